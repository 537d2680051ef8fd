#pragma once

#include "base/clock.h"

#include <atomic>
#include <chrono>

namespace test {

/// A clock that stands still until a test moves it. Wall time and monotonic time move apart, as they do in the world.
/// Any thread.
class FakeClock final : public base::Clock
{
public:
    [[nodiscard]] base::UtcTime utc() const override { return base::UtcTime(std::chrono::microseconds(m_utc.load())); }
    [[nodiscard]] base::SteadyTime steady() const override
    {
        return base::SteadyTime(std::chrono::microseconds(m_steady.load()));
    }

    void pass(std::chrono::microseconds time)
    {
        m_utc += time.count();
        m_steady += time.count();
    }
    /// The wall clock is set, forwards or backwards; monotonic time does not notice.
    void jump(std::chrono::microseconds time) { m_utc += time.count(); }

private:
    std::atomic<std::int64_t> m_utc {1'750'000'000'000'000}; // 2025-06-15T15:06:40Z
    std::atomic<std::int64_t> m_steady {1'000'000};
};

} // namespace test
