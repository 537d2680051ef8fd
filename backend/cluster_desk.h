#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "eventlog/cluster_address.h"
#include "eventlog/cluster_admin.h"
#include "eventlog/record_marks.h"
#include "metrics/cluster_watch.h"
#include "serving/work_pool.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>

/// The Kafka cluster that this program shows: it is found, connected to when somebody asks, and left when it is gone or
/// another one takes its place. Calls to it wait on threads of its own, so that no other read waits for them. Any
/// thread.
class ClusterDesk final
{
public:
    /// Where the cluster is now; nothing: there is none. May block for milliseconds.
    using Find = std::function<std::optional<eventlog::ClusterAddress>()>;

    /// One cluster while it is there. Jobs that run keep it alive.
    struct Session
    {
        std::string bootstrap;
        std::unique_ptr<eventlog::ClusterAdmin> admin;
        std::unique_ptr<metrics::ClusterWatch> watch;
        std::mutex mutex; ///< protects marks
        eventlog::RecordMarks marks;
    };

    ClusterDesk(Find find, bool readOnly, const base::Clock& clock);
    ~ClusterDesk(); ///< calls that run come back soon
    ClusterDesk(const ClusterDesk&) = delete;
    ClusterDesk& operator=(const ClusterDesk&) = delete;

    /// On its threads only. Error NotFound: there is no cluster.
    [[nodiscard]] base::Result<std::shared_ptr<Session>> session();
    /// From whoever reads the exporter of the cluster's broker. Any thread.
    void tellBytes(const std::map<std::string, std::uint64_t>& byTopic);
    /// False: too many calls wait.
    [[nodiscard]] bool post(std::function<void()> job) { return m_pool.post(std::move(job)); }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    [[nodiscard]] std::stop_token stop() const { return m_stop.get_token(); }

private:
    static constexpr std::chrono::seconds lookInterval {2};

    const Find m_find;
    const bool m_readOnly;
    const base::Clock& m_clock;
    std::stop_source m_stop;
    std::mutex m_mutex; ///< protects m_session, m_failure and m_lookedAt
    std::shared_ptr<Session> m_session;
    std::optional<base::Error> m_failure;
    std::optional<base::SteadyTime> m_lookedAt;
    serving::WorkPool m_pool; ///< last: its threads use the rest
};
