#pragma once

#include "base/worker.h"
#include "eventlog/cluster_log.h"
#include "eventlog/kafka_client.h"

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace eventlog::kafka {

/// An idempotent producer for one kind of record, with a thread that hands the records over and serves their reports.
/// While records are on their way to the broker, those that come wait and go together: a request each costs the broker
/// several times as much, and librdkafka 2.8 spins on a whole core while it holds records of a partition of which five
/// are unanswered. Any thread.
class Writer final
{
public:
    [[nodiscard]] static base::Result<std::unique_ptr<Writer>> open(const ClusterLogOptions& options, Stream stream);
    ~Writer();

    /// Takes one record; its report comes later. `topic` outlives the writer. Error Busy: the buffer is full. Error
    /// Closed: the producer is at its end and has to be renewed. Error Invalid: the record is too big.
    [[nodiscard]] base::Result<void> write(std::size_t domain, const std::string& topic, std::string_view key,
                                           const Headers& headers, std::string_view value, const base::Uuid& command);
    [[nodiscard]] std::vector<Undelivered> undelivered();
    /// Gives up what is waiting or on its way, and says what else was not delivered. Nothing may be written after it.
    [[nodiscard]] std::vector<Undelivered> end();
    /// Taken and not reported yet.
    [[nodiscard]] std::size_t inFlight() const { return m_open.load(std::memory_order_relaxed); }
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
        std::size_t bytes = 0; ///< that it counts in m_openBytes
    };
    struct Freed
    {
        void operator()(void* bytes) const noexcept { std::free(bytes); } // as librdkafka frees what it is given
    };
    struct Prepared
    {
        const std::string* topic;
        std::string key;
        std::unique_ptr<void, Freed> value;
        std::size_t size = 0;
        Owned<rd_kafka_headers_t, rd_kafka_headers_destroy> headers;
        std::unique_ptr<Opaque> opaque;
    };
    void serve(const std::stop_token& stop);
    [[nodiscard]] std::vector<Prepared> nextToSend();
    void send(Prepared record);
    void close(const Opaque& record);
    void giveUp(const Opaque& record, rd_kafka_resp_err_t reason);
    static void onReport(rd_kafka_t* client, const rd_kafka_message_t* message, void* self);
    static void onError(rd_kafka_t* client, int code, const char* reason, void* self);
    static int onStatistics(rd_kafka_t* client, char* json, std::size_t size, void* self);

    const Stream m_stream;
    std::atomic<std::size_t> m_open {0};
    std::atomic<std::size_t> m_openBytes {0};
    std::atomic<bool> m_isFatal {false};
    mutable std::mutex m_mutex; ///< protects the four below
    std::deque<Prepared> m_waiting;
    std::chrono::steady_clock::time_point m_waitingSince {}; ///< its first record
    std::vector<Undelivered> m_undelivered;
    ClientStatistics m_statistics;
    std::size_t m_sent = 0; ///< its thread: handed over and not reported
    std::chrono::steady_clock::time_point m_sentAt {}; ///< its thread
    Client m_client;
    std::vector<Topic> m_topics; ///< known from the begin, so that the first record of each waits for nothing
    Queue m_reports; ///< goes before the client
    std::optional<base::Worker> m_worker; ///< last: stops before the client goes
};

} // namespace eventlog::kafka
