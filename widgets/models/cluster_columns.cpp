#include "models/cluster_columns.h"

#include "models/cells.h"
#include "models/flow_facts.h"
#include "models/json_values.h"
#include "models/service_table_model.h"

using namespace Qt::StringLiterals;

namespace models {

namespace {

using Object = base::json::object;
using TableCell = ObjectTable::Cell;
using cells::dash;
using cells::decimal;
using cells::faint;
using cells::mono;
using cells::number;
using cells::plain;
using cells::second;
using values::flag;
using values::real;
using values::text;
using values::whole;

qint64 sizeOf(const Object& row, std::string_view key)
{
    return static_cast<qint64>(values::list(row, key).size());
}

} // namespace

QString ClusterColumns::retention(std::optional<qint64> milliseconds)
{
    constexpr qint64 hour = 3'600'000;
    constexpr qint64 day = 24 * hour;
    if (!milliseconds)
        return dash();
    if (*milliseconds < 0)
        return tr("forever");
    if (*milliseconds >= day && *milliseconds % day == 0)
        return tr("%n day(s)", nullptr, static_cast<int>(*milliseconds / day));
    if (*milliseconds >= hour && *milliseconds % hour == 0)
        return tr("%n hour(s)", nullptr, static_cast<int>(*milliseconds / hour));
    return *milliseconds >= 1'000 ? uptimeText(*milliseconds / 1'000) : tr("%1 ms").arg(*milliseconds);
}

QString ClusterColumns::source(const QString& name)
{
    if (name == u"default")
        return tr("default");
    if (name == u"dynamic topic")
        return tr("this topic");
    if (name == u"static broker")
        return tr("broker's file");
    return name == u"dynamic broker" || name == u"dynamic default" ? tr("broker, at run time") : tr("unknown");
}

std::vector<ObjectTable::Column> ClusterColumns::topics() const
{
    const auto warn = m_tints.warn;
    return {
        {tr("Topic"), false, u"name"_s,
         [](const Object& row) {
             auto cell = mono(text(row, "name"));
             cell.isSecondary = flag(row, "internal");
             return cell;
         }},
        {tr("Partitions"), true, u"partitions"_s, [](const Object& row) { return number(whole(row, "partitions")); }},
        {tr("Replicas"), true, u"replicas"_s,
         [warn](const Object& row) {
             auto cell = number(whole(row, "replicas"));
             const auto missing = whole(row, "outOfSync").value_or(0);
             if (missing == 0 && whole(row, "leaderless").value_or(0) == 0)
                 return cell;
             cell.tint = warn;
             cell.text = tr("%1, %2 behind").arg(cell.text, QString::number(missing));
             return cell;
         }},
        {tr("In/s"), true, u"rate"_s,
         [](const Object& row) {
             const auto rate = real(row, "rate");
             return rate ? plain(decimal(*rate)) : faint(dash());
         }},
        {tr("Records"), true, u"records"_s, [](const Object& row) { return number(whole(row, "records")); }},
        {tr("Size"), true, u"bytes"_s,
         [](const Object& row) {
             const auto bytes = whole(row, "bytes");
             if (bytes)
                 return second(bytesText(*bytes));
             auto cell = faint(dash());
             cell.toolTip = tr("The size on disk needs the broker's metrics exporter.");
             return cell;
         }},
        {tr("Retention"),
         false,
         {},
         [](const Object& row) {
             const auto cleanup = text(row, "cleanup");
             if (cleanup == u"compact")
                 return second(tr("compacted"));
             return second(retention(whole(row, "retention")));
         }},
    };
}

std::vector<ObjectTable::Column> ClusterColumns::partitions() const
{
    const auto ok = m_tints.ok;
    const auto warn = m_tints.warn;
    const auto error = m_tints.error;
    return {
        {tr("P"),
         true,
         {},
         [](const Object& row) {
             auto cell = number(whole(row, "id"));
             cell.isStrong = true;
             return cell;
         }},
        {tr("First"),
         true,
         {},
         [](const Object& row) {
             auto cell = number(whole(row, "begin"));
             cell.isSecondary = true;
             return cell;
         }},
        {tr("End offset"), true, {}, [](const Object& row) { return number(whole(row, "end")); }},
        {tr("In"),
         true,
         {},
         [](const Object& row) {
             const auto rate = real(row, "rate");
             return rate ? second(rateText(*rate)) : faint(dash());
         }},
        {tr("Share"),
         false,
         {},
         [](const Object& row) {
             TableCell cell;
             cell.share = real(row, "share").value_or(0);
             return cell;
         }},
        {tr("Leader"),
         false,
         {},
         [error](const Object& row) {
             const auto leader = whole(row, "leader").value_or(-1);
             return leader < 0 ? TableCell {tr("none"), u"exclamation-circle"_s, error, error}
                               : second(QString::number(leader));
         }},
        {tr("In sync"),
         false,
         {},
         [ok, warn](const Object& row) {
             const auto all = sizeOf(row, "replicas");
             const auto there = sizeOf(row, "inSync");
             return there >= all ? TableCell {QString::number(there), u"check"_s, ok}
                                 : TableCell {tr("%1 of %2").arg(QString::number(there), QString::number(all)),
                                              u"alert-triangle"_s, warn, warn};
         }},
    };
}

std::vector<ObjectTable::Column> ClusterColumns::entries() const
{
    return {
        {tr("Entry"), false, {}, [](const Object& row) { return mono(text(row, "name")); }},
        {tr("Value"),
         false,
         {},
         [](const Object& row) {
             if (flag(row, "sensitive"))
                 return faint(tr("secret"));
             auto cell = mono(text(row, "value"));
             cell.isSecondary = flag(row, "default");
             return cell;
         }},
        {tr("Set by"),
         false,
         {},
         [](const Object& row) {
             const auto shown = source(text(row, "source"));
             return flag(row, "default") ? faint(shown) : second(shown);
         }},
    };
}

std::vector<ObjectTable::Column> ClusterColumns::brokers() const
{
    const auto ok = m_tints.ok;
    const auto warn = m_tints.warn;
    const auto milliseconds = [](const Object& row, std::string_view key) {
        const auto micros = real(row, key);
        return micros && *micros > 0 ? plain(durationText(*micros)) : faint(dash());
    };
    return {
        {tr("Broker"),
         true,
         {},
         [](const Object& row) {
             auto cell = number(whole(row, "id"));
             cell.isStrong = true;
             return cell;
         }},
        {tr("Address"),
         false,
         {},
         [](const Object& row) {
             return mono(u"%1:%2"_s.arg(text(row, "host"), QString::number(whole(row, "port").value_or(0))));
         }},
        {tr("Role"),
         false,
         {},
         [](const Object& row) { return flag(row, "controller") ? plain(tr("controller")) : faint(tr("broker")); }},
        {tr("Connection"),
         false,
         {},
         [ok, warn](const Object& row) {
             const auto state = text(row, "state");
             if (state.isEmpty())
                 return faint(tr("not needed yet"));
             return state == u"UP" ? TableCell {tr("Connected"), u"circle-check"_s, ok}
                                   : TableCell {tr("Not connected"), u"alert-triangle"_s, warn, warn};
         }},
        {tr("Answers in"), true, {}, [milliseconds](const Object& row) { return milliseconds(row, "averageUs"); }},
        {tr("p99"), true, {}, [milliseconds](const Object& row) { return milliseconds(row, "p99Us"); }},
        {tr("Requests"), true, {}, [](const Object& row) { return number(whole(row, "requests")); }},
    };
}

} // namespace models
