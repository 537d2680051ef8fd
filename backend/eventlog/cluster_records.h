#pragma once

#include "base/clock.h"
#include "eventlog/record_headers.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

/// Records of any topic as an operator reads and writes them. Values.
namespace eventlog {

struct ReadStart
{
    std::int32_t partition = 0;
    std::int64_t offset = 0; ///< of the first record wanted
};
struct ReadRequest
{
    std::string topic;
    std::vector<ReadStart> starts;
    std::map<std::int32_t, std::int64_t> until; ///< ends before this offset of the partition; absent: at its end
    std::size_t most = 200; ///< records
    std::optional<std::string> key; ///< only records with exactly this key
    bool committedOnly = false; ///< leave out what transactions have not committed
    std::chrono::milliseconds patience {2'000}; ///< then what was found so far
    std::chrono::milliseconds lull {0}; ///< wait that long at the end for the first new record
    std::chrono::milliseconds gather {0}; ///< at the end, go on for that long after the first record
    std::size_t mostBytes = 4 * 1024 * 1024; ///< of what is kept of the records; one record may be more
};
struct ReadRecord
{
    std::int32_t partition = 0;
    std::int64_t offset = 0;
    base::UtcTime time {};
    bool isAppendTime = false; ///< the broker's time, not the producer's
    std::optional<std::string> key; ///< cut at keptBytes
    std::optional<std::string> value; ///< cut at keptBytes; none: a tombstone
    Headers headers; ///< at most keptHeaders, values cut at keptBytes; names may be any bytes
    std::size_t keyBytes = 0;
    std::size_t valueBytes = 0;
    std::size_t headerCount = 0;
};
struct ReadAnswer
{
    std::vector<ReadRecord> records; ///< in the order of arrival; in the order of offsets within a partition
    std::vector<ReadStart> next; ///< where to go on
    std::size_t scanned = 0; ///< records that were looked at
    bool isAtEnd = false; ///< of every partition
    std::int64_t behind = 0; ///< records that are known to lie behind `next`
};

/// Which bytes of a record.
enum class RecordPart
{
    Value,
    Key,
    Header ///< the one with the number `header`
};
struct SliceRequest
{
    std::string topic;
    std::int32_t partition = 0;
    std::int64_t offset = 0;
    RecordPart part = RecordPart::Value;
    std::size_t header = 0;
    std::size_t begin = 0;
    std::size_t bytes = 0;
};
struct Slice
{
    std::string bytes;
    std::size_t total = 0;
};

struct NewRecord
{
    std::string topic;
    std::int32_t partition = -1; ///< -1: by the key, as Kafka's own clients do; any one without a key
    std::optional<std::string> key;
    std::optional<std::string> value; ///< none: a tombstone
    Headers headers;
};

} // namespace eventlog
