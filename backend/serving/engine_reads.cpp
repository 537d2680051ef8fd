#include "domain/sort_key.h"
#include "serving/call_arguments.h"
#include "serving/engine_json.h"
#include "serving/engine_operations.h"
#include "serving/outcome_json.h"

namespace serving {

namespace {

constexpr std::uint64_t largestPage = 1'000;
constexpr std::uint64_t usualPage = 100;
constexpr std::size_t mostReferrers = 200;

tl::unexpected<Problem> notThere(std::string_view type, std::string_view id)
{
    return tl::unexpected(
        problem(404, "not-found", "Not found",
                "There is no entity '" + std::string(id) + "' of the type " + std::string(type) + "."));
}

tl::unexpected<Problem> failed(const base::Error& error)
{
    return tl::unexpected(problemOf(error));
}

/// Arguments were wrong, or the type is unknown.
std::optional<Problem> checked(Arguments& arguments, const pipeline::Engine& engine, std::string_view type)
{
    if (arguments.problem())
        return std::move(arguments.problem());
    return refusalByType(engine.catalog(), type, std::nullopt);
}

void getEntity(const EngineFace& face, const Call& call, const Respond& respond)
{
    Arguments arguments(call.args);
    const auto type = arguments.text("type");
    const auto id = arguments.text("id");
    arguments.allowOnly({"type", "id"});
    if (auto refused = checked(arguments, face.engine, type)) {
        respond(tl::unexpected(std::move(*refused)));
        return;
    }
    face.answerLater(respond, [&engine = face.engine, type, id]() -> AnswerOrProblem {
        const auto state = engine.entity(type, id);
        if (!state && state.error().code != base::Error::Code::NotFound)
            return failed(state.error());
        if (!state || !*state || (*state)->deleted)
            return notThere(type, id);
        Answer answer;
        answer.body = base::json::object {{"entity", entityJson(engine.catalog(), **state)}};
        answer.headers.emplace_back("ETag", "\"" + std::to_string((*state)->version.value) + "\"");
        return answer;
    });
}

/// Unknown types are refused elsewhere.
bool canSort(const domain::EntityType* type, std::string_view by)
{
    if (type == nullptr || by == domain::sortById || by == domain::sortByVersion || by == domain::sortByChange)
        return true;
    const auto* field = type->field(by);
    return field != nullptr && !field->secret;
}

std::optional<domain::SortPlace> placeOf(Arguments& arguments)
{
    const auto place = arguments.object("after");
    const auto* key = place.if_contains("key");
    const auto* created = place.if_contains("created");
    if (key == nullptr || key->is_structured() || created == nullptr || !created->is_number()) {
        arguments.refuse("The argument 'after' of a sorted list must be the 'next' of the page before.");
        return std::nullopt;
    }
    std::uint64_t row = 0;
    if (created->is_uint64() || (created->is_int64() && created->get_int64() >= 0))
        row = created->to_number<std::uint64_t>();
    return domain::SortPlace {domain::sortKeyOf(*key), row};
}

bool flag(Arguments& arguments, const base::json::object& given, std::string_view name)
{
    const auto* value = given.if_contains(name);
    if (value == nullptr)
        return false;
    if (!value->is_bool())
        arguments.refuse("The argument '" + std::string(name) + "' must be true or false.");
    return value->is_bool() && value->get_bool();
}

void listEntities(const EngineFace& face, const Call& call, const Respond& respond)
{
    Arguments arguments(call.args);
    pipeline::ListQuery query;
    query.type = arguments.text("type");
    query.limit = arguments.numberBetween("limit", usualPage, 1, largestPage);
    // Hub only: sorted by a field or by "$id", "$version", "$changed". Then `next` and `after` are {"key", "created"}.
    query.sortBy = arguments.textOr("sort", {});
    if (query.sortBy.empty())
        query.after = arguments.number("after");
    else if (arguments.has("after"))
        query.afterPlace = placeOf(arguments);
    query.descending = flag(arguments, call.args, "descending");
    const auto order = arguments.textOr("order", "asc");
    query.newestFirst = order == "desc";
    query.contains = arguments.textOr("contains", {});
    // Hub only: what a table needs beyond the entity. REST does not know the parameter.
    const auto rows = arguments.textOr("rows", "plain");
    query.withTimes = rows == "full";
    arguments.allowOnly({"type", "limit", "after", "order", "contains", "rows", "sort", "descending"});
    if (rows != "plain" && rows != "full")
        arguments.refuse("The argument 'rows' must be plain or full.");
    if (order != "asc" && order != "desc")
        arguments.refuse("The argument 'order' must be asc or desc.");
    if (!query.sortBy.empty() && !canSort(face.engine.catalog().find(query.type), query.sortBy))
        arguments.refuse("The argument 'sort' must name a field that is not secret, or $id, $version or $changed.");
    if (auto refused = checked(arguments, face.engine, query.type)) {
        respond(tl::unexpected(std::move(*refused)));
        return;
    }
    face.answerLater(respond, [&engine = face.engine, query]() -> AnswerOrProblem {
        const auto page = engine.list(query);
        if (!page)
            return failed(page.error());
        base::json::array items;
        for (std::size_t i = 0; i < page->items.size(); ++i) {
            const auto& state = *page->items[i];
            items.push_back(i < page->times.size() ? entityRowJson(engine.catalog(), state, page->times[i])
                                                   : entityJson(engine.catalog(), state));
        }
        base::json::object body {{"items", std::move(items)}};
        body["next"] = page->next ? base::json::value(*page->next) : base::json::value();
        if (page->nextPlace)
            body["next"] = base::json::object {{"key", domain::valueOf(page->nextPlace->key)},
                                               {"created", page->nextPlace->created}};
        return Answer {200, std::move(body), {}, {}};
    });
}

void readHistory(const EngineFace& face, const Call& call, const Respond& respond)
{
    Arguments arguments(call.args);
    const auto type = arguments.text("type");
    const auto id = arguments.text("id");
    const auto from = arguments.numberBetween("from", 1, 1, UINT64_MAX);
    const auto limit = arguments.numberBetween("limit", largestPage, 1, largestPage);
    arguments.allowOnly({"type", "id", "from", "limit"});
    if (auto refused = checked(arguments, face.engine, type)) {
        respond(tl::unexpected(std::move(*refused)));
        return;
    }
    face.answerLater(respond, [&engine = face.engine, type, id, from, limit]() -> AnswerOrProblem {
        const auto events = engine.history(type, id, base::Version {from}, static_cast<std::size_t>(limit));
        if (!events && events.error().code != base::Error::Code::NotFound)
            return failed(events.error());
        if (!events || events->empty()) {
            // Nothing from this version on is an empty page; nothing at all is 404.
            const auto state = engine.entity(type, id);
            if (from == 1 || !state || !*state)
                return notThere(type, id);
        }
        base::json::array items;
        for (const auto& event : *events)
            items.push_back(historyJson(engine.catalog(), event));
        base::json::object body {{"items", std::move(items)}};
        const bool isFull = events->size() == limit;
        body["next"] = isFull ? base::json::value(events->back().version.value + 1) : base::json::value();
        return Answer {200, std::move(body), {}, {}};
    });
}

base::json::array referencesOf(const pipeline::Engine& engine, const domain::EntityType& type,
                               const domain::EntityState& state)
{
    base::json::array made;
    for (const auto& field : type.fields) {
        const auto* value = state.fields.if_contains(field.name);
        if (field.type != domain::FieldType::Reference || !value || !value->is_string())
            continue;
        const std::string id(value->get_string().data(), value->get_string().size());
        base::json::object row {{"field", field.name}, {"type", field.to}, {"id", id}};
        if (const auto other = engine.entity(field.to, id); other && *other && !(*other)->deleted)
            row["entity"] = entityJson(engine.catalog(), **other);
        made.push_back(std::move(row));
    }
    return made;
}

void readRelations(const EngineFace& face, const Call& call, const Respond& respond)
{
    Arguments arguments(call.args);
    const auto type = arguments.text("type");
    const auto id = arguments.text("id");
    arguments.allowOnly({"type", "id"});
    if (auto refused = checked(arguments, face.engine, type)) {
        respond(tl::unexpected(std::move(*refused)));
        return;
    }
    face.answerLater(respond, [&engine = face.engine, type, id]() -> AnswerOrProblem {
        const auto state = engine.entity(type, id);
        if (!state || !*state)
            return state ? notThere(type, id) : failed(state.error());
        const auto referrers = engine.referrers(type, id, mostReferrers);
        if (!referrers)
            return failed(referrers.error());
        base::json::object groups;
        for (const auto& other : *referrers) {
            if (!groups.contains(other->type))
                groups[other->type] = base::json::array();
            groups[other->type].get_array().push_back(entityJson(engine.catalog(), *other));
        }
        base::json::array referredBy;
        for (auto& group : groups)
            referredBy.push_back({{"type", group.key()}, {"items", std::move(group.value())}});
        base::json::object body {{"refersTo", referencesOf(engine, *engine.catalog().find(type), **state)}};
        body["referredBy"] = std::move(referredBy);
        return Answer {200, std::move(body), {}, {}};
    });
}

} // namespace

void addEntityReads(OperationTable& table, const EngineFace& face)
{
    using Number = Parameter::Kind;
    const auto row = [&](auto handle, std::string name, std::string path, std::string summary,
                         std::vector<Parameter> query) {
        Operation made {std::move(name),
                        path.empty() ? "" : "GET",
                        std::move(path),
                        false,
                        std::move(summary),
                        [face, handle](const Call& call, const Respond& respond) { handle(face, call, respond); },
                        std::move(query)};
        made.refuses = [&engine = face.engine](const base::json::object& args) {
            return refusalByType(engine.catalog(), base::json::textAt(args, "type"), std::nullopt);
        };
        if (made.name == "entities.get")
            made.restMember = "entity";
        table.add(std::move(made));
    };
    row(getEntity, "entities.get", "/api/v1/{type}/{id}", "Read an entity", {});
    row(listEntities, "entities.list", "/api/v1/{type}", "Living entities in the order of their creation",
        {{"limit", Number::Number}, {"after", Number::Number}, {"order"}, {"contains"}});
    row(readHistory, "entities.history", "/api/v1/{type}/{id}/history", "The events of an entity, oldest first",
        {{"from", Number::Number}, {"limit", Number::Number}});
    row(readRelations, "entities.relations", "/api/v1/{type}/{id}/relations", "What it refers to and what refers to it",
        {});
}

} // namespace serving
