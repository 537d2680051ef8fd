#pragma once

#include "metrics/watched.h"

#include <deque>
#include <set>

namespace metrics {

/// The topics and groups of a cluster as they were read last, and which of them are due to be read again. It asks
/// nobody: answers are given to it, and rates, lags and who reads what follow from them. One thread at a time.
class WatchedCluster final
{
public:
    static constexpr std::chrono::seconds focusInterval {2}; ///< of topics that a screen shows
    static constexpr std::size_t chunk = 100; ///< topics or groups of one turn that no screen shows
    static constexpr std::size_t historyPoints = 360;
    static constexpr std::size_t endSamples = 120; ///< of a partition that a group reads
    static constexpr std::size_t mostEndPartitions = 20'000;
    using Names = std::vector<std::string>;
    using Places = std::set<eventlog::TopicPartition>;

    /// Lists of all that there is: what is gone is forgotten, what is known stays.
    void setTopics(std::vector<eventlog::TopicState> topics);
    void setGroups(const std::vector<eventlog::ListedGroup>& groups);

    /// Those of the focus that are due, and the next ones of the rest: what was never read first.
    [[nodiscard]] Names dueTopics(const Names& focus, base::SteadyTime now) const;
    [[nodiscard]] Names dueGroups(const Names& focus, base::SteadyTime now) const;
    [[nodiscard]] Names nextTopics(base::SteadyTime now) const;
    [[nodiscard]] Names nextGroups(base::SteadyTime now) const;
    [[nodiscard]] bool hasUnread() const; ///< something was never read

    /// They are being read now: not due for a while. Of topics the partitions that somebody leads.
    [[nodiscard]] std::vector<eventlog::TopicPartition> beginTopics(const Names& names, base::SteadyTime now);
    void beginGroups(const Names& names, base::SteadyTime now);
    /// It failed: soon again.
    void failTopics(const Names& names, base::SteadyTime now);
    void failGroups(const Names& names, base::SteadyTime now);
    /// The same for configurations, of which a focus has one turn's at most.
    [[nodiscard]] Names beginConfigurations(const Names& focus, base::SteadyTime now);
    void hurryConfigurations(const Names& names);
    /// Without those whose ends were read just before.
    void removeFresh(Places& places, base::SteadyTime now) const;

    void take(const eventlog::EndsByPartition& ends, base::SteadyTime now);
    void take(const eventlog::ClusterAdmin::Configurations& found);
    void take(const std::vector<eventlog::GroupState>& described, const std::vector<eventlog::GroupCommits>& commits,
              base::SteadyTime now, base::UtcTime utc);
    void takeBytes(const std::map<std::string, std::uint64_t>& byTopic); ///< of all topics, where they are known
    void tellReaders(base::SteadyTime now); ///< to the topics, from what groups have committed; once a second

    [[nodiscard]] std::size_t topicCount() const { return m_topics.size(); }
    [[nodiscard]] std::size_t groupCount() const { return m_groups.size(); }
    [[nodiscard]] std::size_t topicsRead() const;
    [[nodiscard]] std::size_t groupsRead() const;
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
    void take(const eventlog::GroupState* details, const eventlog::GroupCommits& commits, base::SteadyTime now,
              base::UtcTime utc);

    std::map<std::string, TopicEntry> m_topics;
    std::map<std::string, GroupEntry> m_groups;
    std::map<eventlog::TopicPartition, std::deque<EndSample>> m_ends;
    bool m_areReadersDue = false; ///< commits are newer than who reads which topic
    base::SteadyTime m_readersAt {};
};

} // namespace metrics
