#pragma once

#include "eventlog/cluster_log.h"
#include "pipeline/engine.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace pipeline {

/// What the threads of an engine on a shared log tell each other and its faces. Any thread.
class SharedStatus final
{
public:
    /// Null while the cluster has not answered yet.
    [[nodiscard]] std::shared_ptr<eventlog::ClusterLog> log() const;
    void setLog(std::shared_ptr<eventlog::ClusterLog> log);

    [[nodiscard]] Health health() const;
    /// True: something changed. An empty `reason` says that all is well.
    bool setHealth(bool isReady, bool isReadOnly, const std::string& reason);
    /// Until commands can be decided, or until `patience` ends.
    void waitReady(std::chrono::milliseconds patience);

    [[nodiscard]] Totals totals() const;
    /// A store had lost what it held; the log is read again for it.
    void addReread();
    void setPosition(base::Position position);
    void add(std::uint64_t accepted, std::uint64_t rejected, std::uint64_t events, base::Position last);
    [[nodiscard]] std::vector<TypeCount> counts() const;
    void setCounts(std::vector<TypeCount> counts);

    void note(std::string kind, std::string text);
    [[nodiscard]] std::vector<Happening> takeHappenings();

private:
    static constexpr std::size_t mostHappenings = 64; ///< nobody takes them while metrics are off
    mutable std::mutex m_mutex; ///< protects all below
    std::condition_variable m_isReady;
    std::shared_ptr<eventlog::ClusterLog> m_log;
    Health m_health;
    Totals m_totals;
    std::vector<TypeCount> m_counts;
    std::deque<Happening> m_happenings;
};

} // namespace pipeline
