#include "serving/hub_filter.h"

#include "serving/call_arguments.h"

#include <algorithm>

namespace serving {

namespace {

constexpr std::uint64_t largestTail = 10'000;
constexpr std::uint64_t largestRate = 1'000'000;

bool holds(const std::set<std::string, std::less<>>& set, std::string_view text)
{
    return set.empty() || set.contains(text);
}

void readFilter(const base::json::object& filter, HubRequest& request, Arguments& arguments)
{
    Arguments words(filter);
    if (request.stream == Stream::Entities)
        words.allowOnly({"entityType"});
    else if (request.stream == Stream::Stats)
        words.allowOnly({});
    else
        words.allowOnly({"domain", "type", "entityType", "entity"});
    const auto read = [&words](std::string_view name) {
        const auto texts = words.texts(name);
        return std::set<std::string, std::less<>>(texts.begin(), texts.end());
    };
    request.filter.domains = read("domain");
    request.filter.types = read("type");
    request.filter.entityTypes = read("entityType");
    request.filter.entity = words.textOr("entity", {});
    if (words.problem())
        arguments.refuse("In 'filter': " + words.problem()->detail);
}

void readStart(const base::json::value& from, HubRequest& request, Arguments& arguments)
{
    if (from.is_string() && from.get_string() == "now")
        return;
    if (const auto* last = from.if_object()) {
        Arguments words(*last);
        words.allowOnly({"last"});
        request.start.last = words.numberBetween("last", 0, 0, largestTail);
        if (words.problem())
            arguments.refuse("In 'from': " + words.problem()->detail);
        return;
    }
    request.start.above = arguments.number("from");
}

} // namespace

bool HubFilter::isEmpty() const
{
    return domains.empty() && types.empty() && entityTypes.empty() && entity.empty();
}

bool HubFilter::passes(const pipeline::CommittedEvent& event) const
{
    return holds(domains, event.domain) && holds(types, event.type) && holds(entityTypes, event.entityType)
        && (entity.empty() || entity == event.entity);
}

bool HubFilter::passes(const pipeline::CommittedCommand& command) const
{
    const auto isWanted = [this](const auto& event) { return types.contains(event.type); };
    return holds(domains, command.domain) && holds(entityTypes, command.type)
        && (entity.empty() || entity == command.entity)
        && (types.empty() || std::ranges::any_of(command.events, isWanted));
}

tl::expected<HubRequest, Problem> readHubRequest(const base::json::object& args)
{
    Arguments arguments(args);
    HubRequest request;
    const auto stream = arguments.text("stream");
    if (stream == "events")
        request.stream = Stream::Events;
    else if (stream == "commands")
        request.stream = Stream::Commands;
    else if (stream == "entities")
        request.stream = Stream::Entities;
    else if (stream == "stats")
        request.stream = Stream::Stats;
    else
        arguments.refuse("The argument 'stream' must be events, commands, entities or stats.");
    arguments.allowOnly({"stream", "filter", "from", "maxRate"});
    if (args.contains("filter") && !args.at("filter").is_null())
        readFilter(arguments.object("filter"), request, arguments);
    if (const auto* from = args.if_contains("from"))
        readStart(*from, request, arguments);
    request.maxRate = static_cast<std::uint32_t>(arguments.numberBetween("maxRate", 0, 0, largestRate));
    if (arguments.problem())
        return tl::unexpected(std::move(*arguments.problem()));
    return request;
}

} // namespace serving
