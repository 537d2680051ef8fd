#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "eventlog/cluster_address.h"
#include "eventlog/cluster_records.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace eventlog {

struct ClusterBroker
{
    std::int32_t id = 0;
    std::string host;
    int port = 0;
    std::string rack;
    bool isController = false; ///< as the brokers tell it; under KRaft any of them may answer for it
};

struct PartitionState
{
    std::int32_t id = 0;
    std::int32_t leader = -1; ///< broker; -1: none
    std::vector<std::int32_t> replicas;
    std::vector<std::int32_t> inSync;
};

struct TopicState
{
    std::string name;
    std::vector<PartitionState> partitions;
    std::string error; ///< why the broker tells nothing more about it
};

struct ClusterState
{
    std::string id;
    std::vector<ClusterBroker> brokers;
    std::vector<TopicState> topics; ///< by name
};

struct TopicPartition
{
    std::string topic;
    std::int32_t partition = 0;
    auto operator<=>(const TopicPartition&) const = default;
};

struct PartitionEnds
{
    std::int64_t begin = -1; ///< first offset that is still there
    std::int64_t end = -1; ///< offset of the next record
};
using EndsByPartition = std::map<TopicPartition, PartitionEnds>; ///< without those that nobody leads

struct ConfigEntry
{
    std::string name;
    std::string value; ///< empty when it is sensitive
    std::string source; ///< "dynamic topic", "static broker", "default", …
    bool isReadOnly = false;
    bool isSensitive = false;
    bool isDefault = false;
};
struct ConfigChange
{
    std::string name;
    std::optional<std::string> value; ///< none: back to the default
};

struct NewTopic
{
    std::string name;
    int partitions = 1;
    int replicas = -1; ///< -1: the brokers' default
    std::vector<ConfigChange> configuration; ///< each with a value
};

struct ListedGroup
{
    std::string name;
    std::string state; ///< "Stable", "Empty", "Dead", "PreparingRebalance", "CompletingRebalance", "Unknown"
};
struct GroupMember
{
    std::string id;
    std::string clientId;
    std::string host;
    std::vector<TopicPartition> assignment;
};
struct GroupState
{
    std::string name;
    std::string state;
    std::string assignor;
    std::int32_t coordinator = -1;
    std::vector<GroupMember> members;
    std::string error;
};
using Committed = std::map<TopicPartition, std::int64_t>;
struct GroupCommits
{
    std::string name;
    Committed offsets;
    std::string error;
};

struct BrokerLatency
{
    std::int32_t broker = -1;
    std::string state; ///< of our connection: "UP", "CONNECT", …
    std::chrono::microseconds average {};
    std::chrono::microseconds p99 {};
    std::uint64_t requests = 0; ///< since we connected
};

/// What an operator may ask of an Apache Kafka cluster. Any thread; every call blocks up to the patience of the options
/// and returns early, with Error Closed, when `stop` is requested. Strings are bytes as the cluster has them: nobody
/// has checked that they are text. Every writing call is refused (Error Invalid) while the options say read-only.
class ClusterAdmin
{
public:
    static constexpr std::size_t keptBytes = 256; ///< of a key, value or header in a list
    static constexpr std::size_t keptHeaders = 32;
    static constexpr std::size_t mostRecords = 20'000; ///< of one read

    virtual ~ClusterAdmin() = default;
    [[nodiscard]] virtual bool isReadOnly() const = 0;

    /// Brokers and topics; `topic` empty: all. One request, whatever the size of the cluster.
    [[nodiscard]] virtual base::Result<ClusterState> state(const std::string& topic, const std::stop_token& stop) = 0;
    [[nodiscard]] virtual base::Result<EndsByPartition> ends(std::span<const TopicPartition> partitions,
                                                             const std::stop_token& stop) = 0;
    /// First offset at or after `time` per partition; the end where there is none.
    [[nodiscard]] virtual base::Result<std::vector<ReadStart>> offsetsAt(const std::string& topic, base::UtcTime time,
                                                                         const std::stop_token& stop) = 0;
    /// The partition that Kafka's own clients give a key.
    [[nodiscard]] virtual std::int32_t partitionOf(std::string_view key, std::int32_t partitions) const = 0;

    /// By topic; those that the brokers refuse are missing.
    using Configurations = std::map<std::string, std::vector<ConfigEntry>>;
    [[nodiscard]] virtual base::Result<Configurations> topicConfigurations(std::span<const std::string> topics,
                                                                           const std::stop_token& stop) = 0;
    [[nodiscard]] virtual base::Result<std::vector<ConfigEntry>> brokerConfiguration(std::int32_t broker,
                                                                                     const std::stop_token& stop) = 0;
    [[nodiscard]] virtual base::Result<void> createTopic(const NewTopic& topic, const std::stop_token& stop) = 0;
    /// Entry by entry; what is not named stays as it is.
    [[nodiscard]] virtual base::Result<void> configureTopic(const std::string& topic,
                                                            std::span<const ConfigChange> changes,
                                                            const std::stop_token& stop) = 0;
    [[nodiscard]] virtual base::Result<void> addPartitions(const std::string& topic, int total,
                                                           const std::stop_token& stop) = 0;
    [[nodiscard]] virtual base::Result<void> deleteTopic(const std::string& topic, const std::stop_token& stop) = 0;

    [[nodiscard]] virtual base::Result<std::vector<ListedGroup>> groups(const std::stop_token& stop) = 0;
    [[nodiscard]] virtual base::Result<std::vector<GroupState>> describeGroups(std::span<const std::string> names,
                                                                               const std::stop_token& stop) = 0;
    [[nodiscard]] virtual base::Result<std::vector<GroupCommits>> commits(std::span<const std::string> names,
                                                                          const std::stop_token& stop) = 0;

    [[nodiscard]] virtual base::Result<ReadAnswer> read(const ReadRequest& request, const std::stop_token& stop) = 0;
    [[nodiscard]] virtual base::Result<Slice> slice(const SliceRequest& request, const std::stop_token& stop) = 0;
    /// Refuses topics of ours ("es.…"): only engines write them. Returns where the record stands now.
    [[nodiscard]] virtual base::Result<ReadStart> produce(const NewRecord& record, const std::stop_token& stop) = 0;

    /// As librdkafka measured it in the last few seconds.
    [[nodiscard]] virtual std::vector<BrokerLatency> latencies() const = 0;
};

struct ClusterAdminOptions
{
    ClusterAddress address;
    bool readOnly = true;
    std::chrono::milliseconds patience {8'000}; ///< of one call
};

/// Does not wait for the cluster: the first call does. Error Invalid: the address cannot be right.
[[nodiscard]] base::Result<std::unique_ptr<ClusterAdmin>> openClusterAdmin(const ClusterAdminOptions& options);

} // namespace eventlog
