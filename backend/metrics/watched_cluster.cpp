#include "metrics/watched_cluster.h"

#include <algorithm>
#include <array>
#include <utility>

namespace metrics {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds readersInterval {1};
constexpr std::array<const char*, 4> shownEntries {"cleanup.policy", "retention.ms", "message.timestamp.type",
                                                   "max.message.bytes"};

void append(std::deque<EndSample>& samples, EndSample sample)
{
    samples.push_back(sample);
    if (samples.size() > WatchedCluster::endSamples)
        samples.pop_front();
}

} // namespace

void WatchedCluster::setTopics(std::vector<eventlog::TopicState> listed)
{
    std::map<std::string, TopicEntry> topics;
    for (auto& each : listed) {
        const auto known = m_topics.find(each.name);
        auto& entry = topics[each.name];
        if (known != m_topics.end())
            entry = std::move(known->second);
        entry.facts.name = each.name;
        entry.facts.error = each.error;
        std::vector<WatchedPartition> partitions(each.partitions.size());
        for (std::size_t i = 0; i < partitions.size(); ++i) {
            if (i < entry.facts.partitions.size() && entry.facts.partitions[i].state.id == each.partitions[i].id)
                partitions[i] = std::move(entry.facts.partitions[i]);
            partitions[i].state = std::move(each.partitions[i]);
        }
        entry.facts.partitions = std::move(partitions);
    }
    m_topics = std::move(topics);
    std::erase_if(m_ends, [this](const auto& each) { return !m_topics.contains(each.first.topic); });
}

void WatchedCluster::setGroups(const std::vector<eventlog::ListedGroup>& listed)
{
    std::map<std::string, GroupEntry> kept;
    for (const auto& each : listed) {
        const auto known = m_groups.find(each.name);
        auto& entry = kept[each.name];
        if (known != m_groups.end())
            entry = std::move(known->second);
        entry.facts.name = each.name;
        entry.facts.state = each.state;
    }
    m_groups = std::move(kept);
}

void WatchedCluster::take(const eventlog::EndsByPartition& ends, base::SteadyTime now)
{
    for (const auto& [place, found] : ends) {
        const auto topic = m_topics.find(place.topic);
        if (topic == m_topics.end())
            continue;
        for (auto& partition : topic->second.facts.partitions)
            if (partition.state.id == place.partition)
                partition.ends = found;
        auto samples = m_ends.find(place);
        if (samples == m_ends.end()) {
            if (m_ends.size() >= mostEndPartitions)
                continue; // its rate and its lag in seconds stay unknown
            samples = m_ends.emplace(place, std::deque<EndSample> {}).first;
        }
        if (!samples->second.empty() && found.end >= samples->second.back().end) {
            const std::chrono::duration<double> time = now - samples->second.back().at;
            if (time >= 1s)
                for (auto& partition : topic->second.facts.partitions)
                    if (partition.state.id == place.partition)
                        partition.rate = static_cast<double>(found.end - samples->second.back().end) / time.count();
            if (time < 1s)
                continue; // two calls met
        }
        append(samples->second, {now, found.end});
    }
}

void WatchedCluster::take(const eventlog::ClusterAdmin::Configurations& found)
{
    for (const auto& [name, entries] : found)
        if (const auto topic = m_topics.find(name); topic != m_topics.end())
            for (const auto& entry : entries)
                if (std::ranges::find(shownEntries, entry.name) != shownEntries.end())
                    topic->second.facts.configuration[entry.name] = entry.value;
}

void WatchedCluster::take(const std::vector<eventlog::GroupState>& described,
                          const std::vector<eventlog::GroupCommits>& commits, base::SteadyTime now, base::UtcTime utc)
{
    for (const auto& group : commits) {
        const auto details = std::ranges::find(described, group.name, &eventlog::GroupState::name);
        take(details == described.end() ? nullptr : &*details, group, now, utc);
    }
    m_areReadersDue = true;
}

void WatchedCluster::take(const eventlog::GroupState* details, const eventlog::GroupCommits& commits,
                          base::SteadyTime now, base::UtcTime utc)
{
    const auto found = m_groups.find(commits.name);
    if (found == m_groups.end())
        return;
    auto& group = found->second.facts;
    group.isRead = true;
    group.error = commits.error;
    std::map<eventlog::TopicPartition, std::string> members;
    if (details != nullptr) {
        group.details = *details;
        group.state = details->state;
        for (const auto& member : details->members)
            for (const auto& place : member.assignment)
                members[place] = member.id;
    }
    std::vector<WatchedLag> lags;
    for (const auto& [place, committed] : commits.offsets) {
        const auto samples = m_ends.find(place);
        if (samples == m_ends.end() || samples->second.empty())
            continue;
        WatchedLag lag;
        const auto known = std::ranges::find(group.lags, place, &WatchedLag::place);
        if (known != group.lags.end())
            lag = std::move(*known);
        lag.place = place;
        lag.samples.push_back({now, committed, std::max(samples->second.back().end, committed)});
        if (lag.samples.size() > lagWindow)
            lag.samples.erase(lag.samples.begin());
        const std::vector<EndSample> ends(samples->second.begin(), samples->second.end());
        lag.late = behind(ends, committed, now);
        const auto member = members.find(place);
        lag.member = member == members.end() ? std::string() : member->second;
        lag.status = lagStatusOf(lag.samples, details != nullptr && !details->members.empty());
        lags.push_back(std::move(lag));
    }
    group.lags = std::move(lags);
    const auto late = group.late();
    group.history.push_back({utc, group.messages(), late ? late->time.count() : 0});
    if (group.history.size() > historyPoints)
        group.history.erase(group.history.begin());
}

void WatchedCluster::takeBytes(const std::map<std::string, std::uint64_t>& byTopic)
{
    for (auto& [name, entry] : m_topics) {
        const auto found = byTopic.find(name);
        entry.facts.bytes = found == byTopic.end() ? std::nullopt : std::optional(found->second);
    }
}

void WatchedCluster::tellReaders(base::SteadyTime now)
{
    if (!m_areReadersDue || now - m_readersAt < readersInterval)
        return;
    m_areReadersDue = false;
    m_readersAt = now;
    std::map<std::string, std::set<std::string>> readers;
    for (const auto& [name, entry] : m_groups)
        for (const auto& lag : entry.facts.lags)
            readers[lag.place.topic].insert(name);
    for (auto& [name, entry] : m_topics) {
        const auto found = readers.find(name);
        entry.facts.readers.clear();
        if (found != readers.end())
            entry.facts.readers.assign(found->second.begin(), found->second.end());
    }
}

std::size_t WatchedCluster::topicsRead() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(m_topics, [](const auto& each) { return each.second.facts.records().has_value(); }));
}

std::size_t WatchedCluster::groupsRead() const
{
    return static_cast<std::size_t>(
        std::ranges::count_if(m_groups, [](const auto& each) { return each.second.facts.isRead; }));
}

std::vector<WatchedTopic> WatchedCluster::topics() const
{
    std::vector<WatchedTopic> topics;
    topics.reserve(m_topics.size());
    for (const auto& [name, entry] : m_topics)
        topics.push_back(entry.facts);
    return topics;
}

std::vector<WatchedGroup> WatchedCluster::groups() const
{
    std::vector<WatchedGroup> groups;
    groups.reserve(m_groups.size());
    for (const auto& [name, entry] : m_groups)
        groups.push_back(entry.facts);
    return groups;
}

std::optional<WatchedTopic> WatchedCluster::topic(const std::string& name) const
{
    const auto found = m_topics.find(name);
    return found == m_topics.end() ? std::nullopt : std::optional(found->second.facts);
}

std::optional<WatchedGroup> WatchedCluster::group(const std::string& name) const
{
    const auto found = m_groups.find(name);
    return found == m_groups.end() ? std::nullopt : std::optional(found->second.facts);
}

} // namespace metrics
