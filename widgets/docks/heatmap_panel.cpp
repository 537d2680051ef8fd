#include "docks/heatmap_panel.h"

#include "models/metric_table_model.h"
#include "views/dock_title.h"
#include "views/state_page.h"
#include "views/table_delegate.h"
#include "views/tables.h"

#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace docks {

HeatmapPanel::HeatmapPanel(MetricsFeed& feed, QWidget* parent)
    : QWidget(parent)
    , m_feed(feed)
{
    setObjectName(u"metricsHeatmapPanel"_s);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title = new views::DockTitle(tr("Latency heatmap by stage"), this);
    m_title->setActive(true);
    m_scale = new views::HeatScale(m_title);
    m_title->addWidget(m_scale);
    column->addWidget(m_title);
    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack, 1);
    m_view = new views::HeatmapView(m_stack);
    m_view->setObjectName(u"metricsHeatmap"_s);
    m_view->setAccessibleName(tr("Latency heatmap by stage"));
    m_stack->addWidget(m_view);
    m_state = new views::StatePage(m_stack);
    m_stack->addWidget(m_state);
    m_table = views::makeTable(u"metricsHeatmapTable"_s, tr("Values: p99 of each stage"), m_stack);
    m_model = new models::MetricTableModel(this);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new views::TableDelegate({}, m_table));
    m_stack->addWidget(m_table);
    connect(m_view, &views::HeatmapView::hovered, this, &HeatmapPanel::hovered);
    connect(m_view, &views::HeatmapView::cellChosen, this, [this](const views::HeatmapView::Cell& cell) {
        emit commandsWanted(models::heatFilter(m_view->data(), cell.column, cell.stage, cell.row));
    });
}

void HeatmapPanel::refresh()
{
    const auto& heat = m_feed.heat();
    const auto& p99 = m_feed.curves("stage-p99");
    if (heat)
        m_title->setFacts(tr("0.01 to 1,000 ms, log, %1 per column").arg(models::lengthText(heat->width / 1'000'000)));
    m_scale->setMost(heat ? heat->most : 0);
    const bool isFilled = heat && !heat->columns.empty();
    if (!isFilled) {
        if (!m_feed.problem().isEmpty())
            m_state->showError(tr("No values have come"), m_feed.problem(), {}, tr("It is tried again by itself."));
        else if (!heat || m_feed.series().isLoading())
            m_state->showBusy(tr("Reading the history"), {});
        else
            m_state->showEmpty(u"chart-line"_s, tr("No commands in this range"),
                               tr("Each command colours the cell of the time that it spent in a stage."));
        m_stack->setCurrentWidget(m_state);
        return;
    }
    if (m_isTable) {
        m_model->show(p99, "milliseconds", m_feed.range());
        m_stack->setCurrentWidget(m_table);
        return;
    }
    QStringList facts;
    for (std::size_t stage = 0; stage < models::HeatData::stageCount; ++stage) {
        QString fact;
        for (const auto& curve : p99)
            if (!curve.points.empty()
                && curve.label == models::curveText("stage-p99", std::string(models::heatStageName(stage))))
                fact = tr("p99 %1 ms").arg(models::metricText("milliseconds", curve.points.back().last));
        facts += fact;
    }
    m_view->setFacts(facts);
    m_view->show(*heat, m_feed.range());
    m_stack->setCurrentWidget(m_view);
}

void HeatmapPanel::setCrosshair(std::optional<qint64> time)
{
    m_view->setCrosshair(time);
}

void HeatmapPanel::showTable(bool isTable)
{
    m_isTable = isTable;
    refresh();
}

} // namespace docks
