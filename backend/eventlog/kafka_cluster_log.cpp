#include "eventlog/cluster_log.h"
#include "eventlog/kafka_groups.h"
#include "eventlog/kafka_reader.h"
#include "eventlog/kafka_topics.h"
#include "eventlog/kafka_writer.h"

#include <algorithm>
#include <mutex>
#include <thread>
#include <utility>

namespace eventlog {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 10s;
constexpr int boundsGlance = 500; // ms, between two looks whether somebody wants to stop
constexpr std::int32_t onlyPartition = 0;
constexpr std::size_t topicsOfDomain = 3;

class KafkaLog final : public ClusterLog
{
public:
    explicit KafkaLog(ClusterLogOptions options)
        : m_options(std::move(options))
        , m_ids(m_options.domains.size())
    {
        for (const auto& domain : m_options.domains)
            for (const auto stream : {Stream::Commands, Stream::Events, Stream::DeadLetters})
                m_topics.push_back(topicName(domain, stream));
    }

    [[nodiscard]] base::Result<void> connect()
    {
        auto config = kafka::configFor(m_options.address,
                                       {{"group.id", "es.reader"},
                                        {"enable.auto.commit", "false"},
                                        {"auto.offset.reset", "error"},
                                        {"isolation.level", "read_uncommitted"},
                                        {"fetch.wait.max.ms", "50"},
                                        {"fetch.queue.backoff.ms", "5"},
                                        {"queued.min.messages", "1"}});
        if (!config)
            return base::Failure(config.error());
        auto client = kafka::open(RD_KAFKA_CONSUMER, std::move(*config));
        if (!client)
            return base::Failure(client.error());
        m_asker = std::move(*client);
        rd_kafka_poll_set_consumer(m_asker.get());
        if (auto known = learnTopics(); !known)
            return known;
        auto reader = kafka::Reader::open(m_options);
        if (!reader)
            return base::Failure(reader.error());
        m_reader = std::move(*reader);
        if (m_options.submits) {
            auto commands = kafka::Writer::open(m_options, Stream::Commands);
            if (!commands)
                return base::Failure(commands.error());
            m_commands = std::move(*commands);
        }
        if (!m_options.duties)
            return {};
        if (auto renewed = renewEvents(); !renewed)
            return renewed;
        auto groups = kafka::Groups::join(m_options);
        if (!groups)
            return base::Failure(groups.error());
        m_groups = std::move(*groups);
        return {};
    }

    base::Uuid id(std::size_t domain) const override { return m_ids[domain]; }
    base::Uuid clusterId() const override { return m_clusterId; }

    base::Result<void> read(std::size_t domain, std::int64_t commandsFrom, std::int64_t eventsFrom) override
    {
        return m_reader->read(domain, commandsFrom, eventsFrom);
    }
    std::vector<Consumed> poll(std::chrono::milliseconds wait, std::size_t most) override
    {
        return m_reader->poll(wait, most);
    }
    std::vector<ReadTrouble> troubles() override { return m_reader->troubles(); }

    base::Result<std::optional<Consumed>> recordAt(std::size_t domain, Stream stream, std::int64_t offset) override;
    base::Result<Bounds> bounds(std::size_t domain, Stream stream) override;

    base::Result<void> submit(std::size_t domain, const CommandRecord& command) override
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_commands)
            return base::fail(base::Error::Code::Storage, "This profile is only looked at: nothing is written.");
        if (m_commands->isFatal()) {
            auto commands = kafka::Writer::open(m_options, Stream::Commands);
            if (!commands)
                return base::Failure(commands.error());
            for (auto& lost : m_commands->end())
                m_undelivered.push_back(std::move(lost));
            m_commands = std::move(*commands);
        }
        return m_commands->write(domain, topic(domain, Stream::Commands), "", headersOf(command), command.value,
                                 command.id);
    }

    base::Result<void> append(std::size_t domain, const EventRecord& event, const base::Uuid& eventId,
                              const Epoch& epoch, std::uint32_t rules) override
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_events)
            return base::fail(base::Error::Code::Storage, "This profile has no duties: it appends no event.");
        auto headers = headersOf(event, epoch, onlyPartition, rules);
        headers.push_back({"es-event-id", eventId.toString()});
        return m_events->write(domain, topic(domain, Stream::Events), recordKey(event.entityType, event.entity),
                               headers, event.value, event.command);
    }

    base::Result<void> claim(std::size_t domain, const Claim& claim) override
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_events)
            return base::fail(base::Error::Code::Storage, "This profile has no duties: it claims nothing.");
        return m_events->write(domain, topic(domain, Stream::Events), claimKey, headersOf(claim), "{}", {});
    }

    base::Result<void> setAside(std::size_t domain, const RawRecord& letter) override
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_events)
            return base::fail(base::Error::Code::Storage, "This profile has no duties: it sets nothing aside.");
        return m_events->write(domain, topic(domain, Stream::DeadLetters), letter.key, letter.headers, letter.value,
                               {});
    }

    std::vector<Undelivered> undelivered() override
    {
        const std::scoped_lock lock(m_mutex);
        auto lost = std::exchange(m_undelivered, {});
        for (auto* const writer : {m_commands.get(), m_events.get()}) {
            if (writer == nullptr)
                continue;
            for (auto& each : writer->undelivered())
                lost.push_back(std::move(each));
        }
        return lost;
    }

    std::size_t eventsInFlight() const override
    {
        const std::scoped_lock lock(m_mutex);
        return m_events ? m_events->inFlight() : 0;
    }

    base::Result<void> renewEvents() override
    {
        const std::scoped_lock lock(m_mutex);
        m_events.reset(); // its reports end with it: nobody counts on them
        auto events = kafka::Writer::open(m_options, Stream::Events);
        if (!events)
            return base::Failure(events.error());
        m_events = std::move(*events);
        return {};
    }

    std::map<std::string, ClientStatistics> statistics() const override
    {
        std::map<std::string, ClientStatistics> found {{"reader", m_reader->statistics()}};
        const std::scoped_lock lock(m_mutex);
        if (m_commands)
            found["commands"] = m_commands->statistics();
        if (m_events)
            found["events"] = m_events->statistics();
        return found;
    }

    void showProgress(std::size_t domain, const Progress& progress) override
    {
        if (m_groups)
            m_groups->showProgress(domain, progress);
    }
    std::vector<OwnershipChange> ownershipChanges() override
    {
        return m_groups ? m_groups->changes() : std::vector<OwnershipChange>();
    }
    bool isGroupSettled() const override { return !m_groups || m_groups->isSettled(); }

private:
    [[nodiscard]] const std::string& topic(std::size_t domain, Stream stream) const
    {
        return m_topics[topicsOfDomain * domain + static_cast<std::size_t>(stream)];
    }

    [[nodiscard]] base::Result<void> learnTopics()
    {
        auto topics = kafka::describeTopics(m_asker.get(), m_topics, patience, m_options.stop);
        if (!topics)
            return base::Failure(topics.error());
        std::vector<std::string> missing;
        for (const auto& each : *topics)
            if (!each.exists)
                missing.push_back(each.name);
        if (!missing.empty() && m_options.duties) {
            if (auto made = kafka::makeTopics(m_asker.get(), missing, m_options.flushEach, patience, m_options.stop);
                !made)
                return made;
            // A new topic is known to every broker a moment later.
            for (int attempt = 0; attempt < 50; ++attempt) {
                topics = kafka::describeTopics(m_asker.get(), m_topics, patience, m_options.stop);
                if (!topics)
                    return base::Failure(topics.error());
                if (std::all_of(topics->begin(), topics->end(), [](const auto& each) { return each.exists; }))
                    break;
                std::this_thread::sleep_for(100ms);
            }
        }
        auto cluster = kafka::logIdOf(m_asker.get(), {}, patience, m_options.stop);
        if (!cluster)
            return base::Failure(cluster.error());
        m_clusterId = *cluster;
        for (std::size_t i = 0; i < m_options.domains.size(); ++i) {
            const std::vector pair {(*topics)[topicsOfDomain * i], (*topics)[topicsOfDomain * i + 1]};
            for (const auto& each : pair)
                if (each.exists && each.partitions != 1)
                    return base::fail(base::Error::Code::Invalid,
                                      "The topic " + each.name
                                          + " has more than one partition; Eventscope did not make it. Move it away.");
            if (!pair[0].exists || !pair[1].exists)
                continue;
            auto id = kafka::logIdOf(m_asker.get(), pair, patience, m_options.stop);
            if (!id)
                return base::Failure(id.error());
            m_ids[i] = *id;
        }
        return {};
    }

    const ClusterLogOptions m_options;
    std::vector<std::string> m_topics; ///< commands, events and dead letters of each domain
    std::vector<base::Uuid> m_ids;
    base::Uuid m_clusterId;
    kafka::Client m_asker; ///< for questions: topics, bounds
    std::unique_ptr<kafka::Reader> m_reader;
    mutable std::mutex m_mutex; ///< protects the three below
    std::unique_ptr<kafka::Writer> m_commands;
    std::unique_ptr<kafka::Writer> m_events;
    std::vector<Undelivered> m_undelivered;
    std::unique_ptr<kafka::Groups> m_groups; ///< last: leaves first
};

base::Result<Bounds> KafkaLog::bounds(std::size_t domain, Stream stream)
{
    Bounds bounds;
    auto code = RD_KAFKA_RESP_ERR__TIMED_OUT;
    const auto until = std::chrono::steady_clock::now() + patience;
    while (code == RD_KAFKA_RESP_ERR__TIMED_OUT && std::chrono::steady_clock::now() < until) {
        if (m_options.stop.stop_requested())
            return base::fail(base::Error::Code::Closed, "The engine is shutting down.");
        code = rd_kafka_query_watermark_offsets(m_asker.get(), topic(domain, stream).c_str(), onlyPartition,
                                                &bounds.low, &bounds.high, boundsGlance);
    }
    if (code != RD_KAFKA_RESP_ERR_NO_ERROR)
        return kafka::failure(code, "ask for the ends of " + topic(domain, stream));
    return bounds;
}

base::Result<std::optional<Consumed>> KafkaLog::recordAt(std::size_t domain, Stream stream, std::int64_t offset)
{
    const auto ends = bounds(domain, stream);
    if (!ends)
        return base::Failure(ends.error());
    if (offset < ends->low || offset >= ends->high)
        return std::nullopt;
    const kafka::Partitions wanted(rd_kafka_topic_partition_list_new(1));
    rd_kafka_topic_partition_list_add(wanted.get(), topic(domain, stream).c_str(), onlyPartition)->offset = offset;
    if (const auto code = rd_kafka_assign(m_asker.get(), wanted.get()); code != RD_KAFKA_RESP_ERR_NO_ERROR)
        return kafka::failure(code, "read " + topic(domain, stream));
    kafka::findLeaders(m_asker.get());
    const auto until = std::chrono::steady_clock::now() + patience;
    while (std::chrono::steady_clock::now() < until && !m_options.stop.stop_requested()) {
        const kafka::Message message(rd_kafka_consumer_poll(m_asker.get(), 200));
        if (!message || message->err == RD_KAFKA_RESP_ERR__ALL_BROKERS_DOWN
            || message->err == RD_KAFKA_RESP_ERR__TRANSPORT)
            continue;
        if (message->err != RD_KAFKA_RESP_ERR_NO_ERROR)
            return kafka::failure(message->err, "read " + topic(domain, stream));
        rd_kafka_assign(m_asker.get(), nullptr);
        if (message->offset != offset)
            return std::nullopt;
        return kafka::consumedFrom(*message, domain, m_options.domains[domain], stream);
    }
    return kafka::failure(RD_KAFKA_RESP_ERR__TIMED_OUT, "read " + topic(domain, stream));
}

} // namespace

std::string topicName(std::string_view domain, Stream stream)
{
    std::string name = "es.";
    name.append(domain);
    switch (stream) {
    case Stream::Commands:
        return name.append(".commands");
    case Stream::Events:
        return name.append(".events");
    case Stream::DeadLetters:
        break;
    }
    return name.append(".dlq");
}

base::Result<std::unique_ptr<ClusterLog>> openKafkaLog(const ClusterLogOptions& options)
{
    auto log = std::make_unique<KafkaLog>(options);
    if (auto connected = log->connect(); !connected)
        return base::Failure(connected.error());
    return log;
}

} // namespace eventlog
