#include "metrics/watched.h"

#include <algorithm>

namespace metrics {

std::optional<std::int64_t> WatchedTopic::records() const
{
    std::int64_t sum = 0;
    for (const auto& partition : partitions) {
        if (partition.state.leader < 0)
            continue;
        if (!partition.ends)
            return std::nullopt;
        sum += partition.ends->end - partition.ends->begin;
    }
    return sum;
}

std::optional<double> WatchedTopic::rate() const
{
    std::optional<double> sum;
    for (const auto& partition : partitions)
        if (partition.rate)
            sum = sum.value_or(0) + *partition.rate;
    return sum;
}

std::size_t WatchedTopic::replicas() const
{
    std::size_t most = 0;
    for (const auto& partition : partitions)
        most = std::max(most, partition.state.replicas.size());
    return most;
}

std::size_t WatchedTopic::outOfSync() const
{
    std::size_t sum = 0;
    for (const auto& partition : partitions)
        sum +=
            partition.state.replicas.size() - std::min(partition.state.replicas.size(), partition.state.inSync.size());
    return sum;
}

std::size_t WatchedTopic::leaderless() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(partitions, [](const auto& each) { return each.state.leader < 0; }));
}

std::int64_t WatchedGroup::messages() const
{
    std::int64_t sum = 0;
    for (const auto& lag : lags)
        sum += lag.samples.empty() ? 0 : lag.samples.back().lag();
    return sum;
}

std::optional<Behind> WatchedGroup::late() const
{
    std::optional<Behind> latest;
    for (const auto& lag : lags)
        if (lag.late && (!latest || lag.late->time > latest->time))
            latest = lag.late;
    return latest;
}

LagStatus WatchedGroup::status() const
{
    auto worst = lags.empty() ? LagStatus::Unknown : LagStatus::Ok;
    bool isKnown = false;
    for (const auto& lag : lags) {
        isKnown = isKnown || lag.status != LagStatus::Unknown;
        worst = std::max(worst, lag.status);
    }
    return isKnown ? worst : LagStatus::Unknown;
}

std::optional<std::chrono::seconds> WatchedGroup::timeToCatchUp() const
{
    std::chrono::seconds longest {0};
    for (const auto& lag : lags) {
        const auto time = metrics::timeToCatchUp(lag.samples);
        if (!time)
            return std::nullopt;
        longest = std::max(longest, *time);
    }
    return lags.empty() ? std::nullopt : std::optional(longest);
}

} // namespace metrics
