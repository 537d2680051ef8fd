#pragma once

#include "persistence/store_keys.h"
#include "persistence/store_server.h"

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace persistence {

/// Gathers what changes of entities mean for the keys of their domain, and says it in the words of the scripts `write`
/// and `repair`.
class SnapshotWrites final
{
public:
    /// `first`: keys that stand before those of the operations.
    SnapshotWrites(StoreKeys keys, std::vector<std::string> first);

    /// Error TooLarge: the id is no key.
    [[nodiscard]] base::Result<void> add(const SnapshotChange& change);
    [[nodiscard]] base::Result<void> add(const SnapshotText& state);
    void setPark(const Park& park);

    [[nodiscard]] std::size_t entities() const { return m_states.size(); }
    [[nodiscard]] std::size_t bytes() const { return m_bytes; }
    /// `words` come first.
    [[nodiscard]] StoreServer::Run run(std::vector<std::string> words);

private:
    void put(const std::string& type, const std::string& entity, base::Position created, bool isLiving,
             std::string text);
    void refer(const Reference& to, const std::string& type, const std::string& entity,
               std::optional<base::Position> created);
    void operation(std::vector<std::string>& words, const char* command, const std::string& key,
                   std::vector<std::string> arguments);
    /// Pairs of the number of a key and a word.
    static void manyKeys(std::vector<std::string>& words, const char* command, std::vector<std::string> pairs);
    /// Number of the key, from 1.
    [[nodiscard]] std::size_t place(const std::string& key);

    const StoreKeys m_keys;
    std::vector<std::string> m_first;
    std::unordered_map<std::string, std::size_t> m_places; ///< of keys, from 1
    std::vector<std::pair<std::string, std::string>> m_states; ///< key, text
    std::map<std::string, std::map<std::string, std::optional<base::Position>>> m_sets; ///< sorted ones; none: removed
    std::set<std::string> m_types;
    std::vector<Park> m_parks;
    std::size_t m_bytes = 0;
};

} // namespace persistence
