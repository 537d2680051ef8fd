#pragma once

#include "base/json.h"
#include "models/time_range.h"

#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace models {

/// What is known of a series during one step of time.
struct CurvePoint
{
    qint64 time = 0; ///< µs, start of the step
    double low = 0;
    double high = 0;
    double mean = 0;
    double last = 0;
};

struct Curve
{
    std::string name; ///< of the series
    QString label;
    qint64 width = 1'000'000; ///< of a step, µs
    std::vector<CurvePoint> points; ///< rising; a gap has no points

    /// The step that holds `time`, or the one before it when it is not more than two steps away.
    [[nodiscard]] const CurvePoint* at(qint64 time) const;
    /// A missing step or two is a late sample; more is a gap.
    [[nodiscard]] bool isGapBefore(std::size_t index) const
    {
        return points[index].time - points[index - 1].time > 3 * width + width / 2;
    }
    [[nodiscard]] bool isIn(const TimeRange& range) const;
};

/// Reads one series of the answers of metrics.range and metrics.ask; nullopt when it is none.
[[nodiscard]] std::optional<Curve> readCurve(const base::json::object& series);
/// Adds newer points, which may be finer: they join the step they fall into.
void appendNewer(Curve& curve, const Curve& newer);
/// Drops what is before `from`, all but one step.
void dropBefore(Curve& curve, qint64 from);

/// At most two points for each of `columns` pixels of `range`, the lowest and the highest of what falls into it, in the
/// order that makes the shortest way. `x` is 0 to 1. Gaps begin a new piece.
struct Plotted
{
    double x = 0;
    double value = 0;
};
[[nodiscard]] std::vector<std::vector<Plotted>> decimate(const Curve& curve, const TimeRange& range, int columns);

/// A series as metrics.series lists it.
struct SeriesEntry
{
    std::string name;
    std::string group;
    std::string unit;
    std::string label;
    double last = 0;
    qint64 at = 0;
};

/// What metrics.series answered, by group. GUI thread.
class SeriesList final
{
public:
    void read(const base::json::object& answer);
    [[nodiscard]] bool isKnown() const { return m_isKnown; }
    [[nodiscard]] bool isLoading() const { return m_isLoading; }
    [[nodiscard]] const QString& notice() const { return m_notice; }
    [[nodiscard]] const QString& trouble() const { return m_trouble; }
    [[nodiscard]] quint64 leftOut() const { return m_leftOut; } ///< values of series that have no room
    [[nodiscard]] bool hasPrometheus() const { return m_hasPrometheus; }
    [[nodiscard]] qint64 now() const { return m_now; } ///< of the engine, when it answered
    [[nodiscard]] const std::vector<SeriesEntry>& of(const std::string& group) const;

private:
    std::map<std::string, std::vector<SeriesEntry>> m_groups;
    QString m_notice;
    QString m_trouble;
    qint64 m_now = 0;
    quint64 m_leftOut = 0;
    bool m_isKnown = false;
    bool m_isLoading = false;
    bool m_hasPrometheus = false;
};

/// How a value looks, by the unit of its series. "309", "7.3", "191 MiB", "0.02".
[[nodiscard]] QString metricText(const std::string& unit, double value);
/// Behind a panel's title: "per second", "ms".
[[nodiscard]] QString unitText(const std::string& unit);
/// The name of a curve: stages and our own words in the language of the window, topics and hosts as they are.
[[nodiscard]] QString curveText(const std::string& group, const std::string& label);
/// What a mark says: "Stack started".
[[nodiscard]] QString markText(const std::string& text);

} // namespace models
