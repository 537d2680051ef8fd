#include "docks/newest_events_panel.h"

#include "hub/hub_client.h"
#include "models/flow_facts.h"
#include "style/controls.h"
#include "views/dock_title.h"
#include "views/live_table.h"
#include "views/state_page.h"

#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using models::EventStream;

namespace docks {

namespace {

constexpr std::size_t keptRows = 500;
constexpr std::size_t keptBytes = 1'000'000;
constexpr int newestRows = 100;
constexpr int mostPerSecond = 100; ///< more than anybody reads

} // namespace

NewestEventsPanel::NewestEventsPanel(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_stream(nullptr, keptRows, keptBytes)
    , m_title(new views::DockTitle(tr("Newest events"), this))
    , m_stack(new QStackedWidget(this))
    , m_table(new views::LiveTable(m_stream, m_stack))
    , m_state(new views::StatePage(m_stack))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_title->setActive(true);
    m_pause = m_title->addButton(u"player-pause"_s, u"newestEventsPause"_s, tr("Pause the newest events"), true);
    auto* filter = m_title->addButton(u"filter"_s, u"newestEventsFilter"_s, tr("Filter events on their page"));
    m_title->addMenu(u"newestEventsMenu"_s, tr("More about the newest events"), [this](QMenu& menu) {
        menu.addAction(tr("Open the page Events"), this, [this] { m_context.shell.open(u"events"_s); });
        const auto key = m_table->currentKey();
        const auto event = key ? m_stream.event(*key) : std::nullopt;
        auto* follow = menu.addAction(tr("Follow the entity of the selected event"), this, [this, event] {
            m_context.shell.open(u"events"_s, {{u"type"_s, event->entityType}, {u"id"_s, event->entity}});
        });
        follow->setEnabled(event.has_value());
    });
    column->addWidget(m_title);
    column->addWidget(m_stack, 1);
    style::identify(*m_table, {u"newestEvents"_s, tr("Newest events")});
    m_table->setToolTip({});
    m_table->setHeaderShown(false);
    for (const auto hidden : {EventStream::Position, EventStream::Version, EventStream::Latency, EventStream::Payload})
        m_table->setColumnHidden(hidden, true);
    m_state->showEmpty(u"bolt"_s, tr("No events yet"), tr("What the engine accepts appears here."));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_state);
    showRows();
    connect(m_pause, &QToolButton::toggled, this, &NewestEventsPanel::setPaused);
    connect(filter, &QToolButton::clicked, this, [this] { m_context.shell.open(u"events"_s); });
    connect(m_table, &views::LiveTable::rowActivated, this, [this](quint64 key) {
        if (const auto event = m_stream.event(key))
            m_context.shell.open(u"events"_s, {{u"position"_s, static_cast<quint64>(event->position)}});
    });
}

NewestEventsPanel::~NewestEventsPanel() = default;

void NewestEventsPanel::wake()
{
    if (m_subscription)
        return;
    m_subscription =
        m_context.hub.subscribe({{"stream", "events"}, {"from", {{"last", newestRows}}}, {"maxRate", mostPerSecond}},
                                [this](const std::vector<hub::Batch>& batches) {
                                    m_stream.append(batches);
                                    showRows();
                                });
}

void NewestEventsPanel::rest()
{
    m_subscription.reset();
}

void NewestEventsPanel::setPaused(bool paused)
{
    if (paused)
        m_stream.pause();
    else
        m_stream.resume();
    m_table->scrollToNewest();
    setRate(m_rate);
}

void NewestEventsPanel::showRows()
{
    m_stack->setCurrentWidget(m_stream.kept() > 0 ? static_cast<QWidget*>(m_table) : m_state);
}

void NewestEventsPanel::setRate(double eventsPerSecond)
{
    m_rate = eventsPerSecond;
    const auto rate = models::rateText(eventsPerSecond);
    if (m_stream.isPaused())
        m_title->setFacts(tr("paused, %1").arg(rate));
    else
        m_title->setFacts(eventsPerSecond > mostPerSecond ? tr("%1, a sample of them").arg(rate) : rate);
}

} // namespace docks
