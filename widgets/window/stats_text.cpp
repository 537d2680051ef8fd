#include "window/stats_text.h"

#include "models/stats_feed.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace window {

namespace {

constexpr auto calmShare = 0.8;

QString digits(double value)
{
    return QLocale().toString(value, 'f', value < 10 ? 1 : 0);
}

} // namespace

QString countText(quint64 number)
{
    return QLocale().toString(number);
}

QString rateText(double perSecond)
{
    const auto shown = perSecond > 0 && perSecond < 10 ? digits(perSecond) : QLocale().toString(perSecond, 'f', 0);
    return QCoreApplication::translate("window::StatsText", "%1/s").arg(shown);
}

QString durationText(double micros)
{
    constexpr auto perMilli = 1'000.0;
    constexpr auto perSecond = 1'000'000.0;
    if (micros <= 0)
        return u"–"_s;
    if (micros >= perSecond)
        return QCoreApplication::translate("window::StatsText", "%1 s")
            .arg(QLocale().toString(micros / perSecond, 'f', 2));
    return QCoreApplication::translate("window::StatsText", "%1 ms")
        .arg(QLocale().toString(micros / perMilli, 'f', micros >= 100 * perMilli ? 0 : 1));
}

QString bytesText(double bytes)
{
    constexpr auto mega = 1024.0 * 1024.0;
    return QCoreApplication::translate("window::StatsText", "%1 MB").arg(digits(bytes / mega));
}

QueueSummary queueSummary(const base::json::object& stats)
{
    QueueSummary summary;
    const auto* list = stats.if_contains("queues");
    if (list == nullptr || !list->is_array())
        return summary;
    double fullest = -1;
    for (const auto& entry : list->get_array()) {
        const auto* queue = entry.if_object();
        if (queue == nullptr)
            continue;
        const auto capacity = models::StatsFeed::number(*queue, {"capacity"});
        const auto share = capacity > 0 ? models::StatsFeed::number(*queue, {"depth"}) / capacity : 0;
        ++summary.count;
        summary.calm += share < calmShare ? 1 : 0;
        summary.drops += static_cast<quint64>(models::StatsFeed::number(*queue, {"drops"}));
        if (share > fullest) {
            fullest = share;
            const auto name = base::json::textAt(*queue, "name");
            summary.fullest = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        }
    }
    summary.fullestPercent = static_cast<int>(std::max(fullest, 0.0) * 100);
    return summary;
}

} // namespace window
