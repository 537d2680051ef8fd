#include "serving/metrics_operations.h"

#include "metrics/prometheus_query.h"
#include "serving/call_arguments.h"
#include "serving/work_pool.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace serving {

namespace {

using std::chrono::duration_cast;
using std::chrono::microseconds;
using std::chrono::seconds;

constexpr std::uint64_t latestTime = 4'102'444'800'000'000; // 2100, so that sums of times stay sums
constexpr std::uint64_t mostPoints = 4'000; // two for each pixel of a wide screen
constexpr std::size_t mostNumbers = 60'000; // points of all series of an answer: some 3 MB of text
constexpr std::size_t mostSeriesAtOnce = 64;

std::int64_t microsOf(base::UtcTime time)
{
    return time.time_since_epoch().count();
}

base::UtcTime timeOf(std::uint64_t micros)
{
    return base::UtcTime(microseconds(static_cast<std::int64_t>(micros)));
}

/// Seven digits: what the history keeps, and half the text of a double.
double brief(double value)
{
    if (value == 0 || !std::isfinite(value))
        return 0;
    const auto digits = 6 - static_cast<int>(std::floor(std::log10(std::abs(value))));
    const auto scale = std::pow(10.0, std::abs(digits));
    return digits >= 0 ? std::round(value * scale) / scale : std::round(value / scale) * scale;
}

struct Span
{
    base::UtcTime from;
    base::UtcTime to;
};

Span readSpan(Arguments& args)
{
    const auto from = args.required("from");
    const auto to = args.required("to");
    if (!args.problem() && (from >= to || to > latestTime))
        args.refuse("'from' and 'to' are microseconds since 1970, 'from' before 'to', and not after 2100.");
    return args.problem() ? Span {} : Span {timeOf(from), timeOf(to)};
}

/// On a worker; full: the caller hears so.
void onWorker(OperationTable& table, Arguments& args, const Respond& respond, std::function<AnswerOrProblem()> job)
{
    if (args.problem()) {
        respond(tl::unexpected(*args.problem()));
        return;
    }
    const bool isTaken = table.workers()->post([respond, job = std::move(job)] { respond(job()); });
    if (!isTaken)
        respond(tl::unexpected(problem(503, "busy", "Too many requests wait", "Try again in a moment.")));
}

Answer answerOf(base::json::object body)
{
    return {200, std::move(body), {}, {}};
}

Answer listSeries(const MetricsFace& face)
{
    base::json::array series;
    for (const auto& each : face.history.series())
        series.push_back({{"name", each.info.name},
                          {"group", each.info.group},
                          {"unit", each.info.unit},
                          {"label", each.info.label},
                          {"interval", each.info.interval},
                          {"last", brief(each.last)},
                          {"at", microsOf(each.at)}});
    const auto state = face.history.state();
    return answerOf({{"series", std::move(series)},
                     {"now", microsOf(base::systemClock().utc())},
                     {"loading", !state.isLoaded},
                     {"notice", state.notice},
                     {"trouble", state.trouble},
                     {"leftOut", state.leftOut},
                     {"prometheus", face.prometheus ? face.prometheus() : std::string()}});
}

/// Columns instead of rows: a point is t, min, max, mean and last at the same place of five arrays. A gap has no place.
base::json::object rangeJson(const std::string& name, const metrics::TimeSeries::Answer& answer)
{
    base::json::array times;
    base::json::array least;
    base::json::array most;
    base::json::array mean;
    base::json::array last;
    for (const auto& point : answer.points) {
        if (point.values.count == 0)
            continue;
        times.push_back(microsOf(point.label));
        least.push_back(brief(point.values.min));
        most.push_back(brief(point.values.max));
        mean.push_back(brief(point.values.mean));
        last.push_back(brief(point.values.last));
    }
    return {{"name", name},
            {"width", answer.width.count()},
            {"tier", answer.tier},
            {"t", std::move(times)},
            {"min", std::move(least)},
            {"max", std::move(most)},
            {"mean", std::move(mean)},
            {"last", std::move(last)}};
}

AnswerOrProblem ranges(const MetricsFace& face, const std::vector<std::string>& names, Span span, std::size_t points)
{
    base::json::array made;
    for (const auto& name : names) {
        const auto answer = face.history.range(name, span.from, span.to, points);
        if (!answer)
            return tl::unexpected(
                problem(404, "not-found", "Not found", fmt::format("There is no series '{}'.", name)));
        made.push_back(rangeJson(name, *answer));
    }
    return answerOf({{"series", std::move(made)}});
}

Answer heatmap(const MetricsFace& face, Span span, std::size_t columns)
{
    const auto heat = face.history.heat(span.from, span.to, columns);
    base::json::array stages;
    for (const auto stage : metrics::heatStages)
        stages.emplace_back(stage);
    base::json::array edges;
    for (const auto edge : metrics::heatEdges)
        edges.emplace_back(edge);
    base::json::array made;
    for (const auto& [time, column] : heat.columns) {
        base::json::array cells; // number of the cell, its count, and so on
        for (std::size_t i = 0; i < column.counts.size(); ++i) {
            if (column.counts[i] == 0)
                continue;
            cells.emplace_back(i);
            cells.emplace_back(column.counts[i]);
        }
        made.push_back({{"t", microsOf(time)},
                        {"first", column.firstPosition},
                        {"last", column.lastPosition},
                        {"cells", std::move(cells)}});
    }
    return answerOf({{"width", heat.width.count()},
                     {"stages", std::move(stages)},
                     {"edges", std::move(edges)},
                     {"columns", std::move(made)}});
}

AnswerOrProblem ask(const MetricsFace& face, const std::string& group, Span span, std::size_t points)
{
    const auto server = face.prometheus ? face.prometheus() : std::string();
    if (server.empty())
        return tl::unexpected(problem(409, "no-prometheus", "No Prometheus is known",
                                      "Start the local stack, or name a Prometheus in the profile."));
    const auto query = metrics::panelQuery(group);
    if (!query)
        return tl::unexpected(problem(404, "not-found", "Prometheus does not know this panel",
                                      fmt::format("What '{}' shows is measured here alone.", group)));
    const auto length = duration_cast<seconds>(span.to - span.from);
    const auto step =
        std::max(seconds(1), length / static_cast<std::int64_t>(std::max<std::size_t>(points, 1)) + seconds(1));
    const auto found = metrics::askPrometheus(server, *query, span.from, span.to, step, {});
    if (!found)
        return tl::unexpected(problemOf(found.error()));
    base::json::array made;
    for (const auto& series : *found) {
        base::json::array times;
        base::json::array values;
        for (const auto& [time, value] : series.points) {
            times.push_back(microsOf(time));
            values.push_back(brief(value));
        }
        made.push_back({{"name", fmt::format("{}.{}", group, series.label)},
                        {"label", series.label},
                        {"width", step.count()},
                        {"t", std::move(times)},
                        {"min", values},
                        {"max", values},
                        {"mean", values},
                        {"last", values}});
    }
    return answerOf({{"series", std::move(made)}, {"query", query->query}});
}

} // namespace

void addMetricsOperations(OperationTable& table, const MetricsFace& face)
{
    table.add({"metrics.series", "", "", false, "Every series of the history, with its panel, unit and newest value",
               [&table, face](const Call& call, const Respond& respond) {
                   Arguments args(call.args);
                   args.allowOnly({});
                   onWorker(table, args, respond, [face] { return listSeries(face); });
               }});
    table.add({"metrics.range", "", "", false, "The past of some series, at most so many points each",
               [&table, face](const Call& call, const Respond& respond) {
                   Arguments args(call.args);
                   args.allowOnly({"series", "from", "to", "points"});
                   const auto names = args.texts("series");
                   const auto span = readSpan(args);
                   const auto points = args.numberBetween("points", 600, 1, mostPoints);
                   if (!args.problem() && (names.empty() || names.size() > mostSeriesAtOnce))
                       args.refuse(fmt::format("'series' names one to {} series.", mostSeriesAtOnce));
                   if (!args.problem() && names.size() * points > mostNumbers)
                       args.refuse(
                           fmt::format("That would be {} points, and an answer holds {}. Ask for fewer series or "
                                       "fewer points.",
                                       names.size() * points, mostNumbers));
                   onWorker(table, args, respond, [face, names, span, points] {
                       return ranges(face, names, span, static_cast<std::size_t>(points));
                   });
               }});
    table.add({"metrics.heatmap", "", "", false, "How many commands spent how long in each stage, over time",
               [&table, face](const Call& call, const Respond& respond) {
                   Arguments args(call.args);
                   args.allowOnly({"from", "to", "columns"});
                   const auto span = readSpan(args);
                   const auto columns = args.numberBetween("columns", 150, 1, 1'000);
                   onWorker(table, args, respond,
                            [face, span, columns] { return heatmap(face, span, static_cast<std::size_t>(columns)); });
               }});
    table.add({"metrics.marks", "", "", false, "What happened: actions of operators, rebalances, claims",
               [&table, face](const Call& call, const Respond& respond) {
                   Arguments args(call.args);
                   args.allowOnly({"from", "to"});
                   const auto span = readSpan(args);
                   onWorker(table, args, respond, [face, span] {
                       base::json::array marks;
                       for (const auto& mark : face.history.marks(span.from, span.to))
                           marks.push_back({{"t", microsOf(mark.time)}, {"kind", mark.kind}, {"text", mark.text}});
                       return answerOf({{"marks", std::move(marks)}});
                   });
               }});
    table.add({"metrics.ask", "", "", false, "A panel's past as Prometheus knows it",
               [&table, face](const Call& call, const Respond& respond) {
                   Arguments args(call.args);
                   args.allowOnly({"group", "from", "to", "points"});
                   const auto group = args.text("group");
                   const auto span = readSpan(args);
                   const auto points = args.numberBetween("points", 600, 1, mostPoints);
                   onWorker(table, args, respond, [face, group, span, points] {
                       return ask(face, group, span, static_cast<std::size_t>(points));
                   });
               }});
}

} // namespace serving
