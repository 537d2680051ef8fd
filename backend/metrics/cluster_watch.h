#pragma once

#include "base/clock.h"
#include "base/worker.h"
#include "eventlog/cluster_admin.h"
#include "metrics/consumer_lag.h"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace metrics {

struct WatchedPartition
{
    eventlog::PartitionState state;
    std::optional<eventlog::PartitionEnds> ends;
    std::optional<double> rate; ///< records a second, from the last two readings
};
struct WatchedTopic
{
    std::string name;
    std::vector<WatchedPartition> partitions;
    std::string error;
    std::map<std::string, std::string> configuration; ///< entries that a table shows; empty: not read yet
    std::optional<std::uint64_t> bytes; ///< on disk, where somebody told it
    std::vector<std::string> readers; ///< groups that have committed on it, of those that were read

    [[nodiscard]] std::optional<std::int64_t> records()
        const; ///< end - begin; an upper bound where topics are compacted
    [[nodiscard]] std::optional<double> rate() const;
    [[nodiscard]] std::size_t replicas() const; ///< of its partition with the most
    [[nodiscard]] std::size_t outOfSync() const; ///< replicas that are
    [[nodiscard]] std::size_t leaderless() const; ///< partitions
};

struct WatchedLag
{
    eventlog::TopicPartition place;
    std::vector<LagSample> samples; ///< the newest lagWindow
    std::optional<Behind> late;
    LagStatus status = LagStatus::Unknown;
    std::string member; ///< id of who reads it; empty: nobody
};
struct LagPoint
{
    base::UtcTime at {};
    std::int64_t messages = 0;
    std::int64_t milliseconds = 0; ///< of its latest partition
};
struct WatchedGroup
{
    std::string name;
    std::string state; ///< of the list, or newer
    std::optional<eventlog::GroupState> details; ///< none: not read yet
    std::vector<WatchedLag> lags;
    std::vector<LagPoint> history; ///< the last half hour
    std::string error;
    bool isRead = false;

    [[nodiscard]] std::int64_t messages() const;
    [[nodiscard]] std::optional<Behind> late() const; ///< of its latest partition
    [[nodiscard]] LagStatus status() const;
    [[nodiscard]] std::optional<std::chrono::seconds> timeToCatchUp() const; ///< of the partition that takes longest
};

/// Reads a cluster again and again on a thread of its own: the list of topics and groups at once, then what a screen
/// shows, then the rest behind it in small calls. Nothing waits for the whole cluster. Any thread.
class ClusterWatch final
{
public:
    static constexpr std::chrono::seconds focusInterval {2};
    static constexpr std::chrono::seconds listInterval {5};
    static constexpr std::size_t chunk = 100; ///< topics or groups of one call for the rest
    static constexpr std::size_t mostFocused = 200; ///< of each kind
    static constexpr std::size_t historyPoints = 360;
    static constexpr std::size_t endSamples = 120; ///< of a partition that a group reads
    static constexpr std::size_t mostEndPartitions = 20'000;

    ClusterWatch(eventlog::ClusterAdmin& admin, const base::Clock& clock);
    ~ClusterWatch();
    ClusterWatch(const ClusterWatch&) = delete;
    ClusterWatch& operator=(const ClusterWatch&) = delete;

    /// What a screen shows now; it is read first. Nothing else is read when nobody has looked for idleAfter.
    void lookAtTopics(std::vector<std::string> names);
    void lookAtGroups(std::vector<std::string> names);
    static constexpr std::chrono::seconds idleAfter {30};
    /// What topics take on disk: librdkafka cannot ask for it.
    void tellBytes(const std::map<std::string, std::uint64_t>& byTopic);
    /// Something was changed: lists are read again at once.
    void hurry();

    struct Summary
    {
        std::string clusterId;
        std::vector<eventlog::ClusterBroker> brokers;
        bool isListed = false; ///< topics and groups are known by name
        std::size_t topics = 0, topicsRead = 0;
        std::size_t groups = 0, groupsRead = 0;
        std::string error; ///< of the last call; empty: it went well
    };
    [[nodiscard]] Summary summary() const;
    [[nodiscard]] std::vector<WatchedTopic> topics() const; ///< by name
    [[nodiscard]] std::vector<WatchedGroup> groups() const; ///< by name
    [[nodiscard]] std::optional<WatchedTopic> topic(const std::string& name) const;
    [[nodiscard]] std::optional<WatchedGroup> group(const std::string& name) const;

private:
    struct TopicEntry
    {
        WatchedTopic facts;
        base::SteadyTime endsAt {};
        base::SteadyTime configuredAt {};
        [[nodiscard]] bool isNew() const { return endsAt == base::SteadyTime {}; }
    };
    struct GroupEntry
    {
        WatchedGroup facts;
        base::SteadyTime readAt {};
        [[nodiscard]] bool isNew() const { return readAt == base::SteadyTime {}; }
    };
    void work(const std::stop_token& stop);
    [[nodiscard]] bool isIdle() const;
    void readLists(const std::stop_token& stop);
    void readTopics(const std::vector<std::string>& names, bool isFocus, const std::stop_token& stop);
    void readConfigurations(const std::stop_token& stop); ///< of the focus
    void readGroups(const std::vector<std::string>& names, bool isFocus, const std::stop_token& stop);
    void note(const std::string& error);
    template <typename Entries>
    void readAgainSoon(Entries& entries, base::SteadyTime Entries::mapped_type::*readAt,
                       const std::vector<std::string>& names);
    /// Those of the focus that are due, or else the next ones of the rest.
    [[nodiscard]] std::vector<std::string> dueTopics(bool isFocus);
    [[nodiscard]] std::vector<std::string> dueGroups(bool isFocus);
    void take(const eventlog::EndsByPartition& ends, base::SteadyTime now);
    void take(const eventlog::GroupState* details, const eventlog::GroupCommits& commits, base::SteadyTime now);
    void tellReaders();
    /// Something of the rest was never read: it is read without pauses.
    [[nodiscard]] bool isNew() const;

    eventlog::ClusterAdmin& m_admin;
    const base::Clock& m_clock;
    mutable std::mutex m_mutex; ///< protects what follows
    std::condition_variable_any m_changed;
    Summary m_summary;
    std::map<std::string, TopicEntry> m_topics;
    std::map<std::string, GroupEntry> m_groups;
    std::map<eventlog::TopicPartition, std::deque<EndSample>> m_ends;
    std::vector<std::string> m_topicFocus;
    std::vector<std::string> m_groupFocus;
    base::SteadyTime m_lookedAt {};
    base::SteadyTime m_listedAt {};
    bool m_isListDue = true;
    bool m_areReadersDue = false; ///< commits are newer than who reads which topic
    base::SteadyTime m_readersAt {};
    base::Worker m_worker; ///< last: stops first
};

} // namespace metrics
