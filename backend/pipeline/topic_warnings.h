#pragma once

#include "eventlog/cluster_admin.h"
#include "pipeline/audit_report.h"

#include <cstdint>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace pipeline {

/// What is known of one topic of ours.
struct TopicFacts
{
    std::string domain;
    std::string topic;
    bool holdsEvents = false; ///< a rebuild reads it from its begin
    std::size_t replicas = 0;
    std::int64_t begin = 0; ///< first offset that is still there
    std::optional<base::UtcTime> oldest; ///< of its first record; none: not known, or not needed
    std::vector<eventlog::ConfigEntry> settings;

    [[nodiscard]] std::string setting(std::string_view name) const; ///< empty: not told
};

/// Retention that makes a rebuild impossible, with the day, and replication that can lose what was acknowledged. Pure.
[[nodiscard]] std::vector<AuditWarning> warningsOf(const TopicFacts& topic);

/// Both topics of each domain, without those that are not there. Writes nothing.
[[nodiscard]] base::Result<std::vector<TopicFacts>> readTopics(eventlog::ClusterAdmin& admin,
                                                               std::span<const std::string> domains,
                                                               const std::stop_token& stop);

} // namespace pipeline
