#include "eventlog/record_marks.h"

#include <array>

namespace eventlog {

namespace {

FoundRecord found(const ReadRecord& record)
{
    return readRecord(record.offset, record.partition, record.key.value_or(std::string()), viewsOf(record.headers));
}

RecordMark markOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Claim:
        return RecordMark::Claim;
    case Verdict::Pending:
        return RecordMark::Pending;
    case Verdict::Accepted:
        return RecordMark::Accepted;
    case Verdict::Repeat:
        return RecordMark::Repeat;
    case Verdict::Fenced:
        return RecordMark::Fenced;
    case Verdict::Foreign:
        return RecordMark::Foreign;
    case Verdict::Gap:
        return RecordMark::Gap;
    case Verdict::Conflict:
        return RecordMark::Conflict;
    }
    return RecordMark::Unknown;
}

/// The last `count` open records of this page become `mark`; all of them when it is more.
void settle(std::vector<RecordMark>& marks, std::size_t count, RecordMark mark)
{
    for (auto each = marks.rbegin(); each != marks.rend() && count > 0; ++each)
        if (*each == RecordMark::Pending) {
            *each = mark;
            --count;
        }
}

/// What one sees without what stands before.
RecordMark markOf(const ReadRecord& record)
{
    switch (found(record).head.kind) {
    case RecordHead::Kind::Foreign:
        return RecordMark::Foreign;
    case RecordHead::Kind::Claim:
        return RecordMark::Claim;
    case RecordHead::Kind::Event:
        break;
    }
    return RecordMark::Unknown;
}

} // namespace

std::string_view recordMarkName(RecordMark mark)
{
    constexpr std::array<std::string_view, 12> names {"none",    "command", "claim",    "accepted",
                                                      "pending", "repeat",  "fenced",   "torn",
                                                      "foreign", "gap",     "conflict", "unknown"};
    return names[static_cast<std::size_t>(mark)];
}

OurTopic ourTopic(std::string_view name)
{
    if (!name.starts_with("es."))
        return OurTopic::None;
    if (name.ends_with(".commands"))
        return OurTopic::Commands;
    return name.ends_with(".events") ? OurTopic::Events : OurTopic::Other;
}

std::vector<RecordMark> RecordMarks::judge(const TopicPartition& place, std::int64_t start, std::int64_t next,
                                           bool isWhole, std::span<const ReadRecord> records)
{
    std::vector<RecordMark> marks;
    const auto kind = ourTopic(place.topic);
    if (kind == OurTopic::Commands) {
        for (const auto& record : records)
            marks.push_back(readCommand(viewsOf(record.headers)) ? RecordMark::Command : RecordMark::Foreign);
        return marks;
    }
    if (kind != OurTopic::Events)
        return std::vector<RecordMark>(records.size(), RecordMark::None);
    auto reading = m_readings.find(place);
    const bool isBegin = start == 0;
    const bool goesOn = reading != m_readings.end() && reading->second.next == start;
    if (!isWhole || (!isBegin && !goesOn)) {
        for (const auto& record : records)
            marks.push_back(markOf(record));
        return marks;
    }
    if (isBegin) {
        if (m_readings.size() >= mostPlaces)
            m_readings.clear();
        reading = m_readings.insert_or_assign(place, Reading {}).first;
    }
    for (const auto& record : records) {
        const auto judgement = reading->second.rule.judge(found(record).head);
        settle(marks, judgement.torn, RecordMark::Torn);
        if (judgement.verdict == Verdict::Accepted)
            settle(marks, marks.size(), RecordMark::Accepted); // its group
        marks.push_back(markOf(judgement.verdict));
    }
    reading->second.next = next;
    return marks;
}

} // namespace eventlog
