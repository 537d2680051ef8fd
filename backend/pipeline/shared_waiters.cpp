#include "pipeline/shared_waiters.h"

#include <utility>

namespace pipeline {

SharedWaiters::SharedWaiters(std::size_t capacity)
    : m_probe("waiting for outcomes", capacity)
{
}

SharedWaiters::Added SharedWaiters::add(PendingCommand& pending)
{
    const std::scoped_lock lock(m_mutex);
    if (m_size >= m_probe.capacity()) {
        m_probe.countDrop();
        return Added::Full;
    }
    auto& waiting = m_waiting[pending.record.id];
    waiting.push_back(std::move(pending));
    m_probe.setDepth(++m_size);
    return waiting.size() == 1 ? Added::First : Added::Another;
}

std::vector<PendingCommand> SharedWaiters::take(const base::Uuid& command)
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_waiting.find(command);
    if (found == m_waiting.end())
        return {};
    auto waiting = std::move(found->second);
    m_waiting.erase(found);
    m_size -= waiting.size();
    m_probe.setDepth(m_size);
    return waiting;
}

std::vector<PendingCommand> SharedWaiters::takeAll()
{
    const std::scoped_lock lock(m_mutex);
    std::vector<PendingCommand> all;
    for (auto& [command, waiting] : m_waiting)
        for (auto& pending : waiting)
            all.push_back(std::move(pending));
    m_waiting.clear();
    m_size = 0;
    m_probe.setDepth(0);
    return all;
}

bool SharedWaiters::isEmpty() const
{
    const std::scoped_lock lock(m_mutex);
    return m_waiting.empty();
}

} // namespace pipeline
