#pragma once

#include "base/worker.h"
#include "eventlog/cluster_log.h"
#include "eventlog/kafka_client.h"

#include <array>
#include <chrono>
#include <mutex>
#include <string>
#include <vector>

namespace eventlog::kafka {

/// One consumer group a domain, `es.DOMAIN.engine`, that decides who owns it. Nothing is consumed through it; the owner
/// commits how far it has come, for those who look at lags. Any thread.
class Groups final
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<Groups>> join(const ClusterLogOptions& options);
    ~Groups();

    void showProgress(std::size_t domain, const Progress& progress);
    [[nodiscard]] std::vector<OwnershipChange> changes();
    [[nodiscard]] bool isSettled() const;

private:
    struct Member
    {
        Groups* groups = nullptr;
        std::size_t domain = 0;
        bool isSettled = false;
        bool isOurs = false;
        Progress progress; ///< that was told
        Progress committed;
        std::chrono::steady_clock::time_point committedAt; ///< only its worker's, and then its destructor's
        std::array<std::string, 2> topics; ///< commands and events
        Client client;
    };
    /// Hands over what has changed, and does not wait for an answer.
    void commit(Member& member);
    static void onRebalance(rd_kafka_t* client, rd_kafka_resp_err_t code, rd_kafka_topic_partition_list_t* partitions,
                            void* opaque);
    void note(Member& member, bool isOurs);

    mutable std::mutex m_mutex; ///< protects m_changes, and isSettled, isOurs and progress of the members
    std::vector<OwnershipChange> m_changes;
    std::vector<std::unique_ptr<Member>> m_members;
    std::vector<std::unique_ptr<base::Worker>> m_workers; ///< last: stop before the members leave
};

} // namespace eventlog::kafka
