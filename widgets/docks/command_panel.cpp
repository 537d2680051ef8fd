#include "docks/command_panel.h"

#include "docks/command_checks.h"
#include "docks/command_events.h"
#include "docks/command_repeat.h"
#include "docks/entity_directory.h"
#include "docks/parked_banner.h"
#include "hub/hub_client.h"
#include "models/check_text.h"
#include "models/field_text.h"
#include "models/format.h"
#include "models/notice_board.h"
#include "models/rule_text.h"
#include "style/controls.h"
#include "style/fonts.h"
#include "views/badge.h"
#include "views/elided_label.h"
#include "views/json_tree.h"
#include "views/key_value.h"
#include "views/link_label.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace docks {

namespace {

namespace format = models::format;
constexpr qsizetype mostValue = 400; ///< characters of a value in a row
constexpr int widestLink = 176; ///< pixels of a title that is a link, which is never narrower than its text

/// What a command is about in one word: the title of its entity, else the money that it moves.
const domain::Field* headlineField(const domain::EntityType& type, const base::json::object& fields)
{
    if (const auto* const title = type.field(type.title); title != nullptr && fields.contains(title->name))
        return title;
    for (const auto& field : type.fields) {
        if (field.type == domain::FieldType::Money && fields.contains(field.name) && type.title.empty())
            return &field;
    }
    return nullptr;
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
    connectParts();
    clear();
}

CommandPanel::~CommandPanel() = default;

void CommandPanel::connectParts()
{
    connect(m_tabs, &QTabBar::currentChanged, this, [this] { showTab(); });
    connect(m_copy, &QToolButton::clicked, this, &CommandPanel::copy);
    connect(m_follow, &QPushButton::clicked, this, [this] {
        if (m_command)
            m_context.shell.open(u"events"_s, {{u"type"_s, m_command->type}, {u"id"_s, m_command->entity}});
    });
    connect(m_repeat, &QPushButton::clicked, this, [this] {
        m_repeat->setEnabled(false);
        m_tabs->setCurrentIndex(Facts);
        m_editor->begin(*m_command, m_fields);
        QTimer::singleShot(0, this, [this] { m_scroll->ensureWidgetVisible(m_editor); }); // once it has its place
    });
    connect(m_editor, &CommandRepeat::ended, this, [this] {
        m_repeat->setEnabled(m_hasFields); // without its fields it would be repeated empty
    });
    connect(&m_directory, &EntityDirectory::titleKnown, this, [this](const QString& type, const QString& id) {
        if (m_command && m_command->type == type && m_command->entity == id)
            showHeadline();
        if (std::find(m_references.begin(), m_references.end(), std::pair(type, id)) != m_references.end())
            showFacts();
    });
    connect(&m_directory, &EntityDirectory::loaded, this, [this] {
        if (!m_command)
            return;
        showFacts();
        showChecks();
    });
}

void CommandPanel::clear()
{
    m_command.reset();
    m_details = {};
    m_stack->setCurrentIndex(0);
    m_copy->setEnabled(false);
    m_tabs->setTabText(Events, tr("Events"));
}

void CommandPanel::show(const models::CommandStream::Command& command)
{
    if (m_command && m_command->id == command.id)
        return;
    m_command = command;
    m_hasFields = false;
    m_fields = {};
    m_details = {};
    m_copy->setEnabled(false);
    m_stack->setCurrentIndex(1);
    m_editor->end();
    m_payload->clear();
    showFacts();
    showRejection();
    showChecks();
    showEvents({});
    showTab();
    m_payloadNote->setText(tr("Reading them from the log"));
    m_payloadNote->show();
    m_follow->setEnabled(!command.entity.isEmpty());
    request();
}

void CommandPanel::readAgain()
{
    if (m_command && m_details.empty())
        request();
}

void CommandPanel::request()
{
    m_context.hub.request(u"commands.get"_s, {{"id", m_command->id.toStdString()}}, this,
                          [this, id = m_command->id](const hub::Reply& reply) {
                              if (!m_command || m_command->id != id)
                                  return;
                              m_payloadNote->setVisible(!reply.ok);
                              m_payloadNote->setText(reply.ok ? QString()
                                                              : tr("They cannot be read. %1").arg(reply.problemText()));
                              if (!reply.ok || !reply.body.is_object())
                                  return;
                              if (const auto* const details = reply.body.get_object().if_contains("command");
                                  details != nullptr && details->is_object())
                                  showDetails(details->get_object());
                          });
}

void CommandPanel::showTab()
{
    m_bodies->setCurrentIndex(m_tabs->currentIndex());
}

void CommandPanel::showFacts()
{
    m_name->setFullText(m_command->name);
    m_badge->setStatus(m_command->accepted ? models::Severity::Ok : models::Severity::Rejected,
                       m_command->accepted ? tr("Accepted") : tr("Rejected"),
                       m_command->accepted ? u"circle-check"_s : u"ban"_s);
    m_badge->setAccessibleName(m_command->accepted ? tr("Accepted") : tr("Rejected"));
    showHeadline();
    m_facts->clear();
    m_references.clear();
    const auto* const type = m_directory.type(m_command->type);
    const auto* const shown = type == nullptr ? nullptr : headlineField(*type, m_fields);
    for (const auto& [key, value] : m_fields) {
        // As a person reads it: money by the language, labels of the pack. The raw value is on the tab Payload.
        const auto* const field = type == nullptr || value.is_structured() ? nullptr : type->field(key);
        if (field != nullptr && field == shown)
            continue;
        if (addReference(type, field, value))
            continue;
        const auto text = field != nullptr ? models::valueText(*field, value)
            : value.is_string()            ? format::fromUtf8(value.get_string())
                                           : format::fromUtf8(base::json::serialize(value));
        m_facts->addRow(field != nullptr ? models::fieldLabel(*field) : format::safe(format::fromUtf8(key)),
                        format::safe(text.left(mostValue)), field == nullptr && !value.is_string());
    }
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
        connect(link, &QPushButton::clicked, this, [this] {
            m_context.shell.open(u"entities"_s, {{u"type"_s, m_command->type}, {u"id"_s, m_command->entity}});
        });
    }
    if (m_command->expected != 0)
        m_facts->addRow(tr("Expected"), tr("version %1").arg(m_command->expected));
}

/// A field that names an entity is a link to it; false: it names none.
bool CommandPanel::addReference(const domain::EntityType* type, const domain::Field* field,
                                const base::json::value& value)
{
    const auto target = field == nullptr ? QString() : m_directory.target(*type, *field, value);
    if (target.isEmpty())
        return false;
    const auto id = format::fromUtf8(value.get_string());
    const auto title = m_directory.title(target, id).left(mostValue);
    const auto whole = target + u'/' + id;
    const bool isReference = field->type == domain::FieldType::Reference; // else the text itself is what people know
    const bool isTitle = isReference && !title.isEmpty();
    const auto label = models::fieldLabel(*field);
    auto* const link = m_facts->addLink(
        label,
        isTitle           ? QFontMetrics(style::uiFont()).elidedText(style::visible(title), Qt::ElideRight, widestLink)
            : isReference ? models::shortId(id)
                          : id,
        u"commandReference_"_s + format::fromUtf8(field->name), !isTitle);
    link->setAccessibleName(tr("%1: open %2").arg(label, style::visible(link->text())));
    style::setToolTip(*link, title.isEmpty() ? whole : tr("%1: %2").arg(whole, title));
    connect(link, &QPushButton::clicked, this, [this, target, id] {
        m_context.shell.open(u"entities"_s, {{u"type"_s, target}, {u"id"_s, id}});
    });
    m_references.emplace_back(target, id);
    m_directory.wantTitle(target, id);
    return true;
}

void CommandPanel::showHeadline()
{
    const auto* const type = m_directory.type(m_command->type);
    const auto* const field = type == nullptr ? nullptr : headlineField(*type, m_fields);
    QString text;
    if (field != nullptr) {
        text = models::valueText(*field, m_fields.at(field->name));
    } else if (type != nullptr && m_hasFields && !type->title.empty()) { // the entity's own, which it did not change
        text = m_directory.title(m_command->type, m_command->entity);
        m_directory.wantTitle(m_command->type, m_command->entity);
    }
    m_headline->setFullText(format::safe(text.left(mostValue)));
    m_headline->setVisible(!text.isEmpty());
    const bool isMoney = field != nullptr && field->type == domain::FieldType::Money;
    m_headlineField->setText(isMoney ? models::fieldLabel(*field) : QString());
    m_headlineField->setVisible(isMoney && !text.isEmpty());
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

void CommandPanel::showChecks()
{
    const auto* const type = m_directory.type(m_command->type);
    QStringList passed;
    if (type != nullptr && m_hasFields) // which checks had something to look at depends on the fields
        passed = models::passedChecks({*type, static_cast<domain::CommandKind>(m_command->kind), m_fields,
                                       m_command->expected != 0, m_command->rule, m_command->field});
    m_checks->show(passed, m_command->accepted ? QString() : m_reason->text());
    m_checksBlock->setVisible(!passed.isEmpty());
}

void CommandPanel::showDetails(const base::json::object& details)
{
    m_details = details;
    m_copy->setEnabled(true);
    if (const auto* const fields = details.if_contains("fields"); fields != nullptr && fields->is_object()) {
        m_fields = fields->get_object();
        m_hasFields = true;
        m_repeat->setEnabled(m_editor->isHidden());
    }
    if (const auto* const expected = details.if_contains("expected"); expected != nullptr && expected->is_number())
        m_command->expected = expected->to_number<std::uint64_t>();
    showFacts();
    showChecks();
    auto whole = m_fields; // as the page Events shows a payload: the value, then what stands around it
    base::json::object record;
    for (const auto& [key, value] : details) {
        if (key != "fields" && key != "events")
            record.emplace(key, value);
    }
    whole["command"] = std::move(record);
    m_payload->setValue(std::move(whole));
    if (const auto* const events = details.if_contains("events"); events != nullptr && events->is_array())
        showEvents(events->get_array());
}

void CommandPanel::showEvents(const base::json::array& events)
{
    const auto count = static_cast<int>(events.size());
    m_produced->setVisible(!events.empty());
    const auto title = tr("Produced %n event(s), one group", nullptr, count);
    m_producedTitle->setText(title);
    m_producedEvents->show(events);
    m_events->show(events);
    m_eventsNote->setText(count > 0 ? title : m_hasFields ? tr("It produced no event.") : QString());
    m_tabs->setTabText(Events, count > 0 ? tr("Events %1").arg(count) : tr("Events"));
}

void CommandPanel::copy()
{
    if (m_details.empty())
        return;
    const auto tab = m_tabs->currentIndex();
    const auto* const events = m_details.if_contains("events");
    const auto text = tab == Payload ? base::json::serialize(m_fields)
        : tab == Events && events    ? base::json::serialize(*events)
                                     : base::json::serialize(m_details);
    QApplication::clipboard()->setText(format::fromUtf8(text));
}

} // namespace docks
