#include "eventlog/kafka_topics.h"

#include <array>
#include <cstdlib>
#include <utility>

namespace eventlog::kafka {

namespace {

using AdminOptions = Owned<rd_kafka_AdminOptions_t, rd_kafka_AdminOptions_destroy>;
using Collection = Owned<rd_kafka_TopicCollection_t, rd_kafka_TopicCollection_destroy>;
using NewTopic = Owned<rd_kafka_NewTopic_t, rd_kafka_NewTopic_destroy>;

/// Space of the ids of logs; drawn once, never changed.
constexpr base::Uuid logSpace {
    {0x1f, 0x7c, 0x06, 0x9a, 0xd4, 0x31, 0x48, 0x6e, 0xb2, 0x5d, 0x90, 0xe7, 0x3c, 0x68, 0x0b, 0xa1}};

AdminOptions optionsFor(rd_kafka_t* client, rd_kafka_admin_op_t operation, std::chrono::milliseconds patience)
{
    AdminOptions options(rd_kafka_AdminOptions_new(client, operation));
    std::array<char, 256> text {};
    static_cast<void>(rd_kafka_AdminOptions_set_request_timeout(options.get(), static_cast<int>(patience.count()),
                                                                text.data(), text.size()));
    return options;
}

constexpr std::chrono::milliseconds glance {100}; // between two looks whether somebody wants to stop

base::Failure stopped()
{
    return base::fail(base::Error::Code::Closed, "The engine is shutting down.");
}

base::Result<Event> wait(const Queue& queue, std::chrono::milliseconds patience, const std::stop_token& stop,
                         const char* whatWeDid)
{
    Event event;
    // The request gives up first, with a better reason.
    for (auto left = patience + std::chrono::seconds(1); !event && left.count() > 0; left -= glance) {
        if (stop.stop_requested())
            return stopped();
        event.reset(rd_kafka_queue_poll(queue.get(), static_cast<int>(glance.count())));
    }
    if (!event)
        return failure(RD_KAFKA_RESP_ERR__TIMED_OUT, whatWeDid);
    if (const auto code = rd_kafka_event_error(event.get()); code != RD_KAFKA_RESP_ERR_NO_ERROR)
        return failure(code, whatWeDid);
    return event;
}

} // namespace

base::Result<std::vector<OwnTopic>> describeTopics(rd_kafka_t* client, const std::vector<std::string>& names,
                                                   std::chrono::milliseconds patience, const std::stop_token& stop)
{
    std::vector<const char*> texts;
    for (const auto& name : names)
        texts.push_back(name.c_str());
    const Collection collection(rd_kafka_TopicCollection_of_topic_names(texts.data(), texts.size()));
    const Queue queue(rd_kafka_queue_new(client));
    const auto options = optionsFor(client, RD_KAFKA_ADMIN_OP_DESCRIBETOPICS, patience);
    rd_kafka_DescribeTopics(client, collection.get(), options.get(), queue.get());
    const auto event = wait(queue, patience, stop, "ask for the topics es.*");
    if (!event)
        return base::Failure(event.error());
    std::size_t count = 0;
    const auto* const* const found =
        rd_kafka_DescribeTopics_result_topics(rd_kafka_event_DescribeTopics_result(event->get()), &count);
    std::vector<OwnTopic> topics;
    for (const auto& name : names)
        topics.push_back({name, false, "", 0});
    for (std::size_t i = 0; i < count; ++i) {
        const std::string name = rd_kafka_TopicDescription_name(found[i]);
        const auto code = rd_kafka_error_code(rd_kafka_TopicDescription_error(found[i]));
        if (code == RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART)
            continue;
        if (code != RD_KAFKA_RESP_ERR_NO_ERROR)
            return failure(code, "ask for the topic " + name);
        for (auto& topic : topics) {
            if (topic.name != name)
                continue;
            topic.exists = true;
            topic.id = rd_kafka_Uuid_base64str(rd_kafka_TopicDescription_topic_id(found[i]));
            std::size_t partitions = 0;
            static_cast<void>(rd_kafka_TopicDescription_partitions(found[i], &partitions));
            topic.partitions = static_cast<int>(partitions);
        }
    }
    return topics;
}

base::Result<void> makeTopics(rd_kafka_t* client, const std::vector<std::string>& names, bool flushEach,
                              std::chrono::milliseconds patience, const std::stop_token& stop)
{
    std::vector<NewTopic> topics;
    std::vector<rd_kafka_NewTopic_t*> handles;
    for (const auto& name : names) {
        std::array<char, 256> text {};
        NewTopic topic(rd_kafka_NewTopic_new(name.c_str(), 1, -1, text.data(), text.size()));
        if (!topic)
            return base::fail(base::Error::Code::Invalid, text.data());
        rd_kafka_NewTopic_set_config(topic.get(), "cleanup.policy", "delete");
        rd_kafka_NewTopic_set_config(topic.get(), "retention.ms", "-1");
        rd_kafka_NewTopic_set_config(topic.get(), "retention.bytes", "-1");
        rd_kafka_NewTopic_set_config(topic.get(), "message.timestamp.type", "LogAppendTime");
        if (flushEach)
            rd_kafka_NewTopic_set_config(topic.get(), "flush.messages", "1");
        handles.push_back(topic.get());
        topics.push_back(std::move(topic));
    }
    const Queue queue(rd_kafka_queue_new(client));
    const auto options = optionsFor(client, RD_KAFKA_ADMIN_OP_CREATETOPICS, patience);
    rd_kafka_CreateTopics(client, handles.data(), handles.size(), options.get(), queue.get());
    const auto event = wait(queue, patience, stop, "make the topics es.*");
    if (!event)
        return base::Failure(event.error());
    std::size_t count = 0;
    const auto* const* const made =
        rd_kafka_CreateTopics_result_topics(rd_kafka_event_CreateTopics_result(event->get()), &count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto code = rd_kafka_topic_result_error(made[i]);
        if (code != RD_KAFKA_RESP_ERR_NO_ERROR && code != RD_KAFKA_RESP_ERR_TOPIC_ALREADY_EXISTS)
            return failure(code, std::string("make the topic ") + rd_kafka_topic_result_name(made[i]));
    }
    return {};
}

base::Result<base::Uuid> logIdOf(rd_kafka_t* client, const std::vector<OwnTopic>& topics,
                                 std::chrono::milliseconds patience, const std::stop_token& stop)
{
    char* cluster = nullptr;
    for (auto left = patience; cluster == nullptr && left.count() > 0; left -= glance) {
        if (stop.stop_requested())
            return stopped();
        cluster = rd_kafka_clusterid(client, static_cast<int>(glance.count()));
    }
    if (cluster == nullptr)
        return failure(RD_KAFKA_RESP_ERR__TIMED_OUT, "ask for the id of the cluster");
    std::string name = cluster;
    rd_kafka_mem_free(client, cluster);
    for (const auto& topic : topics)
        name.append("|").append(topic.name).append("=").append(topic.id);
    return base::Uuid::derive(logSpace, name);
}

} // namespace eventlog::kafka
