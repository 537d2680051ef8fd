#include "serving/call_arguments.h"
#include "serving/engine_json.h"
#include "serving/engine_operations.h"

#include <string_view>

namespace serving {

namespace {

using base::json::array;
using base::json::object;
using base::json::value;
using pipeline::AuditReport;
using pipeline::AuditWarning;

std::string_view nameOf(AuditReport::State state)
{
    switch (state) {
    case AuditReport::State::Offline:
        return "offline";
    case AuditReport::State::Checking:
        return "checking";
    case AuditReport::State::Audited:
        return "audited";
    case AuditReport::State::Warning:
        return "warning";
    case AuditReport::State::Drift:
        break;
    }
    return "drift";
}

std::string_view nameOf(AuditWarning::Kind kind)
{
    switch (kind) {
    case AuditWarning::Kind::Retention:
        return "retention";
    case AuditWarning::Kind::Forgotten:
        return "forgotten";
    case AuditWarning::Kind::TwoWriters:
        return "two-writers";
    case AuditWarning::Kind::OneReplica:
        return "one-replica";
    case AuditWarning::Kind::FewInSync:
        return "few-in-sync";
    case AuditWarning::Kind::UncleanElection:
        break;
    }
    return "unclean-election";
}

value timeOrNull(const std::optional<base::UtcTime>& time)
{
    return time ? value(isoTime(*time)) : value();
}

object driftJson(const pipeline::Drift& drift)
{
    array fields;
    const auto textOrNull = [](const std::optional<std::string>& text) { return text ? value(*text) : value(); };
    for (const auto& each : drift.fields)
        fields.push_back(object {{"field", each.field},
                                 {"expected", textOrNull(each.expected)},
                                 {"seen", textOrNull(each.seen)},
                                 {"version", each.version.value},
                                 {"sequence", each.sequence.value}});
    return {{"type", drift.type},
            {"id", drift.entity},
            {"version", drift.version.value},
            {"found", isoTime(drift.foundAt)},
            {"fields", std::move(fields)},
            {"moreFields", drift.moreFields}};
}

object reportJson(const AuditReport& report)
{
    array violations;
    for (const auto& each : report.violations)
        violations.push_back(object {{"invariant", each.invariant},
                                     {"domain", each.domain},
                                     {"place", each.place},
                                     {"expected", each.expected},
                                     {"seen", each.seen}});
    array drifts;
    for (const auto& each : report.drifts)
        drifts.push_back(driftJson(each));
    array warnings;
    for (const auto& each : report.warnings)
        warnings.push_back(object {{"kind", nameOf(each.kind)},
                                   {"domain", each.domain},
                                   {"topic", each.topic},
                                   {"setting", each.setting},
                                   {"when", timeOrNull(each.when)},
                                   {"count", each.count}});
    return {{"state", nameOf(report.state)},
            {"groups", report.groups},
            {"events", report.events},
            {"unknown", report.unknown},
            {"entities", report.entities},
            {"rounds", report.rounds},
            {"lastRound", timeOrNull(report.lastRound)},
            {"repairs", report.repairs},
            {"trouble", report.trouble},
            {"violations", std::move(violations)},
            {"allViolations", report.allViolations},
            {"drifts", std::move(drifts)},
            {"droppedDrifts", report.droppedDrifts},
            {"warnings", std::move(warnings)}};
}

void repair(const EngineFace& face, const Call& call, const Respond& respond)
{
    Arguments arguments(call.args);
    const auto type = arguments.text("type");
    const auto id = arguments.text("id");
    arguments.allowOnly({"type", "id"});
    if (arguments.problem()) {
        respond(tl::unexpected(std::move(*arguments.problem())));
        return;
    }
    face.answerLater(respond, [&engine = face.engine, type, id]() -> AnswerOrProblem {
        const auto done = engine.repair(type, id);
        if (!done && done.error().code == base::Error::Code::Invalid)
            return tl::unexpected(problem(409, "no-repair", "This cannot be repaired here", done.error().message));
        if (!done)
            return tl::unexpected(problemOf(done.error()));
        return Answer {
            200, object {{"repaired", done->repaired ? value(driftJson(*done->repaired)) : value()}}, {}, {}};
    });
}

} // namespace

void addAuditOperations(OperationTable& table, const EngineFace& face)
{
    table.add({"audit.status", "GET", "/api/v1/audit", false, "What is known of the invariants while the engine runs",
               [&engine = face.engine](const Call&, const Respond& respond) {
                   respond(Answer {200, reportJson(engine.audit()), {}, {}});
               }});
    table.add({"audit.repair", "POST", "/api/v1/audit/{type}/{id}/repair", false,
               "Write over the snapshot of this one entity what its events say",
               [face](const Call& call, const Respond& respond) { repair(face, call, respond); }});
}

} // namespace serving
