#include "base/json.h"
#include "base/limits.h"
#include "eventlog/database.h"
#include "persistence/mark_table.h"
#include "persistence/sorted_list.h"
#include "persistence/stores.h"

#include <map>
#include <utility>

namespace persistence {

namespace {

using base::sqlite::Statement;

/// The row number of a snapshot is its place in the order of creation.
constexpr const char* schema = R"(
CREATE TABLE IF NOT EXISTS snapshots(row INTEGER PRIMARY KEY, type INTEGER NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL,
    head INTEGER NOT NULL, created INTEGER NOT NULL, deleted INTEGER NOT NULL, fields TEXT NOT NULL, UNIQUE(type, id));
CREATE INDEX IF NOT EXISTS living ON snapshots(type) WHERE deleted = 0;
CREATE TABLE IF NOT EXISTS refs(target INTEGER NOT NULL, source INTEGER NOT NULL, PRIMARY KEY(target, source)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS counts(type INTEGER PRIMARY KEY, living INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS parks(type INTEGER, id TEXT, failures INTEGER NOT NULL, PRIMARY KEY(type, id)) WITHOUT ROWID;
)";

#define SNAPSHOT_COLUMNS                                                                                               \
    "SELECT s.row, s.type, s.id, s.version, s.head, s.created, s.deleted, s.fields FROM snapshots s "

class SqliteSnapshotStore final : public SnapshotStore
{
public:
    explicit SqliteSnapshotStore(std::shared_ptr<eventlog::Database> database)
        : m_database(std::move(database))
        , m_marks(m_database, MarkTable::Store::Snapshots)
    {
    }

    [[nodiscard]] base::Result<void> prepare()
    {
        if (m_database->isWriter()) {
            if (auto made = m_database->connection().execute(schema); !made)
                return made;
            for (const auto& [target, sql] : {
                     std::pair {&m_insert,
                                "INSERT INTO snapshots(type, id, version, head, created, deleted, fields) "
                                "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)"},
                     std::pair {
                         &m_update,
                         "UPDATE snapshots SET version = ?2, head = ?3, deleted = ?4, fields = ?5 WHERE row = ?1"},
                     std::pair {&m_addReference, "INSERT OR IGNORE INTO refs VALUES(?1, ?2)"},
                     std::pair {&m_removeReference, "DELETE FROM refs WHERE target = ?1 AND source = ?2"},
                     std::pair {&m_count,
                                "INSERT INTO counts VALUES(?1, max(?2, 0)) "
                                "ON CONFLICT(type) DO UPDATE SET living = living + ?2"},
                     std::pair {&m_setPark, "INSERT OR REPLACE INTO parks VALUES(?1, ?2, ?3)"},
                     std::pair {&m_dropPark, "DELETE FROM parks WHERE type = ?1 AND id = ?2"},
                 }) {
                if (auto done = prepareInto(*target, sql); !done)
                    return done;
            }
        }
        if (auto done = m_marks.prepare(); !done)
            return done;
        for (const auto& [target, sql] : {
                 std::pair {&m_row, "SELECT row FROM snapshots WHERE type = ?1 AND id = ?2"},
                 std::pair {&m_byRow, SNAPSHOT_COLUMNS "WHERE s.row = ?1"},
                 std::pair {&m_find, SNAPSHOT_COLUMNS "WHERE s.type = ?1 AND s.id = ?2"},
                 std::pair {&m_list,
                            SNAPSHOT_COLUMNS
                            "WHERE s.type = ?1 AND s.deleted = 0 AND s.row > ?2 ORDER BY s.row LIMIT ?3"},
                 std::pair {&m_listBack,
                            SNAPSHOT_COLUMNS
                            "WHERE s.type = ?1 AND s.deleted = 0 AND s.row < ?2 ORDER BY s.row DESC LIMIT ?3"},
                 std::pair {&m_search,
                            SNAPSHOT_COLUMNS "WHERE s.type = ?1 AND s.deleted = 0 AND s.row > ?2 "
                                             "AND instr(lower(s.fields), ?4) > 0 ORDER BY s.row LIMIT ?3"},
                 std::pair {&m_searchBack,
                            SNAPSHOT_COLUMNS "WHERE s.type = ?1 AND s.deleted = 0 AND s.row < ?2 "
                                             "AND instr(lower(s.fields), ?4) > 0 ORDER BY s.row DESC LIMIT ?3"},
                 std::pair {&m_referrers,
                            SNAPSHOT_COLUMNS "JOIN refs r ON r.source = s.row WHERE r.target = ?1 AND r.source < ?2 "
                                             "AND s.deleted = 0 ORDER BY r.source DESC LIMIT ?3"},
                 std::pair {&m_counts, "SELECT type, living FROM counts"},
                 std::pair {&m_parks, "SELECT type, id, failures FROM parks"},
             }) {
            if (auto done = prepareInto(*target, sql); !done)
                return done;
        }
        return {};
    }

    base::Result<void> apply(std::span<const SnapshotChange> changes, std::span<const Mark> marks) override
    {
        std::map<std::string_view, std::int64_t> grown;
        for (const auto& change : changes) {
            if (auto done = write(change); !done)
                return done;
            const bool wasLiving = change.before && !change.before->deleted;
            const bool isLiving = !change.after->deleted;
            if (wasLiving != isLiving)
                grown[change.after->type] += isLiving ? 1 : -1;
        }
        // References come after all states, because a batch may hold both ends of one.
        for (const auto& change : changes) {
            const auto& after = *change.after;
            if (auto done = writeReferences(after.type, after.entity, change.added, change.removed); !done)
                return done;
        }
        return writeCounts(grown, marks);
    }

    base::Result<void> insert(std::span<const SnapshotText> states, std::span<const Mark> marks) override
    {
        std::map<std::string_view, std::int64_t> grown;
        for (const auto& state : states) {
            if (auto done = insertRow(state.type, state.entity, state.version, state.head, state.created, state.deleted,
                                      state.fields);
                !done)
                return done;
            grown[state.type] += state.deleted ? 0 : 1;
        }
        for (const auto& state : states) {
            if (auto done = writeReferences(state.type, state.entity, state.references, {}); !done)
                return done;
        }
        return writeCounts(grown, marks);
    }

    base::Result<Mark> mark(std::string_view domain) override { return m_marks.read(domain); }

    base::Result<domain::StatePointer> find(std::string_view type, std::string_view entity) override
    {
        const auto number = m_database->find(type);
        if (!number)
            return base::Failure(number.error());
        if (!*number)
            return domain::StatePointer();
        m_find->reset();
        const auto row = m_find->bind(1, **number).bind(2, entity).step();
        if (!row)
            return base::Failure(row.error());
        auto state = *row ? read(*m_find) : base::Result<domain::StatePointer>();
        m_find->reset();
        return state;
    }

    base::Result<std::vector<ListedState>> list(std::string_view type, std::size_t limit, std::uint64_t after,
                                                bool newestFirst, std::string_view contains) override
    {
        const auto number = m_database->find(type);
        if (!number)
            return base::Failure(number.error());
        if (!*number)
            return std::vector<ListedState>();
        auto& rows =
            contains.empty() ? (newestFirst ? *m_listBack : *m_list) : (newestFirst ? *m_searchBack : *m_search);
        rows.reset();
        rows.bind(1, **number).bind(2, startOf(after, newestFirst)).bind(3, static_cast<std::int64_t>(limit));
        if (!contains.empty())
            rows.bind(4, contains);
        return readAll(rows);
    }

    base::Result<std::vector<ListedState>> listSorted(const SortedQuery& query) override
    {
        const auto number = m_database->find(query.type);
        if (!number)
            return base::Failure(number.error());
        if (!*number)
            return std::vector<ListedState> {};
        // Scan and look-up see the same rows, also inside a transaction.
        auto& connection = m_database->connection();
        if (auto begun = connection.execute("SAVEPOINT sorted"); !begun)
            return base::Failure(std::move(begun.error()));
        auto rows = firstRows(query, **number);
        auto ended = connection.execute("RELEASE sorted");
        if (rows && !ended)
            return base::Failure(std::move(ended.error()));
        return rows;
    }

    base::Result<std::vector<ListedState>> referrers(std::string_view type, std::string_view entity, std::size_t limit,
                                                     std::uint64_t before) override
    {
        const auto target = rowOf(type, entity);
        if (!target)
            return base::Failure(target.error());
        if (!*target)
            return std::vector<ListedState>();
        m_referrers->reset();
        m_referrers->bind(1, **target).bind(2, startOf(before, true)).bind(3, static_cast<std::int64_t>(limit));
        return readAll(*m_referrers);
    }

    base::Result<std::vector<std::pair<std::string, std::uint64_t>>> counts() override
    {
        std::vector<std::pair<std::string, std::uint64_t>> all;
        m_counts->reset();
        for (;;) {
            const auto more = m_counts->step();
            if (!more)
                return base::Failure(more.error());
            if (!*more)
                break;
            auto name = m_database->name(m_counts->integer(0));
            if (!name)
                return base::Failure(std::move(name.error()));
            all.emplace_back(std::move(*name), m_counts->unsignedInteger(1));
        }
        m_counts->reset();
        return all;
    }

    base::Result<std::vector<Park>> parks() override
    {
        std::vector<Park> all;
        m_parks->reset();
        for (;;) {
            const auto more = m_parks->step();
            if (!more)
                return base::Failure(more.error());
            if (!*more)
                break;
            auto name = m_database->name(m_parks->integer(0));
            if (!name)
                return base::Failure(std::move(name.error()));
            all.push_back({std::move(*name), std::string(m_parks->text(1)),
                           static_cast<std::uint32_t>(m_parks->unsignedInteger(2))});
        }
        m_parks->reset();
        return all;
    }

    base::Result<void> setPark(const Park& park) override
    {
        const auto number = m_database->intern(park.type);
        if (!number)
            return base::Failure(number.error());
        if (park.failures == 0) {
            m_dropPark->reset();
            return m_dropPark->bind(1, *number).bind(2, std::string_view(park.entity)).run();
        }
        m_setPark->reset();
        return m_setPark->bind(1, *number)
            .bind(2, std::string_view(park.entity))
            .bind(3, std::int64_t {park.failures})
            .run();
    }

    base::Result<void> clear() override
    {
        auto done = m_database->connection().execute(
            "DELETE FROM snapshots; DELETE FROM refs; DELETE FROM counts; DELETE FROM parks");
        return done ? m_marks.clear() : done;
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

    [[nodiscard]] static std::int64_t startOf(std::uint64_t cursor, bool backwards)
    {
        return backwards && cursor == 0 ? INT64_MAX : static_cast<std::int64_t>(cursor);
    }

    [[nodiscard]] base::Result<std::vector<ListedState>> firstRows(const SortedQuery& query, std::int64_t type)
    {
        constexpr unsigned rowsBetweenLooks = 1'024;
        // Values as JSON text, so that numbers keep their kind.
        const std::string value = query.by == domain::sortById ? "json_quote(s.id)"
            : query.by == domain::sortByVersion                ? "s.version"
            : query.by == domain::sortByChange                 ? "s.head"
                                                               : "s.fields -> ?2";
        auto scan = m_database->connection().prepare("SELECT s.row, " + value
                                                     + " FROM snapshots s WHERE s.type = ?1 AND s.deleted = 0 AND "
                                                       "(?3 = '' OR instr(lower(s.fields), ?3) > 0)");
        if (!scan)
            return base::Failure(std::move(scan.error()));
        const auto path = "$.\"" + query.by + "\"";
        scan->bind(1, type).bind(3, std::string_view(query.contains));
        if (value.ends_with("?2"))
            scan->bind(2, std::string_view(path));
        FirstPlaces first(query.limit, query.descending, query.after ? &*query.after : nullptr);
        for (unsigned seen = 0;; ++seen) {
            const auto more = scan->step();
            if (!more)
                return base::Failure(more.error());
            if (!*more)
                break;
            if (seen % rowsBetweenLooks == 0 && query.goOn && !query.goOn())
                return base::fail(base::Error::Code::Busy, "Sorting was given up: it took too long.", true);
            auto read = scan->isNull(1) ? base::json::value() : base::json::parseOwn(scan->text(1)).value_or(nullptr);
            first.offer({domain::sortKeyOf(read), scan->unsignedInteger(0)});
        }
        scan->reset();
        std::vector<ListedState> states;
        for (const auto& place : first.take()) {
            m_byRow->reset();
            const auto found = m_byRow->bind(1, place.created).step();
            if (!found)
                return base::Failure(found.error());
            auto state = read(*m_byRow);
            m_byRow->reset();
            if (!state)
                return base::Failure(std::move(state.error()));
            states.push_back({place.created, std::move(*state)});
        }
        return states;
    }

    [[nodiscard]] base::Result<std::optional<std::int64_t>> rowOf(std::string_view type, std::string_view entity)
    {
        const auto number = m_database->find(type);
        if (!number)
            return base::Failure(number.error());
        if (!*number)
            return std::nullopt;
        m_row->reset();
        const auto found = m_row->bind(1, **number).bind(2, entity).step();
        if (!found)
            return base::Failure(found.error());
        const auto row = *found ? std::optional(m_row->integer(0)) : std::nullopt;
        m_row->reset();
        return row;
    }

    [[nodiscard]] base::Result<void> write(const SnapshotChange& change)
    {
        const auto& state = *change.after;
        const auto fields = base::json::serialize(state.fields);
        if (!change.before) {
            return insertRow(state.type, state.entity, state.version, state.head, state.created, state.deleted, fields);
        }
        const auto row = rowOf(state.type, state.entity);
        if (!row)
            return base::Failure(row.error());
        if (!*row)
            return base::fail(base::Error::Code::Internal,
                              "The snapshot of " + state.type + "/" + state.entity + " is missing.");
        m_update->reset();
        m_update->bind(1, **row)
            .bind(2, state.version.value)
            .bind(3, state.head.value)
            .bind(4, std::int64_t {state.deleted})
            .bind(5, std::string_view(fields));
        return m_update->run();
    }

    [[nodiscard]] base::Result<void> insertRow(const std::string& type, const std::string& entity,
                                               base::Version version, base::Position head, base::Position created,
                                               bool deleted, const std::string& fields)
    {
        const auto number = m_database->intern(type);
        if (!number)
            return base::Failure(number.error());
        m_insert->reset();
        m_insert->bind(1, *number)
            .bind(2, std::string_view(entity))
            .bind(3, version.value)
            .bind(4, head.value)
            .bind(5, created.value)
            .bind(6, std::int64_t {deleted})
            .bind(7, std::string_view(fields));
        return m_insert->run();
    }

    [[nodiscard]] base::Result<void> writeCounts(const std::map<std::string_view, std::int64_t>& grown,
                                                 std::span<const Mark> marks)
    {
        for (const auto& [type, by] : grown) {
            const auto number = m_database->intern(type);
            if (!number)
                return base::Failure(number.error());
            m_count->reset();
            if (auto done = m_count->bind(1, *number).bind(2, by).run(); !done)
                return done;
        }
        for (const auto& mark : marks) {
            if (auto done = m_marks.write(mark); !done)
                return done;
        }
        return {};
    }

    [[nodiscard]] base::Result<void> writeReferences(const std::string& type, const std::string& entity,
                                                     const std::vector<Reference>& added,
                                                     const std::vector<Reference>& removed)
    {
        if (added.empty() && removed.empty())
            return {};
        const auto source = rowOf(type, entity);
        if (!source)
            return base::Failure(source.error());
        for (const auto& [references, statement] :
             {std::pair {&removed, &m_removeReference}, std::pair {&added, &m_addReference}}) {
            for (const auto& reference : *references) {
                const auto target = rowOf(reference.type, reference.entity);
                if (!target)
                    return base::Failure(target.error());
                if (!*target)
                    continue; // decide() lets only references to entities pass; what names nothing is referred to by
                              // nobody
                (*statement)->reset();
                if (auto done = (*statement)->bind(1, **target).bind(2, source->value_or(0)).run(); !done)
                    return done;
            }
        }
        return {};
    }

    [[nodiscard]] base::Result<domain::StatePointer> read(const Statement& row)
    {
        auto state = std::make_shared<domain::EntityState>();
        auto type = m_database->name(row.integer(1));
        if (!type)
            return base::Failure(std::move(type.error()));
        state->type = std::move(*type);
        state->entity = row.text(2);
        state->version = {row.unsignedInteger(3)};
        state->head = {row.unsignedInteger(4)};
        state->created = {row.unsignedInteger(5)};
        state->deleted = row.integer(6) != 0;
        auto fields = base::json::parse(row.text(7), base::limits::maxJsonDepth);
        if (!fields || !fields->is_object())
            return base::fail(base::Error::Code::Invalid,
                              "The snapshot of " + state->type + "/" + state->entity
                                  + " is unreadable; rebuild the read model from the log.");
        state->fields = std::move(fields->get_object());
        return state;
    }

    [[nodiscard]] base::Result<std::vector<ListedState>> readAll(Statement& rows)
    {
        std::vector<ListedState> all;
        for (;;) {
            const auto more = rows.step();
            if (!more)
                return base::Failure(more.error());
            if (!*more)
                break;
            auto state = read(rows);
            if (!state) {
                rows.reset();
                return base::Failure(std::move(state.error()));
            }
            all.push_back({rows.unsignedInteger(0), std::move(*state)});
        }
        rows.reset();
        return all;
    }

    const std::shared_ptr<eventlog::Database> m_database;
    MarkTable m_marks;
    std::optional<Statement> m_insert;
    std::optional<Statement> m_update;
    std::optional<Statement> m_addReference;
    std::optional<Statement> m_removeReference;
    std::optional<Statement> m_count;
    std::optional<Statement> m_setPark;
    std::optional<Statement> m_dropPark;
    std::optional<Statement> m_row;
    std::optional<Statement> m_byRow;
    std::optional<Statement> m_find;
    std::optional<Statement> m_list;
    std::optional<Statement> m_listBack;
    std::optional<Statement> m_search;
    std::optional<Statement> m_searchBack;
    std::optional<Statement> m_referrers;
    std::optional<Statement> m_counts;
    std::optional<Statement> m_parks;
};

} // namespace

base::Result<std::unique_ptr<SnapshotStore>> openSqliteSnapshots(const std::shared_ptr<eventlog::Database>& database)
{
    auto store = std::make_unique<SqliteSnapshotStore>(database);
    if (auto done = store->prepare(); !done)
        return base::Failure(std::move(done.error()));
    return store;
}

} // namespace persistence
