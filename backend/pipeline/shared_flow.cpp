#include "pipeline/shared_flow.h"

#include "pipeline/shared_submitter.h"

#include <utility>

namespace pipeline {

namespace {

constexpr auto lookPause = std::chrono::seconds(1); // at stores to which nothing is written
constexpr auto claimPause = std::chrono::seconds(1); // after a duty was given up
constexpr std::size_t mostHeld = 64; // batches; then nothing more is read until the owner has stored them

} // namespace

SharedFlow::SharedFlow(SharedParts& parts, eventlog::ClusterLog& log, std::size_t domain,
                       std::unique_ptr<SharedPartition> partition)
    : m_parts(parts)
    , m_log(log)
    , m_domain(domain)
    , m_partition(std::move(partition))
{
}

void SharedFlow::assign(bool isOurs)
{
    m_isAssigned = isOurs;
    if (isOurs)
        m_partition->want();
    else
        m_partition->lose();
}

base::Result<bool> SharedFlow::apply(const std::stop_token& stop)
{
    while (m_held.size() < mostHeld) {
        if (!m_stored) {
            if (m_groups.empty())
                takeGroups();
            if (m_groups.empty())
                return lookAtStores();
            const auto again = store();
            if (!again || *again || !m_stored)
                return again;
        }
        if (auto done = m_parts.stages.index(*m_stored, m_mark, m_parts.store, m_partition->name(), m_log.id(m_domain));
            !done)
            return base::Failure(done.error());
        auto batch = std::move(*m_stored);
        m_stored.reset();
        if (batch.commands.empty())
            continue;
        if (m_isAssigned)
            finish(std::move(batch), stop);
        else
            m_held.push_back(std::move(batch));
    }
    return false;
}

void SharedFlow::takeGroups()
{
    m_groups = m_partition->takeAccepted(m_parts.maxBatch);
    if (m_parts.audits)
        m_parts.auditor.check(m_partition->name(), m_groups);
}

/// The owner's part: event store and snapshots.
base::Result<bool> SharedFlow::store()
{
    for (auto& group : m_groups) {
        if (auto read = SharedFold::read(group.pending); !read) {
            m_partition->stop("an accepted event cannot be read: " + read.error().message);
            return base::Failure(read.error());
        }
    }
    takeWaiters();
    m_mark = m_groups.back().mark;
    Batch batch;
    if (!m_isAssigned || m_partition->duty() == SharedPartition::Duty::Stopped) {
        for (auto& group : m_groups)
            batch.commands.push_back(std::move(group.pending));
    } else if (auto done = m_parts.stages.store(m_groups, m_parts.store, m_partition->name(), m_log.clusterId(), batch);
               !done) {
        m_parts.metrics.recordFailure();
        if (done.error().code == base::Error::Code::Fenced || done.error().code == base::Error::Code::Rewound)
            return beginAgain(done.error());
        return base::Failure(done.error());
    }
    m_groups.clear();
    m_stored = std::move(batch);
    return false;
}

/// A server that was wiped, or set back, while nothing is written would show it to readers alone.
base::Result<bool> SharedFlow::lookAtStores()
{
    const auto now = m_parts.clock.steady();
    if (m_partition->duty() != SharedPartition::Duty::Owner || m_partition->hasReady())
        return false;
    if (now - m_lookedAt < lookPause)
        return m_storeTrouble ? base::Result<bool>(base::Failure(*m_storeTrouble)) : base::Result<bool>(false);
    m_lookedAt = now;
    m_storeTrouble.reset();
    auto& stores = m_parts.store.stores;
    for (const auto& mark : {stores.events->mark(m_partition->name()), stores.snapshots->mark(m_partition->name())}) {
        if (!mark) {
            m_storeTrouble = mark.error();
            return base::Failure(mark.error());
        }
        if (mark->sequence.value < m_partition->mark().last)
            return beginAgain({base::Error::Code::Rewound, "a store has lost what it held", true});
    }
    return false;
}

/// A store is not where we believed it is: somebody else wrote it, or it lost its tail. What was read is read again
/// from the index' mark, and a claim will look at the stores.
base::Result<bool> SharedFlow::beginAgain(const base::Error& error)
{
    for (auto& group : std::exchange(m_groups, {})) {
        if (group.pending.done && m_parts.waiters.add(group.pending) == SharedWaiters::Added::Full)
            SharedSubmitter::answer(std::move(group.pending), {base::Error::Code::Storage, error.message, true});
    }
    const auto mark = m_parts.store.index->mark(m_partition->name());
    if (!mark)
        return base::Failure(mark.error());
    const bool wasHeld = giveUp(error.message);
    if (auto done = m_partition->readFrom(mark->reading); !done)
        return base::Failure(done.error());
    return wasHeld; // else it is to be claimed already, and the other domains need not begin again with it
}

bool SharedFlow::giveUp(const std::string& reason)
{
    const auto duty = m_partition->duty();
    if (duty != SharedPartition::Duty::Owner && duty != SharedPartition::Duty::Claiming)
        return false;
    m_partition->giveUp(reason);
    claimAfter = m_parts.clock.steady() + claimPause;
    return true;
}

/// Who waits for a group gets it back with its times.
void SharedFlow::takeWaiters()
{
    for (auto& group : m_groups) {
        auto& pending = group.pending;
        auto waiting = m_parts.waiters.take(pending.record.id);
        if (prepareRepeat(pending)) {
            for (auto& each : waiting)
                m_replays.push_back(std::move(each));
            continue;
        }
        for (auto& each : waiting) {
            // The group may be the outcome of an earlier submission with the same key, which was only now read.
            const bool isIts = !pending.done && each.record.time == pending.record.time
                && each.record.bodyHash == pending.record.bodyHash;
            if (!isIts) {
                m_replays.push_back(std::move(each));
                continue;
            }
            pending.done = std::move(each.done);
            pending.submitted = each.submitted;
            pending.times = each.times;
            pending.times.decided = pending.times.appended =
                microsecondsSince(pending.submitted, m_parts.clock.steady());
        }
    }
}

void SharedFlow::finish(Batch batch, const std::stop_token& stop)
{
    m_parts.metrics.record(batch);
    std::uint64_t rejected = 0;
    std::uint64_t events = 0;
    for (const auto& pending : batch.commands) {
        rejected += static_cast<std::uint64_t>(pending.rejection.has_value());
        events += pending.events.size();
    }
    m_parts.status.add(batch.commands.size() - rejected, rejected, events,
                       batch.commands.back().events.back().position);
    for (auto& pending : batch.commands)
        m_parts.completion.answer(pending, m_parts.store);
    for (auto& waiting : std::exchange(m_replays, {})) {
        const auto known = m_parts.store.log->findCommand(waiting.record.id);
        if (known && *known)
            SharedSubmitter::replay(waiting, **known);
        else
            waiting.error = base::Error {base::Error::Code::Internal, "The recorded outcome was not found.", true};
        m_parts.completion.answer(waiting, m_parts.store);
    }
    m_parts.notifier.notify(std::move(batch), stop);
}

/// A 201 means that the entity can be read, so batches of another owner wait until it has stored them.
void SharedFlow::release(const std::stop_token& stop)
{
    auto& snapshots = *m_parts.store.stores.snapshots;
    while (!m_held.empty()) {
        auto& batch = m_held.front();
        const auto mark = snapshots.mark(m_partition->name());
        if (!mark || mark->sequence < batch.commands.back().events.back().sequence)
            return;
        for (auto& pending : batch.commands) {
            pending.states.assign(pending.events.size(), nullptr);
            for (std::size_t i = 0; i < pending.events.size(); ++i) {
                const auto& event = pending.events[i];
                if (event.version.value == 0)
                    continue;
                const auto state = snapshots.find(event.entityType, event.entity);
                if (!state || !*state || (*state)->version != event.version)
                    continue; // it is newer by now, and that event brings it
                pending.states[i] = *state;
                if (event.entityType == pending.command.type && event.entity == pending.entity)
                    pending.after = *state;
            }
        }
        auto released = std::move(batch);
        m_held.pop_front();
        finish(std::move(released), stop);
    }
}

} // namespace pipeline
