#include "eventlog/kafka_admin.h"

#include <future>
#include <utility>

namespace eventlog {

namespace {

using namespace std::chrono_literals;

constexpr std::string_view ourTopics = "es.";

struct Delivery
{
    std::promise<base::Result<ReadStart>> promise;
    std::string doing;
};

rd_kafka_vu_t vu(rd_kafka_vtype_t type)
{
    rd_kafka_vu_t made {};
    made.vtype = type;
    return made;
}

rd_kafka_vu_t bytesVu(rd_kafka_vtype_t type, const std::optional<std::string>& bytes)
{
    auto made = vu(type);
    // An empty value is not a tombstone: librdkafka tells them apart by the pointer.
    made.u.mem.ptr = bytes ? const_cast<char*>(bytes->data()) : nullptr; // NOLINT: it is copied, not written to
    made.u.mem.size = bytes ? bytes->size() : 0;
    return made;
}

} // namespace

base::Result<ReadAnswer> KafkaAdmin::read(const ReadRequest& request, const std::stop_token& stop)
{
    return m_readers.read(request, stop);
}

base::Result<Slice> KafkaAdmin::slice(const SliceRequest& request, const std::stop_token& stop)
{
    return m_readers.slice(request, m_options.patience, stop);
}

void KafkaAdmin::onDelivery(rd_kafka_t*, const rd_kafka_message_t* message, void*)
{
    // NOLINTNEXTLINE: made by produce(), which has given it away
    const std::unique_ptr<Delivery> delivery(static_cast<Delivery*>(message->_private));
    if (message->err == RD_KAFKA_RESP_ERR_NO_ERROR)
        delivery->promise.set_value(ReadStart {message->partition, message->offset});
    else
        delivery->promise.set_value(base::Failure(kafkaError(message->err, delivery->doing)));
}

base::Result<ReadStart> KafkaAdmin::produce(const NewRecord& record, const std::stop_token& stop)
{
    const auto doing = "write a record to " + quoted("the topic", record.topic);
    if (auto may = mayWrite(doing); !may)
        return base::Failure(may.error());
    if (record.topic.starts_with(ourTopics))
        return base::fail(base::Error::Code::Invalid,
                          fmt::format("Cannot {}: only Eventscope's engines write the topics 'es.…'. Submit a command "
                                      "instead.",
                                      doing));
    const auto known = state(record.topic, stop); // an unknown partition is not for librdkafka to find out
    if (!known)
        return base::Failure(known.error());
    const auto partitions = static_cast<std::int32_t>(known->topics.front().partitions.size());
    if (record.partition < -1 || record.partition >= partitions)
        return base::fail(base::Error::Code::Invalid,
                          fmt::format("Cannot {}: its partitions are 0 to {}.", doing, partitions - 1));
    auto delivery = std::make_unique<Delivery>();
    delivery->doing = doing;
    auto future = delivery->promise.get_future();
    auto* headers = rd_kafka_headers_new(record.headers.size());
    for (const auto& [name, value] : record.headers)
        rd_kafka_header_add(headers, name.data(), static_cast<ssize_t>(name.size()), value.data(),
                            static_cast<ssize_t>(value.size()));
    auto topic = vu(RD_KAFKA_VTYPE_TOPIC);
    topic.u.cstr = record.topic.c_str();
    auto partition = vu(RD_KAFKA_VTYPE_PARTITION);
    partition.u.i32 = record.partition;
    auto flags = vu(RD_KAFKA_VTYPE_MSGFLAGS);
    flags.u.i = RD_KAFKA_MSG_F_COPY;
    auto opaque = vu(RD_KAFKA_VTYPE_OPAQUE);
    opaque.u.ptr = delivery.get();
    auto withHeaders = vu(RD_KAFKA_VTYPE_HEADERS);
    withHeaders.u.headers = headers;
    const std::array parts {topic,
                            partition,
                            flags,
                            bytesVu(RD_KAFKA_VTYPE_KEY, record.key),
                            bytesVu(RD_KAFKA_VTYPE_VALUE, record.value),
                            withHeaders,
                            opaque};
    const KafkaOwned<rd_kafka_error_t, rd_kafka_error_destroy> refused(
        rd_kafka_produceva(m_handle.get(), parts.data(), parts.size()));
    if (refused) {
        rd_kafka_headers_destroy(headers);
        return base::Failure(kafkaError(rd_kafka_error_code(refused.get()), doing));
    }
    static_cast<void>(delivery.release()); // onDelivery has it
    const auto deadline = std::chrono::steady_clock::now() + m_options.patience + 1s;
    while (future.wait_for(50ms) != std::future_status::ready)
        if (stop.stop_requested() || std::chrono::steady_clock::now() > deadline)
            return base::fail(base::Error::Code::Network,
                              fmt::format("It is not known whether we could {}: no answer came. Look at the end of the "
                                          "topic before you send it again.",
                                          doing),
                              false);
    return future.get();
}

} // namespace eventlog
