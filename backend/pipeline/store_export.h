#pragma once

#include "base/result.h"
#include "domain/pack.h"
#include "persistence/cluster_stores.h"
#include "pipeline/open_store.h"

#include <cstdint>
#include <filesystem>
#include <string>

/// What a store of a cluster holds and the log does not: it is shown and kept before the store is emptied. `store` is
/// an index of the whole log, with the stores beside it. One thread.
namespace pipeline {

[[nodiscard]] base::Result<bool> isInLog(OpenStore& store, const eventlog::EventRecord& copy);
/// Events, or states of entities whose last event the log does not hold.
[[nodiscard]] base::Result<std::uint64_t> countOnlyInStore(const domain::Catalog& catalog, OpenStore& store,
                                                           const std::string& domain, persistence::StoreKind kind);
/// Writes them to a new file of JSON lines in `folder`, for the owner alone; secrets stay sealed.
[[nodiscard]] base::Result<std::filesystem::path> exportFromStore(const domain::Catalog& catalog, OpenStore& store,
                                                                  const std::string& domain,
                                                                  persistence::StoreKind kind,
                                                                  const std::filesystem::path& folder);

} // namespace pipeline
