#include "pipeline/sound_store.h"

#include "base/limits.h"
#include "base/sqlite_copy.h"
#include "base/wal_check.h"
#include "eventlog/database.h"
#include "eventlog/event_log.h"
#include "pipeline/backups.h"
#include "pipeline/open_store.h"

#include <fmt/format.h>

#include <system_error>

namespace pipeline {

namespace {

bool isDamage(const base::Error& error)
{
    return error.code == base::Error::Code::Storage;
}

/// A new store in the place of one that is half put back would hide what was acknowledged.
base::Result<void> checkNoHalfRestore(const std::filesystem::path& file)
{
    std::error_code error;
    if (std::filesystem::exists(file, error))
        return {};
    for (const char* suffix : {"-wal", restoringSuffix}) {
        auto part = file;
        part += suffix;
        if (std::filesystem::file_size(part, error) > 0 && !error)
            return base::fail(
                base::Error::Code::Storage,
                "The database '" + file.string() + "' is missing while '" + part.filename().string()
                    + "' is there: a restore was interrupted, or the file was moved away. Put it back, or "
                      "restore a backup.");
    }
    return {};
}

/// Backups are made of a store that holds events: a new one beside them would hide what they hold.
base::Result<void> checkNotLost(const std::filesystem::path& file)
{
    std::error_code missing;
    if (std::filesystem::file_size(file, missing) > 0 && !missing)
        return {};
    const auto backups = backupsOf(file.parent_path());
    if (backups.empty())
        return {};
    return base::fail(
        base::Error::Code::Storage,
        fmt::format("The database '{}' is {}, but there are backups of it (the newest ends at position {}). "
                    "Nothing was begun: restore a backup, or move '{}' away to begin anew.",
                    file.string(), missing ? "missing" : "damaged: it is empty", backups.front().position.value,
                    backups.front().file.parent_path().string()));
}

} // namespace

base::Result<void> checkNotEmptied(const std::filesystem::path& file)
{
    std::error_code error;
    auto log = file;
    log += "-wal";
    if (std::filesystem::file_size(file, error) != 0 || error || std::filesystem::file_size(log, error) == 0 || error)
        return {};
    return base::fail(base::Error::Code::Storage,
                      "The database '" + file.string() + "' is damaged: it is empty, but '" + log.filename().string()
                          + "' holds transactions of it. Both were left as they are: keep them, restore a backup, or "
                            "start with another data folder.");
}

base::Result<void> checkBeforeOpening(const std::filesystem::path& file)
{
    if (auto whole = checkNoHalfRestore(file); !whole)
        return whole;
    if (auto filled = checkNotEmptied(file); !filled)
        return filled;
    if (auto there = checkNotLost(file); !there)
        return there;
    std::error_code missing;
    if (std::filesystem::file_size(file, missing) == 0 || missing)
        return {};
    // A journal is there when the process died while it made the file; only a writer can undo what was half done.
    auto journal = file;
    journal += "-journal";
    if (std::filesystem::file_size(journal, missing) > 0 && !missing)
        return {};
    if (auto sound = base::sqlite::checkWal(file); !sound)
        return sound;
    auto database = eventlog::Database::open(file, base::sqlite::Mode::Reader);
    if (!database) // killed before its tables were made: the writer makes them
        return isDamage(database.error()) ? base::Result<void>(base::Failure(database.error())) : base::Result<void>();
    const auto admin = eventlog::openSqliteEventLogAdmin(*database);
    if (!admin)
        return base::Failure(admin.error());
    const auto isClean = (*admin)->wasClosedCleanly();
    if (!isClean)
        return isDamage(isClean.error()) ? base::Result<void>(base::Failure(isClean.error())) : base::Result<void>();
    if (*isClean && databaseBytes(file) > base::limits::checkedAfterCleanStopBytes)
        return {};
    return (*admin)->check();
}

base::Result<void> checkStore(const std::filesystem::path& file, const std::stop_token& stop)
{
    if (auto filled = checkNotEmptied(file); !filled)
        return filled;
    if (auto sound = base::sqlite::checkWal(file); !sound)
        return sound;
    auto database = eventlog::Database::open(file, base::sqlite::Mode::Reader);
    if (!database)
        return base::Failure(std::move(database.error()));
    base::sqlite::endOnStop((*database)->connection(), stop);
    const auto admin = eventlog::openSqliteEventLogAdmin(*database);
    return admin ? (*admin)->check() : base::Result<void>(base::Failure(admin.error()));
}

} // namespace pipeline
