#pragma once

#include "base/clock.h"
#include "base/json.h"
#include "metrics/log_histogram.h"
#include "pipeline/outcome.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace serving {

using metrics::LogHistogram;

/// Time that commands spent in each stage during the last ten seconds, and `total` from submission to the last stage.
/// One thread.
class LatencyWindow final
{
public:
    void add(const pipeline::StageTimes& stages, base::SteadyTime now);
    /// {"accepted": {"p50","p95","p99"}, …, "total": {…}} in µs; stages without a measurement have zeros.
    [[nodiscard]] base::json::object read(base::SteadyTime now);

private:
    static constexpr std::size_t seconds = 10;
    static constexpr std::size_t stageCount = 9;
    using Second = std::array<LogHistogram, stageCount>;
    void advance(base::SteadyTime now);

    std::vector<Second> m_seconds = std::vector<Second>(seconds);
    std::int64_t m_now = 0; ///< the second that is being filled
};

} // namespace serving
