#pragma once

#include "eventlog/cluster_admin.h"
#include "eventlog/reading_rule.h"

#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace eventlog {

/// What a record counts for to those who read our topics.
enum class RecordMark
{
    None, ///< not a topic of ours
    Command, ///< of es.DOMAIN.commands
    Claim,
    Accepted,
    Pending, ///< its group is not complete yet
    Repeat,
    Fenced,
    Torn, ///< its group will never be complete
    Foreign, ///< not written by an owner
    Gap,
    Conflict,
    Unknown ///< well spelled; what stands before it was not read
};
[[nodiscard]] std::string_view recordMarkName(RecordMark mark); ///< "accepted"

enum class OurTopic
{
    None,
    Commands,
    Events,
    Other ///< es.DOMAIN.dlq and whatever else begins with "es."
};
[[nodiscard]] OurTopic ourTopic(std::string_view name);

/// Judges records of topics of ours as pages of them are read. A reader that began at offset 0 and goes on where it
/// ended comes to the verdicts of every engine; one that begins in the middle says Unknown. One thread at a time.
class RecordMarks final
{
public:
    static constexpr std::size_t mostPlaces = 64; ///< partitions that it remembers; beyond it, it forgets all

    /// A mark for each of `records`, which were read from `start` on; the next read of the partition begins at `next`.
    /// Not all records of that stretch (a filter): `isWhole` is false, and nothing can be judged.
    [[nodiscard]] std::vector<RecordMark> judge(const TopicPartition& place, std::int64_t start, std::int64_t next,
                                                bool isWhole, std::span<const ReadRecord> records);

private:
    struct Reading
    {
        ReadingRule rule = ReadingRule();
        std::int64_t next = 0;
    };
    std::map<TopicPartition, Reading> m_readings;
};

} // namespace eventlog
