#include "metrics/history_file.h"

#include "base/clock.h"
#include "metrics/time_series.h"

#include <fmt/format.h>

#include <array>
#include <system_error>

namespace metrics {

namespace {

constexpr std::int64_t fileKind = 0x45534D48; // "ESMH", SQLite's application_id
constexpr std::int64_t formatVersion = 1;
constexpr std::size_t writesBetweenCheckpoints = 120; // some 500 pages
/// Rows of a tier stand together and in order: the newest ones go to the end of their part of the tree.
constexpr std::int64_t tierSpan = std::int64_t {1} << 48;

std::int64_t keyOf(std::size_t tier, std::int64_t bucket)
{
    return static_cast<std::int64_t>(tier) * tierSpan + bucket;
}

std::span<const std::uint8_t> bytesOf(const std::string& text)
{
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

base::Result<std::int64_t> numberOf(base::sqlite::Connection& connection, std::string_view sql)
{
    auto statement = connection.prepare(sql);
    if (!statement)
        return base::Failure(statement.error());
    const auto row = statement->step();
    if (!row)
        return base::Failure(row.error());
    return *row ? statement->integer(0) : 0;
}

base::Result<void> makeTables(base::sqlite::Connection& connection)
{
    static_assert(fileKind == 1163087176 && formatVersion == 1);
    return connection.execute(
        "BEGIN IMMEDIATE; PRAGMA application_id=1163087176; PRAGMA user_version=1;"
        "CREATE TABLE bucket(key INTEGER PRIMARY KEY, label INTEGER NOT NULL, values_ BLOB NOT NULL, heat BLOB);"
        "CREATE TABLE series(id INTEGER PRIMARY KEY, name TEXT NOT NULL, panel TEXT NOT NULL, unit TEXT NOT NULL,"
        " label TEXT NOT NULL, interval INTEGER NOT NULL);"
        "CREATE TABLE mark(id INTEGER PRIMARY KEY, time INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL);"
        "COMMIT;");
}

base::Result<void> checkOurs(base::sqlite::Connection& connection)
{
    const auto tables = numberOf(connection, "SELECT count(*) FROM sqlite_schema");
    if (!tables)
        return base::Failure(tables.error());
    if (*tables == 0)
        return makeTables(connection);
    const auto kind = numberOf(connection, "PRAGMA application_id");
    const auto version = numberOf(connection, "PRAGMA user_version");
    if (!kind || !version || *kind != fileKind || *version != formatVersion)
        return base::fail(base::Error::Code::Invalid, "It is not a history of metrics of this version.");
    auto check = connection.prepare("PRAGMA quick_check(1)");
    if (!check)
        return base::Failure(check.error());
    const auto row = check->step();
    if (!row)
        return base::Failure(row.error());
    if (!*row || check->text(0) != "ok")
        return base::fail(base::Error::Code::Storage, "The file is damaged.");
    return {};
}

/// A full disk or a missing right is no damage: the file stays where it is.
bool isDamage(const base::Error& error)
{
    return error.code == base::Error::Code::Invalid || error.message.find("damaged") != std::string::npos;
}

base::Result<std::filesystem::path> setAside(const std::filesystem::path& file)
{
    const auto now = std::chrono::duration_cast<std::chrono::seconds>(base::systemClock().utc().time_since_epoch());
    const auto aside = std::filesystem::path(fmt::format("{}.damaged-{}", file.string(), now.count()));
    std::error_code error;
    std::filesystem::rename(file, aside, error);
    if (error)
        return base::fail(base::Error::Code::Storage, "'" + file.string() + "' cannot be renamed: " + error.message());
    for (const auto* end : {"-wal", "-shm"}) {
        std::error_code ignored; // it need not be there
        std::filesystem::rename(file.string() + end, aside.string() + end, ignored);
    }
    return aside;
}

} // namespace

HistoryFile::HistoryFile(base::sqlite::Connection connection, Statements statements)
    : m_connection(std::move(connection))
    , m_statements(std::move(statements))
{
}

base::Result<HistoryFile> HistoryFile::openOnce(const std::filesystem::path& file)
{
    auto connection = base::sqlite::Connection::open(file, base::sqlite::Mode::Writer);
    if (!connection)
        return base::Failure(connection.error());
    // A lost minute of curves is cheaper than a flush to disk a second.
    if (auto done = connection->execute("PRAGMA synchronous=NORMAL; PRAGMA cache_size=-2048;"); !done)
        return base::Failure(done.error());
    if (auto done = checkOurs(*connection); !done)
        return base::Failure(done.error());
    constexpr std::array texts {
        "INSERT OR REPLACE INTO bucket(key, label, values_, heat) VALUES(?, ?, ?, ?)",
        "DELETE FROM bucket WHERE key >= ? AND key <= ?",
        "INSERT OR REPLACE INTO series(id, name, panel, unit, label, interval) VALUES(?, ?, ?, ?, ?, ?)",
        "DELETE FROM series WHERE id = ?",
        "INSERT INTO mark(time, kind, text) VALUES(?, ?, ?)",
        "DELETE FROM mark WHERE id <= (SELECT max(id) FROM mark) - ?"};
    std::vector<base::sqlite::Statement> made;
    for (const auto* text : texts) {
        auto statement = connection->prepare(text);
        if (!statement)
            return base::Failure(statement.error());
        made.push_back(std::move(*statement));
    }
    return HistoryFile(std::move(*connection),
                       {std::move(made[0]), std::move(made[1]), std::move(made[2]), std::move(made[3]),
                        std::move(made[4]), std::move(made[5])});
}

base::Result<HistoryFile> HistoryFile::open(const std::filesystem::path& file, std::string& notice)
{
    auto opened = openOnce(file);
    if (opened || !isDamage(opened.error()))
        return opened;
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(std::filesystem::symlink_status(file, ignored)))
        return opened;
    const auto aside = setAside(file);
    if (!aside)
        return base::Failure(aside.error());
    notice = fmt::format("The history of metrics could not be read ({}). It is kept as '{}', and a new one begins.",
                         opened.error().message, aside->string());
    return openOnce(file);
}

base::Result<void> HistoryFile::read(std::size_t tier, const std::function<void(const Row&)>& take)
{
    auto statement =
        m_connection.prepare("SELECT key, label, values_, heat FROM bucket WHERE key >= ? AND key < ? ORDER BY key");
    if (!statement)
        return base::Failure(statement.error());
    statement->bind(1, keyOf(tier, 0)).bind(2, keyOf(tier + 1, 0));
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return base::Failure(row.error());
        if (!*row)
            return {};
        take({tier, statement->integer(0) - keyOf(tier, 0), statement->integer(1), statement->blob(2),
              statement->blob(3)});
    }
}

base::Result<std::vector<std::pair<std::int64_t, SeriesInfo>>> HistoryFile::series()
{
    auto statement = m_connection.prepare("SELECT id, name, panel, unit, label, interval FROM series ORDER BY id");
    if (!statement)
        return base::Failure(statement.error());
    std::vector<std::pair<std::int64_t, SeriesInfo>> found;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return base::Failure(row.error());
        if (!*row)
            return found;
        found.push_back({statement->integer(0),
                         {std::string(statement->text(1)), std::string(statement->text(2)),
                          std::string(statement->text(3)), std::string(statement->text(4)), statement->integer(5)}});
    }
}

base::Result<std::vector<Mark>> HistoryFile::marks()
{
    auto statement = m_connection.prepare("SELECT time, kind, text FROM mark ORDER BY id");
    if (!statement)
        return base::Failure(statement.error());
    std::vector<Mark> found;
    for (;;) {
        const auto row = statement->step();
        if (!row)
            return base::Failure(row.error());
        if (!*row)
            return found;
        found.push_back({std::string(statement->text(1)), std::string(statement->text(2)),
                         base::UtcTime(std::chrono::microseconds(statement->integer(0)))});
    }
}

base::Result<void> HistoryFile::write(const Changes& changes)
{
    if (auto done = m_connection.execute("BEGIN IMMEDIATE"); !done)
        return done;
    auto done = put(changes);
    if (done)
        done = m_connection.execute("COMMIT");
    if (!done) {
        static_cast<void>(m_connection.execute("ROLLBACK"));
        return done;
    }
    if (++m_writes >= writesBetweenCheckpoints) {
        m_writes = 0;
        if (const auto pages = m_connection.checkpoint(); !pages)
            return base::Failure(pages.error());
    }
    return {};
}

base::Result<void> HistoryFile::put(const Changes& changes)
{
    for (const auto& [id, info] : changes.series) {
        m_statements.putSeries.bind(1, id)
            .bind(2, info.name)
            .bind(3, info.group)
            .bind(4, info.unit)
            .bind(5, info.label)
            .bind(6, info.interval);
        if (auto done = m_statements.putSeries.run(); !done)
            return done;
    }
    for (const auto& row : changes.rows) {
        m_statements.putRow.bind(1, keyOf(row.tier, row.bucket)).bind(2, row.label);
        m_statements.putRow.bindBlob(3, bytesOf(row.values)).bindBlob(4, bytesOf(row.heat));
        if (auto done = m_statements.putRow.run(); !done)
            return done;
        m_statements.dropRows.bind(1, keyOf(row.tier, 0))
            .bind(2, keyOf(row.tier, row.bucket - tiers[row.tier].capacity));
        if (auto done = m_statements.dropRows.run(); !done)
            return done;
    }
    for (const auto& mark : changes.marks) {
        m_statements.putMark.bind(1, std::int64_t {mark.time.time_since_epoch().count()})
            .bind(2, mark.kind)
            .bind(3, mark.text);
        if (auto done = m_statements.putMark.run(); !done)
            return done;
    }
    if (!changes.marks.empty()) {
        m_statements.dropMarks.bind(1, mostMarks);
        return m_statements.dropMarks.run();
    }
    return {};
}

base::Result<void> HistoryFile::forgetSeries(std::int64_t id)
{
    m_statements.dropSeries.bind(1, id);
    return m_statements.dropSeries.run();
}

} // namespace metrics
