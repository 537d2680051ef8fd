#include "eventlog/kafka_admin.h"

#include <algorithm>
#include <array>
#include <thread>

namespace eventlog {

namespace {

using NewTopicHandle = KafkaOwned<rd_kafka_NewTopic_t, rd_kafka_NewTopic_destroy>;
using Resource = KafkaOwned<rd_kafka_ConfigResource_t, rd_kafka_ConfigResource_destroy>;
using DeleteTopicHandle = KafkaOwned<rd_kafka_DeleteTopic_t, rd_kafka_DeleteTopic_destroy>;
using NewPartitionsHandle = KafkaOwned<rd_kafka_NewPartitions_t, rd_kafka_NewPartitions_destroy>;

constexpr std::chrono::milliseconds leaderPause {50};
constexpr int mostPartitions = 10'000; // a broker takes a file and two maps for each
constexpr std::size_t longestName = 249; // org.apache.kafka.common.internals.Topic

base::Result<void> isTopicName(std::string_view name)
{
    const bool isPlain = name.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-")
        == std::string_view::npos;
    if (isPlain && !name.empty() && name.size() <= longestName && name != "." && name != "..")
        return {};
    return base::fail(
        base::Error::Code::Invalid,
        fmt::format("{} is not a name for a topic: 1 to 249 letters, digits, '.', '_' and '-'.", quoted("This", name)));
}

/// The first refusal among the results of one call.
base::Result<void> firstRefusal(const rd_kafka_topic_result_t** results, std::size_t count, std::string_view doing)
{
    for (const auto* result : std::span(results, count)) {
        const auto code = rd_kafka_topic_result_error(result);
        if (code == RD_KAFKA_RESP_ERR_NO_ERROR)
            continue;
        const char* const said = rd_kafka_topic_result_error_string(result);
        return base::Failure(kafkaError(code, doing, said == nullptr ? "" : said));
    }
    return {};
}

std::string sourceName(rd_kafka_ConfigSource_t source)
{
    switch (source) {
    case RD_KAFKA_CONFIG_SOURCE_DYNAMIC_TOPIC_CONFIG:
        return "dynamic topic";
    case RD_KAFKA_CONFIG_SOURCE_DYNAMIC_BROKER_CONFIG:
        return "dynamic broker";
    case RD_KAFKA_CONFIG_SOURCE_DYNAMIC_DEFAULT_BROKER_CONFIG:
        return "dynamic default";
    case RD_KAFKA_CONFIG_SOURCE_STATIC_BROKER_CONFIG:
        return "static broker";
    case RD_KAFKA_CONFIG_SOURCE_DEFAULT_CONFIG:
        return "default";
    default:
        return "unknown";
    }
}

std::vector<ConfigEntry> entriesOf(const rd_kafka_ConfigResource_t* resource)
{
    std::size_t count = 0;
    const auto* const entries = rd_kafka_ConfigResource_configs(resource, &count);
    std::vector<ConfigEntry> found;
    found.reserve(count);
    for (const auto* entry : std::span(entries, count)) {
        const char* const value = rd_kafka_ConfigEntry_value(entry);
        const bool isSensitive = rd_kafka_ConfigEntry_is_sensitive(entry) == 1;
        const auto source = rd_kafka_ConfigEntry_source(entry);
        found.push_back({rd_kafka_ConfigEntry_name(entry), value == nullptr || isSensitive ? "" : value,
                         sourceName(source), rd_kafka_ConfigEntry_is_read_only(entry) == 1, isSensitive,
                         source == RD_KAFKA_CONFIG_SOURCE_DEFAULT_CONFIG});
    }
    std::ranges::sort(found, {}, &ConfigEntry::name);
    return found;
}

} // namespace

base::Result<ClusterAdmin::Configurations> KafkaAdmin::topicConfigurations(std::span<const std::string> topics,
                                                                           const std::stop_token& stop)
{
    if (topics.empty())
        return Configurations {};
    std::vector<Resource> owned;
    std::vector<rd_kafka_ConfigResource_t*> resources;
    for (const auto& topic : topics) {
        owned.emplace_back(rd_kafka_ConfigResource_new(RD_KAFKA_RESOURCE_TOPIC, topic.c_str()));
        resources.push_back(owned.back().get());
    }
    auto event = ask(RD_KAFKA_ADMIN_OP_DESCRIBECONFIGS, "read the configuration of topics", stop,
                     [&](const auto* options, auto* queue) {
                         rd_kafka_DescribeConfigs(m_handle.get(), resources.data(), resources.size(), options, queue);
                     });
    if (!event)
        return base::Failure(event.error());
    std::size_t count = 0;
    const auto* const found =
        rd_kafka_DescribeConfigs_result_resources(rd_kafka_event_DescribeConfigs_result(event->get()), &count);
    Configurations configurations;
    for (const auto* resource : std::span(found, count))
        if (rd_kafka_ConfigResource_error(resource) == RD_KAFKA_RESP_ERR_NO_ERROR)
            configurations.emplace(rd_kafka_ConfigResource_name(resource), entriesOf(resource));
    return configurations;
}

base::Result<std::vector<ConfigEntry>> KafkaAdmin::brokerConfiguration(std::int32_t broker, const std::stop_token& stop)
{
    const auto doing = fmt::format("read the configuration of broker {}", broker);
    const Resource resource(rd_kafka_ConfigResource_new(RD_KAFKA_RESOURCE_BROKER, std::to_string(broker).c_str()));
    auto* raw = resource.get();
    auto event = ask(RD_KAFKA_ADMIN_OP_DESCRIBECONFIGS, doing, stop, [&](const auto* options, auto* queue) {
        rd_kafka_DescribeConfigs(m_handle.get(), &raw, 1, options, queue);
    });
    if (!event)
        return base::Failure(event.error());
    std::size_t count = 0;
    const auto* const found =
        rd_kafka_DescribeConfigs_result_resources(rd_kafka_event_DescribeConfigs_result(event->get()), &count);
    if (count != 1)
        return base::fail(base::Error::Code::NotFound, fmt::format("There is no broker {}.", broker));
    if (const auto code = rd_kafka_ConfigResource_error(found[0]); code != RD_KAFKA_RESP_ERR_NO_ERROR)
        return base::Failure(kafkaError(code, doing));
    return entriesOf(found[0]);
}

base::Result<void> KafkaAdmin::createTopic(const NewTopic& topic, const std::stop_token& stop)
{
    const auto doing = "create " + quoted("the topic", topic.name);
    if (auto may = mayWrite(doing); !may)
        return may;
    if (auto named = isTopicName(topic.name); !named)
        return named;
    if (topic.partitions < 1 || topic.partitions > mostPartitions)
        return base::fail(base::Error::Code::Invalid,
                          fmt::format("Cannot {}: it needs 1 to {} partitions.", doing, mostPartitions));
    std::array<char, 512> reason {};
    const NewTopicHandle made(
        rd_kafka_NewTopic_new(topic.name.c_str(), topic.partitions, topic.replicas, reason.data(), reason.size()));
    if (!made)
        return base::fail(base::Error::Code::Invalid, fmt::format("Cannot {}: {}.", doing, reason.data()));
    for (const auto& entry : topic.configuration)
        if (entry.value)
            rd_kafka_NewTopic_set_config(made.get(), entry.name.c_str(), entry.value->c_str());
    auto* raw = made.get();
    auto event = ask(RD_KAFKA_ADMIN_OP_CREATETOPICS, doing, stop, [&](const auto* options, auto* queue) {
        rd_kafka_CreateTopics(m_handle.get(), &raw, 1, options, queue);
    });
    if (!event)
        return base::Failure(event.error());
    std::size_t count = 0;
    auto* const results = rd_kafka_CreateTopics_result_topics(rd_kafka_event_CreateTopics_result(event->get()), &count);
    if (auto refused = firstRefusal(results, count, doing); !refused)
        return refused;
    awaitLeaders(topic.name, stop);
    return {};
}

/// So that whoever made it can use it. In vain after a while: it was made all the same.
void KafkaAdmin::awaitLeaders(const std::string& topic, const std::stop_token& stop)
{
    const auto deadline = std::chrono::steady_clock::now() + m_options.patience;
    while (!stop.stop_requested() && std::chrono::steady_clock::now() < deadline) {
        const auto known = state(topic, stop);
        if (known && std::ranges::all_of(known->topics.front().partitions, [](const PartitionState& each) {
                return each.leader >= 0;
            }))
            return;
        std::this_thread::sleep_for(leaderPause);
    }
}

base::Result<void> KafkaAdmin::configureTopic(const std::string& topic, std::span<const ConfigChange> changes,
                                              const std::stop_token& stop)
{
    const auto doing = "change the configuration of " + quoted("the topic", topic);
    if (auto may = mayWrite(doing); !may)
        return may;
    const Resource resource(rd_kafka_ConfigResource_new(RD_KAFKA_RESOURCE_TOPIC, topic.c_str()));
    for (const auto& change : changes) {
        const KafkaOwned<rd_kafka_error_t, rd_kafka_error_destroy> refused(
            rd_kafka_ConfigResource_add_incremental_config(resource.get(), change.name.c_str(),
                                                           change.value ? RD_KAFKA_ALTER_CONFIG_OP_TYPE_SET
                                                                        : RD_KAFKA_ALTER_CONFIG_OP_TYPE_DELETE,
                                                           change.value ? change.value->c_str() : nullptr));
        if (refused)
            return base::fail(base::Error::Code::Invalid,
                              fmt::format("Cannot {}: {}.", doing, rd_kafka_error_string(refused.get())));
    }
    auto* raw = resource.get();
    auto event = ask(RD_KAFKA_ADMIN_OP_INCREMENTALALTERCONFIGS, doing, stop, [&](const auto* options, auto* queue) {
        rd_kafka_IncrementalAlterConfigs(m_handle.get(), &raw, 1, options, queue);
    });
    if (!event)
        return base::Failure(event.error());
    std::size_t count = 0;
    const auto* const found = rd_kafka_IncrementalAlterConfigs_result_resources(
        rd_kafka_event_IncrementalAlterConfigs_result(event->get()), &count);
    for (const auto* each : std::span(found, count))
        if (const auto code = rd_kafka_ConfigResource_error(each); code != RD_KAFKA_RESP_ERR_NO_ERROR) {
            const char* const said = rd_kafka_ConfigResource_error_string(each);
            return base::Failure(kafkaError(code, doing, said == nullptr ? "" : said));
        }
    return {};
}

base::Result<void> KafkaAdmin::addPartitions(const std::string& topic, int total, const std::stop_token& stop)
{
    const auto doing = "add partitions to " + quoted("the topic", topic);
    if (auto may = mayWrite(doing); !may)
        return may;
    std::array<char, 512> reason {};
    const NewPartitionsHandle made(
        total < 1 || total > mostPartitions
            ? nullptr
            : rd_kafka_NewPartitions_new(topic.c_str(), static_cast<std::size_t>(total), reason.data(), reason.size()));
    if (!made)
        return base::fail(base::Error::Code::Invalid,
                          fmt::format("Cannot {}: the total is 1 to {}. {}", doing, mostPartitions, reason.data()));
    auto* raw = made.get();
    auto event = ask(RD_KAFKA_ADMIN_OP_CREATEPARTITIONS, doing, stop, [&](const auto* options, auto* queue) {
        rd_kafka_CreatePartitions(m_handle.get(), &raw, 1, options, queue);
    });
    if (!event)
        return base::Failure(event.error());
    std::size_t count = 0;
    auto* const results =
        rd_kafka_CreatePartitions_result_topics(rd_kafka_event_CreatePartitions_result(event->get()), &count);
    return firstRefusal(results, count, doing);
}

base::Result<void> KafkaAdmin::deleteTopic(const std::string& topic, const std::stop_token& stop)
{
    const auto doing = "delete " + quoted("the topic", topic);
    if (auto may = mayWrite(doing); !may)
        return may;
    const DeleteTopicHandle made(rd_kafka_DeleteTopic_new(topic.c_str()));
    auto* raw = made.get();
    auto event = ask(RD_KAFKA_ADMIN_OP_DELETETOPICS, doing, stop, [&](const auto* options, auto* queue) {
        rd_kafka_DeleteTopics(m_handle.get(), &raw, 1, options, queue);
    });
    if (!event)
        return base::Failure(event.error());
    std::size_t count = 0;
    auto* const results = rd_kafka_DeleteTopics_result_topics(rd_kafka_event_DeleteTopics_result(event->get()), &count);
    return firstRefusal(results, count, doing);
}

} // namespace eventlog
