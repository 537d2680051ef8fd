#include "pipeline/shared_loop.h"

#include "base/log.h"
#include "pipeline/entity_audit.h"
#include "pipeline/shared_duties.h"
#include "pipeline/shared_submitter.h"

#include <fmt/format.h>

#include <algorithm>
#include <thread>
#include <utility>

namespace pipeline {

namespace {

using namespace std::chrono_literals;
using Duty = SharedPartition::Duty;

constexpr std::size_t recordsAtOnce = 2'000;
constexpr auto idlePatience = 100ms;
constexpr auto holdPatience = 5ms; // between two looks whether the owner has stored what we wait for
constexpr auto retryPause = 1s;
constexpr auto countPause = 250ms;
constexpr auto longestAbsence = 10s; // session.timeout.ms of the groups
constexpr auto numbersPause = 1s;
constexpr auto groupPatience = 5s; // until a group has told that it went on without us: two heartbeats and more
constexpr auto writersPause = 1s;
constexpr auto intrusionMatters = 1h; // since the last record of somebody else

void pause(const std::stop_token& stop)
{
    for (auto left = std::chrono::milliseconds(retryPause); left > 0ms && !stop.stop_requested(); left -= 50ms)
        std::this_thread::sleep_for(50ms);
}

} // namespace

SharedLoop::SharedLoop(const SharedOptions& options, const domain::Catalog& catalog, SharedParts& parts,
                       CommandGateway& gateway)
    : m_options(options)
    , m_catalog(catalog)
    , m_parts(parts)
    , m_gateway(gateway)
{
    setTrouble("The servers have not answered yet.");
}

void SharedLoop::run(const std::stop_token& stop)
{
    if (!m_options.missing.empty())
        setTrouble(m_options.missing);
    while (!stop.stop_requested()) {
        if (!m_options.missing.empty()) {
            pause(stop);
            continue;
        }
        if (!m_log) {
            if (const auto done = connect(); !done) {
                m_flows.clear();
                setTrouble(done.error().message);
                m_parts.repairs.serve([&done](const auto&, const auto&) { return base::Failure(done.error()); });
                pause(stop);
                continue;
            }
        }
        step(stop);
    }
    m_flows.clear();
    m_parts.status.setLog(nullptr);
    m_log.reset();
}

base::Result<void> SharedLoop::connect()
{
    auto opened = eventlog::openKafkaLog(m_options.log);
    if (!opened)
        return base::Failure(std::move(opened.error()));
    const std::shared_ptr<eventlog::ClusterLog> log = std::move(*opened);
    auto stores = m_options.openStores(log->clusterId());
    if (!stores)
        return base::Failure(std::move(stores.error()));
    m_parts.store.stores = std::move(*stores);
    const auto& domains = m_options.log.domains;
    auto& index = *m_parts.store.index;
    if (auto checked = checkIndex(*log, domains, index); !checked)
        return checked;
    m_flows.clear();
    for (std::size_t i = 0; i < domains.size(); ++i) {
        auto partition = std::make_unique<SharedPartition>(i, domains[i], m_catalog, m_parts.clock, *log, index.log(),
                                                           m_options.engine.entityCache / domains.size());
        if (!log->id(i).isNil()) { // without duties one looks at what is there
            const auto mark = index.mark(domains[i]);
            if (!mark)
                return base::Failure(mark.error());
            if (auto done = partition->readFrom(mark->reading); !done)
                return done;
            m_parts.auditor.begin(domains[i], mark->reading);
        }
        m_flows.push_back(std::make_unique<SharedFlow>(m_parts, *log, i, std::move(partition)));
    }
    const auto ends = index.log().ends();
    if (!ends)
        return base::Failure(ends.error());
    m_parts.status.setPosition(ends->events);
    if (auto counted = refreshCounts(); !counted)
        return counted;
    m_log = log;
    m_awakeAt = m_options.bootTime();
    m_parts.status.setLog(log);
    return {};
}

/// Whoever slept longer than the group waits for its members has lost them; another may decide by now. The group
/// says so a moment later, and until then nothing is claimed.
void SharedLoop::lookAtSleep()
{
    const auto now = m_options.bootTime();
    const auto slept = now - std::exchange(m_awakeAt, now);
    if (slept < longestAbsence)
        return;
    base::log::warning("pipeline",
                       fmt::format("The program stood still for {} s; every domain is claimed again.",
                                   std::chrono::duration_cast<std::chrono::seconds>(slept).count()));
    resetOwned("the program stood still");
    for (auto& flow : m_flows)
        flow->claimAfter = m_parts.clock.steady() + groupPatience;
}

void SharedLoop::step(const std::stop_token& stop)
{
    lookAtSleep();
    for (const auto& change : m_log->ownershipChanges()) {
        auto& flow = *m_flows[change.domain];
        if (change.isOurs || flow.isAssigned()) // a group says that it took nothing away before it gives
            m_parts.status.note(
                "rebalance", fmt::format("domain.{} {}", change.isOurs ? "assigned" : "lost", flow.partition().name()));
        flow.assign(change.isOurs);
    }
    if (std::any_of(m_flows.begin(), m_flows.end(), [](const auto& flow) { return flow->isStuck(); })) {
        pause(stop); // a store is away: nothing more is read, so nothing more is decided
    } else {
        for (auto& record : m_log->poll(patience(), recordsAtOnce))
            m_flows[record.domain]->partition().consume(std::move(record));
    }
    auto trouble = lookForTrouble();
    for (auto& flow : m_flows) {
        const auto again = flow->apply(stop);
        if (!again)
            trouble = again.error().message;
        else if (*again)
            resetOwned("a store is not where it was");
    }
    for (std::size_t i = 0; i < m_flows.size(); ++i) {
        if (trouble.empty()) {
            if (const auto done = serve(*m_flows[i], i); !done)
                trouble = done.error().message;
        }
        m_flows[i]->release(stop);
    }
    m_parts.repairs.serve([this](const auto& type, const auto& entity) { return repair(type, entity); });
    reportWriters();
    report(std::move(trouble));
}

std::chrono::milliseconds SharedLoop::patience() const
{
    auto shortest = std::chrono::milliseconds(idlePatience);
    for (const auto& flow : m_flows) {
        if (flow->partition().duty() == Duty::Owner && flow->partition().waiting() > 0)
            shortest = std::min(shortest, 1ms);
        if (flow->isHolding())
            shortest = std::min(shortest, std::chrono::milliseconds(holdPatience));
    }
    return shortest;
}

std::string SharedLoop::lookForTrouble()
{
    for (const auto& each : m_log->troubles()) {
        if (each.kind == eventlog::ReadTrouble::Kind::Lost && each.domain)
            m_flows[*each.domain]->partition().stop(each.message
                                                    + " The log no longer holds what has to be read next.");
        else
            m_unreachable = each.message;
    }
    bool lostEvents = false;
    for (const auto& lost : m_log->undelivered()) {
        lostEvents = lostEvents || lost.stream == eventlog::Stream::Events;
        if (lost.stream == eventlog::Stream::Events)
            continue;
        for (auto& waiting : m_parts.waiters.take(lost.command))
            SharedSubmitter::answer(
                std::move(waiting),
                {base::Error::Code::Network, "The command was not written: " + lost.reason + ".", true});
    }
    if (lostEvents)
        resetOwned("an event was not written");
    if (std::any_of(m_flows.begin(), m_flows.end(), [](const auto& flow) { return flow->partition().needsReset(); }))
        resetOwned("a record of ours does not count");
    if (m_unreachable.empty())
        return {};
    const auto now = m_parts.clock.steady();
    if (now - m_askedAt > retryPause) {
        m_askedAt = now;
        if (m_log->bounds(0, eventlog::Stream::Events))
            m_unreachable.clear();
    }
    return m_unreachable;
}

/// RESET: what is in flight is forgotten with its producer, and every domain of ours is claimed again.
void SharedLoop::resetOwned(const std::string& reason)
{
    for (auto& flow : m_flows)
        flow->giveUp(reason);
    if (const auto renewed = m_log->renewEvents(); !renewed)
        base::log::error("pipeline", renewed.error().message);
}

/// Only the owner of a domain knows that nobody writes over it, and only it can make its states be forgotten.
base::Result<Repair> SharedLoop::repair(const std::string& type, const std::string& entity)
{
    const auto* const known = m_catalog.find(type);
    if (known == nullptr)
        return base::fail(base::Error::Code::NotFound, "There is no type '" + type + "'.");
    const auto flow = std::find_if(m_flows.begin(), m_flows.end(),
                                   [known](const auto& each) { return each->partition().name() == known->domain; });
    if (flow == m_flows.end() || (*flow)->partition().duty() != Duty::Owner || (*flow)->isStuck())
        return base::fail(base::Error::Code::Busy,
                          "Another console owns '" + known->domain
                              + "', or this one is not ready yet. Repair it where it is owned.",
                          true);
    auto done = repairEntity(m_catalog, m_parts.store.stores, type, entity);
    if (done && done->repaired)
        resetOwned("a snapshot was repaired"); // caches may hold what was wrong
    return done;
}

/// What an owner owes its domain: a claim, then decisions.
base::Result<void> SharedLoop::serve(SharedFlow& flow, std::size_t domain)
{
    auto& partition = flow.partition();
    if (partition.duty() == Duty::Wanted && m_parts.clock.steady() >= flow.claimAfter) {
        flow.claimAfter = m_parts.clock.steady() + retryPause;
        const auto read = partition.mark().last;
        if (auto checked = prepareClaim(domain, *m_log, partition, m_parts.stages, m_parts.store); !checked)
            return checked;
        if (partition.mark().last < read)
            m_parts.status.addReread();
        if (partition.duty() == Duty::Wanted)
            return partition.claim(m_options.owner, "es." + partition.name() + "." + m_options.log.groupSuffix,
                                   m_options.takesOver);
    }
    if (partition.duty() != Duty::Owner)
        return {};
    auto decided = partition.decide(m_parts.store.stores, m_options.engine.maxBatch);
    if (!decided)
        resetOwned(decided.error().message);
    return decided;
}

void SharedLoop::report(std::string trouble)
{
    reportNumbers();
    bool isReady = m_log->isGroupSettled() && m_options.log.submits;
    for (const auto& flow : m_flows) {
        const auto& partition = flow->partition();
        if (partition.duty() == Duty::Stopped)
            trouble = partition.name() + ": " + partition.reason();
        if (partition.duty() == Duty::Owner && !flow->isStuck() && !partition.hasReady())
            m_log->showProgress(flow->domain(), partition.progress());
        isReady =
            isReady && (partition.duty() == Duty::None || (partition.duty() == Duty::Owner && partition.hasCaughtUp()));
    }
    const auto position = m_parts.status.totals().position;
    if (trouble.empty() && position != m_countedTo && m_parts.clock.steady() - m_countedAt > countPause) {
        if (const auto counted = refreshCounts(); !counted)
            trouble = counted.error().message;
    }
    if (!trouble.empty()) {
        setTrouble(trouble);
        return;
    }
    const bool isReadOnly = !m_options.log.submits;
    const char* const reason = isReadOnly ? "This profile is only looked at: nothing is written to its cluster."
        : isReady                         ? ""
                                          : "The log is being read up to its end.";
    // Before somebody may hear that commands are taken, they are.
    m_gateway.setReadOnly(isReady ? std::nullopt : std::optional<std::string>(reason));
    if (m_parts.status.setHealth(isReady, isReadOnly, reason))
        m_parts.metrics.setReadOnly(!isReady);
}

/// Two writers: the rule keeps them apart, but somebody should know.
void SharedLoop::reportWriters()
{
    const auto now = m_parts.clock.steady();
    if (now - m_writersAt < writersPause)
        return;
    m_writersAt = now;
    std::vector<AuditWarning> warnings;
    for (const auto& flow : m_flows) {
        const auto& seen = flow->partition().intrusions();
        const auto& name = flow->partition().name();
        if (seen.claims + seen.records > 0 && now - seen.last < intrusionMatters)
            warnings.push_back({AuditWarning::Kind::TwoWriters,
                                name,
                                eventlog::topicName(name, eventlog::Stream::Events),
                                {},
                                std::nullopt,
                                seen.claims + seen.records});
    }
    m_parts.audit.setWarnings(AuditStatus::Source::Writers, std::move(warnings));
}

/// What the clients say of themselves, and how far behind the owner is, for metrics and their history.
void SharedLoop::reportNumbers()
{
    m_owned.resize(m_flows.size());
    for (std::size_t i = 0; i < m_flows.size(); ++i) {
        const bool owns = m_flows[i]->partition().duty() == Duty::Owner;
        if (owns && !m_owned[i])
            m_parts.status.note("claim", "domain.claimed " + m_flows[i]->partition().name());
        m_owned[i] = owns;
    }
    const auto now = m_parts.clock.steady();
    if (now - m_numbersAt < numbersPause)
        return;
    m_numbersAt = now;
    auto& registry = m_parts.metrics.registry();
    const auto clients = m_log->statistics();
    for (const auto& [client, numbers] : clients) {
        for (const auto& [which, seconds] :
             {std::pair("average", numbers.roundTripAverage), std::pair("p99", numbers.roundTripP99)})
            registry
                .gauge("eventscope_kafka_round_trip_seconds", "Requests to the slowest broker, as the client sees them",
                       {{"client", client}, {"value", which}})
                .set(seconds);
        if (client != "reader")
            registry
                .gauge("eventscope_kafka_waiting_messages", "Records that are buffered or sent and not reported",
                       {{"client", client}})
                .set(static_cast<double>(numbers.waitingMessages));
    }
    const auto behind = [&clients](const std::string& topic) {
        const auto& lag = clients.at("reader").lag;
        const auto found = lag.find(topic);
        return found == lag.end() ? 0.0 : static_cast<double>(found->second);
    };
    if (!clients.contains("reader"))
        return;
    for (const auto& flow : m_flows) {
        const auto& partition = flow->partition();
        const auto lag = [&](eventlog::Stream stream, const char* stage, std::size_t waiting) {
            registry
                .gauge("eventscope_lag_records", "Records of a topic that a stage has not worked through",
                       {{"domain", partition.name()}, {"stage", stage}})
                .set(behind(eventlog::topicName(partition.name(), stream)) + static_cast<double>(waiting));
        };
        lag(eventlog::Stream::Commands, "validator", partition.waiting());
        lag(eventlog::Stream::Events, "materializer", 0);
    }
}

void SharedLoop::setTrouble(const std::string& trouble)
{
    if (!m_parts.status.setHealth(false, true, trouble))
        return;
    base::log::warning("pipeline", trouble);
    m_gateway.setReadOnly(trouble);
    m_parts.metrics.setReadOnly(true);
}

base::Result<void> SharedLoop::refreshCounts()
{
    m_countedTo = m_parts.status.totals().position;
    m_countedAt = m_parts.clock.steady();
    auto counts = m_parts.store.stores.snapshots->counts();
    if (!counts)
        return base::Failure(std::move(counts.error()));
    std::vector<TypeCount> living;
    for (auto& [type, count] : *counts)
        living.push_back({type, count});
    m_parts.status.setCounts(std::move(living));
    return {};
}

} // namespace pipeline
