#include "docks/chart_panel.h"

#include "models/metric_table_model.h"
#include "views/chart_legend.h"
#include "views/dock_title.h"
#include "views/line_chart.h"
#include "views/menu_button.h"
#include "views/state_page.h"
#include "views/table_delegate.h"
#include "views/tables.h"

#include <QHeaderView>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

constexpr qint64 late = 30'000'000; // µs; the slowest are sampled each five seconds

} // namespace

ChartPanel::ChartPanel(ChartSpec spec, MetricsFeed& feed, MetricsExport& exporter, QWidget* parent)
    : QWidget(parent)
    , m_spec(std::move(spec))
    , m_feed(feed)
    , m_exporter(exporter)
{
    setObjectName(objectPrefix() + u"Panel"_s);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title = new views::DockTitle(m_spec.title, this);
    m_title->setActive(true);
    m_title->addMenu(objectPrefix() + u"Menu"_s, tr("More for %1").arg(m_spec.title),
                     [this](QMenu& menu) { fillMenu(menu); });
    column->addWidget(m_title);
    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack, 1);
    m_chartPage = new QWidget(m_stack);
    auto* const inner = new QVBoxLayout(m_chartPage);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    m_legend = new views::ChartLegend(m_chartPage);
    inner->addWidget(m_legend);
    m_chart = new views::LineChart(m_chartPage);
    m_chart->setObjectName(objectPrefix() + u"Chart"_s);
    m_chart->setAccessibleName(tr("Chart: %1").arg(m_spec.title));
    m_chart->setUnit(m_spec.unit, m_spec.isLogarithmic);
    m_chart->setLimit(m_spec.limit, m_spec.limitName);
    inner->addWidget(m_chart, 1);
    m_stack->addWidget(m_chartPage);
    m_state = new views::StatePage(m_stack);
    m_stack->addWidget(m_state);
    m_table = views::makeTable(objectPrefix() + u"Table"_s, tr("Values: %1").arg(m_spec.title), m_stack);
    m_model = new models::MetricTableModel(this);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new views::TableDelegate({}, m_table));
    m_stack->addWidget(m_table);
    connect(m_chart, &views::LineChart::hovered, this, &ChartPanel::hovered);
    connect(m_chart, &views::LineChart::zoomWanted, this, &ChartPanel::zoomWanted);
    connect(m_chart, &views::LineChart::zoomOutWanted, this, &ChartPanel::zoomOutWanted);
    refresh();
}

QString ChartPanel::objectPrefix() const
{
    return u"metrics_"_s + QString::fromStdString(m_spec.group);
}

std::vector<models::Curve> ChartPanel::curves() const
{
    return m_asked ? *m_asked : m_feed.curves(m_spec.group);
}

MetricsTable ChartPanel::table() const
{
    return {m_spec.title, m_spec.unit, curves()};
}

/// When there was a value last, µs; 0: never.
qint64 ChartPanel::newest() const
{
    qint64 at = 0;
    for (const auto& each : m_feed.series().of(m_spec.group))
        at = std::max(at, each.at);
    for (const auto& curve : m_feed.curves(m_spec.group))
        if (!curve.points.empty())
            at = std::max(at, curve.points.back().time + curve.width);
    return at;
}

void ChartPanel::refresh()
{
    if (m_asked && (m_askedRange.length() != m_feed.range().length() || !m_feed.range().isLive)
        && m_askedRange != m_feed.range())
        m_asked.reset(); // it was of another range
    const auto& range = m_feed.range();
    const auto shown = curves();
    if (m_isTable) {
        m_model->show(shown, m_spec.unit, range);
    } else {
        m_chart->show(shown, m_feed.pinnedCurves(m_spec.group), range);
        m_chart->setMarks(m_feed.marks());
    }
    QStringList facts;
    if (const auto unit = models::unitText(m_spec.unit); !unit.isEmpty())
        facts += m_spec.isLogarithmic ? tr("%1, log").arg(unit) : unit;
    if (m_isAsking)
        facts += tr("asking Prometheus");
    else if (m_asked)
        facts += tr("from Prometheus");
    else if (const auto at = newest(); at > 0 && m_feed.now() - at > late && range.isLive)
        facts += tr("no data since %1").arg(views::timeFlag(at, range));
    for (const auto& each : m_feed.series().of("kafka-left-out"))
        if (each.label == m_spec.group && each.last > 0)
            facts += tr("%1 more topics are not kept").arg(models::metricText("values", each.last));
    m_title->setFacts(facts.join(u", "_s));
    showLegend();
    showState(shown);
}

void ChartPanel::showState(const std::vector<models::Curve>& shown)
{
    const bool hasCurves =
        std::any_of(shown.begin(), shown.end(), [this](const auto& each) { return each.isIn(m_feed.range()); });
    if (hasCurves) {
        m_stack->setCurrentWidget(m_isTable ? static_cast<QWidget*>(m_table) : m_chartPage);
        return;
    }
    m_state->clearButtons();
    if (!m_feed.problem().isEmpty())
        m_state->showError(tr("No values have come"), m_feed.problem(), {}, tr("It is tried again by itself."));
    else if (!m_feed.series().isKnown() || m_feed.series().isLoading() || m_feed.isBusy())
        m_state->showBusy(tr("Reading the history"), {});
    else if (m_spec.group.starts_with("kafka-") && !m_feed.series().of("kafka-memory").empty())
        m_state->showEmpty(u"chart-line"_s, tr("No topic has traffic yet"),
                           tr("The broker names a topic once records are written to it or read from it."));
    else if (m_feed.series().of(m_spec.group).empty())
        m_state->showEmpty(u"chart-line"_s, m_spec.emptyHeading, m_spec.emptyText);
    else
        m_state->showEmpty(u"chart-line"_s, tr("Nothing in this range"),
                           tr("Nothing happened, or the console did not run then."));
    m_stack->setCurrentWidget(m_state);
}

void ChartPanel::showLegend()
{
    std::vector<views::ChartLegend::Entry> entries;
    const auto shown = curves();
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const auto& curve = shown[i];
        const auto* point = m_cross ? curve.at(*m_cross) : nullptr;
        if (!m_cross && !curve.points.empty() && curve.points.back().time + 5 * curve.width > m_feed.range().to)
            point = &curve.points.back();
        entries.push_back(
            {views::LineChart::tintOf(i, curve.label), curve.label,
             point != nullptr ? models::metricText(m_spec.unit, m_cross ? point->mean : point->last) : QString()});
    }
    auto moment = m_cross ? views::timeFlag(*m_cross, m_feed.range()) : QString();
    if (m_feed.pinned() && !m_cross)
        moment = tr("dotted: %1").arg(models::rangeText(*m_feed.pinned(), QDateTime::currentDateTime()));
    m_legend->show(moment, std::move(entries));
    m_chart->setAccessibleDescription(m_legend->text());
}

void ChartPanel::setCrosshair(std::optional<qint64> time)
{
    m_cross = time;
    if (m_isTable)
        return;
    m_chart->setCrosshair(time);
    showLegend();
}

void ChartPanel::showTable(bool isTable)
{
    if (std::exchange(m_isTable, isTable) == isTable)
        return;
    refresh();
}

void ChartPanel::fillMenu(QMenu& menu)
{
    const auto prefix = objectPrefix();
    auto* const table =
        views::addEntry(menu, u"table"_s, m_isTable ? tr("Show as chart") : tr("Show as table"), prefix + u"AsTable"_s);
    connect(table, &QAction::triggered, this, [this] { showTable(!m_isTable); });
    auto* const picture = views::addEntry(menu, u"photo"_s, tr("Save picture…"), prefix + u"SavePicture"_s);
    connect(picture, &QAction::triggered, this,
            [this] { m_exporter.askPicture(*this, QString::fromStdString(m_spec.group)); });
    auto* const values = views::addEntry(menu, u"download"_s, tr("Save values…"), prefix + u"SaveValues"_s);
    connect(values, &QAction::triggered, this,
            [this] { m_exporter.askValues({this->table()}, QString::fromStdString(m_spec.group)); });
    if (!m_spec.canAsk)
        return;
    menu.addSeparator();
    auto* const asked =
        views::addEntry(menu, u"history"_s, m_asked ? tr("Show our own values") : tr("Ask Prometheus for this range"),
                        prefix + u"Ask"_s);
    connect(asked, &QAction::triggered, this, [this] {
        if (m_asked) {
            m_asked.reset();
            refresh();
        } else {
            ask();
        }
    });
}

void ChartPanel::ask()
{
    m_isAsking = true;
    refresh();
    m_feed.ask(m_spec.group, this, [this](const std::vector<models::Curve>& found, const QString& problem) {
        m_isAsking = false;
        if (problem.isEmpty()) {
            m_asked = found;
            m_askedRange = m_feed.range();
        } else {
            emit m_exporter.told({models::Severity::Error,
                                  tr("Prometheus did not answer for %1").arg(m_spec.title),
                                  problem,
                                  {},
                                  {},
                                  {}});
        }
        refresh();
    });
}

} // namespace docks
