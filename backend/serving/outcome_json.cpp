#include "serving/outcome_json.h"

#include "domain/decide.h"
#include "serving/engine_json.h"
#include "serving/request_target.h"

#include <algorithm>

namespace serving {

namespace {

constexpr std::size_t historyPage = 1'000;

void merge(base::json::object& into, const base::json::object& changes)
{
    for (const auto& change : changes) {
        if (change.value().is_null())
            into.erase(change.key());
        else
            into[change.key()] = change.value();
    }
}

base::json::value valueAt(const base::json::object& fields, std::string_view name)
{
    const auto* value = fields.if_contains(name);
    return value ? *value : base::json::value();
}

std::string titleOf(const domain::Rejection& rejection)
{
    if (rejection.rule == "VERSION_CONFLICT")
        return "The entity has changed since it was read";
    if (rejection.rule == "NOT_FOUND")
        return "Not found";
    if (rejection.rule == "NOT_ALLOWED")
        return "The method is not allowed";
    if (rejection.rule == "SCHEMA")
        return "A field is not valid";
    return "The command was rejected";
}

} // namespace

std::string allowedMethods(const domain::EntityType& type, bool one)
{
    std::string methods = one && type.canDelete ? "DELETE, " : "";
    methods += "GET, HEAD, OPTIONS";
    if (one && type.canUpdate)
        methods += ", PATCH";
    if (!one && type.canCreate)
        methods += ", POST";
    return methods;
}

std::optional<Problem> refusalByType(const domain::Catalog& catalog, std::string_view type,
                                     std::optional<domain::CommandKind> kind)
{
    using Kind = domain::CommandKind;
    const auto* found = catalog.find(type);
    if (!found)
        return problem(404, "unknown-type", "Not found", "There is no entity type '" + std::string(type) + "'.");
    const bool isAllowed = !kind || (*kind == Kind::Create && found->canCreate)
        || (*kind == Kind::Update && found->canUpdate)
        || ((*kind == Kind::Delete || *kind == Kind::Restore) && found->canDelete) || *kind == Kind::Unpark;
    if (isAllowed)
        return std::nullopt;
    auto refused = problem(405, "method-not-allowed", "The method is not allowed",
                           "The type " + found->plural + " does not allow to " + std::string(kindName(*kind)) + ".");
    refused.extra["rule"] = "NOT_ALLOWED";
    refused.headers.emplace_back("Allow", allowedMethods(*found, *kind != Kind::Create));
    return refused;
}

Problem problemOfRejection(const domain::Catalog& catalog, const pipeline::Submission& asked,
                           const domain::Rejection& rejection, const std::string& command)
{
    auto status = 422;
    auto type = std::string("rule");
    if (rejection.rule == "VERSION_CONFLICT") {
        status = 412;
        type = "stale";
    } else if (rejection.rule == "NOT_FOUND" || rejection.rule == "TYPE_UNKNOWN") {
        status = 404;
        type = "not-found";
    } else if (rejection.rule == "NOT_ALLOWED") {
        status = 405;
        type = "method-not-allowed";
    } else if (rejection.rule == "SCHEMA") {
        type = "schema";
    }
    auto made = problem(status, std::move(type), titleOf(rejection), rejection.reason);
    made.extra["rule"] = rejection.rule;
    made.extra["field"] = rejection.field;
    made.extra["reason"] = rejection.reason;
    if (!command.empty()) {
        made.extra["command"] = command;
        made.headers.emplace_back("Eventscope-Command-Id", command);
    }
    if (status == 412) {
        made.extra["expected"] = asked.expected ? base::json::value(asked.expected->value) : base::json::value();
        made.extra["actual"] = rejection.actual ? base::json::value(rejection.actual->value) : base::json::value();
        made.extra["diff"] = base::json::array();
    }
    if (status == 405)
        if (const auto* found = catalog.find(asked.type))
            made.headers.emplace_back("Allow", allowedMethods(*found, asked.kind != domain::CommandKind::Create));
    return made;
}

AnswerOrProblem answerOf(const domain::Catalog& catalog, const pipeline::Submission& asked,
                         const pipeline::Outcome& outcome)
{
    const auto command = outcome.command.toString();
    if (outcome.rejection) {
        auto refused = problemOfRejection(catalog, asked, *outcome.rejection, command);
        if (outcome.replayed)
            refused.headers.emplace_back("Idempotent-Replayed", "true");
        return tl::unexpected(std::move(refused));
    }
    Answer answer;
    answer.headers.emplace_back("Eventscope-Command-Id", command);
    if (outcome.replayed)
        answer.headers.emplace_back("Idempotent-Replayed", "true");
    base::json::object body {{"command", command}, {"replayed", outcome.replayed}};
    if (asked.kind == domain::CommandKind::Delete) {
        answer.status = 204;
        answer.body = std::move(body);
        return answer;
    }
    base::json::object entity {{"id", outcome.entity}, {"type", outcome.type}};
    if (outcome.after) {
        entity = entityJson(catalog, *outcome.after);
        for (const auto& secret : outcome.secretsShownOnce)
            entity["fields"].get_object()[secret.key()] = secret.value();
        answer.headers.emplace_back("ETag", "\"" + std::to_string(outcome.after->version.value) + "\"");
    }
    if (asked.kind == domain::CommandKind::Create) {
        answer.status = 201;
        answer.headers.emplace_back("Location",
                                    "/api/v1/" + percentEncode(outcome.type) + "/" + percentEncode(outcome.entity));
    }
    body["entity"] = std::move(entity);
    answer.body = std::move(body);
    return answer;
}

Answer pendingAnswer(const base::Uuid& command)
{
    const auto id = command.toString();
    Answer answer;
    answer.status = 202;
    answer.body = base::json::object {{"command", id}, {"pending", true}};
    answer.headers = {{"Location", "/api/v1/commands/" + id}, {"Eventscope-Command-Id", id}};
    return answer;
}

Problem problemAfterSubmit(const base::Error& error, const std::string& command)
{
    auto made = problemOf(error);
    if (error.code == base::Error::Code::Invalid) {
        made = problem(422, "key-reused", "The Idempotency-Key was used before with another body", error.message);
        made.extra["rule"] = "UUID_REUSED"; // as the bank's reference calls it
        made.extra["field"] = "";
    } else if (error.code == base::Error::Code::Closed || error.code == base::Error::Code::Internal) {
        made = problem(504, "outcome-unknown", "The outcome of the command is not known",
                       "Ask for the command by its id, or repeat it with the same Idempotency-Key. " + error.message);
    }
    if (!command.empty()) {
        made.extra["command"] = command;
        made.headers.emplace_back("Eventscope-Command-Id", command);
    }
    return made;
}

base::json::array changedFields(const pipeline::Engine& engine, std::string_view type, std::string_view entity,
                                base::Version expected, base::Version actual)
{
    base::json::object before;
    base::json::object after;
    auto next = base::Version {1};
    while (true) {
        const auto page = engine.history(type, entity, next, historyPage);
        if (!page || page->empty())
            break;
        for (const auto& event : *page) {
            const auto parsed = domain::parseEventValue(event.value);
            if (!parsed || event.version > actual)
                continue;
            if (event.version <= expected)
                merge(before, parsed->fields);
            merge(after, parsed->fields);
            next = std::max(next, base::Version {event.version.value + 1});
        }
        if (page->size() < historyPage || page->back().version >= actual)
            break;
    }
    if (const auto* found = engine.catalog().find(type)) {
        before = domain::withoutSecrets(*found, before);
        after = domain::withoutSecrets(*found, after);
    }
    base::json::array changes;
    const auto compare = [&](std::string_view name) {
        changes.push_back({{"field", name}, {"expected", valueAt(before, name)}, {"actual", valueAt(after, name)}});
    };
    for (const auto& field : after)
        if (valueAt(before, field.key()) != field.value())
            compare(field.key());
    for (const auto& field : before)
        if (!after.contains(field.key()))
            compare(field.key());
    return changes;
}

} // namespace serving
