// Records of a topic: their bytes, and how our log judges them.
#include "base/utf8.h"
#include "models/cells.h"
#include "models/cluster_columns.h"
#include "models/flow_facts.h"
#include "models/format.h"
#include "models/json_values.h"

using namespace Qt::StringLiterals;

namespace models {

namespace {

using Object = base::json::object;
using TableCell = ObjectTable::Cell;
using cells::faint;
using cells::mono;
using cells::number;
using cells::second;
using values::whole;

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
