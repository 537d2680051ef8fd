#pragma once

#include "docks/metrics_export.h"

#include <QSplitter>

#include <optional>
#include <vector>

namespace models {
class StatsFeed;
}

namespace docks {

class ChartPanel;
struct ChartSpec;
class HeatmapPanel;
class MetricsFeed;
class QueuePanel;

/// The panels of one tab of the page Metrics, over one range of time and with one crosshair. GUI thread.
class MetricsPanels final : public QSplitter
{
    Q_OBJECT
public:
    enum class Tab
    {
        Pipeline,
        Stores,
        Kafka
    };
    /// Feed, exporter and stats outlive it.
    MetricsPanels(Tab tab, MetricsFeed& feed, MetricsExport& exporter, models::StatsFeed& stats, QWidget* parent);
    Q_DISABLE_COPY_MOVE(MetricsPanels)

    void wantCurves(); ///< asks the feed for what is shown and for what fits
    void showValues(); ///< what the feed has now
    void refreshQueues(); ///< the newest counts came
    void showTables(bool areShown); ///< instead of the charts
    [[nodiscard]] std::vector<MetricsTable> tables() const;
    [[nodiscard]] qint64 stepSeconds() const; ///< of the coarsest curve; 0: none is known yet

signals:
    void zoomWanted(qint64 from, qint64 to);
    void zoomOutWanted();
    void commandsWanted(const QString& filter);

private:
    void addChart(QSplitter& in, ChartSpec spec);
    void buildPipeline();
    void buildStores();
    void buildKafka();
    void connectPanels();
    void setCrosshair(std::optional<qint64> time);

    MetricsFeed& m_feed;
    MetricsExport& m_exporter;
    models::StatsFeed& m_stats;
    std::vector<ChartPanel*> m_charts;
    HeatmapPanel* m_heatmap = nullptr; ///< not on every tab
    QueuePanel* m_queues = nullptr; ///< the same
};

} // namespace docks
