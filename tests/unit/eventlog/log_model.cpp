#include "unit/eventlog/log_model.h"

#include <algorithm>
#include <array>
#include <optional>

namespace model {

using eventlog::Clause;
using eventlog::Epoch;
using eventlog::ReadingMark;
using eventlog::ReadingRule;
using eventlog::RecordHead;
using eventlog::Verdict;

std::vector<Effect> State::decide(const Command& command, int rules) const
{
    if (decided.count(command.id) != 0)
        return {{command.id, -1, 0, -1, rules}}; // "duplicate of …"
    const auto at = [this](int entity) {
        const auto found = entities.find(entity);
        return found == entities.end() ? std::pair(0, 0) : found->second;
    };
    const auto [version, balance] = at(command.entity);
    if (balance + command.amount < 0)
        return {{command.id, -1, 0, 0, rules}};
    std::vector<Effect> group {{command.id, command.entity, version + 1, balance + command.amount + rules, rules}};
    if (command.amount % 2 == rules % 2) { // and two more, as a transfer has
        const auto [otherVersion, otherBalance] = at(command.entity + 1);
        group.push_back({command.id, command.entity + 1, otherVersion + 1, otherBalance + 1, rules});
        group.push_back({command.id, command.entity, version + 2, balance + command.amount - 1 + rules, rules});
    }
    return group;
}

void State::evolve(const Effect& effect)
{
    decided.insert(effect.command);
    if (effect.entity >= 0)
        entities[effect.entity] = {effect.version, effect.balance};
}

namespace {

class World
{
public:
    World(Fault fault, std::uint64_t seed, const Without& without)
        : m_fault(fault)
        , m_random(seed)
        , m_without(without)
    {
    }

    std::string run();

private:
    struct Owner
    {
        enum class Phase
        {
            Away, ///< not running
            Claiming, ///< its claim is on the way
            CatchingUp,
            Owning
        };
        Phase phase = Phase::Away;
        bool sleeps = false;
        std::uint64_t nonce = 0;
        int rules = 0; ///< of this life; the versions decide differently
        std::deque<Record> sending; ///< on the way to the log
        std::vector<Record> sent; ///< arrived; may be sent again
        ReadingRule rule;
        std::vector<Record> open;
        State state; ///< what it decides on
        State confirmed; ///< what the log says
        ReadingMark written; ///< the store's mark as this owner knows it
        Epoch epoch; ///< its own
        std::int64_t next = 0; ///< offset to read
        std::int64_t claim = -1; ///< offset of its own claim
        std::int64_t command = 0; ///< offset of the next command to decide
        std::uint64_t sequence = 0;
    };

    bool chance(int percent) { return static_cast<int>(m_random() % 100) < percent; }
    std::size_t pick(std::size_t count) { return static_cast<std::size_t>(m_random() % count); }
    bool happens(Fault fault, int percent)
    {
        return !m_isQuiet && (m_fault == fault || m_fault == Fault::All) && chance(percent);
    }

    void submit();
    void step(Owner& owner);
    void begin(Owner& owner);
    void read(Owner& owner);
    void decide(Owner& owner);
    void accept(Owner& owner);
    void deliver(Owner& owner, std::size_t count);
    void harm();
    void harmStore();
    void cutEvents();
    void copyRecord();
    void reset(Owner& owner);
    [[nodiscard]] bool fitsLog(const ReadingMark& mark) const;
    bool write(Owner& owner, const ReadingMark& before, const ReadingMark& mark, const std::vector<Record>& group);
    void loadFromStore(Owner& owner);
    [[nodiscard]] std::string verdictsDiffer();
    [[nodiscard]] std::string check();

    const Fault m_fault;
    std::mt19937_64 m_random;
    const Without m_without;
    std::vector<Command> m_commands;
    std::vector<Record> m_events;
    Store m_store;
    Epoch m_highest; ///< of the store
    std::vector<Store> m_backups;
    std::array<Owner, 3> m_owners;
    std::uint64_t m_nextId = 1;
    bool m_isQuiet = false; ///< nothing goes wrong any more
};

void World::submit()
{
    Command command {m_nextId++, static_cast<int>(pick(4)), static_cast<int>(pick(9)) - 3};
    if (!m_commands.empty() && chance(8))
        command = m_commands[pick(m_commands.size())]; // the client asked again
    m_commands.push_back(command);
}

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

/// Consumers notice it and begin again; what producers have on the way still arrives.
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

/// A reader that begins anywhere with a saved mark comes to the verdicts of one that has read everything.
std::string World::verdictsDiffer()
{
    ReadingRule whole({}, m_without.clause);
    std::vector<eventlog::Judgement> verdicts;
    std::vector<std::pair<std::size_t, ReadingMark>> marks;
    for (std::size_t at = 0; at < m_events.size(); ++at) {
        verdicts.push_back(whole.judge(m_events[at].head));
        if (verdicts.back().verdict == Verdict::Accepted && chance(10))
            marks.emplace_back(at + 1, whole.mark());
    }
    for (const auto& [from, mark] : marks) {
        ReadingRule resumed(mark, m_without.clause);
        for (auto at = from; at < m_events.size(); ++at)
            if (resumed.judge(m_events[at].head) != verdicts[at])
                return "two readers differ at " + std::to_string(at);
    }
    return {};
}

std::string World::check()
{
    ReadingRule rule({}, m_without.clause);
    State state;
    std::vector<Record> open;
    std::int64_t command = -1;
    std::uint64_t sequence = 0;
    for (const auto& record : m_events) {
        const auto judgement = rule.judge(record.head);
        if (judgement.torn > 0 || judgement.poisons)
            open.clear();
        if (judgement.poisons && m_fault == Fault::Resent && !m_without.catchUpToClaim)
            return "records that came twice stopped the flow";
        if (judgement.verdict != Verdict::Pending && judgement.verdict != Verdict::Accepted)
            continue;
        open.push_back(record);
        if (judgement.verdict == Verdict::Pending)
            continue;
        if (open.front().head.command != ++command)
            return "I1: command " + std::to_string(command) + " has no outcome in its place";
        if (command >= static_cast<std::int64_t>(m_commands.size()))
            return "I1: an outcome without a command";
        std::vector<Effect> effects;
        for (const auto& each : open) {
            if (each.head.sequence != ++sequence)
                return "I2: sequence " + std::to_string(sequence);
            effects.push_back(each.effect);
        }
        if (effects != state.decide(m_commands[static_cast<std::size_t>(command)], effects.front().rules))
            return "command " + std::to_string(command) + " was not decided on the true state";
        for (const auto& effect : effects)
            state.evolve(effect);
        open.clear();
    }
    if (command + 1 != static_cast<std::int64_t>(m_commands.size()))
        return "I1: " + std::to_string(m_commands.size()) + " commands, " + std::to_string(command + 1) + " outcomes";
    if (state != m_store.state)
        return "I4: the store is not the fold of the log";
    return verdictsDiffer();
}

std::string World::run()
{
    for (int i = 0; i < 400; ++i) {
        if (chance(30))
            submit();
        step(m_owners[pick(m_owners.size())]);
        harm();
    }
    // Then quiet: whatever is on the way arrives, and one owner brings everything to its end.
    m_isQuiet = true;
    for (auto& owner : m_owners) {
        deliver(owner, owner.sending.size());
        owner = Owner();
    }
    auto& last = m_owners.front();
    for (int tries = 0; tries < 50; ++tries) {
        last.sending.clear();
        begin(last);
        for (int i = 0; i < 2'000 && last.phase != Owner::Phase::Away; ++i) {
            if (last.phase == Owner::Phase::Owning)
                decide(last);
            deliver(last, last.sending.size());
            read(last);
        }
        if (last.phase == Owner::Phase::Owning)
            break;
    }
    return check();
}

} // namespace

std::string run(Fault fault, std::uint64_t seed, const Without& without)
{
    return World(fault, seed, without).run();
}

} // namespace model
