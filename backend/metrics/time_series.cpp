#include "metrics/time_series.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace metrics {

namespace {

/// A clock that is set more often than this within the history: the oldest labels are then off, the values are not.
constexpr std::size_t maxWallSteps = 256;
constexpr std::chrono::seconds leastWallStep {1}; // less is the slow drift of two clocks

std::int64_t bucketOf(base::SteadyTime time, const Tier& tier)
{
    const std::chrono::nanoseconds width = tier.width;
    return floorDivide(std::chrono::nanoseconds(time.time_since_epoch()).count(), width.count());
}

} // namespace

void Summary::add(double value)
{
    add(Summary {value, value, value, value, 1});
}

void Summary::add(const Summary& later)
{
    if (later.count == 0)
        return;
    if (count == 0) {
        *this = later;
        return;
    }
    min = std::min(min, later.min);
    max = std::max(max, later.max);
    count += later.count;
    mean += (later.mean - mean) * (static_cast<double>(later.count) / static_cast<double>(count));
    mean = std::clamp(mean, min, max); // rounding must not leave what it is the mean of
    last = later.last;
}

std::int64_t TimeSeries::Ring::oldest(const Tier& tier) const
{
    return std::max(first, newest - tier.capacity + 1);
}

/// Closes the newest bucket, leaves gaps, and opens `bucket`, which is newer.
void TimeSeries::Ring::advance(const Tier& tier, std::int64_t bucket)
{
    const auto place = [this, &tier](std::int64_t of) {
        return static_cast<std::size_t>((of - first) % tier.capacity);
    };
    const auto size = static_cast<std::size_t>(std::min(bucket - first, tier.capacity)); // without the open one's
    if (size > kept.capacity())
        kept.reserve(std::min(std::max(size, 2 * kept.capacity()), static_cast<std::size_t>(tier.capacity)));
    if (size > kept.size())
        kept.resize(size);
    kept[place(newest)] = {
        static_cast<float>(open.min), static_cast<float>(open.max), static_cast<float>(open.mean),
        static_cast<float>(open.last),
        static_cast<std::uint32_t>(std::min<std::uint64_t>(open.count, std::numeric_limits<std::uint32_t>::max()))};
    for (auto gap = std::max(newest + 1, bucket - tier.capacity); gap < bucket; ++gap)
        kept[place(gap)] = {};
    newest = bucket;
    open = {};
}

/// Makes `bucket` the open one, unless an older one is asked for.
void TimeSeries::Ring::enter(const Tier& tier, std::int64_t bucket)
{
    if (!isBegun) {
        first = newest = bucket;
        isBegun = true;
    } else if (bucket > newest) {
        advance(tier, bucket);
    }
}

Summary TimeSeries::Ring::at(const Tier& tier, std::int64_t bucket) const
{
    if (bucket == newest)
        return open;
    const auto& slot = kept[static_cast<std::size_t>((bucket - first) % tier.capacity)];
    return {slot.min, slot.max, slot.mean, slot.last, slot.count};
}

void TimeSeries::add(base::SteadyTime at, base::UtcTime wall, double value)
{
    if (!(std::abs(value) <= static_cast<double>(std::numeric_limits<float>::max())))
        return;
    const bool isFirst = m_wall.empty();
    noteWall(at, wall);
    m_newest = isFirst ? at : std::max(at, m_newest);
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        auto& ring = m_rings[i];
        const auto bucket = bucketOf(m_newest, tiers[i]);
        ring.enter(tiers[i], bucket);
        ring.open.add(value);
    }
}

void TimeSeries::restore(std::size_t tier, std::int64_t bucket, base::UtcTime label, const Summary& values)
{
    const base::SteadyTime time(tiers[tier].width * bucket);
    if (m_wall.empty() || time > m_newest) {
        noteWall(time, label);
        m_newest = time;
    }
    auto& ring = m_rings[tier];
    ring.enter(tiers[tier], bucket);
    ring.open.add(values);
}

std::int64_t TimeSeries::bucketAt(std::size_t tier, base::SteadyTime time)
{
    return bucketOf(time, tiers[tier]);
}

Summary TimeSeries::bucket(std::size_t tier, std::int64_t number) const
{
    const auto& ring = m_rings[tier];
    if (!ring.isBegun || number > ring.newest || number < ring.oldest(tiers[tier]))
        return {};
    return ring.at(tiers[tier], number);
}

base::UtcTime TimeSeries::labelOf(std::size_t tier, std::int64_t number) const
{
    return wallAt(base::SteadyTime(tiers[tier].width * number));
}

TimeSeries::Answer TimeSeries::query(base::SteadyTime from, base::SteadyTime to, std::size_t mostPoints) const
{
    Answer answer;
    if (m_wall.empty() || from >= to || mostPoints == 0)
        return answer;
    const auto reaches = [this, from](std::size_t tier) {
        const auto& ring = m_rings[tier];
        if (!ring.isBegun)
            return false;
        const auto oldest = ring.oldest(tiers[tier]);
        if (oldest <= bucketOf(from, tiers[tier]))
            return true;
        const bool hasDropped = oldest > ring.first; // a first bucket has a value
        for (auto coarser = tier + 1; coarser < tiers.size(); ++coarser) { // does one of them know what was before?
            const auto& other = m_rings[coarser];
            if (!other.isBegun)
                continue;
            // A bucket that lies half before `oldest` has values of before only if there were some here.
            const auto known = other.oldest(tiers[coarser]) + (hasDropped ? 0 : 1);
            const auto until = known * tiers[coarser].width;
            const auto here = oldest * tiers[tier].width;
            if (hasDropped ? until < here : until <= here)
                return false;
        }
        return true;
    };
    while (answer.tier + 1 < tiers.size() && !reaches(answer.tier))
        ++answer.tier;
    const auto& tier = tiers[answer.tier];
    const auto& ring = m_rings[answer.tier];
    if (!ring.isBegun)
        return answer;
    const auto oldest = ring.oldest(tier);
    auto first = std::max(bucketOf(from, tier), oldest);
    auto last = std::min(bucketOf(to - base::SteadyTime::duration(1), tier), ring.newest);
    if (first > last)
        return answer;

    const auto buckets = last - first + 1;
    const auto most = static_cast<std::int64_t>(
        std::min<std::size_t>(mostPoints, static_cast<std::size_t>(tier.capacity) + 1)); // one more than there can be
    auto each = (buckets + most - 1) / most;
    auto origin = first; // where points begin, give or take a multiple of `each`
    if (most > 1) {
        if (floorDivide(last, each) - floorDivide(first, each) >= most)
            each = (buckets + most - 2) / (most - 1); // room for a point that begins before the first bucket
        origin = floorDivide(first, each) * each;
        first = std::max(origin, oldest);
        last = std::min((floorDivide(last, each) + 1) * each - 1, ring.newest);
    }
    answer.width = tier.width * each;
    answer.points.reserve(static_cast<std::size_t>((last - origin) / each + 1));
    for (auto start = origin; start <= last; start += each) {
        const base::SteadyTime time(tier.width * start);
        Point point {time, wallAt(time), {}};
        for (auto bucket = std::max(start, first); bucket < start + each && bucket <= last; ++bucket)
            point.values.add(ring.at(tier, bucket));
        answer.points.push_back(point);
    }
    return answer;
}

std::size_t TimeSeries::bytes() const
{
    std::size_t sum = m_wall.capacity() * sizeof(WallStep);
    for (const auto& ring : m_rings)
        sum += ring.kept.capacity() * sizeof(Slot);
    return sum;
}

void TimeSeries::noteWall(base::SteadyTime at, base::UtcTime wall)
{
    const auto offset =
        wall.time_since_epoch() - std::chrono::duration_cast<std::chrono::microseconds>(at.time_since_epoch());
    if (!m_wall.empty()) {
        if (at <= m_newest || std::chrono::abs(offset - m_wall.back().offset) < leastWallStep)
            return;
        if (m_wall.size() == maxWallSteps)
            m_wall.erase(m_wall.begin());
    }
    m_wall.push_back({at, offset});
}

base::UtcTime TimeSeries::wallAt(base::SteadyTime time) const
{
    auto step = std::upper_bound(m_wall.begin(), m_wall.end(), time,
                                 [](base::SteadyTime wanted, const WallStep& each) { return wanted < each.from; });
    if (step != m_wall.begin())
        --step;
    return base::UtcTime(std::chrono::duration_cast<std::chrono::microseconds>(time.time_since_epoch()) + step->offset);
}

} // namespace metrics
