#pragma once

#include "eventlog/cluster_log.h"
#include "pipeline/open_store.h"
#include "pipeline/shared_fold.h"
#include "pipeline/shared_partition.h"
#include "pipeline/state_materializer.h"

#include <functional>
#include <string>
#include <vector>

namespace pipeline {

/// How far each store has come in one domain.
struct StoreMarks
{
    persistence::Mark events;
    persistence::Mark snapshots;
    eventlog::IndexMark index;
};

/// Brings accepted groups of a shared log into event store, snapshots and index. Each has its own mark and skips what
/// lies below it. One thread.
class SharedStages final
{
public:
    SharedStages(const domain::Catalog& catalog, const base::Clock& clock, std::size_t cacheCapacity);

    /// Reads the marks of both stores again, and forgets states: before a claim.
    [[nodiscard]] base::Result<StoreMarks> load(OpenStore& store, const std::string& domain);
    /// Event store and snapshots; only the owner of the domain does. An Error changes nothing that a second try with
    /// the same groups would not skip.
    [[nodiscard]] base::Result<void> store(std::vector<AcceptedGroup>& groups, OpenStore& store,
                                           const std::string& domain, const base::Uuid& log, Batch& batch);
    /// Appends to the index what it does not hold yet, and gives positions. Groups below its mark are taken out.
    [[nodiscard]] base::Result<void> index(Batch& batch, const eventlog::ReadingMark& mark, OpenStore& store,
                                           const std::string& domain, const base::Uuid& log);

private:
    const base::Clock& m_clock;
    SharedFold m_fold;
    StateMaterializer m_materializer;
};

} // namespace pipeline
