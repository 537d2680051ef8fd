#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/json.h"
#include "base/uuid.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace domain {

enum class CommandKind : std::uint8_t
{
    Create = 1,
    Update = 2,
    Delete = 3,
    Restore = 4,
    Unpark = 5 ///< of an operator: a parked entity takes commands again
};

/// What somebody wants. Everything random or timed is already in it, so that decide() is a pure function.
struct Command
{
    base::Uuid id;
    CommandKind kind = CommandKind::Create;
    std::string type; ///< plural of an entity type
    std::string entity; ///< id; for Create derived from the command's id (see deriveEntityId)
    std::optional<base::Version>
        expected; ///< Update, Delete and Restore: the version the client has seen; none: "current"
    base::json::object fields; ///< Create: all; Update: JSON merge (null removes); secrets already as {"mac","box"}
    std::string user;
    base::UtcTime time {};
};

/// What happened. Value in the log: {"type","fields","data"}; the rest travels in headers.
struct Event
{
    std::string type; ///< "ProductCreated"
    std::string entityType; ///< plural
    std::string entity;
    base::Version version; ///< of the entity after it; 0 for rejections
    base::json::object fields; ///< changed fields, null = removed; evolve merges them
    base::json::object data; ///< true of the event but not of the entity; may be empty
};

/// The rules said no: a value, recorded and shown; not an error.
struct Rejection
{
    std::string rule; ///< "SCHEMA", "VERSION_CONFLICT", "INSUFFICIENT_FUNDS", …
    std::string field; ///< may be empty
    std::string reason; ///< technical English, as in the reference texts
    std::optional<base::Version> actual; ///< VERSION_CONFLICT: the version that is there
};

/// State of one entity, immutable once made; shared by the validator's cache, answers and readers.
struct EntityState
{
    std::string type;
    std::string entity;
    base::Version version;
    bool deleted = false;
    base::json::object fields; ///< kept after a delete, for Restore
    base::Position head; ///< position of its last event
    base::Position created; ///< position of its first event
};
using StatePointer = std::shared_ptr<const EntityState>;

/// What decide() may know. Implemented by the validator over its cache and the store.
class StateView
{
public:
    virtual ~StateView() = default;
    /// Null: never existed.
    [[nodiscard]] virtual StatePointer find(std::string_view type, std::string_view entity) const = 0;
    /// Does a living entity refer to this one?
    [[nodiscard]] virtual bool isReferredTo(std::string_view type, std::string_view entity) const = 0;
};

struct Decision
{
    std::vector<Event> events; ///< one group, in order; never empty (a rejection is an event too)
    std::optional<Rejection> rejection;
    std::string entity; ///< the entity that the command is about (Create: its id)
};

} // namespace domain
