#pragma once

#include "base/sqlite.h"
#include "eventlog/event_log.h"
#include "eventlog/log_index.h"
#include "persistence/stores.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>

namespace pipeline {

/// Log and stores as a reader sees them. Embedded: one connection to the file of a data folder. On a cluster: the index
/// of what was read of the log, and connections to the stores. One thread at a time.
struct OpenStore
{
    std::shared_ptr<eventlog::Database> database; ///< embedded only
    std::unique_ptr<eventlog::LogIndex> index; ///< on a cluster only
    std::unique_ptr<eventlog::EventLog> ownLog; ///< embedded only
    eventlog::EventLog* log = nullptr;
    std::unique_ptr<eventlog::EventLogAdmin> admin;
    persistence::Stores stores;
};

[[nodiscard]] base::Result<std::unique_ptr<OpenStore>> openStore(const std::filesystem::path& file,
                                                                 base::sqlite::Mode mode);
/// Makes another one: each reader has its own.
using StoreOpener = std::function<base::Result<std::unique_ptr<OpenStore>>()>;
/// What the database takes on disk, write-ahead log included. Any thread.
[[nodiscard]] std::uint64_t databaseBytes(const std::filesystem::path& file);
/// Name of the file in a data folder.
inline constexpr const char* databaseName = "eventscope.db";
/// Behind that name: a backup that is about to take its place.
inline constexpr const char* restoringSuffix = ".restored";

} // namespace pipeline
