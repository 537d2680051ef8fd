#include "eventlog/client_statistics.h"

#include "base/json.h"

#include <algorithm>

namespace eventlog {

namespace {

constexpr double microsecond = 1e-6;

const base::json::object* objectAt(const base::json::object& object, std::string_view name)
{
    const auto* const found = object.if_contains(name);
    return found == nullptr ? nullptr : found->if_object();
}

double numberAt(const base::json::object& object, std::string_view name)
{
    const auto* const found = object.if_contains(name);
    return found != nullptr && found->is_number() ? found->to_number<double>() : 0;
}

} // namespace

ClientStatistics readClientStatistics(std::string_view json)
{
    ClientStatistics statistics;
    boost::system::error_code bad;
    const auto parsed = boost::json::parse(json, bad);
    const auto* const root = bad ? nullptr : parsed.if_object();
    if (root == nullptr)
        return statistics;
    statistics.waitingMessages = static_cast<std::uint64_t>(std::max(numberAt(*root, "msg_cnt"), 0.0));
    if (const auto* const brokers = objectAt(*root, "brokers")) {
        for (const auto& [name, value] : *brokers) {
            const auto* const broker = value.if_object();
            const auto* const window = broker == nullptr ? nullptr : objectAt(*broker, "rtt");
            if (window == nullptr || numberAt(*broker, "nodeid") < 0)
                continue;
            statistics.roundTripAverage = std::max(statistics.roundTripAverage, numberAt(*window, "avg") * microsecond);
            statistics.roundTripP99 = std::max(statistics.roundTripP99, numberAt(*window, "p99") * microsecond);
        }
    }
    if (const auto* const topics = objectAt(*root, "topics")) {
        for (const auto& [name, value] : *topics) {
            const auto* const topic = value.if_object();
            const auto* const partitions = topic == nullptr ? nullptr : objectAt(*topic, "partitions");
            if (partitions == nullptr)
                continue;
            for (const auto& [number, each] : *partitions) {
                const auto* const partition = each.if_object();
                if (partition == nullptr || number == "-1") // internal: for records without a partition
                    continue;
                if (const auto lag = numberAt(*partition, "consumer_lag"); lag >= 0)
                    statistics.lag[std::string(name)] += static_cast<std::int64_t>(lag);
            }
        }
    }
    return statistics;
}

} // namespace eventlog
