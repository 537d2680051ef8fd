#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace metrics {

/// Counts of durations in µs, eight buckets for each power of two: a percentile is right within 12.5 %. One thread.
class LogHistogram final
{
public:
    void add(std::uint32_t micros) { ++m_counts[bucketOf(micros)]; }
    void merge(const LogHistogram& other);
    void clear() { m_counts.fill(0); }
    /// The upper end of the bucket that holds the `fraction` (0 to 1); 0 when nothing was counted.
    [[nodiscard]] std::uint32_t percentile(double fraction) const;
    [[nodiscard]] std::uint64_t count() const;
    static constexpr std::size_t buckets = 8 * 31;
    [[nodiscard]] const std::array<std::uint32_t, buckets>& counts() const { return m_counts; }
    [[nodiscard]] static std::uint32_t upperEnd(std::size_t bucket); ///< µs

private:
    [[nodiscard]] static std::size_t bucketOf(std::uint32_t micros);
    std::array<std::uint32_t, buckets> m_counts {};
};

} // namespace metrics
