#pragma once

#include "base/json.h"
#include "eventlog/cluster_admin.h"
#include "eventlog/record_marks.h"
#include "metrics/cluster_watch.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What the hub says of a Kafka cluster. Names are text: bytes that are no UTF-8 stand as \xNN; keys, values and
/// headers of records are bytes, so they travel as base64url. Pure; any thread.
namespace cluster_json {

[[nodiscard]] base::json::string text(std::string_view bytes);
[[nodiscard]] base::json::object topicRow(const metrics::WatchedTopic& topic);
[[nodiscard]] base::json::array partitions(const metrics::WatchedTopic& topic, std::size_t from, std::size_t most);
[[nodiscard]] base::json::array entries(std::span<const eventlog::ConfigEntry> configuration);
[[nodiscard]] base::json::object groupRow(const metrics::WatchedGroup& group);
[[nodiscard]] base::json::object group(const metrics::WatchedGroup& group, base::SteadyTime now);
[[nodiscard]] base::json::object broker(const eventlog::ClusterBroker& broker,
                                        std::span<const eventlog::BrokerLatency> latencies);
[[nodiscard]] base::json::array records(const eventlog::ReadAnswer& answer,
                                        std::span<const eventlog::RecordMark> marks);
[[nodiscard]] base::json::array starts(std::span<const eventlog::ReadStart> starts);

} // namespace cluster_json
