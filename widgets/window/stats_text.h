#pragma once

#include "base/json.h"

#include <QString>

/// What the status bar says of all queues. A pure function over an item of the stream "stats".
namespace window {

struct QueueSummary
{
    int count = 0;
    int calm = 0; ///< below 80 % of their capacity
    int fullestPercent = 0;
    QString fullest; ///< its name
    quint64 drops = 0; ///< of all queues
};
[[nodiscard]] QueueSummary queueSummary(const base::json::object& stats);

} // namespace window
