#pragma once

#include "base/worker.h"
#include "eventlog/cluster_address.h"
#include "pipeline/audit_status.h"

#include <chrono>
#include <stop_token>
#include <string>
#include <vector>

namespace pipeline {

/// Asks a cluster once a minute for the settings of our topics, and writes into the audit what they put at risk. A
/// cluster that does not answer leaves the warnings as they were. A thread of its own, of the lowest priority.
class SettingsWatch final
{
public:
    SettingsWatch(eventlog::ClusterAddress address, std::vector<std::string> domains, AuditStatus& status,
                  std::chrono::milliseconds every = std::chrono::minutes(1));

private:
    void run(const std::stop_token& stop);

    const eventlog::ClusterAddress m_address;
    const std::vector<std::string> m_domains;
    AuditStatus& m_status;
    const std::chrono::milliseconds m_every;
    base::Worker m_worker; ///< last: stops first
};

} // namespace pipeline
