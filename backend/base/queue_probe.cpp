#include "base/queue_probe.h"

#include <algorithm>
#include <mutex>
#include <utility>

namespace base {

namespace {

struct Registry
{
    std::mutex mutex; ///< protects probes
    std::vector<const QueueProbe*> probes;
};

Registry& registry()
{
    static Registry instance;
    return instance;
}

} // namespace

QueueProbe::QueueProbe(std::string name, std::size_t capacity)
    : m_name(std::move(name))
    , m_capacity(capacity)
{
    const std::scoped_lock lock(registry().mutex);
    registry().probes.push_back(this);
}

QueueProbe::~QueueProbe()
{
    const std::scoped_lock lock(registry().mutex);
    std::erase(registry().probes, this);
}

void QueueProbe::setDepth(std::size_t depth)
{
    m_depth.store(depth, std::memory_order_relaxed);
    auto highest = m_highWater.load(std::memory_order_relaxed);
    while (depth > highest && !m_highWater.compare_exchange_weak(highest, depth, std::memory_order_relaxed)) {}
}

QueueProbe::Reading QueueProbe::read() const
{
    return {m_name, m_capacity, m_depth.load(std::memory_order_relaxed), m_highWater.load(std::memory_order_relaxed),
            m_drops.load(std::memory_order_relaxed)};
}

std::vector<QueueProbe::Reading> QueueProbe::all()
{
    const std::scoped_lock lock(registry().mutex);
    std::vector<Reading> readings;
    readings.reserve(registry().probes.size());
    for (const auto* probe : registry().probes)
        readings.push_back(probe->read());
    return readings;
}

} // namespace base
