#pragma once

#include "base/clock.h"
#include "domain/decide.h"
#include "eventlog/event_log.h"
#include "persistence/stores.h"
#include "pipeline/batch.h"
#include "pipeline/state_cache.h"

#include <deque>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace pipeline {

/// Decides commands in order on the true state and appends commands and outcomes to the log. The single writer:
/// versions and sequences are contiguous because it alone gives them. Engine thread.
class CommandValidator final
{
public:
    using Decide =
        std::function<domain::Decision(const domain::Catalog&, const domain::StateView&, const domain::Command&)>;

    /// What becomes of a command whose id was decided before.
    enum class Repeats
    {
        Replay, ///< it gets no second place in the log; the recorded outcome is its answer
        Reject ///< it stands in the log, so it has an outcome of its own (invariant I1): DUPLICATE
    };

    /// `decide` is domain::decide; a test may pass one that fails.
    CommandValidator(const domain::Catalog& catalog, const base::Clock& clock, std::size_t cacheCapacity,
                     Decide decide = domain::decide, Repeats repeats = Repeats::Replay);

    /// Begins from what the stores hold: after start and after every rollback.
    [[nodiscard]] base::Result<void> reset(eventlog::EventLog& log, persistence::Stores& stores);

    /// Inside a transaction. An Error means: roll back, then reset().
    [[nodiscard]] base::Result<void> process(Batch& batch);
    /// After COMMIT: what the batch changed becomes the known state.
    void committed(const Batch& batch);
    /// The same where the stores follow later: the states are kept, whatever the cache holds, until stored().
    void decided(const Batch& batch);
    /// The stores hold every event up to `last` of its domain.
    void stored(base::PartitionSequence last);

    /// Commands on an entity that failed to be decided this often are rejected without trying.
    static constexpr std::uint32_t failuresToPark = 3;
    /// Rule of the outcome of a repeated command.
    static constexpr const char* duplicateRule = "DUPLICATE";
    /// Rule of the outcome of a command on an entity that is parked.
    static constexpr const char* parkedRule = "ENTITY_PARKED";

private:
    class View;

    [[nodiscard]] base::Result<void> prefetch(const Batch& batch);
    [[nodiscard]] domain::StatePointer known(const std::string& key) const;
    [[nodiscard]] base::Result<void> processOne(PendingCommand& pending, Batch& batch);
    [[nodiscard]] domain::Decision decideSafely(const View& view, PendingCommand& pending, Batch& batch);
    [[nodiscard]] base::Result<void> appendGroup(PendingCommand& pending, domain::Decision decision, Batch& batch);
    [[nodiscard]] base::Result<base::PartitionSequence> nextSequence(const std::string& domain);

    const domain::Catalog& m_catalog;
    const base::Clock& m_clock;
    const Decide m_decide;
    const Repeats m_repeats;
    eventlog::EventLog* m_log = nullptr;
    persistence::Stores* m_stores = nullptr;
    mutable StateCache m_cache; ///< committed states only
    mutable std::unordered_set<std::string> m_absent; ///< entity keys that the store does not know; of one batch
    struct Ahead
    {
        domain::StatePointer state;
        base::PartitionSequence last; ///< of the batch that decided it
    };
    std::unordered_map<std::string, Ahead> m_ahead; ///< decided, not stored; as many as the caller has in flight
    std::deque<std::pair<base::PartitionSequence, std::string>> m_aheadOrder; ///< keys by that sequence
    std::unordered_map<std::string, std::size_t> m_touched; ///< entity key → place in the batch's list
    std::map<std::string, base::PartitionSequence, std::less<>> m_sequences;
    std::unordered_map<std::string, std::uint32_t> m_failures; ///< by entity key; only entities that failed
};

} // namespace pipeline
