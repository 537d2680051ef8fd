#pragma once

#include "base/worker.h"
#include "eventlog/cluster_log.h"
#include "eventlog/kafka_client.h"

#include <atomic>
#include <mutex>
#include <vector>

namespace eventlog::kafka {

/// An idempotent producer for one kind of record, with a thread that serves its reports. Any thread.
class Writer final
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<Writer>> open(const ClusterLogOptions& options, Stream stream);
    ~Writer();

    /// Hands one record over; its report comes later. Error Busy: the buffer is full. Error Closed: the producer is
    /// at its end and has to be renewed.
    [[nodiscard]] base::Result<void> write(std::size_t domain, const std::string& topic, std::string_view key,
                                           const Headers& headers, std::string_view value, const base::Uuid& command);
    [[nodiscard]] std::vector<Undelivered> undelivered();
    [[nodiscard]] std::size_t inFlight() const { return m_inFlight.load(std::memory_order_relaxed); }
    [[nodiscard]] ClientStatistics statistics() const;
    [[nodiscard]] bool isFatal() const { return m_isFatal.load(); }

private:
    explicit Writer(Stream stream)
        : m_stream(stream)
    {
    }
    struct Opaque
    {
        std::size_t domain = 0;
        base::Uuid command;
    };
    static void onReport(rd_kafka_t* client, const rd_kafka_message_t* message, void* self);
    static void onError(rd_kafka_t* client, int code, const char* reason, void* self);
    static int onStatistics(rd_kafka_t* client, char* json, std::size_t size, void* self);

    const Stream m_stream;
    std::atomic<std::size_t> m_inFlight {0};
    std::atomic<bool> m_isFatal {false};
    mutable std::mutex m_mutex; ///< protects the two below
    std::vector<Undelivered> m_undelivered;
    ClientStatistics m_statistics;
    Client m_client;
    std::optional<base::Worker> m_worker; ///< last: stops before the client goes
};

} // namespace eventlog::kafka
