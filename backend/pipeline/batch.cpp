#include "pipeline/batch.h"

#include <algorithm>

namespace pipeline {

void PendingCommand::forgetStages()
{
    replayOf.reset();
    error.reset();
    rejection.reset();
    entity.clear();
    after.reset();
    events.clear();
    states.clear();
    record.position = {};
}

std::uint32_t microsecondsSince(base::SteadyTime start, base::SteadyTime now)
{
    const auto passed = std::chrono::duration_cast<std::chrono::microseconds>(now - start).count();
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(passed, 1, UINT32_MAX));
}

} // namespace pipeline
