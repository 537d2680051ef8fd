#include "docks/command_repeat.h"

#include "hub/hub_client.h"
#include "models/format.h"
#include "models/hidden_text.h"
#include "models/notice_board.h"
#include "models/rule_text.h"
#include "style/controls.h"
#include "style/fonts.h"
#include "views/toast.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

namespace format = models::format;
constexpr std::uint8_t createKind = 1;
constexpr std::uint8_t updateKind = 2;
constexpr std::uint8_t deleteKind = 3;
constexpr std::uint8_t restoreKind = 4;
constexpr qsizetype mostText = 64 * 1024;

std::string kindName(std::uint8_t kind)
{
    switch (kind) {
    case createKind:
        return "create";
    case updateKind:
        return "update";
    case deleteKind:
        return "delete";
    case restoreKind:
        return "restore";
    default:
        return "unpark";
    }
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

CommandRepeat::CommandRepeat(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_text(new QPlainTextEdit(this))
    , m_verdict(style::label({}, style::Role::Help, this))
{
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(4);
    layout->addWidget(style::label(tr("Repeat as a new command"), style::Role::Help, this));
    style::identify(*m_text, {u"repeatFields"_s, tr("Fields of the new command as JSON")});
    m_text->setFont(style::monoFont());
    m_text->setMinimumHeight(120);
    m_text->setTabChangesFocus(true);
    layout->addWidget(m_text);
    m_verdict->setObjectName(u"repeatVerdict"_s);
    m_verdict->setWordWrap(true);
    layout->addWidget(m_verdict);
    auto* const buttons = new QHBoxLayout;
    m_submit = style::button(tr("Submit"), style::ButtonKind::Primary,
                             {u"repeatSubmit"_s, tr("Submit the new command")}, this);
    auto* const cancel =
        style::button(tr("Cancel"), style::ButtonKind::Normal, {u"repeatCancel"_s, tr("Cancel the repetition")}, this);
    buttons->addWidget(m_submit);
    buttons->addWidget(cancel);
    buttons->addStretch();
    layout->addLayout(buttons);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { judge(); });
    connect(m_submit, &QPushButton::clicked, this, [this] { submit(); });
    connect(cancel, &QPushButton::clicked, this, [this] { end(); });
    hide();
}

CommandRepeat::~CommandRepeat() = default;

void CommandRepeat::begin(const models::CommandStream::Command& command, const base::json::object& fields)
{
    m_command = command;
    show();
    m_text->setVisible(command.kind == createKind || command.kind == updateKind);
    m_text->setPlainText(models::escapeHidden(editable(fields).left(mostText)));
    m_text->setFocus();
    judge();
}

void CommandRepeat::end()
{
    ++m_judgement;
    hide();
    emit ended();
}

std::optional<base::json::object> CommandRepeat::editedFields()
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

void CommandRepeat::judge()
{
    if (!m_command || isHidden())
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

void CommandRepeat::submit()
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

void CommandRepeat::send(std::uint64_t version)
{
    auto fields =
        m_command->kind == deleteKind ? std::optional<base::json::object>(base::json::object {}) : editedFields();
    if (!fields)
        return;
    base::json::object arguments {{"type", m_command->type.toStdString()}};
    auto operation = u"entities.create"_s;
    if (m_command->kind != createKind) {
        operation = u"entities."_s + QString::fromStdString(kindName(m_command->kind));
        arguments["id"] = m_command->entity.toStdString();
        arguments["version"] = version;
    }
    if (m_command->kind == createKind || m_command->kind == updateKind)
        arguments["fields"] = std::move(*fields);
    m_context.hub.request(operation, std::move(arguments), this,
                          [this](const hub::Reply& reply) { sent(reply.ok, reply.problemText()); });
}

void CommandRepeat::sent(bool ok, const QString& text)
{
    m_submit->setEnabled(true);
    if (!ok) {
        style::setRole(*m_verdict, style::Role::Error);
        m_verdict->setText(text);
        return;
    }
    end();
    m_context.toasts.show(
        {models::Severity::Ok, tr("Command submitted"), tr("%1 was accepted.").arg(m_command->name), {}, {}, {}});
}

} // namespace docks
