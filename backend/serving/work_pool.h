#pragma once

#include "base/clock.h"
#include "base/queue_probe.h"
#include "base/worker.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <vector>

namespace serving {

/// The threads on which faces read from the engine (reads take milliseconds), and their alarm clock. Any thread may
/// call everything. Destroying it waits for the jobs that run and drops those that wait.
class WorkPool final
{
public:
    /// `name` is that of its queue and, numbered, of its threads.
    explicit WorkPool(std::size_t threads = 2, std::size_t capacity = 1'024, const std::string& name = "work");
    ~WorkPool();
    WorkPool(const WorkPool&) = delete;
    WorkPool& operator=(const WorkPool&) = delete;

    /// False: the queue is full or the pool ends; the job was not taken.
    [[nodiscard]] bool post(std::function<void()> job);
    /// Runs the job at `time` or soon after it. The caller bounds the number of these.
    void schedule(base::SteadyTime time, std::function<void()> job);

private:
    void work(std::stop_token stop);

    base::QueueProbe m_probe;
    std::mutex m_mutex; ///< protects m_jobs and m_scheduled
    std::condition_variable_any m_changed;
    std::deque<std::function<void()>> m_jobs;
    std::multimap<base::SteadyTime, std::function<void()>> m_scheduled;
    std::vector<std::unique_ptr<base::Worker>> m_threads;
};

} // namespace serving
