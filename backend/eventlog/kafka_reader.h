#pragma once

#include "eventlog/cluster_log.h"
#include "eventlog/kafka_client.h"

#include <cstdint>
#include <mutex>
#include <vector>

namespace eventlog::kafka {

/// The one consumer of a process: commands and events of all domains, without a group. One thread; troubles() and
/// statistics() any.
class Reader final
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<Reader>> open(const ClusterLogOptions& options);

    [[nodiscard]] base::Result<void> read(std::size_t domain, std::int64_t commandsFrom, std::int64_t eventsFrom);
    [[nodiscard]] std::vector<Consumed> poll(std::chrono::milliseconds patience, std::size_t most);
    [[nodiscard]] std::vector<ReadTrouble> troubles();
    [[nodiscard]] ClientStatistics statistics() const;

private:
    explicit Reader(const std::vector<std::string>& domains);

    struct Place
    {
        std::size_t domain = 0;
        Stream stream = Stream::Events;
        std::string topic;
        std::int64_t next = -1; ///< offset to be read next; -1: not wanted
    };

    void take(rd_kafka_message_t* message, std::vector<Consumed>& taken);
    void note(ReadTrouble trouble);
    static void onError(rd_kafka_t* client, int code, const char* reason, void* self);
    static int onStatistics(rd_kafka_t* client, char* json, std::size_t size, void* self);

    std::vector<Place> m_places;
    std::vector<std::string> m_domains;
    std::vector<rd_kafka_message_t*> m_buffer;
    mutable std::mutex m_mutex; ///< protects the two below
    std::vector<ReadTrouble> m_troubles;
    ClientStatistics m_statistics;
    Client m_client;
    Queue m_queue;
};

/// A message as an engine reads it.
[[nodiscard]] Consumed consumedFrom(const rd_kafka_message_t& message, std::size_t domain, const std::string& name,
                                    Stream stream);

} // namespace eventlog::kafka
