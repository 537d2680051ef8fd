#pragma once

#include "metrics/scraper.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>

namespace stack {
class Desk;
}

/// What the thread "scrape-far" asks: processor and memory of the local servers, and a broker's JMX exporter.
/// `exporter`
/// ("http://127.0.0.1:7071/metrics") is that of a profile; empty: the local stack's, while its broker runs. `desk`
/// outlives the result.
/// `tellBytes` is told what each topic takes on the broker's disk; it may be empty.
using TellBytes = std::function<void(const std::map<std::string, std::uint64_t>& byTopic)>;
[[nodiscard]] metrics::Scraper::Far makeServerReadings(const stack::Desk& desk, std::string exporter,
                                                       TellBytes tellBytes);
/// The address of the local stack's Prometheus; empty while it does not run.
[[nodiscard]] std::string localPrometheus(const stack::Desk& desk);
