#pragma once

#include "base/result.h"
#include "eventlog/kafka_config.h"

#include <librdkafka/rdkafka.h>

#include <memory>
#include <string_view>

/// Owners of librdkafka's handles, for the files of this room that carry the log.
namespace eventlog::kafka {

inline constexpr const char* statisticsMilliseconds = "2000"; ///< between two reports of a client about itself

template <typename Handle, void (*Destroy)(Handle*)>
struct Destroyer
{
    void operator()(Handle* handle) const { Destroy(handle); }
};
template <typename Handle, void (*Destroy)(Handle*)>
using Owned = std::unique_ptr<Handle, Destroyer<Handle, Destroy>>;

using Partitions = Owned<rd_kafka_topic_partition_list_t, rd_kafka_topic_partition_list_destroy>;
using Queue = Owned<rd_kafka_queue_t, rd_kafka_queue_destroy>;
using Message = Owned<rd_kafka_message_t, rd_kafka_message_destroy>;
using Event = Owned<rd_kafka_event_t, rd_kafka_event_destroy>;
using Client = Owned<rd_kafka_t, rd_kafka_destroy>;
using Topic = Owned<rd_kafka_topic_t, rd_kafka_topic_destroy>;

/// A configuration with what every client of the log has besides: quick retries, small buffers.
[[nodiscard]] base::Result<KafkaConfig> configFor(const ClusterAddress& address, KafkaSettings more);
/// Consumes the configuration.
[[nodiscard]] base::Result<Client> open(rd_kafka_type_t type, KafkaConfig config);

/// Asks now for the leaders of the topics that the client was just told of: by itself it looks for new ones once a
/// second. Waits for the answer, half a second at most.
void findLeaders(rd_kafka_t* client);

[[nodiscard]] inline base::Failure failure(rd_kafka_resp_err_t code, std::string_view doing)
{
    return base::Failure(kafkaError(code, doing));
}

} // namespace eventlog::kafka
