#pragma once

#include "eventlog/cluster_admin.h"

#include <librdkafka/rdkafka.h>

#include <chrono>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>

namespace eventlog {

using KafkaReadMessage = std::unique_ptr<rd_kafka_message_t, void (*)(rd_kafka_message_t*)>;

/// A consumer without a group on some partitions of one topic, from given offsets on. One thread at a time.
class KafkaAdminReader final
{
public:
    enum class Appetite
    {
        Many, ///< records are fetched ahead
        One ///< a single record, however large
    };
    [[nodiscard]] static base::Result<std::unique_ptr<KafkaAdminReader>> open(const ClusterAddress& address,
                                                                              const ReadRequest& request,
                                                                              Appetite appetite);
    ~KafkaAdminReader();
    KafkaAdminReader(const KafkaAdminReader&) = delete;
    KafkaAdminReader& operator=(const KafkaAdminReader&) = delete;

    /// Hands records over until `take` returns false, the end of every partition is reached, or time is up.
    [[nodiscard]] base::Result<void> read(const ReadRequest& request, const std::stop_token& stop,
                                          const std::function<bool(const KafkaReadMessage&)>& take);
    [[nodiscard]] bool standsAt(const ReadRequest& request) const;
    [[nodiscard]] std::vector<ReadStart> next() const;
    [[nodiscard]] bool isAtEnd() const;
    /// As the broker said with the last records.
    [[nodiscard]] std::int64_t behind() const;

private:
    struct Place
    {
        std::int64_t next = 0;
        bool isAtEnd = false; ///< nothing behind it when we looked
        bool isDone = false; ///< `until` was reached
    };
    KafkaAdminReader() = default;
    [[nodiscard]] base::Result<void> start(const ReadRequest& request);
    [[nodiscard]] base::Result<bool> take(KafkaReadMessage message, const ReadRequest& request,
                                          const std::function<bool(const KafkaReadMessage&)>& take);
    [[nodiscard]] bool isDone() const;
    /// What a read left, or else what came within `wait`.
    [[nodiscard]] std::deque<KafkaReadMessage> fetch(std::chrono::milliseconds wait);

    std::string m_topic;
    bool m_committedOnly = false;
    bool m_isSpoiled = false; ///< handed-out records are missing: may not go on
    std::map<std::int32_t, Place> m_places;
    std::deque<KafkaReadMessage> m_left; ///< fetched, and not wanted by the read that fetched it; at most a batch
    std::string m_error; ///< of the connection, as the handle told it
    rd_kafka_t* m_handle = nullptr;
    rd_kafka_topic_t* m_local = nullptr;
    rd_kafka_queue_t* m_queue = nullptr;
};

} // namespace eventlog
