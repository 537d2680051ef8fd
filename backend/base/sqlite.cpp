#include "base/sqlite.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace base::sqlite {

Error errorOf(sqlite3* db, int code, std::string_view whatWeDid)
{
    const int primary = code & 0xff;
    const std::string detail = db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(code);
    const char* const path = db != nullptr ? sqlite3_db_filename(db, nullptr) : nullptr;
    const std::string file = path != nullptr && *path != 0 ? fmt::format(" '{}'", path) : std::string();
    switch (primary) {
    case SQLITE_FULL:
        return {Error::Code::Storage,
                fmt::format("The disk is full: {} failed. Free some space; writing goes on by itself.", whatWeDid),
                true};
    case SQLITE_IOERR:
        return {Error::Code::Storage,
                fmt::format("The disk reports an error: {} failed ({}). Check the disk; writing is tried again.",
                            whatWeDid, detail),
                true};
    case SQLITE_CANTOPEN:
        return {Error::Code::Storage,
                fmt::format("The database{} cannot be opened: {} failed ({}). Check that it is there, and that this "
                            "user may read and write it and its folder.",
                            file, whatWeDid, detail),
                false};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {Error::Code::Storage,
                fmt::format("The database{} cannot be written: {} failed ({}). Give this user write access to it and "
                            "its folder, or use another folder.",
                            file, whatWeDid, detail),
                false};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {Error::Code::Storage,
                fmt::format("The database{} is damaged: {} failed ({}). It was left as it is: keep the file, restore a "
                            "backup, or start with another data folder.",
                            file, whatWeDid, detail),
                false};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {
            Error::Code::Busy,
            fmt::format("The database{} is in use by another program: {} failed. Close that program.", file, whatWeDid),
            true};
    default:
        return {Error::Code::Internal, fmt::format("SQLite: {} failed ({}).", whatWeDid, detail), false};
    }
}

std::string libraryVersion()
{
    return sqlite3_libversion();
}

Statement::Statement(sqlite3* db, sqlite3_stmt* handle)
    : m_db(db)
    , m_handle(handle)
{
}

Statement::Statement(Statement&& other) noexcept
    : m_db(other.m_db)
    , m_handle(std::exchange(other.m_handle, nullptr))
{
}

Statement& Statement::operator=(Statement&& other) noexcept
{
    std::swap(m_db, other.m_db);
    std::swap(m_handle, other.m_handle);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_handle);
}

Statement& Statement::bind(int index, std::int64_t number)
{
    sqlite3_bind_int64(m_handle, index, number);
    return *this;
}

Statement& Statement::bind(int index, std::string_view text)
{
    sqlite3_bind_text64(m_handle, index, text.data() != nullptr ? text.data() : "", text.size(), SQLITE_STATIC,
                        SQLITE_UTF8);
    return *this;
}

Statement& Statement::bindBlob(int index, std::span<const std::uint8_t> blob)
{
    sqlite3_bind_blob64(m_handle, index, blob.data(), blob.size(), SQLITE_STATIC);
    return *this;
}

Statement& Statement::bindNull(int index)
{
    sqlite3_bind_null(m_handle, index);
    return *this;
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return Failure(errorOf(m_db, sqlite3_extended_errcode(m_db), "running a statement"));
}

Result<void> Statement::run()
{
    for (;;) {
        const auto row = step();
        if (!row) {
            reset();
            return Failure(row.error());
        }
        if (!*row)
            break;
    }
    reset();
    return {};
}

void Statement::reset()
{
    sqlite3_reset(m_handle);
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

std::string_view Statement::text(int column) const
{
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    if (data == nullptr)
        return {};
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column))};
}

std::span<const std::uint8_t> Statement::blob(int column) const
{
    const auto* data = static_cast<const std::uint8_t*>(sqlite3_column_blob(m_handle, column));
    if (data == nullptr)
        return {};
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(m_handle, column))};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

Connection::Connection(Connection&& other) noexcept
    : m_db(std::exchange(other.m_db, nullptr))
{
}

Connection& Connection::operator=(Connection&& other) noexcept
{
    std::swap(m_db, other.m_db);
    return *this;
}

Connection::~Connection()
{
    sqlite3_close_v2(m_db);
}

Result<Connection> Connection::open(const std::filesystem::path& file, Mode mode)
{
    sqlite3* db = nullptr;
    const int flags = mode == Mode::Writer ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    const int code = sqlite3_open_v2(
        file.c_str(), &db, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOFOLLOW, nullptr);
    Connection connection(db);
    if (code != SQLITE_OK)
        return Failure(errorOf(db, code, "opening '" + file.string() + "'"));
    sqlite3_busy_timeout(db, 2'000);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    if (mode == Mode::Reader)
        sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    // One connection writes and checkpoints (the WAL-reset fault of SQLite before 3.51.3); no mmap; no trust in the
    // file.
    const char* pragmas = mode == Mode::Writer
        ? "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA mmap_size=0;"
          "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536;"
        : "PRAGMA wal_autocheckpoint=0; PRAGMA mmap_size=0; PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON;";
    if (auto set = connection.execute(pragmas); !set)
        return Failure(set.error());
    return connection;
}

Result<Statement> Connection::prepare(std::string_view sql)
{
    sqlite3_stmt* handle = nullptr;
    const int code =
        sqlite3_prepare_v3(m_db, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &handle, nullptr);
    if (code != SQLITE_OK)
        return Failure(errorOf(m_db, code, fmt::format("preparing '{}'", sql)));
    return Statement(m_db, handle);
}

Result<void> Connection::execute(const char* constantSql)
{
    const int code = sqlite3_exec(m_db, constantSql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return Failure(errorOf(m_db, sqlite3_extended_errcode(m_db), "running a statement"));
    return {};
}

std::int64_t Connection::lastRowId() const
{
    return sqlite3_last_insert_rowid(m_db);
}

Result<int> Connection::checkpoint()
{
    int inLog = 0;
    int done = 0;
    const int code = sqlite3_wal_checkpoint_v2(m_db, nullptr, SQLITE_CHECKPOINT_PASSIVE, &inLog, &done);
    if (code != SQLITE_OK && (code & 0xff) != SQLITE_BUSY)
        return Failure(errorOf(m_db, code, "a checkpoint"));
    return inLog - done;
}

} // namespace base::sqlite
