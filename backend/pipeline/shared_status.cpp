#include "pipeline/shared_status.h"

#include <iterator>
#include <utility>

namespace pipeline {

std::shared_ptr<eventlog::ClusterLog> SharedStatus::log() const
{
    const std::scoped_lock lock(m_mutex);
    return m_log;
}

void SharedStatus::setLog(std::shared_ptr<eventlog::ClusterLog> log)
{
    const std::scoped_lock lock(m_mutex);
    std::swap(m_log, log); // the old one ends after the lock
}

Health SharedStatus::health() const
{
    const std::scoped_lock lock(m_mutex);
    return m_health;
}

bool SharedStatus::setHealth(bool isReady, bool isReadOnly, const std::string& reason)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_health.ready == isReady && m_health.readOnly == isReadOnly && m_health.reason == reason)
            return false;
        m_health.ready = isReady;
        m_health.readOnly = isReadOnly;
        m_health.reason = reason;
    }
    m_isReady.notify_all();
    return true;
}

void SharedStatus::waitReady(std::chrono::milliseconds patience)
{
    std::unique_lock lock(m_mutex);
    m_isReady.wait_for(lock, patience, [this] { return m_health.ready; });
}

Totals SharedStatus::totals() const
{
    const std::scoped_lock lock(m_mutex);
    return m_totals;
}

void SharedStatus::addReread()
{
    const std::scoped_lock lock(m_mutex);
    ++m_totals.rereads;
}

void SharedStatus::setPosition(base::Position position)
{
    const std::scoped_lock lock(m_mutex);
    m_totals.position = position;
    m_health.position = position;
}

void SharedStatus::add(std::uint64_t accepted, std::uint64_t rejected, std::uint64_t events, base::Position last)
{
    const std::scoped_lock lock(m_mutex);
    ++m_totals.batches;
    m_totals.accepted += accepted;
    m_totals.rejected += rejected;
    m_totals.events += events;
    m_totals.position = last;
    m_health.position = last;
}

std::vector<TypeCount> SharedStatus::counts() const
{
    const std::scoped_lock lock(m_mutex);
    return m_counts;
}

void SharedStatus::setCounts(std::vector<TypeCount> counts)
{
    const std::scoped_lock lock(m_mutex);
    m_counts = std::move(counts);
}

void SharedStatus::note(std::string kind, std::string text)
{
    const std::scoped_lock lock(m_mutex);
    if (m_happenings.size() == mostHappenings)
        m_happenings.pop_front();
    m_happenings.push_back({std::move(kind), std::move(text)});
}

std::vector<Happening> SharedStatus::takeHappenings()
{
    const std::scoped_lock lock(m_mutex);
    std::vector<Happening> taken(std::make_move_iterator(m_happenings.begin()),
                                 std::make_move_iterator(m_happenings.end()));
    m_happenings.clear();
    return taken;
}

} // namespace pipeline
