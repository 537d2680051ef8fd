#include "pipeline/drift_sentinel.h"

#include "pipeline/entity_audit.h"

#include <fmt/format.h>

#include <algorithm>
#include <thread>
#include <utility>

namespace pipeline {

namespace {

using Code = base::Error::Code;
using namespace std::chrono_literals;

constexpr int lowestPriority = 19;
constexpr auto longestNap = 50ms; // a stop waits no longer
constexpr auto shortestPause = 5ms; // after each chunk

/// What is stored, not the way to it.
bool isUnreadable(const base::Error& error)
{
    return error.code == Code::Storage && !error.retriable;
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
          [this](const std::string& fault) { m_status.setTrouble("The sentinel stopped: " + fault); }, lowestPriority)
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
    while (!stop.stop_requested()) {
        const auto begin = m_clock.steady();
        const auto events = nextEvents(domain, after);
        if (!events)
            return base::Failure(events.error());
        if (events->empty())
            return {};
        std::uint64_t entities = 0;
        for (const auto& event : *events) {
            if (stop.stop_requested())
                break;
            if (auto done = checkEvent(event, after); !done)
                return done;
            if (event.version.value == 1 && m_catalog.find(event.entityType) != nullptr) {
                if (auto done = checkEntity(event, stop); !done)
                    return done;
                ++entities;
            }
            after = event.sequence;
        }
        m_status.addEntities(entities);
        const auto worked = std::chrono::duration<double>(m_clock.steady() - begin);
        const auto rest = worked * (1 / m_options.share - 1);
        pause(std::max<std::chrono::microseconds>(shortestPause,
                                                  std::chrono::duration_cast<std::chrono::microseconds>(rest)),
              stop);
    }
    return {};
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

base::Result<void> DriftSentinel::checkEntity(const eventlog::EventRecord& first, const std::stop_token& stop)
{
    auto found = compareEntity(m_catalog, m_store->stores, first.entityType, first.entity, stop);
    if (!found) {
        if (found.error().code == Code::Closed || found.error().code == Code::Busy)
            return {}; // the next round comes by again
        if (isUnreadable(found.error())) {
            m_status.add(Violation {"I4", first.domain, first.sequence.value,
                                    fmt::format("the events of {}/{}", first.entityType, first.entity),
                                    "a record that cannot be read"});
            return {};
        }
        if (found.error().code == Code::Internal || found.error().code == Code::Invalid) {
            m_status.add(Violation {"I3", first.domain, first.sequence.value,
                                    fmt::format("a history of {}/{} without holes", first.entityType, first.entity),
                                    found.error().message});
            return {};
        }
        return base::Failure(std::move(found.error()));
    }
    if (found->drift)
        m_status.add(std::move(*found->drift));
    else
        m_status.setSound(first.entityType, first.entity);
    return {};
}

void DriftSentinel::pause(std::chrono::microseconds length, const std::stop_token& stop) const
{
    for (auto left = length; left > 0us && !stop.stop_requested(); left -= longestNap)
        std::this_thread::sleep_for(std::min<std::chrono::microseconds>(left, longestNap));
}

} // namespace pipeline
