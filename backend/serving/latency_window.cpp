#include "serving/latency_window.h"

#include <algorithm>
#include <bit>
#include <chrono>
#include <cmath>

namespace serving {

namespace {

constexpr std::array<std::string_view, 9> stageNames {"accepted",     "taken",     "decided",  "appended", "persisted",
                                                      "materialized", "committed", "notified", "total"};

} // namespace

std::size_t LogHistogram::bucketOf(std::uint32_t micros)
{
    if (micros < 8)
        return micros;
    const auto width = static_cast<std::size_t>(std::bit_width(micros)); // 4 for 8…15
    const auto position = (micros >> (width - 4)) & 7U;
    return std::min(8 * (width - 3) + position, buckets - 1);
}

std::uint32_t LogHistogram::upperEnd(std::size_t bucket)
{
    if (bucket < 8)
        return static_cast<std::uint32_t>(bucket);
    const auto shift = bucket / 8 - 1;
    const auto next = (std::uint64_t {8} + bucket % 8 + 1) << shift;
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(next - 1, UINT32_MAX));
}

void LogHistogram::merge(const LogHistogram& other)
{
    for (std::size_t i = 0; i < buckets; ++i)
        m_counts[i] += other.m_counts[i];
}

std::uint64_t LogHistogram::count() const
{
    std::uint64_t sum = 0;
    for (const auto count : m_counts)
        sum += count;
    return sum;
}

std::uint32_t LogHistogram::percentile(double fraction) const
{
    const auto total = count();
    if (total == 0)
        return 0;
    const auto rank =
        std::max<std::uint64_t>(1, static_cast<std::uint64_t>(std::ceil(fraction * static_cast<double>(total))));
    std::uint64_t seen = 0;
    for (std::size_t i = 0; i < buckets; ++i) {
        seen += m_counts[i];
        if (seen >= rank)
            return upperEnd(i);
    }
    return upperEnd(buckets - 1);
}

void LatencyWindow::advance(base::SteadyTime now)
{
    const auto second = std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count();
    const auto steps = std::clamp<std::int64_t>(second - m_now, 0, seconds);
    for (std::int64_t step = 0; step < steps; ++step)
        for (auto& histogram : m_seconds[static_cast<std::size_t>(second - step) % seconds])
            histogram.clear();
    m_now = std::max(m_now, second);
}

void LatencyWindow::add(const pipeline::StageTimes& stages, base::SteadyTime now)
{
    advance(now);
    auto& histograms = m_seconds[static_cast<std::size_t>(m_now) % seconds];
    const std::array moments {stages.accepted,  stages.taken,        stages.decided,   stages.appended,
                              stages.persisted, stages.materialized, stages.committed, stages.notified};
    std::uint32_t last = 0;
    for (std::size_t i = 0; i < moments.size(); ++i) {
        if (moments[i] == 0)
            continue; // not reached, or not known
        histograms[i].add(moments[i] > last ? moments[i] - last : 0);
        last = std::max(last, moments[i]);
    }
    if (last > 0)
        histograms[moments.size()].add(last);
}

base::json::object LatencyWindow::read(base::SteadyTime now)
{
    advance(now);
    base::json::object made;
    for (std::size_t stage = 0; stage < stageCount; ++stage) {
        LogHistogram sum;
        for (const auto& second : m_seconds)
            sum.merge(second[stage]);
        made[stageNames[stage]] = base::json::object {
            {"p50", sum.percentile(0.5)}, {"p95", sum.percentile(0.95)}, {"p99", sum.percentile(0.99)}};
    }
    return made;
}

} // namespace serving
