#include "eventlog/database.h"
#include "eventlog/event_log.h"

#include <algorithm>
#include <cstring>
#include <deque>
#include <utility>

namespace eventlog {

namespace {

using base::sqlite::Statement;

/// `first` is where the outcome of a command begins: the end of the events when it was appended, plus one.
constexpr const char* logSchema = R"(
CREATE TABLE IF NOT EXISTS commands(pos INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, domain INTEGER NOT NULL, user INTEGER NOT NULL,
    time INTEGER NOT NULL, hash BLOB NOT NULL, first INTEGER NOT NULL, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS events(pos INTEGER PRIMARY KEY, domain INTEGER NOT NULL, seq INTEGER NOT NULL, cmd INTEGER NOT NULL,
    i INTEGER NOT NULL, n INTEGER NOT NULL, type INTEGER NOT NULL, etype INTEGER NOT NULL, entity TEXT NOT NULL,
    version INTEGER NOT NULL, previous INTEGER NOT NULL, value TEXT NOT NULL);
)";

#define COMMAND_COLUMNS "SELECT pos, id, domain, user, time, hash, value FROM commands "
/// Time and user of an event are those of its command, so they are stored once.
#define EVENT_COLUMNS                                                                                                  \
    "SELECT e.pos, e.domain, e.seq, c.id, e.cmd, e.i, e.n, e.type, e.etype, e.entity, e.version, e.previous, c.user, " \
    "c.time, "                                                                                                         \
    "e.value FROM events e JOIN commands c ON c.pos = e.cmd "

class SqliteEventLog final : public EventLog
{
public:
    explicit SqliteEventLog(std::shared_ptr<Database> database)
        : m_database(std::move(database))
    {
    }

    [[nodiscard]] base::Result<void> prepare()
    {
        if (m_database->isWriter()) {
            if (auto made = m_database->connection().execute(logSchema); !made)
                return made;
            if (auto done = prepareInto(m_insertCommand, "INSERT INTO commands VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");
                !done)
                return done;
            if (auto done = prepareInto(m_insertEvent,
                                        "INSERT INTO events VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)");
                !done)
                return done;
        }
        for (const auto& [target, sql] : {
                 std::pair {&m_ends, "SELECT (SELECT max(pos) FROM events), (SELECT max(pos) FROM commands)"},
                 std::pair {&m_findCommand, COMMAND_COLUMNS "WHERE id = ?1"},
                 std::pair {&m_commandsBefore, COMMAND_COLUMNS "WHERE pos < ?1 ORDER BY pos DESC LIMIT ?2"},
                 std::pair {&m_commandsAfter, COMMAND_COLUMNS "WHERE pos > ?1 ORDER BY pos LIMIT ?2"},
                 std::pair {&m_first, "SELECT first FROM commands WHERE pos = ?1"},
                 std::pair {&m_outcome, EVENT_COLUMNS "WHERE e.pos >= ?1 ORDER BY e.pos"},
                 std::pair {&m_eventsAfter, EVENT_COLUMNS "WHERE e.pos > ?1 ORDER BY e.pos LIMIT ?2"},
                 std::pair {&m_event, EVENT_COLUMNS "WHERE e.pos = ?1"},
                 std::pair {&m_scan,
                            "SELECT pos, domain, type, etype, entity, version, previous, value FROM events "
                            "WHERE pos > ?1 ORDER BY pos"},
                 std::pair {&m_previous, "SELECT previous, version FROM events WHERE pos = ?1"},
             }) {
            if (auto done = prepareInto(*target, sql); !done)
                return done;
        }
        return {};
    }

    base::Result<base::CommandPosition> append(const CommandRecord& command) override
    {
        if (auto known = knowEnds(); !known)
            return base::Failure(std::move(known.error()));
        const auto domain = m_database->intern(command.domain);
        if (!domain)
            return base::Failure(domain.error());
        const auto user = m_database->intern(command.user);
        if (!user)
            return base::Failure(user.error());
        const base::CommandPosition position {m_known.commands.value + 1};
        m_insertCommand->reset();
        m_insertCommand->bind(1, position.value)
            .bindBlob(2, command.id.bytes)
            .bind(3, *domain)
            .bind(4, *user)
            .bind(5, std::int64_t {command.time.time_since_epoch().count()})
            .bindBlob(6, command.bodyHash)
            .bind(7, m_known.events.value + 1)
            .bind(8, std::string_view(command.value));
        if (auto done = m_insertCommand->run(); !done)
            return base::Failure(std::move(done.error()));
        m_known.commands = position;
        return position;
    }

    base::Result<base::Position> append(const EventRecord& event) override
    {
        if (auto known = knowEnds(); !known)
            return base::Failure(std::move(known.error()));
        const auto domain = m_database->intern(event.domain);
        const auto type = m_database->intern(event.type);
        const auto entityType = m_database->intern(event.entityType);
        for (const auto* number : {&domain, &type, &entityType})
            if (!*number)
                return base::Failure(number->error());
        const base::Position position {m_known.events.value + 1};
        m_insertEvent->reset();
        m_insertEvent->bind(1, position.value)
            .bind(2, *domain)
            .bind(3, event.sequence.value)
            .bind(4, event.commandPosition.value)
            .bind(5, std::int64_t {event.index})
            .bind(6, std::int64_t {event.count})
            .bind(7, *type)
            .bind(8, *entityType)
            .bind(9, std::string_view(event.entity))
            .bind(10, event.version.value)
            .bind(11, event.previous.value)
            .bind(12, std::string_view(event.value));
        if (auto done = m_insertEvent->run(); !done)
            return base::Failure(std::move(done.error()));
        m_known.events = position;
        return position;
    }

    base::Result<Ends> ends() override
    {
        if (auto known = knowEnds(); !known)
            return base::Failure(std::move(known.error()));
        return m_known;
    }

    base::Result<std::optional<CommandRecord>> findCommand(const base::Uuid& id) override
    {
        m_findCommand->reset();
        m_findCommand->bindBlob(1, id.bytes);
        auto rows = readCommands(*m_findCommand);
        if (!rows)
            return base::Failure(std::move(rows.error()));
        if (rows->empty())
            return std::nullopt;
        return std::move(rows->front());
    }

    base::Result<std::vector<CommandRecord>> commandsBefore(base::CommandPosition before, std::size_t limit) override
    {
        m_commandsBefore->reset();
        m_commandsBefore
            ->bind(1, before.value == 0 ? std::int64_t {INT64_MAX} : static_cast<std::int64_t>(before.value))
            .bind(2, static_cast<std::int64_t>(limit));
        return readCommands(*m_commandsBefore);
    }

    base::Result<std::vector<CommandRecord>> commandsAfter(base::CommandPosition after, std::size_t limit) override
    {
        m_commandsAfter->reset();
        m_commandsAfter->bind(1, after.value).bind(2, static_cast<std::int64_t>(limit));
        return readCommands(*m_commandsAfter);
    }

    base::Result<std::vector<EventRecord>> outcome(base::CommandPosition command) override
    {
        m_first->reset();
        const auto row = m_first->bind(1, command.value).step();
        if (!row)
            return base::Failure(row.error());
        const auto first = *row ? m_first->unsignedInteger(0) : 0;
        m_first->reset();
        std::vector<EventRecord> group;
        if (first == 0)
            return group;
        m_outcome->reset();
        m_outcome->bind(1, first);
        for (;;) {
            const auto more = m_outcome->step();
            if (!more)
                return base::Failure(more.error());
            // Events stand in the order of their commands, so the group ends where the next one begins.
            if (!*more || m_outcome->unsignedInteger(4) > command.value)
                break;
            if (m_outcome->unsignedInteger(4) < command.value)
                continue;
            auto event = readEvent(*m_outcome);
            if (!event)
                return base::Failure(std::move(event.error()));
            group.push_back(std::move(*event));
        }
        m_outcome->reset();
        return group;
    }

    base::Result<std::vector<EventRecord>> eventsAfter(base::Position after, std::size_t limit) override
    {
        m_eventsAfter->reset();
        m_eventsAfter->bind(1, after.value).bind(2, static_cast<std::int64_t>(limit));
        std::vector<EventRecord> events;
        for (;;) {
            const auto more = m_eventsAfter->step();
            if (!more)
                return base::Failure(more.error());
            if (!*more)
                break;
            auto event = readEvent(*m_eventsAfter);
            if (!event)
                return base::Failure(std::move(event.error()));
            events.push_back(std::move(*event));
        }
        m_eventsAfter->reset();
        return events;
    }

    base::Result<void> scan(base::Position after, const std::function<bool(const EventView&)>& visitor) override
    {
        m_scan->reset();
        m_scan->bind(1, after.value);
        for (;;) {
            const auto more = m_scan->step();
            if (!more)
                return base::Failure(more.error());
            if (!*more)
                break;
            const auto domain = m_database->nameView(m_scan->integer(1));
            const auto type = m_database->nameView(m_scan->integer(2));
            const auto entityType = m_database->nameView(m_scan->integer(3));
            for (const auto* name : {&domain, &type, &entityType})
                if (!*name)
                    return base::Failure(name->error());
            const EventView view {{m_scan->unsignedInteger(0)},
                                  *domain,
                                  *type,
                                  *entityType,
                                  m_scan->text(4),
                                  {m_scan->unsignedInteger(5)},
                                  {m_scan->unsignedInteger(6)},
                                  m_scan->text(7)};
            if (!visitor(view))
                break;
        }
        m_scan->reset();
        return {};
    }

    base::Result<EventRecord> event(base::Position position) override
    {
        m_event->reset();
        const auto row = m_event->bind(1, position.value).step();
        if (!row)
            return base::Failure(row.error());
        if (!*row) {
            m_event->reset();
            return base::fail(base::Error::Code::NotFound,
                              "There is no event at position " + std::to_string(position.value) + ".");
        }
        auto event = readEvent(*m_event);
        m_event->reset();
        return event;
    }

    base::Result<std::vector<base::Position>> chain(base::Position head, base::Version from, std::size_t limit) override
    {
        // The chain leads from the newest event to the oldest, so the answer is the last `limit` positions of the walk.
        std::deque<base::Position> window;
        for (auto position = head; position.value != 0;) {
            m_previous->reset();
            const auto row = m_previous->bind(1, position.value).step();
            if (!row)
                return base::Failure(row.error());
            if (!*row) {
                m_previous->reset();
                return base::fail(base::Error::Code::Storage,
                                  "The chain of an entity's events is broken; the database is damaged.");
            }
            const base::Position previous {m_previous->unsignedInteger(0)};
            const base::Version version {m_previous->unsignedInteger(1)};
            m_previous->reset();
            if (version < from)
                break;
            window.push_front(position);
            if (window.size() > limit)
                window.pop_back();
            if (previous >= position)
                return base::fail(base::Error::Code::Storage,
                                  "The chain of an entity's events runs forward; the database is damaged.");
            position = previous;
        }
        return std::vector<base::Position>(window.begin(), window.end());
    }

private:
    [[nodiscard]] base::Result<void> prepareInto(std::optional<Statement>& target, const char* sql)
    {
        auto statement = m_database->connection().prepare(sql);
        if (!statement)
            return base::Failure(std::move(statement.error()));
        target.emplace(std::move(*statement));
        return {};
    }

    /// A writer counts in memory; a reader, and a writer after a rollback, ask the file.
    [[nodiscard]] base::Result<void> knowEnds()
    {
        if (m_isKnown && m_database->isWriter() && m_knownGeneration == m_database->generation())
            return {};
        m_ends->reset();
        const auto row = m_ends->step();
        if (!row)
            return base::Failure(row.error());
        m_known = {{m_ends->unsignedInteger(0)}, {m_ends->unsignedInteger(1)}};
        m_ends->reset();
        m_isKnown = true;
        m_knownGeneration = m_database->generation();
        return {};
    }

    template <std::size_t Size>
    [[nodiscard]] static bool copyBlob(std::span<const std::uint8_t> blob, std::array<std::uint8_t, Size>& target)
    {
        if (blob.size() != Size)
            return false;
        std::copy(blob.begin(), blob.end(), target.begin());
        return true;
    }

    [[nodiscard]] base::Result<std::vector<CommandRecord>> readCommands(Statement& rows)
    {
        std::vector<CommandRecord> commands;
        for (;;) {
            const auto more = rows.step();
            if (!more)
                return base::Failure(more.error());
            if (!*more)
                break;
            CommandRecord command;
            command.position = {rows.unsignedInteger(0)};
            if (!copyBlob(rows.blob(1), command.id.bytes) || !copyBlob(rows.blob(5), command.bodyHash)) {
                rows.reset();
                return base::fail(base::Error::Code::Storage,
                                  "A command's id in the log is malformed; the database is damaged.");
            }
            auto domain = m_database->name(rows.integer(2));
            if (!domain)
                return base::Failure(std::move(domain.error()));
            auto user = m_database->name(rows.integer(3));
            if (!user)
                return base::Failure(std::move(user.error()));
            command.domain = std::move(*domain);
            command.user = std::move(*user);
            command.time = base::UtcTime(std::chrono::microseconds(rows.integer(4)));
            command.value = rows.text(6);
            commands.push_back(std::move(command));
        }
        rows.reset();
        return commands;
    }

    [[nodiscard]] base::Result<EventRecord> readEvent(const Statement& row)
    {
        EventRecord event;
        event.position = {row.unsignedInteger(0)};
        event.sequence = {row.unsignedInteger(2)};
        if (!copyBlob(row.blob(3), event.command.bytes))
            return base::fail(base::Error::Code::Storage,
                              "A command's id in the log is malformed; the database is damaged.");
        event.commandPosition = {row.unsignedInteger(4)};
        event.index = static_cast<std::uint32_t>(row.unsignedInteger(5));
        event.count = static_cast<std::uint32_t>(row.unsignedInteger(6));
        event.entity = row.text(9);
        event.version = {row.unsignedInteger(10)};
        event.previous = {row.unsignedInteger(11)};
        event.time = base::UtcTime(std::chrono::microseconds(row.integer(13)));
        event.value = row.text(14);
        for (const auto& [target, column] : {std::pair {&event.domain, 1}, std::pair {&event.type, 7},
                                             std::pair {&event.entityType, 8}, std::pair {&event.user, 12}}) {
            auto name = m_database->name(row.integer(column));
            if (!name)
                return base::Failure(std::move(name.error()));
            *target = std::move(*name);
        }
        return event;
    }

    const std::shared_ptr<Database> m_database;
    Ends m_known;
    bool m_isKnown = false;
    std::uint64_t m_knownGeneration = 0;
    std::optional<Statement> m_insertCommand;
    std::optional<Statement> m_insertEvent;
    std::optional<Statement> m_ends;
    std::optional<Statement> m_findCommand;
    std::optional<Statement> m_commandsBefore;
    std::optional<Statement> m_commandsAfter;
    std::optional<Statement> m_first;
    std::optional<Statement> m_outcome;
    std::optional<Statement> m_eventsAfter;
    std::optional<Statement> m_event;
    std::optional<Statement> m_scan;
    std::optional<Statement> m_previous;
};

} // namespace

base::Result<std::unique_ptr<EventLog>> openSqliteEventLog(const std::shared_ptr<Database>& database)
{
    auto log = std::make_unique<SqliteEventLog>(database);
    if (auto done = log->prepare(); !done)
        return base::Failure(std::move(done.error()));
    return log;
}

} // namespace eventlog
