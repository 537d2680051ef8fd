#include "pipeline/shared_stages.h"

#include <fmt/format.h>

#include <utility>

namespace pipeline {

namespace {

persistence::Mark markOf(const AcceptedGroup& group, const base::Uuid& log)
{
    const auto& last = group.pending.events.back();
    return {last.domain, last.sequence, last.position, last.commandPosition, last.command, group.mark, log};
}

} // namespace

SharedStages::SharedStages(const domain::Catalog& catalog, const base::Clock& clock, std::size_t cacheCapacity)
    : m_clock(clock)
    , m_fold(catalog, cacheCapacity)
    , m_materializer(catalog)
{
}

base::Result<StoreMarks> SharedStages::load(OpenStore& store, const std::string& domain)
{
    auto events = store.stores.events->mark(domain);
    if (!events)
        return base::Failure(std::move(events.error()));
    auto snapshots = store.stores.snapshots->mark(domain);
    if (!snapshots)
        return base::Failure(std::move(snapshots.error()));
    auto index = store.index->mark(domain);
    if (!index)
        return base::Failure(std::move(index.error()));
    if (auto done = m_fold.reset(*store.stores.snapshots); !done)
        return base::Failure(std::move(done.error()));
    return StoreMarks {std::move(*events), std::move(*snapshots), *index};
}

base::Result<void> SharedStages::store(std::vector<AcceptedGroup>& groups, OpenStore& store, const std::string& domain,
                                       const base::Uuid& log, Batch& batch)
{
    const auto events = store.stores.events->mark(domain);
    if (!events)
        return base::Failure(events.error());
    const auto snapshots = store.stores.snapshots->mark(domain);
    if (!snapshots)
        return base::Failure(snapshots.error());
    // Marks are read anew, so the scripts would take what a server says that was wiped a moment ago for where it
    // stands.
    const auto first = groups.front().pending.events.front().sequence.value;
    for (const auto* const mark : {&*events, &*snapshots})
        if (first > mark->sequence.value + 1)
            return base::fail(
                base::Error::Code::Rewound,
                fmt::format("A store of '{}' stands at sequence {}, and the next event is {}: it has lost "
                            "what it held.",
                            domain, mark->sequence.value, first));

    const auto reached = markOf(groups.back(), log);
    Batch old; // in the snapshots already
    Batch fresh;
    std::vector<persistence::Group> toPersist;
    for (auto& group : groups) {
        const auto sequence = group.pending.events.back().sequence;
        if (sequence > events->sequence)
            toPersist.emplace_back(group.pending.events);
        (sequence > snapshots->sequence ? fresh : old).commands.push_back(std::move(group.pending));
    }
    const auto giveBack = [&](base::Error error) {
        for (std::size_t i = 0; i < groups.size(); ++i)
            groups[i].pending =
                std::move(i < old.commands.size() ? old.commands[i] : fresh.commands[i - old.commands.size()]);
        return base::Failure(std::move(error));
    };
    const auto stamp = [this](Batch& stamped, std::uint32_t StageTimes::*moment) {
        const auto now = m_clock.steady();
        for (auto& pending : stamped.commands)
            pending.times.*moment = microsecondsSince(pending.submitted, now);
    };
    if (!toPersist.empty()) {
        if (auto done = store.stores.events->append(toPersist); !done)
            return giveBack(std::move(done.error()));
    }
    stamp(fresh, &StageTimes::persisted);
    if (!fresh.commands.empty()) {
        if (auto done = m_fold.fold(fresh, *store.stores.snapshots); !done)
            return giveBack(std::move(done.error()));
        if (auto done = m_materializer.process(fresh, *store.stores.snapshots, reached); !done)
            return giveBack(std::move(done.error()));
        m_fold.materialized(fresh);
    }
    stamp(fresh, &StageTimes::materialized);

    batch = std::move(fresh);
    for (auto& pending : old.commands)
        pending.states.assign(pending.events.size(), nullptr);
    batch.commands.insert(batch.commands.begin(), std::make_move_iterator(old.commands.begin()),
                          std::make_move_iterator(old.commands.end()));
    return {};
}

base::Result<void> SharedStages::index(Batch& batch, const eventlog::ReadingMark& mark, OpenStore& store,
                                       const std::string& domain, const base::Uuid& log)
{
    auto& index = *store.index;
    const auto known = index.mark(domain);
    if (!known)
        return base::Failure(known.error());
    std::erase_if(batch.commands, [&known](const PendingCommand& pending) {
        return pending.events.back().sequence.value <= known->reading.last;
    });
    if (batch.commands.empty())
        return {};
    if (auto done = index.begin(); !done)
        return done;
    auto done = [&]() -> base::Result<void> {
        for (auto& pending : batch.commands) {
            if (auto added = index.append(pending.record, pending.events); !added)
                return added;
        }
        if (auto moved = index.setMark(domain, {log, mark}); !moved)
            return moved;
        return index.commit();
    }();
    if (!done) {
        index.rollback();
        return done;
    }
    const auto now = m_clock.steady();
    for (auto& pending : batch.commands)
        pending.times.committed = microsecondsSince(pending.submitted, now);
    return {};
}

} // namespace pipeline
