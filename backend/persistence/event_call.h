#pragma once

#include "persistence/store_keys.h"
#include "persistence/store_server.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace persistence {

/// Moves a mark over one whole group, as the reading rule would (engineering facts 4.4): the epoch is the writer's, and
/// where it is a new one, the group's first sequence is its base.
void moveOver(Mark& mark, Group group);

/// Gathers whole groups into one call of the script `append`.
class EventCall final
{
public:
    /// The references outlive it.
    EventCall(const StoreKeys& keys, const RedisStoreOptions& options, std::uint32_t partition, Mark believed);

    [[nodiscard]] bool isEmpty() const { return m_records.empty(); }
    [[nodiscard]] bool hasRoomFor(std::size_t events, std::size_t bytes) const;
    /// Behind the groups so far.
    [[nodiscard]] const Mark& mark() const { return m_mark; }
    /// Error Internal: versions of an entity that do not follow each other.
    [[nodiscard]] base::Result<void> add(Group group, std::vector<std::string> records);
    /// Once.
    [[nodiscard]] StoreServer::Run run();

private:
    struct Entity
    {
        std::string key;
        std::uint64_t before = 0; ///< version
        std::vector<std::uint64_t> indexes;
    };
    [[nodiscard]] base::Result<void> addToEntity(const eventlog::EventRecord& event);

    const StoreKeys& m_keys;
    const RedisStoreOptions& m_options;
    const std::uint32_t m_partition;
    const Mark m_believed;
    Mark m_mark;
    std::size_t m_bytes = 0;
    std::int64_t m_newest = 0; ///< seconds
    std::vector<std::string> m_records;
    std::vector<Entity> m_entities;
    std::unordered_map<std::string, std::size_t> m_places;
    std::vector<std::string> m_commands; ///< three words each
};

} // namespace persistence
