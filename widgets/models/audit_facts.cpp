#include "models/audit_facts.h"

#include "models/field_text.h"
#include "models/format.h"
#include "models/json_values.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace models {

namespace {

constexpr qsizetype longestValue = 60;

AuditFacts::State stateIn(const QString& name)
{
    using State = AuditFacts::State;
    if (name == u"audited"_s)
        return State::Audited;
    if (name == u"warning"_s)
        return State::Warning;
    if (name == u"drift"_s)
        return State::Drift;
    if (name == u"checking"_s)
        return State::Checking;
    return name == u"offline"_s ? State::Offline : State::Unknown;
}

/// A value as the report has it: JSON text, or null.
std::optional<QString> valueIn(const base::json::object& from, std::string_view key)
{
    const auto* const found = from.if_contains(key);
    if (found == nullptr || !found->is_string())
        return std::nullopt;
    return oneLine(values::text(from, key), longestValue);
}

} // namespace

AuditFacts::AuditFacts(const base::json::object& report)
    : state(stateIn(values::text(report, "state")))
    , groups(values::whole(report, "groups").value_or(0))
    , events(values::whole(report, "events").value_or(0))
    , entities(values::whole(report, "entities").value_or(0))
    , rounds(values::whole(report, "rounds").value_or(0))
    , repairs(values::whole(report, "repairs").value_or(0))
    , unknown(values::whole(report, "unknown").value_or(0))
    , lastRound(QDateTime::fromString(values::text(report, "lastRound"), Qt::ISODateWithMs).toLocalTime())
    , trouble(oneLine(values::text(report, "trouble")))
{
    for (const auto& each : values::list(report, "violations"))
        m_broken += values::text(values::object(each), "invariant");
    for (const auto& each : values::list(report, "drifts"))
        drifts.push_back(readDrift(values::object(each)));
    for (const auto& each : values::list(report, "violations"))
        violations += readViolation(values::object(each));
    for (const auto& each : values::list(report, "warnings"))
        warnings += readWarning(values::object(each));
    moreFindings = values::whole(report, "droppedDrifts").value_or(0)
        + std::max<qint64>(values::whole(report, "allViolations").value_or(0) - violations.size(), 0);
}

AuditFacts::Drift AuditFacts::readDrift(const base::json::object& from)
{
    Drift drift;
    drift.type = format::fromUtf8(base::json::textAt(from, "type"));
    drift.id = format::fromUtf8(base::json::textAt(from, "id"));
    drift.version = values::whole(from, "version").value_or(0);
    drift.isRepairable = drift.version > 0;
    for (const auto& each : values::list(from, "fields")) {
        const auto& field = values::object(each);
        const auto name = values::text(field, "field");
        const auto expected = valueIn(field, "expected");
        const auto seen = valueIn(field, "seen");
        const auto version = QString::number(values::whole(field, "version").value_or(0));
        if (name == u"$snapshot"_s) {
            drift.differences += seen ? tr("The snapshot cannot be read.") : tr("The snapshot is missing.");
            drift.changes += tr("the snapshot is written anew from its events");
            continue;
        }
        const auto shown = name == u"$version"_s ? tr("the version")
            : name == u"$deleted"_s              ? tr("the mark “deleted”")
            : name == u"$head"_s                 ? tr("the place of its last event")
            : name == u"$created"_s              ? tr("the place of its first event")
                                                 : oneLine(name, longestValue);
        if (!expected && !seen) {
            drift.differences += tr("%1 (secret) is not what version %2 made it.").arg(shown, version);
            drift.changes += tr("%1 (secret) is put right").arg(shown);
        } else if (!expected) {
            drift.differences += tr("%1 is %2, and no event brings it.").arg(shown, *seen);
            drift.changes += tr("%1 goes away").arg(shown);
        } else if (!seen) {
            drift.differences += tr("%1 is missing; version %2 made it %3.").arg(shown, version, *expected);
            drift.changes += tr("%1 becomes %2").arg(shown, *expected);
        } else {
            drift.differences += tr("%1 is %2; version %3 made it %4.").arg(shown, *seen, version, *expected);
            drift.changes += tr("%1: %2 becomes %3").arg(shown, *seen, *expected);
        }
    }
    if (const auto more = values::whole(from, "moreFields").value_or(0); more > 0)
        drift.differences += tr("%n more field(s)", nullptr, static_cast<int>(std::min<qint64>(more, INT_MAX)));
    return drift;
}

QString AuditFacts::readViolation(const base::json::object& from)
{
    return tr("%1 is broken in “%2” at event %3: expected %4, found %5.")
        .arg(values::text(from, "invariant"), oneLine(values::text(from, "domain"), longestValue),
             QString::number(values::whole(from, "place").value_or(0)), oneLine(values::text(from, "expected")),
             oneLine(values::text(from, "seen")));
}

QString AuditFacts::readWarning(const base::json::object& from)
{
    const auto kind = values::text(from, "kind");
    const auto topic = oneLine(values::text(from, "topic"));
    const auto setting = oneLine(values::text(from, "setting"));
    const auto count = values::whole(from, "count").value_or(0);
    if (kind == u"retention"_s) {
        const auto when = QDateTime::fromString(values::text(from, "when"), Qt::ISODateWithMs);
        if (when.isValid())
            return tr("%1 forgets events (%2): after %3 the stores can no longer be rebuilt from the log. Set its "
                      "retention to -1.")
                .arg(topic, setting, QLocale().toString(when.toLocalTime(), QLocale::ShortFormat));
        return tr("%1 forgets events (%2): one day the stores can no longer be rebuilt from the log. Set its retention "
                  "to -1.")
            .arg(topic, setting);
    }
    if (kind == u"forgotten"_s)
        return tr("%1 has forgotten its first %2 records: the stores can no longer be rebuilt from the log. Keep "
                  "backups of them.")
            .arg(topic, format::count(static_cast<std::uint64_t>(std::max<qint64>(count, 0))));
    if (kind == u"two-writers"_s)
        return tr("%n record(s) of somebody else stood in %1 while this engine owned it in the last hour. They do not "
                  "count; find out who writes there.",
                  nullptr, static_cast<int>(std::min<qint64>(count, INT_MAX)))
            .arg(topic);
    if (kind == u"one-replica"_s)
        return tr("%1 has one replica, and its broker acknowledges before it syncs: a power cut loses what was "
                  "acknowledged. Add replicas, or set flush.messages=1.")
            .arg(topic);
    if (kind == u"few-in-sync"_s)
        return tr("%1 lets one replica acknowledge alone (%2): its loss loses what was acknowledged. Set "
                  "min.insync.replicas=2.")
            .arg(topic, setting);
    if (kind == u"unclean-election"_s)
        return tr("%1 lets a replica lead that lags behind (%2): what was acknowledged can vanish. Set it to false.")
            .arg(topic, setting);
    return oneLine(kind + u' ' + topic + u' ' + setting);
}

std::vector<AuditFacts::Rule> AuditFacts::rules() const
{
    const bool isWatched = state != State::Offline && state != State::Unknown;
    std::vector<Rule> all {
        {u"I1"_s, tr("Every command has one outcome, in the order of the commands"), false, isWatched},
        {u"I2"_s, tr("The events of a domain are numbered without a gap"), false, isWatched},
        {u"I3"_s, tr("The versions of an entity have no gap, and every event has the id that follows from its command"),
         false, isWatched},
        {u"I4"_s, tr("The event store holds what the log says"), false, isWatched},
        {u"I5"_s, tr("Every snapshot is what the events of its entity say"), !drifts.empty(), isWatched},
        {u"I6"_s, tr("Money only changes hands: the sum of all balances stays the same"), false, isWatched}};
    for (auto& rule : all)
        rule.isBroken = rule.isBroken || m_broken.contains(rule.invariant);
    return all;
}

QString AuditFacts::word() const
{
    switch (state) {
    case State::Unknown:
        break;
    case State::Offline:
        return tr("Not audited live");
    case State::Checking:
        return tr("Auditing…");
    case State::Audited:
        return tr("Audited");
    case State::Warning:
        return tr("Warning");
    case State::Drift:
        return tr("Drift");
    }
    return tr("Audit unknown");
}

QString AuditFacts::sentence() const
{
    switch (state) {
    case State::Unknown:
        break;
    case State::Offline:
        return tr(
            "On this profile log and stores are one file with one transaction for each batch, so they cannot part. "
            "“eventscope-cli verify” checks all invariants of that file.");
    case State::Checking:
        return tr("Nothing wrong so far. The first round through all entities is not finished.");
    case State::Audited:
        return tr("Every accepted event keeps the invariants, and every snapshot is what its events say.");
    case State::Warning:
        return tr("All is right today. Something can break it tomorrow:");
    case State::Drift:
        return tr("Log and stores do not say the same:");
    }
    return tr("The engine has not said it yet.");
}

QString AuditFacts::icon() const
{
    switch (state) {
    case State::Audited:
        return u"shield-check"_s;
    case State::Warning:
        return u"alert-triangle"_s;
    case State::Drift:
        return u"exclamation-circle"_s;
    default:
        return u"circle-dashed"_s;
    }
}

Severity AuditFacts::severity() const
{
    switch (state) {
    case State::Audited:
        return Severity::Ok;
    case State::Warning:
        return Severity::Warning;
    case State::Drift:
        return Severity::Error;
    default:
        return Severity::Info;
    }
}

QString AuditFacts::fingerprint() const
{
    auto all = QString::number(static_cast<int>(state)) + QStringList(m_broken.values()).join(u' ') + trouble
        + violations.join(u'\n') + warnings.join(u'\n') + QString::number(moreFindings);
    for (const auto& drift : drifts)
        all += drift.type + drift.id + QString::number(drift.version) + drift.differences.join(u'\n');
    return all;
}

} // namespace models
