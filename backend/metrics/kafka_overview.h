#pragma once

#include "base/clock.h"
#include "metrics/exposition.h"
#include "metrics/history.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace metrics {

/// rate() of Prometheus over a window: the increase between the first and the last value in it, a counter that began
/// again included.
class CounterRate final
{
public:
    void add(base::SteadyTime at, double value);
    /// Per second; nothing before there are two values. What is older than the window behind the newest goes.
    [[nodiscard]] std::optional<double> over(std::chrono::seconds window);

private:
    std::deque<std::pair<base::SteadyTime, double>> m_values;
};

/// The six panels of the dashboard "Kafka Overview" from what the JMX exporter of one broker says (event-log-poc 8.5):
/// groups kafka-cpu, kafka-memory, kafka-gc, kafka-messages-in, kafka-bytes-in, kafka-bytes-out. One thread.
class KafkaOverview final
{
public:
    static constexpr std::size_t mostTopics =
        30; ///< those with the largest counters; how many are left out is a series

    explicit KafkaOverview(std::string instance); ///< "127.0.0.1:7071"
    void read(const Exposition& exposition, base::SteadyTime at, std::vector<Reading>& into);

private:
    void readTopics(const Exposition& exposition, std::string_view metric, std::string_view group,
                    std::string_view unit, base::SteadyTime at, std::vector<Reading>& into);

    const std::string m_instance;
    std::map<std::string, CounterRate> m_rates; ///< by group and label
};

/// What the logs of each topic take on the disk of the exporter's broker, its replicas included.
[[nodiscard]] std::map<std::string, std::uint64_t> topicBytes(const Exposition& exposition);

} // namespace metrics
