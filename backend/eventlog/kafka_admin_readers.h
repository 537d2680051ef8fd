#pragma once

#include "eventlog/cluster_admin.h"

#include <cstddef>
#include <list>
#include <memory>
#include <mutex>

namespace eventlog {

class KafkaAdminReader;

/// Reads records without a group, a handle each: a handle is never sought, a jump makes a new one. A few that stand
/// where the next read may go on are kept, and the whole records that slices were asked of. Any thread.
class KafkaAdminReaders final
{
public:
    static constexpr std::size_t mostIdle = 4;
    static constexpr std::size_t keptRecords = 16;
    static constexpr std::size_t keptRecordBytes = 64 * 1024 * 1024;

    explicit KafkaAdminReaders(ClusterAddress address);
    ~KafkaAdminReaders();

    [[nodiscard]] base::Result<ReadAnswer> read(const ReadRequest& request, const std::stop_token& stop);
    [[nodiscard]] base::Result<Slice> slice(const SliceRequest& request, std::chrono::milliseconds patience,
                                            const std::stop_token& stop);

private:
    struct WholeRecord
    {
        TopicPartition place;
        std::int64_t offset = 0;
        std::string key;
        std::string value;
        Headers headers;
        std::size_t bytes = 0;
    };
    using Whole = std::shared_ptr<const WholeRecord>;
    [[nodiscard]] base::Result<std::unique_ptr<KafkaAdminReader>> readerFor(const ReadRequest& request);
    [[nodiscard]] base::Result<Whole> whole(const SliceRequest& request, std::chrono::milliseconds patience,
                                            const std::stop_token& stop);
    void keep(std::unique_ptr<KafkaAdminReader> reader);
    void keep(const Whole& record);

    const ClusterAddress m_address;
    std::mutex m_mutex; ///< protects what follows
    std::list<std::unique_ptr<KafkaAdminReader>> m_idle; ///< used last first
    std::list<Whole> m_records; ///< used last first
};

} // namespace eventlog
