#pragma once

#include "eventlog/cluster_log.h"
#include "eventlog/log_index.h"
#include "pipeline/shared_partition.h"
#include "pipeline/shared_stages.h"

#include <optional>
#include <string>
#include <vector>

/// The checks of engineering facts 4.5, step 0: a newcomer compares the log with what was saved of it, because offsets
/// alone do not tell a log that lost its tail and grew again.
namespace pipeline {

/// What the log of events says otherwise than a mark that was saved; none: it fits. Error: could not be asked.
[[nodiscard]] base::Result<std::optional<std::string>> markMisfit(std::size_t domain, eventlog::ClusterLog& log,
                                                                  const eventlog::ReadingMark& mark);

/// Throws the index away where the log is another one, or no longer says what was read of it.
[[nodiscard]] base::Result<void> checkIndex(eventlog::ClusterLog& log, const std::vector<std::string>& domains,
                                            eventlog::LogIndex& index);

/// Before a claim: compares both stores with the log and lets the partition read from the lowest mark. What does not
/// fit stops the partition with the reason. An Error means: could not be checked now.
[[nodiscard]] base::Result<void> prepareClaim(std::size_t domain, eventlog::ClusterLog& log, SharedPartition& partition,
                                              SharedStages& stages, OpenStore& store);

} // namespace pipeline
