#include "unit/eventlog/log_world.h"

#include <algorithm>

namespace model {

using eventlog::RecordHead;

void World::copyRecord()
{
    if (m_events.empty())
        return;
    auto copy = m_events[m_events.size() - 1 - pick(std::min<std::size_t>(m_events.size(), 8))];
    if (copy.head.kind == RecordHead::Kind::Claim)
        copy.head.kind = RecordHead::Kind::Foreign; // nobody forges a claim
    copy.head.offset = static_cast<std::int64_t>(m_events.size());
    switch (pick(7)) {
    case 0:
        copy.head.kind = RecordHead::Kind::Foreign;
        break;
    case 1:
        copy.head.epoch.nonce ^= 1U << pick(8);
        break;
    case 2:
        copy.head.epoch.offset += static_cast<std::int64_t>(pick(9)) - 4;
        break;
    case 3:
        copy.head.sequence += pick(9) - 4;
        break;
    case 4:
        copy.head.command += static_cast<std::int64_t>(pick(5)) - 2;
        break;
    case 5:
        copy.head.index = static_cast<std::uint32_t>(1 + pick(4));
        break;
    default:
        break; // as it is
    }
    copy.effect.balance = 1'000'000; // whatever it says must never count
    // Only a repeat may be read twice with the same meaning; this one would be another meaning under the same number.
    m_events.push_back(copy);
}

void World::harmStore()
{
    if (m_backups.size() < 20 && chance(5))
        m_backups.push_back(m_store);
    if (!m_backups.empty() && (happens(Fault::StoreRewound, 2) || happens(Fault::StoreRestored, 1))) {
        m_store = m_backups[pick(m_backups.size())];
        m_highest = m_store.mark.epoch;
    }
    if (happens(Fault::StoreWiped, 1)) {
        m_store = {};
        m_highest = {};
    }
}

void World::harm()
{
    harmStore();
    auto& owner = m_owners[pick(m_owners.size())];
    if (happens(Fault::Zombie, 4) && owner.phase == Owner::Phase::Owning)
        owner.sleeps = true;
    if (happens(Fault::Torn, 3)) {
        deliver(owner, 1);
        owner.sending.clear();
        owner.phase = Owner::Phase::Away;
    }
    if (happens(Fault::LostSuffix, 3)) {
        owner.sending.clear();
        owner.phase = Owner::Phase::Away;
    }
    if (happens(Fault::Reset, 3))
        reset(owner);
    if (happens(Fault::Foreign, 6))
        copyRecord();
    if (!m_events.empty() && happens(Fault::EventsCut, 1))
        cutEvents();
}

void World::cutEvents()
{
    auto end = m_events.size() - 1 - pick(std::min<std::size_t>(m_events.size(), 12));
    if (chance(50)) // the last claim goes too, so another may come to stand at its offset
        for (auto at = m_events.size(); at-- > 0;)
            if (m_events[at].head.kind == RecordHead::Kind::Claim) {
                end = at;
                break;
            }
    m_events.resize(end);
    for (auto& each : m_owners)
        if (each.phase != Owner::Phase::Away) {
            each.sleeps = false;
            each.phase = Owner::Phase::Away;
        }
    if (!fitsLog(m_store.mark) || m_highest.offset >= static_cast<std::int64_t>(m_events.size())) {
        m_store = {}; // the operator's consent, which the next start asks for
        m_highest = {};
    }
    // One of them is quicker than what others sent before.
    auto& quick = m_owners[pick(m_owners.size())];
    quick.sending.clear();
    begin(quick);
    deliver(quick, 1);
}

} // namespace model
