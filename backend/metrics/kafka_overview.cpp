#include "metrics/kafka_overview.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace metrics {

namespace {

using namespace std::chrono_literals;

constexpr auto processorWindow = 60s; // the windows of the dashboard's queries
constexpr auto otherWindow = 300s;

void put(std::vector<Reading>& into, std::string_view group, std::string_view unit, std::string_view label,
         double value)
{
    into.push_back(
        {{fmt::format("{}.{}", group, label), std::string(group), std::string(unit), std::string(label), 1}, value});
}

/// The sum of all series of a metric; 0.20's name or 1.x's.
std::optional<double> sumOf(const Exposition& exposition, std::string_view name, std::string_view newerName = {})
{
    std::optional<double> sum;
    for (const auto& each : exposition.samples)
        if (each.name == name || (!newerName.empty() && each.name == newerName))
            sum = sum.value_or(0) + each.value;
    return sum;
}

} // namespace

void CounterRate::add(base::SteadyTime at, double value)
{
    m_values.emplace_back(at, value);
}

std::optional<double> CounterRate::over(std::chrono::seconds window)
{
    while (!m_values.empty() && m_values.front().first < m_values.back().first - window)
        m_values.pop_front();
    if (m_values.size() < 2)
        return std::nullopt;
    double increase = 0;
    for (std::size_t i = 1; i < m_values.size(); ++i) {
        const auto step = m_values[i].second - m_values[i - 1].second;
        increase += step >= 0 ? step : m_values[i].second; // it began again at 0
    }
    const auto seconds = std::chrono::duration<double>(m_values.back().first - m_values.front().first).count();
    return seconds > 0 ? std::optional(increase / seconds) : std::nullopt;
}

KafkaOverview::KafkaOverview(std::string instance)
    : m_instance(std::move(instance))
{
}

void KafkaOverview::read(const Exposition& exposition, base::SteadyTime at, std::vector<Reading>& into)
{
    const auto rate = [&](std::string_view group, std::string_view unit, std::optional<double> value, auto window) {
        if (!value)
            return;
        auto& counter = m_rates[std::string(group)];
        counter.add(at, *value);
        if (const auto perSecond = counter.over(window))
            put(into, group, unit, m_instance, *perSecond);
    };
    rate("kafka-cpu", "cores", sumOf(exposition, "process_cpu_seconds_total"), processorWindow);
    if (const auto bytes = sumOf(exposition, "jvm_memory_bytes_used", "jvm_memory_used_bytes"))
        put(into, "kafka-memory", "bytes", m_instance, *bytes);
    rate("kafka-gc", "share", sumOf(exposition, "jvm_gc_collection_seconds_sum"), otherWindow);
    readTopics(exposition, "kafka_server_brokertopicmetrics_messagesin_total", "kafka-messages-in", "per-second", at,
               into);
    readTopics(exposition, "kafka_server_brokertopicmetrics_bytesin_total", "kafka-bytes-in", "bytes-per-second", at,
               into);
    readTopics(exposition, "kafka_server_brokertopicmetrics_bytesout_total", "kafka-bytes-out", "bytes-per-second", at,
               into);
}

void KafkaOverview::readTopics(const Exposition& exposition, std::string_view metric, std::string_view group,
                               std::string_view unit, base::SteadyTime at, std::vector<Reading>& into)
{
    std::vector<std::pair<double, std::string>> topics;
    for (const auto& sample : exposition.samples) {
        if (sample.name != metric)
            continue;
        for (const auto& [name, value] : sample.labels)
            if (name == "topic" && !value.empty())
                topics.emplace_back(sample.value, value);
    }
    std::sort(topics.begin(), topics.end(), std::greater<>());
    const auto leftOut = topics.size() > mostTopics ? topics.size() - mostTopics : 0;
    topics.resize(topics.size() - leftOut);
    if (!topics.empty())
        put(into, "kafka-left-out", "values", group, static_cast<double>(leftOut));
    std::set<std::string> wanted;
    for (const auto& [value, topic] : topics) {
        const auto key = fmt::format("{} {}", group, topic);
        wanted.insert(key);
        auto& counter = m_rates[key];
        counter.add(at, value);
        if (const auto perSecond = counter.over(otherWindow))
            put(into, group, unit, topic, *perSecond);
    }
    const auto prefix = fmt::format("{} ", group);
    std::erase_if(m_rates,
                  [&](const auto& each) { return each.first.starts_with(prefix) && !wanted.contains(each.first); });
}

std::map<std::string, std::uint64_t> topicBytes(const Exposition& exposition)
{
    std::map<std::string, std::uint64_t> bytes;
    for (const auto& each : exposition.samples) {
        const auto topic = std::ranges::find(each.labels, "topic", &Labels::value_type::first);
        if (each.name == "kafka_log_size" && topic != each.labels.end() && each.value >= 0 && each.value < 1e18)
            bytes[topic->second] += static_cast<std::uint64_t>(each.value);
    }
    return bytes;
}

} // namespace metrics
