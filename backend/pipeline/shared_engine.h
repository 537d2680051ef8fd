#pragma once

#include "eventlog/cluster_log.h"
#include "persistence/cluster_stores.h"
#include "persistence/stores.h"
#include "pipeline/engine.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace pipeline {

/// CLOCK_BOOTTIME: monotonic, and it goes on while the machine sleeps.
[[nodiscard]] std::chrono::nanoseconds bootClock();

struct SharedOptions
{
    EngineOptions engine; ///< folder: token, key, lock and the index of what was read
    eventlog::ClusterLogOptions log; ///< its domains are filled in from the catalog
    /// A connection to both stores, which are copies of the logs of this cluster.
    std::function<base::Result<persistence::Stores>(const base::Uuid& cluster)> openStores;
    /// Forgets what one store holds of a domain, so that it is written again from the log; returns the keys that went.
    std::function<base::Result<std::uint64_t>(const std::string& domain, persistence::StoreKind store)> clearStore {};
    std::string missing; ///< why there is nothing to open; the engine then says so and does no more
    std::filesystem::path keyFolder; ///< holds the key of the secrets
    bool takesOver = false; ///< consent of a person: a log that another group or newer rules ran last is taken over
    /// Goes on while the machine sleeps. A test may pass its own.
    std::function<std::chrono::nanoseconds()> bootTime = bootClock;
    std::string owner; ///< of claims, for people: host and process
    bool audits = true; ///< false: neither auditor nor sentinel; for benchmarks only
    std::chrono::milliseconds patience {20'000}; ///< opening waits so long until commands can be decided
};

/// Domains of the packs, sorted: each is a log of its own.
[[nodiscard]] std::vector<std::string> sharedDomains(const domain::Catalog& catalog);

/// The engine of a cluster profile: the same stages over a log that others share. It opens also while the servers are
/// away; health() then says what is missing, and it goes on when they are back.
[[nodiscard]] base::Result<std::unique_ptr<Engine>> openSharedEngine(const SharedOptions& options);

} // namespace pipeline
