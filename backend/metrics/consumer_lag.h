#pragma once

#include "base/clock.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// How a consumer group does, from readings of what it committed and of where its partitions end. Pure; any thread.
namespace metrics {

struct LagSample
{
    base::SteadyTime at {};
    std::int64_t committed = 0; ///< next offset that the group wants
    std::int64_t end = 0;
    [[nodiscard]] std::int64_t lag() const { return end > committed ? end - committed : 0; }
};

/// From good to bad: the status of a group is the worst of its partitions.
enum class LagStatus
{
    Unknown, ///< too few readings yet
    Ok,
    CatchingUp, ///< behind, and less so than at the first reading
    FallingBehind, ///< it commits, and its lag shrank between no two readings
    Rewound, ///< its committed offset went back
    Stalled, ///< it has members, is behind and commits nothing new
    Stopped ///< it has no member and is behind
};
[[nodiscard]] std::string_view lagStatusName(LagStatus status); ///< "ok", "catching-up", …

inline constexpr std::size_t lagWindow = 10; ///< readings that decide, as Burrow keeps them
inline constexpr std::size_t leastLagSamples = 3;

/// The rules of Burrow (LinkedIn, core/internal/evaluator/caching.go, rules 1 to 5), which need no threshold: a lag of
/// zero anywhere in the window is fine; an offset that went back is a rewind; one that does not change is a stall; one
/// that changes while the lag shrinks nowhere is slow. Burrow sees every commit, we see readings: its rule 3 (no commit
/// for longer than the window) becomes "nothing changed and the group has no member". `samples` in the order of time;
/// the newest lagWindow of them decide.
[[nodiscard]] LagStatus lagStatusOf(std::span<const LagSample> samples, bool hasMember);

/// Where a partition ended at some time.
struct EndSample
{
    base::SteadyTime at {};
    std::int64_t end = 0;
};
struct Behind
{
    std::chrono::milliseconds time {0};
    bool isAtLeast = false; ///< the record is older than the readings
};
/// For how long the record that a group wants next has been waiting, between the two readings where the partition
/// passed it. None: no reading yet.
[[nodiscard]] std::optional<Behind> behind(std::span<const EndSample> ends, std::int64_t committed,
                                           base::SteadyTime now);

/// Time until the lag is gone when both go on as between the first and the last reading; none: it does not shrink.
[[nodiscard]] std::optional<std::chrono::seconds> timeToCatchUp(std::span<const LagSample> samples);

} // namespace metrics
