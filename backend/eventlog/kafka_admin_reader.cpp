#include "eventlog/kafka_admin_reader.h"

#include "eventlog/kafka_admin.h"
#include "eventlog/kafka_config.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

namespace eventlog {

namespace {

using namespace std::chrono_literals;

constexpr auto step = 50ms; ///< how soon a read sees that it shall stop
constexpr std::size_t batchRecords = 256;

KafkaSettings settingsOf(const ReadRequest& request, KafkaAdminReader::Appetite appetite)
{
    const bool isOne = appetite == KafkaAdminReader::Appetite::One;
    return {{"enable.auto.commit", "false"},
            {"enable.partition.eof", "true"},
            {"auto.offset.reset", "error"},
            {"allow.auto.create.topics", "false"},
            {"isolation.level", request.committedOnly ? "read_committed" : "read_uncommitted"},
            {"fetch.wait.max.ms", "100"},
            {"fetch.error.backoff.ms", "100"},
            {"fetch.message.max.bytes", isOne ? "65536" : "1048576"}, // a single record may be larger: KIP-74
            {"fetch.max.bytes", "16777216"},
            {"receive.message.max.bytes", "134217728"}, // three times what we let a record be
            {"queued.min.messages", isOne ? "1" : "20000"},
            {"fetch.queue.backoff.ms", "5"}, // a reader that is read empty waits a second otherwise
            {"queued.max.messages.kbytes", isOne ? "1024" : "16384"}};
}

} // namespace

base::Result<std::unique_ptr<KafkaAdminReader>> KafkaAdminReader::open(const ClusterAddress& address,
                                                                       const ReadRequest& request, Appetite appetite)
{
    auto config = makeKafkaConfig(address, settingsOf(request, appetite));
    if (!config)
        return base::Failure(config.error());
    std::unique_ptr<KafkaAdminReader> reader(new KafkaAdminReader);
    rd_kafka_conf_set_opaque(config->get(), reader.get());
    rd_kafka_conf_set_error_cb(config->get(), [](rd_kafka_t*, int code, const char* reason, void* self) {
        if (code != RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN)
            static_cast<KafkaAdminReader*>(self)->m_error = reason;
    });
    std::array<char, 512> reason {};
    reader->m_handle = rd_kafka_new(RD_KAFKA_CONSUMER, config->get(), reason.data(), reason.size());
    if (reader->m_handle == nullptr)
        return base::fail(base::Error::Code::Invalid,
                          fmt::format("The settings of the Kafka cluster do not fit together: {}", reason.data()));
    static_cast<void>(config->release()); // the handle's now
    if (auto started = reader->start(request); !started)
        return base::Failure(started.error());
    return reader;
}

base::Result<void> KafkaAdminReader::start(const ReadRequest& request)
{
    m_topic = request.topic;
    m_committedOnly = request.committedOnly;
    m_local = rd_kafka_topic_new(m_handle, request.topic.c_str(), nullptr);
    if (m_local == nullptr)
        return base::Failure(kafkaError(rd_kafka_last_error(), "read " + quoted("the topic", request.topic)));
    m_queue = rd_kafka_queue_new(m_handle);
    for (const auto& each : request.starts) {
        if (m_places.contains(each.partition))
            continue;
        if (rd_kafka_consume_start_queue(m_local, each.partition, std::max<std::int64_t>(each.offset, 0), m_queue) != 0)
            return base::Failure(kafkaError(rd_kafka_last_error(), "read " + quoted("the topic", request.topic)));
        m_places[each.partition] = {std::max<std::int64_t>(each.offset, 0)};
    }
    return {};
}

KafkaAdminReader::~KafkaAdminReader()
{
    m_left.clear(); // the handle would wait for them for ever
    for (const auto& [partition, place] : m_places)
        rd_kafka_consume_stop(m_local, partition);
    if (m_queue != nullptr)
        rd_kafka_queue_destroy(m_queue);
    if (m_local != nullptr)
        rd_kafka_topic_destroy(m_local);
    if (m_handle != nullptr)
        rd_kafka_destroy(m_handle);
}

bool KafkaAdminReader::standsAt(const ReadRequest& request) const
{
    return !m_isSpoiled && m_topic == request.topic && m_committedOnly == request.committedOnly
        && m_places.size() == request.starts.size() && std::ranges::all_of(request.starts, [this](const auto& start) {
               const auto found = m_places.find(start.partition);
               return found != m_places.end() && found->second.next == start.offset;
           });
}

std::vector<ReadStart> KafkaAdminReader::next() const
{
    std::vector<ReadStart> starts;
    for (const auto& [partition, place] : m_places)
        starts.push_back({partition, place.next});
    return starts;
}

bool KafkaAdminReader::isAtEnd() const
{
    return std::ranges::all_of(m_places, [](const auto& each) { return each.second.isAtEnd; });
}

bool KafkaAdminReader::isDone() const
{
    return std::ranges::all_of(m_places, [](const auto& each) { return each.second.isAtEnd || each.second.isDone; });
}

base::Result<bool> KafkaAdminReader::take(KafkaReadMessage message, const ReadRequest& request,
                                          const std::function<bool(const KafkaReadMessage&)>& take)
{
    auto& place = m_places[message->partition];
    if (message->err == RD_KAFKA_RESP_ERR__PARTITION_EOF) {
        place.isAtEnd = true;
        place.next = std::max(place.next, message->offset); // behind what compaction or a transaction left out
        return true;
    }
    if (message->err != RD_KAFKA_RESP_ERR_NO_ERROR) {
        const bool isGone = message->err == RD_KAFKA_RESP_ERR__AUTO_OFFSET_RESET;
        const auto doing = fmt::format("read {} partition {} at offset {}", quoted("the topic", request.topic),
                                       message->partition, place.next);
        if (isGone)
            return base::fail(base::Error::Code::NotFound,
                              fmt::format("Cannot {}: that offset is not there (any more). Read from the beginning or "
                                          "the end.",
                                          doing));
        const char* const said = rd_kafka_message_errstr(message.get());
        return base::Failure(kafkaError(message->err, doing, said == nullptr ? "" : said));
    }
    place.isAtEnd = false;
    if (message->offset < place.next)
        return true;
    const auto until = request.until.find(message->partition);
    if (until != request.until.end() && message->offset >= until->second) {
        place.isDone = true;
        m_isSpoiled = true; // what lies behind was taken from the queue
        return true;
    }
    place.next = message->offset + 1;
    return take(message);
}

std::int64_t KafkaAdminReader::behind() const
{
    std::int64_t sum = 0;
    for (const auto& [partition, place] : m_places) {
        std::int64_t begin = 0;
        std::int64_t end = 0;
        if (rd_kafka_get_watermark_offsets(m_handle, m_topic.c_str(), partition, &begin, &end)
            == RD_KAFKA_RESP_ERR_NO_ERROR)
            sum += std::max<std::int64_t>(0, end - place.next);
    }
    return sum;
}

std::deque<KafkaReadMessage> KafkaAdminReader::fetch(std::chrono::milliseconds wait)
{
    if (!m_left.empty())
        return std::exchange(m_left, {});
    std::array<rd_kafka_message_t*, batchRecords> batch {};
    rd_kafka_poll(m_handle, 0);
    const auto count =
        rd_kafka_consume_batch_queue(m_queue, static_cast<int>(wait.count()), batch.data(), batch.size());
    std::deque<KafkaReadMessage> messages;
    for (auto* each : std::span(batch).first(count > 0 ? static_cast<std::size_t>(count) : 0))
        messages.emplace_back(each, rd_kafka_message_destroy);
    return messages;
}

base::Result<void> KafkaAdminReader::read(const ReadRequest& request, const std::stop_token& stop,
                                          const std::function<bool(const KafkaReadMessage&)>& take)
{
    const auto begun = std::chrono::steady_clock::now();
    const auto deadline = begun + request.patience;
    std::optional<std::chrono::steady_clock::time_point> first; // record
    for (bool isFirst = true;; isFirst = false) {
        const auto now = std::chrono::steady_clock::now();
        const auto patient = first ? *first + request.gather : begun + request.lull;
        const bool mayLull = isAtEnd() && now < patient;
        if (stop.stop_requested() || now >= deadline || (isDone() && !mayLull && !isFirst))
            return {};
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(patient - now);
        auto messages = fetch(isDone() && !mayLull ? 0ms : first && mayLull ? std::min(step, left) : step);
        if (messages.empty() && !m_error.empty() && now - begun > request.patience / 2)
            return base::Failure(
                kafkaError(RD_KAFKA_RESP_ERR__TRANSPORT, "read " + quoted("the topic", request.topic), m_error));
        if (!messages.empty())
            m_error.clear();
        while (!messages.empty()) {
            auto message = std::move(messages.front());
            messages.pop_front();
            if (message->err == RD_KAFKA_RESP_ERR_NO_ERROR && !first)
                first = std::chrono::steady_clock::now();
            const auto isWanted = this->take(std::move(message), request, take);
            m_isSpoiled = m_isSpoiled || (!isWanted && !messages.empty());
            if (!isWanted)
                return base::Failure(isWanted.error());
            if (!*isWanted) {
                m_left = std::move(messages);
                return {};
            }
        }
    }
}

} // namespace eventlog
