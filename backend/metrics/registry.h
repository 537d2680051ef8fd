#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace metrics {

using Labels = std::vector<std::pair<std::string, std::string>>;

/// Handles are values that point into their registry, which outlives them. Any thread.
class Counter final
{
public:
    void add(std::uint64_t count = 1);

private:
    friend class Registry;
    explicit Counter(void* handle)
        : m_handle(handle)
    {
    }
    void* m_handle;
};

class Gauge final
{
public:
    void set(double value);

private:
    friend class Registry;
    explicit Gauge(void* handle)
        : m_handle(handle)
    {
    }
    void* m_handle;
};

/// Durations in fixed buckets from 10 µs to 10 s. Observed a batch at a time: one lock, however many commands.
class LatencyHistogram final
{
public:
    void observe(std::span<const std::uint32_t> microseconds);

private:
    friend class Registry;
    explicit LatencyHistogram(void* handle)
        : m_handle(handle)
    {
    }
    void* m_handle;
};

/// The engine's metrics in Prometheus' terms. Names and labels are constants of our own code. Any thread.
class Registry final
{
public:
    Registry();
    ~Registry();
    Registry(const Registry&) = delete;
    Registry& operator=(const Registry&) = delete;

    /// The same name with other labels is another series of one family; the same labels give the same series.
    [[nodiscard]] Counter counter(const std::string& name, const std::string& help, const Labels& labels = {});
    [[nodiscard]] Gauge gauge(const std::string& name, const std::string& help, const Labels& labels = {});
    [[nodiscard]] LatencyHistogram latency(const std::string& name, const std::string& help, const Labels& labels = {});

    /// Everything as Prometheus text exposition, every living QueueProbe included.
    [[nodiscard]] std::string text() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace metrics
