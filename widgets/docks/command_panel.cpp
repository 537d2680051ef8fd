#include "docks/command_panel.h"

#include "hub/hub_client.h"
#include "models/event_stream.h"
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
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

namespace format = models::format;
constexpr std::uint8_t createKind = 1;
constexpr std::uint8_t updateKind = 2;
constexpr std::uint8_t deleteKind = 3;
constexpr qsizetype mostText = 64 * 1024;
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

std::string kindName(std::uint8_t kind)
{
    return kind == createKind ? "create" : kind == updateKind ? "update" : "delete";
}

/// "key": value lines, one a field, so that a person can edit them.
QString editable(const base::json::object& fields)
{
    QString text = u"{\n"_s;
    std::size_t left = fields.size();
    for (const auto& [key, value] : fields) {
        text += u"  "_s + format::fromUtf8(base::json::serialize(base::json::value(key))) + u": "_s
            + format::fromUtf8(base::json::serialize(value)) + (--left > 0 ? u",\n"_s : u"\n"_s);
    }
    return text + u'}';
}

} // namespace

CommandPanel::CommandPanel(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
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
    layout->addWidget(m_rejection);

    auto* const factsBlock = block(body, inner);
    m_facts = new views::KeyValue(factsBlock);
    inner->addWidget(m_facts);
    layout->addWidget(factsBlock);

    m_payload = block(body, inner);
    inner->addWidget(style::label(tr("Fields of the command"), style::Role::Help, m_payload));
    m_payloadFields = new views::KeyValue(m_payload);
    inner->addWidget(m_payloadFields);
    layout->addWidget(m_payload);

    m_produced = block(body, m_producedLayout);
    m_producedTitle = style::label({}, style::Role::Help, m_produced);
    m_producedTitle->setObjectName(u"producedTitle"_s);
    m_producedLayout->addWidget(m_producedTitle);
    layout->addWidget(m_produced);

    m_editor = block(body, inner);
    m_editor->setObjectName(u"repeatEditor"_s);
    buildEditor(*inner);
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
    connect(m_repeat, &QPushButton::clicked, this, [this] { beginRepeat(); });
}

void CommandPanel::buildEditor(QVBoxLayout& layout)
{
    layout.addWidget(style::label(tr("Repeat as a new command"), style::Role::Help, m_editor));
    m_text = new QPlainTextEdit(m_editor);
    style::identify(*m_text, {u"repeatFields"_s, tr("Fields of the new command as JSON")});
    m_text->setFont(style::monoFont());
    m_text->setMinimumHeight(120);
    m_text->setTabChangesFocus(true);
    layout.addWidget(m_text);
    m_verdict = style::label({}, style::Role::Help, m_editor);
    m_verdict->setObjectName(u"repeatVerdict"_s);
    m_verdict->setWordWrap(true);
    layout.addWidget(m_verdict);
    auto* const buttons = new QHBoxLayout;
    m_submit = style::button(tr("Submit"), style::ButtonKind::Primary,
                             {u"repeatSubmit"_s, tr("Submit the new command")}, m_editor);
    auto* const cancel = style::button(tr("Cancel"), style::ButtonKind::Normal,
                                       {u"repeatCancel"_s, tr("Cancel the repetition")}, m_editor);
    buttons->addWidget(m_submit);
    buttons->addWidget(cancel);
    buttons->addStretch();
    layout.addLayout(buttons);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { judge(); });
    connect(m_submit, &QPushButton::clicked, this, [this] { submit(); });
    connect(cancel, &QPushButton::clicked, this, [this] { endRepeat(); });
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
    endRepeat();
    showFacts();
    showRejection();
    m_payload->hide();
    showEvents({});
    m_open->setEnabled(!command.entity.isEmpty());
    m_context.hub.request(u"commands.get"_s, {{"id", command.id.toStdString()}}, this,
                          [this, id = command.id](const hub::Reply& reply) {
                              if (!m_command || m_command->id != id || !reply.ok || !reply.body.is_object())
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
        for (const auto& [key, value] : m_fields) {
            const auto text = value.is_string() ? format::fromUtf8(value.get_string())
                                                : format::fromUtf8(base::json::serialize(value));
            m_payloadFields->addRow(format::safe(format::fromUtf8(key)), format::safe(text.left(400)),
                                    !value.is_string());
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

void CommandPanel::beginRepeat()
{
    if (!m_command)
        return;
    m_editor->show();
    m_text->setVisible(m_command->kind == createKind || m_command->kind == updateKind);
    m_text->setPlainText(editable(m_fields).left(mostText));
    m_repeat->setEnabled(false);
    m_text->setFocus();
    judge();
}

void CommandPanel::endRepeat()
{
    ++m_judgement;
    m_editor->hide();
    m_repeat->setEnabled(m_hasFields); // without its fields it would be repeated empty
}

std::optional<base::json::object> CommandPanel::editedFields()
{
    auto parsed = base::json::parse(m_text->toPlainText().toStdString());
    if (!parsed) {
        m_verdict->setText(format::fromUtf8(parsed.error().message));
        return {};
    }
    if (!parsed->is_object()) {
        m_verdict->setText(tr("The fields of a command are an object, for example {\"name\": \"Butter\"}."));
        return {};
    }
    return std::move(parsed->get_object());
}

void CommandPanel::judge()
{
    if (!m_command || m_editor->isHidden())
        return;
    const auto number = ++m_judgement;
    auto fields = editedFields();
    style::setRole(*m_verdict, fields ? style::Role::Help : style::Role::Error);
    m_submit->setEnabled(fields.has_value());
    if (!fields)
        return;
    base::json::object arguments {
        {"kind", kindName(m_command->kind)}, {"type", m_command->type.toStdString()}, {"fields", std::move(*fields)}};
    if (m_command->kind != createKind)
        arguments["id"] = m_command->entity.toStdString();
    m_context.hub.request(u"commands.dryRun"_s, std::move(arguments), this, [this, number](const hub::Reply& reply) {
        if (number != m_judgement)
            return;
        if (!reply.ok || !reply.body.is_object()) {
            style::setRole(*m_verdict, style::Role::Error);
            m_verdict->setText(reply.problemText());
            return;
        }
        const auto& answer = reply.body.get_object();
        const auto* const accepted = answer.if_contains("accepted");
        const bool passes = accepted != nullptr && accepted->is_bool() && accepted->get_bool();
        style::setRole(*m_verdict, passes ? style::Role::Help : style::Role::Error);
        const auto* const rejection = answer.if_contains("rejection");
        if (passes)
            m_verdict->setText(tr("The rules would accept this now."));
        else if (rejection != nullptr && rejection->is_object())
            m_verdict->setText(
                tr("The rules would refuse this now: %1")
                    .arg(models::ruleText(format::fromUtf8(base::json::textAt(rejection->get_object(), "rule")),
                                          format::fromUtf8(base::json::textAt(rejection->get_object(), "reason")))));
    });
}

void CommandPanel::submit()
{
    if (!m_command)
        return;
    m_submit->setEnabled(false);
    if (m_command->kind == createKind) {
        send(0);
        return;
    }
    // The version of today, not the one that was expected then: the person repeats it knowing the present state.
    m_context.hub.request(u"entities.get"_s,
                          {{"type", m_command->type.toStdString()}, {"id", m_command->entity.toStdString()}}, this,
                          [this](const hub::Reply& reply) {
                              const auto* const body = reply.ok ? reply.body.if_object() : nullptr;
                              const auto* const entity = body == nullptr ? nullptr : body->if_contains("entity");
                              const auto* const object = entity == nullptr ? nullptr : entity->if_object();
                              const auto* const version = object == nullptr ? nullptr : object->if_contains("version");
                              if (version == nullptr || !version->is_number())
                                  sent(false, reply.ok ? tr("The entity is gone.") : reply.problemText());
                              else
                                  send(version->to_number<std::uint64_t>());
                          });
}

void CommandPanel::send(std::uint64_t version)
{
    auto fields =
        m_command->kind == deleteKind ? std::optional<base::json::object>(base::json::object {}) : editedFields();
    if (!fields)
        return;
    base::json::object arguments {{"type", m_command->type.toStdString()}};
    auto operation = u"entities.create"_s;
    if (m_command->kind != createKind) {
        operation = m_command->kind == deleteKind ? u"entities.delete"_s
            : m_command->kind == updateKind       ? u"entities.update"_s
                                                  : u"entities.restore"_s;
        arguments["id"] = m_command->entity.toStdString();
        arguments["version"] = version;
    }
    if (m_command->kind == createKind || m_command->kind == updateKind)
        arguments["fields"] = std::move(*fields);
    m_context.hub.request(operation, std::move(arguments), this,
                          [this](const hub::Reply& reply) { sent(reply.ok, reply.problemText()); });
}

void CommandPanel::sent(bool ok, const QString& text)
{
    m_submit->setEnabled(true);
    if (!ok) {
        style::setRole(*m_verdict, style::Role::Error);
        m_verdict->setText(text);
        return;
    }
    endRepeat();
    m_context.toasts.show(
        {models::Severity::Ok, tr("Command submitted"), tr("%1 was accepted.").arg(m_command->name), {}, {}, {}});
}

} // namespace docks
