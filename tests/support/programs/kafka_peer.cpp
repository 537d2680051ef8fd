// A program of somebody else on a Kafka cluster, for tests that watch it:
//   kafka_peer BOOTSTRAP create TOPIC PARTITIONS REPLICAS
//   kafka_peer BOOTSTRAP produce TOPIC COUNT PER_SECOND     writes COUNT records (0: for ever), then ends
//   kafka_peer BOOTSTRAP consume TOPIC GROUP PER_SECOND     reads and commits with the group until it is ended
//   kafka_peer BOOTSTRAP commit TOPIC GROUP OFFSET          for partition 0; nobody may be in the group
//   kafka_peer BOOTSTRAP forget TOPIC PARTITION OFFSET      removes the records before it, as retention does
// Prints "ready" when it works, or has worked.
#include <librdkafka/rdkafka.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>

namespace {

using namespace std::chrono_literals;

rd_kafka_conf_t* configuration(const std::string& bootstrap)
{
    auto* const conf = rd_kafka_conf_new();
    rd_kafka_conf_set(conf, "bootstrap.servers", bootstrap.c_str(), nullptr, 0);
    rd_kafka_conf_set(conf, "client.id", "kafka-peer", nullptr, 0);
    return conf;
}

int create(const std::string& bootstrap, const char* topic, int partitions, int replicas)
{
    auto* const handle = rd_kafka_new(RD_KAFKA_PRODUCER, configuration(bootstrap), nullptr, 0);
    auto* made = handle == nullptr ? nullptr : rd_kafka_NewTopic_new(topic, partitions, replicas, nullptr, 0);
    if (made == nullptr)
        return 1;
    auto* const queue = rd_kafka_queue_new(handle);
    rd_kafka_CreateTopics(handle, &made, 1, nullptr, queue);
    auto* const event = rd_kafka_queue_poll(queue, 20'000);
    const bool isMade = event != nullptr && rd_kafka_event_error(event) == RD_KAFKA_RESP_ERR_NO_ERROR;
    if (event != nullptr)
        rd_kafka_event_destroy(event);
    rd_kafka_queue_destroy(queue);
    rd_kafka_NewTopic_destroy(made);
    rd_kafka_destroy(handle);
    std::puts("ready");
    return isMade ? 0 : 1;
}

int produce(const std::string& bootstrap, const char* topic, long count, double perSecond)
{
    auto* const handle = rd_kafka_new(RD_KAFKA_PRODUCER, configuration(bootstrap), nullptr, 0);
    if (handle == nullptr)
        return 1;
    std::puts("ready");
    std::fflush(stdout);
    auto next = std::chrono::steady_clock::now();
    for (long i = 0; count == 0 || i < count; ++i) {
        const auto key = "order-" + std::to_string(i % 50);
        const auto value = "{\"id\":" + std::to_string(i) + ",\"customer\":\"Mei Tanaka\",\"total\":"
            + std::to_string(100 + i * 37 % 9'900) + ",\"items\":[{\"sku\":\"B-" + std::to_string(i % 17)
            + "\",\"count\":" + std::to_string(1 + i % 4) + "}]}";
        rd_kafka_producev(handle, RD_KAFKA_VTYPE_TOPIC, topic, RD_KAFKA_VTYPE_MSGFLAGS, RD_KAFKA_MSG_F_COPY,
                          RD_KAFKA_VTYPE_KEY, key.data(), key.size(), RD_KAFKA_VTYPE_VALUE, value.data(), value.size(),
                          RD_KAFKA_VTYPE_HEADER, "source", "peer", ssize_t {4}, RD_KAFKA_VTYPE_END);
        rd_kafka_poll(handle, 0);
        next += std::chrono::microseconds(static_cast<long>(1e6 / perSecond));
        std::this_thread::sleep_until(next);
    }
    const auto left = rd_kafka_flush(handle, 10'000);
    rd_kafka_destroy(handle);
    return left == RD_KAFKA_RESP_ERR_NO_ERROR ? 0 : 1;
}

int consume(const std::string& bootstrap, const char* topic, const char* group, double perSecond)
{
    auto* const conf = configuration(bootstrap);
    rd_kafka_conf_set(conf, "group.id", group, nullptr, 0);
    rd_kafka_conf_set(conf, "auto.offset.reset", "earliest", nullptr, 0);
    rd_kafka_conf_set(conf, "auto.commit.interval.ms", "1000", nullptr, 0);
    auto* const handle = rd_kafka_new(RD_KAFKA_CONSUMER, conf, nullptr, 0);
    if (handle == nullptr)
        return 1;
    auto* const topics = rd_kafka_topic_partition_list_new(1);
    rd_kafka_topic_partition_list_add(topics, topic, RD_KAFKA_PARTITION_UA);
    if (rd_kafka_subscribe(handle, topics) != RD_KAFKA_RESP_ERR_NO_ERROR)
        return 1;
    std::puts("ready");
    std::fflush(stdout);
    for (;;) {
        if (auto* const message = rd_kafka_consumer_poll(handle, 200); message != nullptr) {
            rd_kafka_message_destroy(message);
            std::this_thread::sleep_for(std::chrono::microseconds(static_cast<long>(1e6 / perSecond)));
        }
    }
}

int commit(const std::string& bootstrap, const char* topic, const char* group, long offset)
{
    auto* const conf = configuration(bootstrap);
    rd_kafka_conf_set(conf, "group.id", group, nullptr, 0);
    auto* const handle = rd_kafka_new(RD_KAFKA_CONSUMER, conf, nullptr, 0);
    if (handle == nullptr)
        return 1;
    auto* const offsets = rd_kafka_topic_partition_list_new(1);
    rd_kafka_topic_partition_list_add(offsets, topic, 0)->offset = offset;
    const auto committed = rd_kafka_commit(handle, offsets, 0);
    rd_kafka_topic_partition_list_destroy(offsets);
    rd_kafka_destroy(handle);
    if (committed != RD_KAFKA_RESP_ERR_NO_ERROR)
        return 1;
    std::puts("ready");
    return 0;
}

int forget(const std::string& bootstrap, const char* topic, int partition, long offset)
{
    auto* const handle = rd_kafka_new(RD_KAFKA_PRODUCER, configuration(bootstrap), nullptr, 0);
    if (handle == nullptr)
        return 1;
    auto* const offsets = rd_kafka_topic_partition_list_new(1);
    rd_kafka_topic_partition_list_add(offsets, topic, partition)->offset = offset;
    auto* before = rd_kafka_DeleteRecords_new(offsets);
    auto* const queue = rd_kafka_queue_new(handle);
    rd_kafka_DeleteRecords(handle, &before, 1, nullptr, queue);
    auto* const event = rd_kafka_queue_poll(queue, 20'000);
    if (event == nullptr || rd_kafka_event_error(event) != RD_KAFKA_RESP_ERR_NO_ERROR)
        return 1;
    const auto* const result = rd_kafka_event_DeleteRecords_result(event);
    const auto forgotten = rd_kafka_DeleteRecords_result_offsets(result)->elems[0].err;
    rd_kafka_event_destroy(event);
    rd_kafka_queue_destroy(queue);
    rd_kafka_DeleteRecords_destroy(before);
    rd_kafka_topic_partition_list_destroy(offsets);
    rd_kafka_destroy(handle);
    if (forgotten != RD_KAFKA_RESP_ERR_NO_ERROR)
        return 1;
    std::puts("ready");
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 6)
        return 2;
    const std::string verb = argv[2];
    if (verb == "create")
        return create(argv[1], argv[3], std::atoi(argv[4]), std::atoi(argv[5]));
    if (verb == "produce")
        return produce(argv[1], argv[3], std::atol(argv[4]), std::atof(argv[5]));
    if (verb == "commit")
        return commit(argv[1], argv[3], argv[4], std::atol(argv[5]));
    if (verb == "forget")
        return forget(argv[1], argv[3], std::atoi(argv[4]), std::atol(argv[5]));
    return verb == "consume" ? consume(argv[1], argv[3], argv[4], std::atof(argv[5])) : 2;
}
