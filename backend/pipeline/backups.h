#pragma once

#include "base/clock.h"
#include "base/ids.h"
#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <vector>

/// Backups of a data folder's database, in its folder `backups` (row E8 of the failure matrix): 24 hourly, 7 daily. Any
/// thread; one at a time for each folder, which its lock sees to.
namespace pipeline {

struct Backup
{
    std::filesystem::path file;
    base::UtcTime time {}; ///< whole seconds
    base::Position position; ///< of the last event in it
    std::uint64_t bytes = 0;
};

/// By position, newest first. Other files in the folder are not ours. Never made one: empty.
[[nodiscard]] std::vector<Backup> backupsOf(const std::filesystem::path& folder);
/// Copies the committed state of the database while the engine writes it, and checks the copy. Refuses (Storage) when
/// that would leave the disk nearly full. Error Closed: `stop` was requested.
[[nodiscard]] base::Result<Backup> makeBackup(const std::filesystem::path& folder, base::UtcTime now,
                                              const std::stop_token& stop);
/// Of these, newest first, the ones that may go: neither the newest of one of the last 24 hours nor of one of the last
/// 7 days that have any, and the oldest when all take more than `maxBytes`. The two newest always stay.
[[nodiscard]] std::vector<Backup> superfluousBackups(std::vector<Backup> backups, std::uint64_t maxBytes);

struct Restoration
{
    Backup backup;
    std::filesystem::path kept; ///< folder with the files that were replaced, byte for byte
    std::filesystem::path salvaged; ///< what could be read of them, see salvage()
    std::uint64_t eventsAfterBackup = 0; ///< events in `salvaged` that the backup does not have
};

/// Puts a backup in the place of the database. The files that were there are moved into a folder of their own, after
/// what can be read of them was exported beside them. Errors: Busy (an engine has the folder), NotFound, Storage (the
/// backup itself is damaged; nothing was changed).
[[nodiscard]] base::Result<Restoration> restoreBackup(const std::filesystem::path& folder,
                                                      const std::filesystem::path& backup, base::UtcTime now);

} // namespace pipeline
