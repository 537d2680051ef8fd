#include "docks/docks.h"
#include "docks/metrics_export.h"
#include "docks/metrics_feed.h"
#include "docks/metrics_panels.h"
#include "docks/metrics_tools.h"
#include "hub/hub_client.h"
#include "models/notice_board.h"
#include "models/stats_feed.h"
#include "style/icons.h"
#include "views/banner.h"
#include "views/toast.h"

#include <QAction>
#include <QDataStream>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

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
        m_tabs->addTab(tr("Pipeline")); // in the order of MetricsPanels::Tab
        m_tabs->addTab(tr("Stores and processes"));
        m_tabs->addTab(tr("Kafka Overview"));
        column->addWidget(m_tabs);
        m_stack = new QStackedWidget(this);
        column->addWidget(m_stack, 1);
        connectParts();
        showTab(0);
    }

    void activated() override
    {
        m_isActive = true;
        m_feed->setRange(m_history.current());
        m_feed->setActive(true);
        current().wantCurves();
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
            current().showTables(m_isTable);
        });
        connect(m_tools, &MetricsTools::exportWanted, this, [this](bool asPicture) {
            const auto name = u"eventscope-metrics"_s;
            if (asPicture)
                m_exporter->askPicture(*m_stack, name);
            else
                m_exporter->askValues(current().tables(), name);
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
            if (m_isActive)
                current().refreshQueues();
        });
        m_resized.setSingleShot(true);
        m_resized.setInterval(200);
        connect(&m_resized, &QTimer::timeout, this, [this] { current().wantCurves(); });
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

    [[nodiscard]] MetricsPanels& current() { return *m_panels[static_cast<std::size_t>(m_tabs->currentIndex())]; }

    void showTab(int tab)
    {
        auto& panels = m_panels[static_cast<std::size_t>(tab)];
        if (panels == nullptr) {
            panels =
                new MetricsPanels(static_cast<MetricsPanels::Tab>(tab), *m_feed, *m_exporter, m_context.stats, m_stack);
            m_stack->addWidget(panels);
            connect(panels, &MetricsPanels::zoomWanted, this, &MetricsPage::zoom);
            connect(panels, &MetricsPanels::zoomOutWanted, this, &MetricsPage::zoomOut);
            connect(panels, &MetricsPanels::commandsWanted, this, [this](const QString& filter) {
                m_context.shell.open(u"commands"_s, {{u"filter"_s, filter}});
            });
        }
        m_stack->setCurrentWidget(panels);
        panels->showTables(m_isTable);
        panels->wantCurves();
        refresh();
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
        current().showValues();
        const bool isOffline = m_context.hub.state() == hub::HubClient::State::Offline && m_feed->series().isKnown();
        m_offline->setVisible(isOffline);
        const auto& trouble = m_feed->series().trouble();
        const bool isFull = trouble.isEmpty() && m_feed->series().leftOut() > 0;
        m_trouble->setMessage(isFull ? tr("Not every series is kept.") : tr("The history is not kept."),
                              isFull ? tr("There are more than 200; those that came first stay.") : trouble);
        m_trouble->setVisible((isFull || !trouble.isEmpty()) && !isOffline);
        if (m_isActive)
            current().wantCurves(); // what is worth asking for may have become wider; the same again costs nothing
        m_tools->show(m_history.current(), current().stepSeconds(), m_history.canGoBack(), m_history.canGoForward(),
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
    std::array<MetricsPanels*, 3> m_panels {}; ///< by tab; null: not shown yet
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
