#pragma once

#include "base/result.h"
#include "base/sqlite.h"
#include "persistence/stores.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace persistence {

/// Reads states from the shared file, one by one and in lists; the operations are those of a SnapshotStore. Error
/// Invalid: what is stored of an entity cannot be read. One thread at a time.
class SnapshotRows final
{
public:
    explicit SnapshotRows(std::shared_ptr<eventlog::Database> database);
    [[nodiscard]] base::Result<void> prepare(); ///< once, when the tables are there

    /// The number of an entity's row, which is its place in the order of creation; none: never existed.
    [[nodiscard]] base::Result<std::optional<std::int64_t>> rowOf(std::string_view type, std::string_view entity);
    [[nodiscard]] base::Result<domain::StatePointer> find(std::string_view type, std::string_view entity);
    [[nodiscard]] base::Result<std::vector<ListedState>> list(std::string_view type, std::size_t limit,
                                                              std::uint64_t after, bool newestFirst,
                                                              std::string_view contains);
    [[nodiscard]] base::Result<std::vector<ListedState>> sorted(const SortedQuery& query);
    [[nodiscard]] base::Result<std::vector<ListedState>> referrers(std::string_view type, std::string_view entity,
                                                                   std::size_t limit, std::uint64_t before);

private:
    [[nodiscard]] base::Result<std::vector<ListedState>> firstRows(const SortedQuery& query, std::int64_t type);
    [[nodiscard]] base::Result<domain::StatePointer> read(const base::sqlite::Statement& row);
    [[nodiscard]] base::Result<std::vector<ListedState>> readAll(base::sqlite::Statement& rows);

    const std::shared_ptr<eventlog::Database> m_database;
    std::optional<base::sqlite::Statement> m_row;
    std::optional<base::sqlite::Statement> m_byRow;
    std::optional<base::sqlite::Statement> m_find;
    std::optional<base::sqlite::Statement> m_list;
    std::optional<base::sqlite::Statement> m_listBack;
    std::optional<base::sqlite::Statement> m_search;
    std::optional<base::sqlite::Statement> m_searchBack;
    std::optional<base::sqlite::Statement> m_referrers;
};

} // namespace persistence
