#include "base/limits.h"
#include "domain/decide.h"
#include "serving/call_arguments.h"
#include "serving/engine_json.h"
#include "serving/engine_operations.h"
#include "serving/outcome_json.h"

namespace serving {

namespace {

constexpr std::uint64_t mostRows = 1'000;

tl::unexpected<Problem> refused(Arguments& arguments)
{
    return tl::unexpected(std::move(*arguments.problem()));
}

AnswerOrProblem failed(const base::Error& error, std::string_view what)
{
    if (error.code == base::Error::Code::NotFound)
        return tl::unexpected(problem(404, "not-found", "Not found", "There is no " + std::string(what) + "."));
    return tl::unexpected(problemOf(error));
}

void getCommand(const EngineFace& face, const Call& call, const Respond& respond)
{
    Arguments arguments(call.args);
    const auto text = arguments.text("id");
    arguments.allowOnly({"id"});
    if (arguments.problem()) {
        respond(refused(arguments));
        return;
    }
    face.answerLater(respond, [&engine = face.engine, commands = face.commands, text]() -> AnswerOrProblem {
        const auto id = base::Uuid::parse(text);
        if (!id)
            return failed({base::Error::Code::NotFound, {}, false}, "command with this id; an id is a UUID");
        const bool isPending = commands->isPending(*id);
        const auto command = engine.command(*id);
        if (!command && isPending && command.error().code == base::Error::Code::NotFound)
            return Answer {200, base::json::object {{"command", {{"id", text}, {"pending", true}}}}, {}, {}};
        if (!command)
            return failed(command.error(), "command '" + text + "' in the log");
        auto made = commandJson(*command);
        // What was asked for, so that it can be repeated; secrets stay in the log.
        made["fields"] = visibleFields(engine.catalog(), command->type, command->fields);
        return Answer {200, base::json::object {{"command", std::move(made)}}, {}, {}};
    });
}

void listCommands(const EngineFace& face, const Call& call, const Respond& respond)
{
    Arguments arguments(call.args);
    const auto before = arguments.number("before").value_or(0);
    const auto limit = arguments.numberBetween("limit", 100, 1, mostRows);
    arguments.allowOnly({"before", "limit"});
    if (arguments.problem()) {
        respond(refused(arguments));
        return;
    }
    face.answerLater(respond, [&engine = face.engine, before, limit]() -> AnswerOrProblem {
        const auto commands = engine.commands(base::CommandPosition {before}, static_cast<std::size_t>(limit));
        if (!commands)
            return failed(commands.error(), "command");
        base::json::array items;
        for (const auto& command : *commands)
            items.push_back(commandJson(command));
        return Answer {200, base::json::object {{"items", std::move(items)}}, {}, {}};
    });
}

std::optional<domain::CommandKind> kindOf(std::string_view name)
{
    using Kind = domain::CommandKind;
    for (const auto kind : {Kind::Create, Kind::Update, Kind::Delete, Kind::Restore, Kind::Unpark})
        if (kindName(kind) == name)
            return kind;
    return std::nullopt;
}

void dryRun(const EngineFace& face, const Call& call, const Respond& respond)
{
    Arguments arguments(call.args);
    pipeline::Submission submission;
    const auto kind = kindOf(arguments.text("kind"));
    if (!kind)
        arguments.refuse("The argument 'kind' must be create, update, delete, restore or unpark.");
    submission.kind = kind.value_or(domain::CommandKind::Create);
    submission.user = call.principal;
    submission.type = arguments.text("type");
    if (submission.kind != domain::CommandKind::Create)
        submission.entity = arguments.text("id");
    if (const auto version = arguments.number("version"))
        submission.expected = base::Version {*version};
    if (arguments.has("fields"))
        submission.fields = arguments.object("fields");
    arguments.allowOnly({"kind", "type", "id", "version", "fields"});
    if (!arguments.problem())
        arguments.problem() = refusalByType(face.engine.catalog(), submission.type, std::nullopt);
    if (arguments.problem()) {
        respond(refused(arguments));
        return;
    }
    face.answerLater(respond, [&engine = face.engine, submission]() -> AnswerOrProblem {
        const auto decision = engine.dryRun(submission);
        if (!decision)
            return failed(decision.error(), "such entity");
        base::json::array events;
        for (const auto& event : decision->events) {
            const auto* type = engine.catalog().find(event.entityType);
            events.push_back({{"type", event.type},
                              {"entityType", event.entityType},
                              {"entity", event.entity},
                              {"version", event.version.value},
                              {"fields", type ? domain::withoutSecrets(*type, event.fields) : event.fields}});
        }
        base::json::object body {{"accepted", !decision->rejection.has_value()}};
        if (decision->rejection)
            body["rejection"] = rejectionJson(*decision->rejection);
        body["events"] = std::move(events);
        return Answer {200, std::move(body), {}, {}};
    });
}

void getEvent(const EngineFace& face, const Call& call, const Respond& respond)
{
    Arguments arguments(call.args);
    const auto position = arguments.required("position");
    arguments.allowOnly({"position"});
    if (arguments.problem()) {
        respond(refused(arguments));
        return;
    }
    face.answerLater(respond, [&engine = face.engine, position]() -> AnswerOrProblem {
        const auto event = engine.event(base::Position {position});
        if (!event)
            return failed(event.error(), "event at position " + std::to_string(position));
        return Answer {200, base::json::object {{"event", eventJson(*event)}}, {}, {}};
    });
}

void getBody(const EngineFace& face, const Call& call, const Respond& respond)
{
    Arguments arguments(call.args);
    const auto position = arguments.required("position");
    const auto offset = arguments.number("offset").value_or(0);
    arguments.allowOnly({"position", "offset"});
    if (arguments.problem()) {
        respond(refused(arguments));
        return;
    }
    face.answerLater(respond, [&engine = face.engine, position, offset]() -> AnswerOrProblem {
        const auto event = engine.event(base::Position {position});
        if (!event)
            return failed(event.error(), "event at position " + std::to_string(position));
        const auto& value = event->value;
        const bool isInside = offset < value.size() || (offset == 0 && value.empty());
        if (!isInside || (!value.empty() && (static_cast<unsigned char>(value[offset]) & 0xc0U) == 0x80U))
            return tl::unexpected(malformed("The argument 'offset' must be 0 or the 'next' of the slice before."));
        const auto slice = utf8Slice(value, static_cast<std::size_t>(offset), base::limits::bodySliceBytes);
        const auto end = offset + slice.size();
        base::json::object body {{"text", slice}, {"offset", offset}};
        body["next"] = end < value.size() ? base::json::value(end) : base::json::value();
        body["total"] = value.size();
        return Answer {200, std::move(body), {}, {}};
    });
}

} // namespace

void addLogOperations(OperationTable& table, const EngineFace& face)
{
    const auto row = [&](auto handle, std::string name, std::string path, std::string summary, std::string member) {
        Operation made {std::move(name),
                        path.empty() ? "" : "GET",
                        std::move(path),
                        false,
                        std::move(summary),
                        [face, handle](const Call& call, const Respond& respond) { handle(face, call, respond); }};
        made.restMember = std::move(member);
        table.add(std::move(made));
    };
    row(getCommand, "commands.get", "/api/v1/commands/{id}", "A command with its outcome, stages and events",
        "command");
    row(listCommands, "commands.list", "", "Commands, newest first", "");
    row(dryRun, "commands.dryRun", "", "What a command would do now; nothing is written", "");
    row(getEvent, "events.get", "", "An event with its headers, without its value", "event");
    row(getBody, "events.body", "", "A slice of an event's value", "");
}

void addStateOperations(OperationTable& table, const EngineFace& face)
{
    table.add({"entities.parked", "GET", "/api/v1/parked", false, "Entities that are parked",
               [face](const Call&, const Respond& respond) {
                   face.answerLater(respond, [&engine = face.engine]() -> AnswerOrProblem {
                       const auto parked = engine.parked();
                       if (!parked)
                           return failed(parked.error(), "parked entity");
                       base::json::array items;
                       for (const auto& each : *parked)
                           items.push_back({{"type", each.type}, {"id", each.entity}, {"failures", each.failures}});
                       return Answer {200, base::json::object {{"items", std::move(items)}}, {}, {}};
                   });
               }});
    table.add({"catalog", "", "", false, "Entity types and the packs that were refused",
               [&engine = face.engine](const Call&, const Respond& respond) {
                   respond(Answer {200, catalogJson(engine.catalog()), {}, {}});
               }});
    table.add(
        {"entities.counts", "", "", false, "Living entities of each type", [face](const Call&, const Respond& respond) {
             face.answerLater(respond, [&engine = face.engine]() -> AnswerOrProblem {
                 return Answer {200, base::json::object {{"counts", countsJson(engine.counts())}}, {}, {}};
             });
         }});
    Operation health {
        "health", "GET", "/api/v1/health", false, "200 when writes work", [face](const Call&, const Respond& respond) {
            face.answerLater(respond, [&engine = face.engine]() -> AnswerOrProblem {
                const auto read = engine.health();
                return Answer {read.ready && !read.readOnly ? 200 : 503, healthJson(read), {}, {}};
            });
        }};
    health.alias = "/health";
    table.add(std::move(health));
    Operation metrics {"metrics",
                       "GET",
                       "/api/v1/metrics",
                       false,
                       "Prometheus text exposition",
                       [face](const Call&, const Respond& respond) {
                           face.answerLater(respond, [&engine = face.engine]() -> AnswerOrProblem {
                               auto text = engine.metricsText();
                               return Answer {200, base::json::object {{"text", text}}, {}, std::move(text)};
                           });
                       }};
    metrics.alias = "/metrics";
    table.add(std::move(metrics));
}

} // namespace serving
