#pragma once

#include "base/clock.h"
#include "base/json.h"
#include "pipeline/outcome.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace serving {

/// Counts of durations in µs, eight buckets for each power of two: a percentile is right within 12.5 %.
class LogHistogram final
{
public:
    void add(std::uint32_t micros) { ++m_counts[bucketOf(micros)]; }
    void merge(const LogHistogram& other);
    void clear() { m_counts.fill(0); }
    /// The upper end of the bucket that holds the `fraction` (0 to 1); 0 when nothing was counted.
    [[nodiscard]] std::uint32_t percentile(double fraction) const;
    [[nodiscard]] std::uint64_t count() const;

private:
    static constexpr std::size_t buckets = 8 * 31;
    [[nodiscard]] static std::size_t bucketOf(std::uint32_t micros);
    [[nodiscard]] static std::uint32_t upperEnd(std::size_t bucket);
    std::array<std::uint32_t, buckets> m_counts {};
};

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
