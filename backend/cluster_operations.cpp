#include "cluster_operations.h"

#include "cluster_calls.h"
#include "cluster_json.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace {

using base::json::array;
using base::json::object;
using cluster_calls::Job;
using cluster_calls::Session;
using serving::Arguments;

constexpr std::uint64_t mostRows = 200;
constexpr std::uint64_t partitionsPerPage = 500;
constexpr std::uint64_t mostPlace = 1'000'000;

/// Which rows of a table a screen shows.
struct Window
{
    std::string filter;
    std::string sort;
    bool isDescending = false;
    bool withInternal = false;
    std::size_t from = 0;
    std::size_t limit = 100;
};

Window windowOf(Arguments& args, std::initializer_list<std::string_view> columns)
{
    args.allowOnly({"filter", "sort", "descending", "internal", "from", "limit"});
    Window window;
    window.filter = args.textOr("filter", {});
    window.sort = args.textOr("sort", "name");
    if (std::ranges::find(columns, window.sort) == columns.end())
        args.refuse("'sort' names no column of this table.");
    window.isDescending = args.numberBetween("descending", 0, 0, 1) == 1;
    window.withInternal = args.numberBetween("internal", 0, 0, 1) == 1;
    window.from = args.numberBetween("from", 0, 0, mostPlace);
    window.limit = args.numberBetween("limit", 100, 1, mostRows);
    return window;
}

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](unsigned char each) { return static_cast<char>(std::tolower(each)); });
    return text;
}

template <typename Row>
void keepMatching(std::vector<Row>& rows, const Window& window)
{
    const auto wanted = lower(window.filter);
    std::erase_if(rows, [&](const Row& row) { return lower(row.name).find(wanted) == std::string::npos; });
}

/// By a number, unknown last either way; equal ones by name.
template <typename Row, typename Key>
void sortRows(std::vector<Row>& rows, bool isDescending, const Key& key)
{
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::optional<double> known = key(rows[i]);
        order.emplace_back(known ? (isDescending ? -*known : *known) : 1e300, i);
    }
    std::ranges::sort(order);
    std::vector<Row> sorted;
    sorted.reserve(rows.size());
    for (const auto& [value, place] : order)
        sorted.push_back(std::move(rows[place]));
    rows = std::move(sorted);
}

template <typename Row>
std::vector<std::string> cut(std::vector<Row>& rows, const Window& window)
{
    const auto from = std::min(window.from, rows.size());
    rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(from));
    rows.resize(std::min(rows.size(), window.limit));
    std::vector<std::string> names;
    for (const auto& row : rows)
        names.push_back(row.name);
    return names;
}

std::optional<double> topicKey(const metrics::WatchedTopic& topic, const std::string& column)
{
    if (column == "partitions")
        return static_cast<double>(topic.partitions.size());
    if (column == "replicas")
        return static_cast<double>(topic.replicas());
    if (column == "rate")
        return topic.rate();
    if (column == "bytes")
        return topic.bytes ? std::optional(static_cast<double>(*topic.bytes)) : std::nullopt;
    if (column == "records") {
        const auto records = topic.records();
        return records ? std::optional(static_cast<double>(*records)) : std::nullopt;
    }
    return 0;
}

serving::AnswerOrProblem topics(const Session& session, const Window& window)
{
    auto rows = session->watch->topics();
    const auto all = rows.size();
    if (!window.withInternal)
        std::erase_if(rows, [](const auto& row) { return row.name.starts_with("__"); });
    const auto hidden = all - rows.size();
    keepMatching(rows, window);
    if (window.sort != "name")
        sortRows(rows, window.isDescending, [&](const auto& row) { return topicKey(row, window.sort); });
    else if (window.isDescending)
        std::ranges::reverse(rows);
    const auto total = rows.size();
    session->watch->lookAtTopics(cut(rows, window));
    array list;
    for (const auto& row : rows)
        list.push_back(cluster_json::topicRow(row));
    const auto summary = session->watch->summary();
    return cluster_calls::answer(object {{"listed", summary.isListed},
                                         {"error", summary.error},
                                         {"all", all},
                                         {"hidden", hidden},
                                         {"total", total},
                                         {"from", window.from},
                                         {"topics", std::move(list)}});
}

std::optional<double> groupKey(const metrics::WatchedGroup& group, const std::string& column)
{
    if (column == "members")
        return group.details ? std::optional(static_cast<double>(group.details->members.size())) : std::nullopt;
    if (column == "lag")
        return group.isRead ? std::optional(static_cast<double>(group.messages())) : std::nullopt;
    if (column == "late") {
        const auto late = group.late();
        return late ? std::optional(static_cast<double>(late->time.count())) : std::nullopt;
    }
    if (column == "status")
        return static_cast<double>(group.status());
    return 0;
}

serving::AnswerOrProblem groups(const Session& session, const Window& window)
{
    auto rows = session->watch->groups();
    const auto all = rows.size();
    keepMatching(rows, window);
    object counts;
    for (const auto& row : rows) {
        const auto name = metrics::lagStatusName(row.status());
        const auto* const before = counts.if_contains(name);
        counts[name] = before == nullptr ? 1 : before->get_int64() + 1;
    }
    if (window.sort != "name")
        sortRows(rows, window.isDescending, [&](const auto& row) { return groupKey(row, window.sort); });
    else if (window.isDescending)
        std::ranges::reverse(rows);
    const auto total = rows.size();
    session->watch->lookAtGroups(cut(rows, window));
    array list;
    for (const auto& row : rows)
        list.push_back(cluster_json::groupRow(row));
    const auto summary = session->watch->summary();
    return cluster_calls::answer(object {{"listed", summary.isListed},
                                         {"error", summary.error},
                                         {"all", all},
                                         {"total", total},
                                         {"from", window.from},
                                         {"counts", std::move(counts)},
                                         {"groups", std::move(list)}});
}

serving::AnswerOrProblem topic(const Session& session, const std::string& name, std::size_t from,
                               const std::stop_token& stop)
{
    auto known = session->watch->topic(name);
    if (!known) { // just made, and the list is not that new
        const auto state = session->admin->state(name, stop);
        if (!state)
            return cluster_calls::failure(state.error());
        known.emplace();
        known->name = name;
        for (const auto& each : state->topics.front().partitions)
            known->partitions.push_back({each, {}, {}});
    }
    const std::vector<std::string> names {name};
    const auto configurations = session->admin->topicConfigurations(names, stop);
    array entries;
    if (configurations && configurations->contains(name))
        entries = cluster_json::entries(configurations->at(name));
    auto answer = cluster_json::topicRow(*known);
    answer["partitionList"] = cluster_json::partitions(*known, from, partitionsPerPage);
    answer["configuration"] = std::move(entries);
    answer["configurationError"] = configurations ? std::string() : configurations.error().message;
    return cluster_calls::answer(std::move(answer));
}

/// There may be no cluster: that is an answer here, not a problem.
serving::AnswerOrProblem status(ClusterDesk& desk)
{
    const auto session = desk.session();
    if (!session) {
        const bool isNone = session.error().code == base::Error::Code::NotFound;
        return cluster_calls::answer(
            object {{"state", isNone ? "none" : "failed"}, {"error", session.error().message}});
    }
    const auto summary = (*session)->watch->summary();
    const auto* const state = summary.isListed ? (summary.error.empty() ? "connected" : "failing")
        : summary.error.empty()                ? "connecting"
                                               : "failed";
    return cluster_calls::answer(object {{"state", state},
                                         {"error", summary.error},
                                         {"bootstrap", cluster_json::text((*session)->bootstrap)},
                                         {"readOnly", desk.isReadOnly()},
                                         {"id", cluster_json::text(summary.clusterId)},
                                         {"brokers", summary.brokers.size()},
                                         {"topics", summary.topics},
                                         {"topicsRead", summary.topicsRead},
                                         {"groups", summary.groups},
                                         {"groupsRead", summary.groupsRead}});
}

serving::AnswerOrProblem brokers(const Session& session)
{
    const auto summary = session->watch->summary();
    session->watch->lookAtGroups({});
    const auto latencies = session->admin->latencies();
    array list;
    for (const auto& each : summary.brokers)
        list.push_back(cluster_json::broker(each, latencies));
    return cluster_calls::answer(
        object {{"id", cluster_json::text(summary.clusterId)}, {"error", summary.error}, {"brokers", std::move(list)}});
}

void addStatus(serving::OperationTable& table, ClusterDesk& desk)
{
    table.add({"kafka.status", "", "", false, "Which Kafka cluster is shown, and how far it was read",
               [&desk](const serving::Call& call, const serving::Respond& respond) {
                   Arguments args(call.args);
                   args.allowOnly({});
                   if (args.problem())
                       respond(tl::unexpected(*args.problem()));
                   else if (!desk.post([&desk, respond] { respond(status(desk)); }))
                       respond(tl::unexpected(serving::problem(503, "busy", "Too many requests wait for the cluster",
                                                               "Try again in a moment.")));
               }});
}

} // namespace

void addClusterOperations(serving::OperationTable& table, ClusterDesk& desk)
{
    addStatus(table, desk);
    cluster_calls::add(
        table, desk, "kafka.topics",
        "Topics that match 'filter', by 'sort' (name, partitions, replicas, rate, records); rows 'from' and 'limit' on "
        "are read first",
        [](Arguments& args) -> Job {
            const auto window = windowOf(args, {"name", "partitions", "replicas", "rate", "records", "bytes"});
            return [window](const Session& session) { return topics(session, window); };
        });
    cluster_calls::add(table, desk, "kafka.topic", "A topic: partitions ('from' on) and its configuration",
                       [&desk](Arguments& args) -> Job {
                           args.allowOnly({"topic", "from"});
                           const auto name = args.text("topic");
                           const auto from = args.numberBetween("from", 0, 0, mostPlace);
                           return [&desk, name, from](const Session& session) {
                               return topic(session, name, from, desk.stop());
                           };
                       });
    cluster_calls::add(
        table, desk, "kafka.groups",
        "Consumer groups that match 'filter', by 'sort' (name, members, lag, late, status) with lag and its judgement",
        [](Arguments& args) -> Job {
            const auto window = windowOf(args, {"name", "members", "lag", "late", "status"});
            return [window](const Session& session) { return groups(session, window); };
        });
    cluster_calls::add(table, desk, "kafka.group",
                       "A consumer group: members, lag per partition with the readings that decided, lag over time",
                       [](Arguments& args) -> Job {
                           args.allowOnly({"group"});
                           const auto name = args.text("group");
                           return [name](const Session& session) {
                               const auto known = session->watch->group(name);
                               return known
                                   ? cluster_calls::answer(cluster_json::group(*known, base::systemClock().steady()))
                                   : cluster_calls::failure(
                                       {base::Error::Code::NotFound, "There is no consumer group of that name.", true});
                           };
                       });
    cluster_calls::add(table, desk, "kafka.brokers", "Brokers, and how long their answers take",
                       [](Arguments& args) -> Job {
                           args.allowOnly({});
                           return [](const Session& session) { return brokers(session); };
                       });
    cluster_calls::add(table, desk, "kafka.broker", "The configuration of a broker", [&desk](Arguments& args) -> Job {
        args.allowOnly({"broker"});
        const auto broker = static_cast<std::int32_t>(args.numberBetween("broker", 0, 0, INT32_MAX));
        if (!args.has("broker"))
            args.refuse("The argument 'broker' is missing.");
        return [&desk, broker](const Session& session) {
            const auto found = session->admin->brokerConfiguration(broker, desk.stop());
            return found
                ? cluster_calls::answer(object {{"broker", broker}, {"configuration", cluster_json::entries(*found)}})
                : cluster_calls::failure(found.error());
        };
    });
    addClusterRecordOperations(table, desk);
    addClusterChangeOperations(table, desk);
}
