#include "window/status_bar.h"

#include "base/process.h"
#include "models/flow_facts.h"
#include "models/format.h"
#include "models/memory_budget.h"
#include "models/money_text.h"
#include "models/stats_feed.h"
#include "style/controls.h"
#include "style/icons.h"
#include "style/theme.h"
#include "views/icon_label.h"
#include "window/stats_text.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace window {

namespace {

constexpr int cellSpacing = 5;

QFrame* line(QWidget* parent)
{
    auto* made = new QFrame(parent);
    made->setProperty("line", true);
    made->setFixedSize(1, 14);
    return made;
}

} // namespace

StatusBar::StatusBar(QWidget* parent)
    : QFrame(parent)
    , m_theme(new QToolButton(this))
{
    setObjectName(u"statusBar"_s);
    setFixedHeight(style::measure::small);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 0, 0);
    layout->setSpacing(0);
    m_square = style::label({}, style::Role::Text, this);
    m_profile = style::label({}, style::Role::Text, this);
    m_profile->setProperty("role", u"value"_s);
    m_profile->setObjectName(u"statusProfile"_s);
    layout->addWidget(m_square);
    layout->addSpacing(4);
    layout->addWidget(m_profile);
    layout->addSpacing(12);
    layout->addWidget(line(this));
    layout->addSpacing(12);
    m_plug = new views::IconLabel(u"plug-connected"_s, style::Token::Text3, style::measure::rowIcon, this);
    layout->addWidget(m_plug);
    layout->addSpacing(6);
    const auto add = [&](Cell& cell, const char* name) {
        cell = addCell(QString::fromLatin1(name));
        layout->addWidget(cell.box);
    };
    add(m_hub, "statusHub");
    add(m_position, "statusPosition");
    add(m_commands, "statusCommands");
    add(m_events, "statusEvents");
    add(m_latency, "statusLatency");
    add(m_queues, "statusQueues");
    add(m_dropped, "statusDropped");
    layout->addStretch(1);
    add(m_memory, "statusMemory");
    layout->setSizeConstraint(QLayout::SetNoConstraint); // fit() sees to it that there is room
    m_theme->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_theme->setIconSize({style::measure::rowIcon, style::measure::rowIcon});
    m_theme->setFixedHeight(style::measure::small - 1);
    m_theme->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(m_theme);
    layout->addSpacing(6);
    connect(m_theme, &QToolButton::clicked, this, &StatusBar::themeWanted);
    retranslate();
}

StatusBar::Cell StatusBar::addCell(const QString& objectName)
{
    Cell cell;
    cell.box = new QWidget(this);
    auto* layout = new QHBoxLayout(cell.box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(cellSpacing);
    cell.name = style::label({}, style::Role::Help, cell.box);
    cell.value = style::label({}, style::Role::Text, cell.box);
    cell.value->setProperty("role", u"value"_s);
    cell.value->setObjectName(objectName);
    cell.extra = style::label({}, style::Role::Help, cell.box);
    cell.extra->hide();
    for (auto* label : {cell.name, cell.value, cell.extra})
        layout->addWidget(label);
    layout->addSpacing(12);
    layout->addWidget(line(cell.box));
    layout->addSpacing(12);
    return cell;
}

bool StatusBar::event(QEvent* event)
{
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        fit();
    return done;
}

void StatusBar::fit()
{
    const std::array<QWidget*, 7> leastFirst {m_queues.extra, m_memory.box,   m_latency.box, m_events.box,
                                              m_commands.box, m_position.box, m_queues.box};
    const auto widthOf = [this](const QWidget* part) {
        return part->sizeHint().width() + (part == m_queues.extra ? cellSpacing : 0);
    };
    auto needed = layout()->contentsMargins().left() + (m_queues.extra->isHidden() ? widthOf(m_queues.extra) : 0);
    for (int i = 0; i < layout()->count(); ++i) { // the layout's own hint may be one step behind its parts
        auto* item = layout()->itemAt(i);
        needed += item->widget() == nullptr
            ? item->sizeHint().width()
            : std::max(item->widget()->minimumWidth(), item->widget()->sizeHint().width());
    }
    for (auto* part : leastFirst) {
        const bool fits = needed <= width();
        needed -= fits ? 0 : widthOf(part);
        part->setVisible(fits);
    }
    m_queues.box->updateGeometry();
    layout()->activate(); // before the next frame
}

void StatusBar::retranslate()
{
    m_hub.name->setText(tr("Hub"));
    m_position.name->setText(tr("Position"));
    m_commands.name->setText(tr("Commands"));
    m_events.name->setText(tr("Events"));
    m_latency.name->setText(tr("End to end p99"));
    m_queues.name->setText(tr("Queues"));
    m_memory.name->setText(tr("Memory"));
    const auto theme = style::theme();
    const bool isDark = style::scheme() == style::Scheme::Dark;
    const auto word = theme == style::Theme::System ? tr("System") : isDark ? tr("Dark") : tr("Light");
    m_theme->setText(word);
    m_theme->setIcon(style::icon(theme == style::Theme::System ? u"device-desktop"_s : isDark ? u"moon"_s : u"sun"_s));
    style::identify(*m_theme,
                    {u"themeSwitch"_s, tr("Theme: %1").arg(word), tr("Switch the theme: dark, light, as the system")});
    for (auto* cell : {&m_position, &m_commands, &m_events, &m_latency, &m_queues, &m_memory}) {
        if (cell->value->text().isEmpty())
            cell->value->setText(u"–"_s);
    }
    setConnection(m_state);
    showDrops();
}

void StatusBar::setConnection(hub::HubClient::State state)
{
    using State = hub::HubClient::State;
    m_state = state;
    m_hub.value->setText(state == State::Connected        ? tr("connected")
                             : state == State::Connecting ? tr("connecting")
                                                          : tr("offline"));
    m_plug->setIcon(state == State::Offline ? u"plug-connected-x"_s : u"plug-connected"_s,
                    state == State::Connected        ? style::Token::Ok
                        : state == State::Connecting ? style::Token::Warn
                                                     : style::Token::Error);
}

void StatusBar::setProfile(const QString& name, const QPixmap& square)
{
    constexpr auto longest = 24;
    const auto shown = style::visible(name);
    m_square->setPixmap(square);
    m_profile->setText(shown.size() <= longest ? shown : shown.left(longest - 1) + u'…');
}

void StatusBar::clear()
{
    for (auto* cell : {&m_position, &m_commands, &m_events, &m_latency, &m_queues}) {
        cell->value->setText(u"–"_s);
        style::setState(*cell->value, "");
    }
    m_queues.extra->clear();
    m_drops = 0;
    setHeldBack({});
}

void StatusBar::setHeldBack(std::optional<quint64> rows)
{
    m_heldBack = rows;
    showDrops();
}

void StatusBar::showDrops()
{
    m_dropped.name->setText(m_heldBack ? tr("Paused") : tr("Dropped"));
    m_dropped.value->setText(m_heldBack ? tr("%1 held back").arg(models::format::count(*m_heldBack))
                                        : models::format::count(m_drops));
    style::setState(*m_dropped.value, m_heldBack || m_drops > 0 ? "warn" : "");
}

void StatusBar::apply(const base::json::object& stats)
{
    using models::StatsFeed;
    m_position.value->setText(models::countText(static_cast<qint64>(StatsFeed::number(stats, {"position"}))));
    m_commands.value->setText(models::rateText(StatsFeed::number(stats, {"rates", "commands"})));
    m_events.value->setText(models::rateText(StatsFeed::number(stats, {"rates", "events"})));
    const auto p99 = StatsFeed::number(stats, {"latency", "total", "p99"});
    m_latency.value->setText(p99 > 0 ? models::durationText(p99) : u"\u2013"_s);
    const auto mebibytes = [](std::uint64_t bytes) {
        return QString::number((bytes + models::budget::mebibyte / 2) / models::budget::mebibyte);
    };
    const auto resident = base::residentBytes();
    m_memory.value->setText(tr("%1 of %2 MB").arg(mebibytes(resident), mebibytes(models::budget::total)));
    style::setState(*m_memory.value, resident > models::budget::total ? "warn" : "");
    const auto queues = queueSummary(stats);
    m_queues.value->setText(tr("%1 of %2 calm").arg(QString::number(queues.calm), QString::number(queues.count)));
    style::setState(*m_queues.value, queues.calm < queues.count ? "warn" : "");
    m_queues.extra->setText(queues.count > 0 ? tr("fullest %1 %").arg(queues.fullestPercent) : QString());
    m_drops = queues.drops;
    showDrops();
}

} // namespace window
