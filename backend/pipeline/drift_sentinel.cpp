#include "pipeline/drift_sentinel.h"

#include "pipeline/entity_audit.h"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <thread>
#include <utility>

namespace pipeline {

namespace {

using Code = base::Error::Code;
using namespace std::chrono_literals;

constexpr int lowPriority = 15; // below the engine; at 19 a busy machine leaves it nothing at all
constexpr auto longestNap = 50ms; // a stop waits no longer
constexpr auto shortestPause = 5ms; // after each chunk

/// What is stored, not the way to it.
bool isUnreadable(const base::Error& error)
{
    return error.code == Code::Storage && !error.retriable;
}

/// Of this thread: on a busy machine it waits most of the time, and that keeps nobody from working.
std::chrono::nanoseconds usedTime()
{
    timespec used {};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return std::chrono::seconds(used.tv_sec) + std::chrono::nanoseconds(used.tv_nsec);
}

std::string describe(const eventlog::EventRecord& event)
{
    return fmt::format("{} of {}/{} version {}", event.type, event.entityType, event.entity, event.version.value);
}

} // namespace

bool isCopyOf(const eventlog::EventRecord& copy, const eventlog::EventRecord& event)
{
    const bool isRejection = event.version.value == 0;
    return event.value == copy.value && event.type == copy.type && event.entityType == copy.entityType
        && event.entity == copy.entity && event.version == copy.version && event.index == copy.index
        && event.count == copy.count && event.user == copy.user && event.time == copy.time
        && (isRejection || event.command == copy.command);
}

DriftSentinel::DriftSentinel(const domain::Catalog& catalog, std::vector<std::string> domains, StoreOpener opener,
                             AuditStatus& status, const base::Clock& clock, SentinelOptions options)
    : m_catalog(catalog)
    , m_domains(std::move(domains))
    , m_opener(std::move(opener))
    , m_status(status)
    , m_clock(clock)
    , m_options(options)
    , m_worker(
          "sentinel", [this](const std::stop_token& stop) { run(stop); },
          [this](const std::string& fault) { m_status.setTrouble("The sentinel stopped: " + fault); }, lowPriority)
{
}

void DriftSentinel::run(const std::stop_token& stop)
{
    std::size_t domain = 0;
    base::PartitionSequence after;
    while (!stop.stop_requested()) {
        auto done = base::Result<void>();
        if (!m_store) {
            if (auto opened = m_opener())
                m_store = std::move(*opened);
            else
                done = base::Failure(std::move(opened.error()));
        }
        if (done && domain < m_domains.size())
            done = round(m_domains[domain], after, stop);
        if (stop.stop_requested())
            return;
        if (!done) {
            m_store.reset();
            m_status.setTrouble(done.error().message);
            pause(m_options.troublePause, stop);
            continue;
        }
        m_status.setTrouble({});
        after = {};
        if (++domain < m_domains.size())
            continue;
        domain = 0;
        m_status.finishRound(m_clock.utc());
        pause(m_options.roundPause, stop);
    }
}

base::Result<void> DriftSentinel::round(const std::string& domain, base::PartitionSequence& after,
                                        const std::stop_token& stop)
{
    const auto end = m_store->stores.events->mark(domain);
    if (!end)
        return base::Failure(end.error());
    while (!stop.stop_requested()) {
        const auto begin = m_clock.steady();
        const auto used = usedTime();
        const auto events = nextEvents(domain, after);
        if (!events)
            return base::Failure(events.error());
        if (events->empty())
            return lookForOrphans(domain, stop);
        std::uint64_t entities = 0;
        for (const auto& event : *events) {
            if (stop.stop_requested())
                break;
            if (auto done = checkEvent(event, after); !done)
                return done;
            if (event.version.value == 1 && m_catalog.find(event.entityType) != nullptr) {
                if (auto done = checkEntity({event.entityType, event.entity}, stop); !done)
                    return done;
                ++entities;
            }
            after = event.sequence;
        }
        m_status.addEntities(entities);
        if (auto done = glance(m_clock.steady() - begin, stop); !done)
            return done;
        rest(used, stop);
        if (after >= end->sequence)
            return lookForOrphans(domain, stop);
    }
    return {};
}

/// As long as the round worked before it, at least once, and at none twice.
base::Result<void> DriftSentinel::glance(std::chrono::nanoseconds length, const std::stop_token& stop)
{
    const auto begin = m_clock.steady();
    std::size_t seen = 0;
    do {
        const auto entities = m_seen.next(m_options.glance);
        seen += m_options.glance;
        if (entities.empty())
            return {};
        const auto states = m_store->stores.snapshots->findMany(entities);
        if (!states && states.error().code == Code::Network)
            return base::Failure(states.error());
        for (std::size_t i = 0; i < entities.size(); ++i) {
            // One that cannot be read hides the others: then each is looked at alone.
            if (states && m_seen.isSound(entities[i], (*states)[i]))
                continue;
            if (auto done = checkEntity(entities[i], stop); !done)
                return done;
        }
    } while (m_clock.steady() - begin < length && seen < m_seen.size() && !stop.stop_requested());
    return {};
}

/// Snapshots that no event made stand in no history: they are met by what is stored.
base::Result<void> DriftSentinel::lookForOrphans(const std::string& domain, const std::stop_token& stop)
{
    for (const auto& known : m_status.report().drifts) { // one that is gone is met nowhere
        const auto* const type = known.version.value == 0 ? m_catalog.find(known.type) : nullptr;
        if (type == nullptr || type->domain != domain)
            continue;
        if (auto done = checkEntity({known.type, known.entity}, stop); !done)
            return done;
    }
    std::uint64_t cursor = 0;
    do {
        const auto used = usedTime();
        const auto entities = m_store->stores.snapshots->storedEntities(domain, cursor, m_options.chunk);
        if (!entities)
            return base::Failure(entities.error());
        for (const auto& entity : *entities) {
            if (m_seen.has(entity) || m_catalog.find(entity.type) == nullptr)
                continue;
            const auto first = m_store->stores.events->history(entity.type, entity.entity, {1}, 1);
            if (!first && !isUnreadable(first.error()))
                return base::Failure(first.error());
            if (!first || !first->empty())
                continue;
            if (auto done = checkEntity(entity, stop); !done)
                return done;
        }
        rest(used, stop);
    } while (cursor != 0 && !stop.stop_requested());
    return {};
}

void DriftSentinel::rest(std::chrono::nanoseconds since, const std::stop_token& stop) const
{
    const auto worked = std::chrono::duration<double>(usedTime() - since);
    const auto length = worked * (1 / m_options.share - 1);
    pause(std::max<std::chrono::microseconds>(shortestPause,
                                              std::chrono::duration_cast<std::chrono::microseconds>(length)),
          stop);
}

/// Where one cannot be read, it is named and left out.
base::Result<std::vector<eventlog::EventRecord>> DriftSentinel::nextEvents(const std::string& domain,
                                                                           base::PartitionSequence& after)
{
    auto& store = *m_store->stores.events;
    auto events = store.eventsAfter(domain, after, m_options.chunk);
    for (std::size_t skipped = 0; !events && isUnreadable(events.error()) && skipped < m_options.chunk; ++skipped) {
        auto one = store.eventsAfter(domain, after, 1);
        if (one || !isUnreadable(one.error()))
            return one;
        ++after.value;
        m_status.add(Violation {"I4", domain, after.value, "an event", "a record that cannot be read"});
        events = store.eventsAfter(domain, after, m_options.chunk);
    }
    return events;
}

base::Result<void> DriftSentinel::checkEvent(const eventlog::EventRecord& copy, base::PartitionSequence after)
{
    if (copy.sequence.value != after.value + 1)
        m_status.add(Violation {"I4", copy.domain, after.value + 1, fmt::format("sequence {}", after.value + 1),
                                fmt::format("sequence {}", copy.sequence.value)});
    std::optional<eventlog::EventRecord> differing;
    for (int i = 0; i < 2; ++i) { // an index that is read again gives other positions
        const auto position = m_store->index->positionOf(copy.domain, copy.sequence);
        if (!position) // this process has not read so far
            return position.error().code == Code::NotFound ? base::Result<void>() : base::Failure(position.error());
        auto event = m_store->log->event(*position);
        if (!event)
            return event.error().code == Code::NotFound ? base::Result<void>() : base::Failure(event.error());
        if (isCopyOf(copy, *event))
            return {};
        differing = std::move(*event);
    }
    m_status.add(Violation {"I4", copy.domain, copy.sequence.value, describe(*differing) + ", as in the log",
                            describe(copy) == describe(*differing) ? std::string("the same with another content")
                                                                   : describe(copy)});
    return {};
}

base::Result<void> DriftSentinel::checkEntity(const persistence::Reference& entity, const std::stop_token& stop)
{
    const auto& [type, id] = entity;
    const auto* const known = m_catalog.find(type);
    auto found = compareEntity(m_catalog, m_store->stores, type, id, stop);
    m_seen.forget(entity);
    if (!found) {
        if (found.error().code == Code::Closed || found.error().code == Code::Busy)
            return {}; // the next round comes by again
        const auto first = m_store->stores.events->history(type, id, {1}, 1);
        const auto place = first && !first->empty() ? first->front().sequence.value : 0;
        const std::string domain = known != nullptr ? known->domain : "";
        if (isUnreadable(found.error())) {
            m_status.add(Violation {"I4", domain, place, fmt::format("the events of {}/{}", type, id),
                                    "a record that cannot be read"});
            return {};
        }
        if (found.error().code == Code::Internal || found.error().code == Code::Invalid) {
            m_status.add(Violation {"I3", domain, place, fmt::format("a history of {}/{} without holes", type, id),
                                    found.error().message});
            return {};
        }
        return base::Failure(std::move(found.error()));
    }
    if (found->drift) {
        m_status.add(std::move(*found->drift));
        return {};
    }
    m_status.setSound(type, id);
    if (found->state)
        m_seen.add(*found->state);
    return {};
}

void DriftSentinel::pause(std::chrono::microseconds length, const std::stop_token& stop) const
{
    for (auto left = length; left > 0us && !stop.stop_requested(); left -= longestNap)
        std::this_thread::sleep_for(std::min<std::chrono::microseconds>(left, longestNap));
}

} // namespace pipeline
