#include "models/cluster_columns.h"

#include "base/utf8.h"
#include "models/flow_facts.h"
#include "models/format.h"
#include "models/json_values.h"
#include "models/service_table_model.h"

#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace models {

namespace {

using TableCell = ObjectTable::Cell;
using Object = base::json::object;
using values::flag;
using values::real;
using values::text;
using values::whole;

const auto dash = u"–"_s;

TableCell number(std::optional<qint64> value)
{
    if (!value)
        return {dash, {}, -1, -1, false, false, true};
    return {*value < 0 ? u"−"_s + format::count(static_cast<quint64>(-*value))
                       : format::count(static_cast<quint64>(*value))};
}

QString decimal(double value)
{
    return QLocale().toString(value, 'f', value >= 100 || value == std::floor(value) ? 0 : value >= 1 ? 1 : 2);
}

TableCell plain(const QString& value)
{
    return {value};
}
TableCell mono(const QString& value)
{
    TableCell cell {value};
    cell.isMono = true;
    cell.toolTip = value;
    return cell;
}
TableCell second(const QString& value)
{
    TableCell cell {value};
    cell.isSecondary = true;
    return cell;
}
TableCell faint(const QString& value)
{
    TableCell cell {value};
    cell.isFaint = true;
    return cell;
}

/// A record's or header's bytes on one line.
QString recordLine(const QByteArray& bytes)
{
    if (base::isValidUtf8({bytes.constData(), static_cast<std::size_t>(bytes.size())}))
        return format::safe(QString::fromUtf8(bytes));
    QString shown;
    for (const char each : bytes) {
        const auto byte = static_cast<unsigned char>(each);
        if (byte >= 0x20 && byte < 0x7f)
            shown += QLatin1Char(each);
        else
            shown += u"\\x%1"_s.arg(byte, 2, 16, QLatin1Char('0'));
    }
    return shown;
}

qint64 sizeOf(const Object& row, std::string_view key)
{
    return static_cast<qint64>(values::list(row, key).size());
}

QString joined(const base::json::array& names)
{
    QStringList list;
    for (const auto& each : names)
        if (each.is_string())
            list << format::safe(format::fromUtf8({each.get_string().data(), each.get_string().size()}));
    return list.join(u", "_s);
}

} // namespace

QByteArray ClusterColumns::bytes(const base::json::value* base64)
{
    if (base64 == nullptr || !base64->is_string())
        return {};
    const auto& text = base64->get_string();
    return QByteArray::fromBase64(QByteArray(text.data(), static_cast<qsizetype>(text.size())),
                                  QByteArray::Base64UrlEncoding);
}

QString ClusterColumns::preview(const base::json::value* bytes)
{
    return recordLine(ClusterColumns::bytes(bytes));
}

QString ClusterColumns::retention(std::optional<qint64> milliseconds)
{
    constexpr qint64 hour = 3'600'000;
    constexpr qint64 day = 24 * hour;
    if (!milliseconds)
        return dash;
    if (*milliseconds < 0)
        return tr("forever");
    if (*milliseconds >= day && *milliseconds % day == 0)
        return tr("%n day(s)", nullptr, static_cast<int>(*milliseconds / day));
    if (*milliseconds >= hour && *milliseconds % hour == 0)
        return tr("%n hour(s)", nullptr, static_cast<int>(*milliseconds / hour));
    return *milliseconds >= 1'000 ? uptimeText(*milliseconds / 1'000) : tr("%1 ms").arg(*milliseconds);
}

QString ClusterColumns::seconds(const Object& late)
{
    const auto milliseconds = whole(late, "ms");
    if (!milliseconds)
        return dash;
    const auto value = decimal(static_cast<double>(*milliseconds) / 1'000);
    return flag(late, "atLeast") ? u"≥ "_s + value : value;
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

TableCell ClusterColumns::status(std::string_view name) const
{
    const auto cell = [](const QString& word, const QString& icon, int tint, bool isTinted) {
        TableCell made {word, icon, tint};
        made.tint = isTinted ? tint : -1;
        return made;
    };
    if (name == "ok")
        return cell(tr("OK"), u"circle-check"_s, m_tints.ok, true);
    if (name == "catching-up")
        return cell(tr("Catching up"), u"trending-down"_s, m_tints.info, true);
    if (name == "falling-behind")
        return cell(tr("Falling behind"), u"trending-up"_s, m_tints.warn, true);
    if (name == "rewound")
        return cell(tr("Rewound"), u"arrow-back-up"_s, m_tints.warn, true);
    if (name == "stalled")
        return cell(tr("Stalled"), u"player-pause"_s, m_tints.error, true);
    if (name == "stopped")
        return cell(tr("Stopped"), u"player-stop"_s, m_tints.error, true);
    return cell(tr("Being read"), u"circle-dashed"_s, m_tints.faint, true);
}

TableCell ClusterColumns::mark(std::string_view name) const
{
    const auto cell = [](const QString& word, const char16_t* icon, int tint, const QString& why) {
        TableCell made {word, QString::fromUtf16(icon), tint};
        made.toolTip = why;
        return made;
    };
    if (name == "accepted")
        return cell(tr("Accepted"), u"check", m_tints.ok, tr("Every engine reads it as part of the log."));
    if (name == "command")
        return cell(tr("Command"), u"terminal-2", m_tints.faint, tr("What somebody asked for; events answer it."));
    if (name == "claim")
        return cell(tr("Claim"), u"key", m_tints.info, tr("An engine took over this partition here."));
    if (name == "pending")
        return cell(tr("Pending"), u"hourglass-high", m_tints.info, tr("The other records of its command follow."));
    if (name == "repeat")
        return cell(tr("Repeat"), u"rotate-2", m_tints.faint, tr("It was written before; readers leave it out."));
    if (name == "fenced")
        return cell(tr("Fenced"), u"lock", m_tints.warn,
                    tr("An engine wrote it that no longer owned the partition; readers leave it out."));
    if (name == "torn")
        return cell(tr("Torn"), u"unlink", m_tints.warn,
                    tr("The other records of its command never came; readers leave it out."));
    if (name == "foreign")
        return cell(tr("Foreign"), u"alert-triangle", m_tints.warn, tr("No engine wrote it; readers leave it out."));
    if (name == "gap")
        return cell(tr("Gap"), u"exclamation-circle", m_tints.error,
                    tr("Something before it is missing: what its writer wrote from here on counts for nothing."));
    if (name == "conflict")
        return cell(tr("Conflict"), u"exclamation-circle", m_tints.error,
                    tr("Its writer saw another history: what it wrote from here on counts for nothing."));
    if (name == "unknown")
        return cell(tr("Not judged"), u"help", m_tints.faint,
                    tr("What stands before it was not read. Read from the beginning to judge it."));
    return {};
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
             return rate ? plain(decimal(*rate)) : faint(dash);
         }},
        {tr("Records"), true, u"records"_s, [](const Object& row) { return number(whole(row, "records")); }},
        {tr("Size"), true, u"bytes"_s,
         [](const Object& row) {
             const auto bytes = whole(row, "bytes");
             if (bytes)
                 return second(bytesText(*bytes));
             auto cell = faint(dash);
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
             return rate ? second(rateText(*rate)) : faint(dash);
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

std::vector<ObjectTable::Column> ClusterColumns::groups() const
{
    return {
        {tr("Group"), false, u"name"_s,
         [](const Object& row) {
             TableCell cell {text(row, "name")};
             cell.isStrong = true;
             cell.toolTip = cell.text;
             return cell;
         }},
        {tr("Reads"),
         false,
         {},
         [](const Object& row) {
             auto cell = mono(joined(values::list(row, "topics")));
             cell.isSecondary = true;
             return cell;
         }},
        {tr("Members"), true, u"members"_s, [](const Object& row) { return number(whole(row, "members")); }},
        {tr("Lag, msgs"), true, u"lag"_s, [](const Object& row) { return number(whole(row, "lag")); }},
        {tr("Lag, s"), true, u"late"_s, [](const Object& row) { return plain(seconds(values::object(row, "late"))); }},
        {tr("Caught up in"),
         false,
         {},
         [](const Object& row) {
             const auto time = whole(row, "catchUp");
             if ((time && *time == 0) || base::json::textAt(row, "status") == "ok")
                 return faint(tr("now"));
             if (time)
                 return plain(uptimeText(*time));
             if (whole(row, "lag").value_or(0) == 0)
                 return faint(dash);
             return whole(row, "members").value_or(1) == 0 ? plain(tr("no member")) : plain(notCatchingUp());
         }},
        {tr("Status"), false, u"status"_s,
         [columns = *this](const Object& row) {
             if (const auto error = text(row, "error"); !error.isEmpty())
                 return TableCell {tr("Refused"), u"exclamation-circle"_s, columns.m_tints.error,
                                   columns.m_tints.error};
             if (flag(row, "read") && values::list(row, "topics").empty())
                 return TableCell {tr("Empty"), u"circle-dashed"_s, columns.m_tints.faint, columns.m_tints.faint};
             return columns.status(base::json::textAt(row, "status"));
         }},
    };
}

std::vector<ObjectTable::Column> ClusterColumns::lags() const
{
    return {
        {tr("Topic"), false, {}, [](const Object& row) { return mono(text(row, "topic")); }},
        {tr("P"), true, {}, [](const Object& row) { return number(whole(row, "partition")); }},
        {tr("Committed"), true, {}, [](const Object& row) { return number(whole(row, "committed")); }},
        {tr("End offset"), true, {}, [](const Object& row) { return number(whole(row, "end")); }},
        {tr("Lag"), true, {}, [](const Object& row) { return number(whole(row, "lag")); }},
        {tr("Lag, s"), true, {}, [](const Object& row) { return plain(seconds(values::object(row, "late"))); }},
        {tr("Status"),
         false,
         {},
         [columns = *this](const Object& row) { return columns.status(base::json::textAt(row, "status")); }},
        {tr("Member"), false, {}, [](const Object& row) { return second(text(row, "member")); }},
    };
}

std::vector<ObjectTable::Column> ClusterColumns::brokers() const
{
    const auto ok = m_tints.ok;
    const auto warn = m_tints.warn;
    const auto milliseconds = [](const Object& row, std::string_view key) {
        const auto micros = real(row, key);
        return micros && *micros > 0 ? plain(durationText(*micros)) : faint(dash);
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

std::vector<ObjectTable::Column> ClusterColumns::records() const
{
    return {
        {tr("Offset"), true, {}, [](const Object& row) { return mono(number(whole(row, "offset")).text); }},
        {tr("P"),
         true,
         {},
         [](const Object& row) {
             auto cell = number(whole(row, "partition"));
             cell.isSecondary = true;
             return cell;
         }},
        {tr("Time"),
         false,
         {},
         [](const Object& row) { return second(format::clock(whole(row, "time").value_or(0) * 1'000)); }},
        {tr("Key"),
         false,
         {},
         [](const Object& row) {
             const auto* const key = row.if_contains("key");
             return key == nullptr || key->is_null() ? faint(tr("no key")) : mono(preview(key));
         }},
        {tr("Value"),
         false,
         {},
         [](const Object& row) {
             const auto* const value = row.if_contains("value");
             if (value == nullptr || value->is_null())
                 return faint(tr("tombstone"));
             auto cell = mono(preview(value));
             cell.toolTip.clear();
             return cell;
         }},
        {tr("Size"),
         true,
         {},
         [](const Object& row) {
             const auto bytes = whole(row, "valueBytes").value_or(0);
             return second(bytes < 1'024 ? tr("%1 B").arg(bytes) : bytesText(bytes));
         }},
        {tr("Mark"),
         false,
         {},
         [columns = *this](const Object& row) { return columns.mark(base::json::textAt(row, "mark")); }},
    };
}

} // namespace models
