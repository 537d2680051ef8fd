#include "metrics/cluster_watch.h"

#include <algorithm>
#include <array>
#include <utility>

namespace metrics {

namespace {

using namespace std::chrono_literals;

constexpr auto turn = 250ms; ///< how often the thread looks for what is due
constexpr std::chrono::seconds configurationInterval {30};
constexpr std::chrono::seconds groupInterval {5};
constexpr std::chrono::seconds restInterval {30}; // of what no screen shows
constexpr std::chrono::seconds failedInterval {2}; // the same, where reading it failed
constexpr std::chrono::seconds readersInterval {1};
/// Ends that are not older serve the groups that nobody looks at: those of their topics were read just before.
constexpr std::chrono::seconds freshEnds {10};
constexpr std::array<const char*, 4> shownEntries {"cleanup.policy", "retention.ms", "message.timestamp.type",
                                                   "max.message.bytes"};

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
            if (due.size() < ClusterWatch::chunk && isDue(entry.*readAt))
                due.push_back(name);
    };
    collect([](base::SteadyTime at) { return at == base::SteadyTime {}; });
    collect([now](base::SteadyTime at) { return at != base::SteadyTime {} && now - at >= restInterval; });
    return due;
}

void append(std::deque<EndSample>& samples, EndSample sample)
{
    samples.push_back(sample);
    if (samples.size() > ClusterWatch::endSamples)
        samples.pop_front();
}

} // namespace

ClusterWatch::ClusterWatch(eventlog::ClusterAdmin& admin, const base::Clock& clock)
    : m_admin(admin)
    , m_clock(clock)
    , m_lookedAt(clock.steady())
    , m_worker("kafka-watch", [this](const std::stop_token& stop) { work(stop); })
{
}

ClusterWatch::~ClusterWatch() = default;

void ClusterWatch::lookAtTopics(std::vector<std::string> names)
{
    const std::scoped_lock lock(m_mutex);
    names.resize(std::min(names.size(), mostFocused));
    m_topicFocus = std::move(names);
    m_lookedAt = m_clock.steady();
    m_changed.notify_all();
}

void ClusterWatch::lookAtGroups(std::vector<std::string> names)
{
    const std::scoped_lock lock(m_mutex);
    names.resize(std::min(names.size(), mostFocused));
    m_groupFocus = std::move(names);
    m_lookedAt = m_clock.steady();
    m_changed.notify_all();
}

void ClusterWatch::tellBytes(const std::map<std::string, std::uint64_t>& byTopic)
{
    const std::scoped_lock lock(m_mutex);
    for (auto& [name, entry] : m_topics) {
        const auto found = byTopic.find(name);
        entry.facts.bytes = found == byTopic.end() ? std::nullopt : std::optional(found->second);
    }
}

void ClusterWatch::hurry()
{
    const std::scoped_lock lock(m_mutex);
    m_isListDue = true;
    for (const auto& name : m_topicFocus)
        if (const auto found = m_topics.find(name); found != m_topics.end())
            found->second.configuredAt = {};
    m_lookedAt = m_clock.steady();
    m_changed.notify_all();
}

void ClusterWatch::work(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        if (!isIdle()) {
            readLists(stop);
            // What is on screen first; then a little of the rest, so that the screen never waits for it.
            readTopics(dueTopics(true), true, stop);
            readGroups(dueGroups(true), true, stop);
            readConfigurations(stop);
            readTopics(dueTopics(false), false, stop);
            readGroups(dueGroups(false), false, stop);
            tellReaders();
        }
        std::unique_lock lock(m_mutex);
        if (!isNew())
            m_changed.wait_for(lock, stop, turn, [this] { return m_isListDue; });
    }
}

bool ClusterWatch::isNew() const
{
    const auto isUnread = [](const auto& each) { return each.second.isNew(); };
    return m_summary.error.empty() && m_clock.steady() - m_lookedAt <= idleAfter
        && (std::ranges::any_of(m_topics, isUnread) || std::ranges::any_of(m_groups, isUnread));
}

bool ClusterWatch::isIdle() const
{
    const std::scoped_lock lock(m_mutex);
    return m_clock.steady() - m_lookedAt > idleAfter;
}

void ClusterWatch::note(const std::string& error)
{
    const std::scoped_lock lock(m_mutex);
    m_summary.error = error;
}

template <typename Entries>
void ClusterWatch::readAgainSoon(Entries& entries, base::SteadyTime Entries::mapped_type::*readAt,
                                 const std::vector<std::string>& names)
{
    const std::scoped_lock lock(m_mutex);
    for (const auto& name : names)
        if (const auto found = entries.find(name); found != entries.end())
            found->second.*readAt = m_clock.steady() - restInterval + failedInterval;
}

void ClusterWatch::readLists(const std::stop_token& stop)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_isListDue && m_clock.steady() - m_listedAt < listInterval)
            return;
        m_isListDue = false;
        m_listedAt = m_clock.steady();
    }
    auto state = m_admin.state({}, stop);
    if (!state) {
        note(state.error().message);
        return;
    }
    const auto groups = m_admin.groups(stop);
    const std::scoped_lock lock(m_mutex);
    m_summary.error = groups ? std::string() : groups.error().message;
    m_summary.clusterId = state->id;
    m_summary.brokers = std::move(state->brokers);
    std::map<std::string, TopicEntry> topics;
    for (auto& each : state->topics) {
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
    std::map<std::string, GroupEntry> kept;
    if (groups) {
        for (const auto& each : *groups) {
            const auto known = m_groups.find(each.name);
            auto& entry = kept[each.name];
            if (known != m_groups.end())
                entry = std::move(known->second);
            entry.facts.name = each.name;
            entry.facts.state = each.state;
        }
        m_groups = std::move(kept);
    }
    std::erase_if(m_ends, [this](const auto& each) { return !m_topics.contains(each.first.topic); });
    m_summary.isListed = true;
}

std::vector<std::string> ClusterWatch::dueTopics(bool isFocus)
{
    const std::scoped_lock lock(m_mutex);
    const auto now = m_clock.steady();
    std::vector<std::string> due;
    if (isFocus) {
        for (const auto& name : m_topicFocus)
            if (const auto found = m_topics.find(name);
                found != m_topics.end() && now - found->second.endsAt >= focusInterval)
                due.push_back(name);
        return due;
    }
    return dueOf(m_topics, &TopicEntry::endsAt, now);
}

void ClusterWatch::readTopics(const std::vector<std::string>& names, bool isFocus, const std::stop_token& stop)
{
    if (names.empty() || stop.stop_requested())
        return;
    std::vector<eventlog::TopicPartition> places;
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto& name : names) {
            const auto found = m_topics.find(name);
            if (found == m_topics.end())
                continue;
            found->second.endsAt = m_clock.steady();
            const auto more = placesOf(found->second.facts);
            places.insert(places.end(), more.begin(), more.end());
        }
    }
    const auto ends = m_admin.ends(places, stop);
    if (!ends) {
        note(ends.error().message);
        if (!isFocus)
            readAgainSoon(m_topics, &TopicEntry::endsAt, names);
        return;
    }
    const std::scoped_lock lock(m_mutex);
    take(*ends, m_clock.steady());
}

void ClusterWatch::take(const eventlog::EndsByPartition& ends, base::SteadyTime now)
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

void ClusterWatch::readConfigurations(const std::stop_token& stop)
{
    std::vector<std::string> due;
    {
        const std::scoped_lock lock(m_mutex);
        const auto now = m_clock.steady();
        for (const auto& name : m_topicFocus)
            if (const auto found = m_topics.find(name); found != m_topics.end() && due.size() < chunk
                && (found->second.configuredAt == base::SteadyTime {}
                    || now - found->second.configuredAt >= configurationInterval)) {
                due.push_back(name);
                found->second.configuredAt = now;
            }
    }
    if (due.empty() || stop.stop_requested())
        return;
    const auto found = m_admin.topicConfigurations(due, stop);
    if (!found)
        return; // the table shows a dash; the call that opens the topic says why
    const std::scoped_lock lock(m_mutex);
    for (const auto& [name, entries] : *found)
        if (const auto topic = m_topics.find(name); topic != m_topics.end())
            for (const auto& entry : entries)
                if (std::ranges::find(shownEntries, entry.name) != shownEntries.end())
                    topic->second.facts.configuration[entry.name] = entry.value;
}

std::vector<std::string> ClusterWatch::dueGroups(bool isFocus)
{
    const std::scoped_lock lock(m_mutex);
    const auto now = m_clock.steady();
    std::vector<std::string> due;
    if (isFocus) {
        for (const auto& name : m_groupFocus)
            if (const auto found = m_groups.find(name);
                found != m_groups.end() && now - found->second.readAt >= groupInterval)
                due.push_back(name);
        return due;
    }
    return dueOf(m_groups, &GroupEntry::readAt, now);
}

void ClusterWatch::readGroups(const std::vector<std::string>& names, bool isFocus, const std::stop_token& stop)
{
    if (names.empty() || stop.stop_requested())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto& name : names)
            if (const auto found = m_groups.find(name); found != m_groups.end())
                found->second.readAt = m_clock.steady();
    }
    const auto described = m_admin.describeGroups(names, stop);
    const auto commits = m_admin.commits(names, stop);
    if (!described || !commits) {
        note(!described ? described.error().message : commits.error().message);
        if (!isFocus)
            readAgainSoon(m_groups, &GroupEntry::readAt, names);
        return;
    }
    std::set<eventlog::TopicPartition> places;
    for (const auto& group : *commits)
        for (const auto& [place, offset] : group.offsets)
            places.insert(place);
    if (!isFocus) {
        const std::scoped_lock lock(m_mutex);
        const auto oldest = m_clock.steady() - freshEnds;
        std::erase_if(places, [&](const auto& place) {
            const auto known = m_ends.find(place);
            return known != m_ends.end() && !known->second.empty() && known->second.back().at >= oldest;
        });
    }
    const auto ends = m_admin.ends(std::vector(places.begin(), places.end()), stop);
    if (!ends) {
        note(ends.error().message);
        if (!isFocus)
            readAgainSoon(m_groups, &GroupEntry::readAt, names);
        return;
    }
    const std::scoped_lock lock(m_mutex);
    const auto now = m_clock.steady();
    take(*ends, now);
    for (const auto& group : *commits) {
        const auto details = std::ranges::find(*described, group.name, &eventlog::GroupState::name);
        take(details == described->end() ? nullptr : &*details, group, now);
    }
    m_areReadersDue = true;
}

void ClusterWatch::take(const eventlog::GroupState* details, const eventlog::GroupCommits& commits,
                        base::SteadyTime now)
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
    group.history.push_back({m_clock.utc(), group.messages(), late ? late->time.count() : 0});
    if (group.history.size() > historyPoints)
        group.history.erase(group.history.begin());
}

/// Who reads which topic, from what the groups have committed.
void ClusterWatch::tellReaders()
{
    const std::scoped_lock lock(m_mutex);
    const auto now = m_clock.steady();
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

ClusterWatch::Summary ClusterWatch::summary() const
{
    const std::scoped_lock lock(m_mutex);
    auto summary = m_summary;
    summary.topics = m_topics.size();
    summary.groups = m_groups.size();
    const auto isRead = [](const auto& each) { return each.second.facts.isRead; };
    summary.groupsRead = static_cast<std::size_t>(std::ranges::count_if(m_groups, isRead));
    summary.topicsRead = static_cast<std::size_t>(
        std::ranges::count_if(m_topics, [](const auto& each) { return each.second.facts.records().has_value(); }));
    return summary;
}

std::vector<WatchedTopic> ClusterWatch::topics() const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<WatchedTopic> topics;
    topics.reserve(m_topics.size());
    for (const auto& [name, entry] : m_topics)
        topics.push_back(entry.facts);
    return topics;
}

std::vector<WatchedGroup> ClusterWatch::groups() const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<WatchedGroup> groups;
    groups.reserve(m_groups.size());
    for (const auto& [name, entry] : m_groups)
        groups.push_back(entry.facts);
    return groups;
}

std::optional<WatchedTopic> ClusterWatch::topic(const std::string& name) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_topics.find(name);
    return found == m_topics.end() ? std::nullopt : std::optional(found->second.facts);
}

std::optional<WatchedGroup> ClusterWatch::group(const std::string& name) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_groups.find(name);
    return found == m_groups.end() ? std::nullopt : std::optional(found->second.facts);
}

} // namespace metrics
