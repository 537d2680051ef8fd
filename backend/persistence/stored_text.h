#pragma once

#include "base/result.h"
#include "domain/command.h"
#include "eventlog/event_log.h"

#include <string>
#include <string_view>

/// How events and states stand in Redis: JSON that a person can read, members always in the same order, so that a
/// record is read without a tree. What would say nothing (an offset of -1, one of one) is left out. The value of an
/// event and the fields of a state come last and byte for byte. Pure; any thread.
namespace persistence {

[[nodiscard]] std::string textOf(const eventlog::EventRecord& event);
/// Error Storage: it was written by another program, or damaged.
[[nodiscard]] base::Result<eventlog::EventRecord> eventIn(std::string_view text, std::string_view domain);
/// What a fold needs of it; `room` holds texts that had to be unescaped, until the next call.
struct EventRoom
{
    std::string type;
    std::string entityType;
    std::string entity;
};
[[nodiscard]] base::Result<eventlog::EventView> eventViewIn(std::string_view text, std::string_view domain,
                                                            EventRoom& room);

/// A state whose fields are still text.
struct StateText
{
    std::string type;
    std::string entity;
    base::Version version;
    base::Position head;
    base::Position created;
    bool deleted = false;
    std::string_view fields; ///< of the text it was read from
};
[[nodiscard]] std::string textOf(const StateText& state);
[[nodiscard]] std::string textOf(const domain::EntityState& state, base::Position created);
/// The members in our order. False: not ours, or somebody edited it; stateIn() may still read it.
[[nodiscard]] bool readStateText(std::string_view text, StateText& state);
/// Also what somebody edited by hand, in any order. Error Storage: it is no state.
[[nodiscard]] base::Result<domain::StatePointer> stateIn(std::string_view text);

} // namespace persistence
