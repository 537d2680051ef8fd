#include "eventlog/kafka_writer.h"

#include <utility>

namespace eventlog::kafka {

namespace {

constexpr int reportMilliseconds = 50; // until a stop is noticed; reports wake it at once
// Without a pause each record asks for a request of its own, five are on their way at most, and librdkafka spins on a
// whole core until one comes back. A few milliseconds gather hundreds.
constexpr const char* lingerMilliseconds = "2";

} // namespace

base::Result<std::unique_ptr<Writer>> Writer::open(const ClusterLogOptions& options, Stream stream)
{
    std::unique_ptr<Writer> writer(new Writer(stream));
    auto config = configFor(options.address,
                            {{"enable.idempotence", "true"},
                             {"acks", "all"},
                             {"linger.ms", lingerMilliseconds},
                             {"delivery.timeout.ms", "60000"},
                             {"queue.buffering.max.messages", "20000"},
                             {"queue.buffering.max.kbytes", "65536"},
                             {"message.max.bytes", "1048576"},
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
    writer->m_worker.emplace("kafka-poll", [handle = writer->m_client.get()](const std::stop_token& stop) {
        while (!stop.stop_requested())
            rd_kafka_poll(handle, reportMilliseconds);
    });
    return writer;
}

Writer::~Writer()
{
    m_worker.reset();
    if (!m_client)
        return;
    // What is still in the buffer is given up; its reports are the last that arrive.
    rd_kafka_purge(m_client.get(), RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT);
    rd_kafka_poll(m_client.get(), 0);
}

void Writer::onReport(rd_kafka_t* client, const rd_kafka_message_t* message, void* self)
{
    static_cast<void>(client);
    auto& writer = *static_cast<Writer*>(self);
    const std::unique_ptr<Opaque> opaque(static_cast<Opaque*>(message->_private));
    writer.m_inFlight.fetch_sub(1, std::memory_order_relaxed);
    if (message->err == RD_KAFKA_RESP_ERR_NO_ERROR)
        return;
    const std::scoped_lock lock(writer.m_mutex);
    writer.m_undelivered.push_back({opaque->domain, writer.m_stream, opaque->command, rd_kafka_err2str(message->err)});
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
    return m_statistics;
}

base::Result<void> Writer::write(std::size_t domain, const std::string& topic, std::string_view key,
                                 const Headers& headers, std::string_view value, const base::Uuid& command)
{
    if (m_isFatal.load())
        return base::fail(base::Error::Code::Closed, "The producer met a fatal error and is renewed.", true);
    auto* const list = rd_kafka_headers_new(headers.size());
    for (const auto& header : headers)
        static_cast<void>(rd_kafka_header_add(list, header.name.data(), static_cast<ssize_t>(header.name.size()),
                                              header.value.data(), static_cast<ssize_t>(header.value.size())));
    auto opaque = std::make_unique<Opaque>(Opaque {domain, command});
    m_inFlight.fetch_add(1, std::memory_order_relaxed);
    const auto code = rd_kafka_producev(m_client.get(), RD_KAFKA_VTYPE_TOPIC, topic.c_str(), RD_KAFKA_VTYPE_PARTITION,
                                        std::int32_t {0}, RD_KAFKA_VTYPE_MSGFLAGS, int {RD_KAFKA_MSG_F_COPY},
                                        RD_KAFKA_VTYPE_KEY, key.data(), key.size(), RD_KAFKA_VTYPE_VALUE, value.data(),
                                        value.size(), RD_KAFKA_VTYPE_HEADERS, list, RD_KAFKA_VTYPE_OPAQUE,
                                        static_cast<void*>(opaque.get()), RD_KAFKA_VTYPE_END);
    if (code == RD_KAFKA_RESP_ERR_NO_ERROR) {
        static_cast<void>(opaque.release()); // onReport takes it
        return {};
    }
    m_inFlight.fetch_sub(1, std::memory_order_relaxed);
    rd_kafka_headers_destroy(list);
    if (code == RD_KAFKA_RESP_ERR__FATAL)
        m_isFatal.store(true);
    return failure(code, "write to " + topic);
}

std::vector<Undelivered> Writer::undelivered()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_undelivered, {});
}

} // namespace eventlog::kafka
