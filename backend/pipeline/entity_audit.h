#pragma once

#include "domain/pack.h"
#include "persistence/stores.h"
#include "pipeline/audit_report.h"

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace pipeline {

/// A snapshot beside the fold of its entity's events.
struct EntityComparison
{
    std::optional<Drift> drift; ///< none: it is what the events say
    std::string seen; ///< as it is stored; empty: nothing
    domain::StatePointer state; ///< the same, read; null: nothing, or nothing that can be read
    persistence::SnapshotChange change; ///< what a repair writes; `after` is null without a drift
};

/// Folds the entity's events in the event store and compares the outcome with its snapshot at the snapshot's version.
/// Only what both stores have reached counts: a batch that is being materialized is no drift. Texts of fields that
/// are secret do not leave here. Errors: of the stores; Busy, the entity changes faster than it can be compared;
/// Closed, `stop` was requested. The thread of the stores.
[[nodiscard]] base::Result<EntityComparison> compareEntity(const domain::Catalog& catalog, persistence::Stores& stores,
                                                           std::string_view type, std::string_view entity,
                                                           const std::stop_token& stop = {});

/// Compares, and writes the right snapshot over the wrong one by compare-and-set: that entity's keys and no other.
/// Whoever keeps states of entities in memory forgets them afterwards. Error Busy: it was changed meanwhile.
[[nodiscard]] base::Result<Repair> repairEntity(const domain::Catalog& catalog, persistence::Stores& stores,
                                                std::string_view type, std::string_view entity);

} // namespace pipeline
