#pragma once

#include "base/clock.h"
#include "base/worker.h"
#include "domain/pack.h"
#include "pipeline/audit_status.h"
#include "pipeline/open_store.h"
#include "pipeline/seen_states.h"

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
    std::size_t chunk = 400; ///< events looked at between two pauses
    double share = 0.1; ///< of one processor: so much of it works, at most
    std::chrono::milliseconds roundPause {2'000}; ///< between two rounds through all entities
    std::chrono::milliseconds troublePause {2'000}; ///< before stores that were away are tried again
    std::size_t glance = 500; ///< snapshots that are read at once to see whether somebody changed them
};

/// Goes round through the event store of each domain for as long as it lives: each event is compared with the log that
/// this process has read (I4), and where an entity begins, its events are folded and compared with its snapshot (I5).
/// A place that was reached is not lost by a store that is away. It writes nothing. A thread of its own, of a low
/// priority, with connections of its own. In between it glances at the snapshots that it has found right: a change by
/// hand shows long before the round comes by again, whose length grows with the store. At the end of a domain's round
/// it meets every snapshot that is stored, also those that no event made.
class DriftSentinel final
{
public:
    DriftSentinel(const domain::Catalog& catalog, std::vector<std::string> domains, StoreOpener opener,
                  AuditStatus& status, const base::Clock& clock, SentinelOptions options = {});

private:
    void run(const std::stop_token& stop);
    /// Through one domain, as far as it went when the round began: who waits for the end of one that is written faster
    /// waits for ever. Error: of a store; `after` says where to go on.
    [[nodiscard]] base::Result<void> round(const std::string& domain, base::PartitionSequence& after,
                                           const std::stop_token& stop);
    [[nodiscard]] base::Result<std::vector<eventlog::EventRecord>> nextEvents(const std::string& domain,
                                                                              base::PartitionSequence& after);
    [[nodiscard]] base::Result<void> checkEvent(const eventlog::EventRecord& copy, base::PartitionSequence after);
    [[nodiscard]] base::Result<void> checkEntity(const persistence::Reference& entity, const std::stop_token& stop);
    [[nodiscard]] base::Result<void> glance(std::chrono::nanoseconds length, const std::stop_token& stop);
    [[nodiscard]] base::Result<void> lookForOrphans(const std::string& domain, const std::stop_token& stop);
    void rest(std::chrono::nanoseconds since, const std::stop_token& stop) const;
    void pause(std::chrono::microseconds length, const std::stop_token& stop) const;

    const domain::Catalog& m_catalog;
    const std::vector<std::string> m_domains;
    const StoreOpener m_opener;
    AuditStatus& m_status;
    const base::Clock& m_clock;
    const SentinelOptions m_options;
    SeenStates m_seen;
    std::unique_ptr<OpenStore> m_store; ///< null: to be opened
    base::Worker m_worker; ///< last: stops first
};

/// Is this event of the event store the one that stands in the log? The position of a copy is its place in its domain,
/// and the outcome of a repeat has an id of its own in the index.
[[nodiscard]] bool isCopyOf(const eventlog::EventRecord& copy, const eventlog::EventRecord& event);

} // namespace pipeline
