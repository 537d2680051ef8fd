#include "metrics/consumer_lag.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace metrics {

namespace {

constexpr std::chrono::hours farAway(24 * 365);

bool inAllSteps(std::span<const LagSample> samples,
                const std::function<bool(const LagSample&, const LagSample&)>& holds)
{
    for (std::size_t i = 1; i < samples.size(); ++i)
        if (!holds(samples[i - 1], samples[i]))
            return false;
    return true;
}

} // namespace

std::string_view lagStatusName(LagStatus status)
{
    switch (status) {
    case LagStatus::Unknown:
        return "unknown";
    case LagStatus::Ok:
        return "ok";
    case LagStatus::CatchingUp:
        return "catching-up";
    case LagStatus::FallingBehind:
        return "falling-behind";
    case LagStatus::Rewound:
        return "rewound";
    case LagStatus::Stalled:
        return "stalled";
    case LagStatus::Stopped:
        return "stopped";
    }
    return "unknown";
}

LagStatus lagStatusOf(std::span<const LagSample> samples, bool hasMember)
{
    if (samples.size() > lagWindow)
        samples = samples.last(lagWindow);
    if (samples.empty())
        return LagStatus::Unknown;
    // Rule 1, and Burrow's first look at the current lag.
    if (std::ranges::any_of(samples, [](const LagSample& each) { return each.lag() == 0; }))
        return LagStatus::Ok;
    if (samples.size() < leastLagSamples)
        return LagStatus::Unknown;
    if (!inAllSteps(samples, [](const auto& before, const auto& after) { return after.committed >= before.committed; }))
        return LagStatus::Rewound; // rule 2
    if (inAllSteps(samples, [](const auto& before, const auto& after) { return after.committed == before.committed; }))
        return hasMember ? LagStatus::Stalled : LagStatus::Stopped; // rules 4 and 3
    if (inAllSteps(samples, [](const auto& before, const auto& after) { return after.lag() >= before.lag(); }))
        return LagStatus::FallingBehind; // rule 5
    return samples.back().lag() < samples.front().lag() ? LagStatus::CatchingUp : LagStatus::Ok;
}

std::optional<Behind> behind(std::span<const EndSample> ends, std::int64_t committed, base::SteadyTime now)
{
    using std::chrono::duration_cast;
    using std::chrono::milliseconds;
    if (ends.empty())
        return std::nullopt;
    const auto passed = std::ranges::find_if(ends, [&](const EndSample& each) { return each.end > committed; });
    if (passed == ends.end())
        return Behind {};
    if (passed == ends.begin())
        return Behind {duration_cast<milliseconds>(now - passed->at), true};
    const auto& before = *std::prev(passed);
    const auto share = static_cast<double>(committed - before.end) / static_cast<double>(passed->end - before.end);
    const auto step = duration_cast<milliseconds>(passed->at - before.at);
    const auto into = milliseconds(std::llround(static_cast<double>(step.count()) * share));
    return Behind {std::max(milliseconds(0), duration_cast<milliseconds>(now - before.at) - into), false};
}

std::optional<std::chrono::seconds> timeToCatchUp(std::span<const LagSample> samples)
{
    if (samples.size() > lagWindow)
        samples = samples.last(lagWindow);
    if (samples.size() < 2)
        return std::nullopt;
    const auto& last = samples.back();
    const std::chrono::duration<double> time = last.at - samples.front().at;
    const auto shrunk = static_cast<double>(samples.front().lag() - last.lag());
    if (last.lag() == 0)
        return std::chrono::seconds(0);
    if (time.count() <= 0 || shrunk <= 0)
        return std::nullopt;
    const auto seconds = static_cast<double>(last.lag()) * time.count() / shrunk;
    if (seconds >= std::chrono::duration<double>(farAway).count())
        return std::nullopt;
    return std::chrono::seconds(std::llround(seconds));
}

} // namespace metrics
