#pragma once

#include "persistence/cluster_stores.h"
#include "support/redis_server.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace redis {

using Events = std::vector<std::vector<eventlog::EventRecord>>; ///< groups

[[nodiscard]] base::Uuid logId();
/// Domain "shop" with products and customers, on servers that somebody else keeps; short patience.
[[nodiscard]] persistence::RedisStoreOptions options(const persistence::RedisAddress& events,
                                                     const persistence::RedisAddress& snapshots);

/// A log as an owner writes it: groups of one to three events, entities e0, e1, … in turn.
class Log final
{
public:
    /// `count` groups more; returns them.
    Events more(std::size_t count);
    /// A new owner: what follows is written under its claim.
    void claim(std::uint64_t nonce);
    [[nodiscard]] const Events& groups() const { return m_groups; }
    [[nodiscard]] std::uint64_t last() const { return m_sequence; }
    [[nodiscard]] Events from(std::size_t group) const
    {
        return {m_groups.begin() + static_cast<std::ptrdiff_t>(group), m_groups.end()};
    }

private:
    Events m_groups;
    std::uint64_t m_sequence = 0;
    std::int64_t m_offset = 0;
    std::uint64_t m_command = 0;
    eventlog::Epoch m_epoch {0, 7};
    std::vector<std::uint64_t> m_versions = std::vector<std::uint64_t>(5);
    std::vector<base::Position> m_heads = std::vector<base::Position>(5);
};

[[nodiscard]] base::Result<void> append(persistence::EventStore& store, const Events& groups);
/// Every member, as text; all events of the store.
[[nodiscard]] QString text(const Events& groups);
[[nodiscard]] QString stored(persistence::EventStore& store);

[[nodiscard]] std::unique_ptr<persistence::EventStore> openEvents(const persistence::RedisStoreOptions& options);
[[nodiscard]] std::unique_ptr<persistence::SnapshotStore> openSnapshots(const persistence::RedisStoreOptions& options);

/// The state behind the `version`-th event of products/`entity`, and the mark that brings it.
[[nodiscard]] domain::StatePointer state(const std::string& entity, std::uint64_t version, std::uint64_t head,
                                         std::uint64_t created, base::json::object fields, bool deleted = false);
[[nodiscard]] persistence::Mark mark(std::uint64_t sequence, std::int64_t offset, eventlog::Epoch epoch = {0, 7});
/// "Fenced: Redis at …"; "" when it worked.
template <typename T>
[[nodiscard]] QString outcome(const base::Result<T>& result)
{
    static constexpr const char* names[] = {"Invalid", "TooLarge", "NotFound", "Busy",    "Storage",
                                            "Network", "Closed",   "Fenced",   "Rewound", "Internal"};
    return result ? QString()
                  : QString::fromStdString(std::string(names[static_cast<int>(result.error().code)])
                                           + (result.error().retriable ? ", again: " : ": ") + result.error().message);
}

} // namespace redis
