#pragma once

#include "metrics/history.h"
#include "metrics/log_histogram.h"
#include "pipeline/engine.h"

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace pipeline {

/// What the history of metrics knows of an engine and of this process, a second at a time: throughput and latency of
/// each stage, outcomes, queues, the store, processor and memory, and whatever else the registry has. read() on one
/// thread.
class EngineReadings final
{
public:
    explicit EngineReadings(Engine& engine); ///< the engine outlives it
    ~EngineReadings();
    EngineReadings(const EngineReadings&) = delete;
    EngineReadings& operator=(const EngineReadings&) = delete;

    /// Rates are those since the call before; a stage without commands has no latency. Nothing is read, and the next
    /// call covers it, within half a second after the call before or the start.
    void read(metrics::Tick& into);
    /// "engine.read-only" or "engine.writable" when that changed since the call before; empty: nothing did.
    [[nodiscard]] std::string change();

private:
    static constexpr std::size_t stageCount = metrics::heatStages.size();
    /// What the notify thread counts between two calls of read().
    struct Counted
    {
        std::array<metrics::LogHistogram, stageCount> stages;
        metrics::LogHistogram total;
        std::uint64_t materialized = 0; ///< events that changed an entity
        std::uint64_t notified = 0; ///< events handed to subscribers
        std::uint64_t firstCommand = 0; ///< position; 0: none
        std::uint64_t lastCommand = 0;
    };

    void count(const CommittedBatch& batch);
    void readStages(metrics::Tick& into, const Counted& counted, double seconds) const;
    void readTotals(metrics::Tick& into, const Totals& totals, double seconds) const;
    void readRegistry(metrics::Tick& into, double seconds);

    Engine& m_engine;
    std::mutex m_mutex; ///< protects m_counted
    std::unique_ptr<Counted> m_counted;
    Totals m_before;
    double m_processor = 0;
    bool m_isReadOnly = false;
    base::SteadyTime m_at {};
    std::map<std::string, double> m_counters; ///< of the registry, at the call before
    std::shared_ptr<void> m_subscription; ///< last: ends first
};

} // namespace pipeline
