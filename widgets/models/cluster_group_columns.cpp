// Consumer groups: how far each has read, and how it fares.
#include "models/cells.h"
#include "models/cluster_columns.h"
#include "models/format.h"
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
using values::text;
using values::whole;

QString joined(const base::json::array& names)
{
    QStringList list;
    for (const auto& each : names)
        if (each.is_string())
            list << format::safe(format::fromUtf8({each.get_string().data(), each.get_string().size()}));
    return list.join(u", "_s);
}

} // namespace

QString ClusterColumns::seconds(const Object& late)
{
    const auto milliseconds = whole(late, "ms");
    if (!milliseconds)
        return dash();
    const auto value = decimal(static_cast<double>(*milliseconds) / 1'000);
    return flag(late, "atLeast") ? u"≥ "_s + value : value;
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
             cell.toolTip = cell.text; // many topics have no room
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
                 return faint(dash());
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

} // namespace models
