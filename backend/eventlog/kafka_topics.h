#pragma once

#include "base/uuid.h"
#include "eventlog/kafka_client.h"

#include <chrono>
#include <stop_token>
#include <string>
#include <vector>

namespace eventlog::kafka {

struct OwnTopic
{
    std::string name;
    bool exists = false;
    std::string id; ///< as the cluster gave it when the topic was made
    int partitions = 0;
};

/// What the cluster says of these topics, in their order. This and the next ones block up to `patience`, and end at
/// once when `stop` says so.
[[nodiscard]] base::Result<std::vector<OwnTopic>> describeTopics(rd_kafka_t* client,
                                                                 const std::vector<std::string>& names,
                                                                 std::chrono::milliseconds patience,
                                                                 const std::stop_token& stop);
/// Makes topics of one partition that keep their records for ever. One that is there already is fine.
[[nodiscard]] base::Result<void> makeTopics(rd_kafka_t* client, const std::vector<std::string>& names, bool flushEach,
                                            std::chrono::milliseconds patience, const std::stop_token& stop);
/// Tells this cluster, and these topics of it, from all others.
[[nodiscard]] base::Result<base::Uuid> logIdOf(rd_kafka_t* client, const std::vector<OwnTopic>& topics,
                                               std::chrono::milliseconds patience, const std::stop_token& stop);

} // namespace eventlog::kafka
