#pragma once

#include "base/worker.h"
#include "eventlog/cluster_admin.h"
#include "eventlog/kafka_admin_readers.h"
#include "eventlog/kafka_config.h"

#include <fmt/format.h>

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace eventlog {

template <auto Destroy>
struct KafkaDestroy
{
    template <typename T>
    void operator()(T* thing) const noexcept
    {
        Destroy(thing);
    }
};
template <typename T, auto Destroy>
using KafkaOwned = std::unique_ptr<T, KafkaDestroy<Destroy>>;

using KafkaHandle = KafkaOwned<rd_kafka_t, rd_kafka_destroy>;
/// Left without the farewell of a member: it is none.
inline void destroyGroupHandle(rd_kafka_t* handle)
{
    rd_kafka_destroy_flags(handle, RD_KAFKA_DESTROY_F_NO_CONSUMER_CLOSE);
}
using KafkaGroupHandle = KafkaOwned<rd_kafka_t, destroyGroupHandle>;
using KafkaQueue = KafkaOwned<rd_kafka_queue_t, rd_kafka_queue_destroy>;
using KafkaEvent = KafkaOwned<rd_kafka_event_t, rd_kafka_event_destroy>;
using KafkaAdminOptions = KafkaOwned<rd_kafka_AdminOptions_t, rd_kafka_AdminOptions_destroy>;
using KafkaPartitions = KafkaOwned<rd_kafka_topic_partition_list_t, rd_kafka_topic_partition_list_destroy>;

/// One producer handle for requests and records, a thread that polls it, and readers of their own.
class KafkaAdmin final : public ClusterAdmin
{
public:
    explicit KafkaAdmin(ClusterAdminOptions options);
    ~KafkaAdmin() override;
    [[nodiscard]] base::Result<void> open();

    [[nodiscard]] bool isReadOnly() const override { return m_options.readOnly; }
    [[nodiscard]] base::Result<ClusterState> state(const std::string& topic, const std::stop_token& stop) override;
    [[nodiscard]] base::Result<EndsByPartition> ends(std::span<const TopicPartition> partitions,
                                                     const std::stop_token& stop) override;
    [[nodiscard]] base::Result<std::vector<ReadStart>> offsetsAt(const std::string& topic, base::UtcTime time,
                                                                 const std::stop_token& stop) override;
    [[nodiscard]] std::int32_t partitionOf(std::string_view key, std::int32_t partitions) const override;
    [[nodiscard]] base::Result<Configurations> topicConfigurations(std::span<const std::string> topics,
                                                                   const std::stop_token& stop) override;
    [[nodiscard]] base::Result<std::vector<ConfigEntry>> brokerConfiguration(std::int32_t broker,
                                                                             const std::stop_token& stop) override;
    [[nodiscard]] base::Result<void> createTopic(const NewTopic& topic, const std::stop_token& stop) override;
    [[nodiscard]] base::Result<void> configureTopic(const std::string& topic, std::span<const ConfigChange> changes,
                                                    const std::stop_token& stop) override;
    [[nodiscard]] base::Result<void> addPartitions(const std::string& topic, int total,
                                                   const std::stop_token& stop) override;
    [[nodiscard]] base::Result<void> deleteTopic(const std::string& topic, const std::stop_token& stop) override;
    [[nodiscard]] base::Result<std::vector<ListedGroup>> groups(const std::stop_token& stop) override;
    [[nodiscard]] base::Result<std::vector<GroupState>> describeGroups(std::span<const std::string> names,
                                                                       const std::stop_token& stop) override;
    [[nodiscard]] base::Result<std::vector<GroupCommits>> commits(std::span<const std::string> names,
                                                                  const std::stop_token& stop) override;
    [[nodiscard]] base::Result<ReadAnswer> read(const ReadRequest& request, const std::stop_token& stop) override;
    [[nodiscard]] base::Result<Slice> slice(const SliceRequest& request, const std::stop_token& stop) override;
    [[nodiscard]] base::Result<ReadStart> produce(const NewRecord& record, const std::stop_token& stop) override;
    [[nodiscard]] std::vector<BrokerLatency> latencies() const override;

private:
    using Send = std::function<void(const rd_kafka_AdminOptions_t*, rd_kafka_queue_t*)>;

    /// Sends and waits for the one answer. `doing` is for the error.
    [[nodiscard]] base::Result<KafkaEvent> ask(rd_kafka_admin_op_t operation, std::string_view doing,
                                               const std::stop_token& stop, const Send& send) const;
    /// `number`: what the call carried as its opaque, also when it failed.
    [[nodiscard]] base::Result<KafkaEvent> await(rd_kafka_queue_t* queue, std::string_view doing,
                                                 const std::stop_token& stop, std::size_t* number = nullptr) const;
    [[nodiscard]] base::Result<std::vector<std::string>> commitsOnce(const std::vector<std::string>& names,
                                                                     std::vector<GroupCommits>& found,
                                                                     const std::stop_token& stop) const;
    [[nodiscard]] KafkaAdminOptions optionsFor(rd_kafka_t* handle, rd_kafka_admin_op_t operation) const;
    [[nodiscard]] base::Result<void> openGroups();
    [[nodiscard]] base::Result<EndsByPartition> listOffsets(const std::vector<TopicPartition>& partitions,
                                                            std::int64_t spec, const std::stop_token& stop,
                                                            std::string_view doing) const;
    /// With the reason of a connection that fails, when there is one.
    [[nodiscard]] base::Error error(rd_kafka_resp_err_t code, std::string_view doing,
                                    std::string_view detail = {}) const;
    void awaitLeaders(const std::string& topic, const std::stop_token& stop);
    [[nodiscard]] base::Result<void> mayWrite(std::string_view doing) const;
    void poll(const std::stop_token& stop);
    static void onError(rd_kafka_t* handle, int code, const char* reason, void* self);
    static int onStatistics(rd_kafka_t* handle, char* json, std::size_t size, void* self);
    static void onDelivery(rd_kafka_t* handle, const rd_kafka_message_t* message, void* self);

    const ClusterAdminOptions m_options;
    mutable std::mutex m_mutex; ///< protects m_statistics and m_connectionError
    std::string m_statistics; ///< JSON of librdkafka
    std::string m_connectionError; ///< the last one; empty once something was answered
    KafkaHandle m_handle;
    /// For what groups have committed. librdkafka 2.8.0 follows a null pointer when a coordinator tells a handle
    /// without a group that it is not ready (rd_kafka_handle_OffsetFetch, rd_kafka_cgrp_op); this one has a name for a
    /// group, which it never joins.
    KafkaGroupHandle m_groups;
    KafkaAdminReaders m_readers;
    std::unique_ptr<base::Worker> m_poll; ///< last: stops first
};

/// "the topic 'orders'": for errors; what is not plain text is escaped.
[[nodiscard]] std::string quoted(std::string_view kind, std::string_view name);

} // namespace eventlog
