#include "pipeline/audit_metrics.h"

namespace pipeline {

AuditMetrics::AuditMetrics(metrics::Registry& registry)
    : m_groups {registry.counter("eventscope_audit_groups_total", "Outcome groups checked against the invariants")}
    , m_events {registry.counter("eventscope_audit_events_total", "Events checked against the invariants")}
    , m_unknown {registry.counter("eventscope_audit_unknown_total",
                                  "Events of entities that the auditor did not remember")}
    , m_entities {registry.counter("eventscope_audit_entities_total",
                                   "Snapshots compared with the fold of their events")}
    , m_rounds {registry.counter("eventscope_audit_rounds_total", "Rounds of the sentinel through all entities")}
    , m_repairs {registry.counter("eventscope_audit_repairs_total", "Snapshots that were repaired")}
    , m_violations {registry.counter("eventscope_audit_violations_total", "Invariants that were seen broken")}
    , m_drifts(registry.gauge("eventscope_audit_drifts", "Snapshots that are not what their events say"))
    , m_warnings(registry.gauge("eventscope_audit_warnings", "What holds today and may break tomorrow"))
{
}

void AuditMetrics::Followed::follow(std::uint64_t number)
{
    if (number <= known)
        return;
    counter.add(number - known);
    known = number;
}

void AuditMetrics::set(const AuditReport& report)
{
    const std::scoped_lock lock(m_mutex);
    m_groups.follow(report.groups);
    m_events.follow(report.events);
    m_unknown.follow(report.unknown);
    m_entities.follow(report.entities);
    m_rounds.follow(report.rounds);
    m_repairs.follow(report.repairs);
    m_violations.follow(report.allViolations);
    m_drifts.set(static_cast<double>(report.drifts.size() + report.droppedDrifts));
    m_warnings.set(static_cast<double>(report.warnings.size()));
}

} // namespace pipeline
