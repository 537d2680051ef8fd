#include "window/stats_text.h"

#include "models/stats_feed.h"

namespace window {

namespace {

constexpr auto calmShare = 0.8;

} // namespace

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
