#pragma once

#include "base/result.h"
#include "base/sqlite.h"
#include "persistence/stores.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace persistence {

/// The marks of one store in the shared file. One thread at a time.
class MarkTable final
{
public:
    enum class Store
    {
        Events = 1,
        Snapshots = 2
    };

    MarkTable(std::shared_ptr<eventlog::Database> database, Store store);
    [[nodiscard]] base::Result<void> prepare();
    [[nodiscard]] base::Result<Mark> read(std::string_view domain);
    [[nodiscard]] base::Result<void> write(const Mark& mark);
    [[nodiscard]] base::Result<void> clear();

private:
    const std::shared_ptr<eventlog::Database> m_database;
    const Store m_store;
    std::optional<base::sqlite::Statement> m_read;
    std::optional<base::sqlite::Statement> m_write;
    std::optional<base::sqlite::Statement> m_clear;
};

} // namespace persistence
