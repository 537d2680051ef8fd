#include "metrics/registry.h"

#include "base/queue_probe.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <algorithm>
#include <array>
#include <map>

namespace metrics {

namespace {

/// Upper bounds in µs; the exposition is in seconds, as Prometheus asks (practices/naming).
constexpr std::array<std::uint32_t, 18> boundsMicroseconds {
    10,     25,     50,     100,     250,     500,     1'000,     2'500,     5'000,
    10'000, 25'000, 50'000, 100'000, 250'000, 500'000, 1'000'000, 5'000'000, 10'000'000};
constexpr double microsecondsPerSecond = 1e6;

prometheus::Labels mapOf(const Labels& labels)
{
    return {labels.begin(), labels.end()};
}

prometheus::MetricFamily probeFamily(const std::string& name, const std::string& help, prometheus::MetricType type,
                                     const std::vector<base::QueueProbe::Reading>& readings,
                                     std::uint64_t base::QueueProbe::Reading::*member)
{
    prometheus::MetricFamily family;
    family.name = name;
    family.help = help;
    family.type = type;
    std::map<std::string, double> byName; // two queues of one name are one series: a name may appear once only
    for (const auto& reading : readings)
        byName[reading.name] += static_cast<double>(reading.*member);
    for (const auto& [queue, value] : byName) {
        prometheus::ClientMetric metric;
        metric.label.push_back({"queue", queue});
        metric.gauge.value = value;
        metric.counter.value = value;
        family.metric.push_back(std::move(metric));
    }
    return family;
}

} // namespace

void Counter::add(std::uint64_t count)
{
    static_cast<prometheus::Counter*>(m_handle)->Increment(static_cast<double>(count));
}

void Gauge::set(double value)
{
    static_cast<prometheus::Gauge*>(m_handle)->Set(value);
}

void LatencyHistogram::observe(std::span<const std::uint32_t> microseconds)
{
    std::vector<double> increments(boundsMicroseconds.size() + 1);
    double sum = 0;
    for (const auto value : microseconds) {
        const auto bucket =
            std::lower_bound(boundsMicroseconds.begin(), boundsMicroseconds.end(), value) - boundsMicroseconds.begin();
        increments[static_cast<std::size_t>(bucket)] += 1;
        sum += value;
    }
    static_cast<prometheus::Histogram*>(m_handle)->ObserveMultiple(increments, sum / microsecondsPerSecond);
}

struct Registry::Impl
{
    prometheus::Registry registry {prometheus::Registry::InsertBehavior::Merge};
};

Registry::Registry()
    : m_impl(std::make_unique<Impl>())
{
}

Registry::~Registry() = default;

Counter Registry::counter(const std::string& name, const std::string& help, const Labels& labels)
{
    return Counter(&prometheus::BuildCounter().Name(name).Help(help).Register(m_impl->registry).Add(mapOf(labels)));
}

Gauge Registry::gauge(const std::string& name, const std::string& help, const Labels& labels)
{
    return Gauge(&prometheus::BuildGauge().Name(name).Help(help).Register(m_impl->registry).Add(mapOf(labels)));
}

LatencyHistogram Registry::latency(const std::string& name, const std::string& help, const Labels& labels)
{
    prometheus::Histogram::BucketBoundaries bounds;
    for (const auto bound : boundsMicroseconds)
        bounds.push_back(bound / microsecondsPerSecond);
    return LatencyHistogram(
        &prometheus::BuildHistogram().Name(name).Help(help).Register(m_impl->registry).Add(mapOf(labels), bounds));
}

std::string Registry::text() const
{
    auto families = m_impl->registry.Collect();
    const auto readings = base::QueueProbe::all();
    using Queue = base::QueueProbe::Reading;
    families.push_back(probeFamily("eventscope_queue_depth", "Values waiting", prometheus::MetricType::Gauge, readings,
                                   &Queue::depth));
    families.push_back(probeFamily("eventscope_queue_capacity", "Limit of the queue", prometheus::MetricType::Gauge,
                                   readings, &Queue::capacity));
    families.push_back(probeFamily("eventscope_queue_high_water", "Most values that ever waited",
                                   prometheus::MetricType::Gauge, readings, &Queue::highWater));
    families.push_back(probeFamily("eventscope_queue_drops_total", "Values dropped or rejected",
                                   prometheus::MetricType::Counter, readings, &Queue::drops));
    return prometheus::TextSerializer().Serialize(families);
}

} // namespace metrics
