#pragma once

#include "base/result.h"
#include "base/sqlite.h"
#include "metrics/marks.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace metrics {

/// Of one series: what the window needs to name and draw it.
struct SeriesInfo
{
    std::string name; ///< unique: "throughput.gateway", "kafka.bytes-in shop.events"
    std::string group; ///< the panel: "throughput"
    std::string unit; ///< "per-second", "milliseconds", "bytes", "bytes-per-second", "cores", "share", "values"
    std::string label; ///< of its curve: "gateway"; may come from data
    std::int64_t interval = 1; ///< seconds between two values

    friend bool operator==(const SeriesInfo&, const SeriesInfo&) = default;
};

/// The history on disk: DIR/metrics.db, a row for each bucket of each tier with the values of all series. It survives
/// the end of the process at any moment; a power cut may cost what was written since the last checkpoint, never the
/// file. One thread at a time.
class HistoryFile final
{
public:
    /// Opens or makes it. A file that cannot be read as one of ours is renamed to metrics.db.damaged-TIME, and `notice`
    /// says so. Errors: Storage (nothing is kept then).
    [[nodiscard]] static base::Result<HistoryFile> open(const std::filesystem::path& file, std::string& notice);

    struct Row
    {
        std::size_t tier = 0;
        std::int64_t bucket = 0;
        std::int64_t label = 0; ///< wall time at its start, µs
        std::span<const std::uint8_t> values;
        std::span<const std::uint8_t> heat;
    };
    struct NewRow
    {
        std::size_t tier = 0;
        std::int64_t bucket = 0;
        std::int64_t label = 0;
        std::string values;
        std::string heat;
    };
    /// Each row of a tier, oldest first; spans die with the call.
    [[nodiscard]] base::Result<void> read(std::size_t tier, const std::function<void(const Row&)>& take);
    [[nodiscard]] base::Result<std::vector<std::pair<std::int64_t, SeriesInfo>>> series();
    [[nodiscard]] base::Result<std::vector<Mark>> marks();

    struct Changes
    {
        std::vector<std::pair<std::int64_t, SeriesInfo>> series; ///< new or renamed ones
        std::vector<NewRow> rows;
        std::vector<Mark> marks;
        [[nodiscard]] bool isEmpty() const { return series.empty() && rows.empty() && marks.empty(); }
    };
    /// All or nothing; rows beyond a tier's capacity and marks beyond `mostMarks` go.
    [[nodiscard]] base::Result<void> write(const Changes& changes);
    [[nodiscard]] base::Result<void> forgetSeries(std::int64_t id);

    static constexpr std::int64_t mostMarks = 500;

private:
    struct Statements
    {
        base::sqlite::Statement putRow;
        base::sqlite::Statement dropRows;
        base::sqlite::Statement putSeries;
        base::sqlite::Statement dropSeries;
        base::sqlite::Statement putMark;
        base::sqlite::Statement dropMarks;
    };
    HistoryFile(base::sqlite::Connection connection, Statements statements);
    [[nodiscard]] static base::Result<HistoryFile> openOnce(const std::filesystem::path& file);
    [[nodiscard]] base::Result<void> put(const Changes& changes);

    base::sqlite::Connection m_connection;
    Statements m_statements; ///< after the connection: they go first
    std::size_t m_writes = 0; ///< since the last checkpoint
};

} // namespace metrics
