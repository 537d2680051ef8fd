#include "pipeline/command_value.h"

#include "base/limits.h"
#include "domain/decide.h"

#include <array>
#include <utility>

namespace pipeline {

namespace {

constexpr std::array<std::string_view, 6> kindNames {"", "create", "update", "delete", "restore", "unpark"};

} // namespace

std::string commandValue(const domain::Command& command)
{
    base::json::object value;
    value.reserve(5);
    value.emplace("kind", kindNames.at(static_cast<std::size_t>(command.kind)));
    value.emplace("type", command.type);
    value.emplace("entity", command.entity);
    if (command.expected)
        value.emplace("expected", command.expected->value);
    value.emplace("fields", command.fields);
    return base::json::serialize(value);
}

base::Result<domain::Command> readCommand(const eventlog::CommandRecord& record)
{
    auto parsed = base::json::parse(record.value, base::limits::maxJsonDepth + 1);
    if (!parsed)
        return base::Failure(std::move(parsed.error()));
    auto* const object = parsed->if_object();
    if (object == nullptr)
        return base::fail(base::Error::Code::Invalid, "A command in the log is not a JSON object.");
    domain::Command command;
    command.id = record.id;
    command.user = record.user;
    command.time = record.time;
    const auto kind = base::json::textAt(*object, "kind");
    for (std::size_t i = 1; i < kindNames.size(); ++i) {
        if (kind == kindNames.at(i))
            command.kind = static_cast<domain::CommandKind>(i);
    }
    command.type = base::json::textAt(*object, "type");
    command.entity = base::json::textAt(*object, "entity");
    if (const auto* const expected = object->if_contains("expected"); expected != nullptr && expected->is_int64())
        command.expected = base::Version {static_cast<std::uint64_t>(expected->get_int64())};
    if (auto* const fields = object->if_contains("fields"); fields != nullptr && fields->is_object())
        command.fields = std::move(fields->get_object());
    return command;
}

std::optional<domain::Rejection> readRejection(const std::vector<eventlog::EventRecord>& group)
{
    for (const auto& event : group) {
        if (event.version.value != 0)
            continue;
        domain::Rejection rejection;
        if (const auto parsed = domain::parseEventValue(event.value)) {
            rejection.rule = base::json::textAt(parsed->data, "rule");
            rejection.field = base::json::textAt(parsed->data, "field");
            rejection.reason = base::json::textAt(parsed->data, "reason");
            if (const auto* const actual = parsed->data.if_contains("actual"); actual != nullptr && actual->is_int64())
                rejection.actual = base::Version {static_cast<std::uint64_t>(actual->get_int64())};
        }
        return rejection;
    }
    return std::nullopt;
}

CommittedEvent committedEvent(eventlog::EventRecord record, domain::StatePointer after)
{
    CommittedEvent event;
    event.position = record.position;
    event.sequence = record.sequence;
    event.eventId = domain::deriveEventId(record.command, record.index);
    event.command = record.command;
    event.commandPosition = record.commandPosition;
    event.index = record.index;
    event.count = record.count;
    event.domain = std::move(record.domain);
    event.type = std::move(record.type);
    event.entityType = std::move(record.entityType);
    event.entity = std::move(record.entity);
    event.version = record.version;
    event.user = std::move(record.user);
    event.time = record.time;
    event.value = std::move(record.value);
    event.after = std::move(after);
    return event;
}

base::Result<CommittedCommand> committedCommand(const eventlog::CommandRecord& record,
                                                std::vector<eventlog::EventRecord> group, bool withValues)
{
    auto command = readCommand(record);
    if (!command)
        return base::Failure(std::move(command.error()));
    CommittedCommand committed;
    committed.id = record.id;
    committed.position = record.position;
    committed.kind = command->kind;
    committed.domain = record.domain;
    committed.type = std::move(command->type);
    committed.entity = std::move(command->entity);
    committed.expected = command->expected;
    committed.user = record.user;
    committed.time = record.time;
    if (withValues)
        committed.fields = std::move(command->fields);
    committed.rejection = readRejection(group);
    for (auto& event : group) {
        // A generated key (IBAN) is fixed by the decision, so the event knows the entity better than the command.
        if (command->kind == domain::CommandKind::Create && event.entityType == committed.type)
            committed.entity = event.entity;
        if (!withValues)
            event.value.clear();
        committed.events.push_back(committedEvent(std::move(event), nullptr));
    }
    return committed;
}

} // namespace pipeline
