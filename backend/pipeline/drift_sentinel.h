#pragma once

#include "base/clock.h"
#include "base/worker.h"
#include "domain/pack.h"
#include "pipeline/audit_status.h"
#include "pipeline/open_store.h"

#include <chrono>
#include <cstddef>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace pipeline {

struct SentinelOptions
{
    std::size_t chunk = 200; ///< events looked at between two pauses
    double share = 0.1; ///< of the time: so much of it works, at most
    std::chrono::milliseconds roundPause {2'000}; ///< between two rounds through all entities
    std::chrono::milliseconds troublePause {2'000}; ///< before stores that were away are tried again
};

/// Goes round through the event store of each domain for as long as it lives: each event is compared with the log that
/// this process has read (I4), and where an entity begins, its events are folded and compared with its snapshot (I5).
/// A place that was reached is not lost by a store that is away. It writes nothing. A thread of its own, of the lowest
/// priority, with connections of its own.
class DriftSentinel final
{
public:
    DriftSentinel(const domain::Catalog& catalog, std::vector<std::string> domains, StoreOpener opener,
                  AuditStatus& status, const base::Clock& clock, SentinelOptions options = {});

private:
    void run(const std::stop_token& stop);
    /// Through one domain. Error: of a store; `after` says where to go on.
    [[nodiscard]] base::Result<void> round(const std::string& domain, base::PartitionSequence& after,
                                           const std::stop_token& stop);
    [[nodiscard]] base::Result<std::vector<eventlog::EventRecord>> nextEvents(const std::string& domain,
                                                                              base::PartitionSequence& after);
    [[nodiscard]] base::Result<void> checkEvent(const eventlog::EventRecord& copy, base::PartitionSequence after);
    [[nodiscard]] base::Result<void> checkEntity(const eventlog::EventRecord& first, const std::stop_token& stop);
    void pause(std::chrono::microseconds length, const std::stop_token& stop) const;

    const domain::Catalog& m_catalog;
    const std::vector<std::string> m_domains;
    const StoreOpener m_opener;
    AuditStatus& m_status;
    const base::Clock& m_clock;
    const SentinelOptions m_options;
    std::unique_ptr<OpenStore> m_store; ///< null: to be opened
    base::Worker m_worker; ///< last: stops first
};

/// Is this event of the event store the one that stands in the log? The position of a copy is its place in its domain,
/// and the outcome of a repeat has an id of its own in the index.
[[nodiscard]] bool isCopyOf(const eventlog::EventRecord& copy, const eventlog::EventRecord& event);

} // namespace pipeline
