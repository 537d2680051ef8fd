#include "base/sqlite_copy.h"

#include "base/files.h"
#include "base/sqlite.h"

#include <sqlite3.h>

#include <chrono>
#include <system_error>
#include <thread>

namespace base::sqlite {

namespace {

constexpr int pagesPerStep = 500; // 2 MB
constexpr std::chrono::milliseconds pause {4};

struct Closer
{
    void operator()(sqlite3* db) const { sqlite3_close_v2(db); }
};
using Handle = std::unique_ptr<sqlite3, Closer>;

Result<void> copyPages(Connection& from, sqlite3* to, const std::stop_token& stop)
{
    auto* copying = sqlite3_backup_init(to, "main", from.handle(), "main");
    if (copying == nullptr)
        return Failure(errorOf(to, sqlite3_extended_errcode(to), "copying the database"));
    int code = SQLITE_OK;
    while (code == SQLITE_OK && !stop.stop_requested()) {
        code = sqlite3_backup_step(copying, pagesPerStep);
        if (code == SQLITE_OK)
            std::this_thread::sleep_for(pause);
    }
    sqlite3_backup_finish(copying);
    if (code == SQLITE_DONE)
        return {};
    if (code == SQLITE_OK)
        return fail(Error::Code::Closed, "The copy was stopped.");
    return Failure(errorOf(nullptr, code, "copying the database"));
}

Result<void> copyInto(const std::filesystem::path& source, const std::filesystem::path& target,
                      const std::stop_token& stop)
{
    auto from = Connection::open(source, Mode::Reader);
    if (!from)
        return Failure(std::move(from.error()));
    // An open read transaction keeps the state that is copied; without it every commit of the writer starts the copy
    // anew.
    if (auto begun = from->execute("BEGIN; SELECT count(*) FROM sqlite_master"); !begun)
        return begun;
    sqlite3* raw = nullptr;
    const int code = sqlite3_open_v2(target.c_str(), &raw,
                                     SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
                                         | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOFOLLOW,
                                     nullptr);
    const Handle to(raw);
    if (code != SQLITE_OK)
        return Failure(errorOf(raw, code, "opening '" + target.string() + "'"));
    // Nobody reads the target before it is whole, so it needs no journal, and one fsync at its end.
    if (sqlite3_exec(raw, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF", nullptr, nullptr, nullptr) != SQLITE_OK)
        return Failure(errorOf(raw, sqlite3_extended_errcode(raw), "preparing a copy"));
    if (auto copied = copyPages(*from, raw, stop); !copied)
        return copied;
    // The header that was copied says WAL.
    if (sqlite3_exec(raw, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr) != SQLITE_OK)
        return Failure(errorOf(raw, sqlite3_extended_errcode(raw), "finishing a copy"));
    return {};
}

} // namespace

void endOnStop(Connection& connection, const std::stop_token& stop)
{
    constexpr int steps = 1'000; // of SQLite's virtual machine: well below a millisecond
    sqlite3_progress_handler(
        connection.handle(), steps,
        [](void* token) { return static_cast<const std::stop_token*>(token)->stop_requested() ? 1 : 0; },
        const_cast<std::stop_token*>(&stop)); // NOLINT: SQLite hands it back as it is
}

Result<void> copyDatabase(const std::filesystem::path& source, const std::filesystem::path& target,
                          const std::stop_token& stop)
{
    std::error_code error;
    if (std::filesystem::exists(target, error))
        return fail(Error::Code::Invalid, "'" + target.string() + "' is there already.");
    auto copied = copyInto(source, target, stop);
    if (copied)
        copied = files::sync(target);
    if (!copied) {
        for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
            auto part = target;
            part += suffix;
            std::filesystem::remove(part, error);
        }
    }
    return copied;
}

} // namespace base::sqlite
