#include "pipeline/stage_metrics.h"

#include <sys/resource.h>

namespace pipeline {

StageMetrics::StageMetrics()
    : m_submitted(m_registry.counter("eventscope_commands_submitted_total", "Commands handed to the gateway"))
    , m_refused(m_registry.counter("eventscope_commands_refused_total", "Commands the gateway did not take"))
    , m_accepted(m_registry.counter("eventscope_commands_decided_total", "Commands with an outcome",
                                    {{"outcome", "accepted"}}))
    , m_rejected(m_registry.counter("eventscope_commands_decided_total", "Commands with an outcome",
                                    {{"outcome", "rejected"}}))
    , m_replayed(m_registry.counter("eventscope_commands_decided_total", "Commands with an outcome",
                                    {{"outcome", "replayed"}}))
    , m_events(m_registry.counter("eventscope_events_total", "Events committed"))
    , m_batches(m_registry.counter("eventscope_batches_total", "Transactions committed"))
    , m_failures(m_registry.counter("eventscope_batch_failures_total", "Transactions rolled back"))
    , m_backups(m_registry.counter("eventscope_backups_total", "Online backups", {{"result", "made"}}))
    , m_failedBackups(m_registry.counter("eventscope_backups_total", "Online backups", {{"result", "failed"}}))
    , m_position(m_registry.gauge("eventscope_position", "Position of the last committed event"))
    , m_readOnly(m_registry.gauge("eventscope_read_only", "1 while the store cannot be written"))
    , m_mostDescriptors(m_registry.gauge("process_max_fds", "Files and sockets that may be open"))
{
    const auto add = [this](const char* stage, std::uint32_t StageTimes::*moment) {
        m_stages.push_back({moment,
                            m_registry.latency("eventscope_stage_seconds",
                                               "Time from submission until the stage was done", {{"stage", stage}})});
    };
    add("accepted", &StageTimes::accepted);
    add("taken", &StageTimes::taken);
    add("decided", &StageTimes::decided);
    add("appended", &StageTimes::appended);
    add("persisted", &StageTimes::persisted);
    add("materialized", &StageTimes::materialized);
    add("committed", &StageTimes::committed);
}

void StageMetrics::record(const Batch& batch)
{
    std::uint64_t accepted = 0;
    std::uint64_t rejected = 0;
    std::uint64_t replayed = 0;
    std::uint64_t events = 0;
    for (const auto& pending : batch.commands) {
        if (pending.replayOf || pending.error)
            ++replayed;
        else
            ++(pending.rejection ? rejected : accepted);
        events += pending.events.size();
        if (!pending.events.empty())
            m_position.set(static_cast<double>(pending.events.back().position.value));
    }
    m_accepted.add(accepted);
    m_rejected.add(rejected);
    m_replayed.add(replayed);
    m_events.add(events);
    m_batches.add();
    for (auto& stage : m_stages) {
        m_moments.clear();
        for (const auto& pending : batch.commands) {
            if (const auto moment = pending.times.*stage.moment; moment != 0)
                m_moments.push_back(moment);
        }
        if (!m_moments.empty())
            stage.latency.observe(m_moments);
    }
}

void StageMetrics::recordFailure()
{
    m_failures.add();
}

void StageMetrics::setReadOnly(bool isReadOnly)
{
    m_readOnly.set(isReadOnly ? 1 : 0);
}

void StageMetrics::setGateway(std::uint64_t submitted, std::uint64_t refused)
{
    const std::scoped_lock lock(m_gatewayMutex);
    if (submitted > m_knownSubmitted) {
        m_submitted.add(submitted - m_knownSubmitted);
        m_knownSubmitted = submitted;
    }
    if (refused > m_knownRefused) {
        m_refused.add(refused - m_knownRefused);
        m_knownRefused = refused;
    }
}

std::string StageMetrics::text()
{
    rlimit limit {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) == 0)
        m_mostDescriptors.set(static_cast<double>(limit.rlim_cur));
    return m_registry.text();
}

} // namespace pipeline
