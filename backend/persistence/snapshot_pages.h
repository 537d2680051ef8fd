#pragma once

#include "persistence/store_keys.h"
#include "persistence/store_server.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace persistence {

/// Reads states by the sorted sets that name them, page by page. One thread at a time.
class SnapshotPages final
{
public:
    explicit SnapshotPages(StoreServer& server)
        : m_server(server)
    {
    }

    /// The texts of some keys, Nil where there is none.
    [[nodiscard]] base::Result<Reply> texts(const std::vector<std::string>& keys);
    /// Living entities of a set; `type` empty: its members are names of entities of any type.
    [[nodiscard]] base::Result<std::vector<ListedState>> page(const StoreKeys& keys, const std::string& set,
                                                              std::string_view type, std::size_t limit,
                                                              std::uint64_t after, bool backwards,
                                                              std::string_view contains);
    /// Reads the whole type, and of each entity only what it is sorted by.
    [[nodiscard]] base::Result<std::vector<ListedState>> sorted(const StoreKeys& keys, const SortedQuery& query);

private:
    /// Some members of a set in the order of their scores, and what is stored of the entities they name.
    struct Members
    {
        std::vector<std::uint64_t> scores;
        Reply states;
    };
    [[nodiscard]] base::Result<Members> members(const StoreKeys& keys, const std::string& set, std::string_view type,
                                                std::string_view from, bool backwards, std::size_t limit);

    StoreServer& m_server;
};

} // namespace persistence
