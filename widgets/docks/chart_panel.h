#pragma once

#include "docks/metrics_export.h"
#include "docks/metrics_feed.h"
#include "style/controls.h"

#include <QWidget>

#include <optional>
#include <string>

class QMenu;
class QStackedWidget;
class QTableView;

namespace models {
class MetricTableModel;
}
namespace views {
class ChartLegend;
class DockTitle;
class LineChart;
class StatePage;
} // namespace views

namespace docks {

/// What a chart of the page Metrics shows.
struct ChartSpec
{
    std::string group; ///< of series
    QString title;
    std::string unit;
    bool isLogarithmic = false;
    double limit = 0; ///< a dashed line; 0: none
    QString limitName;
    QString emptyHeading; ///< when the engine has no such series
    QString emptyText;
    bool canAsk = false; ///< Prometheus may know it
};

/// One chart with its title, legend and menu, or its values as a table. GUI thread.
class ChartPanel final : public QWidget
{
    Q_OBJECT
public:
    ChartPanel(ChartSpec spec, MetricsFeed& feed, MetricsExport& exporter, QWidget* parent);
    Q_DISABLE_COPY_MOVE(ChartPanel)

    void refresh();
    void setCrosshair(std::optional<qint64> time);
    void showTable(bool isTable);
    [[nodiscard]] const ChartSpec& spec() const { return m_spec; }
    [[nodiscard]] MetricsTable table() const;
    [[nodiscard]] views::LineChart& chart() { return *m_chart; }

signals:
    void hovered(std::optional<qint64> time);
    void zoomWanted(qint64 from, qint64 to);
    void zoomOutWanted();

private:
    [[nodiscard]] std::vector<models::Curve> curves() const;
    [[nodiscard]] qint64 newest() const;
    [[nodiscard]] QString objectPrefix() const;
    void fillMenu(QMenu& menu);
    void ask();
    void showState(const std::vector<models::Curve>& shown);
    void showLegend();

    ChartSpec m_spec;
    MetricsFeed& m_feed;
    MetricsExport& m_exporter;
    views::DockTitle* m_title;
    views::ChartLegend* m_legend;
    views::LineChart* m_chart;
    views::StatePage* m_state;
    QStackedWidget* m_stack;
    QWidget* m_chartPage;
    QTableView* m_table;
    models::MetricTableModel* m_model;
    std::optional<std::vector<models::Curve>> m_asked; ///< of Prometheus, shown instead of our own
    models::TimeRange m_askedRange;
    std::optional<qint64> m_cross;
    bool m_isTable = false;
    bool m_isAsking = false;
};

} // namespace docks
