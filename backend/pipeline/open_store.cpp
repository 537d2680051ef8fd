#include "pipeline/open_store.h"

#include "eventlog/database.h"

#include <utility>

namespace pipeline {

base::Result<std::unique_ptr<OpenStore>> openStore(const std::filesystem::path& file, base::sqlite::Mode mode)
{
    auto store = std::make_unique<OpenStore>();
    auto database = eventlog::Database::open(file, mode);
    if (!database)
        return base::Failure(std::move(database.error()));
    store->database = std::move(*database);
    auto log = eventlog::openSqliteEventLog(store->database);
    if (!log)
        return base::Failure(std::move(log.error()));
    store->ownLog = std::move(*log);
    store->log = store->ownLog.get();
    auto admin = eventlog::openSqliteEventLogAdmin(store->database);
    if (!admin)
        return base::Failure(std::move(admin.error()));
    store->admin = std::move(*admin);
    auto stores = persistence::openSqliteStores(store->database);
    if (!stores)
        return base::Failure(std::move(stores.error()));
    store->stores = std::move(*stores);
    return store;
}

std::uint64_t databaseBytes(const std::filesystem::path& file)
{
    std::uint64_t bytes = 0;
    for (const char* suffix : {"", "-wal"}) {
        auto part = file;
        part += suffix;
        std::error_code error;
        const auto size = std::filesystem::file_size(part, error);
        bytes += error ? 0 : size;
    }
    return bytes;
}

} // namespace pipeline
