#pragma once

#include "metrics/scraper.h"

#include <string>

namespace stack {
class Desk;
}

/// What the thread "scrape-far" asks: processor and memory of the local servers, and a broker's JMX exporter.
/// `exporter`
/// ("http://127.0.0.1:7071/metrics") is that of a profile; empty: the local stack's, while its broker runs. `desk`
/// outlives the result.
[[nodiscard]] metrics::Scraper::Far makeServerReadings(const stack::Desk& desk, std::string exporter);
/// The address of the local stack's Prometheus; empty while it does not run.
[[nodiscard]] std::string localPrometheus(const stack::Desk& desk);
