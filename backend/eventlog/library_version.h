#pragma once

#include <string>

namespace eventlog {

/// Version of the librdkafka that runs, like "2.8.0".
[[nodiscard]] std::string kafkaLibraryVersion();

} // namespace eventlog
