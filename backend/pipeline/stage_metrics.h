#pragma once

#include "metrics/registry.h"
#include "pipeline/batch.h"

#include <mutex>
#include <vector>

namespace pipeline {

/// Counts what the stages did, a batch at a time. record() on the engine thread, text() on any.
class StageMetrics final
{
public:
    StageMetrics();
    void record(const Batch& batch);
    void recordFailure();
    void setReadOnly(bool isReadOnly);
    /// Any thread.
    void recordBackup(bool isMade) { (isMade ? m_backups : m_failedBackups).add(); }
    /// What the gateway counted so far; monotonic.
    void setGateway(std::uint64_t submitted, std::uint64_t refused);
    [[nodiscard]] std::string text();
    /// For what others count; lives as long as this.
    [[nodiscard]] metrics::Registry& registry() { return m_registry; }

private:
    struct Stage
    {
        std::uint32_t StageTimes::*moment;
        metrics::LatencyHistogram latency;
    };

    metrics::Registry m_registry;
    metrics::Counter m_submitted;
    metrics::Counter m_refused;
    metrics::Counter m_accepted;
    metrics::Counter m_rejected;
    metrics::Counter m_replayed;
    metrics::Counter m_events;
    metrics::Counter m_batches;
    metrics::Counter m_failures;
    metrics::Counter m_backups;
    metrics::Counter m_failedBackups;
    metrics::Gauge m_position;
    metrics::Gauge m_readOnly;
    metrics::Gauge m_mostDescriptors;
    std::vector<Stage> m_stages;
    std::vector<std::uint32_t> m_moments; ///< reused for every batch
    std::mutex m_gatewayMutex; ///< protects the two below
    std::uint64_t m_knownSubmitted = 0;
    std::uint64_t m_knownRefused = 0;
};

} // namespace pipeline
