#pragma once

#include "base/json.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace models {

/// The heatmap as metrics.heatmap answered it: commands by stage, time spent in it, and time.
struct HeatData
{
    static constexpr std::size_t stageCount = 5; ///< gateway, validator, persister, materializer, notifier
    static constexpr std::size_t rowCount = 15; ///< of a stage, fastest first

    struct Column
    {
        qint64 time = 0; ///< µs
        quint64 first = 0; ///< positions of its commands in their log
        quint64 last = 0;
        std::array<std::uint32_t, stageCount * rowCount> counts {};
    };
    qint64 width = 1'000'000; ///< of a column, µs
    std::array<std::uint32_t, rowCount> edges {}; ///< lower end of each row, µs
    std::vector<Column> columns; ///< rising; those without commands are left out
    std::uint32_t most = 0; ///< in one cell

    [[nodiscard]] std::uint32_t count(std::size_t column, std::size_t stage, std::size_t row) const
    {
        return columns[column].counts[stage * rowCount + row];
    }
};

[[nodiscard]] std::optional<HeatData> readHeat(const base::json::object& answer);
/// "validator": as series and filters call it.
[[nodiscard]] const char* heatStageName(std::size_t stage);
/// "10 to 22 ms", "below 0.02 ms", "460 ms and more".
[[nodiscard]] QString heatRowText(const HeatData& data, std::size_t row);
/// The filter of the page Commands that finds the commands of a cell.
[[nodiscard]] QString heatFilter(const HeatData& data, std::size_t column, std::size_t stage, std::size_t row);

} // namespace models
