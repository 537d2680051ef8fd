#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace eventlog {

/// What a Kafka client says of itself every two seconds (librdkafka's STATISTICS.md names the fields).
struct ClientStatistics
{
    double roundTripAverage = 0; ///< seconds, of requests to the slowest broker in the last window
    double roundTripP99 = 0; ///< seconds, the same
    std::uint64_t waitingMessages = 0; ///< in the producer's buffer, or sent and not reported
    std::map<std::string, std::int64_t> lag; ///< consumer: records of a topic behind what it has handed out
};

/// An Error of the JSON counts as nothing known: all zero.
[[nodiscard]] ClientStatistics readClientStatistics(std::string_view json);

} // namespace eventlog
