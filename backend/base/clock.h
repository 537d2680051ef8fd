#pragma once

#include <chrono>

namespace base {

/// Wall time in UTC with microseconds. For display and records; no decision depends on it (it may jump).
using UtcTime = std::chrono::sys_time<std::chrono::microseconds>;
/// Monotonic time, for durations and deadlines.
using SteadyTime = std::chrono::steady_clock::time_point;

/// The only source of time of the engine. Any thread. Tests move a FakeClock (tests/support).
class Clock
{
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual UtcTime utc() const = 0;
    [[nodiscard]] virtual SteadyTime steady() const = 0;
};

/// The machine's clock; lives as long as the program.
[[nodiscard]] const Clock& systemClock();

} // namespace base
