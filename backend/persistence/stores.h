#pragma once

#include "base/ids.h"
#include "base/result.h"
#include "base/uuid.h"
#include "domain/command.h"
#include "domain/sort_key.h"
#include "eventlog/event_log.h"
#include "eventlog/reading_rule.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace eventlog {
class Database;
}

namespace persistence {

/// How far a store has come in one domain. Written in the same atomic write as the data, so that both tell the same
/// story.
struct Mark
{
    std::string domain;
    base::PartitionSequence sequence;
    base::Position position;
    base::CommandPosition command;
    base::Uuid commandId;
    eventlog::ReadingMark reading {}; ///< where a reader of a log that others share goes on; else as made
    base::Uuid log {}; ///< which log the store is a copy of; nil in the log's own file, and before the first write

    bool operator==(const Mark&) const = default;
};

/// begin, then writes of log and stores, then commit or rollback. On adapters without a transaction the stores' own
/// writes are atomic and this does nothing.
class UnitOfWork
{
public:
    virtual ~UnitOfWork() = default;
    [[nodiscard]] virtual base::Result<void> begin() = 0;
    [[nodiscard]] virtual base::Result<void> commit() = 0;
    virtual void rollback() = 0;
};

/// The events of one command. A view: the records live with the caller.
using Group = std::span<const eventlog::EventRecord>;

/// The outcome of a command that the event store holds.
struct Decided
{
    base::CommandPosition command;
    base::PartitionSequence last; ///< of its group; 0: not known
};

/// Append-only copy of the accepted events, readable by entity. Belongs to one thread at a time. Laws (tests/contract):
/// a group that continues the mark is taken and moves it; one at or below the mark is dropped without effect; one
/// beyond it is refused (a gap) and changes nothing.
class EventStore
{
public:
    virtual ~EventStore() = default;
    /// Whole groups, in the order of the log; one atomic write.
    [[nodiscard]] virtual base::Result<void> append(std::span<const Group> groups) = 0;
    [[nodiscard]] virtual base::Result<Mark> mark(std::string_view domain) = 0;
    /// Events of one entity with a version from `from` upward, oldest first.
    [[nodiscard]] virtual base::Result<std::vector<eventlog::EventRecord>> history(std::string_view type,
                                                                                   std::string_view entity,
                                                                                   base::Version from,
                                                                                   std::size_t limit) = 0;
    /// Events of one domain above `after`, oldest first.
    [[nodiscard]] virtual base::Result<std::vector<eventlog::EventRecord>> eventsAfter(std::string_view domain,
                                                                                       base::PartitionSequence after,
                                                                                       std::size_t limit) = 0;
    /// Shows the events of one domain above `after`, oldest first, until the visitor returns false: the cheapest way
    /// through all of them.
    [[nodiscard]] virtual base::Result<void> scan(std::string_view domain, base::PartitionSequence after,
                                                  const std::function<bool(const eventlog::EventView&)>& visitor) = 0;
    /// For each id what became of that command; none: not decided, or longer ago than the store remembers ids.
    [[nodiscard]] virtual base::Result<std::vector<std::optional<Decided>>> decided(
        std::string_view domain, std::span<const base::Uuid> commands) = 0;
};

struct Reference
{
    std::string type;
    std::string entity;
    auto operator<=>(const Reference&) const = default;
};

/// One entity before and after a batch.
struct SnapshotChange
{
    domain::StatePointer before; ///< null: it is new
    domain::StatePointer after;
    std::vector<Reference> added; ///< references that only `after` holds
    std::vector<Reference> removed; ///< references that only `before` holds
};

/// A state whose fields are compact JSON text: what a rebuild brings.
struct SnapshotText
{
    std::string type;
    std::string entity;
    base::Version version;
    base::Position head;
    base::Position created;
    bool deleted = false;
    std::string fields;
    std::vector<Reference> references;
};

struct ListedState
{
    std::uint64_t cursor = 0; ///< place in the order of creation
    domain::StatePointer state;
};

/// What a sorted list is asked for.
struct SortedQuery
{
    std::string type;
    std::string by; ///< for domain::sortKeyOf
    bool descending = false;
    std::size_t limit = 100;
    std::optional<domain::SortPlace> after; ///< of the last item of the page before, with its cursor
    std::string contains; ///< as for list()
    std::function<bool()> goOn; ///< asked now and then while it scans; false ends it with Busy
};

struct Park
{
    std::string type;
    std::string entity;
    std::uint32_t failures = 0;
};

/// The read model: the newest state of every entity. Belongs to one thread at a time. Laws (tests/contract): find
/// returns what apply brought last, byte for byte; list is in order of creation without the deleted; references and
/// counts follow the states.
class SnapshotStore
{
public:
    virtual ~SnapshotStore() = default;

    [[nodiscard]] virtual base::Result<void> apply(std::span<const SnapshotChange> changes,
                                                   std::span<const Mark> marks) = 0;
    /// New states only, in the order of creation; the same as apply() of each.
    [[nodiscard]] virtual base::Result<void> insert(std::span<const SnapshotText> states,
                                                    std::span<const Mark> marks) = 0;
    [[nodiscard]] virtual base::Result<Mark> mark(std::string_view domain) = 0;
    /// Null: never existed. A deleted entity is found and says so. Error Invalid: what is stored of this entity cannot
    /// be read, and nothing else is wrong.
    [[nodiscard]] virtual base::Result<domain::StatePointer> find(std::string_view type, std::string_view entity) = 0;
    /// The same for many, in their order: one round trip where there is one. Error Invalid: of any of them.
    [[nodiscard]] virtual base::Result<std::vector<domain::StatePointer>> findMany(std::span<const Reference> entities);
    /// Living entities; `after` is the cursor of the page before, 0 for the first page. `contains` (lower case for
    /// ASCII) is looked for in the text of the fields, as a first sieve: names of fields match too. One that cannot be
    /// read is left out here and in the other lists: find() says so, and DriftSentinel names it.
    [[nodiscard]] virtual base::Result<std::vector<ListedState>> list(std::string_view type, std::size_t limit,
                                                                      std::uint64_t after, bool newestFirst,
                                                                      std::string_view contains) = 0;
    /// Living entities in the order of domain::isBefore, all of the type considered: equal keys by the order of
    /// creation, values that are not there last. A scan: it may take a second for a million.
    [[nodiscard]] virtual base::Result<std::vector<ListedState>> listSorted(const SortedQuery& query) = 0;
    /// Living entities that refer to this one, newest first, `before` a cursor (0: from the newest).
    [[nodiscard]] virtual base::Result<std::vector<ListedState>> referrers(std::string_view type,
                                                                           std::string_view entity, std::size_t limit,
                                                                           std::uint64_t before) = 0;
    /// Living entities by type, only types that ever had one.
    [[nodiscard]] virtual base::Result<std::vector<std::pair<std::string, std::uint64_t>>> counts() = 0;

    /// Entities whose commands failed to be decided, with the number of failures; 0 failures end an entity's entry.
    [[nodiscard]] virtual base::Result<std::vector<Park>> parks() = 0;
    /// Moves no mark: before the apply() of the batch that it comes from.
    [[nodiscard]] virtual base::Result<void> setPark(const Park& park) = 0;

    /// What is stored of an entity, for repair() to compare; empty: nothing.
    [[nodiscard]] virtual base::Result<std::string> stored(std::string_view type, std::string_view entity);
    /// Entities of one domain whose snapshots are stored, whether or not a list names them, from `cursor` on (0: the
    /// begin), about `limit` of them; sets `cursor` to where it goes on, 0 at the end. Each that stays is met at least
    /// once. Where nobody but this store writes: none.
    [[nodiscard]] virtual base::Result<std::vector<Reference>> storedEntities(std::string_view domain,
                                                                              std::uint64_t& cursor, std::size_t limit);
    /// Writes one change as apply() does, without a mark, but only while `seen` is what is stored; false: it is not any
    /// more, and nothing was written. `before` says what the references and the lists hold.
    [[nodiscard]] virtual base::Result<bool> repair(const SnapshotChange& change, std::string_view seen);

    /// Forgets everything, marks included: the begin of a rebuild.
    [[nodiscard]] virtual base::Result<void> clear() = 0;
};

struct Stores
{
    std::unique_ptr<EventStore> events;
    std::unique_ptr<SnapshotStore> snapshots;
    std::unique_ptr<UnitOfWork> work;
};

/// The snapshot store alone; openSqliteStores makes it too.
[[nodiscard]] base::Result<std::unique_ptr<SnapshotStore>> openSqliteSnapshots(
    const std::shared_ptr<eventlog::Database>& database);
/// Stores in the same file as the log of this database: its rows of events are the event store's, a snapshot's head is
/// the way into them.
[[nodiscard]] base::Result<Stores> openSqliteStores(const std::shared_ptr<eventlog::Database>& database);

} // namespace persistence
