#include "eventlog/kafka_admin.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace eventlog {

namespace {

using namespace std::chrono_literals;

constexpr auto pollStep = 50ms; ///< how soon a call sees that it shall stop
constexpr std::size_t mostQuoted = 200;
constexpr std::chrono::milliseconds statisticsInterval {5'000};

int milliseconds(std::chrono::milliseconds time)
{
    return static_cast<int>(time.count());
}

std::chrono::microseconds microsecondsAt(const boost::json::object& window, std::string_view key)
{
    const auto* value = window.if_contains(key);
    return std::chrono::microseconds(value != nullptr && value->is_number() ? value->to_number<std::int64_t>() : 0);
}

} // namespace

std::string quoted(std::string_view kind, std::string_view name)
{
    std::string text;
    for (const char each : name.substr(0, mostQuoted)) {
        const auto byte = static_cast<unsigned char>(each);
        if (byte < 0x20 || byte >= 0x7f)
            text += fmt::format("\\x{:02x}", byte);
        else
            text += each;
    }
    return fmt::format("{} '{}{}'", kind, text, name.size() > mostQuoted ? "…" : "");
}

KafkaAdmin::KafkaAdmin(ClusterAdminOptions options)
    : m_options(std::move(options))
    , m_readers(m_options.address)
{
}

KafkaAdmin::~KafkaAdmin()
{
    m_poll.reset();
    if (m_handle)
        rd_kafka_purge(m_handle.get(), RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT);
}

base::Result<void> KafkaAdmin::open()
{
    // Larger records than a broker takes are refused by the broker, whose answer names its limit.
    auto config = makeKafkaConfig(m_options.address,
                                  {{"acks", "all"},
                                   {"linger.ms", "0"},
                                   {"partitioner", "murmur2_random"},
                                   {"message.max.bytes", "67108864"},
                                   {"message.timeout.ms", std::to_string(m_options.patience.count())},
                                   {"queue.buffering.max.messages", "1000"},
                                   {"allow.auto.create.topics", "false"},
                                   {"topic.metadata.refresh.interval.ms", "-1"},
                                   {"statistics.interval.ms", std::to_string(statisticsInterval.count())}});
    if (!config)
        return base::Failure(config.error());
    rd_kafka_conf_set_opaque(config->get(), this);
    rd_kafka_conf_set_error_cb(config->get(), onError);
    rd_kafka_conf_set_stats_cb(config->get(), onStatistics);
    rd_kafka_conf_set_dr_msg_cb(config->get(), onDelivery);
    std::array<char, 512> reason {};
    m_handle.reset(rd_kafka_new(RD_KAFKA_PRODUCER, config->get(), reason.data(), reason.size()));
    if (!m_handle)
        return base::fail(base::Error::Code::Invalid,
                          fmt::format("The settings of the Kafka cluster do not fit together: {}", reason.data()));
    static_cast<void>(config->release()); // the handle's now
    if (auto opened = openGroups(); !opened)
        return opened;
    m_poll = std::make_unique<base::Worker>("kafka-poll", [this](const std::stop_token& stop) { poll(stop); });
    return {};
}

base::Result<void> KafkaAdmin::openGroups()
{
    auto config =
        makeKafkaConfig(m_options.address, {{"group.id", "eventscope-looks"}, {"enable.auto.commit", "false"}});
    if (!config)
        return base::Failure(config.error());
    std::array<char, 512> reason {};
    m_groups.reset(rd_kafka_new(RD_KAFKA_CONSUMER, config->get(), reason.data(), reason.size()));
    if (!m_groups)
        return base::fail(base::Error::Code::Invalid,
                          fmt::format("The settings of the Kafka cluster do not fit together: {}", reason.data()));
    static_cast<void>(config->release());
    return {};
}

void KafkaAdmin::poll(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        rd_kafka_poll(m_handle.get(), milliseconds(pollStep));
        rd_kafka_poll(m_groups.get(), 0);
    }
}

void KafkaAdmin::onError(rd_kafka_t*, int code, const char* reason, void* self)
{
    if (code == RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN)
        return; // says nothing that the others have not said better
    auto& admin = *static_cast<KafkaAdmin*>(self);
    const std::scoped_lock lock(admin.m_mutex);
    admin.m_connectionError = reason;
}

int KafkaAdmin::onStatistics(rd_kafka_t*, char* json, std::size_t size, void* self)
{
    auto& admin = *static_cast<KafkaAdmin*>(self);
    const std::scoped_lock lock(admin.m_mutex);
    admin.m_statistics.assign(json, size);
    return 0; // librdkafka frees it
}

base::Error KafkaAdmin::error(rd_kafka_resp_err_t code, std::string_view doing, std::string_view detail) const
{
    const bool isConnection = code == RD_KAFKA_RESP_ERR__TRANSPORT || code == RD_KAFKA_RESP_ERR__TIMED_OUT
        || code == RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN || code == RD_KAFKA_RESP_ERR__MSG_TIMED_OUT;
    if (isConnection) {
        const std::scoped_lock lock(m_mutex);
        if (!m_connectionError.empty())
            return kafkaError(code, doing, m_connectionError);
    }
    return kafkaError(code, doing, detail);
}

base::Result<void> KafkaAdmin::mayWrite(std::string_view doing) const
{
    if (!m_options.readOnly)
        return {};
    return base::fail(base::Error::Code::Invalid,
                      fmt::format("Cannot {}: this cluster is only looked at. Turn 'read only' off in its profile to "
                                  "change it.",
                                  doing));
}

KafkaAdminOptions KafkaAdmin::optionsFor(rd_kafka_t* handle, rd_kafka_admin_op_t operation) const
{
    KafkaAdminOptions options(rd_kafka_AdminOptions_new(handle, operation));
    std::array<char, 256> reason {};
    rd_kafka_AdminOptions_set_request_timeout(options.get(), milliseconds(m_options.patience), reason.data(),
                                              reason.size());
    const bool isWriting = operation == RD_KAFKA_ADMIN_OP_CREATETOPICS || operation == RD_KAFKA_ADMIN_OP_DELETETOPICS
        || operation == RD_KAFKA_ADMIN_OP_CREATEPARTITIONS;
    if (isWriting)
        rd_kafka_AdminOptions_set_operation_timeout(options.get(), milliseconds(m_options.patience), reason.data(),
                                                    reason.size());
    return options;
}

base::Result<KafkaEvent> KafkaAdmin::ask(rd_kafka_admin_op_t operation, std::string_view doing,
                                         const std::stop_token& stop, const Send& send) const
{
    const KafkaQueue queue(rd_kafka_queue_new(m_handle.get()));
    const auto options = optionsFor(m_handle.get(), operation);
    send(options.get(), queue.get());
    return await(queue.get(), doing, stop);
}

base::Result<KafkaEvent> KafkaAdmin::await(rd_kafka_queue_t* queue, std::string_view doing, const std::stop_token& stop,
                                           std::size_t* number) const
{
    const auto deadline = std::chrono::steady_clock::now() + m_options.patience + 1s;
    while (!stop.stop_requested()) {
        KafkaEvent event(rd_kafka_queue_poll(queue, milliseconds(pollStep)));
        if (event) {
            if (number != nullptr) // NOLINTNEXTLINE: as commitsOnce() put it in
                *number = reinterpret_cast<std::size_t>(rd_kafka_event_opaque(event.get()));
            if (const auto code = rd_kafka_event_error(event.get()); code != RD_KAFKA_RESP_ERR_NO_ERROR) {
                const char* const said = rd_kafka_event_error_string(event.get());
                return base::Failure(error(code, doing, said == nullptr ? "" : said));
            }
            return event;
        }
        if (std::chrono::steady_clock::now() > deadline)
            return base::Failure(error(RD_KAFKA_RESP_ERR__TIMED_OUT, doing));
    }
    return base::fail(base::Error::Code::Closed, fmt::format("Cancelled: {}.", doing));
}

base::Result<ClusterState> KafkaAdmin::state(const std::string& topic, const std::stop_token& stop)
{
    const auto doing = topic.empty() ? std::string("read the list of topics") : "read " + quoted("the topic", topic);
    const KafkaOwned<rd_kafka_topic_t, rd_kafka_topic_destroy> only(
        topic.empty() ? nullptr : rd_kafka_topic_new(m_handle.get(), topic.c_str(), nullptr));
    if (!topic.empty() && !only)
        return base::Failure(error(rd_kafka_last_error(), doing));
    const rd_kafka_metadata_t* raw = nullptr;
    const auto begun = std::chrono::steady_clock::now();
    auto code = RD_KAFKA_RESP_ERR__TIMED_OUT;
    // In steps that grow, so that a stop is seen and a big cluster has its time.
    for (auto wait = 500ms; code == RD_KAFKA_RESP_ERR__TIMED_OUT || code == RD_KAFKA_RESP_ERR__TRANSPORT; wait *= 2) {
        const auto spent = std::chrono::steady_clock::now() - begun;
        if (stop.stop_requested() || spent >= m_options.patience)
            break;
        code = rd_kafka_metadata(m_handle.get(), topic.empty() ? 1 : 0, only.get(), &raw, milliseconds(wait));
    }
    if (code != RD_KAFKA_RESP_ERR_NO_ERROR)
        return stop.stop_requested() ? base::fail(base::Error::Code::Closed, fmt::format("Cancelled: {}.", doing))
                                     : base::Failure(error(code, doing));
    const std::unique_ptr<const rd_kafka_metadata_t, KafkaDestroy<rd_kafka_metadata_destroy>> metadata(raw);
    ClusterState state;
    if (char* const id = rd_kafka_clusterid(m_handle.get(), 0); id != nullptr) {
        state.id = id;
        rd_kafka_mem_free(m_handle.get(), id);
    }
    const auto controller = rd_kafka_controllerid(m_handle.get(), 0);
    for (const auto& broker : std::span(metadata->brokers, static_cast<std::size_t>(metadata->broker_cnt)))
        state.brokers.push_back({broker.id, broker.host, broker.port, {}, broker.id == controller});
    for (const auto& each : std::span(metadata->topics, static_cast<std::size_t>(metadata->topic_cnt))) {
        TopicState found {each.topic, {}, {}};
        if (each.err != RD_KAFKA_RESP_ERR_NO_ERROR)
            found.error = rd_kafka_err2str(each.err);
        for (const auto& partition : std::span(each.partitions, static_cast<std::size_t>(each.partition_cnt)))
            found.partitions.push_back({partition.id,
                                        partition.leader,
                                        {partition.replicas, partition.replicas + partition.replica_cnt},
                                        {partition.isrs, partition.isrs + partition.isr_cnt}});
        std::ranges::sort(found.partitions, {}, &PartitionState::id);
        state.topics.push_back(std::move(found));
    }
    std::ranges::sort(state.topics, {}, &TopicState::name);
    std::ranges::sort(state.brokers, {}, &ClusterBroker::id);
    {
        const std::scoped_lock lock(m_mutex);
        m_connectionError.clear();
    }
    if (!topic.empty() && (state.topics.empty() || !state.topics.front().error.empty()))
        return base::fail(base::Error::Code::NotFound,
                          fmt::format("There is no {}, or it may not be seen. It may have been deleted just now.",
                                      quoted("topic", topic)));
    return state;
}

base::Result<EndsByPartition> KafkaAdmin::listOffsets(const std::vector<TopicPartition>& partitions, std::int64_t spec,
                                                      const std::stop_token& stop, std::string_view doing) const
{
    const KafkaPartitions list(rd_kafka_topic_partition_list_new(static_cast<int>(partitions.size())));
    for (const auto& each : partitions)
        rd_kafka_topic_partition_list_add(list.get(), each.topic.c_str(), each.partition)->offset = spec;
    auto event = ask(RD_KAFKA_ADMIN_OP_LISTOFFSETS, doing, stop, [&](const auto* options, auto* queue) {
        rd_kafka_ListOffsets(m_handle.get(), list.get(), options, queue);
    });
    if (!event)
        return base::Failure(event.error());
    std::size_t count = 0;
    const auto* const infos =
        rd_kafka_ListOffsets_result_infos(rd_kafka_event_ListOffsets_result(event->get()), &count);
    EndsByPartition found;
    for (const auto* info : std::span(infos, count)) {
        const auto* const place = rd_kafka_ListOffsetsResultInfo_topic_partition(info);
        if (place->err == RD_KAFKA_RESP_ERR_NO_ERROR)
            found[{place->topic, place->partition}] = {place->offset, place->offset};
    }
    return found;
}

base::Result<EndsByPartition> KafkaAdmin::ends(std::span<const TopicPartition> partitions, const std::stop_token& stop)
{
    if (partitions.empty())
        return EndsByPartition {};
    const std::vector<TopicPartition> wanted(partitions.begin(), partitions.end());
    auto first = listOffsets(wanted, RD_KAFKA_OFFSET_SPEC_EARLIEST, stop, "read where partitions begin");
    if (!first)
        return first;
    const auto last = listOffsets(wanted, RD_KAFKA_OFFSET_SPEC_LATEST, stop, "read where partitions end");
    if (!last)
        return last;
    for (auto& [place, ends] : *first) {
        const auto found = last->find(place);
        ends.end = found == last->end() ? ends.begin : found->second.end;
    }
    return first;
}

base::Result<std::vector<ReadStart>> KafkaAdmin::offsetsAt(const std::string& topic, base::UtcTime time,
                                                           const std::stop_token& stop)
{
    const auto known = state(topic, stop);
    if (!known)
        return base::Failure(known.error());
    std::vector<TopicPartition> partitions;
    for (const auto& each : known->topics.front().partitions)
        partitions.push_back({topic, each.id});
    const auto at = std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
    const auto found = listOffsets(partitions, std::max<std::int64_t>(at, 0), stop, "find records by their time");
    if (!found)
        return base::Failure(found.error());
    const auto last = listOffsets(partitions, RD_KAFKA_OFFSET_SPEC_LATEST, stop, "read where partitions end");
    if (!last)
        return base::Failure(last.error());
    std::vector<ReadStart> starts;
    for (const auto& [place, ends] : *last) {
        const auto there = found->find(place);
        starts.push_back(
            {place.partition, there == found->end() || there->second.end < 0 ? ends.end : there->second.end});
    }
    return starts;
}

std::int32_t KafkaAdmin::partitionOf(std::string_view key, std::int32_t partitions) const
{
    // The hash does not look at the topic.
    return partitions < 1
        ? -1
        : rd_kafka_msg_partitioner_murmur2(nullptr, key.data(), key.size(), partitions, nullptr, nullptr);
}

std::vector<BrokerLatency> KafkaAdmin::latencies() const
{
    std::string text;
    {
        const std::scoped_lock lock(m_mutex);
        text = m_statistics;
    }
    boost::system::error_code bad;
    const auto parsed = boost::json::parse(text, bad);
    const auto* const root = bad ? nullptr : parsed.if_object();
    const auto* const brokers = root == nullptr ? nullptr : root->if_contains("brokers");
    std::vector<BrokerLatency> found;
    if (brokers == nullptr || !brokers->is_object())
        return found;
    for (const auto& [name, value] : brokers->get_object()) {
        const auto* const broker = value.if_object();
        const auto* const id = broker == nullptr ? nullptr : broker->if_contains("nodeid");
        const auto* const window = broker == nullptr ? nullptr : broker->if_contains("rtt");
        if (id == nullptr || !id->is_int64() || id->get_int64() < 0 || window == nullptr || !window->is_object())
            continue;
        BrokerLatency latency;
        latency.broker = static_cast<std::int32_t>(id->get_int64());
        if (const auto* state = broker->if_contains("state"); state != nullptr && state->is_string())
            latency.state = state->get_string();
        latency.average = microsecondsAt(window->get_object(), "avg");
        latency.p99 = microsecondsAt(window->get_object(), "p99");
        if (const auto* sent = broker->if_contains("tx"); sent != nullptr && sent->is_number())
            latency.requests = sent->to_number<std::uint64_t>();
        found.push_back(std::move(latency));
    }
    return found;
}

base::Result<std::unique_ptr<ClusterAdmin>> openClusterAdmin(const ClusterAdminOptions& options)
{
    auto admin = std::make_unique<KafkaAdmin>(options);
    if (auto opened = admin->open(); !opened)
        return base::Failure(opened.error());
    return admin;
}

} // namespace eventlog
