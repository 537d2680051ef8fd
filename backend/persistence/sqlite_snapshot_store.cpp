#include "base/json.h"
#include "eventlog/database.h"
#include "persistence/mark_table.h"
#include "persistence/park_table.h"
#include "persistence/prepared.h"
#include "persistence/snapshot_rows.h"
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
)";

class SqliteSnapshotStore final : public SnapshotStore
{
public:
    explicit SqliteSnapshotStore(std::shared_ptr<eventlog::Database> database)
        : m_database(std::move(database))
        , m_marks(m_database, MarkTable::Store::Snapshots)
        , m_parks(m_database)
        , m_rows(m_database)
    {
    }

    [[nodiscard]] base::Result<void> prepare()
    {
        if (m_database->isWriter()) {
            if (auto made = m_database->connection().execute(schema); !made)
                return made;
            auto done = prepareAll(
                *m_database,
                {{&m_insert,
                  "INSERT INTO snapshots(type, id, version, head, created, deleted, fields) "
                  "VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7)"},
                 {&m_update, "UPDATE snapshots SET version = ?2, head = ?3, deleted = ?4, fields = ?5 WHERE row = ?1"},
                 {&m_addReference, "INSERT OR IGNORE INTO refs VALUES(?1, ?2)"},
                 {&m_removeReference, "DELETE FROM refs WHERE target = ?1 AND source = ?2"},
                 {&m_count,
                  "INSERT INTO counts VALUES(?1, max(?2, 0)) ON CONFLICT(type) DO UPDATE SET living = living + ?2"}});
            if (!done)
                return done;
        }
        if (auto done = m_marks.prepare(); !done)
            return done;
        if (auto done = m_rows.prepare(); !done)
            return done;
        if (auto done = prepareAll(*m_database, {{&m_counts, "SELECT type, living FROM counts"}}); !done)
            return done;
        return m_parks.prepare();
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
        return m_rows.find(type, entity);
    }

    base::Result<std::vector<ListedState>> list(std::string_view type, std::size_t limit, std::uint64_t after,
                                                bool newestFirst, std::string_view contains) override
    {
        return m_rows.list(type, limit, after, newestFirst, contains);
    }

    base::Result<std::vector<ListedState>> listSorted(const SortedQuery& query) override
    {
        return m_rows.sorted(query);
    }

    base::Result<std::vector<ListedState>> referrers(std::string_view type, std::string_view entity, std::size_t limit,
                                                     std::uint64_t before) override
    {
        return m_rows.referrers(type, entity, limit, before);
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

    base::Result<std::vector<Park>> parks() override { return m_parks.all(); }
    base::Result<void> setPark(const Park& park) override { return m_parks.set(park); }

    base::Result<void> clear() override
    {
        auto done = m_database->connection().execute("DELETE FROM snapshots; DELETE FROM refs; DELETE FROM counts");
        if (done)
            done = m_parks.clear();
        return done ? m_marks.clear() : done;
    }

private:
    [[nodiscard]] base::Result<void> write(const SnapshotChange& change)
    {
        const auto& state = *change.after;
        const auto fields = base::json::serialize(state.fields);
        if (!change.before) {
            return insertRow(state.type, state.entity, state.version, state.head, state.created, state.deleted, fields);
        }
        const auto row = m_rows.rowOf(state.type, state.entity);
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
        const auto source = m_rows.rowOf(type, entity);
        if (!source)
            return base::Failure(source.error());
        for (const auto& [references, statement] :
             {std::pair {&removed, &m_removeReference}, std::pair {&added, &m_addReference}}) {
            for (const auto& reference : *references) {
                const auto target = m_rows.rowOf(reference.type, reference.entity);
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

    const std::shared_ptr<eventlog::Database> m_database;
    MarkTable m_marks;
    ParkTable m_parks;
    SnapshotRows m_rows;
    std::optional<Statement> m_insert;
    std::optional<Statement> m_update;
    std::optional<Statement> m_addReference;
    std::optional<Statement> m_removeReference;
    std::optional<Statement> m_count;
    std::optional<Statement> m_counts;
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
