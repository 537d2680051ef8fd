#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

/// The one wrapper around SQLite's C interface. A connection and its statements belong to one thread at a time.
namespace base::sqlite {

class Connection;

/// A prepared statement, used as: reset(), bind…, step()/run(). Strings and blobs are copied by bind unless noted.
class Statement final
{
public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    ~Statement();

    /// Parameter numbers start at 1. `text` and `blob` must live until the next reset() (bound without a copy).
    Statement& bind(int index, std::int64_t number);
    Statement& bind(int index, std::uint64_t number) { return bind(index, static_cast<std::int64_t>(number)); }
    Statement& bind(int index, std::string_view text);
    Statement& bindBlob(int index, std::span<const std::uint8_t> blob);
    Statement& bindNull(int index);

    /// True: a row is there; false: done.
    [[nodiscard]] Result<bool> step();
    /// For statements without rows: steps to the end and resets.
    [[nodiscard]] Result<void> run();
    void reset();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::uint64_t unsignedInteger(int column) const
    {
        return static_cast<std::uint64_t>(integer(column));
    }
    /// Valid until the next step() or reset().
    [[nodiscard]] std::string_view text(int column) const;
    [[nodiscard]] std::span<const std::uint8_t> blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    friend class Connection;
    Statement(sqlite3* db, sqlite3_stmt* handle);
    sqlite3* m_db = nullptr;
    sqlite3_stmt* m_handle = nullptr;
};

enum class Mode
{
    Writer, ///< creates the file; WAL, synchronous=FULL, no automatic checkpoint (engineering facts: one connection
            ///< writes and checkpoints)
    Reader, ///< read-only, never checkpoints on close
};

class Connection final
{
public:
    [[nodiscard]] static Result<Connection> open(const std::filesystem::path& file, Mode mode);
    Connection(Connection&& other) noexcept;
    Connection& operator=(Connection&& other) noexcept;
    ~Connection();

    [[nodiscard]] Result<Statement> prepare(std::string_view sql);
    /// For constant SQL only, never for text with data in it.
    [[nodiscard]] Result<void> execute(const char* constantSql);
    [[nodiscard]] std::int64_t lastRowId() const;
    /// PASSIVE checkpoint; returns the pages still in the WAL.
    [[nodiscard]] Result<int> checkpoint();
    [[nodiscard]] sqlite3* handle() const { return m_db; }

private:
    explicit Connection(sqlite3* db)
        : m_db(db)
    {
    }
    sqlite3* m_db = nullptr;
};

/// SQLITE_FULL, IOERR, READONLY, CORRUPT, BUSY … as an Error with a sentence that says what to do.
[[nodiscard]] Error errorOf(sqlite3* db, int code, std::string_view whatWeDid);
/// Version of the SQLite that runs, like "3.40.1".
[[nodiscard]] std::string libraryVersion();

} // namespace base::sqlite
