#include "docks/metrics_panels.h"

#include "docks/chart_panel.h"
#include "docks/heatmap_panel.h"
#include "docks/metrics_feed.h"
#include "docks/queue_panel.h"
#include "views/line_chart.h"

#include <algorithm>
#include <string>
#include <utility>

using namespace Qt::StringLiterals;
using models::oneSecond;

namespace docks {

namespace {

void prepareSplitter(QSplitter& splitter, const QString& name)
{
    splitter.setObjectName(name);
    splitter.setHandleWidth(1);
    splitter.setChildrenCollapsible(false);
}

QSplitter* makeRow(const QString& name, QWidget* parent)
{
    auto* const made = new QSplitter(Qt::Horizontal, parent);
    prepareSplitter(*made, name);
    return made;
}

/// Six charts of one size, whatever they show.
void shareEvenly(QSplitter& rows, QSplitter& upper, QSplitter& lower)
{
    rows.setSizes({1'000, 1'000});
    for (auto* const row : {&upper, &lower}) {
        row->setSizes(QList<int>(row->count(), 1'000));
        for (int i = 0; i < row->count(); ++i)
            row->setStretchFactor(i, 1);
    }
}

} // namespace

MetricsPanels::MetricsPanels(Tab tab, MetricsFeed& feed, MetricsExport& exporter, models::StatsFeed& stats,
                             QWidget* parent)
    : QSplitter(Qt::Vertical, parent)
    , m_feed(feed)
    , m_exporter(exporter)
    , m_stats(stats)
{
    switch (tab) {
    case Tab::Pipeline:
        buildPipeline();
        break;
    case Tab::Stores:
        buildStores();
        break;
    case Tab::Kafka:
        buildKafka();
        break;
    }
    connectPanels();
}

void MetricsPanels::addChart(QSplitter& in, ChartSpec spec)
{
    auto* const made = new ChartPanel(std::move(spec), m_feed, m_exporter, &in);
    in.addWidget(made);
    m_charts.push_back(made);
}

void MetricsPanels::buildPipeline()
{
    prepareSplitter(*this, u"metricsPipeline"_s);
    auto* const upper = makeRow(u"metricsUpper"_s, this);
    addChart(*upper,
             {"throughput",
              tr("Throughput per stage"),
              "per-second",
              false,
              0,
              {},
              tr("Nothing is measured yet"),
              tr("The engine counts once a second."),
              true});
    addChart(*upper,
             {"latency", tr("Latency, command to subscriber"), "milliseconds", true, 50, tr("budget 50 ms"),
              tr("No command yet"), tr("The first one that is created, changed or deleted begins the curves."), true});
    auto* const lower = makeRow(u"metricsLower"_s, this);
    m_heatmap = new HeatmapPanel(m_feed, lower);
    m_queues = new QueuePanel(m_feed, m_stats, lower);
    lower->addWidget(m_heatmap);
    lower->addWidget(m_queues);
    addWidget(upper);
    addWidget(lower);
    setSizes({269, 400});
    lower->setSizes({880, 327});
}

void MetricsPanels::buildStores()
{
    const auto nothing = tr("Nothing is measured yet");
    const auto later = tr("The engine counts once a second.");
    prepareSplitter(*this, u"metricsStores"_s);
    auto* const upper = makeRow(u"metricsStoresUpper"_s, this);
    auto* const lower = makeRow(u"metricsStoresLower"_s, this);
    addChart(*upper, {"outcome", tr("Commands by outcome"), "per-second", false, 0, {}, nothing, later, true});
    addChart(*upper,
             {"lag",
              tr("Lag"),
              "values",
              false,
              0,
              {},
              tr("Nothing can lag here"),
              tr("The embedded engine decides, stores and materializes a command in one transaction; what waits "
                 "stands in the "
                 "queues. On Kafka each stage has its lag here."),
              false});
    addChart(*upper, {"queue", tr("Queue depths"), "values", false, 0, {}, nothing, later, true});
    addChart(*lower, {"store", tr("Store sizes"), "bytes", false, 0, {}, nothing, later, false});
    addChart(*lower, {"cpu", tr("Processor"), "cores", false, 0, {}, nothing, later, false});
    addChart(*lower, {"memory", tr("Memory"), "bytes", false, 0, {}, nothing, later, false});
    addWidget(upper);
    addWidget(lower);
    shareEvenly(*this, *upper, *lower);
}

/// The six panels of the dashboard "Kafka Overview", under its titles.
void MetricsPanels::buildKafka()
{
    const auto none = tr("No broker is measured");
    const auto how =
        tr("Start the local stack on the page Services, or name the address of a JMX exporter in the profile.");
    prepareSplitter(*this, u"metricsKafka"_s);
    auto* const upper = makeRow(u"metricsKafkaUpper"_s, this);
    auto* const lower = makeRow(u"metricsKafkaLower"_s, this);
    addChart(*upper, {"kafka-cpu", tr("CPU Usage"), "cores", false, 0, {}, none, how, true});
    addChart(*upper, {"kafka-memory", tr("JVM Memory Used"), "bytes", false, 0, {}, none, how, true});
    addChart(*upper, {"kafka-gc", tr("Time spent in GC"), "share", false, 0, {}, none, how, true});
    addChart(*lower, {"kafka-messages-in", tr("Messages In Per Topic"), "per-second", false, 0, {}, none, how, true});
    addChart(*lower, {"kafka-bytes-in", tr("Bytes In Per Topic"), "bytes-per-second", false, 0, {}, none, how, true});
    addChart(*lower, {"kafka-bytes-out", tr("Bytes Out Per Topic"), "bytes-per-second", false, 0, {}, none, how, true});
    addWidget(upper);
    addWidget(lower);
    shareEvenly(*this, *upper, *lower);
}

void MetricsPanels::connectPanels()
{
    for (auto* const each : m_charts) {
        connect(each, &ChartPanel::hovered, this, &MetricsPanels::setCrosshair);
        connect(each, &ChartPanel::zoomWanted, this, &MetricsPanels::zoomWanted);
        connect(each, &ChartPanel::zoomOutWanted, this, &MetricsPanels::zoomOutWanted);
    }
    if (m_heatmap == nullptr)
        return;
    connect(m_heatmap, &HeatmapPanel::hovered, this, &MetricsPanels::setCrosshair);
    connect(m_heatmap, &HeatmapPanel::commandsWanted, this, &MetricsPanels::commandsWanted);
}

void MetricsPanels::wantCurves()
{
    std::vector<std::string> groups;
    int points = 100;
    for (auto* const each : m_charts) {
        groups.push_back(each->spec().group);
        points = std::max(points, each->chart().columns());
    }
    groups.emplace_back(m_heatmap != nullptr ? "stage-p99" : "kafka-left-out");
    if (m_queues != nullptr)
        groups.emplace_back("queue");
    m_feed.want(std::move(groups), points, m_heatmap != nullptr ? m_heatmap->view().columns() : 0);
}

void MetricsPanels::setCrosshair(std::optional<qint64> time)
{
    for (auto* const each : m_charts)
        each->setCrosshair(time);
    if (m_heatmap != nullptr)
        m_heatmap->setCrosshair(time);
}

void MetricsPanels::showTables(bool areShown)
{
    for (auto* const each : m_charts)
        each->showTable(areShown);
    if (m_heatmap != nullptr)
        m_heatmap->showTable(areShown);
}

std::vector<MetricsTable> MetricsPanels::tables() const
{
    std::vector<MetricsTable> all;
    for (const auto* const each : m_charts)
        all.push_back(each->table());
    return all;
}

void MetricsPanels::showValues()
{
    for (auto* const each : m_charts)
        each->refresh();
    if (m_heatmap != nullptr)
        m_heatmap->refresh();
    refreshQueues();
}

void MetricsPanels::refreshQueues()
{
    if (m_queues != nullptr)
        m_queues->refresh();
}

qint64 MetricsPanels::stepSeconds() const
{
    qint64 step = 0;
    for (const auto* const each : m_charts)
        for (const auto& curve : m_feed.curves(each->spec().group))
            step = std::max(step, curve.width / oneSecond);
    return step;
}

} // namespace docks
