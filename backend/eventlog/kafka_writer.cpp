#include "eventlog/kafka_writer.h"

#include <algorithm>
#include <new>
#include <thread>
#include <utility>

namespace eventlog::kafka {

namespace {

using namespace std::chrono_literals;

constexpr int reportMilliseconds = 50; // until a stop is noticed; reports and records wake it at once
constexpr auto gathering = 1ms; // what is written in one go comes together
constexpr auto longestWait = 5s; // for reports: a partition whose leader is away holds the others up no longer
constexpr std::size_t sentAtOnce = 500; // handed over well within the pause below
// Between the first record and its request, in which the others are handed over.
constexpr const char* lingerMilliseconds = "1";
constexpr std::size_t mostOpen = 20'000;
constexpr std::size_t mostOpenBytes = 64 * 1024 * 1024;
constexpr const char* bufferKilobytes = "131072"; // of librdkafka: never full before ours is
constexpr std::size_t recordBytes = 1'048'576;
constexpr std::size_t overheadBytes = 512; // of a record, beside key, value and headers

} // namespace

base::Result<std::unique_ptr<Writer>> Writer::open(const ClusterLogOptions& options, Stream stream)
{
    std::unique_ptr<Writer> writer(new Writer(stream));
    auto config = configFor(options.address,
                            {{"enable.idempotence", "true"},
                             {"acks", "all"},
                             {"linger.ms", lingerMilliseconds},
                             {"delivery.timeout.ms", "60000"},
                             {"queue.buffering.max.messages", std::to_string(mostOpen)},
                             {"queue.buffering.max.kbytes", bufferKilobytes},
                             {"message.max.bytes", std::to_string(recordBytes)},
                             {"statistics.interval.ms", statisticsMilliseconds},
                             {"compression.type", "none"}});
    if (!config)
        return base::Failure(config.error());
    rd_kafka_conf_set_opaque(config->get(), writer.get());
    rd_kafka_conf_set_dr_msg_cb(config->get(), &Writer::onReport);
    rd_kafka_conf_set_error_cb(config->get(), &Writer::onError);
    rd_kafka_conf_set_stats_cb(config->get(), &Writer::onStatistics);
    auto client = kafka::open(RD_KAFKA_PRODUCER, std::move(*config));
    if (!client)
        return base::Failure(client.error());
    writer->m_client = std::move(*client);
    for (const auto& domain : options.domains)
        writer->m_topics.emplace_back(
            rd_kafka_topic_new(writer->m_client.get(), topicName(domain, stream).c_str(), nullptr));
    writer->m_reports.reset(rd_kafka_queue_get_main(writer->m_client.get()));
    writer->m_worker.emplace("kafka-poll", [self = writer.get()](const std::stop_token& stop) { self->serve(stop); });
    return writer;
}

Writer::~Writer()
{
    static_cast<void>(end());
}

std::vector<Undelivered> Writer::end()
{
    m_worker.reset();
    if (m_client) {
        // What is still in the buffer is given up; its reports are the last that arrive.
        rd_kafka_purge(m_client.get(), RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT);
        rd_kafka_poll(m_client.get(), 0);
    }
    for (const auto& record : std::exchange(m_waiting, {}))
        giveUp(*record.opaque, RD_KAFKA_RESP_ERR__PURGE_QUEUE);
    return undelivered();
}

void Writer::serve(const std::stop_token& stop)
{
    findLeaders(m_client.get());
    while (!stop.stop_requested()) {
        rd_kafka_poll(m_client.get(), reportMilliseconds);
        for (auto& record : nextToSend())
            send(std::move(record));
    }
}

std::vector<Writer::Prepared> Writer::nextToSend()
{
    std::vector<Prepared> taken;
    std::unique_lock lock(m_mutex);
    if (m_waiting.empty() || (m_sent > 0 && std::chrono::steady_clock::now() - m_sentAt < longestWait))
        return taken;
    if (const auto left = m_waitingSince + gathering - std::chrono::steady_clock::now(); left > 0ms) {
        lock.unlock();
        std::this_thread::sleep_for(left);
        lock.lock();
    }
    const auto count = std::min(m_waiting.size(), sentAtOnce);
    taken.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        taken.push_back(std::move(m_waiting.front()));
        m_waiting.pop_front();
    }
    m_sentAt = m_waitingSince = std::chrono::steady_clock::now();
    return taken;
}

void Writer::send(Prepared record)
{
    const auto code = rd_kafka_producev(
        m_client.get(), RD_KAFKA_VTYPE_TOPIC, record.topic->c_str(), RD_KAFKA_VTYPE_PARTITION, std::int32_t {0},
        RD_KAFKA_VTYPE_MSGFLAGS, int {RD_KAFKA_MSG_F_FREE}, RD_KAFKA_VTYPE_KEY, record.key.data(), record.key.size(),
        RD_KAFKA_VTYPE_VALUE, record.value.get(), record.size, RD_KAFKA_VTYPE_HEADERS, record.headers.get(),
        RD_KAFKA_VTYPE_OPAQUE, static_cast<void*>(record.opaque.get()), RD_KAFKA_VTYPE_END);
    if (code == RD_KAFKA_RESP_ERR_NO_ERROR) { // all three are librdkafka's now, and onReport takes the last
        static_cast<void>(record.value.release());
        static_cast<void>(record.headers.release());
        static_cast<void>(record.opaque.release());
        ++m_sent;
        return;
    }
    if (code == RD_KAFKA_RESP_ERR__FATAL)
        m_isFatal.store(true);
    giveUp(*record.opaque, code);
}

void Writer::close(const Opaque& record)
{
    m_open.fetch_sub(1, std::memory_order_relaxed);
    m_openBytes.fetch_sub(record.bytes, std::memory_order_relaxed);
}

void Writer::giveUp(const Opaque& record, rd_kafka_resp_err_t reason)
{
    close(record);
    const std::scoped_lock lock(m_mutex);
    m_undelivered.push_back({record.domain, m_stream, record.command, rd_kafka_err2str(reason)});
}

void Writer::onReport(rd_kafka_t* client, const rd_kafka_message_t* message, void* self)
{
    static_cast<void>(client);
    auto& writer = *static_cast<Writer*>(self);
    const std::unique_ptr<Opaque> opaque(static_cast<Opaque*>(message->_private));
    --writer.m_sent;
    if (message->err == RD_KAFKA_RESP_ERR_NO_ERROR)
        writer.close(*opaque);
    else
        writer.giveUp(*opaque, message->err);
}

void Writer::onError(rd_kafka_t* client, int code, const char* reason, void* self)
{
    static_cast<void>(client);
    static_cast<void>(reason);
    if (code == RD_KAFKA_RESP_ERR__FATAL)
        static_cast<Writer*>(self)->m_isFatal.store(true);
}

int Writer::onStatistics(rd_kafka_t* client, char* json, std::size_t size, void* self)
{
    static_cast<void>(client);
    auto& writer = *static_cast<Writer*>(self);
    auto statistics = readClientStatistics({json, size});
    const std::scoped_lock lock(writer.m_mutex);
    writer.m_statistics = std::move(statistics);
    return 0; // librdkafka frees the text
}

ClientStatistics Writer::statistics() const
{
    const std::scoped_lock lock(m_mutex);
    auto statistics = m_statistics;
    statistics.waitingMessages += static_cast<decltype(statistics.waitingMessages)>(m_waiting.size());
    return statistics;
}

base::Result<void> Writer::write(std::size_t domain, const std::string& topic, std::string_view key,
                                 const Headers& headers, std::string_view value, const base::Uuid& command)
{
    if (m_isFatal.load())
        return base::fail(base::Error::Code::Closed, "The producer met a fatal error and is renewed.", true);
    if (m_open.load(std::memory_order_relaxed) >= mostOpen
        || m_openBytes.load(std::memory_order_relaxed) >= mostOpenBytes)
        return failure(RD_KAFKA_RESP_ERR__QUEUE_FULL, "write to " + topic);
    Prepared record {
        &topic, std::string(key), {}, value.size(), {}, std::make_unique<Opaque>(Opaque {domain, command, 0})};
    record.headers.reset(rd_kafka_headers_new(headers.size()));
    auto bytes = overheadBytes + key.size() + value.size();
    for (const auto& header : headers) {
        static_cast<void>(rd_kafka_header_add(record.headers.get(), header.name.data(),
                                              static_cast<ssize_t>(header.name.size()), header.value.data(),
                                              static_cast<ssize_t>(header.value.size())));
        bytes += header.name.size() + header.value.size();
    }
    if (bytes > recordBytes)
        return failure(RD_KAFKA_RESP_ERR_MSG_SIZE_TOO_LARGE, "write to " + topic);
    record.value.reset(std::malloc(std::max<std::size_t>(value.size(), 1))); // NOLINT: librdkafka frees it
    if (!record.value)
        throw std::bad_alloc();
    std::copy(value.begin(), value.end(), static_cast<char*>(record.value.get()));
    record.opaque->bytes = bytes;
    m_open.fetch_add(1, std::memory_order_relaxed);
    m_openBytes.fetch_add(bytes, std::memory_order_relaxed);
    const std::scoped_lock lock(m_mutex);
    const bool isFirst = m_waiting.empty();
    if (isFirst)
        m_waitingSince = std::chrono::steady_clock::now();
    m_waiting.push_back(std::move(record));
    if (isFirst)
        rd_kafka_queue_yield(m_reports.get()); // its thread may wait for reports that never come
    return {};
}

std::vector<Undelivered> Writer::undelivered()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_undelivered, {});
}

} // namespace eventlog::kafka
