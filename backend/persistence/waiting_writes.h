#pragma once

#include "base/result.h"
#include "persistence/cluster_stores.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string_view>
#include <vector>

namespace persistence {

/// What two stores without a common transaction were told between begin() and commit(). Bounded by the batch that the
/// caller makes. One thread at a time.
struct WaitingWrites
{
    using Write = std::function<base::Result<void>()>;

    bool isOpen = false;
    unsigned unit = 1; ///< grows with every end: what a store knows of waiting writes is of one unit
    std::vector<Write> events;
    std::vector<Write> snapshots;

    void end()
    {
        isOpen = false;
        ++unit;
        events.clear();
        snapshots.clear();
    }
};

/// The stores of one unit of work.
[[nodiscard]] base::Result<std::unique_ptr<EventStore>> openRedisEvents(const RedisStoreOptions& options,
                                                                        std::shared_ptr<WaitingWrites> waiting);
[[nodiscard]] base::Result<std::unique_ptr<SnapshotStore>> openRedisSnapshots(const RedisStoreOptions& options,
                                                                              std::shared_ptr<WaitingWrites> waiting);

/// Empty: no domain has this type.
[[nodiscard]] std::string_view domainOf(const RedisStoreOptions& options, std::string_view type);
[[nodiscard]] std::uint32_t partitionOf(const RedisStoreOptions& options, std::string_view domain);

} // namespace persistence
