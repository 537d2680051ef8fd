#include "serving/wire_bytes.h"
#include "serving/wire_frame.h"

namespace serving::wire {

namespace {

base::Failure broken(const char* what)
{
    return base::fail(base::Error::Code::Invalid,
                      std::string(what) + " of a hub frame is cut off or has bytes left over");
}

} // namespace

void write(std::string& out, const EventItem& item)
{
    putNumber(out, item.position);
    putNumber(out, item.sequence);
    putNumber(out, static_cast<std::uint64_t>(item.timeMicros));
    putBytes(out, item.command);
    putNumber(out, item.version);
    putNumber(out, item.index);
    putNumber(out, item.count);
    putNumber(out, item.latencyMicros);
    putNumber(out, item.valueBytes);
    for (const auto text : {item.domain, item.type, item.entityType, item.entity, item.user, item.preview})
        putText(out, text);
}

base::Result<EventItem> readEventItem(std::string_view bytes)
{
    ByteReader reader(bytes);
    EventItem item;
    item.position = reader.number<std::uint64_t>();
    item.sequence = reader.number<std::uint64_t>();
    item.timeMicros = reader.signedNumber();
    item.command = reader.bytes16();
    item.version = reader.number<std::uint32_t>();
    item.index = reader.number<std::uint16_t>();
    item.count = reader.number<std::uint16_t>();
    item.latencyMicros = reader.number<std::uint32_t>();
    item.valueBytes = reader.number<std::uint32_t>();
    for (auto* text : {&item.domain, &item.type, &item.entityType, &item.entity, &item.user, &item.preview})
        *text = reader.text();
    if (!reader.complete())
        return broken("an event");
    return item;
}

void write(std::string& out, const CommandItem& item)
{
    putNumber(out, item.position);
    putBytes(out, item.id);
    putNumber(out, static_cast<std::uint64_t>(item.timeMicros));
    putNumber(out, item.kind);
    putNumber(out, static_cast<std::uint8_t>(item.accepted ? 1 : 0));
    putNumber(out, item.expected);
    putNumber(out, item.firstEvent);
    putNumber(out, item.eventCount);
    for (const auto stage : item.stages)
        putNumber(out, stage);
    for (const auto text : {item.domain, item.type, item.entity, item.user, item.rule, item.field, item.reason})
        putText(out, text);
}

base::Result<CommandItem> readCommandItem(std::string_view bytes)
{
    ByteReader reader(bytes);
    CommandItem item;
    item.position = reader.number<std::uint64_t>();
    item.id = reader.bytes16();
    item.timeMicros = reader.signedNumber();
    item.kind = reader.number<std::uint8_t>();
    item.accepted = reader.flag();
    item.expected = reader.number<std::uint64_t>();
    item.firstEvent = reader.number<std::uint64_t>();
    item.eventCount = reader.number<std::uint16_t>();
    for (auto& stage : item.stages)
        stage = reader.number<std::uint32_t>();
    for (auto* text : {&item.domain, &item.type, &item.entity, &item.user, &item.rule, &item.field, &item.reason})
        *text = reader.text();
    if (!reader.complete())
        return broken("a command");
    return item;
}

void write(std::string& out, const EntityItem& item)
{
    putNumber(out, item.position);
    putNumber(out, item.created);
    putNumber(out, static_cast<std::uint64_t>(item.timeMicros));
    putNumber(out, item.version);
    putNumber(out, static_cast<std::uint8_t>(item.deleted ? 1 : 0));
    for (const auto text : {item.type, item.entity, item.user, item.fields})
        putText(out, text);
}

base::Result<EntityItem> readEntityItem(std::string_view bytes)
{
    ByteReader reader(bytes);
    EntityItem item;
    item.position = reader.number<std::uint64_t>();
    item.created = reader.number<std::uint64_t>();
    item.timeMicros = reader.signedNumber();
    item.version = reader.number<std::uint64_t>();
    item.deleted = reader.flag();
    for (auto* text : {&item.type, &item.entity, &item.user, &item.fields})
        *text = reader.text();
    if (!reader.complete())
        return broken("an entity");
    return item;
}

void write(std::string& out, const RecordItem& item)
{
    putNumber(out, static_cast<std::uint32_t>(item.partition));
    putNumber(out, static_cast<std::uint64_t>(item.offset));
    putNumber(out, static_cast<std::uint64_t>(item.timeMillis));
    for (const auto flag : {item.isAppendTime, item.hasKey, item.hasValue})
        putNumber(out, static_cast<std::uint8_t>(flag ? 1 : 0));
    for (const auto number : {item.keyBytes, item.valueBytes, item.headerCount})
        putNumber(out, number);
    for (const auto text : {item.mark, item.key, item.value})
        putText(out, text);
    putNumber(out, static_cast<std::uint16_t>(item.headers.size()));
    for (const auto& [name, value] : item.headers) {
        putText(out, name);
        putText(out, value);
    }
}

base::Result<RecordItem> readRecordItem(std::string_view bytes)
{
    ByteReader reader(bytes);
    RecordItem item;
    item.partition = static_cast<std::int32_t>(reader.number<std::uint32_t>());
    item.offset = reader.signedNumber();
    item.timeMillis = reader.signedNumber();
    for (auto* flag : {&item.isAppendTime, &item.hasKey, &item.hasValue})
        *flag = reader.flag();
    for (auto* number : {&item.keyBytes, &item.valueBytes, &item.headerCount})
        *number = reader.number<std::uint64_t>();
    for (auto* text : {&item.mark, &item.key, &item.value})
        *text = reader.text();
    for (auto left = reader.number<std::uint16_t>(); left > 0 && !reader.failed(); --left) {
        const auto name = reader.text();
        item.headers.emplace_back(name, reader.text());
    }
    if (!reader.complete())
        return broken("a record");
    return item;
}

} // namespace serving::wire
