#include "eventlog/database.h"
#include "persistence/mark_table.h"
#include "persistence/stores.h"

#include <algorithm>
#include <map>
#include <utility>

namespace persistence {

namespace {

/// The rows are the log's: this store adds the mark, and finds an entity's events from the head in its snapshot
/// backwards.
class SqliteEventStore final : public EventStore
{
public:
    explicit SqliteEventStore(std::shared_ptr<eventlog::Database> database)
        : m_database(std::move(database))
        , m_marks(m_database, MarkTable::Store::Events)
    {
    }

    [[nodiscard]] base::Result<void> prepare()
    {
        if (auto done = m_marks.prepare(); !done)
            return done;
        auto log = eventlog::openSqliteEventLog(m_database);
        if (!log)
            return base::Failure(std::move(log.error()));
        m_log = std::move(*log);
        auto head = m_database->connection().prepare("SELECT head FROM snapshots WHERE type = ?1 AND id = ?2");
        if (!head)
            return base::Failure(std::move(head.error()));
        m_head.emplace(std::move(*head));
        return {};
    }

    base::Result<void> append(std::span<const Group> groups) override
    {
        Moved moved;
        for (const auto& group : groups) {
            for (const auto& event : group) {
                if (auto done = advance(event, moved); !done)
                    return done;
            }
        }
        for (auto& [domain, mark] : moved) {
            if (const auto known = m_known.find(domain); known != m_known.end() && known->second == mark)
                continue;
            if (auto done = m_marks.write(mark); !done)
                return done;
            m_known.insert_or_assign(domain, mark);
        }
        return {};
    }

    base::Result<Mark> mark(std::string_view domain) override
    {
        return m_database->isWriter() ? currentMark(domain) : m_marks.read(domain);
    }

    base::Result<std::vector<eventlog::EventRecord>> history(std::string_view type, std::string_view entity,
                                                             base::Version from, std::size_t limit) override
    {
        std::vector<eventlog::EventRecord> events;
        const auto number = m_database->find(type);
        if (!number)
            return base::Failure(number.error());
        if (!*number)
            return events;
        m_head->reset();
        const auto row = m_head->bind(1, **number).bind(2, entity).step();
        if (!row)
            return base::Failure(row.error());
        const base::Position head {*row ? m_head->unsignedInteger(0) : 0};
        m_head->reset();
        const auto positions = m_log->chain(head, from, limit);
        if (!positions)
            return base::Failure(positions.error());
        events.reserve(positions->size());
        for (const auto position : *positions) {
            auto event = m_log->event(position);
            if (!event)
                return base::Failure(std::move(event.error()));
            events.push_back(std::move(*event));
        }
        return events;
    }

    base::Result<std::vector<eventlog::EventRecord>> eventsAfter(std::string_view domain, base::PartitionSequence after,
                                                                 std::size_t limit) override
    {
        std::vector<eventlog::EventRecord> events;
        // No event of a domain stands before the position that its sequence names.
        for (base::Position position {after.value}; events.size() < limit;) {
            auto page = m_log->eventsAfter(position, std::max<std::size_t>(limit, 100));
            if (!page)
                return base::Failure(std::move(page.error()));
            if (page->empty())
                break;
            position = page->back().position;
            for (auto& event : *page) {
                if (event.domain == domain && event.sequence > after && events.size() < limit)
                    events.push_back(std::move(event));
            }
        }
        return events;
    }

    base::Result<void> scan(std::string_view domain, base::PartitionSequence after,
                            const std::function<bool(const eventlog::EventView&)>& visitor) override
    {
        const auto first = eventsAfter(domain, after, 1);
        if (!first)
            return base::Failure(first.error());
        if (first->empty())
            return {};
        return m_log->scan({first->front().position.value - 1},
                           [&](const eventlog::EventView& event) { return event.domain != domain || visitor(event); });
    }

    base::Result<std::vector<std::optional<Decided>>> decided(std::string_view,
                                                              std::span<const base::Uuid> commands) override
    {
        std::vector<std::optional<Decided>> all;
        for (const auto& id : commands) {
            const auto command = m_log->findCommand(id);
            if (!command)
                return base::Failure(command.error());
            const auto events = *command ? m_log->outcome((*command)->position) : std::vector<eventlog::EventRecord>();
            if (!events)
                return base::Failure(events.error());
            if (events->empty())
                all.emplace_back();
            else
                all.push_back(Decided {(*command)->position, events->back().sequence});
        }
        return all;
    }

private:
    using Moved = std::map<std::string, Mark, std::less<>>;

    [[nodiscard]] base::Result<void> advance(const eventlog::EventRecord& event, Moved& moved)
    {
        auto known = moved.find(event.domain);
        if (known == moved.end()) {
            auto mark = currentMark(event.domain);
            if (!mark)
                return base::Failure(std::move(mark.error()));
            known = moved.emplace(event.domain, std::move(*mark)).first;
        }
        auto& mark = known->second;
        if (event.sequence <= mark.sequence)
            return {}; // a repeat: its effect is already here
        if (event.sequence.value != mark.sequence.value + 1)
            return base::fail(base::Error::Code::Invalid,
                              "The event store of '" + event.domain + "' is at sequence "
                                  + std::to_string(mark.sequence.value) + " and was given "
                                  + std::to_string(event.sequence.value) + ": a gap.");
        mark.sequence = event.sequence;
        mark.position = event.position;
        mark.command = event.commandPosition;
        mark.commandId = event.command;
        return {};
    }

    [[nodiscard]] base::Result<Mark> currentMark(std::string_view domain)
    {
        if (m_generation != m_database->generation()) {
            m_known.clear();
            m_generation = m_database->generation();
        }
        if (const auto known = m_known.find(domain); known != m_known.end())
            return known->second;
        auto mark = m_marks.read(domain);
        if (mark)
            m_known.insert_or_assign(mark->domain, *mark);
        return mark;
    }

    const std::shared_ptr<eventlog::Database> m_database;
    MarkTable m_marks;
    std::unique_ptr<eventlog::EventLog> m_log;
    std::optional<base::sqlite::Statement> m_head;
    std::map<std::string, Mark, std::less<>> m_known;
    std::uint64_t m_generation = 0;
};

class SqliteUnitOfWork final : public UnitOfWork
{
public:
    explicit SqliteUnitOfWork(std::shared_ptr<eventlog::Database> database)
        : m_database(std::move(database))
    {
    }
    base::Result<void> begin() override { return m_database->begin(); }
    base::Result<void> commit() override { return m_database->commit(); }
    void rollback() override { m_database->rollback(); }

private:
    const std::shared_ptr<eventlog::Database> m_database;
};

} // namespace

base::Result<Stores> openSqliteStores(const std::shared_ptr<eventlog::Database>& database)
{
    Stores stores;
    auto snapshots = openSqliteSnapshots(database);
    if (!snapshots)
        return base::Failure(std::move(snapshots.error()));
    auto events = std::make_unique<SqliteEventStore>(database);
    if (auto done = events->prepare(); !done)
        return base::Failure(std::move(done.error()));
    stores.snapshots = std::move(*snapshots);
    stores.events = std::move(events);
    stores.work = std::make_unique<SqliteUnitOfWork>(database);
    return stores;
}

} // namespace persistence
