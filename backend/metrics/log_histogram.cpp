#include "metrics/log_histogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace metrics {

std::size_t LogHistogram::bucketOf(std::uint32_t micros)
{
    if (micros < 8)
        return micros;
    const auto width = static_cast<std::size_t>(std::bit_width(micros)); // 4 for 8…15
    const auto position = (micros >> (width - 4)) & 7U;
    return std::min(8 * (width - 3) + position, buckets - 1);
}

std::uint32_t LogHistogram::upperEnd(std::size_t bucket)
{
    if (bucket < 8)
        return static_cast<std::uint32_t>(bucket);
    const auto shift = bucket / 8 - 1;
    const auto next = (std::uint64_t {8} + bucket % 8 + 1) << shift;
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(next - 1, UINT32_MAX));
}

void LogHistogram::merge(const LogHistogram& other)
{
    for (std::size_t i = 0; i < buckets; ++i)
        m_counts[i] += other.m_counts[i];
}

std::uint64_t LogHistogram::count() const
{
    std::uint64_t sum = 0;
    for (const auto count : m_counts)
        sum += count;
    return sum;
}

std::uint32_t LogHistogram::percentile(double fraction) const
{
    const auto total = count();
    if (total == 0)
        return 0;
    const auto rank =
        std::max<std::uint64_t>(1, static_cast<std::uint64_t>(std::ceil(fraction * static_cast<double>(total))));
    std::uint64_t seen = 0;
    for (std::size_t i = 0; i < buckets; ++i) {
        seen += m_counts[i];
        if (seen >= rank)
            return upperEnd(i);
    }
    return upperEnd(buckets - 1);
}

} // namespace metrics
