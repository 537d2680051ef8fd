#include "domain/decide.h"

#include "domain/bank_rules.h"

#include <fmt/format.h>

#include <utility>

namespace domain {

namespace {

using base::json::object;
using base::json::value;

constexpr int maxCandidates = 1'000; // of a generated key; the thousandth collision is a fault of the generator

Decision refuse(const Command& command, const std::string& entity, Rejection rejection)
{
    Event event {"CommandRejected", command.type, entity, {0}, {}, {}};
    event.data.reserve(4);
    event.data.emplace("rule", rejection.rule);
    event.data.emplace("field", rejection.field);
    event.data.emplace("reason", rejection.reason);
    if (rejection.actual)
        event.data.emplace("actual", rejection.actual->value);
    Decision decision;
    decision.events.push_back(std::move(event));
    decision.rejection = std::move(rejection);
    decision.entity = entity;
    return decision;
}

Decision accept(Event event)
{
    Decision decision;
    decision.entity = event.entity;
    decision.events.push_back(std::move(event));
    return decision;
}

bool isAllowed(const EntityType& type, CommandKind kind)
{
    switch (kind) {
    case CommandKind::Create:
        return type.canCreate;
    case CommandKind::Update:
        return type.canUpdate;
    case CommandKind::Delete:
    case CommandKind::Restore:
        return type.canDelete;
    case CommandKind::Unpark:
        break;
    }
    return true;
}

std::string_view verbOf(CommandKind kind)
{
    switch (kind) {
    case CommandKind::Create:
        return "create";
    case CommandKind::Update:
        return "update";
    case CommandKind::Delete:
        return "delete";
    case CommandKind::Restore:
        return "restore";
    case CommandKind::Unpark:
        break;
    }
    return "unpark";
}

std::optional<Rejection> checkTarget(const StateView& state, const Field& field, const std::string& to, const value& v)
{
    const auto* const text = v.if_string();
    if (text == nullptr)
        return std::nullopt;
    const std::string_view id(text->data(), text->size());
    const auto target = state.find(to, id);
    if (target && !target->deleted)
        return std::nullopt;
    return Rejection {
        "REFERENCE_UNKNOWN", field.name, fmt::format("there is no entity with the id {} among the {}", id, to), {}};
}

/// Every id that the fields refer to must name a living entity.
std::optional<Rejection> checkReferences(const EntityType& type, const StateView& state, const object& fields)
{
    for (const auto& field : type.fields) {
        const bool many = field.type == FieldType::Array && field.items->type == FieldType::Reference;
        if (field.type != FieldType::Reference && !many)
            continue;
        const auto* const found = fields.if_contains(field.name);
        if (found == nullptr || found->is_null())
            continue;
        if (!many) {
            if (auto rejection = checkTarget(state, field, field.to, *found))
                return rejection;
            continue;
        }
        for (const auto& item : found->get_array()) {
            if (auto rejection = checkTarget(state, field, field.items->to, item))
                return rejection;
        }
    }
    return std::nullopt;
}

/// In the order of the pack, whatever the order of the client: equal entities have equal texts.
object newFields(const EntityType& type, const object& given)
{
    object fields;
    fields.reserve(type.fields.size());
    for (const auto& field : type.fields) {
        if (const auto* const found = given.if_contains(field.name); found != nullptr && !found->is_null())
            fields.emplace(field.name, *found);
    }
    return fields;
}

/// What a merge changes: values that differ, and null where something was removed.
object changedFields(const EntityType& type, const object& before, const object& patch)
{
    object fields;
    fields.reserve(patch.size());
    for (const auto& field : type.fields) {
        const auto* const wanted = patch.if_contains(field.name);
        if (wanted == nullptr)
            continue;
        const auto* const present = before.if_contains(field.name);
        const bool same = present == nullptr ? wanted->is_null() : *present == *wanted;
        if (!same)
            fields.emplace(field.name, *wanted);
    }
    return fields;
}

bool isRuledByBank(const EntityType& type, std::string_view plural)
{
    return type.rules == "bank" && type.plural == plural;
}

/// The id of a new entity: the first candidate that is free, where candidates can collide.
std::string newId(const EntityType& type, const StateView& state, const Command& command)
{
    if (type.idFormat != "iban")
        return command.entity.empty() ? deriveEntityId(type, command.id) : command.entity;
    for (int candidate = 0; candidate < maxCandidates; ++candidate) {
        auto id = deriveEntityId(type, command.id, candidate);
        if (!state.find(type.plural, id))
            return id;
    }
    return deriveEntityId(type, command.id); // taken: the caller's check of existence refuses it
}

Decision decideCreate(const EntityType& type, const StateView& state, const Command& command)
{
    if (auto rejection = checkSchema(type, command.fields, false, Secrets::Sealed))
        return refuse(command, command.entity.empty() ? deriveEntityId(type, command.id) : command.entity,
                      std::move(*rejection));
    const auto id = newId(type, state, command);
    if (state.find(type.plural, id))
        return refuse(command, id,
                      {"ALREADY_EXISTS", "", fmt::format("{} with the id {} exists already", type.name, id), {}});
    if (auto rejection = checkReferences(type, state, command.fields))
        return refuse(command, id, std::move(*rejection));
    if (isRuledByBank(type, "transfers"))
        return decideTransfer(state, command, id);
    if (isRuledByBank(type, "accounts"))
        return accept({"AccountCreationConfirmed", type.plural, id, {1}, newFields(type, openAccount(command)), {}});
    return accept({type.name + "Created", type.plural, id, {1}, newFields(type, command.fields), {}});
}

Decision decideUpdate(const EntityType& type, const StateView& state, const Command& command, const EntityState& before)
{
    if (auto rejection = checkReferences(type, state, command.fields))
        return refuse(command, command.entity, std::move(*rejection));
    return accept({type.name + "Updated",
                   type.plural,
                   command.entity,
                   {before.version.value + 1},
                   changedFields(type, before.fields, command.fields),
                   {}});
}

Decision decideDelete(const EntityType& type, const StateView& state, const Command& command, const EntityState& before)
{
    if (state.isReferredTo(type.plural, command.entity))
        return refuse(command, command.entity,
                      {"REFERENCED", "", "other entities refer to it: change or delete those first", {}});
    return accept({type.name + "Deleted", type.plural, command.entity, {before.version.value + 1}, {}, {}});
}

Decision decideRestore(const EntityType& type, const StateView& state, const Command& command,
                       const EntityState& before)
{
    if (auto rejection = checkReferences(type, state, before.fields)) // what it referred to may be gone by now
        return refuse(command, command.entity, std::move(*rejection));
    return accept({type.name + "Restored", type.plural, command.entity, {before.version.value + 1}, {}, {}});
}

} // namespace

Decision decide(const Catalog& catalog, const StateView& state, const Command& command)
{
    const auto* const type = catalog.find(command.type);
    if (type == nullptr)
        return refuse(command, command.entity,
                      {"TYPE_UNKNOWN", "", fmt::format("no domain pack describes {}", command.type), {}});
    if (!isAllowed(*type, command.kind))
        return refuse(command, command.entity,
                      {"NOT_ALLOWED", "", fmt::format("{} allow no {}", type->plural, verbOf(command.kind)), {}});
    if (command.kind == CommandKind::Create)
        return decideCreate(*type, state, command);

    if (command.kind == CommandKind::Update) {
        if (auto rejection = checkSchema(*type, command.fields, true, Secrets::Sealed))
            return refuse(command, command.entity, std::move(*rejection));
    }
    const auto before = state.find(type->plural, command.entity);
    const bool restore = command.kind == CommandKind::Restore;
    const bool unpark = command.kind == CommandKind::Unpark;
    if (!before || (before->deleted && !restore && !unpark))
        return refuse(command, command.entity,
                      {"NOT_FOUND", "", fmt::format("there is no {} with the id {}", type->name, command.entity), {}});
    if (restore && !before->deleted)
        return refuse(command, command.entity, {"ALREADY_EXISTS", "", "it is not deleted", before->version});
    if (command.expected && *command.expected != before->version)
        return refuse(command, command.entity,
                      {"VERSION_CONFLICT", "",
                       fmt::format("the command was made for version {}, the entity is at version {}",
                                   command.expected->value, before->version.value),
                       before->version});
    if (unpark) // an event of the entity like any other: who did it and when stands in its history
        return accept({type->name + "Unparked", type->plural, command.entity, {before->version.value + 1}, {}, {}});
    if (command.kind == CommandKind::Update)
        return decideUpdate(*type, state, command, *before);
    return restore ? decideRestore(*type, state, command, *before) : decideDelete(*type, state, command, *before);
}

std::optional<Rejection> recordedRejection(const Event& event)
{
    if (event.type != "CommandRejected" && event.type != "MoneyTransferFailed")
        return std::nullopt;
    const auto text = [&event](std::string_view key) { return std::string(base::json::textAt(event.data, key)); };
    Rejection rejection {text("rule"), text("field"), text("reason"), {}};
    if (const auto* const actual = event.data.if_contains("actual"); actual != nullptr && actual->is_int64())
        rejection.actual = base::Version {static_cast<std::uint64_t>(actual->get_int64())};
    else if (actual != nullptr && actual->is_uint64())
        rejection.actual = base::Version {actual->get_uint64()};
    return rejection;
}

std::vector<std::string_view> checksOf(const EntityType& type, CommandKind kind)
{
    std::vector<std::string_view> checks {"TYPE_UNKNOWN", "NOT_ALLOWED"};
    if (kind == CommandKind::Create || kind == CommandKind::Update)
        checks.emplace_back("SCHEMA");
    checks.emplace_back(kind == CommandKind::Create ? "ALREADY_EXISTS" : "NOT_FOUND");
    if (kind != CommandKind::Create)
        checks.emplace_back("VERSION_CONFLICT");
    if (kind != CommandKind::Unpark)
        checks.emplace_back(kind == CommandKind::Delete ? "REFERENCED" : "REFERENCE_UNKNOWN");
    if (kind == CommandKind::Create && isRuledByBank(type, "transfers"))
        checks.insert(checks.end(), transferRules().begin(), transferRules().end());
    return checks;
}

} // namespace domain
