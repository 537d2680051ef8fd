#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <chrono>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace metrics {

struct PrometheusSeries
{
    std::string label; ///< of its curve: the value of the panel's label
    std::vector<std::pair<base::UtcTime, double>> points;
};

/// What a panel asks Prometheus, and the label whose values name its curves.
struct PanelQuery
{
    std::string query;
    std::string label;
    double factor = 1; ///< to the unit of the panel
};
/// Of a group of series; nullopt: Prometheus cannot know it.
[[nodiscard]] std::optional<PanelQuery> panelQuery(std::string_view group);

/// query_range of a Prometheus server ("http://127.0.0.1:9090", a path is fine). Blocks for up to ten seconds. Errors:
/// Network, Invalid (with what Prometheus said), TooLarge, NotFound (it has no data for that).
[[nodiscard]] base::Result<std::vector<PrometheusSeries>> askPrometheus(const std::string& server,
                                                                        const PanelQuery& query, base::UtcTime from,
                                                                        base::UtcTime to, std::chrono::seconds step,
                                                                        const std::stop_token& stop);

} // namespace metrics
