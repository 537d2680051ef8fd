#pragma once

#include "metrics/history.h"
#include "serving/operations.h"

#include <functional>
#include <string>

namespace serving {

/// What the rows "metrics.…" need; outlives the table.
struct MetricsFace
{
    metrics::History& history;
    std::function<std::string()> prometheus {}; ///< its address now; empty: there is none. Any thread; may be missing
};

/// Series, ranges, heatmap, marks and Prometheus' past for the hub. Times are µs since 1970 (UTC).
void addMetricsOperations(OperationTable& table, const MetricsFace& face);

} // namespace serving
