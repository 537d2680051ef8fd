#include "persistence/snapshot_rows.h"

#include "base/json.h"
#include "base/limits.h"
#include "eventlog/database.h"
#include "persistence/prepared.h"
#include "persistence/sorted_list.h"

#include <string>
#include <utility>

namespace persistence {

namespace {

#define SNAPSHOT_COLUMNS                                                                                               \
    "SELECT s.row, s.type, s.id, s.version, s.head, s.created, s.deleted, s.fields FROM snapshots s "

std::int64_t startOf(std::uint64_t cursor, bool backwards)
{
    return backwards && cursor == 0 ? INT64_MAX : static_cast<std::int64_t>(cursor);
}

} // namespace

SnapshotRows::SnapshotRows(std::shared_ptr<eventlog::Database> database)
    : m_database(std::move(database))
{
}

base::Result<void> SnapshotRows::prepare()
{
    return prepareAll(
        *m_database,
        {
            {&m_row, "SELECT row FROM snapshots WHERE type = ?1 AND id = ?2"},
            {&m_byRow, SNAPSHOT_COLUMNS "WHERE s.row = ?1"},
            {&m_find, SNAPSHOT_COLUMNS "WHERE s.type = ?1 AND s.id = ?2"},
            {&m_list, SNAPSHOT_COLUMNS "WHERE s.type = ?1 AND s.deleted = 0 AND s.row > ?2 ORDER BY s.row LIMIT ?3"},
            {&m_listBack,
             SNAPSHOT_COLUMNS "WHERE s.type = ?1 AND s.deleted = 0 AND s.row < ?2 ORDER BY s.row DESC LIMIT ?3"},
            {&m_search,
             SNAPSHOT_COLUMNS "WHERE s.type = ?1 AND s.deleted = 0 AND s.row > ?2 "
                              "AND instr(lower(s.fields), ?4) > 0 ORDER BY s.row LIMIT ?3"},
            {&m_searchBack,
             SNAPSHOT_COLUMNS "WHERE s.type = ?1 AND s.deleted = 0 AND s.row < ?2 "
                              "AND instr(lower(s.fields), ?4) > 0 ORDER BY s.row DESC LIMIT ?3"},
            {&m_referrers,
             SNAPSHOT_COLUMNS "JOIN refs r ON r.source = s.row WHERE r.target = ?1 AND r.source < ?2 "
                              "AND s.deleted = 0 ORDER BY r.source DESC LIMIT ?3"},
        });
}

#undef SNAPSHOT_COLUMNS

base::Result<std::optional<std::int64_t>> SnapshotRows::rowOf(std::string_view type, std::string_view entity)
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

base::Result<domain::StatePointer> SnapshotRows::find(std::string_view type, std::string_view entity)
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

base::Result<std::vector<ListedState>> SnapshotRows::list(std::string_view type, std::size_t limit, std::uint64_t after,
                                                          bool newestFirst, std::string_view contains)
{
    const auto number = m_database->find(type);
    if (!number)
        return base::Failure(number.error());
    if (!*number)
        return std::vector<ListedState>();
    auto& rows = contains.empty() ? (newestFirst ? *m_listBack : *m_list) : (newestFirst ? *m_searchBack : *m_search);
    rows.reset();
    rows.bind(1, **number).bind(2, startOf(after, newestFirst)).bind(3, static_cast<std::int64_t>(limit));
    if (!contains.empty())
        rows.bind(4, contains);
    return readAll(rows);
}

base::Result<std::vector<ListedState>> SnapshotRows::sorted(const SortedQuery& query)
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

base::Result<std::vector<ListedState>> SnapshotRows::firstRows(const SortedQuery& query, std::int64_t type)
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

base::Result<std::vector<ListedState>> SnapshotRows::referrers(std::string_view type, std::string_view entity,
                                                               std::size_t limit, std::uint64_t before)
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

base::Result<domain::StatePointer> SnapshotRows::read(const base::sqlite::Statement& row)
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

base::Result<std::vector<ListedState>> SnapshotRows::readAll(base::sqlite::Statement& rows)
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

} // namespace persistence
