#include "stack_operations.h"

#include "metrics/history.h"
#include "serving/call_arguments.h"
#include "serving/operations.h"
#include "serving/work_pool.h"
#include "stack/desk.h"
#include "stack/status_json.h"

#include <algorithm>
#include <utility>

namespace {

using serving::Answer;
using serving::Call;
using serving::Respond;

constexpr std::uint64_t mostLogLines = 500;

base::json::array texts(const std::vector<std::string>& lines)
{
    base::json::array array;
    for (const auto& line : lines)
        array.emplace_back(line);
    return array;
}

base::json::object describe(const stack::Desk::Report& report)
{
    return {
        {"verb", report.verb}, {"working", report.isWorking}, {"lines", texts(report.lines)}, {"error", report.error}};
}

/// On a worker: services are asked over the network. Full: the caller hears so.
void onWorker(serving::OperationTable& table, const Respond& respond, std::function<serving::AnswerOrProblem()> job)
{
    const bool isTaken = table.workers()->post([respond, job = std::move(job)] { respond(job()); });
    if (!isTaken)
        respond(tl::unexpected(serving::problem(503, "busy", "Too many requests wait", "Try again in a moment.")));
}

serving::AnswerOrProblem statusOf(const stack::Desk& desk)
{
    const auto status = desk.status();
    if (!status)
        return tl::unexpected(serving::problemOf(status.error()));
    base::json::array services;
    for (const auto& each : *status)
        services.push_back(stack::toJson(each));
    return Answer {200,
                   base::json::object {{"services", std::move(services)},
                                       {"missing", texts(desk.missingPackages())},
                                       {"work", describe(desk.report())}},
                   {},
                   {}};
}

} // namespace

void addStackOperations(serving::OperationTable& table, stack::Desk& desk, metrics::History& history)
{
    table.add({"stack.status", "", "", false, "The local servers, and what works on them",
               [&table, &desk](const Call& call, const Respond& respond) {
                   serving::Arguments args(call.args);
                   args.allowOnly({});
                   if (args.problem())
                       respond(tl::unexpected(*args.problem()));
                   else
                       onWorker(table, respond, [&desk] { return statusOf(desk); });
               }});
    table.add({"stack.begin", "", "", false, "Begin setup, start, stop or clean of the local servers",
               [&desk, &history](const Call& call, const Respond& respond) {
                   serving::Arguments args(call.args);
                   args.allowOnly({"verb"});
                   const auto verb = args.text("verb");
                   if (args.problem()) {
                       respond(tl::unexpected(*args.problem()));
                       return;
                   }
                   if (const auto begun = desk.begin(verb); !begun) {
                       respond(tl::unexpected(serving::problemOf(begun.error())));
                       return;
                   }
                   history.mark("operator", "stack." + verb);
                   respond(Answer {202, describe(desk.report()), {}, {}});
               }});
    table.add({"stack.cancel", "", "", false, "Cancel what works on the local servers",
               [&desk](const Call&, const Respond& respond) {
                   desk.cancel();
                   respond(Answer {202, describe(desk.report()), {}, {}});
               }});
    table.add({"stack.logs", "", "", false, "The last lines of a local server's log",
               [&table, &desk](const Call& call, const Respond& respond) {
                   serving::Arguments args(call.args);
                   args.allowOnly({"service", "lines"});
                   const auto service = args.text("service");
                   const auto lines = args.numberBetween("lines", 100, 1, mostLogLines);
                   const auto& names = stack::serviceNames;
                   if (!args.problem() && std::find(names.begin(), names.end(), service) == names.end())
                       args.refuse("'service' is one of kafka, redis-snapshots, redis-events, prometheus.");
                   if (args.problem()) {
                       respond(tl::unexpected(*args.problem()));
                       return;
                   }
                   onWorker(table, respond, [&desk, service, lines]() -> serving::AnswerOrProblem {
                       const auto found = desk.logs(service, lines);
                       if (!found)
                           return tl::unexpected(serving::problemOf(found.error()));
                       return Answer {200, base::json::object {{"lines", texts(*found)}}, {}, {}};
                   });
               }});
}
