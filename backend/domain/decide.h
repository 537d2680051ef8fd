#pragma once

#include "domain/command.h"
#include "domain/pack.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

/// f(state, command) → events. Pure: no clock, no randomness, no I/O; the same answer on every machine. Order of
/// checks: type known, operation allowed (NOT_ALLOWED), schema (SCHEMA), existence (NOT_FOUND, ALREADY_EXISTS),
/// expected version (VERSION_CONFLICT), references (REFERENCE_UNKNOWN, REFERENCED), then the pack's rules.
[[nodiscard]] Decision decide(const Catalog& catalog, const StateView& state, const Command& command);

/// The refusal that an event records (CommandRejected, MoneyTransferFailed); none for other events.
[[nodiscard]] std::optional<Rejection> recordedRejection(const Event& event);
/// Stable names of the checks that a command of this kind passes, in their order; a Rejection's rule is one of them.
[[nodiscard]] std::vector<std::string_view> checksOf(const EntityType& type, CommandKind kind);

/// Merges an event into the state before it (null for the first). Pure.
[[nodiscard]] StatePointer evolve(const StatePointer& before, const Event& event, base::Position position);

/// How secret fields arrive. Clear: as a client writes them; the form {"mac","box"} is refused, because who could send
/// it would need no secret. Sealed: the gateway has put {"mac","box"} in their place (and may have drawn read-only
/// ones).
enum class Secrets
{
    Clear,
    Sealed
};

/// The first schema problem of a command's fields, in the order of the pack; none when they are right. `partial` for
/// Update. The gateway calls it with Clear before it seals; decide() repeats it with Sealed.
[[nodiscard]] std::optional<Rejection> checkSchema(const EntityType& type, const base::json::object& fields,
                                                   bool partial, Secrets secrets = Secrets::Clear);
/// What the gateway puts in the place of a secret that breaks its schema: the reason, for decide() to repeat.
[[nodiscard]] base::json::value refusedSecret(std::string_view reason);
/// Exactly {"mac": text, "box": text}.
[[nodiscard]] bool isSealed(const base::json::value& value);
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
