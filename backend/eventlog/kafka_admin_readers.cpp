#include "eventlog/kafka_admin_readers.h"

#include "eventlog/kafka_admin.h"
#include "eventlog/kafka_admin_reader.h"
#include "eventlog/kafka_config.h"

#include <algorithm>
#include <utility>

namespace eventlog {

namespace {

std::string_view bytesOf(const void* data, std::size_t size)
{
    return data == nullptr ? std::string_view() : std::string_view(static_cast<const char*>(data), size);
}

std::string cut(std::string_view bytes)
{
    return std::string(bytes.substr(0, ClusterAdmin::keptBytes));
}

std::size_t headerCountOf(const rd_kafka_message_t& message)
{
    rd_kafka_headers_t* headers = nullptr;
    return rd_kafka_message_headers(&message, &headers) == RD_KAFKA_RESP_ERR_NO_ERROR ? rd_kafka_header_cnt(headers)
                                                                                      : 0;
}

/// The first `most`, names and values cut at `bytes`.
Headers headersOf(const rd_kafka_message_t& message, std::size_t most, std::size_t bytes)
{
    Headers found;
    rd_kafka_headers_t* headers = nullptr;
    if (rd_kafka_message_headers(&message, &headers) != RD_KAFKA_RESP_ERR_NO_ERROR)
        return found;
    for (std::size_t i = 0; i < std::min(rd_kafka_header_cnt(headers), most); ++i) {
        const char* name = nullptr;
        const void* value = nullptr;
        std::size_t size = 0;
        if (rd_kafka_header_get_all(headers, i, &name, &value, &size) == RD_KAFKA_RESP_ERR_NO_ERROR)
            found.push_back({std::string(std::string_view(name).substr(0, bytes)),
                             std::string(bytesOf(value, size).substr(0, bytes))});
    }
    return found;
}

ReadRecord recordOf(const rd_kafka_message_t& message)
{
    ReadRecord record;
    record.partition = message.partition;
    record.offset = message.offset;
    rd_kafka_timestamp_type_t kind = RD_KAFKA_TIMESTAMP_NOT_AVAILABLE;
    record.time = base::UtcTime(std::chrono::milliseconds(rd_kafka_message_timestamp(&message, &kind)));
    record.isAppendTime = kind == RD_KAFKA_TIMESTAMP_LOG_APPEND_TIME;
    record.keyBytes = message.key_len;
    record.valueBytes = message.len;
    if (message.key != nullptr)
        record.key = cut(bytesOf(message.key, message.key_len));
    if (message.payload != nullptr)
        record.value = cut(bytesOf(message.payload, message.len));
    record.headerCount = headerCountOf(message);
    record.headers = headersOf(message, ClusterAdmin::keptHeaders, ClusterAdmin::keptBytes);
    return record;
}

/// Bytes that are kept of it, roughly.
std::size_t weightOf(const ReadRecord& record)
{
    std::size_t bytes =
        sizeof record + (record.key ? record.key->size() : 0) + (record.value ? record.value->size() : 0);
    for (const auto& header : record.headers)
        bytes += header.name.size() + header.value.size();
    return bytes;
}

} // namespace

KafkaAdminReaders::KafkaAdminReaders(ClusterAddress address)
    : m_address(std::move(address))
{
}

KafkaAdminReaders::~KafkaAdminReaders() = default;

base::Result<std::unique_ptr<KafkaAdminReader>> KafkaAdminReaders::readerFor(const ReadRequest& request)
{
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = std::ranges::find_if(m_idle, [&](const auto& each) { return each->standsAt(request); });
        if (found != m_idle.end()) {
            auto reader = std::move(*found);
            m_idle.erase(found);
            return reader;
        }
    }
    return KafkaAdminReader::open(m_address, request, KafkaAdminReader::Appetite::Many);
}

void KafkaAdminReaders::keep(std::unique_ptr<KafkaAdminReader> reader)
{
    std::unique_ptr<KafkaAdminReader> leaving; // its threads are joined without the lock
    const std::scoped_lock lock(m_mutex);
    m_idle.push_front(std::move(reader));
    if (m_idle.size() > mostIdle) {
        leaving = std::move(m_idle.back());
        m_idle.pop_back();
    }
}

base::Result<ReadAnswer> KafkaAdminReaders::read(const ReadRequest& request, const std::stop_token& stop)
{
    if (request.starts.empty())
        return ReadAnswer {{}, {}, 0, true};
    auto reader = readerFor(request);
    if (!reader)
        return base::Failure(reader.error());
    ReadAnswer answer;
    const auto most = std::clamp<std::size_t>(request.most, 1, ClusterAdmin::mostRecords);
    std::size_t bytes = 0;
    const auto done = (*reader)->read(request, stop, [&](const KafkaReadMessage& message) {
        ++answer.scanned;
        const bool isWanted =
            !request.key || (message->key != nullptr && bytesOf(message->key, message->key_len) == *request.key);
        if (isWanted) {
            answer.records.push_back(recordOf(*message));
            bytes += weightOf(answer.records.back());
        }
        return answer.records.size() < most && bytes < request.mostBytes;
    });
    if (!done)
        return base::Failure(done.error());
    answer.next = (*reader)->next();
    answer.isAtEnd = (*reader)->isAtEnd();
    answer.behind = (*reader)->behind();
    if ((*reader)->standsAt({request.topic, answer.next, {}, 0, {}, request.committedOnly}))
        keep(std::move(*reader));
    return answer;
}

void KafkaAdminReaders::keep(const Whole& record)
{
    const std::scoped_lock lock(m_mutex);
    m_records.push_front(record);
    std::size_t sum = 0;
    std::size_t count = 0;
    std::erase_if(m_records, [&](const Whole& each) {
        sum += each->bytes;
        return ++count > 1 && (sum > keptRecordBytes || count > keptRecords);
    });
}

base::Result<KafkaAdminReaders::Whole> KafkaAdminReaders::whole(const SliceRequest& request,
                                                                std::chrono::milliseconds patience,
                                                                const std::stop_token& stop)
{
    const TopicPartition place {request.topic, request.partition};
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = std::ranges::find_if(
            m_records, [&](const Whole& each) { return each->offset == request.offset && each->place == place; });
        if (found != m_records.end()) {
            m_records.splice(m_records.begin(), m_records, found);
            return m_records.front();
        }
    }
    ReadRequest one;
    one.topic = request.topic;
    one.starts = {{request.partition, request.offset}};
    one.most = 1;
    one.patience = patience;
    const auto reader = KafkaAdminReader::open(m_address, one, KafkaAdminReader::Appetite::One);
    if (!reader)
        return base::Failure(reader.error());
    Whole found;
    const auto done = (*reader)->read(one, stop, [&](const KafkaReadMessage& message) {
        if (message->offset == request.offset) {
            auto record = std::make_shared<WholeRecord>();
            record->place = place;
            record->offset = request.offset;
            record->key = bytesOf(message->key, message->key_len);
            record->value = bytesOf(message->payload, message->len);
            record->headers = headersOf(*message, static_cast<std::size_t>(-1), static_cast<std::size_t>(-1));
            record->bytes = record->key.size() + record->value.size();
            for (const auto& header : record->headers)
                record->bytes += header.name.size() + header.value.size();
            found = std::move(record);
        }
        return false;
    });
    if (!done)
        return base::Failure(done.error());
    if (!found)
        return base::fail(base::Error::Code::NotFound,
                          fmt::format("There is no record at offset {} of partition {} of {} (any more).",
                                      request.offset, request.partition, quoted("topic", request.topic)));
    keep(found);
    return found;
}

base::Result<Slice> KafkaAdminReaders::slice(const SliceRequest& request, std::chrono::milliseconds patience,
                                             const std::stop_token& stop)
{
    const auto record = whole(request, patience, stop);
    if (!record)
        return base::Failure(record.error());
    const auto& headers = (*record)->headers;
    if (request.part == RecordPart::Header && request.header >= headers.size())
        return base::fail(base::Error::Code::NotFound,
                          fmt::format("That record has no header number {}.", request.header));
    const std::string_view all = request.part == RecordPart::Value ? (*record)->value
        : request.part == RecordPart::Key                          ? (*record)->key
                                                                   : headers[request.header].value;
    return Slice {std::string(request.begin < all.size() ? all.substr(request.begin, request.bytes) : ""), all.size()};
}

} // namespace eventlog
