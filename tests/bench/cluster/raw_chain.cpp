#include "raw_chain.h"

#include <hiredis/hiredis.h>
#include <librdkafka/rdkafka.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <thread>

namespace bench {

namespace {

constexpr int atOnce = 500;

[[noreturn]] void give(const std::string& reason)
{
    std::fprintf(stderr, "%s\n", reason.c_str());
    std::exit(1);
}

double now()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

rd_kafka_t* client(rd_kafka_type_t type, const std::string& bootstrap)
{
    auto* const conf = rd_kafka_conf_new();
    const auto set = [conf](const char* name, const char* value) {
        std::array<char, 256> text {};
        if (rd_kafka_conf_set(conf, name, value, text.data(), text.size()) != RD_KAFKA_CONF_OK)
            give(text.data());
    };
    set("bootstrap.servers", bootstrap.c_str());
    if (type == RD_KAFKA_PRODUCER) {
        set("enable.idempotence", "true");
        set("linger.ms", "0");
    } else {
        set("group.id", "raw");
        set("enable.auto.commit", "false");
        set("fetch.wait.max.ms", "100");
        set("queued.min.messages", "20000");
    }
    auto* const handle = rd_kafka_new(type, conf, nullptr, 0);
    if (handle == nullptr)
        give("no client");
    return handle;
}

void makeTopic(rd_kafka_t* handle, const std::string& name)
{
    auto* topic = rd_kafka_NewTopic_new(name.c_str(), 1, 1, nullptr, 0);
    rd_kafka_NewTopic_set_config(topic, "flush.messages", "1");
    auto* const queue = rd_kafka_queue_new(handle);
    rd_kafka_CreateTopics(handle, &topic, 1, nullptr, queue);
    auto* const event = rd_kafka_queue_poll(queue, 20'000);
    if (event == nullptr || rd_kafka_event_error(event) != RD_KAFKA_RESP_ERR_NO_ERROR)
        give("no topic");
    rd_kafka_event_destroy(event);
    rd_kafka_queue_destroy(queue);
    rd_kafka_NewTopic_destroy(topic);
}

rd_kafka_t* reader(const std::string& bootstrap, const std::string& topic)
{
    auto* const handle = client(RD_KAFKA_CONSUMER, bootstrap);
    rd_kafka_poll_set_consumer(handle);
    auto* const list = rd_kafka_topic_partition_list_new(1);
    rd_kafka_topic_partition_list_add(list, topic.c_str(), 0)->offset = 0;
    rd_kafka_assign(handle, list);
    rd_kafka_topic_partition_list_destroy(list);
    return handle;
}

void write(rd_kafka_t* handle, const std::string& topic, const std::string& key, const std::string& value)
{
    while (rd_kafka_producev(handle, RD_KAFKA_VTYPE_TOPIC, topic.c_str(), RD_KAFKA_VTYPE_PARTITION, 0,
                             RD_KAFKA_VTYPE_MSGFLAGS, RD_KAFKA_MSG_F_COPY, RD_KAFKA_VTYPE_KEY, key.data(), key.size(),
                             RD_KAFKA_VTYPE_VALUE, const_cast<char*>(value.data()), value.size(), // NOLINT: copied
                             RD_KAFKA_VTYPE_END)
           == RD_KAFKA_RESP_ERR__QUEUE_FULL)
        rd_kafka_poll(handle, 1);
    rd_kafka_poll(handle, 0);
}

/// Calls `each` with key and value of `count` records, and `batch` after what arrived together.
template <typename Each, typename Batch>
void read(rd_kafka_t* handle, std::size_t count, const Each& each, const Batch& batch)
{
    auto* const queue = rd_kafka_queue_get_consumer(handle);
    std::array<rd_kafka_message_t*, atOnce> messages {};
    while (count > 0) {
        const auto found = rd_kafka_consume_batch_queue(queue, 1, messages.data(), messages.size());
        for (ssize_t i = 0; i < found; ++i) {
            auto* const message = messages[static_cast<std::size_t>(i)];
            if (message->err == RD_KAFKA_RESP_ERR_NO_ERROR) {
                each(std::string(static_cast<const char*>(message->key), message->key_len),
                     std::string(static_cast<const char*>(message->payload), message->len));
                --count;
            }
            rd_kafka_message_destroy(message);
        }
        if (found > 0)
            batch();
    }
    rd_kafka_queue_destroy(queue);
}

/// One record through both hops: connections, producer ids and assignments are there then, as the engine's are.
void warm(rd_kafka_t* source, const std::string& first, rd_kafka_t* middleReader, rd_kafka_t* middleWriter,
          const std::string& second, rd_kafka_t* sink)
{
    write(source, first, "0", "warm");
    read(
        middleReader, 1,
        [&](const std::string& key, const std::string& value) { write(middleWriter, second, key, value); }, [] {});
    read(
        sink, 1, [](const std::string&, const std::string&) {}, [] {});
}

void close(rd_kafka_t* handle)
{
    rd_kafka_flush(handle, 10'000);
    rd_kafka_destroy(handle);
}

redisContext* connectTo(const persistence::RedisAddress& address)
{
    auto* const context = redisConnectUnix(address.host.c_str());
    if (context == nullptr || context->err != 0)
        give("no Redis");
    return context;
}

} // namespace

struct RawChain::Impl
{
    std::string bootstrap;
    redisContext* events = nullptr;
    redisContext* snapshots = nullptr;
    int number = 0;

    std::pair<std::string, std::string> freshTopics()
    {
        const auto name = "raw-" + std::to_string(++number);
        auto* const handle = client(RD_KAFKA_PRODUCER, bootstrap);
        makeTopic(handle, name + "-a");
        makeTopic(handle, name + "-b");
        close(handle);
        return {name + "-a", name + "-b"};
    }
};

RawChain::RawChain(std::string bootstrap, const persistence::RedisAddress& events,
                   const persistence::RedisAddress& snapshots)
    : m_impl(std::make_unique<Impl>())
{
    m_impl->bootstrap = std::move(bootstrap);
    m_impl->events = connectTo(events);
    m_impl->snapshots = connectTo(snapshots);
}

RawChain::~RawChain()
{
    redisFree(m_impl->events);
    redisFree(m_impl->snapshots);
}

double RawChain::run(std::size_t count, std::size_t bytes)
{
    const auto [first, second] = m_impl->freshTopics();
    auto* const source = client(RD_KAFKA_PRODUCER, m_impl->bootstrap);
    auto* const middleReader = reader(m_impl->bootstrap, first);
    auto* const middleWriter = client(RD_KAFKA_PRODUCER, m_impl->bootstrap);
    auto* const sink = reader(m_impl->bootstrap, second);
    const std::string value(bytes, 'v');
    warm(source, first, middleReader, middleWriter, second, sink);
    const auto begun = now();
    std::jthread writing([&, to = first] {
        for (std::size_t i = 0; i < count; ++i)
            write(source, to, "entity-" + std::to_string(i), value);
    });
    std::jthread passing([&, to = second] {
        read(
            middleReader, count,
            [&](const std::string& key, const std::string& text) { write(middleWriter, to, key, text); }, [] {});
    });
    std::size_t open = 0;
    read(
        sink, count,
        [&](const std::string& key, const std::string& text) {
            redisAppendCommand(m_impl->events, "RPUSH raw:log %b", text.data(), text.size());
            redisAppendCommand(m_impl->snapshots, "SET raw:s:%b %b", key.data(), key.size(), text.data(), text.size());
            ++open;
        },
        [&] {
            for (; open > 0; --open) {
                for (auto* const context : {m_impl->events, m_impl->snapshots}) {
                    void* reply = nullptr;
                    if (redisGetReply(context, &reply) != REDIS_OK)
                        give("Redis does not answer");
                    freeReplyObject(reply);
                }
            }
        });
    const auto time = now() - begun;
    writing.join();
    passing.join();
    for (auto* const handle : {source, middleWriter, middleReader, sink})
        close(handle);
    return time;
}

std::vector<double> RawChain::hops(std::size_t count, std::size_t bytes, double perSecond)
{
    const auto [first, second] = m_impl->freshTopics();
    auto* const source = client(RD_KAFKA_PRODUCER, m_impl->bootstrap);
    auto* const middleReader = reader(m_impl->bootstrap, first);
    auto* const middleWriter = client(RD_KAFKA_PRODUCER, m_impl->bootstrap);
    auto* const sink = reader(m_impl->bootstrap, second);
    warm(source, first, middleReader, middleWriter, second, sink);
    std::vector<double> sent(count);
    std::vector<double> took;
    std::jthread writing([&, to = first] {
        const std::string value(bytes, 'v');
        const auto begun = now();
        for (std::size_t i = 0; i < count; ++i) {
            while (now() < begun + static_cast<double>(i) / perSecond)
                std::this_thread::sleep_for(std::chrono::microseconds(100));
            sent[i] = now();
            write(source, to, std::to_string(i), value);
        }
    });
    std::jthread passing([&, to = second] {
        read(
            middleReader, count,
            [&](const std::string& key, const std::string& text) { write(middleWriter, to, key, text); }, [] {});
    });
    read(
        sink, count, [&](const std::string& key, const std::string&) { took.push_back(now() - sent[std::stoul(key)]); },
        [] {});
    writing.join();
    passing.join();
    for (auto* const handle : {source, middleWriter, middleReader, sink})
        close(handle);
    return took;
}

} // namespace bench
