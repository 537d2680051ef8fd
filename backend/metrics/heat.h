#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>

namespace metrics {

/// The stages of the heatmap in the order of the flow; their times add up to the whole latency of a command.
inline constexpr std::array<std::string_view, 5> heatStages {"gateway", "validator", "persister", "materializer",
                                                             "notifier"};
/// Lower ends of the rows in µs: three for each power of ten. Less counts in the first row, more in the last.
inline constexpr std::array<std::uint32_t, 15> heatEdges {
    10, 22, 46, 100, 220, 460, 1'000, 2'200, 4'600, 10'000, 22'000, 46'000, 100'000, 220'000, 460'000};

/// How many commands spent how long in each stage during a span of time. One thread.
struct HeatColumn
{
    static constexpr std::size_t cells = heatStages.size() * heatEdges.size();
    std::array<std::uint32_t, cells> counts {}; ///< stage by stage, fastest row first
    std::uint64_t firstPosition = std::numeric_limits<std::uint64_t>::max(); ///< of the commands' log
    std::uint64_t lastPosition = 0; ///< below the first: no commands

    void add(std::size_t stage, std::uint32_t micros, std::uint32_t count = 1);
    void addPosition(std::uint64_t position);
    void merge(const HeatColumn& other);
    [[nodiscard]] bool isEmpty() const { return lastPosition < firstPosition; }

    /// Compact bytes, empty for an empty column; `read` takes only what `bytes` wrote and says whether it did.
    [[nodiscard]] std::string bytes() const;
    [[nodiscard]] bool read(std::span<const std::uint8_t> bytes);
};

} // namespace metrics
