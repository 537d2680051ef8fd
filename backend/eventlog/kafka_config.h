#pragma once

#include "base/result.h"
#include "eventlog/cluster_address.h"

#include <librdkafka/rdkafka.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Private to the adapters of this room: how a librdkafka handle is configured, and what its errors mean. Any thread.
namespace eventlog {

struct KafkaConfigDeleter
{
    void operator()(rd_kafka_conf_t* config) const noexcept { rd_kafka_conf_destroy(config); }
};
/// rd_kafka_new() takes it over when it succeeds: release() it then.
using KafkaConfig = std::unique_ptr<rd_kafka_conf_t, KafkaConfigDeleter>;
/// Name and value, as librdkafka's CONFIGURATION.md has them.
using KafkaSettings = std::vector<std::pair<std::string, std::string>>;

/// Address, TLS and SASL of `address`, then `more`, which wins. Log lines of the handle go to base::log. Errors
/// (Invalid) name the field that is wrong; no message holds the password.
[[nodiscard]] base::Result<KafkaConfig> makeKafkaConfig(const ClusterAddress& address, const KafkaSettings& more);

/// An error of librdkafka or of a broker while we did `doing` ("read the topic 'x'"): code, retriable, and a sentence
/// that says what to do where we know it.
[[nodiscard]] base::Error kafkaError(rd_kafka_resp_err_t code, std::string_view doing, std::string_view detail = {});

/// What to do about a connection that fails with this text of librdkafka; empty when we do not know.
[[nodiscard]] std::string connectionAdvice(std::string_view text);

} // namespace eventlog
