#pragma once

#include "base/sqlite.h"
#include "eventlog/event_log.h"
#include "persistence/stores.h"

#include <cstdint>
#include <filesystem>
#include <memory>

namespace pipeline {

/// Log and stores over one connection to the file of a data folder. One thread at a time.
struct OpenStore
{
    std::shared_ptr<eventlog::Database> database;
    std::unique_ptr<eventlog::EventLog> log;
    std::unique_ptr<eventlog::EventLogAdmin> admin;
    persistence::Stores stores;
};

[[nodiscard]] base::Result<std::unique_ptr<OpenStore>> openStore(const std::filesystem::path& file,
                                                                 base::sqlite::Mode mode);
/// What the database takes on disk, write-ahead log included. Any thread.
[[nodiscard]] std::uint64_t databaseBytes(const std::filesystem::path& file);
/// Name of the file in a data folder.
inline constexpr const char* databaseName = "eventscope.db";
/// Behind that name: a backup that is about to take its place.
inline constexpr const char* restoringSuffix = ".restored";

} // namespace pipeline
