#include "docks/chart_panel.h"
#include "docks/docks.h"
#include "docks/heatmap_panel.h"
#include "docks/metrics_export.h"
#include "docks/metrics_feed.h"
#include "docks/metrics_tools.h"
#include "docks/queue_panel.h"
#include "hub/hub_client.h"
#include "models/notice_board.h"
#include "models/stats_feed.h"
#include "style/icons.h"
#include "views/banner.h"
#include "views/line_chart.h"
#include "views/toast.h"

#include <QAction>
#include <QDataStream>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using models::oneSecond;

namespace docks {

namespace {

constexpr qint64 shortestZoom = 5 * oneSecond;

/// Curves of the pipeline, of the machine and of the broker over one range of time.
class MetricsPage final : public Page
{
    Q_OBJECT
public:
    MetricsPage(const PageContext& context, QWidget* parent)
        : Page(parent)
        , m_context(context)
        , m_feed(new MetricsFeed(context.hub, this))
        , m_exporter(new MetricsExport(*this))
        , m_history(MetricsTools::preset(MetricsTools::firstPreset, m_feed->now()))
    {
        setObjectName(u"metricsPage"_s);
        auto* const column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        m_tools = new MetricsTools(this);
        column->addWidget(m_tools);
        m_offline = new views::Banner(this);
        m_offline->setSeverity(models::Severity::Error);
        m_offline->setMessage(tr("Not connected."), tr("The curves stay; they go on as soon as the engine answers."));
        column->addWidget(m_offline);
        m_trouble = new views::Banner(this);
        m_trouble->setSeverity(models::Severity::Warning);
        column->addWidget(m_trouble);
        m_tabs = new QTabBar(this);
        m_tabs->setObjectName(u"metricsTabs"_s);
        m_tabs->setAccessibleName(tr("Panels"));
        m_tabs->setExpanding(false);
        m_tabs->addTab(tr("Pipeline"));
        m_tabs->addTab(tr("Stores and processes"));
        m_tabs->addTab(tr("Kafka Overview"));
        column->addWidget(m_tabs);
        m_stack = new QStackedWidget(this);
        column->addWidget(m_stack, 1);
        m_bodies.resize(static_cast<std::size_t>(m_tabs->count()));
        connectParts();
        showTab(0);
    }

    void activated() override
    {
        m_isActive = true;
        m_feed->setRange(m_history.current());
        m_feed->setActive(true);
        wantCurves();
        refresh();
    }
    void deactivated() override
    {
        m_isActive = false;
        m_feed->setActive(false);
    }

    void handleOpen(const QVariantMap& arguments) override
    {
        const auto tab = arguments.value(u"tab"_s).toString();
        m_tabs->setCurrentIndex(tab == u"kafka"_s ? 2 : tab == u"stores"_s ? 1 : 0);
    }

    void resetLayout(Layout) override
    {
        for (auto* const splitter : findChildren<QSplitter*>()) {
            const auto even = QList<int>(splitter->count(), 1'000);
            splitter->setSizes(splitter->objectName() == u"metricsLower"_s          ? QList<int> {880, 327}
                                   : splitter->objectName() == u"metricsPipeline"_s ? QList<int> {269, 400}
                                                                                    : even);
        }
    }
    [[nodiscard]] QByteArray saveLayout() const override
    {
        QByteArray bytes;
        QDataStream stream(&bytes, QIODevice::WriteOnly);
        stream << m_tabs->currentIndex();
        return bytes;
    }
    void restoreLayout(const QByteArray& bytes) override
    {
        QDataStream stream(bytes);
        int tab = 0;
        stream >> tab;
        if (stream.status() == QDataStream::Ok && tab >= 0 && tab < m_tabs->count())
            m_tabs->setCurrentIndex(tab);
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        Page::resizeEvent(event);
        m_resized.start();
    }

private:
    struct Body
    {
        QWidget* widget = nullptr;
        std::vector<ChartPanel*> charts;
        HeatmapPanel* heatmap = nullptr;
        QueuePanel* queues = nullptr;
    };

    void connectParts()
    {
        connect(m_tabs, &QTabBar::currentChanged, this, &MetricsPage::showTab);
        connect(m_tools, &MetricsTools::rangeWanted, this, &MetricsPage::go);
        connect(m_tools, &MetricsTools::zoomOutWanted, this, &MetricsPage::zoomOut);
        connect(m_tools, &MetricsTools::backWanted, this, [this] {
            m_history.back();
            rangeChanged();
        });
        connect(m_tools, &MetricsTools::forwardWanted, this, [this] {
            m_history.forward();
            rangeChanged();
        });
        connect(m_tools, &MetricsTools::pinToggled, this, [this](bool isPinned) {
            auto range = m_history.current();
            range.isLive = false;
            m_feed->pin(isPinned ? std::optional(range) : std::nullopt);
        });
        connect(m_tools, &MetricsTools::tableToggled, this, [this](bool isTable) {
            m_isTable = isTable;
            showTables(current());
        });
        connect(m_tools, &MetricsTools::exportWanted, this, [this](bool asPicture) {
            const auto name = u"eventscope-metrics"_s;
            if (asPicture)
                m_exporter->askPicture(*m_stack, name);
            else
                m_exporter->askValues(tables(), name);
        });
        connect(m_exporter, &MetricsExport::told, this,
                [this](const models::Notice& notice) { m_context.toasts.show(notice); });
        connect(m_feed, &MetricsFeed::changed, this, [this] {
            m_history.follow(m_feed->range().isLive ? m_feed->range().to : m_history.current().to);
            m_tools->setNow(m_feed->now());
            if (m_isActive)
                refresh();
        });
        connect(m_feed, &MetricsFeed::noticed, this, [this](const QString& text) {
            m_context.notices.add(
                {models::Severity::Warning, tr("The history of metrics begins anew"), text, {}, {}, {}});
        });
        connect(&m_context.stats, &models::StatsFeed::arrived, this, [this] {
            if (m_isActive && current().queues != nullptr)
                current().queues->refresh();
        });
        m_resized.setSingleShot(true);
        m_resized.setInterval(200);
        connect(&m_resized, &QTimer::timeout, this, &MetricsPage::wantCurves);
        const auto add = [this](const QString& icon, const QString& text, const QString& name, const QKeySequence& keys,
                                auto run) {
            auto* const action = new QAction(style::icon(icon), text, this);
            action->setObjectName(name);
            action->setShortcut(keys);
            action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
            connect(action, &QAction::triggered, this, run);
            addAction(action);
        };
        add(u"clock"_s, tr("Type a range of time"), u"actionMetricsRange"_s, QKeySequence(Qt::Key_R),
            [this] { m_tools->openRange(); });
        add(u"zoom-reset"_s, tr("Zoom out"), u"actionMetricsZoomOut"_s, QKeySequence(Qt::CTRL | Qt::Key_Minus),
            [this] { zoomOut(); });
    }

    [[nodiscard]] Body& current() { return m_bodies[static_cast<std::size_t>(m_tabs->currentIndex())]; }

    void showTab(int tab)
    {
        auto& body = m_bodies[static_cast<std::size_t>(tab)];
        if (body.widget == nullptr) {
            tab == 0 ? buildPipeline(body) : tab == 1 ? buildStores(body) : buildKafka(body);
            m_stack->addWidget(body.widget);
            connectBody(body);
        }
        m_stack->setCurrentWidget(body.widget);
        showTables(body);
        wantCurves();
        refresh();
    }

    ChartPanel* chart(Body& body, QSplitter& in, ChartSpec spec)
    {
        auto* const made = new ChartPanel(std::move(spec), *m_feed, *m_exporter, &in);
        in.addWidget(made);
        body.charts.push_back(made);
        return made;
    }

    static QSplitter* splitter(Qt::Orientation orientation, const QString& name, QWidget* parent)
    {
        auto* const made = new QSplitter(orientation, parent);
        made->setObjectName(name);
        made->setHandleWidth(1);
        made->setChildrenCollapsible(false);
        return made;
    }

    /// Six charts of one size, whatever they show.
    static void share(QSplitter& rows, QSplitter& upper, QSplitter& lower)
    {
        rows.setSizes({1'000, 1'000});
        for (auto* const row : {&upper, &lower}) {
            row->setSizes(QList<int>(row->count(), 1'000));
            for (int i = 0; i < row->count(); ++i)
                row->setStretchFactor(i, 1);
        }
    }

    void buildPipeline(Body& body)
    {
        auto* const rows = splitter(Qt::Vertical, u"metricsPipeline"_s, m_stack);
        auto* const upper = splitter(Qt::Horizontal, u"metricsUpper"_s, rows);
        chart(body, *upper,
              {"throughput",
               tr("Throughput per stage"),
               "per-second",
               false,
               0,
               {},
               tr("Nothing is measured yet"),
               tr("The engine counts once a second."),
               true});
        chart(body, *upper,
              {"latency", tr("Latency, command to subscriber"), "milliseconds", true, 50, tr("budget 50 ms"),
               tr("No command yet"), tr("The first one that is created, changed or deleted begins the curves."), true});
        auto* const lower = splitter(Qt::Horizontal, u"metricsLower"_s, rows);
        body.heatmap = new HeatmapPanel(*m_feed, lower);
        body.queues = new QueuePanel(*m_feed, m_context.stats, lower);
        lower->addWidget(body.heatmap);
        lower->addWidget(body.queues);
        rows->addWidget(upper);
        rows->addWidget(lower);
        rows->setSizes({269, 400});
        lower->setSizes({880, 327});
        body.widget = rows;
    }

    void buildStores(Body& body)
    {
        const auto nothing = tr("Nothing is measured yet");
        const auto later = tr("The engine counts once a second.");
        auto* const rows = splitter(Qt::Vertical, u"metricsStores"_s, m_stack);
        auto* const upper = splitter(Qt::Horizontal, u"metricsStoresUpper"_s, rows);
        auto* const lower = splitter(Qt::Horizontal, u"metricsStoresLower"_s, rows);
        chart(body, *upper, {"outcome", tr("Commands by outcome"), "per-second", false, 0, {}, nothing, later, true});
        chart(body, *upper,
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
        chart(body, *upper, {"queue", tr("Queue depths"), "values", false, 0, {}, nothing, later, true});
        chart(body, *lower, {"store", tr("Store sizes"), "bytes", false, 0, {}, nothing, later, false});
        chart(body, *lower, {"cpu", tr("Processor"), "cores", false, 0, {}, nothing, later, false});
        chart(body, *lower, {"memory", tr("Memory"), "bytes", false, 0, {}, nothing, later, false});
        rows->addWidget(upper);
        rows->addWidget(lower);
        share(*rows, *upper, *lower);
        body.widget = rows;
    }

    /// The six panels of the dashboard "Kafka Overview", under its titles.
    void buildKafka(Body& body)
    {
        const auto none = tr("No broker is measured");
        const auto how =
            tr("Start the local stack on the page Services, or name the address of a JMX exporter in the profile.");
        auto* const rows = splitter(Qt::Vertical, u"metricsKafka"_s, m_stack);
        auto* const upper = splitter(Qt::Horizontal, u"metricsKafkaUpper"_s, rows);
        auto* const lower = splitter(Qt::Horizontal, u"metricsKafkaLower"_s, rows);
        chart(body, *upper, {"kafka-cpu", tr("CPU Usage"), "cores", false, 0, {}, none, how, true});
        chart(body, *upper, {"kafka-memory", tr("JVM Memory Used"), "bytes", false, 0, {}, none, how, true});
        chart(body, *upper, {"kafka-gc", tr("Time spent in GC"), "share", false, 0, {}, none, how, true});
        chart(body, *lower,
              {"kafka-messages-in", tr("Messages In Per Topic"), "per-second", false, 0, {}, none, how, true});
        chart(body, *lower,
              {"kafka-bytes-in", tr("Bytes In Per Topic"), "bytes-per-second", false, 0, {}, none, how, true});
        chart(body, *lower,
              {"kafka-bytes-out", tr("Bytes Out Per Topic"), "bytes-per-second", false, 0, {}, none, how, true});
        rows->addWidget(upper);
        rows->addWidget(lower);
        share(*rows, *upper, *lower);
        body.widget = rows;
    }

    void connectBody(Body& body)
    {
        for (auto* const each : body.charts) {
            connect(each, &ChartPanel::hovered, this, &MetricsPage::setCrosshair);
            connect(each, &ChartPanel::zoomWanted, this, &MetricsPage::zoom);
            connect(each, &ChartPanel::zoomOutWanted, this, &MetricsPage::zoomOut);
        }
        if (body.heatmap == nullptr)
            return;
        connect(body.heatmap, &HeatmapPanel::hovered, this, &MetricsPage::setCrosshair);
        connect(body.heatmap, &HeatmapPanel::commandsWanted, this, [this](const QString& filter) {
            m_context.shell.open(u"commands"_s, {{u"filter"_s, filter}});
        });
    }

    void wantCurves()
    {
        const auto& body = current();
        std::vector<std::string> groups;
        int points = 100;
        for (auto* const each : body.charts) {
            groups.push_back(each->spec().group);
            points = std::max(points, each->chart().columns());
        }
        groups.emplace_back(body.heatmap != nullptr ? "stage-p99" : "kafka-left-out");
        if (body.queues != nullptr)
            groups.emplace_back("queue");
        m_feed->want(std::move(groups), points, body.heatmap != nullptr ? body.heatmap->view().columns() : 0);
    }

    void setCrosshair(std::optional<qint64> time)
    {
        auto& body = current();
        for (auto* const each : body.charts)
            each->setCrosshair(time);
        if (body.heatmap != nullptr)
            body.heatmap->setCrosshair(time);
    }

    void showTables(Body& body)
    {
        for (auto* const each : body.charts)
            each->showTable(m_isTable);
        if (body.heatmap != nullptr)
            body.heatmap->showTable(m_isTable);
    }

    [[nodiscard]] std::vector<MetricsTable> tables()
    {
        std::vector<MetricsTable> all;
        for (const auto* const each : current().charts)
            all.push_back(each->table());
        return all;
    }

    void go(const models::TimeRange& range)
    {
        m_history.go(range);
        rangeChanged();
    }

    void zoom(qint64 from, qint64 to)
    {
        const auto now = m_feed->now();
        if (to - from < shortestZoom) {
            const auto middle = from + (to - from) / 2;
            from = middle - shortestZoom / 2;
            to = from + shortestZoom;
        }
        const bool isLive = to >= now - oneSecond;
        to = std::min(to, now);
        if (from < to)
            go({from, to, isLive});
    }

    void zoomOut()
    {
        const auto& range = m_history.current();
        const auto now = m_feed->now();
        constexpr qint64 longest = 60LL * 24 * 3'600 * oneSecond; // twice what is kept
        const auto length = std::min(range.length() * 2, longest);
        const auto to = std::min(now, range.isLive ? now : range.to + range.length() / 2);
        go({to - length, to, to >= now - oneSecond});
    }

    void rangeChanged()
    {
        m_feed->setRange(m_history.current());
        refresh();
    }

    void refresh()
    {
        auto& body = current();
        if (body.widget == nullptr)
            return;
        for (auto* const each : body.charts)
            each->refresh();
        if (body.heatmap != nullptr)
            body.heatmap->refresh();
        if (body.queues != nullptr)
            body.queues->refresh();
        const bool isOffline = m_context.hub.state() == hub::HubClient::State::Offline && m_feed->series().isKnown();
        m_offline->setVisible(isOffline);
        const auto& trouble = m_feed->series().trouble();
        const bool isFull = trouble.isEmpty() && m_feed->series().leftOut() > 0;
        m_trouble->setMessage(isFull ? tr("Not every series is kept.") : tr("The history is not kept."),
                              isFull ? tr("There are more than 200; those that came first stay.") : trouble);
        m_trouble->setVisible((isFull || !trouble.isEmpty()) && !isOffline);
        qint64 step = 0;
        for (auto* const each : body.charts)
            for (const auto& curve : m_feed->curves(each->spec().group))
                step = std::max(step, curve.width / oneSecond);
        if (m_isActive)
            wantCurves(); // what is worth asking for may have become wider; the same again costs nothing
        m_tools->show(m_history.current(), step, m_history.canGoBack(), m_history.canGoForward(),
                      m_feed->pinned().has_value());
    }

    PageContext m_context;
    MetricsFeed* m_feed;
    MetricsExport* m_exporter;
    models::RangeHistory m_history;
    MetricsTools* m_tools = nullptr;
    views::Banner* m_offline = nullptr;
    views::Banner* m_trouble = nullptr;
    QTabBar* m_tabs = nullptr;
    QStackedWidget* m_stack = nullptr;
    std::vector<Body> m_bodies;
    QTimer m_resized;
    bool m_isActive = false;
    bool m_isTable = false;
};

} // namespace

Page* makeMetricsPage(const PageContext& context, QWidget* parent)
{
    return new MetricsPage(context, parent);
}

} // namespace docks

#include "metrics_page.moc"
