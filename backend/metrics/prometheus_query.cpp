#include "metrics/prometheus_query.h"

#include "base/http_fetch.h"
#include "base/json.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdlib>

namespace metrics {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t mostBytes = 16U << 20U;
constexpr std::size_t mostSeries = 64; // a chart shows a dozen at most

struct Known
{
    std::string_view group;
    std::string_view query;
    std::string_view label;
    double factor = 1;
};

/// The first six are the dashboard's (event-log-poc 8.5), the others read what /metrics of the engine exposes.
constexpr std::array<Known, 10> known {{
    {"kafka-cpu", R"(rate(process_cpu_seconds_total{job="kafka"}[1m]))", "instance"},
    {"kafka-memory", R"(sum without(area)(jvm_memory_bytes_used{job="kafka"}))", "instance"},
    {"kafka-gc", R"(sum without(gc)(rate(jvm_gc_collection_seconds_sum{job="kafka"}[5m])))", "instance"},
    {"kafka-messages-in",
     R"(sum without(instance)(rate(kafka_server_brokertopicmetrics_messagesin_total{job="kafka",topic!=""}[5m])))",
     "topic"},
    {"kafka-bytes-in",
     R"(sum without(instance)(rate(kafka_server_brokertopicmetrics_bytesin_total{job="kafka",topic!=""}[5m])))",
     "topic"},
    {"kafka-bytes-out",
     R"(sum without(instance)(rate(kafka_server_brokertopicmetrics_bytesout_total{job="kafka",topic!=""}[5m])))",
     "topic"},
    {"throughput",
     "label_replace(rate(eventscope_commands_submitted_total[1m]), \"stage\", \"gateway\", \"\", \"\") or "
     "label_replace(rate(eventscope_events_total[1m]), \"stage\", \"persister\", \"\", \"\")",
     "stage"},
    {"outcome", "sum by(outcome)(rate(eventscope_commands_decided_total[1m]))", "outcome"},
    {"latency",
     "label_replace(histogram_quantile(0.5, sum "
     "by(le)(rate(eventscope_stage_seconds_bucket{stage=\"committed\"}[1m]))), "
     "\"quantile\", \"p50\", \"\", \"\") or "
     "label_replace(histogram_quantile(0.99, sum "
     "by(le)(rate(eventscope_stage_seconds_bucket{stage=\"committed\"}[1m]))), "
     "\"quantile\", \"p99\", \"\", \"\")",
     "quantile", 1'000},
    {"queue", "eventscope_queue_depth", "queue"},
}};

base::Failure unreadable(const std::string& server)
{
    return base::fail(base::Error::Code::Invalid,
                      fmt::format("'{}' does not answer like Prometheus. Check the address.", server));
}

/// "[1700000000.123, "0.25"]"; nullopt: another kind of value, or none that can be drawn.
std::optional<std::pair<base::UtcTime, double>> pointOf(const base::json::value& value, double factor)
{
    const auto* pair = value.if_array();
    if (pair == nullptr || pair->size() != 2 || !(*pair)[0].is_number() || !(*pair)[1].is_string())
        return std::nullopt;
    const auto time = (*pair)[0].to_number<double>();
    const auto number = std::strtod((*pair)[1].get_string().c_str(), nullptr) * factor;
    if (!std::isfinite(number) || !(time >= 0 && time < 1e11))
        return std::nullopt;
    return std::pair {base::UtcTime(std::chrono::microseconds(static_cast<std::int64_t>(time * 1e6))), number};
}

} // namespace

std::optional<PanelQuery> panelQuery(std::string_view group)
{
    for (const auto& each : known)
        if (each.group == group)
            return PanelQuery {std::string(each.query), std::string(each.label), each.factor};
    return std::nullopt;
}

base::Result<std::vector<PrometheusSeries>> askPrometheus(const std::string& server, const PanelQuery& query,
                                                          base::UtcTime from, base::UtcTime to,
                                                          std::chrono::seconds step, const std::stop_token& stop)
{
    const auto secondsOf = [](base::UtcTime time) {
        return static_cast<double>(time.time_since_epoch().count()) / 1e6;
    };
    auto base = server;
    while (base.ends_with('/'))
        base.pop_back();
    const auto answer =
        base::httpGet(fmt::format("{}/api/v1/query_range?query={}&start={:.3f}&end={:.3f}&step={}", base,
                                  base::percentEncoded(query.query), secondsOf(from), secondsOf(to), step.count()),
                      10s, mostBytes, stop);
    if (!answer)
        return base::Failure(answer.error());
    const auto parsed = base::json::parse(answer->body);
    if (!parsed || !parsed->is_object())
        return unreadable(server);
    const auto& body = parsed->get_object();
    if (base::json::textAt(body, "status") != "success") {
        const auto said = std::string(base::json::textAt(body, "error"));
        if (said.empty())
            return unreadable(server);
        return base::fail(base::Error::Code::Invalid, fmt::format("Prometheus says: {}", said));
    }
    const auto* data = body.if_contains("data");
    const auto* result = data != nullptr && data->is_object() ? data->get_object().if_contains("result") : nullptr;
    if (result == nullptr || !result->is_array())
        return unreadable(server);
    std::vector<PrometheusSeries> made;
    for (const auto& each : result->get_array()) {
        const auto* series = each.if_object();
        const auto* metric = series != nullptr ? series->if_contains("metric") : nullptr;
        const auto* values = series != nullptr ? series->if_contains("values") : nullptr;
        if (metric == nullptr || !metric->is_object() || values == nullptr || !values->is_array()
            || made.size() == mostSeries)
            continue;
        PrometheusSeries one;
        one.label = std::string(base::json::textAt(metric->get_object(), query.label));
        for (const auto& value : values->get_array())
            if (const auto point = pointOf(value, query.factor))
                one.points.push_back(*point);
        made.push_back(std::move(one));
    }
    if (made.empty())
        return base::fail(base::Error::Code::NotFound,
                          "Prometheus has no data for this panel in that time. Check that it scrapes this server, and "
                          "how long it keeps its data.");
    return made;
}

} // namespace metrics
