#include "eventlog/database.h"

#include <utility>

namespace eventlog {

namespace {

/// Names are few; the bound only keeps a strange file from filling the memory.
constexpr std::size_t maxRememberedNames = 20'000;

} // namespace

base::Result<std::shared_ptr<Database>> Database::open(const std::filesystem::path& file, base::sqlite::Mode mode)
{
    auto connection = base::sqlite::Connection::open(file, mode);
    if (!connection)
        return base::Failure(std::move(connection.error()));
    std::shared_ptr<Database> database(new Database(std::move(*connection), mode, file));
    if (auto done = database->prepare(); !done)
        return base::Failure(std::move(done.error()));
    return database;
}

Database::Database(base::sqlite::Connection connection, base::sqlite::Mode mode, std::filesystem::path file)
    : m_connection(std::move(connection))
    , m_mode(mode)
    , m_file(std::move(file))
{
}

base::Result<void> Database::prepare()
{
    if (isWriter()) {
        auto made =
            m_connection.execute("CREATE TABLE IF NOT EXISTS names(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE)");
        if (!made)
            return made;
    }
    const auto prepareInto = [this](std::optional<base::sqlite::Statement>& target,
                                    const char* sql) -> base::Result<void> {
        auto statement = m_connection.prepare(sql);
        if (!statement)
            return base::Failure(std::move(statement.error()));
        target.emplace(std::move(*statement));
        return {};
    };
    for (const auto& [target, sql] :
         {std::pair {&m_begin, isWriter() ? "BEGIN IMMEDIATE" : "BEGIN"}, std::pair {&m_commit, "COMMIT"},
          std::pair {&m_rollback, "ROLLBACK"}, std::pair {&m_insertName, "INSERT INTO names(text) VALUES(?1)"},
          std::pair {&m_findName, "SELECT id FROM names WHERE text = ?1"},
          std::pair {&m_findNumber, "SELECT text FROM names WHERE id = ?1"}}) {
        if (auto done = prepareInto(*target, sql); !done)
            return done;
    }
    return {};
}

base::Result<void> Database::begin()
{
    return m_begin->run();
}

base::Result<void> Database::commit()
{
    return m_commit->run();
}

void Database::rollback()
{
    // SQLite has already rolled back by itself after some errors; a second ROLLBACK then fails without harm.
    static_cast<void>(m_rollback->run());
    m_rollback->reset();
    invalidate();
}

void Database::invalidate()
{
    m_numbers.clear();
    m_names.clear();
    ++m_generation;
}

void Database::remember(std::string_view text, std::int64_t number)
{
    if (m_names.size() >= maxRememberedNames) {
        m_names.clear();
        m_numbers.clear();
    }
    m_numbers.insert_or_assign(std::string(text), number);
    m_names.insert_or_assign(number, std::string(text));
}

base::Result<std::optional<std::int64_t>> Database::find(std::string_view name)
{
    if (const auto known = m_numbers.find(name); known != m_numbers.end())
        return known->second;
    m_findName->reset();
    const auto row = m_findName->bind(1, name).step();
    if (!row)
        return base::Failure(row.error());
    if (!*row) {
        m_findName->reset();
        return std::nullopt;
    }
    const auto number = m_findName->integer(0);
    m_findName->reset();
    remember(name, number);
    return number;
}

base::Result<std::int64_t> Database::intern(std::string_view name)
{
    auto found = find(name);
    if (!found)
        return base::Failure(std::move(found.error()));
    if (*found)
        return **found;
    m_insertName->reset();
    if (auto done = m_insertName->bind(1, name).run(); !done)
        return base::Failure(std::move(done.error()));
    const auto number = m_connection.lastRowId();
    remember(name, number);
    return number;
}

base::Result<std::string> Database::name(std::int64_t number)
{
    if (const auto known = m_names.find(number); known != m_names.end())
        return known->second;
    m_findNumber->reset();
    const auto row = m_findNumber->bind(1, number).step();
    if (!row)
        return base::Failure(row.error());
    if (!*row) {
        m_findNumber->reset();
        return base::fail(base::Error::Code::Storage,
                          "The database refers to a name that it does not hold; it is damaged. "
                          "Keep the file and start with another data folder.");
    }
    std::string text(m_findNumber->text(0));
    m_findNumber->reset();
    remember(text, number);
    return text;
}

base::Result<std::string_view> Database::nameView(std::int64_t number)
{
    auto known = m_names.find(number);
    if (known == m_names.end()) {
        if (auto read = name(number); !read)
            return base::Failure(std::move(read.error()));
        known = m_names.find(number);
    }
    return std::string_view(known->second);
}

} // namespace eventlog
