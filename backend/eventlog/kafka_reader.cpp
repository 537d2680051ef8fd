#include "eventlog/kafka_reader.h"

#include <algorithm>
#include <array>
#include <utility>

namespace eventlog::kafka {

namespace {

constexpr std::size_t mostTroubles = 32; // what a banner can say; the oldest is the cause
constexpr std::size_t mostHeaders = 64;

std::string_view view(const void* bytes, std::size_t size)
{
    return bytes == nullptr ? std::string_view() : std::string_view(static_cast<const char*>(bytes), size);
}

/// Of the message, which keeps the text.
std::span<const HeaderView> headersIn(const rd_kafka_message_t& message, std::array<HeaderView, mostHeaders>& room)
{
    rd_kafka_headers_t* list = nullptr;
    if (rd_kafka_message_headers(&message, &list) != RD_KAFKA_RESP_ERR_NO_ERROR)
        return {};
    std::size_t count = 0;
    for (; count < mostHeaders; ++count) {
        const char* name = nullptr;
        const void* value = nullptr;
        std::size_t size = 0;
        if (rd_kafka_header_get_all(list, count, &name, &value, &size) != RD_KAFKA_RESP_ERR_NO_ERROR)
            break;
        room[count] = {name, view(value, size)};
    }
    return std::span(room).first(count);
}

} // namespace

Consumed consumedFrom(const rd_kafka_message_t& message, std::size_t domain, const std::string& name, Stream stream)
{
    std::array<HeaderView, mostHeaders> room;
    const auto headers = headersIn(message, room);
    Consumed consumed;
    consumed.domain = domain;
    consumed.stream = stream;
    consumed.offset = message.offset;
    if (stream == Stream::Commands) {
        consumed.command = readCommand(headers);
        if (!consumed.command) {
            consumed.raw = RawRecord {std::string(view(message.key, message.key_len)), copyOf(headers),
                                      std::string(view(message.payload, message.len))};
        } else {
            consumed.command->domain = name;
            consumed.command->position.value = static_cast<std::uint64_t>(message.offset) + 1; // positions begin at 1
            consumed.command->value = view(message.payload, message.len);
        }
        return consumed;
    }
    consumed.found = readRecord(message.offset, message.partition, view(message.key, message.key_len), headers);
    auto& event = consumed.found.event;
    event.domain = name;
    event.offset = message.offset;
    event.epoch = consumed.found.head.epoch;
    event.value = view(message.payload, message.len);
    return consumed;
}

Reader::Reader(const std::vector<std::string>& domains)
    : m_domains(domains)
{
    for (std::size_t i = 0; i < domains.size(); ++i)
        for (const auto stream : {Stream::Commands, Stream::Events})
            m_places.push_back({i, stream, topicName(domains[i], stream), -1});
}

base::Result<std::unique_ptr<Reader>> Reader::open(const ClusterLogOptions& options)
{
    std::unique_ptr<Reader> reader(new Reader(options.domains));
    // The group is only a name that librdkafka asks for: nothing is joined and nothing is committed.
    auto config = configFor(options.address,
                            {{"group.id", "es.reader"},
                             {"enable.auto.commit", "false"},
                             {"enable.auto.offset.store", "false"},
                             {"auto.offset.reset", "error"},
                             {"isolation.level", "read_uncommitted"},
                             {"enable.partition.eof", "false"},
                             {"fetch.wait.max.ms", "100"},
                             {"fetch.queue.backoff.ms", "5"},
                             {"queued.min.messages", "20000"},
                             {"queued.max.messages.kbytes", "16384"},
                             {"fetch.max.bytes", "8388608"},
                             {"statistics.interval.ms", statisticsMilliseconds},
                             {"receive.message.max.bytes", "33554432"}});
    if (!config)
        return base::Failure(config.error());
    rd_kafka_conf_set_opaque(config->get(), reader.get());
    rd_kafka_conf_set_error_cb(config->get(), &Reader::onError);
    rd_kafka_conf_set_stats_cb(config->get(), &Reader::onStatistics);
    auto client = kafka::open(RD_KAFKA_CONSUMER, std::move(*config));
    if (!client)
        return base::Failure(client.error());
    reader->m_client = std::move(*client);
    rd_kafka_poll_set_consumer(reader->m_client.get());
    reader->m_queue.reset(rd_kafka_queue_get_consumer(reader->m_client.get()));
    return reader;
}

void Reader::onError(rd_kafka_t* client, int code, const char* reason, void* self)
{
    static_cast<void>(client);
    auto& reader = *static_cast<Reader*>(self);
    const auto error = kafkaError(static_cast<rd_kafka_resp_err_t>(code), "read the topics es.*", reason);
    reader.note(
        {error.retriable ? ReadTrouble::Kind::Unreachable : ReadTrouble::Kind::Refused, std::nullopt, error.message});
}

int Reader::onStatistics(rd_kafka_t* client, char* json, std::size_t size, void* self)
{
    static_cast<void>(client);
    auto& reader = *static_cast<Reader*>(self);
    auto statistics = readClientStatistics({json, size});
    const std::scoped_lock lock(reader.m_mutex);
    reader.m_statistics = std::move(statistics);
    return 0; // librdkafka frees the text
}

ClientStatistics Reader::statistics() const
{
    const std::scoped_lock lock(m_mutex);
    return m_statistics;
}

void Reader::note(ReadTrouble trouble)
{
    const std::scoped_lock lock(m_mutex);
    if (m_troubles.size() < mostTroubles)
        m_troubles.push_back(std::move(trouble));
}

std::vector<ReadTrouble> Reader::troubles()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_troubles, {});
}

base::Result<void> Reader::read(std::size_t domain, std::int64_t commandsFrom, std::int64_t eventsFrom)
{
    const Partitions wanted(rd_kafka_topic_partition_list_new(static_cast<int>(m_places.size())));
    for (auto& place : m_places) {
        if (place.domain == domain)
            place.next = place.stream == Stream::Commands ? commandsFrom : eventsFrom;
        if (place.next >= 0)
            rd_kafka_topic_partition_list_add(wanted.get(), place.topic.c_str(), 0)->offset = place.next;
    }
    // Everybody begins again at the place where it is: what was fetched ahead is dropped, what was delivered is not.
    if (const auto code = rd_kafka_assign(m_client.get(), wanted.get()); code != RD_KAFKA_RESP_ERR_NO_ERROR)
        return failure(code, "read the topics es.*");
    findLeaders(m_client.get());
    return {};
}

std::vector<Consumed> Reader::poll(std::chrono::milliseconds patience, std::size_t most)
{
    std::vector<Consumed> taken;
    const Message first(rd_kafka_consumer_poll(m_client.get(), static_cast<int>(patience.count())));
    if (!first)
        return taken;
    m_buffer.resize(most);
    const auto more = rd_kafka_consume_batch_queue(m_queue.get(), 0, m_buffer.data(), m_buffer.size());
    taken.reserve(static_cast<std::size_t>(more) + 1);
    take(first.get(), taken);
    for (ssize_t i = 0; i < more; ++i) {
        const Message message(m_buffer[static_cast<std::size_t>(i)]);
        take(message.get(), taken);
    }
    return taken;
}

void Reader::take(rd_kafka_message_t* message, std::vector<Consumed>& taken)
{
    const auto* const topic = message->rkt == nullptr ? "" : rd_kafka_topic_name(message->rkt);
    const auto place =
        std::find_if(m_places.begin(), m_places.end(), [topic](const Place& each) { return each.topic == topic; });
    if (message->err != RD_KAFKA_RESP_ERR_NO_ERROR) {
        const bool isLost = message->err == RD_KAFKA_RESP_ERR__AUTO_OFFSET_RESET
            || message->err == RD_KAFKA_RESP_ERR_OFFSET_OUT_OF_RANGE
            || message->err == RD_KAFKA_RESP_ERR__LOG_TRUNCATION;
        const auto error = kafkaError(message->err, std::string("read ") + topic);
        const auto kind = isLost ? ReadTrouble::Kind::Lost
            : error.retriable    ? ReadTrouble::Kind::Unreachable
                                 : ReadTrouble::Kind::Refused;
        note({kind, place == m_places.end() ? std::nullopt : std::optional(place->domain), error.message});
        return;
    }
    if (place == m_places.end() || message->offset < place->next)
        return;
    place->next = message->offset + 1;
    taken.push_back(consumedFrom(*message, place->domain, m_domains[place->domain], place->stream));
}

} // namespace eventlog::kafka
