#include "pipeline/engine_readings.h"

#include "base/process.h"
#include "base/queue_probe.h"
#include "metrics/exposition.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace pipeline {

namespace {

using metrics::Reading;

constexpr double microsecondsPerMillisecond = 1'000;
// A burst that stands for less would be shown as what it was for that moment, many times what it was for the second.
constexpr std::chrono::milliseconds shortest {500};
constexpr std::array<std::pair<std::string_view, double>, 4> percentiles {
    {{"p50", 0.5}, {"p95", 0.95}, {"p99", 0.99}, {"p99.9", 0.999}}};

void put(metrics::Tick& into, std::string_view group, std::string_view unit, std::string_view label, double value)
{
    into.readings.push_back(
        {{fmt::format("{}.{}", group, label), std::string(group), std::string(unit), std::string(label), 1}, value});
}

/// The time in each stage, as it adds up to the whole: the gateway's holds the wait in its queue, the materializer's
/// the COMMIT.
std::array<std::uint32_t, metrics::heatStages.size()> momentsOf(const StageTimes& times)
{
    return {times.taken, times.appended, times.persisted, times.committed, times.notified};
}

/// Those that have panels of their own.
bool isShownElsewhere(const std::string& name)
{
    return name.starts_with("eventscope_queue_") || name.starts_with("eventscope_stage_seconds")
        || name.starts_with("eventscope_commands_") || name == "process_max_fds";
}

} // namespace

EngineReadings::EngineReadings(Engine& engine)
    : m_engine(engine)
    , m_counted(std::make_unique<Counted>())
    , m_before(engine.totals())
    , m_processor(base::processorSeconds())
    , m_at(base::systemClock().steady())
    , m_subscription(engine.subscribe([this](const std::shared_ptr<const CommittedBatch>& batch) { count(*batch); }))
{
}

EngineReadings::~EngineReadings() = default;

void EngineReadings::count(const CommittedBatch& batch)
{
    const std::scoped_lock lock(m_mutex);
    auto& counted = *m_counted;
    for (const auto& command : batch) {
        std::uint32_t last = 0;
        const auto moments = momentsOf(command.stages);
        for (std::size_t stage = 0; stage < stageCount; ++stage) {
            if (moments[stage] == 0)
                continue; // not reached
            counted.stages[stage].add(moments[stage] > last ? moments[stage] - last : 0);
            last = std::max(last, moments[stage]);
        }
        if (last == 0)
            continue; // read back from the log
        counted.total.add(last);
        counted.notified += command.events.size();
        if (!command.rejection)
            counted.materialized += command.events.size();
        const auto position = command.position.value;
        counted.firstCommand = counted.firstCommand == 0 ? position : std::min(counted.firstCommand, position);
        counted.lastCommand = std::max(counted.lastCommand, position);
    }
}

void EngineReadings::read(metrics::Tick& into)
{
    const auto now = base::systemClock().steady();
    if (now - m_at < shortest)
        return;
    const auto seconds = std::chrono::duration<double>(now - std::exchange(m_at, now)).count();
    auto counted = std::make_unique<Counted>();
    {
        const std::scoped_lock lock(m_mutex);
        std::swap(counted, m_counted);
    }
    const auto totals = m_engine.totals();
    readStages(into, *counted, seconds);
    readTotals(into, totals, seconds);
    m_before = totals;

    std::map<std::string, double> depths; // two queues of one name are one series
    for (const auto& queue : base::QueueProbe::all())
        depths[queue.name] += static_cast<double>(queue.depth);
    for (const auto& [name, depth] : depths)
        put(into, "queue", "values", name, depth);
    if (const auto bytes = m_engine.storeBytes(); bytes > 0)
        put(into, "store", "bytes", "eventscope.db", static_cast<double>(bytes));
    const auto processor = base::processorSeconds();
    put(into, "cpu", "cores", "console", (processor - std::exchange(m_processor, processor)) / seconds);
    put(into, "memory", "bytes", "console", static_cast<double>(base::residentBytes()));
    readRegistry(into, seconds);
}

std::string EngineReadings::change()
{
    const bool isReadOnly = m_engine.health().readOnly;
    if (std::exchange(m_isReadOnly, isReadOnly) == isReadOnly)
        return {};
    return isReadOnly ? "engine.read-only" : "engine.writable";
}

void EngineReadings::readStages(metrics::Tick& into, const Counted& counted, double seconds) const
{
    put(into, "throughput", "per-second", "materializer", static_cast<double>(counted.materialized) / seconds);
    put(into, "throughput", "per-second", "notifier", static_cast<double>(counted.notified) / seconds);
    const auto millis = [](const metrics::LogHistogram& histogram, double fraction) {
        return histogram.percentile(fraction) / microsecondsPerMillisecond;
    };
    if (counted.total.count() > 0)
        for (const auto& [label, fraction] : percentiles)
            put(into, "latency", "milliseconds", label, millis(counted.total, fraction));
    for (std::size_t stage = 0; stage < stageCount; ++stage) {
        const auto& histogram = counted.stages[stage];
        if (histogram.count() == 0)
            continue;
        for (const auto& [label, fraction] : percentiles)
            if (label != "p99.9")
                put(into, fmt::format("stage-{}", label), "milliseconds", metrics::heatStages[stage],
                    millis(histogram, fraction));
        for (std::size_t bucket = 0; bucket < metrics::LogHistogram::buckets; ++bucket)
            if (const auto commands = histogram.counts()[bucket]; commands > 0)
                into.heat.add(stage, metrics::LogHistogram::upperEnd(bucket), commands);
    }
    if (counted.firstCommand > 0) {
        into.heat.addPosition(counted.firstCommand);
        into.heat.addPosition(counted.lastCommand);
    }
}

void EngineReadings::readTotals(metrics::Tick& into, const Totals& totals, double seconds) const
{
    const auto rate = [&](std::uint64_t Totals::*member) {
        const auto now = totals.*member;
        const auto before = m_before.*member;
        return now > before ? static_cast<double>(now - before) / seconds : 0.0;
    };
    const auto accepted = rate(&Totals::accepted);
    const auto rejected = rate(&Totals::rejected);
    put(into, "throughput", "per-second", "gateway", rate(&Totals::submitted));
    put(into, "throughput", "per-second", "validator", accepted + rejected);
    put(into, "throughput", "per-second", "persister", rate(&Totals::events));
    put(into, "outcome", "per-second", "accepted", accepted);
    put(into, "outcome", "per-second", "rejected", rejected);
    put(into, "outcome", "per-second", "refused", rate(&Totals::refused) + rate(&Totals::notReady));
}

/// Counters as rates, gauges as they are; a family eventscope_lag… has its own panel.
void EngineReadings::readRegistry(metrics::Tick& into, double seconds)
{
    const auto exposition = metrics::parseExposition(m_engine.metricsText());
    for (const auto& sample : exposition.samples) {
        const auto* family = exposition.family(sample.name);
        if (family == nullptr || isShownElsewhere(sample.name))
            continue;
        auto label = sample.name;
        for (const auto& [name, value] : sample.labels)
            label += " " + value;
        if (sample.name.starts_with("eventscope_lag"))
            put(into, "lag", "values", label, sample.value);
        else if (family->type == metrics::Family::Type::Gauge)
            put(into, "engine", "values", label, sample.value);
        else if (family->type == metrics::Family::Type::Counter) {
            const auto [known, isNew] = m_counters.try_emplace(label, sample.value);
            if (!isNew)
                put(into, "engine", "per-second", label,
                    std::max(0.0, sample.value - std::exchange(known->second, sample.value)) / seconds);
        }
    }
}

} // namespace pipeline
