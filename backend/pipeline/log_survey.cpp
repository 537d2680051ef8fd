#include "pipeline/log_survey.h"

#include <algorithm>
#include <utility>

namespace pipeline {

void LogSurvey::see(const eventlog::Consumed& record)
{
    if (record.stream == eventlog::Stream::Commands) {
        if (record.offset != commandsEnd())
            return; // retention; the reader says so
        m_commands.push_back(record.command ? record.command->id : base::Uuid {});
        m_outcomes.erase(record.offset);
        return;
    }
    const auto verdict = m_rule.judge(record.found.head).verdict;
    if (verdict != eventlog::Verdict::Pending && verdict != eventlog::Verdict::Accepted) {
        if (verdict != eventlog::Verdict::Repeat)
            m_first.reset();
        return;
    }
    if (!m_first)
        m_first = record.found.event;
    if (verdict == eventlog::Verdict::Pending)
        return;
    const auto offset = record.found.head.command;
    m_decided.resize(static_cast<std::size_t>(std::max<std::int64_t>(offset, 0)));
    m_decided.push_back(m_first->command);
    if (offset >= commandsEnd())
        m_outcomes.insert_or_assign(offset, std::move(*m_first));
    m_first.reset();
}

std::optional<std::int64_t> LogSurvey::firstOther() const
{
    const auto common = std::min(m_decided.size(), m_commands.size());
    for (std::size_t i = 0; i < common; ++i)
        if (!m_commands[i].isNil() && m_commands[i] != m_decided[i])
            return static_cast<std::int64_t>(i);
    return std::nullopt;
}

const eventlog::EventRecord* LogSurvey::outcomeOf(std::int64_t offset) const
{
    const auto found = m_outcomes.find(offset);
    return found != m_outcomes.end() ? &found->second : nullptr;
}

} // namespace pipeline
