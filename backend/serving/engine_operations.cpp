#include "serving/engine_operations.h"

#include "serving/call_arguments.h"
#include "serving/engine_json.h"
#include "serving/outcome_json.h"
#include "serving/server.h"

namespace serving {

namespace {

using Kind = domain::CommandKind;

/// The version that the client has seen: a number, "*" (any), or a list of which any will do.
struct Expectation
{
    std::optional<base::Version> version;
    std::optional<std::vector<base::Version>> anyOf;
};

std::optional<Expectation> readVersion(const base::json::value& value)
{
    const auto number = [](const base::json::value& v) -> std::optional<base::Version> {
        if (const auto* u = v.if_uint64(); u && *u > 0)
            return base::Version {*u};
        if (const auto* i = v.if_int64(); i && *i > 0)
            return base::Version {static_cast<std::uint64_t>(*i)};
        return std::nullopt;
    };
    Expectation made;
    if (value.is_string() && value.get_string() == "*")
        return made;
    if (const auto* list = value.if_array()) {
        made.anyOf.emplace();
        for (const auto& member : *list) {
            const auto version = number(member);
            if (!version)
                return std::nullopt;
            made.anyOf->push_back(*version);
        }
        return made;
    }
    made.version = number(value);
    return made.version ? std::optional(made) : std::nullopt;
}

std::optional<Problem> readExpectation(const Call& call, bool isRequired, Expectation& expectation)
{
    const auto* value = call.args.if_contains("version");
    if (!value || value->is_null()) {
        if (!isRequired)
            return std::nullopt;
        return versionMissing();
    }
    auto read = readVersion(*value);
    if (!read)
        return malformed("The argument 'version' must be a whole number from 1, \"*\", or a list of numbers.");
    expectation = std::move(*read);
    return std::nullopt;
}

/// If-Match with a list: any of its versions will do, so the one that is there is the one to expect. A change between
/// this look and the decision is still found: the engine compares again.
void submitAnyOf(const EngineFace& face, pipeline::Submission submission, std::vector<base::Version> anyOf,
                 const Respond& respond)
{
    const auto state = face.engine.entity(submission.type, submission.entity);
    if (!state || !*state || (*state)->deleted) {
        submission.expected = base::Version {1};
        face.commands->submit(std::move(submission), respond); // the engine records why not
        return;
    }
    const auto actual = (*state)->version;
    if (std::ranges::find(anyOf, actual) != anyOf.end())
        submission.expected = actual;
    else if (!anyOf.empty())
        submission.expected = anyOf.front();
    if (submission.expected) {
        face.commands->submit(std::move(submission), respond);
        return;
    }
    const domain::Rejection rejection {"VERSION_CONFLICT", "", "no entity tag of If-Match is one of this entity",
                                       actual};
    respond(tl::unexpected(problemOfRejection(face.engine.catalog(), submission, rejection, {})));
}

void handleWrite(const EngineFace& face, Kind kind, const Call& call, const Respond& respond)
{
    Arguments arguments(call.args);
    pipeline::Submission submission;
    submission.kind = kind;
    submission.user = call.principal;
    submission.type = arguments.text("type");
    submission.idempotencyKey = arguments.textOr("key", {});
    arguments.allowOnly(kind == Kind::Create ? std::initializer_list<std::string_view> {"type", "fields", "key"}
                            : kind == Kind::Update
                            ? std::initializer_list<std::string_view> {"type", "id", "version", "fields", "key"}
                            : std::initializer_list<std::string_view> {"type", "id", "version", "key"});
    if (kind != Kind::Create)
        submission.entity = arguments.text("id");
    if (kind == Kind::Create || kind == Kind::Update)
        submission.fields = arguments.object("fields");
    if (!arguments.problem())
        arguments.problem() = refusalByType(face.engine.catalog(), submission.type, kind);
    Expectation expectation;
    if (!arguments.problem() && kind != Kind::Create)
        arguments.problem() = readExpectation(call, kind != Kind::Restore && kind != Kind::Unpark, expectation);
    if (arguments.problem()) {
        respond(tl::unexpected(std::move(*arguments.problem())));
        return;
    }
    submission.expected = expectation.version;
    if (!expectation.anyOf) {
        face.commands->submit(std::move(submission), respond);
        return;
    }
    const auto workers = face.workers.lock();
    if (!workers || !workers->post([face, submission, anyOf = *expectation.anyOf, respond] {
            submitAnyOf(face, submission, anyOf, respond);
        }))
        respond(tl::unexpected(
            problemOf({base::Error::Code::Busy, "Too many requests wait; try again in a moment.", true})));
}

} // namespace

void EngineFace::answerLater(Respond respond, std::function<AnswerOrProblem()> read) const
{
    const auto pool = workers.lock();
    if (pool && pool->post([respond, read = std::move(read)] { respond(read()); }))
        return;
    auto busy = problem(503, "busy", "The server is busy", "Too many reads wait; try again in a moment.");
    busy.retryAfterSeconds = 1;
    respond(tl::unexpected(std::move(busy)));
}

void addEntityWrites(OperationTable& table, const EngineFace& face)
{
    const auto row = [&](Kind kind, std::string name, std::string method, std::string path, std::string summary) {
        Operation made {std::move(name),
                        std::move(method),
                        std::move(path),
                        true,
                        std::move(summary),
                        [face, kind](const Call& call, const Respond& respond) { handleWrite(face, kind, call, respond); }};
        made.refuses = [&engine = face.engine, kind](const base::json::object& args) {
            return refusalByType(engine.catalog(), base::json::textAt(args, "type"), kind);
        };
        made.restMember = "entity";
        made.fieldsFromBody = kind == Kind::Create || kind == Kind::Update;
        made.precondition = kind == Kind::Create            ? Precondition::None
            : kind == Kind::Restore || kind == Kind::Unpark ? Precondition::Optional
                                                            : Precondition::Required;
        table.add(std::move(made));
    };
    row(Kind::Create, "entities.create", "POST", "/api/v1/{type}", "Create an entity from its fields");
    row(Kind::Update, "entities.update", "PATCH", "/api/v1/{type}/{id}",
        "Merge fields into an entity; null removes one");
    row(Kind::Delete, "entities.delete", "DELETE", "/api/v1/{type}/{id}", "Delete an entity; it can be restored");
    row(Kind::Restore, "entities.restore", "POST", "/api/v1/{type}/{id}/restore", "Bring a deleted entity back");
    row(Kind::Unpark, "entities.unpark", "POST", "/api/v1/{type}/{id}/unpark",
        "Let an entity take commands again that was parked because its commands could not be decided");
}

void addEngineOperations(OperationTable& table, pipeline::Engine& engine)
{
    const EngineFace face {engine, std::make_shared<CommandAnswers>(engine, table.workers()), table.workers()};
    table.addEnding([commands = face.commands] { commands->end(); });
    addEntityWrites(table, face);
    addEntityReads(table, face);
    addLogOperations(table, face);
    addStateOperations(table, face);
    addAuditOperations(table, face);
}

} // namespace serving
