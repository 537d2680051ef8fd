#include "serving/work_pool.h"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace serving {

WorkPool::WorkPool(std::size_t threads, std::size_t capacity, const std::string& name)
    : m_probe(name, capacity)
{
    for (std::size_t i = 0; i < threads; ++i)
        m_threads.push_back(std::make_unique<base::Worker>(fmt::format("{}-{}", name, i + 1),
                                                           [this](std::stop_token stop) { work(std::move(stop)); }));
}

WorkPool::~WorkPool()
{
    for (auto& thread : m_threads)
        thread->requestStop();
}

bool WorkPool::post(std::function<void()> job)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_jobs.size() >= m_probe.capacity()) {
            m_probe.countDrop();
            return false;
        }
        m_jobs.push_back(std::move(job));
        m_probe.setDepth(m_jobs.size());
    }
    m_changed.notify_one();
    return true;
}

void WorkPool::schedule(base::SteadyTime time, std::function<void()> job)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_scheduled.emplace(time, std::move(job));
    }
    m_changed.notify_one();
}

void WorkPool::work(std::stop_token stop)
{
    while (!stop.stop_requested()) {
        std::function<void()> job;
        {
            std::unique_lock lock(m_mutex);
            const auto due = [this] {
                return !m_scheduled.empty() && m_scheduled.begin()->first <= std::chrono::steady_clock::now();
            };
            if (due()) {
                job = std::move(m_scheduled.begin()->second);
                m_scheduled.erase(m_scheduled.begin());
            } else if (!m_jobs.empty()) {
                job = std::move(m_jobs.front());
                m_jobs.pop_front();
                m_probe.setDepth(m_jobs.size());
            } else if (m_scheduled.empty()) {
                m_changed.wait(lock, stop, [this] { return !m_jobs.empty() || !m_scheduled.empty(); });
            } else {
                const auto next = m_scheduled.begin()->first; // a copy: another thread may take the entry meanwhile
                m_changed.wait_until(lock, stop, next, [this, next] {
                    return !m_jobs.empty() || m_scheduled.empty() || m_scheduled.begin()->first < next;
                });
            }
        }
        if (job)
            job();
    }
}

} // namespace serving
