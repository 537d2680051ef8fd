#include "serving/hub_items.h"

#include "base/limits.h"
#include "domain/decide.h"
#include "serving/engine_json.h"
#include "serving/wire_frame.h"

#include <algorithm>

namespace serving {

namespace {

template <typename Narrow>
Narrow clamped(std::uint64_t number)
{
    return static_cast<Narrow>(std::min<std::uint64_t>(number, std::numeric_limits<Narrow>::max()));
}

} // namespace

std::string eventItem(const pipeline::CommittedEvent& event, std::uint32_t latencyMicros)
{
    wire::EventItem item;
    item.position = event.position.value;
    item.sequence = event.sequence.value;
    item.timeMicros = event.time.time_since_epoch().count();
    item.command = event.command.bytes;
    item.version = clamped<std::uint32_t>(event.version.value);
    item.index = clamped<std::uint16_t>(event.index);
    item.count = clamped<std::uint16_t>(event.count);
    item.latencyMicros = latencyMicros;
    item.valueBytes = clamped<std::uint32_t>(event.value.size());
    item.domain = event.domain;
    item.type = event.type;
    item.entityType = event.entityType;
    item.entity = event.entity;
    item.user = event.user;
    item.preview = utf8Slice(event.value, 0, base::limits::previewBytes);
    std::string bytes;
    bytes.reserve(128 + item.preview.size());
    wire::write(bytes, item);
    return bytes;
}

std::string commandItem(const pipeline::CommittedCommand& command)
{
    wire::CommandItem item;
    item.position = command.position.value;
    item.id = command.id.bytes;
    item.timeMicros = command.time.time_since_epoch().count();
    item.kind = static_cast<std::uint8_t>(command.kind);
    item.accepted = !command.rejection.has_value();
    item.expected = command.expected ? command.expected->value : 0;
    item.firstEvent = command.events.empty() ? 0 : command.events.front().position.value;
    item.eventCount = clamped<std::uint16_t>(command.events.size());
    const auto& stages = command.stages;
    item.stages = {stages.accepted,  stages.taken,        stages.decided,   stages.appended,
                   stages.persisted, stages.materialized, stages.committed, stages.notified};
    item.domain = command.domain;
    item.type = command.type;
    item.entity = command.entity;
    item.user = command.user;
    if (command.rejection) {
        item.rule = command.rejection->rule;
        item.field = command.rejection->field;
        item.reason = command.rejection->reason;
    }
    std::string bytes;
    wire::write(bytes, item);
    return bytes;
}

std::string entityItem(const domain::Catalog& catalog, const domain::EntityState& state,
                       const pipeline::CommittedEvent& event)
{
    const auto* type = catalog.find(state.type);
    const auto fields = base::json::serialize(type ? domain::withoutSecrets(*type, state.fields) : state.fields);
    wire::EntityItem item;
    item.position = event.position.value;
    item.created = state.created.value;
    item.timeMicros = event.time.time_since_epoch().count();
    item.version = state.version.value;
    item.deleted = state.deleted;
    item.type = state.type;
    item.entity = state.entity;
    item.user = event.user;
    if (fields.size() <= base::limits::frameBytes)
        item.fields = fields;
    std::string bytes;
    wire::write(bytes, item);
    return bytes;
}

} // namespace serving
