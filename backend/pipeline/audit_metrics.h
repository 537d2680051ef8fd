#pragma once

#include "metrics/registry.h"
#include "pipeline/audit_report.h"

#include <map>
#include <mutex>
#include <string>

namespace pipeline {

/// The audit in Prometheus' terms. Any thread.
class AuditMetrics final
{
public:
    explicit AuditMetrics(metrics::Registry& registry);
    void set(const AuditReport& report);

private:
    /// A counter that follows a number which only rises.
    struct Followed
    {
        metrics::Counter counter;
        std::uint64_t known = 0;
        void follow(std::uint64_t number);
    };

    std::mutex m_mutex; ///< protects all below
    Followed m_groups;
    Followed m_events;
    Followed m_unknown;
    Followed m_entities;
    Followed m_rounds;
    Followed m_repairs;
    Followed m_violations;
    metrics::Gauge m_drifts;
    metrics::Gauge m_warnings;
};

} // namespace pipeline
