#include "serving/engine_json.h"

#include "domain/decide.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <array>

namespace serving {

namespace {

base::json::object stagesJson(const pipeline::StageTimes& stages)
{
    return {{"accepted", stages.accepted},   {"taken", stages.taken},         {"decided", stages.decided},
            {"appended", stages.appended},   {"persisted", stages.persisted}, {"materialized", stages.materialized},
            {"committed", stages.committed}, {"notified", stages.notified}};
}

} // namespace

base::json::object visibleFields(const domain::Catalog& catalog, std::string_view type,
                                 const base::json::object& fields)
{
    const auto* found = catalog.find(type);
    return found ? domain::withoutSecrets(*found, fields) : fields;
}

std::string isoTime(base::UtcTime time)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
    const auto micros = (time - seconds).count();
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:06}Z", fmt::gmtime(std::chrono::system_clock::to_time_t(seconds)),
                       micros);
}

std::string_view kindName(domain::CommandKind kind)
{
    switch (kind) {
    case domain::CommandKind::Create:
        return "create";
    case domain::CommandKind::Update:
        return "update";
    case domain::CommandKind::Delete:
        return "delete";
    case domain::CommandKind::Restore:
        return "restore";
    case domain::CommandKind::Unpark:
        return "unpark";
    }
    return "";
}

base::json::object entityJson(const domain::Catalog& catalog, const domain::EntityState& state)
{
    return {{"id", state.entity},
            {"type", state.type},
            {"version", state.version.value},
            {"fields", visibleFields(catalog, state.type, state.fields)}};
}

base::json::object entityRowJson(const domain::Catalog& catalog, const domain::EntityState& state, base::UtcTime time)
{
    auto row = entityJson(catalog, state);
    row["created"] = state.created.value;
    row["position"] = state.head.value;
    row["time"] = isoTime(time);
    return row;
}

base::json::object historyJson(const domain::Catalog& catalog, const pipeline::CommittedEvent& event)
{
    base::json::object row {{"position", event.position.value},
                            {"version", event.version.value},
                            {"time", isoTime(event.time)},
                            {"user", event.user},
                            {"type", event.type},
                            {"command", event.command.toString()}};
    const auto parsed = domain::parseEventValue(event.value);
    row["fields"] = parsed ? visibleFields(catalog, event.entityType, parsed->fields) : base::json::object();
    row["data"] = parsed ? parsed->data : base::json::object();
    return row;
}

base::json::object eventJson(const pipeline::CommittedEvent& event)
{
    const auto index = fmt::format("{}/{}", event.index, event.count);
    const base::json::object headers {{"es-command-id", event.command.toString()},
                                      {"es-event-id", event.eventId.toString()},
                                      {"es-entity-id", event.entity},
                                      {"es-version", std::to_string(event.version.value)},
                                      {"es-index", index},
                                      {"es-user", event.user},
                                      {"es-time", isoTime(event.time)},
                                      {"es-pos", std::to_string(event.position.value)},
                                      {"es-pseq", std::to_string(event.sequence.value)}};
    return {{"position", event.position.value},
            {"sequence", event.sequence.value},
            {"domain", event.domain},
            {"type", event.type},
            {"entityType", event.entityType},
            {"entity", event.entity},
            {"version", event.version.value},
            {"user", event.user},
            {"time", isoTime(event.time)},
            {"command", event.command.toString()},
            {"eventId", event.eventId.toString()},
            {"commandPosition", event.commandPosition.value},
            {"index", event.index},
            {"count", event.count},
            {"headers", headers},
            {"valueBytes", event.value.size()}};
}

base::json::object rejectionJson(const domain::Rejection& rejection)
{
    base::json::object made {{"rule", rejection.rule}, {"field", rejection.field}, {"reason", rejection.reason}};
    if (rejection.actual)
        made["actual"] = rejection.actual->value;
    return made;
}

base::json::object commandJson(const pipeline::CommittedCommand& command)
{
    base::json::array events;
    for (const auto& event : command.events)
        events.push_back({{"position", event.position.value},
                          {"sequence", event.sequence.value},
                          {"index", event.index},
                          {"count", event.count},
                          {"type", event.type},
                          {"entityType", event.entityType},
                          {"entity", event.entity},
                          {"version", event.version.value}});
    base::json::object made {{"id", command.id.toString()},    {"position", command.position.value},
                             {"kind", kindName(command.kind)}, {"domain", command.domain},
                             {"type", command.type},           {"entity", command.entity}};
    made["expected"] = command.expected ? base::json::value(command.expected->value) : base::json::value();
    made["user"] = command.user;
    made["time"] = isoTime(command.time);
    made["accepted"] = !command.rejection.has_value();
    if (command.rejection)
        made["rejection"] = rejectionJson(*command.rejection);
    made["stages"] = stagesJson(command.stages);
    made["events"] = std::move(events);
    return made;
}

base::json::object healthJson(const pipeline::Health& health)
{
    const auto* status = health.readOnly ? "read-only" : health.ready ? "ok" : "starting";
    return {{"status", status}, {"reason", health.reason}, {"position", health.position.value}};
}

base::json::object countsJson(const std::vector<pipeline::TypeCount>& counts)
{
    base::json::object made;
    for (const auto& count : counts)
        made[count.type] = count.living;
    return made;
}

base::json::value catalogJson(const domain::Catalog& catalog)
{
    base::json::array packs;
    for (const auto& pack : catalog.packs())
        if (auto parsed = base::json::parse(pack.text))
            packs.push_back(std::move(*parsed));
    base::json::array problems;
    for (const auto& problem : catalog.problems())
        problems.push_back(
            {{"file", problem.file}, {"line", problem.line}, {"column", problem.column}, {"reason", problem.reason}});
    return base::json::object {
        {"packs", std::move(packs)}, {"problems", std::move(problems)}, {"profile", "embedded"}, {"version", "0.1.0"}};
}

std::string_view utf8Slice(std::string_view text, std::size_t offset, std::size_t maxBytes)
{
    if (offset >= text.size())
        return {};
    auto slice = text.substr(offset, maxBytes);
    if (offset + slice.size() == text.size())
        return slice;
    // Step back over the continuation bytes of a character that is cut in two, and over its first byte.
    const auto next = static_cast<unsigned char>(text[offset + slice.size()]);
    if ((next & 0xc0U) != 0x80U)
        return slice;
    auto end = slice.size();
    while (end > 0 && (static_cast<unsigned char>(slice[end - 1]) & 0xc0U) == 0x80U)
        --end;
    return end > 1 ? slice.substr(0, end - 1) : slice;
}

} // namespace serving
