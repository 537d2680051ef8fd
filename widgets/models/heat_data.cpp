#include "models/heat_data.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace models {

namespace {

struct HeatText
{
    Q_DECLARE_TR_FUNCTIONS(HeatText)
};

constexpr std::array stageNames {"gateway", "validator", "persister", "materializer", "notifier"};

template <typename T>
T wholeOf(const base::json::value& value)
{
    return value.is_number() ? value.to_number<T>() : T {};
}

QString millisText(std::uint32_t micros)
{
    const auto millis = micros / 1'000.0;
    return QLocale().toString(millis, 'f', millis < 0.1 ? 2 : millis < 1 ? 2 : millis < 10 ? 1 : 0);
}

} // namespace

const char* heatStageName(std::size_t stage)
{
    return stageNames[stage];
}

std::optional<HeatData> readHeat(const base::json::object& answer)
{
    const auto arrayAt = [](const base::json::object& from, std::string_view name) {
        const auto* found = from.if_contains(name);
        return found != nullptr ? found->if_array() : nullptr;
    };
    const auto* edges = arrayAt(answer, "edges");
    const auto* columns = arrayAt(answer, "columns");
    const auto* width = answer.if_contains("width");
    if (edges == nullptr || columns == nullptr || width == nullptr || edges->size() != HeatData::rowCount)
        return std::nullopt;
    HeatData data;
    data.width = std::max<qint64>(1, wholeOf<qint64>(*width)) * 1'000'000;
    for (std::size_t i = 0; i < edges->size(); ++i)
        data.edges[i] = wholeOf<std::uint32_t>((*edges)[i]);
    for (const auto& value : *columns) {
        const auto* each = value.if_object();
        const auto* cells = each != nullptr ? arrayAt(*each, "cells") : nullptr;
        if (cells == nullptr)
            continue;
        HeatData::Column column;
        const auto whole = [each](std::string_view name) {
            const auto* found = each->if_contains(name);
            return found != nullptr ? wholeOf<quint64>(*found) : 0;
        };
        column.time = static_cast<qint64>(whole("t"));
        column.first = whole("first");
        column.last = whole("last");
        for (std::size_t i = 0; i + 1 < cells->size(); i += 2) {
            const auto cell = wholeOf<std::size_t>((*cells)[i]);
            if (cell >= column.counts.size())
                continue;
            column.counts[cell] = wholeOf<std::uint32_t>((*cells)[i + 1]);
            data.most = std::max(data.most, column.counts[cell]);
        }
        data.columns.push_back(column);
    }
    return data;
}

QString heatRowText(const HeatData& data, std::size_t row)
{
    if (row + 1 >= HeatData::rowCount)
        return HeatText::tr("%1 ms and more").arg(millisText(data.edges[row]));
    if (row == 0)
        return HeatText::tr("below %1 ms").arg(millisText(data.edges[1]));
    return HeatText::tr("%1 to %2 ms").arg(millisText(data.edges[row]), millisText(data.edges[row + 1]));
}

QString heatFilter(const HeatData& data, std::size_t column, std::size_t stage, std::size_t row)
{
    const auto field = QString::fromLatin1(stageNames[stage]);
    const auto number = [](std::uint32_t micros) { return QString::number(micros / 1'000.0, 'g', 6); };
    const auto& at = data.columns[column];
    QStringList parts {u"position >= %1"_s.arg(at.first), u"position <= %1"_s.arg(at.last)};
    // The rows were filled from buckets that are right within an eighth: the filter is as wide as they are.
    if (row > 0)
        parts += field + u" >= "_s + number(data.edges[row] - data.edges[row] / 8);
    if (row + 1 < HeatData::rowCount)
        parts += field + u" < "_s + number(data.edges[row + 1]);
    return parts.join(u" and "_s);
}

} // namespace models
