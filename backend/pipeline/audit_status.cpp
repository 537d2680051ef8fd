#include "pipeline/audit_status.h"

#include "base/log.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace pipeline {

void AuditStatus::addChecked(std::uint64_t groups, std::uint64_t events, std::uint64_t unknown)
{
    const std::scoped_lock lock(m_mutex);
    m_report.groups += groups;
    m_report.events += events;
    m_report.unknown += unknown;
}

void AuditStatus::add(Violation violation)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (std::ranges::find(m_report.violations, violation) != m_report.violations.end())
            return; // the sentinel meets it every round
        ++m_report.allViolations;
        if (m_report.violations.size() >= mostViolations)
            return;
        m_report.violations.push_back(violation);
    }
    base::log::error("audit",
                     fmt::format("{} is broken in '{}' at {}: expected {}, seen {}.", violation.invariant,
                                 violation.domain, violation.place, violation.expected, violation.seen));
}

void AuditStatus::add(Drift drift)
{
    const auto isSame = [&drift](const Drift& known) {
        return known.type == drift.type && known.entity == drift.entity;
    };
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto known = std::ranges::find_if(m_report.drifts, isSame); known != m_report.drifts.end()) {
            drift.foundAt = known->foundAt;
            *known = std::move(drift);
            return;
        }
        if (m_report.drifts.size() >= mostDrifts) {
            ++m_report.droppedDrifts;
            return;
        }
        m_report.drifts.push_back(drift);
    }
    const auto field = drift.fields.empty() ? std::string() : drift.fields.front().field;
    base::log::error("audit",
                     fmt::format("The snapshot of {}/{} at version {} is not what its events say: {}.", drift.type,
                                 drift.entity, drift.version.value, field));
}

void AuditStatus::setSound(std::string_view type, std::string_view entity)
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_report.drifts, [&](const Drift& known) { return known.type == type && known.entity == entity; });
}

void AuditStatus::setWarnings(Source source, std::vector<AuditWarning> warnings)
{
    if (warnings.size() > mostWarnings)
        warnings.resize(mostWarnings);
    const std::scoped_lock lock(m_mutex);
    m_warnings[static_cast<std::size_t>(source)] = std::move(warnings);
}

void AuditStatus::addEntities(std::uint64_t entities)
{
    const std::scoped_lock lock(m_mutex);
    m_report.entities += entities;
}

void AuditStatus::finishRound(base::UtcTime now)
{
    const std::scoped_lock lock(m_mutex);
    ++m_report.rounds;
    m_report.lastRound = now;
}

void AuditStatus::setTrouble(std::string trouble)
{
    const std::scoped_lock lock(m_mutex);
    m_report.trouble = std::move(trouble);
}

void AuditStatus::addRepair()
{
    const std::scoped_lock lock(m_mutex);
    ++m_report.repairs;
}

AuditReport AuditStatus::report() const
{
    using State = AuditReport::State;
    const std::scoped_lock lock(m_mutex);
    auto report = m_report;
    for (const auto& warnings : m_warnings)
        report.warnings.insert(report.warnings.end(), warnings.begin(), warnings.end());
    if (report.allViolations > 0 || !report.drifts.empty())
        report.state = State::Drift;
    else if (!report.warnings.empty())
        report.state = State::Warning;
    else
        report.state = report.rounds > 0 ? State::Audited : State::Checking;
    return report;
}

bool AuditStatus::hasDrift(std::string_view type, std::string_view entity) const
{
    const std::scoped_lock lock(m_mutex);
    return std::ranges::any_of(m_report.drifts,
                               [&](const Drift& known) { return known.type == type && known.entity == entity; });
}

} // namespace pipeline
