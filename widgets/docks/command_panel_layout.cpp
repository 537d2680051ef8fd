// The widgets of the panel: the tabs, what is on each, and the foot below them.
#include "docks/command_checks.h"
#include "docks/command_events.h"
#include "docks/command_panel.h"
#include "docks/command_repeat.h"
#include "docks/parked_banner.h"
#include "style/controls.h"
#include "style/fonts.h"
#include "style/icons.h"
#include "views/badge.h"
#include "views/dock_tabs.h"
#include "views/elided_label.h"
#include "views/json_tree.h"
#include "views/key_value.h"
#include "views/state_page.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

/// A block with a hairline above it.
QFrame* block(QWidget* parent, QVBoxLayout*& layout, bool line = true)
{
    auto* const frame = new QFrame(parent);
    if (line)
        frame->setProperty("edge", u"top"_s);
    layout = new QVBoxLayout(frame);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(4);
    return frame;
}

/// A page of blocks that scrolls down only.
QScrollArea* column(QWidget* parent, const style::Identity& identity, QVBoxLayout*& layout)
{
    auto* const scroll = new QScrollArea(parent);
    style::identify(*scroll, identity);
    scroll->setToolTip({});
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* const body = new QWidget(scroll);
    body->setProperty("surface", u"base"_s);
    layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    scroll->setWidget(body);
    return scroll;
}

} // namespace

void CommandPanel::build()
{
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);

    auto* const bar = new views::DockTabs({u"commandTabs"_s, tr("Parts of the command")},
                                          {tr("Command"), tr("Payload"), tr("Events")}, this);
    m_tabs = bar->tabs();
    m_copy = style::iconButton(u"copy"_s, {u"copyCommand"_s, tr("Copy as JSON")}, bar);
    bar->addWidget(m_copy);
    outer->addWidget(bar);

    m_stack = new QStackedWidget(this);
    outer->addWidget(m_stack, 1);
    auto* const empty = new views::StatePage(m_stack);
    empty->showEmpty(u"terminal-2"_s, tr("No command selected"),
                     tr("Select a row to see who asked for what, and what came of it."));
    m_stack->addWidget(empty);

    auto* const page = new QWidget(m_stack);
    m_stack->addWidget(page);
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_payloadNote = style::label({}, style::Role::Help, page);
    m_payloadNote->setObjectName(u"commandFieldsNote"_s);
    m_payloadNote->setContentsMargins(16, 6, 16, 6);
    m_payloadNote->setWordWrap(true);
    layout->addWidget(m_payloadNote);
    m_bodies = new QStackedWidget(page);
    m_payload = new views::JsonTree(u"commandPayload"_s, tr("Payload of the command"), m_bodies);
    for (auto* const body : std::initializer_list<QWidget*> {makeFacts(), m_payload, makeEvents()})
        m_bodies->addWidget(body);
    layout->addWidget(m_bodies, 1);

    auto* const foot = new QFrame(page);
    foot->setProperty("edge", u"top"_s);
    auto* const footLayout = new QHBoxLayout(foot);
    footLayout->setContentsMargins(16, 12, 16, 12);
    footLayout->setSpacing(8);
    m_follow = style::button(
        tr("Follow entity"), style::ButtonKind::Normal,
        {u"commandFollow"_s, tr("Follow the entity of this command"), tr("Its events in the live tail")}, foot);
    m_follow->setIcon(style::icon(u"eye"_s));
    m_repeat = style::button(tr("Repeat as new"), style::ButtonKind::Normal,
                             {u"commandRepeat"_s, tr("Repeat this command as a new one"),
                              tr("Edit the fields and submit them as a new command")},
                             foot);
    footLayout->addWidget(m_follow);
    footLayout->addWidget(m_repeat);
    footLayout->addStretch();
    layout->addWidget(foot);
}

QWidget* CommandPanel::makeFacts()
{
    QVBoxLayout* layout = nullptr;
    m_scroll = column(m_bodies, {u"commandFacts"_s, tr("Facts of the command")}, layout);
    auto* const body = m_scroll->widget();

    QVBoxLayout* inner = nullptr;
    auto* const head = block(body, inner, false);
    auto* const title = new QHBoxLayout;
    m_name = new views::ElidedLabel(head);
    m_name->setObjectName(u"commandName"_s);
    m_name->setFont(style::uiFont(style::headingPixels, QFont::DemiBold));
    m_name->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_badge = new views::Badge(head);
    m_badge->setObjectName(u"commandOutcome"_s);
    title->addWidget(m_name);
    title->addWidget(m_badge);
    title->addStretch();
    inner->addLayout(title);
    auto* const subject = new QHBoxLayout;
    subject->setSpacing(6);
    m_headline = new views::ElidedLabel(head);
    m_headline->setObjectName(u"commandHeadline"_s);
    m_headline->setFont(style::uiFont(style::bigPixels, QFont::DemiBold));
    m_headline->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_headline->setFixedHeight(28);
    m_headlineField = style::label({}, style::Role::Fact, head);
    m_headlineField->setObjectName(u"commandHeadlineField"_s);
    m_headlineField->setContentsMargins(0, 0, 0, 4); // on the base line of the number
    subject->addWidget(m_headline);
    subject->addWidget(m_headlineField, 0, Qt::AlignBottom);
    subject->addStretch();
    inner->addLayout(subject);
    layout->addWidget(head);

    m_rejection = block(body, inner);
    inner->addWidget(style::label(tr("Refused by the rules"), style::Role::Help, m_rejection));
    m_reason = style::label({}, style::Role::Strong, m_rejection);
    m_reason->setObjectName(u"commandReason"_s);
    m_reason->setWordWrap(true);
    inner->addWidget(m_reason);
    m_rule = new views::KeyValue(m_rejection);
    inner->addWidget(m_rule);
    m_parked = new ParkedBanner(m_context, m_directory, m_rejection);
    inner->addWidget(m_parked);
    layout->addWidget(m_rejection);

    auto* const factsBlock = block(body, inner);
    m_facts = new views::KeyValue(factsBlock);
    inner->addWidget(m_facts);
    layout->addWidget(factsBlock);

    m_checksBlock = block(body, inner);
    m_checks = new CommandChecks(m_checksBlock);
    m_checks->setObjectName(u"commandChecks"_s);
    inner->addWidget(m_checks);
    layout->addWidget(m_checksBlock);

    m_produced = block(body, inner);
    m_producedTitle = style::label({}, style::Role::Help, m_produced);
    m_producedTitle->setObjectName(u"producedTitle"_s);
    inner->addWidget(m_producedTitle);
    m_producedEvents = new CommandEvents(m_context, u"producedEvent"_s, CommandEvents::Detail::Line, m_produced);
    inner->addWidget(m_producedEvents);
    layout->addWidget(m_produced);

    m_editor = new CommandRepeat(m_context, body);
    m_editor->setObjectName(u"repeatEditor"_s);
    layout->addWidget(m_editor);
    layout->addStretch();
    return m_scroll;
}

QWidget* CommandPanel::makeEvents()
{
    QVBoxLayout* layout = nullptr;
    auto* const scroll = column(m_bodies, {u"commandEvents"_s, tr("Events of the command")}, layout);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(8);
    m_eventsNote = style::label({}, style::Role::Help, scroll->widget());
    m_eventsNote->setObjectName(u"commandEventsNote"_s);
    m_eventsNote->setWordWrap(true);
    layout->addWidget(m_eventsNote);
    m_events = new CommandEvents(m_context, u"commandEvent"_s, CommandEvents::Detail::Entity, scroll->widget());
    layout->addWidget(m_events);
    layout->addStretch();
    return scroll;
}

} // namespace docks
