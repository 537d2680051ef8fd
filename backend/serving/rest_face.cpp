#include "serving/rest_face.h"

#include "base/clock.h"
#include "base/crypto.h"
#include "base/limits.h"
#include "base/uuid.h"
#include "serving/request_target.h"

#include <algorithm>
#include <charconv>

namespace serving {

namespace {

constexpr std::string_view commandHeader = "Eventscope-Command-Id";

std::optional<std::uint64_t> toNumber(std::string_view text)
{
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// If-Match compares strongly (RFC 9110, 13.1.1): weak tags, and tags that no version has, match nothing and leave the
/// list.
tl::expected<base::json::value, Problem> readIfMatch(std::string_view text)
{
    if (text == "*")
        return base::json::value("*");
    base::json::array versions;
    const auto members = commaList(text);
    for (auto tag : members) {
        const bool isWeak = tag.starts_with("W/");
        if (isWeak)
            tag.remove_prefix(2);
        if (tag.size() < 2 || tag.front() != '"' || tag.back() != '"')
            return tl::unexpected(malformed("If-Match must be *, or entity tags in quotation marks like \"3\"."));
        const auto version = toNumber(tag.substr(1, tag.size() - 2));
        if (!isWeak && version && *version > 0)
            versions.emplace_back(*version);
    }
    if (members.empty())
        return tl::unexpected(malformed("If-Match is empty; send the ETag of the entity, like \"3\"."));
    if (versions.size() == 1 && members.size() == 1)
        return versions.front();
    return base::json::value(std::move(versions));
}

std::optional<Problem> readPrecondition(const Operation& operation, const RequestHead& head, Call& call)
{
    if (operation.precondition == Precondition::None)
        return std::nullopt;
    const auto values = head.all("if-match");
    if (values.empty()) {
        if (operation.precondition == Precondition::Optional)
            return std::nullopt;
        return versionMissing();
    }
    std::string joined;
    for (const auto value : values)
        joined += (joined.empty() ? "" : ",") + std::string(value);
    auto version = readIfMatch(joined);
    if (!version)
        return std::move(version.error());
    call.args["version"] = std::move(*version);
    return std::nullopt;
}

std::optional<Problem> readKey(const Operation& operation, const RequestHead& head, Call& call)
{
    if (!operation.writes || !head.has("idempotency-key"))
        return std::nullopt;
    const auto key = head.one("idempotency-key");
    const auto isVisible = [](char c) { return c > ' ' && static_cast<unsigned char>(c) < 0x7f; };
    if (!key || key->empty() || key->size() > base::limits::maxIdBytes || !std::ranges::all_of(*key, isVisible))
        return tl::unexpected(malformed("Idempotency-Key must be there once, with 1 to "
                                        + std::to_string(base::limits::maxIdBytes) + " visible ASCII characters."))
            .value();
    call.args["key"] = *key;
    return std::nullopt;
}

std::optional<Problem> readQuery(const Operation& operation, const Target& target, Call& call)
{
    for (const auto& [name, value] : target.query) {
        const auto known =
            std::ranges::find_if(operation.query, [&](const auto& parameter) { return parameter.name == name; });
        if (known == operation.query.end())
            return malformed("The query parameter '" + name + "' is unknown here.");
        if (known->kind == Parameter::Kind::Text) {
            call.args[name] = value;
            continue;
        }
        const auto number = toNumber(value);
        if (!number)
            return malformed("The query parameter '" + name + "' must be a whole number.");
        call.args[name] = *number;
    }
    return std::nullopt;
}

std::optional<Problem> readBody(const Operation& operation, std::string_view body, Call& call)
{
    if (!operation.fieldsFromBody) {
        if (body.find_first_not_of(" \t\r\n") != std::string_view::npos && body != "{}")
            return malformed("This operation takes no body.");
        return std::nullopt;
    }
    if (body.size() > base::limits::maxPayloadBytes)
        return problem(413, "too-large", "The body is too large",
                       "The fields of an entity may have at most " + std::to_string(base::limits::maxPayloadBytes)
                           + " bytes.");
    if (body.empty())
        return malformed("The body is missing: send a JSON object with the fields of the entity.");
    auto parsed = base::json::parse(body, base::limits::maxJsonDepth);
    if (!parsed)
        return problem(400, "malformed", "The body is not valid JSON", std::move(parsed.error().message));
    if (!parsed->is_object())
        return malformed("The body must be a JSON object with the fields of the entity.");
    call.args["fields"] = std::move(parsed->get_object());
    return std::nullopt;
}

base::Uuid freshId()
{
    std::array<std::uint8_t, 10> random {};
    base::crypto::fillRandom(random);
    const auto now = base::systemClock().utc().time_since_epoch();
    return base::Uuid::fromTime(std::chrono::duration_cast<std::chrono::milliseconds>(now), random);
}

} // namespace

tl::expected<RestRequest, Problem> readRestRequest(const Router& router, const RequestHead& head,
                                                   std::string_view target, std::string_view body)
{
    auto parsed = parseTarget(target);
    if (!parsed)
        return tl::unexpected(std::move(parsed.error()));
    auto route = router.find(head.method, parsed->segments);
    if (!route)
        return tl::unexpected(std::move(route.error()));
    RestRequest request {std::move(*route), {}};
    const auto& operation = *request.route.operation;
    request.call.principal = "operator";
    for (auto& [name, value] : request.route.parameters)
        request.call.args[name] = value;
    if (operation.refuses)
        if (auto refused = operation.refuses(request.call.args))
            return tl::unexpected(std::move(*refused));
    for (auto problem : {readQuery(operation, *parsed, request.call), readKey(operation, head, request.call),
                         readBody(operation, body, request.call)})
        if (problem)
            return tl::unexpected(std::move(*problem));
    if (auto missing = readPrecondition(operation, head, request.call))
        return tl::unexpected(std::move(*missing));
    return request;
}

RestAnswer renderProblem(const Problem& problem)
{
    RestAnswer rendered {problem.status, "application/problem+json", base::json::serialize(toJson(problem)),
                         problem.headers};
    if (problem.retryAfterSeconds)
        rendered.headers.emplace_back("Retry-After", std::to_string(*problem.retryAfterSeconds));
    return rendered;
}

RestAnswer renderRest(const Operation* operation, const AnswerOrProblem& answer)
{
    RestAnswer rendered;
    if (!answer) {
        rendered = renderProblem(answer.error());
    } else if (answer->status >= 400) {
        // Only health: an answer for the hub, a problem for REST.
        auto unavailable = problem(answer->status, "unavailable", "Writes do not work at the moment", {});
        if (const auto* object = answer->body.if_object()) {
            unavailable.detail = base::json::textAt(*object, "reason");
            unavailable.extra["health"] = *object;
        }
        unavailable.retryAfterSeconds = static_cast<int>(base::limits::storageRetry.count());
        rendered = renderProblem(unavailable);
    } else {
        rendered.status = answer->status;
        rendered.headers = answer->headers;
        if (!answer->text.empty()) {
            rendered.contentType = "text/plain; version=0.0.4; charset=utf-8";
            rendered.body = answer->text;
        } else if (answer->status != 204) {
            const auto* object = answer->body.if_object();
            const auto* member = operation && object && !operation->restMember.empty()
                ? object->if_contains(operation->restMember)
                : nullptr;
            rendered.contentType = "application/json";
            rendered.body = base::json::serialize(member ? *member : answer->body);
        }
    }
    const auto isCommand = [](const auto& header) { return header.first == commandHeader; };
    if (operation && operation->writes && std::ranges::none_of(rendered.headers, isCommand))
        rendered.headers.emplace_back(commandHeader, freshId().toString());
    return rendered;
}

RestAnswer renderOptions(const Router& router, std::string_view target)
{
    RestAnswer rendered {204, {}, {}, {}};
    if (target == "*") {
        rendered.headers.emplace_back("Allow", "DELETE, GET, HEAD, OPTIONS, PATCH, POST");
        return rendered;
    }
    const auto parsed = parseTarget(target);
    if (!parsed)
        return renderProblem(parsed.error());
    auto allowed = router.allowed(parsed->segments);
    if (allowed.empty())
        return renderProblem(problem(404, "not-found", "Not found", "There is nothing at this path."));
    rendered.headers.emplace_back("Allow", std::move(allowed));
    return rendered;
}

} // namespace serving
