#pragma once

#include "domain/command.h"
#include "domain/pack.h"

#include <optional>
#include <string>
#include <string_view>

namespace domain {

/// f(state, command) → events. Pure: no clock, no randomness, no I/O; the same answer on every machine. Order of checks:
/// type known, operation allowed (NOT_ALLOWED), schema (SCHEMA), existence (NOT_FOUND, ALREADY_EXISTS), expected version
/// (VERSION_CONFLICT), references (REFERENCE_UNKNOWN, REFERENCED), then the pack's rules.
[[nodiscard]] Decision decide(const Catalog& catalog, const StateView& state, const Command& command);

/// Merges an event into the state before it (null for the first). Pure.
[[nodiscard]] StatePointer evolve(const StatePointer& before, const Event& event, base::Position position);

/// The first schema problem of a command's fields, in the order of the pack; none when they are right. `partial` for Update.
[[nodiscard]] std::optional<Rejection> checkSchema(const EntityType& type, const base::json::object& fields, bool partial);
/// The same for one field as it is typed; `value` may be null (absent). Used by forms.
[[nodiscard]] std::optional<Rejection> checkField(const Field& field, const base::json::value& value);

/// Id of a created entity, in the type's format, derived from the command's id (a retry meets the same entity). For ids
/// that may collide (IBAN) the k-th candidate.
[[nodiscard]] std::string deriveEntityId(const EntityType& type, const base::Uuid& command, int candidate = 0);
/// Event id: UUIDv5 of command id and index.
[[nodiscard]] base::Uuid deriveEventId(const base::Uuid& command, std::uint32_t index);

/// Compact JSON of an event's value: {"type","fields","data"}; `data` left out when empty.
[[nodiscard]] std::string eventValue(const Event& event);
[[nodiscard]] base::Result<Event> parseEventValue(std::string_view value);

/// A copy without the fields marked secret (what every reader gets).
[[nodiscard]] base::json::object withoutSecrets(const EntityType& type, const base::json::object& fields);

} // namespace domain
