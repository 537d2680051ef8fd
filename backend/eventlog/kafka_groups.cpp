#include "eventlog/kafka_groups.h"

#include <algorithm>
#include <utility>

namespace eventlog::kafka {

namespace {

constexpr int pollMilliseconds = 100;
constexpr std::chrono::seconds commitInterval {1};

} // namespace

base::Result<std::unique_ptr<Groups>> Groups::join(const ClusterLogOptions& options)
{
    std::unique_ptr<Groups> groups(new Groups);
    for (std::size_t i = 0; i < options.domains.size(); ++i) {
        auto member = std::make_unique<Member>();
        member->groups = groups.get();
        member->domain = i;
        member->topics = {topicName(options.domains[i], Stream::Commands),
                          topicName(options.domains[i], Stream::Events)};
        auto config = configFor(options.address,
                                {{"group.id", "es." + options.domains[i] + "." + options.groupSuffix},
                                 {"enable.auto.commit", "false"},
                                 {"enable.auto.offset.store", "false"},
                                 {"auto.offset.reset", "error"},
                                 {"partition.assignment.strategy", "range"},
                                 {"session.timeout.ms", "10000"},
                                 {"heartbeat.interval.ms", "500"}, // tells who stays that another one left
                                 {"max.poll.interval.ms", "60000"},
                                 {"queued.min.messages", "1"},
                                 {"queued.max.messages.kbytes", "1024"}});
        if (!config)
            return base::Failure(config.error());
        rd_kafka_conf_set_opaque(config->get(), member.get());
        rd_kafka_conf_set_rebalance_cb(config->get(), &Groups::onRebalance);
        auto client = kafka::open(RD_KAFKA_CONSUMER, std::move(*config));
        if (!client)
            return base::Failure(client.error());
        member->client = std::move(*client);
        rd_kafka_poll_set_consumer(member->client.get());
        const Partitions topics(rd_kafka_topic_partition_list_new(1));
        rd_kafka_topic_partition_list_add(topics.get(), member->topics[0].c_str(), RD_KAFKA_PARTITION_UA);
        if (const auto code = rd_kafka_subscribe(member->client.get(), topics.get());
            code != RD_KAFKA_RESP_ERR_NO_ERROR)
            return failure(code, "join the group of " + options.domains[i]);
        groups->m_workers.push_back(
            std::make_unique<base::Worker>("kafka-group", [own = member.get()](const std::stop_token& stop) {
                while (!stop.stop_requested()) {
                    const Message ignored(rd_kafka_consumer_poll(own->client.get(), pollMilliseconds));
                    if (std::chrono::steady_clock::now() - own->committedAt >= commitInterval)
                        own->groups->commit(*own);
                }
            }));
        groups->m_members.push_back(std::move(member));
    }
    return groups;
}

Groups::~Groups()
{
    m_workers.clear();
    // Leaving at once lets another console take over within a second.
    for (auto& member : m_members)
        commit(*member);
    for (auto& member : m_members)
        rd_kafka_consumer_close(member->client.get());
}

void Groups::showProgress(std::size_t domain, const Progress& progress)
{
    const std::scoped_lock lock(m_mutex);
    m_members[domain]->progress = progress;
}

void Groups::commit(Member& member)
{
    Progress progress;
    {
        const std::scoped_lock lock(m_mutex);
        if (!member.isOurs || member.progress == member.committed)
            return;
        progress = member.progress;
    }
    if (rd_kafka_assignment_lost(member.client.get()) != 0)
        return;
    const Partitions offsets(rd_kafka_topic_partition_list_new(2));
    rd_kafka_topic_partition_list_add(offsets.get(), member.topics[0].c_str(), 0)->offset = progress.commands;
    rd_kafka_topic_partition_list_add(offsets.get(), member.topics[1].c_str(), 0)->offset = progress.events;
    rd_kafka_commit(member.client.get(), offsets.get(), 1); // one that fails is made good by the next
    member.committed = progress;
    member.committedAt = std::chrono::steady_clock::now();
}

void Groups::note(Member& member, bool isOurs)
{
    const std::scoped_lock lock(m_mutex);
    member.isOurs = isOurs;
    member.progress = member.committed = {};
    m_changes.push_back({member.domain, isOurs});
}

void Groups::onRebalance(rd_kafka_t* client, rd_kafka_resp_err_t code, rd_kafka_topic_partition_list_t* partitions,
                         void* opaque)
{
    auto& member = *static_cast<Member*>(opaque);
    if (code != RD_KAFKA_RESP_ERR__ASSIGN_PARTITIONS) {
        rd_kafka_assign(client, nullptr);
        member.groups->note(member, false);
        return;
    }
    // Assigned so that the group keeps us, paused because the pipeline's own consumer reads.
    for (int i = 0; i < partitions->cnt; ++i)
        partitions->elems[i].offset = RD_KAFKA_OFFSET_END;
    rd_kafka_assign(client, partitions);
    rd_kafka_pause_partitions(client, partitions);
    member.groups->note(member, partitions->cnt > 0);
}

std::vector<OwnershipChange> Groups::changes()
{
    const std::scoped_lock lock(m_mutex);
    for (const auto& change : m_changes)
        m_members[change.domain]->isSettled = true; // not before somebody knows it
    return std::exchange(m_changes, {});
}

bool Groups::isSettled() const
{
    const std::scoped_lock lock(m_mutex);
    return std::all_of(m_members.begin(), m_members.end(), [](const auto& member) { return member->isSettled; });
}

} // namespace eventlog::kafka
