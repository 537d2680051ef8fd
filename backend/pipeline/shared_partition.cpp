#include "pipeline/shared_partition.h"

#include "base/crypto.h"
#include "base/log.h"
#include "domain/decide.h"
#include "pipeline/command_value.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <utility>

namespace pipeline {

namespace {

using eventlog::Verdict;
using namespace std::chrono_literals;

constexpr std::size_t mostNonces = 32; // of ours, the newest
constexpr std::uint32_t rulesVersion = 1; // of decide(); grows when an old outcome would be decided differently

std::uint64_t drawNonce()
{
    std::array<std::uint8_t, 8> bytes {};
    base::crypto::fillRandom(bytes);
    std::uint64_t nonce = 0;
    std::memcpy(&nonce, bytes.data(), bytes.size());
    return nonce;
}

} // namespace

bool prepareRepeat(PendingCommand& pending)
{
    if (!pending.rejection || pending.rejection->rule != CommandValidator::duplicateRule)
        return false;
    if (std::exchange(pending.mayRepeat, false)) // once only
        pending.record.id = base::Uuid::derive(pending.record.id, std::to_string(pending.record.position.value));
    return true;
}

/// The log as the validator of a shared one sees it: the commands stand in it already, the outcomes are collected.
class SharedPartition::DecidingLog final : public eventlog::EventLog
{
public:
    explicit DecidingLog(eventlog::EventLog& index)
        : m_index(index)
    {
    }

    base::Result<base::CommandPosition> append(const eventlog::CommandRecord& command) override
    {
        m_inFlight.insert(command.id);
        return command.position;
    }
    /// Its place in its partition: the same in every process.
    base::Result<base::Position> append(const eventlog::EventRecord& event) override
    {
        return base::Position {event.sequence.value};
    }
    base::Result<std::optional<eventlog::CommandRecord>> findCommand(const base::Uuid& id) override
    {
        if (m_inFlight.contains(id)) {
            eventlog::CommandRecord record;
            record.id = id;
            return record;
        }
        return m_index.findCommand(id);
    }
    base::Result<eventlog::Ends> ends() override { return notHere(); }
    base::Result<std::vector<eventlog::CommandRecord>> commandsBefore(base::CommandPosition, std::size_t) override
    {
        return notHere();
    }
    base::Result<std::vector<eventlog::CommandRecord>> commandsAfter(base::CommandPosition, std::size_t) override
    {
        return notHere();
    }
    base::Result<std::vector<eventlog::EventRecord>> outcome(base::CommandPosition) override { return notHere(); }
    base::Result<std::vector<eventlog::EventRecord>> eventsAfter(base::Position, std::size_t) override
    {
        return notHere();
    }
    base::Result<void> scan(base::Position, const std::function<bool(const eventlog::EventView&)>&) override
    {
        return notHere();
    }
    base::Result<eventlog::EventRecord> event(base::Position) override { return notHere(); }
    base::Result<std::vector<base::Position>> chain(base::Position, base::Version, std::size_t) override
    {
        return notHere();
    }

    void forget(const base::Uuid& id) { m_inFlight.erase(id); }
    void forgetAll() { m_inFlight.clear(); }

private:
    static base::Failure notHere()
    {
        return base::fail(base::Error::Code::Internal, "The validator asks nothing else of the log.");
    }

    eventlog::EventLog& m_index;
    std::unordered_set<base::Uuid> m_inFlight; ///< decided, not read back; at most mostInFlight
};

SharedPartition::SharedPartition(std::size_t domain, std::string name, const domain::Catalog& catalog,
                                 const base::Clock& clock, eventlog::ClusterLog& log, eventlog::EventLog& index,
                                 std::size_t cacheCapacity)
    : m_domain(domain)
    , m_name(std::move(name))
    , m_catalog(catalog)
    , m_clock(clock)
    , m_log(log)
    , m_deciding(std::make_unique<DecidingLog>(index))
    , m_validator(catalog, clock, cacheCapacity, domain::decide, CommandValidator::Repeats::Reject)
{
}

SharedPartition::~SharedPartition() = default;

base::Result<void> SharedPartition::readFrom(const eventlog::ReadingMark& mark)
{
    m_rule = eventlog::ReadingRule(mark);
    m_open.clear();
    m_ready.clear();
    m_commands.clear();
    m_nextCommand = mark.command + 1;
    m_nextEvent = mark.offset + 1;
    m_needsReset = false;
    m_validatorIsReady = false;
    if (m_duty == Duty::Owner || m_duty == Duty::Claiming)
        m_duty = Duty::Wanted;
    return m_log.read(m_domain, mark.command + 1, mark.offset + 1);
}

void SharedPartition::consume(eventlog::Consumed&& record)
{
    if (record.stream == eventlog::Stream::Events) {
        if (record.offset < m_nextEvent)
            return;
        m_nextEvent = record.offset + 1;
        consumeEvent(std::move(record.found));
        return;
    }
    if (record.offset < m_nextCommand)
        return;
    m_nextCommand = record.offset + 1;
    FoundCommand found;
    found.offset = record.offset;
    if (record.command) {
        found.record = std::move(*record.command);
    } else {
        found.poison = record.command.error().message;
        found.raw = std::move(record.raw);
        found.record.id = base::Uuid::derive({}, fmt::format("unreadable|{}|{}", m_name, record.offset));
        found.record.domain = m_name;
        found.record.user = "unknown";
        found.record.value = "{}";
        found.record.position.value = static_cast<std::uint64_t>(record.offset) + 1;
    }
    m_commands.push_back(std::move(found));
}

void SharedPartition::consumeClaim(const eventlog::FoundRecord& found)
{
    m_open.clear();
    if (m_duty == Duty::Claiming && found.claim.nonce == m_nonce) {
        if (auto against = claimAgainst(); !against.empty()) {
            stop(std::move(against));
            return;
        }
        m_lastClaim = found.claim;
        m_epoch = m_rule.epoch();
        m_duty = Duty::Owner;
        m_needsReset = false;
        m_validatorIsReady = false;
        m_nextDecision = mark().command + 1;
        base::log::info("pipeline", fmt::format("Owner of '{}' from offset {} on.", m_name, m_epoch.offset));
        return;
    }
    m_lastClaim = found.claim;
    if (m_duty == Duty::None || m_duty == Duty::Stopped || m_duty == Duty::Wanted || m_duty == Duty::Claiming)
        return; // what came before our own claim is looked at when that is read
    countIntrusion(m_intrusions.claims, found.claim.nonce);
    if (found.claim.group != m_group) {
        stop(fmt::format("The group '{}' runs this log too, ours is '{}'. Stop one of them.", found.claim.group,
                         m_group));
        return;
    }
    base::log::warning("pipeline", fmt::format("'{}' was claimed by {}.", m_name, found.claim.owner));
    m_needsReset = true; // claims again only while the group still gives it to us
}

void SharedPartition::consumeEvent(eventlog::FoundRecord&& found)
{
    const auto judgement = m_rule.judge(found.head);
    ++m_counts[static_cast<std::size_t>(judgement.verdict)];
    const bool isOurs =
        m_duty == Duty::Owner && found.head.kind == eventlog::RecordHead::Kind::Event && found.head.epoch == m_epoch;
    switch (judgement.verdict) {
    case Verdict::Claim:
        consumeClaim(found);
        return;
    case Verdict::Pending:
        m_open.push_back(std::move(found.event));
        return;
    case Verdict::Accepted: {
        AcceptedGroup group;
        group.pending.events = std::move(m_open);
        m_open.clear();
        group.pending.events.push_back(std::move(found.event));
        for (auto& event : group.pending.events)
            event.position.value = event.sequence.value;
        group.mark = m_rule.mark();
        m_ready.push_back(std::move(group));
        return;
    }
    case Verdict::Repeat:
        return;
    default:
        m_open.clear();
        if (m_duty == Duty::Owner && !isOurs)
            countIntrusion(m_intrusions.records, found.head.epoch.nonce);
        if (isOurs) {
            base::log::warning("pipeline",
                               fmt::format("A record of ours in '{}' did not count; beginning again.", m_name));
            m_needsReset = true;
        }
    }
}

/// Not what an earlier epoch of ours still had in flight.
void SharedPartition::countIntrusion(std::uint64_t& counter, std::uint64_t nonce)
{
    if (std::ranges::find(m_ownNonces, nonce) != m_ownNonces.end())
        return;
    ++counter;
    m_intrusions.last = m_clock.steady();
}

void SharedPartition::parse(FoundCommand& found) const
{
    if (!found.poison) {
        auto command = readCommand(found.record);
        if (command && m_catalog.find(command->type) != nullptr && !command->entity.empty()) {
            found.command = std::move(*command);
            return;
        }
        found.poison = command ? "there is no type '" + command->type + "'" : command.error().message;
    }
    auto& command = found.command.emplace();
    command.id = found.record.id;
    command.user = found.record.user;
    command.time = found.record.time;
    command.type = "commands"; // every outcome names an entity; this one has none
    command.entity = std::to_string(found.offset);
}

/// A command is parsed once and copied never: whoever decides it gives it back, whoever applies its outcome keeps it.
PendingCommand SharedPartition::take(FoundCommand& found) const
{
    if (!found.command)
        parse(found);
    PendingCommand pending;
    pending.command = std::move(*found.command);
    found.command.reset();
    pending.record = std::move(found.record);
    pending.mayRepeat = true;
    pending.submitted = m_clock.steady();
    pending.poison = found.poison;
    return pending;
}

void SharedPartition::giveBack(FoundCommand& found, PendingCommand& pending)
{
    found.command = std::move(pending.command);
    found.record = std::move(pending.record);
}

std::vector<AcceptedGroup> SharedPartition::takeAccepted(std::size_t most)
{
    std::vector<AcceptedGroup> taken;
    while (!m_ready.empty() && !m_commands.empty() && taken.size() < most) {
        const auto wanted = m_ready.front().mark.command;
        while (!m_commands.empty() && m_commands.front().offset < wanted)
            m_commands.pop_front(); // cannot be: the rule lets no group skip a command
        if (m_commands.empty())
            break;
        auto group = std::move(m_ready.front());
        m_ready.pop_front();
        auto events = std::move(group.pending.events);
        group.pending = take(m_commands.front());
        group.pending.events = std::move(events);
        m_deciding->forget(group.pending.record.id);
        m_commands.pop_front();
        taken.push_back(std::move(group));
    }
    return taken;
}

std::size_t SharedPartition::waiting() const
{
    const auto decided = m_duty == Duty::Owner ? m_nextDecision : mark().command + 1;
    return static_cast<std::size_t>(std::max<std::int64_t>(m_nextCommand - decided, 0));
}

std::size_t SharedPartition::inFlight() const
{
    return static_cast<std::size_t>(std::max<std::int64_t>(m_nextDecision - (mark().command + 1), 0));
}

/// Why the claim before ours forbids that we decide; empty: it does not.
std::string SharedPartition::claimAgainst() const
{
    if (m_takesOver || !m_lastClaim)
        return {};
    if (m_lastClaim->group != m_group)
        return fmt::format(
            "The group '{}' ran this log last ({}), ours is '{}'. Stop it for good, then start once with "
            "--take-over.",
            m_lastClaim->group, m_lastClaim->owner, m_group);
    if (m_lastClaim->rules > rulesVersion)
        return fmt::format("{} decided here by newer rules ({}, ours are {}). Update this program, or start once with "
                           "--take-over to go on by the older ones.",
                           m_lastClaim->owner, m_lastClaim->rules, rulesVersion);
    return {};
}

void SharedPartition::knowClaim(const eventlog::Claim& claim)
{
    if (!m_lastClaim)
        m_lastClaim = claim;
}

base::Result<void> SharedPartition::claim(const std::string& owner, const std::string& group, bool takesOver)
{
    m_nonce = drawNonce();
    m_ownNonces.push_back(m_nonce);
    if (m_ownNonces.size() > mostNonces)
        m_ownNonces.pop_front();
    m_group = group;
    m_takesOver = takesOver;
    m_needsReset = false;
    m_validatorIsReady = false;
    m_deciding->forgetAll();
    if (auto done = m_log.claim(m_domain, {m_nonce, owner, group, rulesVersion}); !done)
        return done;
    m_duty = Duty::Claiming;
    return {};
}

base::Result<void> SharedPartition::decide(persistence::Stores& stores, std::size_t most)
{
    if (m_duty != Duty::Owner || m_needsReset || m_commands.empty())
        return {};
    if (!m_validatorIsReady) {
        if (hasReady())
            return {}; // the stores are not where the claim is yet
        if (auto done = m_validator.reset(*m_deciding, stores); !done)
            return done;
        m_validatorIsReady = true;
    }
    // What was accepted is stored before anything is decided, except where its command is still to come.
    m_validator.stored({hasReady() ? m_ready.front().pending.events.front().sequence.value - 1 : mark().last});
    const auto first = static_cast<std::size_t>(std::max<std::int64_t>(m_nextDecision - m_commands.front().offset, 0));
    auto batch = nextCommands(most, first);
    auto done = batch.commands.empty() ? base::Result<void>() : decide(batch);
    for (std::size_t i = 0; i < batch.commands.size(); ++i)
        giveBack(m_commands[first + i], batch.commands[i]);
    return done;
}

Batch SharedPartition::nextCommands(std::size_t most, std::size_t first)
{
    Batch batch;
    most = std::min({most, mostInFlight - std::min(mostInFlight, inFlight()),
                     m_commands.size() - std::min(m_commands.size(), first)});
    batch.commands.reserve(most);
    for (auto i = first; i < first + most; ++i) {
        auto& found = m_commands[i];
        if (!found.command)
            parse(found);
        const bool isDelete = found.command->kind == domain::CommandKind::Delete && !found.poison;
        // Whether others refer to it is asked of the store, so the store must be where the decision is.
        if (isDelete && (inFlight() + batch.commands.size() > 0 || hasReady()))
            break;
        batch.commands.push_back(take(found));
        if (isDelete)
            break;
    }
    return batch;
}

base::Result<void> SharedPartition::decide(Batch& batch)
{
    if (auto done = m_validator.process(batch); !done)
        return done;
    for (const auto& pending : batch.commands) {
        if (auto done = append(pending); !done)
            return done;
        ++m_nextDecision;
    }
    m_validator.decided(batch);
    return {};
}

base::Result<void> SharedPartition::append(const PendingCommand& pending)
{
    const bool isRepeat = pending.rejection && pending.rejection->rule == CommandValidator::duplicateRule;
    // The ids of a repeat must not be those of the outcome that it repeats.
    const auto space = isRepeat ? base::Uuid::derive(pending.record.id, std::to_string(pending.record.position.value))
                                : pending.record.id;
    if (auto done = setAside(pending); !done)
        return done;
    for (const auto& event : pending.events) {
        const auto id = domain::deriveEventId(space, event.index);
        auto done = eventlog::untilTaken(5s, [&] { return m_log.append(m_domain, event, id, m_epoch, rulesVersion); });
        if (!done)
            return done;
    }
    return {};
}

/// A command that nobody could decide is kept for people, before its outcome says so. A copy that is written twice,
/// after RESET, names the same place.
base::Result<void> SharedPartition::setAside(const PendingCommand& pending)
{
    const bool isParked = pending.rejection && pending.rejection->rule == CommandValidator::parkedRule;
    if (!pending.poison && !isParked)
        return {};
    const auto offset = static_cast<std::int64_t>(pending.record.position.value) - 1;
    const auto place = static_cast<std::size_t>(offset - m_commands.front().offset);
    auto raw = m_commands[place].raw
        ? *m_commands[place].raw
        : eventlog::RawRecord {{}, eventlog::headersOf(pending.record), pending.record.value};
    return m_log.setAside(
        m_domain, eventlog::deadLetter(std::move(raw), 0, offset, pending.poison.value_or(pending.rejection->reason)));
}

void SharedPartition::giveUp(const std::string& reason)
{
    if (m_duty == Duty::Stopped || m_duty == Duty::None)
        return;
    base::log::warning("pipeline", fmt::format("'{}' begins again: {}", m_name, reason));
    m_duty = Duty::Wanted;
    m_needsReset = false;
    m_validatorIsReady = false;
    m_deciding->forgetAll();
}

void SharedPartition::stop(std::string reason)
{
    base::log::error("pipeline", fmt::format("'{}' is stopped: {}", m_name, reason));
    m_duty = Duty::Stopped;
    m_reason = std::move(reason);
}

} // namespace pipeline
