#pragma once

#include "docks/metrics_feed.h"
#include "views/heatmap_view.h"

#include <QWidget>

#include <optional>

class QStackedWidget;
class QTableView;

namespace models {
class MetricTableModel;
}
namespace views {
class DockTitle;
class StatePage;
} // namespace views

namespace docks {

/// The heatmap by stage with its title and scale. GUI thread.
class HeatmapPanel final : public QWidget
{
    Q_OBJECT
public:
    HeatmapPanel(MetricsFeed& feed, QWidget* parent);
    Q_DISABLE_COPY_MOVE(HeatmapPanel)

    void refresh();
    void setCrosshair(std::optional<qint64> time);
    void showTable(bool isTable); ///< the p99 of each stage over time
    [[nodiscard]] views::HeatmapView& view() { return *m_view; }

signals:
    void hovered(std::optional<qint64> time);
    void commandsWanted(const QString& filter); ///< of the page Commands

private:
    MetricsFeed& m_feed;
    views::DockTitle* m_title;
    views::HeatScale* m_scale;
    views::HeatmapView* m_view;
    views::StatePage* m_state;
    QTableView* m_table;
    models::MetricTableModel* m_model;
    QStackedWidget* m_stack;
    bool m_isTable = false;
};

} // namespace docks
