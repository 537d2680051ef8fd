#pragma once

#include "pipeline/auditor.h"
#include "pipeline/command_completion.h"
#include "pipeline/repair_desk.h"
#include "pipeline/shared_partition.h"
#include "pipeline/shared_stages.h"
#include "pipeline/shared_status.h"
#include "pipeline/shared_waiters.h"
#include "pipeline/stage_metrics.h"
#include "pipeline/subscriber_notifier.h"

#include <deque>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace pipeline {

/// What the flows of all domains use. Everything outlives them; the engine thread alone works with store and stages.
struct SharedParts
{
    OpenStore& store;
    SharedStages& stages;
    SharedWaiters& waiters;
    SharedStatus& status;
    const CommandCompletion& completion;
    SubscriberNotifier& notifier;
    StageMetrics& metrics;
    Auditor& auditor;
    AuditStatus& audit;
    RepairDesk& repairs;
    const base::Clock& clock;
    std::size_t maxBatch;
    bool audits;
};

/// Accepted groups of one domain on their way into stores and index, and on to those who wait. Engine thread.
class SharedFlow final
{
public:
    SharedFlow(SharedParts& parts, eventlog::ClusterLog& log, std::size_t domain,
               std::unique_ptr<SharedPartition> partition);

    [[nodiscard]] SharedPartition& partition() { return *m_partition; }
    [[nodiscard]] const SharedPartition& partition() const { return *m_partition; }
    [[nodiscard]] std::size_t domain() const { return m_domain; } ///< place in ClusterLogOptions::domains
    /// The group gave us the domain, or took it away.
    void assign(bool isOurs);
    [[nodiscard]] bool isAssigned() const { return m_isAssigned; }
    /// RESET: what it owns or claims is claimed again after a pause. False: it holds nothing. Trouble that comes back
    /// within the pause does not lengthen it, or it would last for ever.
    bool giveUp(const std::string& reason);

    /// As far as stores and index can be written. An Error says which cannot; nothing is lost by it. True: a store is
    /// not where it was believed to be, so the ownership has to begin again.
    [[nodiscard]] base::Result<bool> apply(const std::stop_token& stop);
    /// Answers for what another owner has stored by now.
    void release(const std::stop_token& stop);
    /// Groups wait because a store is away.
    [[nodiscard]] bool isStuck() const { return !m_groups.empty() || m_stored.has_value(); }
    [[nodiscard]] bool isHolding() const { return !m_held.empty(); }

    base::SteadyTime claimAfter {}; ///< not before this time

private:
    void takeGroups();
    [[nodiscard]] base::Result<bool> store();
    [[nodiscard]] base::Result<bool> lookAtStores();
    [[nodiscard]] base::Result<bool> beginAgain(const base::Error& error);
    void takeWaiters();
    void finish(Batch batch, const std::stop_token& stop);

    SharedParts& m_parts;
    eventlog::ClusterLog& m_log;
    const std::size_t m_domain;
    std::unique_ptr<SharedPartition> m_partition;
    std::vector<AcceptedGroup> m_groups; ///< taken, not stored; at most maxBatch
    std::optional<Batch> m_stored; ///< not indexed yet
    eventlog::ReadingMark m_mark; ///< of that batch
    std::deque<Batch> m_held; ///< indexed; the owner elsewhere has not stored them yet
    std::vector<PendingCommand> m_replays; ///< answered with the batch that brings their outcome
    base::SteadyTime m_lookedAt {}; ///< at stores to which nothing is written
    std::optional<base::Error> m_storeTrouble; ///< found there
    bool m_isAssigned = false;
};

} // namespace pipeline
