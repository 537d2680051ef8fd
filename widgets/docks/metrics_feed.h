#pragma once

#include "hub/hub_client.h"
#include "models/heat_data.h"
#include "models/metric_curves.h"
#include "views/line_chart.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace docks {

/// Brings the curves of the panels that are on screen: the whole range when it changes, then once a second only what is
/// new. Rests while its page does. GUI thread.
class MetricsFeed final : public QObject
{
    Q_OBJECT
public:
    MetricsFeed(hub::HubClient& hub, QObject* parent);
    Q_DISABLE_COPY_MOVE(MetricsFeed)

    void setActive(bool isActive);
    /// Groups of series that are wanted, the points that fit into a chart, and the columns of the heatmap (0: none).
    void want(std::vector<std::string> groups, int points, int heatColumns);
    void setRange(const models::TimeRange& range);
    [[nodiscard]] const models::TimeRange& range() const { return m_range; }
    void pin(std::optional<models::TimeRange> range); ///< to compare with
    [[nodiscard]] const std::optional<models::TimeRange>& pinned() const { return m_pinnedRange; }

    [[nodiscard]] const models::SeriesList& series() const { return m_list; }
    [[nodiscard]] const std::vector<models::Curve>& curves(const std::string& group) const;
    [[nodiscard]] std::vector<models::Curve> pinnedCurves(const std::string& group) const; ///< moved to this range
    [[nodiscard]] const std::optional<models::HeatData>& heat() const { return m_heat; }
    [[nodiscard]] const std::vector<views::ChartMark>& marks() const { return m_marks; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; } ///< a new range is on its way
    [[nodiscard]] const QString& problem() const { return m_problem; } ///< why there is nothing new; empty: nothing
    [[nodiscard]] qint64 now() const; ///< of the engine

    /// A group's past as Prometheus has it; the answer comes once.
    void ask(const std::string& group, QObject* context,
             std::function<void(const std::vector<models::Curve>& curves, const QString& problem)> answer);

signals:
    void changed(); ///< curves, heatmap, marks, range or problem
    void noticed(const QString& text); ///< the engine set a damaged history aside

private:
    using Curves = std::map<std::string, std::vector<models::Curve>>;
    void tick();
    void readSeries(bool thenAll);
    void readAll();
    void readNewer();
    void readHeat();
    void readMarks();
    void request(const models::TimeRange& range, bool isPinned);
    void take(const base::json::object& answer, Curves& into, bool isNewer) const;
    [[nodiscard]] std::vector<std::string> names() const;
    void fail(const hub::Reply& reply);

    hub::HubClient& m_hub;
    QTimer m_timer;
    std::vector<std::string> m_groups;
    int m_points = 600;
    int m_heatColumns = 0;
    models::TimeRange m_range;
    std::optional<models::TimeRange> m_pinnedRange;
    models::SeriesList m_list;
    Curves m_curves;
    Curves m_pinned;
    std::optional<models::HeatData> m_heat;
    std::vector<views::ChartMark> m_marks;
    QString m_problem;
    QString m_toldNotice;
    qint64 m_offset = 0; ///< the engine's clock minus ours, µs
    quint64 m_generation = 0; ///< answers of an older one are late
    int m_ticks = 0;
    bool m_isNewerAsked = false;
    bool m_isActive = false;
    bool m_isBusy = false;
};

} // namespace docks
