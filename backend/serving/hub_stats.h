#pragma once

#include "pipeline/engine.h"
#include "serving/latency_window.h"

#include <cstdint>
#include <string>
#include <vector>

namespace serving {

/// What the engine says about itself at one moment.
struct EngineSample
{
    pipeline::Totals totals;
    pipeline::Health health;
    std::vector<pipeline::TypeCount> counts;
    std::uint64_t storeBytes = 0;
    base::UtcTime utc {};
    base::SteadyTime steady {};
};

/// May block: for a worker.
[[nodiscard]] EngineSample sampleEngine(const pipeline::Engine& engine);
/// [{name, capacity, depth, highWater, drops}] of every queue that lives.
[[nodiscard]] base::json::array queuesJson();

/// The item of the stream `stats`: totals, rates of the last second, latencies of ten seconds. Serving thread.
class HubStats final
{
public:
    void add(const pipeline::CommittedBatch& batch);
    /// One sample a second; the rates are those since the sample before.
    [[nodiscard]] base::json::object render(const EngineSample& sample, base::json::array clients);

private:
    LatencyWindow m_latencies;
    pipeline::Totals m_before;
    base::SteadyTime m_beforeTime {};
};

} // namespace serving
