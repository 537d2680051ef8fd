#pragma once

#include "base/clock.h"
#include "metrics/heat_series.h"
#include "metrics/history_file.h"
#include "metrics/marks.h"
#include "metrics/time_series.h"

#include <cstdint>
#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace metrics {

struct Reading
{
    SeriesInfo series;
    double value = 0;
};

/// What one second brought.
struct Tick
{
    std::vector<Reading> readings;
    HeatColumn heat;
};

/// The past of all series, the heatmap and the marks: in memory, and in a file that brings them back. Its own time goes
/// on where the file ends and never runs back, whatever the wall's clock does; what is asked for and answered is the
/// wall's. load() and add(Tick) on one thread, the rest on any.
class History final
{
public:
    static constexpr std::size_t mostSeries = 200; ///< 1.1 MB each when they are 30 days old
    static constexpr std::size_t mostMarks = 500;

    /// Without a file nothing is kept beyond this object. `clock` outlives it.
    History(std::filesystem::path file, const base::Clock& clock);
    ~History();
    History(const History&) = delete;
    History& operator=(const History&) = delete;

    void load(); ///< reads back; once, before the first add(Tick)
    void add(const Tick& sample);
    void mark(std::string kind, std::string text);

    struct Listed
    {
        SeriesInfo info;
        double last = 0;
        base::UtcTime at {}; ///< of `last`
    };
    struct State
    {
        bool isLoaded = false;
        std::string notice; ///< a damaged file was set aside; empty: none was
        std::string trouble; ///< why nothing is written now; empty: it is
        std::uint64_t leftOut = 0; ///< values of series that had no room among mostSeries
    };
    [[nodiscard]] std::vector<Listed> series() const;
    [[nodiscard]] State state() const;
    /// See TimeSeries::query; points are not closer than the series is sampled. Nullopt: no such series.
    [[nodiscard]] std::optional<TimeSeries::Answer> range(const std::string& name, base::UtcTime from, base::UtcTime to,
                                                          std::size_t mostPoints) const;
    struct Heat
    {
        std::chrono::seconds width {0};
        std::vector<std::pair<base::UtcTime, HeatColumn>> columns;
    };
    [[nodiscard]] Heat heat(base::UtcTime from, base::UtcTime to, std::size_t mostColumns) const;
    [[nodiscard]] std::vector<Mark> marks(base::UtcTime from, base::UtcTime to) const;

private:
    struct Series
    {
        std::int64_t id = 0;
        SeriesInfo info;
        TimeSeries values;
        double last = 0;
        base::UtcTime at {};
    };
    struct Loaded;

    [[nodiscard]] base::SteadyTime now() const; ///< of this history
    [[nodiscard]] base::SteadyTime timeOf(base::UtcTime wall) const;
    [[nodiscard]] base::Result<void> readBack(HistoryFile& file, Loaded& into) const;
    [[nodiscard]] Series* seriesFor(const SeriesInfo& info, HistoryFile::Changes& changes);
    void closeBuckets(base::SteadyTime at, base::UtcTime wall, HistoryFile::Changes& changes);
    void write(HistoryFile::Changes changes);

    const std::filesystem::path m_path;
    const base::Clock& m_clock;
    std::optional<HistoryFile> m_file; ///< thread of add()
    HistoryFile::Changes m_unsaved; ///< series and marks that could not be written; thread of add()
    std::array<std::optional<std::int64_t>, tiers.size()>
        m_open; ///< the bucket of each tier that goes on; thread of add()

    mutable std::mutex m_mutex; ///< protects all below
    std::map<std::string, std::unique_ptr<Series>> m_series;
    HeatSeries m_heat;
    std::deque<Mark> m_marks;
    std::vector<Mark> m_newMarks; ///< not written yet
    State m_state;
    base::SteadyTime m_begin {}; ///< of this history's time ...
    base::SteadyTime m_beginSteady {}; ///< ... at this moment of the clock
};

} // namespace metrics
