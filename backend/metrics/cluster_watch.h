#pragma once

#include "base/clock.h"
#include "base/worker.h"
#include "eventlog/cluster_admin.h"
#include "metrics/watched_cluster.h"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace metrics {

/// Reads a cluster again and again on a thread of its own: the list of topics and groups at once, then what a screen
/// shows, then the rest behind it in small calls. Nothing waits for the whole cluster. Any thread.
class ClusterWatch final
{
public:
    static constexpr std::chrono::seconds listInterval {5};
    static constexpr std::size_t mostFocused = 200; ///< of each kind

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
    void work(const std::stop_token& stop);
    [[nodiscard]] bool isIdle() const;
    void readLists(const std::stop_token& stop);
    void readTopics(const std::vector<std::string>& names, bool isFocus, const std::stop_token& stop);
    void readConfigurations(const std::stop_token& stop); ///< of the focus
    void readGroups(const std::vector<std::string>& names, bool isFocus, const std::stop_token& stop);
    void note(const std::string& error);
    /// Those of the focus that are due, or else the next ones of the rest.
    [[nodiscard]] std::vector<std::string> dueTopics(bool isFocus) const;
    [[nodiscard]] std::vector<std::string> dueGroups(bool isFocus) const;
    void tellReaders();
    /// Something of the rest was never read: it is read without pauses.
    [[nodiscard]] bool isNew() const;

    eventlog::ClusterAdmin& m_admin;
    const base::Clock& m_clock;
    mutable std::mutex m_mutex; ///< protects what follows
    std::condition_variable_any m_changed;
    Summary m_summary;
    WatchedCluster m_cluster;
    std::vector<std::string> m_topicFocus;
    std::vector<std::string> m_groupFocus;
    base::SteadyTime m_lookedAt {};
    base::SteadyTime m_listedAt {};
    bool m_isListDue = true;
    base::Worker m_worker; ///< last: stops first
};

} // namespace metrics
