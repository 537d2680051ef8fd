#include "metrics/heat_series.h"

#include <algorithm>

namespace metrics {

namespace {

HeatColumn columnOf(const std::string& bytes)
{
    HeatColumn column;
    static_cast<void>(column.read({reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()}));
    return column;
}

} // namespace

/// Makes `bucket` the open one, unless an older one is asked for.
void HeatSeries::enter(std::size_t tier, std::int64_t bucket)
{
    auto& ring = m_rings[tier];
    if (!ring.isBegun) {
        ring.first = ring.newest = bucket;
        ring.isBegun = true;
        return;
    }
    if (bucket <= ring.newest)
        return;
    if (!ring.open.isEmpty())
        ring.kept.push_back({ring.newest, ring.open.bytes()});
    ring.open = {};
    ring.newest = bucket;
    while (!ring.kept.empty() && ring.kept.front().bucket <= bucket - tiers[tier].capacity)
        ring.kept.pop_front();
}

void HeatSeries::add(base::SteadyTime at, const HeatColumn& column)
{
    for (std::size_t tier = 0; tier < tiers.size(); ++tier) {
        enter(tier, TimeSeries::bucketAt(tier, at));
        m_rings[tier].open.merge(column);
    }
}

void HeatSeries::restore(std::size_t tier, std::int64_t bucket, const HeatColumn& column)
{
    enter(tier, bucket);
    m_rings[tier].open.merge(column);
}

HeatColumn HeatSeries::bucket(std::size_t tier, std::int64_t number) const
{
    const auto& ring = m_rings[tier];
    if (ring.isBegun && number == ring.newest)
        return ring.open;
    const auto found = std::lower_bound(ring.kept.begin(), ring.kept.end(), number,
                                        [](const Kept& each, std::int64_t wanted) { return each.bucket < wanted; });
    return found != ring.kept.end() && found->bucket == number ? columnOf(found->bytes) : HeatColumn();
}

HeatSeries::Answer HeatSeries::query(base::SteadyTime from, base::SteadyTime to, std::size_t most) const
{
    Answer answer;
    if (from >= to || most == 0)
        return answer;
    const auto oldestOf = [this](std::size_t tier) {
        const auto& ring = m_rings[tier];
        return std::max(ring.first, ring.newest - tiers[tier].capacity + 1) * tiers[tier].width;
    };
    std::size_t tier = 0;
    while (tier + 1 < tiers.size()
           && (!m_rings[tier].isBegun
               || (oldestOf(tier) > from.time_since_epoch() && m_rings[tier + 1].isBegun
                   && oldestOf(tier + 1) + tiers[tier + 1].width <= oldestOf(tier))))
        ++tier;
    const auto& ring = m_rings[tier];
    const auto first = TimeSeries::bucketAt(tier, from);
    const auto last = TimeSeries::bucketAt(tier, to - base::SteadyTime::duration(1));
    const auto wanted = static_cast<std::int64_t>(std::min<std::size_t>(most, 100'000));
    const auto each = std::max<std::int64_t>(1, (last - first + wanted) / wanted);
    answer.width = tiers[tier].width * each;
    const auto take = [&](std::int64_t bucket, const HeatColumn& column) {
        const base::SteadyTime start(tiers[tier].width * (floorDivide(bucket, each) * each));
        if (answer.points.empty() || answer.points.back().from != start)
            answer.points.push_back({start, {}});
        answer.points.back().column.merge(column);
    };
    auto at = std::lower_bound(ring.kept.begin(), ring.kept.end(), first,
                               [](const Kept& each_, std::int64_t bucket) { return each_.bucket < bucket; });
    for (; at != ring.kept.end() && at->bucket <= last; ++at)
        take(at->bucket, columnOf(at->bytes));
    if (ring.isBegun && !ring.open.isEmpty() && ring.newest >= first && ring.newest <= last)
        take(ring.newest, ring.open);
    return answer;
}

} // namespace metrics
