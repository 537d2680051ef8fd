#pragma once

#include "base/json.h"

#include <QString>

/// Items of the stream "stats" as words and numbers of the status bar. Pure functions.
namespace window {

[[nodiscard]] QString countText(quint64 number); ///< 4,492,184
[[nodiscard]] QString rateText(double perSecond); ///< 412/s; below 10 with one digit: 5.9/s
[[nodiscard]] QString durationText(double micros); ///< 11.8 ms, 1.25 s; "–" for 0
[[nodiscard]] QString bytesText(double bytes); ///< 61 MB

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
