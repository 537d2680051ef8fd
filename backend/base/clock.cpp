#include "base/clock.h"

namespace base {

namespace {

class SystemClock final : public Clock
{
public:
    [[nodiscard]] UtcTime utc() const override
    {
        return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
    }
    [[nodiscard]] SteadyTime steady() const override { return std::chrono::steady_clock::now(); }
};

} // namespace

const Clock& systemClock()
{
    static const SystemClock clock;
    return clock;
}

} // namespace base
