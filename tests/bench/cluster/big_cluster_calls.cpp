#include "big_cluster_calls.h"

#include "bench.h"

#include <librdkafka/rdkafka.h>

#include <memory>
#include <thread>

namespace bench {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t topicsOfCall = 250;
constexpr std::size_t groupsAtOnce = 50; // of commits that wait for their answer
constexpr int patience = 180'000; // milliseconds

[[noreturn]] void stop(const std::string& what)
{
    std::fprintf(stderr, "%s\n", what.c_str());
    std::exit(1);
}

std::string topicName(std::size_t number)
{
    return "big-" + std::to_string(10'000 + number);
}
std::string groupName(std::size_t number)
{
    return "big-group-" + std::to_string(10'000 + number);
}

using Event = std::unique_ptr<rd_kafka_event_t, decltype(&rd_kafka_event_destroy)>;
using List = std::unique_ptr<rd_kafka_topic_partition_list_t, decltype(&rd_kafka_topic_partition_list_destroy)>;

/// A client with its queue for the answers of administration.
class Client final
{
public:
    explicit Client(const std::string& bootstrap)
    {
        auto* const conf = rd_kafka_conf_new();
        rd_kafka_conf_set(conf, "bootstrap.servers", bootstrap.c_str(), nullptr, 0);
        rd_kafka_conf_set(conf, "socket.timeout.ms", "170000", nullptr, 0); // a broker that is being filled is slow
        m_handle = rd_kafka_new(RD_KAFKA_PRODUCER, conf, nullptr, 0);
        if (m_handle == nullptr)
            stop("no client");
        m_queue = rd_kafka_queue_new(m_handle);
    }
    ~Client()
    {
        rd_kafka_queue_destroy(m_queue);
        rd_kafka_destroy(m_handle);
    }
    Client(const Client&) = delete;
    Client& operator=(const Client&) = delete;

    [[nodiscard]] rd_kafka_t* handle() const { return m_handle; }
    [[nodiscard]] rd_kafka_queue_t* queue() const { return m_queue; }
    [[nodiscard]] Event answer(const char* what) const
    {
        Event event(rd_kafka_queue_poll(m_queue, patience), &rd_kafka_event_destroy);
        if (!event)
            stop(std::string("no answer to: ") + what);
        if (rd_kafka_event_error(event.get()) != RD_KAFKA_RESP_ERR_NO_ERROR)
            stop(std::string(what) + ": " + rd_kafka_event_error_string(event.get()));
        return event;
    }
    using Metadata = std::unique_ptr<const struct rd_kafka_metadata, decltype(&rd_kafka_metadata_destroy)>;
    [[nodiscard]] Metadata metadata() const
    {
        const struct rd_kafka_metadata* found = nullptr;
        if (rd_kafka_metadata(m_handle, 1, nullptr, &found, patience) != RD_KAFKA_RESP_ERR_NO_ERROR)
            stop("no metadata");
        return {found, &rd_kafka_metadata_destroy};
    }

private:
    rd_kafka_t* m_handle = nullptr;
    rd_kafka_queue_t* m_queue = nullptr;
};

/// Of our topics; those that somebody leads.
std::size_t ledPartitions(const Client& client)
{
    const auto metadata = client.metadata();
    std::size_t led = 0;
    for (int i = 0; i < metadata->topic_cnt; ++i)
        if (std::string_view(metadata->topics[i].topic).starts_with("big-"))
            for (int p = 0; p < metadata->topics[i].partition_cnt; ++p)
                led += metadata->topics[i].partitions[p].leader >= 0 ? 1U : 0U;
    return led;
}

void createTopics(const Client& client, const BigCluster& size)
{
    for (std::size_t first = 0; first < size.topics; first += topicsOfCall) {
        std::vector<rd_kafka_NewTopic_t*> topics;
        for (auto i = first; i < std::min(first + topicsOfCall, size.topics); ++i)
            topics.push_back(
                rd_kafka_NewTopic_new(topicName(i).c_str(), static_cast<int>(size.partitions), 1, nullptr, 0));
        rd_kafka_CreateTopics(client.handle(), topics.data(), topics.size(), nullptr, client.queue());
        rd_kafka_NewTopic_destroy_array(topics.data(), topics.size());
        static_cast<void>(client.answer("create topics")); // those that are there already say so one by one
    }
    while (ledPartitions(client) < size.topics * size.partitions)
        std::this_thread::sleep_for(500ms);
}

void commit(const Client& client, const BigCluster& size)
{
    const auto topics = size.partitionsOfGroup / size.partitions;
    for (std::size_t first = 0; first < size.groups; first += groupsAtOnce) {
        const auto last = std::min(first + groupsAtOnce, size.groups);
        for (auto group = first; group < last; ++group) {
            const List list(rd_kafka_topic_partition_list_new(static_cast<int>(size.partitionsOfGroup)),
                            &rd_kafka_topic_partition_list_destroy);
            for (std::size_t t = 0; t < topics; ++t)
                for (std::size_t p = 0; p < size.partitions; ++p)
                    rd_kafka_topic_partition_list_add(list.get(), topicName((group * topics + t) % size.topics).c_str(),
                                                      static_cast<std::int32_t>(p))
                        ->offset = 0;
            auto* change = rd_kafka_AlterConsumerGroupOffsets_new(groupName(group).c_str(), list.get());
            rd_kafka_AlterConsumerGroupOffsets(client.handle(), &change, 1, nullptr, client.queue());
            rd_kafka_AlterConsumerGroupOffsets_destroy(change);
        }
        for (auto group = first; group < last; ++group)
            static_cast<void>(client.answer("commit for groups"));
    }
}

std::vector<std::string> listGroups(const Client& client)
{
    rd_kafka_ListConsumerGroups(client.handle(), nullptr, client.queue());
    const auto event = client.answer("list groups");
    std::size_t count = 0;
    const auto* const groups =
        rd_kafka_ListConsumerGroups_result_valid(rd_kafka_event_ListConsumerGroups_result(event.get()), &count);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < count; ++i)
        names.emplace_back(rd_kafka_ConsumerGroupListing_group_id(groups[i]));
    return names;
}

void describe(const Client& client, const std::vector<std::string>& groups)
{
    std::vector<const char*> names;
    for (const auto& each : groups)
        names.push_back(each.c_str());
    rd_kafka_DescribeConsumerGroups(client.handle(), names.data(), names.size(), nullptr, client.queue());
    static_cast<void>(client.answer("describe groups"));
}

void readCommits(const Client& client, const std::vector<std::string>& groups)
{
    for (const auto& each : groups) {
        auto* wanted = rd_kafka_ListConsumerGroupOffsets_new(each.c_str(), nullptr);
        rd_kafka_ListConsumerGroupOffsets(client.handle(), &wanted, 1, nullptr, client.queue());
        rd_kafka_ListConsumerGroupOffsets_destroy(wanted);
    }
    for (std::size_t i = 0; i < groups.size(); ++i)
        static_cast<void>(client.answer("read commits"));
}

void readOffsets(const Client& client, const BigCluster& size, std::int64_t which)
{
    const List list(rd_kafka_topic_partition_list_new(static_cast<int>(size.topics * size.partitions)),
                    &rd_kafka_topic_partition_list_destroy);
    for (std::size_t t = 0; t < size.topics; ++t)
        for (std::size_t p = 0; p < size.partitions; ++p)
            rd_kafka_topic_partition_list_add(list.get(), topicName(t).c_str(), static_cast<std::int32_t>(p))->offset =
                which;
    rd_kafka_ListOffsets(client.handle(), list.get(), nullptr, client.queue());
    static_cast<void>(client.answer("list offsets"));
}

} // namespace

void fillBigCluster(const std::string& bootstrap, const BigCluster& size)
{
    const Client client(bootstrap);
    if (ledPartitions(client) < size.topics * size.partitions)
        createTopics(client, size);
    if (listGroups(client).size() < size.groups)
        commit(client, size);
}

BareRead readBigCluster(const std::string& bootstrap, const BigCluster& size)
{
    BareRead read;
    std::unique_ptr<Client> client;
    std::vector<std::string> groups;
    const auto part = [&read](const char* name, const std::function<void()>& work) {
        const auto time = seconds(work);
        read.seconds += time;
        read.parts +=
            (read.parts.empty() ? std::string() : std::string(", ")) + name + " " + std::to_string(time).substr(0, 4);
    };
    part("metadata", [&] {
        client = std::make_unique<Client>(bootstrap);
        static_cast<void>(client->metadata());
    });
    part("groups", [&] { groups = listGroups(*client); });
    part("describe", [&] { describe(*client, groups); });
    part("commits", [&] { readCommits(*client, groups); });
    part("ends", [&] { readOffsets(*client, size, RD_KAFKA_OFFSET_SPEC_LATEST); });
    return read;
}

} // namespace bench
