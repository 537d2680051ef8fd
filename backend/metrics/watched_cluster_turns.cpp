// Which topics and groups are due to be read, and when again.
#include "metrics/watched_cluster.h"

#include <algorithm>

namespace metrics {

namespace {

constexpr std::chrono::seconds configurationInterval {30};
constexpr std::chrono::seconds groupInterval {5};
constexpr std::chrono::seconds restInterval {30}; // of what no screen shows
constexpr std::chrono::seconds failedInterval {2}; // the same, where reading it failed
/// Ends that are not older serve the groups that nobody looks at: those of their topics were read just before.
constexpr std::chrono::seconds freshEnds {10};

std::vector<eventlog::TopicPartition> placesOf(const WatchedTopic& topic)
{
    std::vector<eventlog::TopicPartition> places;
    for (const auto& partition : topic.partitions)
        if (partition.state.leader >= 0) // nobody could answer for the others
            places.push_back({topic.name, partition.state.id});
    return places;
}

/// Names for one turn: what was never read first, so that reading again does not starve it where all takes longer than
/// `restInterval`.
template <typename Entries>
std::vector<std::string> dueOf(const Entries& entries, base::SteadyTime Entries::mapped_type::*readAt,
                               base::SteadyTime now)
{
    std::vector<std::string> due;
    const auto collect = [&](const auto& isDue) {
        for (const auto& [name, entry] : entries)
            if (due.size() < WatchedCluster::chunk && isDue(entry.*readAt))
                due.push_back(name);
    };
    collect([](base::SteadyTime at) { return at == base::SteadyTime {}; });
    collect([now](base::SteadyTime at) { return at != base::SteadyTime {} && now - at >= restInterval; });
    return due;
}

template <typename Entries>
void readAgainSoon(Entries& entries, base::SteadyTime Entries::mapped_type::*readAt,
                   const std::vector<std::string>& names, base::SteadyTime now)
{
    for (const auto& name : names)
        if (const auto found = entries.find(name); found != entries.end())
            found->second.*readAt = now - restInterval + failedInterval;
}

} // namespace

WatchedCluster::Names WatchedCluster::dueTopics(const Names& focus, base::SteadyTime now) const
{
    Names due;
    for (const auto& name : focus)
        if (const auto found = m_topics.find(name);
            found != m_topics.end() && now - found->second.endsAt >= focusInterval)
            due.push_back(name);
    return due;
}

WatchedCluster::Names WatchedCluster::dueGroups(const Names& focus, base::SteadyTime now) const
{
    Names due;
    for (const auto& name : focus)
        if (const auto found = m_groups.find(name);
            found != m_groups.end() && now - found->second.readAt >= groupInterval)
            due.push_back(name);
    return due;
}

WatchedCluster::Names WatchedCluster::nextTopics(base::SteadyTime now) const
{
    return dueOf(m_topics, &TopicEntry::endsAt, now);
}

WatchedCluster::Names WatchedCluster::nextGroups(base::SteadyTime now) const
{
    return dueOf(m_groups, &GroupEntry::readAt, now);
}

bool WatchedCluster::hasUnread() const
{
    const auto isUnread = [](const auto& each) { return each.second.isNew(); };
    return std::ranges::any_of(m_topics, isUnread) || std::ranges::any_of(m_groups, isUnread);
}

std::vector<eventlog::TopicPartition> WatchedCluster::beginTopics(const Names& names, base::SteadyTime now)
{
    std::vector<eventlog::TopicPartition> places;
    for (const auto& name : names) {
        const auto found = m_topics.find(name);
        if (found == m_topics.end())
            continue;
        found->second.endsAt = now;
        const auto more = placesOf(found->second.facts);
        places.insert(places.end(), more.begin(), more.end());
    }
    return places;
}

void WatchedCluster::beginGroups(const Names& names, base::SteadyTime now)
{
    for (const auto& name : names)
        if (const auto found = m_groups.find(name); found != m_groups.end())
            found->second.readAt = now;
}

void WatchedCluster::failTopics(const Names& names, base::SteadyTime now)
{
    readAgainSoon(m_topics, &TopicEntry::endsAt, names, now);
}

void WatchedCluster::failGroups(const Names& names, base::SteadyTime now)
{
    readAgainSoon(m_groups, &GroupEntry::readAt, names, now);
}

WatchedCluster::Names WatchedCluster::beginConfigurations(const Names& focus, base::SteadyTime now)
{
    Names due;
    for (const auto& name : focus)
        if (const auto found = m_topics.find(name); found != m_topics.end() && due.size() < chunk
            && (found->second.configuredAt == base::SteadyTime {}
                || now - found->second.configuredAt >= configurationInterval)) {
            due.push_back(name);
            found->second.configuredAt = now;
        }
    return due;
}

void WatchedCluster::hurryConfigurations(const Names& names)
{
    for (const auto& name : names)
        if (const auto found = m_topics.find(name); found != m_topics.end())
            found->second.configuredAt = {};
}

void WatchedCluster::removeFresh(Places& places, base::SteadyTime now) const
{
    const auto oldest = now - freshEnds;
    std::erase_if(places, [&](const auto& place) {
        const auto known = m_ends.find(place);
        return known != m_ends.end() && !known->second.empty() && known->second.back().at >= oldest;
    });
}

} // namespace metrics
