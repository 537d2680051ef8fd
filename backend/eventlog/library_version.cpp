#include "eventlog/library_version.h"

#include <librdkafka/rdkafka.h>

namespace eventlog {

std::string kafkaLibraryVersion()
{
    return rd_kafka_version_str();
}

} // namespace eventlog
