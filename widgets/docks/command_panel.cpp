#include "docks/command_panel.h"

#include "docks/command_repeat.h"
#include "docks/entity_directory.h"
#include "docks/parked_banner.h"
#include "hub/hub_client.h"
#include "models/event_stream.h"
#include "models/field_text.h"
#include "models/format.h"
#include "models/notice_board.h"
#include "models/rule_text.h"
#include "style/controls.h"
#include "style/fonts.h"
#include "style/icons.h"
#include "views/badge.h"
#include "views/elided_label.h"
#include "views/icon_label.h"
#include "views/key_value.h"
#include "views/link_label.h"
#include "views/state_page.h"
#include "views/toast.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

namespace format = models::format;
constexpr std::size_t mostProduced = 50;

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

} // namespace

CommandPanel::CommandPanel(const PageContext& context, EntityDirectory& directory, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_directory(directory)
{
    setObjectName(u"commandPanel"_s);
    setProperty("surface", u"base"_s);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumWidth(280);
    build();
    clear();
}

CommandPanel::~CommandPanel() = default;

void CommandPanel::build()
{
    auto* const outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_stack = new QStackedWidget(this);
    outer->addWidget(m_stack);
    auto* const empty = new views::StatePage(m_stack);
    empty->showEmpty(u"terminal-2"_s, tr("No command selected"),
                     tr("Select a row to see who asked for what, and what came of it."));
    m_stack->addWidget(empty);

    auto* const page = new QWidget(m_stack);
    m_stack->addWidget(page);
    auto* const pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(0, 0, 0, 0);
    pageLayout->setSpacing(0);
    auto* const scroll = new QScrollArea(page);
    scroll->setAccessibleName(tr("Facts of the command"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* const body = new QWidget(scroll);
    body->setObjectName(u"commandBody"_s);
    body->setProperty("surface", u"base"_s);
    auto* const layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    scroll->setWidget(body);
    pageLayout->addWidget(scroll, 1);

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
    layout->addWidget(head);

    m_rejection = block(body, inner);
    inner->addWidget(style::label(tr("Refused by the rules"), style::Role::Help, m_rejection));
    m_reason = style::label({}, style::Role::Strong, m_rejection);
    m_reason->setObjectName(u"commandReason"_s);
    m_reason->setWordWrap(true);
    inner->addWidget(m_reason);
    m_rule = new views::KeyValue(m_rejection);
    inner->addWidget(m_rule);
    m_parked = new ParkedBanner(m_context, m_rejection);
    inner->addWidget(m_parked);
    layout->addWidget(m_rejection);

    auto* const factsBlock = block(body, inner);
    m_facts = new views::KeyValue(factsBlock);
    inner->addWidget(m_facts);
    layout->addWidget(factsBlock);

    m_payload = block(body, inner);
    inner->addWidget(style::label(tr("Fields of the command"), style::Role::Help, m_payload));
    m_payloadNote = style::label({}, style::Role::Help, m_payload);
    m_payloadNote->setObjectName(u"commandFieldsNote"_s);
    m_payloadNote->setWordWrap(true);
    inner->addWidget(m_payloadNote);
    m_payloadFields = new views::KeyValue(m_payload);
    inner->addWidget(m_payloadFields);
    layout->addWidget(m_payload);

    m_produced = block(body, m_producedLayout);
    m_producedTitle = style::label({}, style::Role::Help, m_produced);
    m_producedTitle->setObjectName(u"producedTitle"_s);
    m_producedLayout->addWidget(m_producedTitle);
    layout->addWidget(m_produced);

    m_editor = new CommandRepeat(m_context, body);
    m_editor->setObjectName(u"repeatEditor"_s);
    layout->addWidget(m_editor);
    layout->addStretch();

    auto* const foot = new QFrame(page);
    foot->setProperty("edge", u"top"_s);
    auto* const footLayout = new QHBoxLayout(foot);
    footLayout->setContentsMargins(16, 12, 16, 12);
    footLayout->setSpacing(8);
    m_open = style::button(tr("Open entity"), style::ButtonKind::Normal,
                           {u"commandOpenEntity"_s, tr("Open the entity of this command")}, foot);
    m_open->setIcon(style::icon(u"eye"_s));
    m_repeat = style::button(tr("Repeat as new"), style::ButtonKind::Normal,
                             {u"commandRepeat"_s, tr("Repeat this command as a new one"),
                              tr("Edit the fields and submit them as a new command")},
                             foot);
    footLayout->addWidget(m_open);
    footLayout->addWidget(m_repeat);
    footLayout->addStretch();
    pageLayout->addWidget(foot);

    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_command)
            m_context.shell.open(u"entities"_s, {{u"type"_s, m_command->type}, {u"id"_s, m_command->entity}});
    });
    connect(m_repeat, &QPushButton::clicked, this, [this] {
        m_repeat->setEnabled(false);
        m_editor->begin(*m_command, m_fields);
    });
    connect(m_editor, &CommandRepeat::ended, this, [this] {
        m_repeat->setEnabled(m_hasFields); // without its fields it would be repeated empty
    });
}

void CommandPanel::clear()
{
    m_command.reset();
    m_stack->setCurrentIndex(0);
}

void CommandPanel::show(const models::CommandStream::Command& command)
{
    if (m_command && m_command->id == command.id)
        return;
    m_command = command;
    m_hasFields = false;
    m_fields = {};
    m_stack->setCurrentIndex(1);
    m_editor->end();
    showFacts();
    showRejection();
    m_payloadFields->clear();
    m_payloadNote->setText(tr("Reading them from the log"));
    m_payloadNote->show();
    m_payload->show();
    showEvents({});
    m_open->setEnabled(!command.entity.isEmpty());
    m_context.hub.request(
        u"commands.get"_s, {{"id", command.id.toStdString()}}, this, [this, id = command.id](const hub::Reply& reply) {
            if (!m_command || m_command->id != id)
                return;
            m_payloadNote->setVisible(!reply.ok);
            m_payloadNote->setText(reply.ok ? QString() : tr("They cannot be read. %1").arg(reply.problemText()));
            if (!reply.ok || !reply.body.is_object())
                return;
            if (const auto* const details = reply.body.get_object().if_contains("command");
                details != nullptr && details->is_object())
                showDetails(details->get_object());
        });
}

void CommandPanel::showFacts()
{
    m_name->setFullText(m_command->name);
    m_badge->setStatus(m_command->accepted ? models::Severity::Ok : models::Severity::Rejected,
                       m_command->accepted ? tr("Accepted") : tr("Rejected"),
                       m_command->accepted ? u"circle-check"_s : u"ban"_s);
    m_facts->clear();
    m_facts->addRow(tr("By"), format::safe(m_command->user));
    m_facts->addRow(tr("Command id"), m_command->id, true);
    m_facts->addRow(tr("Submitted"), format::clock(m_command->timeMicros));
    m_facts->addRow(tr("Position"), format::count(m_command->position));
    const auto entity = m_command->type + u'/' + format::shortId(m_command->entity.toStdString());
    if (m_command->entity.isEmpty()) {
        m_facts->addRow(tr("Entity"), tr("none"));
    } else {
        auto* const link = m_facts->addLink(tr("Entity"), entity, u"commandEntityLink"_s, true);
        style::setToolTip(*link, m_command->entity);
        connect(link, &QPushButton::clicked, this, [this] { m_open->click(); });
    }
    if (m_command->expected != 0)
        m_facts->addRow(tr("Expected"), tr("version %1").arg(m_command->expected));
}

void CommandPanel::showRejection()
{
    m_rejection->setVisible(!m_command->accepted);
    m_parked->setEntity(m_command->type, m_command->rule == u"ENTITY_PARKED"_s ? m_command->entity : QString());
    if (m_command->accepted)
        return;
    m_reason->setText(models::ruleText(m_command->rule, m_command->reason));
    m_rule->clear();
    m_rule->addRow(tr("Rule"), format::safe(m_command->rule), true);
    if (!m_command->field.isEmpty())
        m_rule->addRow(tr("Field"), format::safe(m_command->field), true);
}

void CommandPanel::showDetails(const base::json::object& details)
{
    if (const auto* const fields = details.if_contains("fields"); fields != nullptr && fields->is_object()) {
        m_fields = fields->get_object();
        m_hasFields = true;
        m_repeat->setEnabled(m_editor->isHidden());
        m_payloadFields->clear();
        const auto* const type = m_directory.type(m_command->type);
        for (const auto& [key, value] : m_fields) {
            // As a person reads it: money by the language, labels of the pack. The raw value is in the repetition.
            const auto* const field = type == nullptr || value.is_structured() ? nullptr : type->field(key);
            const auto text = field != nullptr ? models::valueText(*field, value)
                : value.is_string()            ? format::fromUtf8(value.get_string())
                                               : format::fromUtf8(base::json::serialize(value));
            m_payloadFields->addRow(field != nullptr ? models::fieldLabel(*field) : format::safe(format::fromUtf8(key)),
                                    format::safe(text.left(400)), field == nullptr && !value.is_string());
        }
        m_payload->setVisible(!m_fields.empty());
    }
    if (const auto* const events = details.if_contains("events"); events != nullptr && events->is_array())
        showEvents(events->get_array());
}

void CommandPanel::showEvents(const base::json::array& events)
{
    for (auto* const line : m_producedLines)
        delete line;
    m_producedLines.clear();
    m_produced->setVisible(!events.empty());
    m_producedTitle->setText(tr("Produced %n event(s), one group", nullptr, static_cast<int>(events.size())));
    for (std::size_t i = 0; i < std::min(events.size(), mostProduced); ++i) {
        const auto* const event = events[i].if_object();
        const auto* const position = event == nullptr ? nullptr : event->if_contains("position");
        if (position == nullptr || !position->is_number())
            continue;
        const auto type = base::json::textAt(*event, "type");
        const auto* const version = event->if_contains("version");
        const auto category = models::EventStream::categoryOf(
            type, version != nullptr && version->is_number() ? version->to_number<std::uint32_t>() : 0);
        auto* const line = new QWidget(m_produced);
        auto* const row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(6);
        const bool refused = category == models::EventStream::Rejected;
        row->addWidget(new views::IconLabel(refused ? u"ban"_s : u"check"_s,
                                            refused ? style::Token::Rejected : style::Token::Ok,
                                            style::measure::rowIcon, line));
        const auto place = position->to_number<quint64>();
        auto* const link =
            new views::LinkLabel(format::safe(format::fromUtf8(type)), u"producedEvent%1"_s.arg(i), line);
        link->setAccessibleName(
            tr("Event %1 at position %2").arg(format::safe(format::fromUtf8(type)), QString::number(place)));
        connect(link, &QPushButton::clicked, this, [this, place] {
            m_context.shell.open(u"events"_s, {{u"position"_s, place}});
        });
        row->addWidget(link);
        row->addStretch();
        row->addWidget(style::label(tr("%1/%2").arg(QString::number(i + 1), QString::number(events.size())),
                                    style::Role::Label, line));
        row->addWidget(style::label(format::count(place), style::Role::Fact, line));
        m_producedLayout->addWidget(line);
        m_producedLines.push_back(line);
    }
}

} // namespace docks
