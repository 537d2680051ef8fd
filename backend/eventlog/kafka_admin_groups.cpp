#include "eventlog/kafka_admin.h"

#include <algorithm>
#include <thread>

namespace eventlog {

namespace {

using Wanted = KafkaOwned<rd_kafka_ListConsumerGroupOffsets_t, rd_kafka_ListConsumerGroupOffsets_destroy>;

constexpr std::chrono::milliseconds retryPause {200};

std::string textOf(const char* text)
{
    return text == nullptr ? std::string() : text;
}

std::string textOf(const rd_kafka_error_t* error)
{
    return error == nullptr || rd_kafka_error_code(error) == RD_KAFKA_RESP_ERR_NO_ERROR
        ? std::string()
        : textOf(rd_kafka_error_string(error));
}

std::vector<TopicPartition> placesOf(const rd_kafka_topic_partition_list_t* list)
{
    std::vector<TopicPartition> places;
    if (list == nullptr)
        return places;
    for (const auto& each : std::span(list->elems, static_cast<std::size_t>(list->cnt)))
        places.push_back({each.topic, each.partition});
    std::ranges::sort(places);
    return places;
}

GroupMember memberOf(const rd_kafka_MemberDescription_t* member)
{
    return {textOf(rd_kafka_MemberDescription_consumer_id(member)),
            textOf(rd_kafka_MemberDescription_client_id(member)), textOf(rd_kafka_MemberDescription_host(member)),
            placesOf(rd_kafka_MemberAssignment_partitions(rd_kafka_MemberDescription_assignment(member)))};
}

GroupState groupOf(const rd_kafka_ConsumerGroupDescription_t* found)
{
    GroupState group;
    group.name = textOf(rd_kafka_ConsumerGroupDescription_group_id(found));
    group.state = rd_kafka_consumer_group_state_name(rd_kafka_ConsumerGroupDescription_state(found));
    group.assignor = textOf(rd_kafka_ConsumerGroupDescription_partition_assignor(found));
    group.error = textOf(rd_kafka_ConsumerGroupDescription_error(found));
    if (const auto* coordinator = rd_kafka_ConsumerGroupDescription_coordinator(found); coordinator != nullptr)
        group.coordinator = rd_kafka_Node_id(coordinator);
    for (std::size_t i = 0; i < rd_kafka_ConsumerGroupDescription_member_count(found); ++i)
        group.members.push_back(memberOf(rd_kafka_ConsumerGroupDescription_member(found, i)));
    return group;
}

bool isNotYet(const base::Error& error)
{
    return error.message.find("oordinator") != std::string::npos && error.retriable;
}

GroupCommits commitsOf(const rd_kafka_group_result_t* result)
{
    GroupCommits found {textOf(rd_kafka_group_result_name(result)), {}, textOf(rd_kafka_group_result_error(result))};
    const auto* const list = rd_kafka_group_result_partitions(result);
    if (list == nullptr)
        return found;
    for (const auto& each : std::span(list->elems, static_cast<std::size_t>(list->cnt)))
        if (each.err == RD_KAFKA_RESP_ERR_NO_ERROR && each.offset >= 0)
            found.offsets[{each.topic, each.partition}] = each.offset;
    return found;
}

} // namespace

base::Result<std::vector<ListedGroup>> KafkaAdmin::groups(const std::stop_token& stop)
{
    auto event =
        ask(RD_KAFKA_ADMIN_OP_LISTCONSUMERGROUPS, "list the consumer groups", stop,
            [this](const auto* options, auto* queue) { rd_kafka_ListConsumerGroups(m_handle.get(), options, queue); });
    if (!event)
        return base::Failure(event.error());
    const auto* const result = rd_kafka_event_ListConsumerGroups_result(event->get());
    std::size_t count = 0;
    const auto* const listed = rd_kafka_ListConsumerGroups_result_valid(result, &count);
    std::vector<ListedGroup> groups;
    for (const auto* each : std::span(listed, count))
        groups.push_back({textOf(rd_kafka_ConsumerGroupListing_group_id(each)),
                          rd_kafka_consumer_group_state_name(rd_kafka_ConsumerGroupListing_state(each))});
    std::size_t wrong = 0;
    const auto* const errors = rd_kafka_ListConsumerGroups_result_errors(result, &wrong);
    if (groups.empty() && wrong > 0)
        return base::Failure(
            error(rd_kafka_error_code(errors[0]), "list the consumer groups", rd_kafka_error_string(errors[0])));
    std::ranges::sort(groups, {}, &ListedGroup::name);
    return groups;
}

base::Result<std::vector<GroupState>> KafkaAdmin::describeGroups(std::span<const std::string> names,
                                                                 const std::stop_token& stop)
{
    if (names.empty())
        return std::vector<GroupState> {};
    std::vector<const char*> wanted;
    for (const auto& name : names)
        wanted.push_back(name.c_str());
    auto event = ask(RD_KAFKA_ADMIN_OP_DESCRIBECONSUMERGROUPS, "read consumer groups", stop,
                     [&](const auto* options, auto* queue) {
                         rd_kafka_DescribeConsumerGroups(m_handle.get(), wanted.data(), wanted.size(), options, queue);
                     });
    if (!event)
        return base::Failure(event.error());
    std::size_t count = 0;
    const auto* const found = rd_kafka_DescribeConsumerGroups_result_groups(
        rd_kafka_event_DescribeConsumerGroups_result(event->get()), &count);
    std::vector<GroupState> groups;
    for (const auto* each : std::span(found, count))
        groups.push_back(groupOf(each));
    return groups;
}

/// librdkafka takes one group a call, so all calls are sent before the first answer is awaited. A coordinator that has
/// just started is asked again.
base::Result<std::vector<GroupCommits>> KafkaAdmin::commits(std::span<const std::string> names,
                                                            const std::stop_token& stop)
{
    const auto deadline = std::chrono::steady_clock::now() + m_options.patience / 2;
    std::vector<GroupCommits> found;
    for (std::vector<std::string> wanted(names.begin(), names.end()); !wanted.empty();) {
        auto again = commitsOnce(wanted, found, stop);
        if (!again)
            return base::Failure(again.error());
        if (again->empty() || std::chrono::steady_clock::now() > deadline)
            break;
        wanted = std::move(*again);
        std::this_thread::sleep_for(retryPause);
    }
    std::ranges::sort(found, {}, &GroupCommits::name);
    return found;
}

/// Those that may answer later.
base::Result<std::vector<std::string>> KafkaAdmin::commitsOnce(const std::vector<std::string>& names,
                                                               std::vector<GroupCommits>& found,
                                                               const std::stop_token& stop) const
{
    const KafkaQueue queue(rd_kafka_queue_new(m_groups.get()));
    const auto options = optionsFor(m_groups.get(), RD_KAFKA_ADMIN_OP_LISTCONSUMERGROUPOFFSETS);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Wanted wanted(rd_kafka_ListConsumerGroupOffsets_new(names[i].c_str(), nullptr));
        auto* raw = wanted.get();
        // NOLINTNEXTLINE: librdkafka carries a number where others carry an address
        rd_kafka_AdminOptions_set_opaque(options.get(), reinterpret_cast<void*>(i));
        rd_kafka_ListConsumerGroupOffsets(m_groups.get(), &raw, 1, options.get(), queue.get());
    }
    std::vector<std::string> again;
    for (std::size_t i = 0; i < names.size(); ++i) {
        std::size_t number = 0;
        auto event = await(queue.get(), "read what consumer groups have committed", stop, &number);
        if (!event && event.error().code == base::Error::Code::Closed)
            return base::Failure(event.error());
        if (!event && isNotYet(event.error()) && number < names.size()) {
            again.push_back(names[number]);
            continue;
        }
        if (!event && names.size() == 1)
            return base::Failure(event.error());
        if (!event) {
            if (number < names.size())
                found.push_back({names[number], {}, event.error().message}); // the others are told
            continue;
        }
        std::size_t count = 0;
        const auto* const results = rd_kafka_ListConsumerGroupOffsets_result_groups(
            rd_kafka_event_ListConsumerGroupOffsets_result(event->get()), &count);
        for (const auto* each : std::span(results, count))
            found.push_back(commitsOf(each));
    }
    return again;
}

} // namespace eventlog
