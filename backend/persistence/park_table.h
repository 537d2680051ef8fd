#pragma once

#include "base/result.h"
#include "base/sqlite.h"
#include "persistence/stores.h"

#include <memory>
#include <optional>
#include <vector>

namespace persistence {

/// Entities whose commands failed to be decided, in the shared file; the operations are those of a SnapshotStore. One
/// thread at a time.
class ParkTable final
{
public:
    explicit ParkTable(std::shared_ptr<eventlog::Database> database);
    [[nodiscard]] base::Result<void> prepare(); ///< once, before anything else
    [[nodiscard]] base::Result<std::vector<Park>> all();
    [[nodiscard]] base::Result<void> set(const Park& park); ///< 0 failures end its entry
    [[nodiscard]] base::Result<void> clear();

private:
    const std::shared_ptr<eventlog::Database> m_database;
    std::optional<base::sqlite::Statement> m_all;
    std::optional<base::sqlite::Statement> m_set;
    std::optional<base::sqlite::Statement> m_drop;
};

} // namespace persistence
