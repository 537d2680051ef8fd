#include "docks/overview_body.h"

#include "docks/audit_light.h"
#include "docks/newest_events_panel.h"
#include "docks/notice_panel.h"
#include "docks/overview_health.h"
#include "docks/overview_tiles.h"
#include "docks/parked_entities.h"
#include "docks/rejection_panel.h"
#include "models/field_text.h"
#include "models/flow_facts.h"
#include "models/notice_board.h"
#include "models/stats_feed.h"
#include "style/controls.h"
#include "style/motion.h"
#include "views/banner.h"
#include "views/dock_title.h"
#include "views/flow_legend.h"
#include "views/flow_view.h"

#include <QApplication>
#include <QClipboard>
#include <QDataStream>
#include <QMenu>
#include <QResizeEvent>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

constexpr int parkedEverySeconds = 5;
constexpr int wideFrom = 1'560; ///< pixels: below it a third column would squeeze the flow

QFrame* line(QWidget* parent)
{
    auto* made = new QFrame(parent);
    made->setProperty("line", true);
    made->setFixedHeight(1);
    return made;
}

} // namespace

OverviewBody::OverviewBody(const PageContext& context, EntityDirectory& directory, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_parked(new ParkedEntities(context.hub, this))
    , m_columns(new QSplitter(Qt::Horizontal, this))
{
    connect(m_parked, &ParkedEntities::parked, this, &OverviewBody::tellParked);
    auto* main = new QWidget(m_columns);
    m_banner = new views::Banner(main);
    m_health = new OverviewHealth(main);
    m_flowTitle = new views::DockTitle(tr("Flow"), main);
    m_flow = new views::FlowView(main);
    m_tiles = new OverviewTiles(main);
    m_lower = new QSplitter(Qt::Horizontal, main);
    m_rejections = new RejectionPanel(context, directory, m_lower);
    m_notices = new NoticePanel(context, directory, m_lower);
    m_side = new QSplitter(Qt::Vertical, m_columns);
    m_newest = new NewestEventsPanel(context, m_side);
    buildFlowTitle();
    auto* column = new QVBoxLayout(main);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_health);
    column->addWidget(line(main));
    column->addWidget(m_flowTitle);
    column->addWidget(m_flow);
    column->addWidget(line(main));
    column->addWidget(m_tiles);
    column->addWidget(line(main));
    column->addWidget(m_lower, 1);
    m_lower->addWidget(m_rejections);
    m_lower->addWidget(m_notices);
    m_lower->setStretchFactor(0, 1);
    m_side->addWidget(m_newest);
    m_side->setStretchFactor(0, 1);
    m_columns->addWidget(main);
    m_columns->addWidget(m_side);
    m_columns->setStretchFactor(0, 1);
    for (auto* splitter : {m_columns, m_lower, m_side}) {
        splitter->setHandleWidth(1);
        splitter->setChildrenCollapsible(false);
        connect(splitter, &QSplitter::splitterMoved, this, &OverviewBody::keepSizes);
    }
    m_columns->setObjectName(u"overviewColumns"_s);
    m_lower->setObjectName(u"overviewLower"_s);
    m_side->setObjectName(u"overviewSide"_s);
    m_side->hide();
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_columns);
    OverviewBody::resetLayout(false);
}

OverviewBody::~OverviewBody() = default;

void OverviewBody::buildFlowTitle()
{
    m_flowTitle->setActive(true);
    m_audit = new AuditLight(m_context, m_flowTitle);
    m_flowTitle->addWidget(m_audit);
    m_flowTitle->addWidget(new views::FlowLegend(m_flowTitle));
    m_pause = m_flowTitle->addButton(u"player-pause"_s, u"flowReduceMotion"_s,
                                     tr("Reduce motion: the dots stand still"), true);
    m_pause->setChecked(style::motion().isReduced());
    connect(m_pause, &QToolButton::toggled, &style::motion(), &style::Motion::setReduced);
    connect(&style::motion(), &style::Motion::reducedChanged, m_pause, &QToolButton::setChecked);
    m_flowTitle->addMenu(u"flowMenu"_s, tr("More about the flow"), [this](QMenu& menu) { fillFlowMenu(menu); });
}

void OverviewBody::fillFlowMenu(QMenu& menu)
{
    menu.addAction(tr("Copy the picture"), this, [this] { QApplication::clipboard()->setPixmap(m_flow->grab()); });
    menu.addAction(tr("Copy the numbers"), this, [this] { QApplication::clipboard()->setText(m_flow->description()); });
    menu.addSeparator();
    auto* still = menu.addAction(tr("Reduce motion"));
    still->setCheckable(true);
    still->setChecked(style::motion().isReduced());
    connect(still, &QAction::toggled, &style::motion(), &style::Motion::setReduced);
}

void OverviewBody::show(const models::FlowFacts& facts, bool connected)
{
    const bool silent = connected && m_context.stats.isSilent();
    if (silent) {
        m_banner->setSeverity(models::Severity::Warning, u"hourglass-high"_s);
        m_banner->setMessage(
            tr("The engine does not answer"),
            tr("It is connected but says nothing: busy, or held up. The numbers are the last it told."));
    } else {
        m_banner->setSeverity(models::Severity::Error, u"plug-connected-x"_s);
        m_banner->setMessage(
            tr("No connection to the engine"),
            tr("The numbers are those of the last second before it was lost. Eventscope tries again by itself."));
    }
    m_banner->setVisible(!connected || silent);
    if (++m_sinceParked >= parkedEverySeconds) {
        m_sinceParked = 0;
        m_parked->refresh();
    }
    m_health->show(facts, connected && !silent,
                   m_parked->isKnown() ? std::optional(static_cast<int>(m_parked->all().size())) : std::nullopt);
    m_flow->setFacts(facts);
    m_flowTitle->setFacts(
        tr("5 stages, 3 stores, %n subscriber(s)", nullptr, static_cast<int>(facts.subscribers.size())));
    m_tiles->show(facts, m_context.stats);
    m_rejections->refreshFacts();
    m_notices->refreshBusiest();
    m_newest->setRate(facts.arrow(models::FlowArrow::ValidatorToLog).rate);
}

void OverviewBody::tellParked(const QString& type, const QString& id)
{
    const auto name = type + u'/' + models::shortId(id);
    m_context.notices.add({models::Severity::Warning,
                           tr("An entity is parked"),
                           tr("%1 takes no commands until it is unparked.").arg(models::oneLine(name, 60)),
                           tr("Open"),
                           [&shell = m_context.shell, type, id] {
                               shell.open(u"entities"_s, {{u"type"_s, type}, {u"id"_s, id}});
                           },
                           {}});
}

void OverviewBody::wake()
{
    m_isAwake = true;
    m_audit->setActive(true);
    m_parked->refresh();
    m_rejections->wake();
    m_notices->wake();
    if (m_isWide)
        m_newest->wake();
}

void OverviewBody::rest()
{
    m_isAwake = false;
    m_audit->setActive(false);
    m_rejections->rest();
    m_notices->rest();
    m_newest->rest();
}

void OverviewBody::resetLayout(bool debug)
{
    m_sizes = {debug ? QList {908, 300} : QList {792, 416}, {1'348, 500}, {252, 764}};
    applySizes();
}

void OverviewBody::keepSizes()
{
    if (!m_isWide) {
        m_sizes.lower = m_lower->sizes();
        return;
    }
    m_sizes.columns = m_columns->sizes();
    m_sizes.side = m_side->sizes();
}

void OverviewBody::applySizes()
{
    if (!m_isWide) {
        m_lower->setSizes(m_sizes.lower);
        return;
    }
    m_columns->setSizes(m_sizes.columns);
    m_side->setSizes(m_sizes.side);
}

QByteArray OverviewBody::saveLayout() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << m_sizes.lower << m_sizes.columns << m_sizes.side;
    return bytes;
}

void OverviewBody::restoreLayout(const QByteArray& bytes)
{
    QDataStream stream(bytes);
    Sizes sizes;
    stream >> sizes.lower;
    if (stream.status() != QDataStream::Ok || sizes.lower.size() != 2)
        return;
    m_sizes.lower = sizes.lower;
    stream >> sizes.columns >> sizes.side;
    if (stream.status() == QDataStream::Ok && sizes.columns.size() == 2 && sizes.side.size() == 2) {
        m_sizes.columns = sizes.columns;
        m_sizes.side = sizes.side;
    }
    applySizes();
}

void OverviewBody::setWide(bool wide)
{
    if (wide == m_isWide)
        return;
    m_isWide = wide;
    if (wide)
        m_side->insertWidget(0, m_notices);
    else
        m_lower->addWidget(m_notices);
    m_notices->show();
    m_side->setVisible(wide);
    m_rejections->setWide(wide);
    if (wide && m_isAwake)
        m_newest->wake();
    else
        m_newest->rest();
    applySizes();
}

void OverviewBody::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    setWide(event->size().width() >= wideFrom);
    // The flow is the picture of this page: of a tall window it takes a part, to a low one it gives some.
    m_flow->setFixedHeight(std::clamp(m_flow->sizeHint().height() + (event->size().height() - 736) * 2 / 5,
                                      m_flow->minimumSizeHint().height(), 393));
}

} // namespace docks
