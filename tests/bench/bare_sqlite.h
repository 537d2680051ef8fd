#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string_view>

/// The reference of the embedded benchmarks: SQLite's C interface and nothing else, set up as the engine sets it up.
namespace bench {

class BareDatabase final
{
public:
    explicit BareDatabase(const std::filesystem::path& file)
    {
        if (sqlite3_open(file.c_str(), &m_db) != SQLITE_OK)
            fail();
        execute(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA mmap_size=0;"
            "PRAGMA trusted_schema=OFF; PRAGMA cell_size_check=ON; PRAGMA foreign_keys=ON; PRAGMA cache_size=-65536");
    }
    ~BareDatabase() { sqlite3_close_v2(m_db); }
    BareDatabase(const BareDatabase&) = delete;
    BareDatabase& operator=(const BareDatabase&) = delete;

    void execute(const char* sql)
    {
        if (sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
            fail();
    }
    void checkpoint() { sqlite3_wal_checkpoint_v2(m_db, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr); }
    [[nodiscard]] sqlite3_stmt* prepare(const char* sql)
    {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_db, sql, -1, &statement, nullptr) != SQLITE_OK)
            fail();
        return statement;
    }
    void run(sqlite3_stmt* statement)
    {
        if (sqlite3_step(statement) != SQLITE_DONE)
            fail();
        sqlite3_reset(statement);
    }

private:
    [[noreturn]] void fail()
    {
        std::fprintf(stderr, "SQLite: %s\n", sqlite3_errmsg(m_db));
        std::exit(1);
    }
    sqlite3* m_db = nullptr;
};

inline void bind(sqlite3_stmt* statement, int index, std::uint64_t number)
{
    sqlite3_bind_int64(statement, index, static_cast<sqlite3_int64>(number));
}
inline void bind(sqlite3_stmt* statement, int index, std::string_view text)
{
    sqlite3_bind_text64(statement, index, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8);
}
inline void bindBlob(sqlite3_stmt* statement, int index, const void* bytes, std::size_t size)
{
    sqlite3_bind_blob64(statement, index, bytes, size, SQLITE_STATIC);
}

} // namespace bench
