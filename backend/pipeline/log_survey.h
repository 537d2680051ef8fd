#pragma once

#include "eventlog/cluster_log.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace pipeline {

/// What one domain's two topics say of each other: which commands were decided, and which of those still stand.
class LogSurvey final
{
public:
    /// A record of either topic, in the order of its partition.
    void see(const eventlog::Consumed& record);

    /// The offset behind the last command that was decided.
    [[nodiscard]] std::int64_t decidedEnd() const { return static_cast<std::int64_t>(m_decided.size()); }
    [[nodiscard]] std::int64_t commandsEnd() const { return static_cast<std::int64_t>(m_commands.size()); }
    /// The first offset at which another command stands than the one that was decided there; none: they agree.
    [[nodiscard]] std::optional<std::int64_t> firstOther() const;
    /// The log of commands ends before the last command that was decided.
    [[nodiscard]] bool hasLostCommands() const { return commandsEnd() < decidedEnd(); }
    /// First event of the outcome of a command, for those that were missing when their events were read.
    [[nodiscard]] const eventlog::EventRecord* outcomeOf(std::int64_t offset) const;
    [[nodiscard]] const base::Uuid& decidedAt(std::int64_t offset) const
    {
        return m_decided[static_cast<std::size_t>(offset)];
    }
    [[nodiscard]] std::uint64_t lastSequence() const { return m_rule.mark().last; }

private:
    eventlog::ReadingRule m_rule;
    std::optional<eventlog::EventRecord> m_first; ///< of the group that is not complete
    std::vector<base::Uuid> m_decided; ///< by offset in commands[p]
    std::vector<base::Uuid> m_commands; ///< the same; nil: unreadable
    std::map<std::int64_t, eventlog::EventRecord> m_outcomes; ///< those whose command has not come yet
};

} // namespace pipeline
