#include "metrics/cluster_watch.h"

#include <algorithm>
#include <utility>

namespace metrics {

namespace {

using namespace std::chrono_literals;

constexpr auto turn = 250ms; ///< how often the thread looks for what is due

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
    m_cluster.takeBytes(byTopic);
}

void ClusterWatch::hurry()
{
    const std::scoped_lock lock(m_mutex);
    m_isListDue = true;
    m_cluster.hurryConfigurations(m_topicFocus);
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
    return m_summary.error.empty() && m_clock.steady() - m_lookedAt <= idleAfter && m_cluster.hasUnread();
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
    m_cluster.setTopics(std::move(state->topics));
    if (groups)
        m_cluster.setGroups(*groups);
    m_summary.isListed = true;
}

std::vector<std::string> ClusterWatch::dueTopics(bool isFocus) const
{
    const std::scoped_lock lock(m_mutex);
    const auto now = m_clock.steady();
    return isFocus ? m_cluster.dueTopics(m_topicFocus, now) : m_cluster.nextTopics(now);
}

void ClusterWatch::readTopics(const std::vector<std::string>& names, bool isFocus, const std::stop_token& stop)
{
    if (names.empty() || stop.stop_requested())
        return;
    std::vector<eventlog::TopicPartition> places;
    {
        const std::scoped_lock lock(m_mutex);
        places = m_cluster.beginTopics(names, m_clock.steady());
    }
    const auto ends = m_admin.ends(places, stop);
    const std::scoped_lock lock(m_mutex);
    if (ends) {
        m_cluster.take(*ends, m_clock.steady());
        return;
    }
    m_summary.error = ends.error().message;
    if (!isFocus)
        m_cluster.failTopics(names, m_clock.steady());
}

void ClusterWatch::readConfigurations(const std::stop_token& stop)
{
    std::vector<std::string> due;
    {
        const std::scoped_lock lock(m_mutex);
        due = m_cluster.beginConfigurations(m_topicFocus, m_clock.steady());
    }
    if (due.empty() || stop.stop_requested())
        return;
    const auto found = m_admin.topicConfigurations(due, stop);
    if (!found)
        return; // the table shows a dash; the call that opens the topic says why
    const std::scoped_lock lock(m_mutex);
    m_cluster.take(*found);
}

std::vector<std::string> ClusterWatch::dueGroups(bool isFocus) const
{
    const std::scoped_lock lock(m_mutex);
    const auto now = m_clock.steady();
    return isFocus ? m_cluster.dueGroups(m_groupFocus, now) : m_cluster.nextGroups(now);
}

void ClusterWatch::readGroups(const std::vector<std::string>& names, bool isFocus, const std::stop_token& stop)
{
    if (names.empty() || stop.stop_requested())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_cluster.beginGroups(names, m_clock.steady());
    }
    const auto fail = [&](const std::string& error) {
        const std::scoped_lock lock(m_mutex);
        m_summary.error = error;
        if (!isFocus)
            m_cluster.failGroups(names, m_clock.steady());
    };
    const auto described = m_admin.describeGroups(names, stop);
    const auto commits = m_admin.commits(names, stop);
    if (!described || !commits) {
        fail(!described ? described.error().message : commits.error().message);
        return;
    }
    WatchedCluster::Places places;
    for (const auto& group : *commits)
        for (const auto& [place, offset] : group.offsets)
            places.insert(place);
    if (!isFocus) {
        const std::scoped_lock lock(m_mutex);
        m_cluster.removeFresh(places, m_clock.steady());
    }
    const auto ends = m_admin.ends(std::vector(places.begin(), places.end()), stop);
    if (!ends) {
        fail(ends.error().message);
        return;
    }
    const std::scoped_lock lock(m_mutex);
    const auto now = m_clock.steady();
    m_cluster.take(*ends, now);
    m_cluster.take(*described, *commits, now, m_clock.utc());
}

void ClusterWatch::tellReaders()
{
    const std::scoped_lock lock(m_mutex);
    m_cluster.tellReaders(m_clock.steady());
}

ClusterWatch::Summary ClusterWatch::summary() const
{
    const std::scoped_lock lock(m_mutex);
    auto summary = m_summary;
    summary.topics = m_cluster.topicCount();
    summary.groups = m_cluster.groupCount();
    summary.topicsRead = m_cluster.topicsRead();
    summary.groupsRead = m_cluster.groupsRead();
    return summary;
}

std::vector<WatchedTopic> ClusterWatch::topics() const
{
    const std::scoped_lock lock(m_mutex);
    return m_cluster.topics();
}

std::vector<WatchedGroup> ClusterWatch::groups() const
{
    const std::scoped_lock lock(m_mutex);
    return m_cluster.groups();
}

std::optional<WatchedTopic> ClusterWatch::topic(const std::string& name) const
{
    const std::scoped_lock lock(m_mutex);
    return m_cluster.topic(name);
}

std::optional<WatchedGroup> ClusterWatch::group(const std::string& name) const
{
    const std::scoped_lock lock(m_mutex);
    return m_cluster.group(name);
}

} // namespace metrics
