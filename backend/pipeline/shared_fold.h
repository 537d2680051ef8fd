#pragma once

#include "domain/pack.h"
#include "persistence/stores.h"
#include "pipeline/batch.h"
#include "pipeline/state_cache.h"

#include <cstddef>
#include <string>
#include <unordered_map>

namespace pipeline {

/// Folds accepted groups of a shared log into states, as the owner of their domains must before it materializes them.
/// One thread.
class SharedFold final
{
public:
    SharedFold(const domain::Catalog& catalog, std::size_t cacheCapacity);

    /// Forgets what it knows: the store was written by somebody else meanwhile.
    [[nodiscard]] base::Result<void> reset(persistence::SnapshotStore& snapshots);
    /// Fills `touched`, `parks`, the states and what the commands are about. The store stands right before the first
    /// group. An Error of the store changes nothing; reset() is not needed then.
    [[nodiscard]] base::Result<void> fold(Batch& batch, persistence::SnapshotStore& snapshots);
    /// The batch is in the store now.
    void materialized(const Batch& batch);

    /// What a group says of its command, without any state: rejection, entity, types of events.
    [[nodiscard]] static base::Result<void> read(PendingCommand& pending);

private:
    [[nodiscard]] base::Result<void> prefetch(const Batch& batch, persistence::SnapshotStore& snapshots);

    const domain::Catalog& m_catalog;
    StateCache m_cache;
    std::unordered_map<std::string, std::uint32_t> m_failures; ///< by entity key; only entities that failed
    std::unordered_map<std::string, std::uint32_t> m_staged; ///< the same after the batch that is not stored yet
};

} // namespace pipeline
