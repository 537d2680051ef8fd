#include "pipeline/backups.h"

#include "base/files.h"
#include "base/limits.h"
#include "base/sqlite_copy.h"
#include "pipeline/open_store.h"
#include "pipeline/salvage.h"
#include "pipeline/sound_store.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <chrono>
#include <ctime>
#include <optional>
#include <set>
#include <system_error>

namespace pipeline {

namespace {

constexpr const char* folderName = "backups";
constexpr std::string_view prefix = "eventscope-";
constexpr std::string_view backupSuffix = ".db";
constexpr std::string_view partial = ".partial";
/// Left free beside a new copy: the engine's own writes come first.
constexpr std::uint64_t spareBytes = 256ULL << 20;

std::string stampOf(base::UtcTime time)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
    return fmt::format("{:%Y%m%dT%H%M%SZ}", fmt::gmtime(std::chrono::system_clock::to_time_t(seconds)));
}

/// eventscope-20261128T193000Z-12345.db
std::optional<Backup> parsed(const std::filesystem::path& file)
{
    const std::string name = file.filename().string();
    if (name.size() < prefix.size() + 17 + backupSuffix.size() || !name.starts_with(prefix)
        || !name.ends_with(backupSuffix))
        return std::nullopt;
    std::tm parts {};
    const auto* rest = ::strptime(name.c_str() + prefix.size(), "%Y%m%dT%H%M%SZ-", &parts);
    if (rest == nullptr)
        return std::nullopt;
    Backup backup;
    const auto* end = name.c_str() + name.size() - backupSuffix.size();
    const auto number = std::from_chars(rest, end, backup.position.value);
    if (number.ec != std::errc() || number.ptr != end)
        return std::nullopt;
    backup.file = file;
    backup.time = base::UtcTime(std::chrono::seconds(::timegm(&parts)));
    std::error_code error;
    backup.bytes = std::filesystem::file_size(file, error);
    return error ? std::nullopt : std::optional(backup);
}

base::Result<base::Position> lastPosition(const std::filesystem::path& database)
{
    auto store = openStore(database, base::sqlite::Mode::Reader);
    if (!store)
        return base::Failure(std::move(store.error()));
    const auto ends = (*store)->log->ends();
    if (!ends)
        return base::Failure(ends.error());
    return ends->events;
}

/// A copy that a crash left half done.
void removePartialCopies(const std::filesystem::path& backups)
{
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(backups, error))
        if (entry.path().filename().string().ends_with(partial))
            std::filesystem::remove(entry.path(), error);
}

base::Result<void> checkSpace(const std::filesystem::path& folder, std::uint64_t wanted)
{
    std::error_code error;
    const auto space = std::filesystem::space(folder, error);
    if (error || space.available >= wanted + spareBytes)
        return {};
    return base::fail(
        base::Error::Code::Storage,
        fmt::format("No backup was made: it takes {} MB and only {} MB are free in '{}'. Free some space.",
                    wanted >> 20, space.available >> 20, folder.string()),
        true);
}

} // namespace

std::vector<Backup> backupsOf(const std::filesystem::path& folder)
{
    std::vector<Backup> backups;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder / folderName, error))
        if (auto backup = parsed(entry.path()))
            backups.push_back(std::move(*backup));
    std::sort(backups.begin(), backups.end(), [](const Backup& left, const Backup& right) {
        return std::pair(left.position, left.time) > std::pair(right.position, right.time);
    });
    return backups;
}

base::Result<Backup> makeBackup(const std::filesystem::path& folder, base::UtcTime now, const std::stop_token& stop)
{
    const auto source = folder / databaseName;
    const auto backups = folder / folderName;
    if (auto made = base::files::makePrivateFolder(backups); !made)
        return base::Failure(std::move(made.error()));
    removePartialCopies(backups);
    if (auto enough = checkSpace(backups, databaseBytes(source)); !enough)
        return base::Failure(std::move(enough.error()));
    const auto copy = backups / fmt::format("{}{}{}", prefix, stampOf(now), partial);
    const auto abandon = [&copy](base::Error error) {
        std::error_code ignored;
        std::filesystem::remove(copy, ignored);
        return base::Failure(std::move(error));
    };
    if (auto copied = base::sqlite::copyDatabase(source, copy, stop); !copied)
        return base::Failure(std::move(copied.error()));
    // A copy of a damaged file would only push the good ones out.
    if (auto sound = checkStore(copy, stop); stop.stop_requested())
        return abandon({base::Error::Code::Closed, "The check of the copy was stopped."});
    else if (!sound)
        return abandon(std::move(sound.error()));
    const auto position = lastPosition(copy);
    if (!position)
        return abandon(position.error());
    Backup backup {backups / fmt::format("{}{}-{}{}", prefix, stampOf(now), position->value, backupSuffix),
                   std::chrono::floor<std::chrono::seconds>(now), *position, databaseBytes(copy)};
    if (auto named = base::files::moveDurably(copy, backup.file); !named)
        return abandon(std::move(named.error()));
    return backup;
}

std::vector<Backup> superfluousBackups(std::vector<Backup> backups, std::uint64_t maxBytes)
{
    constexpr std::size_t alwaysKept = 2;
    std::set<std::chrono::sys_time<std::chrono::hours>> hours;
    std::set<std::chrono::sys_days> days;
    std::vector<Backup> superfluous;
    std::size_t kept = 0;
    std::uint64_t bytes = 0;
    for (auto& backup : backups) {
        const bool isHourly = hours.size() < base::limits::hourlyBackups
            && hours.insert(std::chrono::floor<std::chrono::hours>(backup.time)).second;
        const bool isDaily = days.size() < base::limits::dailyBackups
            && days.insert(std::chrono::floor<std::chrono::days>(backup.time)).second;
        const bool fits = bytes + backup.bytes <= maxBytes;
        if (kept < alwaysKept || ((isHourly || isDaily) && fits)) {
            ++kept;
            bytes += backup.bytes;
        } else {
            superfluous.push_back(std::move(backup));
        }
    }
    return superfluous;
}

base::Result<Restoration> restoreBackup(const std::filesystem::path& folder, const std::filesystem::path& file,
                                        base::UtcTime now)
{
    const auto backup = parsed(file);
    if (!backup)
        return base::fail(base::Error::Code::NotFound,
                          "'" + file.string()
                              + "' is no backup of Eventscope. List them with 'eventscope-cli backups'.");
    const auto lock = base::files::Lock::acquire(folder / "lock");
    if (!lock)
        return base::Failure(lock.error());
    if (auto sound = checkStore(file); !sound)
        return base::Failure(std::move(sound.error()));

    Restoration done {*backup, folder / fmt::format("replaced-{}", stampOf(now)), {}, 0};
    if (auto made = base::files::makePrivateFolder(done.kept); !made)
        return base::Failure(std::move(made.error()));
    const auto database = folder / databaseName;
    const auto fresh = folder / fmt::format("{}{}", databaseName, restoringSuffix);
    std::error_code error;
    std::filesystem::copy_file(file, fresh, std::filesystem::copy_options::overwrite_existing, error);
    if (error)
        return base::fail(base::Error::Code::Storage,
                          "The backup cannot be copied to '" + fresh.string() + "': " + error.message() + ".");
    if (auto synced = base::files::sync(fresh); !synced)
        return base::Failure(std::move(synced.error()));

    const auto salvaged = done.kept / "readable.jsonl";
    if (const auto rest = salvage(database, salvaged, backup->position)) {
        done.salvaged = salvaged;
        done.eventsAfterBackup = rest->eventsAfter;
    }
    // The database goes first: alone, without its write-ahead log, it would look sound and lack what was acknowledged
    // last. What a crash leaves between these steps is refused by the next start (checkBeforeOpening).
    for (const char* part : {"", "-wal", "-shm"}) {
        auto from = database;
        from += part;
        if (!std::filesystem::exists(from, error))
            continue;
        if (auto moved = base::files::moveDurably(from, done.kept / from.filename()); !moved)
            return base::Failure(std::move(moved.error()));
    }
    if (auto placed = base::files::moveDurably(fresh, database); !placed)
        return base::Failure(std::move(placed.error()));
    return done;
}

} // namespace pipeline
