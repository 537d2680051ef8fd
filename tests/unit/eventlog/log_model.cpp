#include "unit/eventlog/log_world.h"

namespace model {

using eventlog::ReadingMark;
using eventlog::ReadingRule;
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

void World::submit()
{
    Command command {m_nextId++, static_cast<int>(pick(4)), static_cast<int>(pick(9)) - 3};
    if (!m_commands.empty() && chance(8))
        command = m_commands[pick(m_commands.size())]; // the client asked again
    m_commands.push_back(command);
}

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

std::string run(Fault fault, std::uint64_t seed, const Without& without)
{
    return World(fault, seed, without).run();
}

} // namespace model
