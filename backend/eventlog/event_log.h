#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"
#include "base/uuid.h"
#include "eventlog/reading_rule.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace eventlog {

class Database;

/// A keyed hash of what a client asked for; recognises a key that is used again with another body.
using BodyHash = std::array<std::uint8_t, 16>;

/// A command as it stands in the log. The log does not know what it means.
struct CommandRecord
{
    base::Uuid id;
    base::CommandPosition position; ///< given by append()
    std::string domain;
    std::string user;
    base::UtcTime time {};
    BodyHash bodyHash {};
    std::string value; ///< JSON
};

/// One event with what its headers say. Events of one command form a group of `count` records.
struct EventRecord
{
    base::Position position; ///< given by append()
    std::string domain;
    base::PartitionSequence sequence; ///< contiguous in its domain; kept by the single writer
    base::Uuid command;
    base::CommandPosition commandPosition;
    std::uint32_t index = 1; ///< i of n
    std::uint32_t count = 1;
    std::string type; ///< "ProductCreated"
    std::string entityType; ///< plural
    std::string entity;
    base::Version version; ///< 0: the event belongs to no entity's stream (a rejection)
    base::Position previous; ///< the same entity's event before it; 0 for its first
    std::string user; ///< of its command
    base::UtcTime time {}; ///< of its command
    std::string value; ///< JSON
    std::int64_t offset = -1; ///< in events[p] of a log that others share; -1 in an embedded one
    Epoch epoch {}; ///< of its writer there
    base::Uuid writtenId {}; ///< its id as the record there says it; nil: it says none, or something else
};

/// An event as a scan shows it: what a fold needs and no more, because a rebuild reads all of them. The texts live
/// until the visitor returns.
struct EventView
{
    base::Position position;
    std::string_view domain;
    std::string_view type;
    std::string_view entityType;
    std::string_view entity;
    base::Version version;
    base::Position previous; ///< of the entity's event before; 0: its first
    std::string_view value;
};

struct Ends
{
    base::Position events; ///< last event, 0 when empty
    base::CommandPosition commands; ///< last command, 0 when empty
};

/// The ordered truth. Belongs to one thread at a time. Laws (tests/contract): positions rise by one in the order of the
/// appends; what was appended and committed is read back byte for byte, and nothing of a transaction that was rolled
/// back; a command id is appended once.
class EventLog
{
public:
    virtual ~EventLog() = default;

    /// The outcome of a command is appended before the next command (the single writer's order, invariant I1).
    [[nodiscard]] virtual base::Result<base::CommandPosition> append(const CommandRecord& command) = 0;
    [[nodiscard]] virtual base::Result<base::Position> append(const EventRecord& event) = 0;

    [[nodiscard]] virtual base::Result<Ends> ends() = 0;
    [[nodiscard]] virtual base::Result<std::optional<CommandRecord>> findCommand(const base::Uuid& id) = 0;
    /// Commands before `before` (0: from the end), newest first.
    [[nodiscard]] virtual base::Result<std::vector<CommandRecord>> commandsBefore(base::CommandPosition before,
                                                                                  std::size_t limit) = 0;
    /// Commands above `after`, oldest first.
    [[nodiscard]] virtual base::Result<std::vector<CommandRecord>> commandsAfter(base::CommandPosition after,
                                                                                 std::size_t limit) = 0;
    /// The group of events of one command, in order; empty when it is undecided.
    [[nodiscard]] virtual base::Result<std::vector<EventRecord>> outcome(base::CommandPosition command) = 0;
    /// Events above `after`, oldest first.
    [[nodiscard]] virtual base::Result<std::vector<EventRecord>> eventsAfter(base::Position after,
                                                                             std::size_t limit) = 0;
    /// Shows the events above `after`, oldest first, until the visitor returns false. The cheapest way through the
    /// whole log.
    [[nodiscard]] virtual base::Result<void> scan(base::Position after,
                                                  const std::function<bool(const EventView&)>& visitor) = 0;
    /// Error NotFound when there is none.
    [[nodiscard]] virtual base::Result<EventRecord> event(base::Position position) = 0;
    /// At most `limit` positions of one entity's events with a version from `from` upward, oldest first; `head` is its
    /// newest event.
    [[nodiscard]] virtual base::Result<std::vector<base::Position>> chain(base::Position head, base::Version from,
                                                                          std::size_t limit) = 0;
};

struct Topic
{
    std::string name; ///< "es.shop.events"
    std::uint64_t end = 0; ///< records in it
};

/// What an operator may ask of the place where the log lives. Belongs to one thread at a time.
class EventLogAdmin
{
public:
    virtual ~EventLogAdmin() = default;
    /// Made once with the log; tells two logs apart.
    [[nodiscard]] virtual base::Result<base::Uuid> logId() = 0;
    [[nodiscard]] virtual base::Result<std::vector<Topic>> topics() = 0;
    /// Size on disk, bytes.
    [[nodiscard]] virtual base::Result<std::uint64_t> sizeBytes() = 0;
    /// An Error (Storage) that says what is damaged. Reads everything: seconds on a big log.
    [[nodiscard]] virtual base::Result<void> check() = 0;
    /// False from open until markClosed(): the next start then knows that nobody closed this log.
    [[nodiscard]] virtual base::Result<bool> wasClosedCleanly() = 0;
    [[nodiscard]] virtual base::Result<void> markOpen() = 0;
    [[nodiscard]] virtual base::Result<void> markClosed() = 0;
};

/// Both live in the database's one file and take part in its transactions.
[[nodiscard]] base::Result<std::unique_ptr<EventLog>> openSqliteEventLog(const std::shared_ptr<Database>& database);
[[nodiscard]] base::Result<std::unique_ptr<EventLogAdmin>> openSqliteEventLogAdmin(
    const std::shared_ptr<Database>& database);

} // namespace eventlog
