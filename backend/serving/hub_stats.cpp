#include "serving/hub_stats.h"

#include "base/process.h"
#include "base/queue_probe.h"
#include "serving/engine_json.h"

namespace serving {

EngineSample sampleEngine(const pipeline::Engine& engine)
{
    EngineSample sample;
    sample.totals = engine.totals();
    sample.steady = base::systemClock().steady();
    sample.utc = base::systemClock().utc();
    sample.health = engine.health();
    sample.counts = engine.counts();
    sample.storeBytes = engine.storeBytes();
    return sample;
}

base::json::array queuesJson()
{
    base::json::array made;
    for (const auto& queue : base::QueueProbe::all())
        made.push_back({{"name", queue.name},
                        {"capacity", queue.capacity},
                        {"depth", queue.depth},
                        {"highWater", queue.highWater},
                        {"drops", queue.drops}});
    return made;
}

void HubStats::add(const pipeline::CommittedBatch& batch)
{
    const auto now = base::systemClock().steady();
    for (const auto& command : batch)
        m_latencies.add(command.stages, now);
}

base::json::object HubStats::render(const EngineSample& sample, base::json::array clients)
{
    const auto& totals = sample.totals;
    const auto seconds =
        m_beforeTime == base::SteadyTime {} ? 0.0 : std::chrono::duration<double>(sample.steady - m_beforeTime).count();
    const auto rate = [seconds](std::uint64_t now, std::uint64_t before) {
        return seconds > 0 && now >= before ? static_cast<double>(now - before) / seconds : 0.0;
    };
    base::json::object made;
    made["time"] = isoTime(sample.utc);
    made["position"] = totals.position.value;
    made["totals"] = base::json::object {{"submitted", totals.submitted}, {"accepted", totals.accepted},
                                         {"rejected", totals.rejected},   {"refused", totals.refused},
                                         {"notReady", totals.notReady},   {"rereads", totals.rereads},
                                         {"events", totals.events},       {"batches", totals.batches}};
    made["rates"] = base::json::object {
        {"commands", rate(totals.accepted + totals.rejected, m_before.accepted + m_before.rejected)},
        {"accepted", rate(totals.accepted, m_before.accepted)},
        {"rejected", rate(totals.rejected, m_before.rejected)},
        {"events", rate(totals.events, m_before.events)}};
    made["latency"] = m_latencies.read(sample.steady);
    made["queues"] = queuesJson();
    made["clients"] = std::move(clients);
    made["counts"] = countsJson(sample.counts);
    made["memoryBytes"] = base::residentBytes();
    made["stores"] = base::json::object {{"bytes", sample.storeBytes}};
    made["health"] = healthJson(sample.health);
    m_before = totals;
    m_beforeTime = sample.steady;
    return made;
}

} // namespace serving
