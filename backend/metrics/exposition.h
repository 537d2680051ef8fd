#pragma once

#include "metrics/registry.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace metrics {

// What one scrape may bring: an exporter is another program, and what it answers is not ours to trust.
inline constexpr std::size_t maxExpositionBytes = 32U << 20U; // some 16,000 partitions at a dozen series each
inline constexpr std::size_t maxExpositionSamples = 250'000; // the same again; a sample costs some 200 bytes in memory
inline constexpr std::size_t maxExpositionFamilies = 10'000;
inline constexpr std::size_t maxLabelsPerSample = 64; // an exporter has fewer than ten

/// One line of an exposition: the value that a series has at the moment of the scrape.
struct Sample
{
    std::string name;
    Labels labels; ///< in the order of the text, each name once, escapes resolved, valid UTF-8
    double value = 0; ///< may be NaN or infinite

    friend bool operator==(const Sample&, const Sample&) = default; // NaN differs from itself
};

/// What the comments say of all series of one name. A histogram's series are called like it with _bucket, _sum, _count.
struct Family
{
    enum class Type
    {
        Unknown, ///< not told, or one that only OpenMetrics has
        Counter,
        Gauge,
        Histogram,
        Summary,
    };
    std::string name;
    Type type = Type::Unknown;
    std::string help; ///< escapes resolved, valid UTF-8
};

struct ExpositionProblem
{
    std::size_t line = 0; ///< from 1
    std::string reason; ///< English, without a part of the text
};

struct Exposition
{
    std::vector<Sample> samples; ///< in the order of the text
    std::vector<Family> families;
    std::size_t badLines = 0; ///< lines that were skipped
    std::optional<ExpositionProblem> firstProblem; ///< of the first of them
    bool isTruncated = false; ///< a limit was reached: what stands behind is not in here

    /// Nullptr when no comment names it.
    [[nodiscard]] const Family* family(std::string_view name) const;
};

/// Reads the Prometheus text exposition format 0.0.4 (prometheus.io, "Exposition formats"); of OpenMetrics it tolerates
/// # UNIT, # EOF, further types, times in seconds and exemplars. Never throws and never gives up: a line that it cannot
/// read is counted and skipped, a last line without its end among them, since its number may be cut. Times of samples
/// are checked and dropped: the scrape decides when. It does not look for a series that is there twice. Any thread.
[[nodiscard]] Exposition parseExposition(std::string_view text);

} // namespace metrics
