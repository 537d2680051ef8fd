#include "support/memory_log.h"

namespace test {

using eventlog::Consumed;
using eventlog::Stream;

Consumed MemoryLog::consumed(Stream stream, std::int64_t offset) const
{
    Consumed record;
    record.stream = stream;
    record.offset = offset;
    const auto& from = (stream == Stream::Commands ? commands : events)[static_cast<std::size_t>(offset)];
    if (stream == Stream::Commands) {
        record.command = eventlog::readCommand(eventlog::viewsOf(from.headers));
        if (!record.command) {
            record.raw = from;
        } else {
            record.command->domain = domain;
            record.command->position.value = static_cast<std::uint64_t>(offset) + 1;
            record.command->value = from.value;
        }
        return record;
    }
    record.found = eventlog::readRecord(offset, 0, from.key, eventlog::viewsOf(from.headers));
    auto& event = record.found.event;
    event.domain = domain;
    event.offset = offset;
    event.epoch = record.found.head.epoch;
    event.value = from.value;
    return record;
}

std::vector<Consumed> MemoryLog::poll(std::chrono::milliseconds, std::size_t most)
{
    std::vector<Consumed> taken;
    while (taken.size() < most && m_nextCommand < static_cast<std::int64_t>(commands.size()))
        taken.push_back(consumed(Stream::Commands, m_nextCommand++));
    while (taken.size() < most && m_nextEvent < static_cast<std::int64_t>(events.size()))
        taken.push_back(consumed(Stream::Events, m_nextEvent++));
    return taken;
}

base::Result<std::optional<Consumed>> MemoryLog::recordAt(std::size_t, Stream stream, std::int64_t offset)
{
    const auto& records = stream == Stream::Commands ? commands : events;
    if (offset < low || offset >= static_cast<std::int64_t>(records.size()))
        return std::nullopt;
    return consumed(stream, offset);
}

base::Result<void> MemoryLog::append(std::size_t, const eventlog::EventRecord& event, const base::Uuid& eventId,
                                     const eventlog::Epoch& epoch, std::uint32_t rules)
{
    if (dropped > 0) {
        --dropped;
        return {};
    }
    auto headers = eventlog::headersOf(event, epoch, 0, rules);
    headers.push_back({"es-event-id", eventId.toString()});
    events.push_back({eventlog::recordKey(event.entityType, event.entity), std::move(headers), event.value});
    return {};
}

} // namespace test
