#include "serving/latency_window.h"

#include <algorithm>
#include <chrono>

namespace serving {

namespace {

constexpr std::array<std::string_view, 9> stageNames {"accepted",     "taken",     "decided",  "appended", "persisted",
                                                      "materialized", "committed", "notified", "total"};

} // namespace

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
