#pragma once

#include "docks/metrics_feed.h"
#include "models/stats_feed.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace views {
class DockTitle;
class Sparkline;
} // namespace views

namespace docks {

/// Every queue with its depth now, its curve over the range, and how full it is. GUI thread.
class QueuePanel final : public QWidget
{
    Q_OBJECT
public:
    QueuePanel(MetricsFeed& feed, models::StatsFeed& stats, QWidget* parent);
    Q_DISABLE_COPY_MOVE(QueuePanel)

    void refresh();

private:
    class Row;
    MetricsFeed& m_feed;
    models::StatsFeed& m_stats;
    views::DockTitle* m_title;
    QWidget* m_list;
    QVBoxLayout* m_layout;
    std::vector<Row*> m_rows;
};

} // namespace docks
