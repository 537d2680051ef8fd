// The widgets of the panel, and what its title offers.
#include "docks/event_panel.h"
#include "docks/match_reasons.h"
#include "models/format.h"
#include "style/controls.h"
#include "style/icons.h"
#include "views/dock_tabs.h"
#include "views/elided_label.h"
#include "views/icon_label.h"
#include "views/json_tree.h"
#include "views/key_value.h"
#include "views/menu_button.h"
#include "views/plain_text_view.h"
#include "views/state_page.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace docks {

namespace format = models::format;

void EventPanel::build()
{
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);

    auto* const bar =
        new views::DockTabs({u"payloadTabs"_s, tr("Payload as")}, {tr("Tree"), tr("Raw"), tr("Hex"), tr("Diff")}, this);
    m_tabs = bar->tabs();
    m_copy = style::iconButton(u"copy"_s, {u"copyPayload"_s, tr("Copy payload")}, bar);
    m_menu =
        views::menuButton({u"payloadMenu"_s, tr("More for this event")}, bar, [this](QMenu& menu) { fillMenu(menu); });
    bar->addWidget(m_copy);
    bar->addWidget(m_menu);
    outer->addWidget(bar);

    m_stack = new QStackedWidget(this);
    outer->addWidget(m_stack, 1);
    m_empty = new views::StatePage(m_stack);
    m_empty->showEmpty(u"braces"_s, tr("No event selected"),
                       tr("Select a row to see its payload, its headers and what it changed."));
    m_stack->addWidget(m_empty);

    auto* const page = new QWidget(m_stack);
    m_stack->addWidget(page);
    auto* const layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);

    auto* const head = new QFrame(page);
    head->setProperty("edge", u"bottom"_s);
    auto* const headLayout = new QVBoxLayout(head);
    headLayout->setContentsMargins(12, 8, 12, 8);
    headLayout->setSpacing(0);
    auto* const titleRow = new QHBoxLayout;
    titleRow->setSpacing(6);
    m_icon = new views::IconLabel(u"plus"_s, style::Token::Ok, style::measure::rowIcon, head);
    m_type = new views::ElidedLabel(head);
    auto heading = m_type->font();
    heading.setWeight(QFont::DemiBold);
    m_type->setFont(heading);
    m_type->setObjectName(u"eventType"_s);
    m_version = style::label({}, style::Role::Label, head);
    titleRow->addWidget(m_icon);
    titleRow->addWidget(m_type, 1);
    titleRow->addWidget(m_version);
    headLayout->addLayout(titleRow);
    m_entity = new views::ElidedLabel(head, style::Token::Text2);
    m_entity->setMono(true);
    m_entity->setObjectName(u"eventEntity"_s);
    m_entity->setFixedHeight(18);
    m_moment = new views::ElidedLabel(head, style::Token::Text2);
    m_moment->setFixedHeight(18);
    headLayout->addWidget(m_entity);
    headLayout->addWidget(m_moment);
    layout->addWidget(head);

    m_note = style::label({}, style::Role::Help, page);
    m_note->setContentsMargins(12, 6, 12, 6);
    m_note->setWordWrap(true);
    layout->addWidget(m_note);

    m_bodies = new QStackedWidget(page);
    m_tree = new views::JsonTree(u"payloadTree"_s, tr("Payload tree"), m_bodies);
    m_text = new views::PlainTextView(u"payloadText"_s, tr("Payload text"), m_bodies);
    m_bytes = new views::PlainTextView(u"payloadHex"_s, tr("Payload bytes"), m_bodies);
    auto* const scroll = new QScrollArea(m_bodies);
    scroll->setObjectName(u"payloadDiff"_s);
    scroll->setAccessibleName(tr("What the event changed"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_diff = new QWidget(scroll);
    m_diff->setProperty("surface", u"base"_s);
    m_diffLayout = new QVBoxLayout(m_diff);
    m_diffLayout->setContentsMargins(12, 8, 12, 8);
    m_diffNote = style::label({}, style::Role::Label, m_diff);
    m_diffNote->setObjectName(u"diffNote"_s);
    m_diffNote->setWordWrap(true);
    m_diffLayout->addWidget(m_diffNote);
    m_changes = new views::KeyValue(m_diff, 104);
    m_diffLayout->addWidget(m_changes);
    m_diffLayout->addStretch();
    scroll->setWidget(m_diff);
    for (auto* const body : std::initializer_list<QWidget*> {m_tree, m_text, m_bytes, scroll})
        m_bodies->addWidget(body);
    layout->addWidget(m_bodies, 1);

    m_pager = new QWidget(page);
    auto* const pagerLayout = new QHBoxLayout(m_pager);
    pagerLayout->setContentsMargins(12, 4, 12, 4);
    m_pageNote = style::label({}, style::Role::Help, m_pager);
    m_before = style::button(tr("Previous page"), style::ButtonKind::Flat,
                             {u"payloadPreviousPage"_s, tr("Previous page of the payload")}, m_pager);
    m_after = style::button(tr("Next page"), style::ButtonKind::Flat,
                            {u"payloadNextPage"_s, tr("Next page of the payload")}, m_pager);
    pagerLayout->addWidget(m_pageNote, 1);
    pagerLayout->addWidget(m_before);
    pagerLayout->addWidget(m_after);
    layout->addWidget(m_pager);

    m_reasons = new MatchReasons(page);
    auto* const reasonsFrame = new QFrame(page);
    reasonsFrame->setProperty("edge", u"top"_s);
    auto* const reasonsLayout = new QVBoxLayout(reasonsFrame);
    reasonsLayout->setContentsMargins(0, 0, 0, 0);
    reasonsLayout->addWidget(m_reasons);
    layout->addWidget(reasonsFrame);

    auto* const foot = new QFrame(page);
    foot->setProperty("edge", u"top"_s);
    auto* const footLayout = new QHBoxLayout(foot);
    footLayout->setContentsMargins(12, 6, 12, 6);
    footLayout->setSpacing(8);
    m_follow = style::button(tr("Follow entity"), style::ButtonKind::Normal,
                             {u"followEntity"_s, tr("Follow this entity")}, foot);
    m_follow->setIcon(style::icon(u"eye"_s));
    m_command = style::button(tr("Open command"), style::ButtonKind::Normal,
                              {u"openCommand"_s, tr("Open the command of this event")}, foot);
    footLayout->addWidget(m_follow);
    footLayout->addWidget(m_command);
    footLayout->addStretch();
    layout->addWidget(foot);

    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) { showTab(tab); });
    connect(m_before, &QPushButton::clicked, this, [this] {
        --m_page;
        showPage();
    });
    connect(m_after, &QPushButton::clicked, this, [this] {
        ++m_page;
        showPage();
    });
    connect(m_copy, &QToolButton::clicked, this, [this] {
        if (m_payload)
            QApplication::clipboard()->setText(format::fromUtf8(m_payload->text));
    });
    connect(m_follow, &QPushButton::clicked, this, [this] {
        if (m_event)
            emit followRequested(m_event->entityType, m_event->entity);
    });
    connect(m_command, &QPushButton::clicked, this, [this] {
        if (m_event)
            emit commandRequested(m_event->command);
    });
}

void EventPanel::fillMenu(QMenu& menu)
{
    if (!m_event)
        return;
    const auto copy = [&menu](const QString& icon, const QString& text, const QString& name, const QString& what) {
        auto* const action = views::addEntry(menu, icon, text, name);
        action->setEnabled(!what.isEmpty());
        connect(action, &QAction::triggered, qApp, [what] { QApplication::clipboard()->setText(what); });
    };
    auto* const whole = views::addEntry(menu, u"braces"_s, tr("Copy payload and headers as JSON"), u"copyEventJson"_s);
    whole->setEnabled(m_payload != nullptr && m_payload->problem.empty());
    connect(whole, &QAction::triggered, this, [this] {
        if (m_payload)
            QApplication::clipboard()->setText(format::fromUtf8(base::json::serialize(wholeEvent())));
    });
    copy(u"copy"_s, tr("Copy entity id"), u"copyEventEntity"_s, m_event->entity);
    copy(u"copy"_s, tr("Copy command id"), u"copyEventCommand"_s, m_event->command);
    copy(u"copy"_s, tr("Copy position"), u"copyEventPosition"_s, QString::number(m_event->position));
    menu.addSeparator();
    auto* const open = views::addEntry(menu, u"external-link"_s, tr("Open entity"), u"openEventEntity"_s);
    open->setEnabled(!m_event->entity.isEmpty());
    connect(open, &QAction::triggered, this, [this, e = *m_event] { emit entityRequested(e.entityType, e.entity); });
}

} // namespace docks
