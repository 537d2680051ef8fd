#pragma once

#include "base/clock.h"
#include "eventlog/cluster_admin.h"
#include "metrics/consumer_lag.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// What is known of a cluster's topics and groups. Values; any thread.
namespace metrics {

struct WatchedPartition
{
    eventlog::PartitionState state;
    std::optional<eventlog::PartitionEnds> ends;
    std::optional<double> rate; ///< records a second, from the last two readings
};
struct WatchedTopic
{
    std::string name;
    std::vector<WatchedPartition> partitions;
    std::string error;
    std::map<std::string, std::string> configuration; ///< entries that a table shows; empty: not read yet
    std::optional<std::uint64_t> bytes; ///< on disk, where somebody told it
    std::vector<std::string> readers; ///< groups that have committed on it, of those that were read

    [[nodiscard]] std::optional<std::int64_t> records()
        const; ///< end - begin; an upper bound where topics are compacted
    [[nodiscard]] std::optional<double> rate() const;
    [[nodiscard]] std::size_t replicas() const; ///< of its partition with the most
    [[nodiscard]] std::size_t outOfSync() const; ///< replicas that are
    [[nodiscard]] std::size_t leaderless() const; ///< partitions
};

struct WatchedLag
{
    eventlog::TopicPartition place;
    std::vector<LagSample> samples; ///< the newest lagWindow
    std::optional<Behind> late;
    LagStatus status = LagStatus::Unknown;
    std::string member; ///< id of who reads it; empty: nobody
};
struct LagPoint
{
    base::UtcTime at {};
    std::int64_t messages = 0;
    std::int64_t milliseconds = 0; ///< of its latest partition
};
struct WatchedGroup
{
    std::string name;
    std::string state; ///< of the list, or newer
    std::optional<eventlog::GroupState> details; ///< none: not read yet
    std::vector<WatchedLag> lags;
    std::vector<LagPoint> history; ///< the last half hour
    std::string error;
    bool isRead = false;

    [[nodiscard]] std::int64_t messages() const;
    [[nodiscard]] std::optional<Behind> late() const; ///< of its latest partition
    [[nodiscard]] LagStatus status() const;
    [[nodiscard]] std::optional<std::chrono::seconds> timeToCatchUp() const; ///< of the partition that takes longest
};

} // namespace metrics
