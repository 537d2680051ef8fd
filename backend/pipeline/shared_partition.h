#pragma once

#include "domain/pack.h"
#include "eventlog/cluster_log.h"
#include "eventlog/log_index.h"
#include "pipeline/batch.h"
#include "pipeline/command_validator.h"

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace pipeline {

/// A group that the reading rule accepted, with its command and the mark that it moves.
struct AcceptedGroup
{
    PendingCommand pending; ///< record (position: offset in commands[p], plus one) and events
    eventlog::ReadingMark mark;
};

/// True: the outcome of a command that was decided before. Its row in the index gets an id of its own, because the
/// command's id has one; the event in the log still names the command.
[[nodiscard]] bool prepareRepeat(PendingCommand& pending);

/// One domain of a shared log as one process sees it: what it has read, what it may decide (engineering facts 4.4 and
/// 4.5). Knows the log and the rule; who applies the groups is its owner's business. One thread.
class SharedPartition final
{
public:
    enum class Duty
    {
        None, ///< somebody else owns it
        Wanted, ///< the group gave it to us; the claim is not written yet
        Claiming, ///< the claim is on its way
        Owner, ///< our claim stands; commands are decided
        Stopped ///< it needs a person: see reason()
    };

    SharedPartition(std::size_t domain, std::string name, const domain::Catalog& catalog, const base::Clock& clock,
                    eventlog::ClusterLog& log, eventlog::EventLog& index, std::size_t cacheCapacity);
    ~SharedPartition();

    /// Reads on behind `mark`; what was read ahead is forgotten, and so is an ownership.
    [[nodiscard]] base::Result<void> readFrom(const eventlog::ReadingMark& mark);
    void consume(eventlog::Consumed&& record);
    /// Groups that are complete and whose commands are known, in order.
    [[nodiscard]] std::vector<AcceptedGroup> takeAccepted(std::size_t most);

    /// Writes a claim; it counts once it was read back. Reading must stand at the lowest mark of all stores. Where the
    /// claim before ours names another group or newer rules, the partition stops, unless `takesOver`.
    [[nodiscard]] base::Result<void> claim(const std::string& owner, const std::string& group, bool takesOver = false);
    /// The claim that our mark was written under, when it was not read since the start.
    void knowClaim(const eventlog::Claim& claim);
    [[nodiscard]] bool knowsClaim() const { return m_lastClaim.has_value(); }
    /// Decides up to `most` commands and appends their outcomes. The stores stand at mark().
    [[nodiscard]] base::Result<void> decide(persistence::Stores& stores, std::size_t most);
    /// What is in flight is not trusted any more (RESET of 4.4): back to Wanted.
    void giveUp(const std::string& reason);
    void lose() { m_duty = Duty::None; }
    void want() { m_duty = Duty::Wanted; }
    void stop(std::string reason);

    [[nodiscard]] Duty duty() const { return m_duty; }
    [[nodiscard]] const std::string& reason() const { return m_reason; }
    [[nodiscard]] const std::string& name() const { return m_name; }
    [[nodiscard]] const eventlog::ReadingMark& mark() const { return m_rule.mark(); }
    /// Of an owner who has applied all that was accepted.
    [[nodiscard]] eventlog::Progress progress() const { return {mark().command + 1, m_nextEvent}; }
    /// Something of our own epoch was judged so that RESET is due.
    [[nodiscard]] bool needsReset() const { return m_needsReset; }
    [[nodiscard]] bool hasReady() const { return !m_ready.empty(); }
    /// An owner has applied all that was decided before its claim.
    [[nodiscard]] bool hasCaughtUp() const { return m_validatorIsReady || m_ready.empty(); }
    /// Commands that are read and not decided.
    [[nodiscard]] std::size_t waiting() const;
    /// Records by what they counted for, since the start.
    [[nodiscard]] std::uint64_t count(eventlog::Verdict verdict) const
    {
        return m_counts[static_cast<std::size_t>(verdict)];
    }

    /// Claims and records of others that were read while this one owned the domain.
    struct Intrusions
    {
        std::uint64_t claims = 0;
        std::uint64_t records = 0;
        base::SteadyTime last {};
    };
    [[nodiscard]] const Intrusions& intrusions() const { return m_intrusions; }

    /// Outcomes that are appended and not read back; more wait.
    static constexpr std::size_t mostInFlight = 10'000;

private:
    class DecidingLog;
    struct FoundCommand
    {
        std::int64_t offset = 0;
        eventlog::CommandRecord record;
        std::optional<domain::Command> command; ///< once it was parsed
        std::optional<std::string> poison; ///< why it cannot be read
        std::optional<eventlog::RawRecord> raw; ///< then: as it was written
    };

    void consumeEvent(eventlog::FoundRecord&& found);
    void consumeClaim(const eventlog::FoundRecord& found);
    void parse(FoundCommand& found) const;
    [[nodiscard]] PendingCommand take(FoundCommand& found) const;
    static void giveBack(FoundCommand& found, PendingCommand& pending);
    [[nodiscard]] Batch nextCommands(std::size_t most, std::size_t first);
    [[nodiscard]] base::Result<void> decide(Batch& batch);
    [[nodiscard]] base::Result<void> append(const PendingCommand& pending);
    [[nodiscard]] base::Result<void> setAside(const PendingCommand& pending);
    [[nodiscard]] std::string claimAgainst() const;
    [[nodiscard]] std::size_t inFlight() const;
    void countIntrusion(std::uint64_t& counter, std::uint64_t nonce);

    const std::size_t m_domain;
    const std::string m_name;
    const domain::Catalog& m_catalog;
    const base::Clock& m_clock;
    eventlog::ClusterLog& m_log;
    std::unique_ptr<DecidingLog> m_deciding;
    CommandValidator m_validator;

    eventlog::ReadingRule m_rule;
    std::vector<eventlog::EventRecord> m_open; ///< the group that is not complete
    std::deque<AcceptedGroup> m_ready; ///< accepted; the command may still be missing
    std::deque<FoundCommand> m_commands; ///< in order, above what was handed out; offsets rise by one
    std::int64_t m_nextCommand = 0; ///< offset that comes next
    std::int64_t m_nextEvent = 0; ///< the same of events[p]

    Duty m_duty = Duty::None;
    std::string m_reason;
    std::string m_group;
    bool m_takesOver = false;
    std::optional<eventlog::Claim> m_lastClaim; ///< of anybody
    std::uint64_t m_nonce = 0; ///< of our last claim
    eventlog::Epoch m_epoch; ///< ours, once the claim was read back
    std::int64_t m_nextDecision = 0; ///< offset of the command to be decided next
    bool m_validatorIsReady = false;
    bool m_needsReset = false;
    Intrusions m_intrusions;
    std::deque<std::uint64_t> m_ownNonces;
    std::array<std::uint64_t, 8> m_counts {};
};

} // namespace pipeline
