#include "unit/eventlog/log_world.h"

#include <algorithm>

namespace model {

using eventlog::Clause;
using eventlog::ReadingMark;
using eventlog::ReadingRule;
using eventlog::RecordHead;
using eventlog::Verdict;

bool World::fitsLog(const ReadingMark& mark) const
{
    if (m_without.identity)
        return mark.offset < static_cast<std::int64_t>(m_events.size());
    const auto end = static_cast<std::int64_t>(m_events.size());
    if (mark.offset < 0)
        return true;
    if (mark.offset >= end || mark.epoch.offset >= end)
        return false;
    const auto& last = m_events[static_cast<std::size_t>(mark.offset)].head;
    const auto& claim = m_events[static_cast<std::size_t>(mark.epoch.offset)].head;
    return last.kind == RecordHead::Kind::Event && last.epoch == mark.epoch && last.sequence == mark.last
        && claim.kind == RecordHead::Kind::Claim && claim.nonce == mark.epoch.nonce;
}

void World::loadFromStore(Owner& owner)
{
    // What does not fit the log is rebuilt from it, after consent.
    if (!fitsLog(m_store.mark)) {
        m_store = {};
        m_highest = {};
    }
    owner.rule = ReadingRule(m_store.mark, m_without.clause);
    owner.confirmed = m_store.state;
    owner.written = m_store.mark;
    owner.next = m_store.mark.offset + 1;
    owner.open.clear();
}

void World::begin(Owner& owner)
{
    owner.phase = Owner::Phase::Claiming;
    owner.nonce = m_random();
    owner.rules = static_cast<int>(pick(3));
    owner.claim = -1;
    Record claim;
    claim.head.kind = RecordHead::Kind::Claim;
    claim.head.nonce = owner.nonce;
    owner.sent.clear();
    owner.sending.push_back(claim); // behind what an older life of it may still have on the way
    if (chance(50))
        deliver(owner, owner.sending.size());
    loadFromStore(owner);
}

void World::reset(Owner& owner)
{
    // The producer is destroyed: what it had on the way arrives or not, as the network likes.
    if (chance(50))
        owner.sending.clear();
    owner.phase = Owner::Phase::Away;
}

void World::deliver(Owner& owner, std::size_t count)
{
    while (count-- > 0 && !owner.sending.empty()) {
        auto record = owner.sending.front();
        owner.sending.pop_front();
        if (happens(Fault::LostOne, 4))
            continue;
        record.head.offset = static_cast<std::int64_t>(m_events.size());
        m_events.push_back(record);
        if (record.head.kind == RecordHead::Kind::Event)
            owner.sent.push_back(record);
        if (!owner.sent.empty() && happens(Fault::Resent, 6))
            for (auto at = owner.sent.size() - 1 - pick(std::min<std::size_t>(owner.sent.size(), 4));
                 at < owner.sent.size(); ++at) {
                auto again = owner.sent[at];
                again.head.offset = static_cast<std::int64_t>(m_events.size());
                m_events.push_back(again);
            }
    }
}

bool World::write(Owner& owner, const ReadingMark& before, const ReadingMark& mark, const std::vector<Record>& group)
{
    const auto take = [&] {
        for (const auto& record : group)
            m_store.state.evolve(record.effect);
        m_store.mark = mark;
        m_highest = std::max(m_highest, mark.epoch);
        owner.written = mark;
        return true;
    };
    if (!m_without.stale && mark.epoch < m_highest)
        return false; // STALE
    if (m_without.compareAndSet)
        return take();
    const auto& now = m_store.mark;
    if (before == now)
        return take();
    if (mark.offset <= now.offset) { // BEHIND: somebody wrote it already; the same log gives the same bytes
        if (!fitsLog(now))
            return false;
        owner.written = mark;
        return true;
    }
    return false; // REWOUND or another history
}

void World::accept(Owner& owner)
{
    for (const auto& record : owner.open)
        owner.confirmed.evolve(record.effect);
    const auto before = owner.written;
    if (!write(owner, before, owner.rule.mark(), owner.open))
        reset(owner);
    owner.open.clear();
}

void World::read(Owner& owner)
{
    if (owner.next >= static_cast<std::int64_t>(m_events.size()))
        return;
    const auto& record = m_events[static_cast<std::size_t>(owner.next++)];
    const auto judgement = owner.rule.judge(record.head);
    const bool isOwn =
        owner.claim >= 0 && record.head.kind == RecordHead::Kind::Event && record.head.epoch == owner.epoch;
    if (judgement.torn > 0 || judgement.poisons)
        owner.open.clear();
    switch (judgement.verdict) {
    case Verdict::Claim:
        if (record.head.nonce == owner.nonce && owner.claim < 0) {
            owner.claim = record.head.offset;
            owner.epoch = {owner.claim, owner.nonce};
            // The marks are looked at once more, on the state that was loaded.
            if (!fitsLog(owner.written)) {
                reset(owner);
                return;
            }
            owner.phase = Owner::Phase::Owning;
            owner.state = owner.confirmed;
            owner.command = owner.rule.mark().command + 1;
            owner.sequence = owner.rule.mark().last;
        } else if (owner.claim >= 0) {
            reset(owner); // a higher claim
        }
        return;
    case Verdict::Pending:
        owner.open.push_back(record);
        return;
    case Verdict::Accepted:
        owner.open.push_back(record);
        accept(owner);
        return;
    case Verdict::Repeat:
        return;
    case Verdict::Fenced:
    case Verdict::Foreign:
    case Verdict::Gap:
    case Verdict::Conflict:
        if (isOwn)
            reset(owner);
        return;
    }
}

void World::decide(Owner& owner)
{
    if (owner.command >= static_cast<std::int64_t>(m_commands.size()) || owner.sending.size() > 12)
        return;
    const auto& command = m_commands[static_cast<std::size_t>(owner.command)];
    const auto group = owner.state.decide(command, owner.rules);
    for (std::size_t i = 0; i < group.size(); ++i) {
        Record record;
        record.head.kind = RecordHead::Kind::Event;
        record.head.epoch = owner.epoch;
        record.head.sequence = ++owner.sequence;
        record.head.command = owner.command;
        record.head.index = static_cast<std::uint32_t>(i + 1);
        record.head.count = static_cast<std::uint32_t>(group.size());
        record.effect = group[i];
        owner.state.evolve(group[i]);
        owner.sending.push_back(record);
    }
    ++owner.command;
}

void World::step(Owner& owner)
{
    if (owner.sleeps) {
        if (chance(10))
            deliver(owner, 1 + pick(4)); // what it sent before still arrives
        if (chance(5))
            owner.sleeps = false;
        return;
    }
    switch (owner.phase) {
    case Owner::Phase::Away:
        if (chance(10))
            begin(owner);
        return;
    case Owner::Phase::Claiming:
    case Owner::Phase::CatchingUp:
        deliver(owner, pick(3));
        // Without the rule that catch-up ends at its own claim: it ends at what it has read when the claim was sent.
        if (m_without.catchUpToClaim && chance(30)) {
            for (std::size_t at = 0; at < m_events.size(); ++at)
                if (m_events[at].head.kind == RecordHead::Kind::Claim && m_events[at].head.nonce == owner.nonce) {
                    owner.claim = static_cast<std::int64_t>(at);
                    owner.epoch = {owner.claim, owner.nonce};
                    owner.phase = Owner::Phase::Owning;
                    owner.state = owner.confirmed;
                    owner.command = owner.rule.mark().command + 1;
                    owner.sequence = owner.rule.mark().last;
                    return;
                }
        }
        for (auto count = pick(6); count > 0 && owner.phase == Owner::Phase::Claiming; --count)
            read(owner);
        return;
    case Owner::Phase::Owning:
        for (auto count = pick(6); count > 0 && owner.phase == Owner::Phase::Owning; --count)
            read(owner);
        if (owner.phase == Owner::Phase::Owning && chance(60))
            decide(owner);
        deliver(owner, pick(4));
        return;
    }
}

} // namespace model
