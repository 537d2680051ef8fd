#include "base/crypto.h"
#include "cluster_calls.h"
#include "cluster_json.h"
#include "cluster_operations.h"
#include "serving/wire_frame.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace {

using base::json::array;
using base::json::object;
using cluster_calls::Job;
using cluster_calls::Session;
using serving::Arguments;

constexpr std::uint64_t mostRecords = 200;
constexpr std::uint64_t mostPacked = eventlog::ClusterAdmin::mostRecords;
constexpr std::uint64_t longestGather = 250; // milliseconds
constexpr std::uint64_t mostPartitions = 10'000;
constexpr std::uint64_t mostSlice = 256 * 1024;
constexpr std::uint64_t longestLull = 2'000; // milliseconds

/// What a page of records asks for.
struct Wish
{
    eventlog::ReadRequest read;
    std::optional<std::int32_t> partition; ///< none: all
    std::string from; ///< "begin", "end", "offset", "time", "next"
    std::int64_t offset = 0;
    base::UtcTime time {};
    bool isPacked = false;
};

Wish wishOf(Arguments& args, const base::json::object* next)
{
    Wish wish;
    args.allowOnly({"topic", "partition", "from", "offset", "time", "key", "keyBase64", "limit", "committedOnly",
                    "lull", "gather", "packed", "next"});
    wish.isPacked = args.numberBetween("packed", 0, 0, 1) == 1;
    wish.read.topic = args.text("topic");
    if (args.has("partition"))
        wish.partition = static_cast<std::int32_t>(args.numberBetween("partition", 0, 0, mostPartitions));
    wish.from = args.textOr("from", next != nullptr ? "next" : "end");
    wish.offset = static_cast<std::int64_t>(args.number("offset").value_or(0));
    wish.time = base::UtcTime(std::chrono::milliseconds(args.number("time").value_or(0)));
    wish.read.key = cluster_calls::bytes(args, "key");
    wish.read.most = args.numberBetween("limit", 100, 1, wish.isPacked ? mostPacked : mostRecords);
    wish.read.committedOnly = args.numberBetween("committedOnly", 0, 0, 1) == 1;
    wish.read.lull = std::chrono::milliseconds(args.numberBetween("lull", 0, 0, longestLull));
    wish.read.gather = std::chrono::milliseconds(args.numberBetween("gather", 0, 0, longestGather));
    if (next != nullptr)
        for (const auto& each : *next) {
            const auto place = static_cast<std::int32_t>(std::strtol(std::string(each.key()).c_str(), nullptr, 10));
            if (each.value().is_number())
                wish.read.starts.push_back({place, each.value().to_number<std::int64_t>()});
        }
    constexpr std::array<std::string_view, 5> words {"begin", "end", "offset", "time", "next"};
    if (std::ranges::find(words, wish.from) == words.end())
        args.refuse("'from' is one of begin, end, offset, time, next.");
    if (wish.from == "offset" && !wish.partition)
        args.refuse("An offset belongs to a partition: give 'partition'.");
    if (wish.from == "next" && wish.read.starts.empty())
        args.refuse("'next' is what the answer before said: {\"0\": 17}.");
    return wish;
}

/// Where reading begins, within what is still there.
base::Result<void> place(const Session& session, Wish& wish, const std::stop_token& stop)
{
    const auto state = session->admin->state(wish.read.topic, stop);
    if (!state)
        return base::Failure(state.error());
    const auto count = static_cast<std::int32_t>(state->topics.front().partitions.size());
    if (wish.read.key && !wish.partition)
        wish.partition = session->admin->partitionOf(*wish.read.key, count);
    if (wish.partition && *wish.partition >= count)
        return base::fail(base::Error::Code::Invalid,
                          "That topic has the partitions 0 to " + std::to_string(count - 1) + ".");
    std::vector<eventlog::TopicPartition> places;
    for (const auto& each : state->topics.front().partitions)
        if (!wish.partition || each.id == *wish.partition)
            places.push_back({wish.read.topic, each.id});
    const auto ends = session->admin->ends(places, stop);
    if (!ends)
        return base::Failure(ends.error());
    std::map<std::int32_t, std::int64_t> atTime;
    if (wish.from == "time") {
        const auto found = session->admin->offsetsAt(wish.read.topic, wish.time, stop);
        if (!found)
            return base::Failure(found.error());
        for (const auto& each : *found)
            atTime[each.partition] = each.offset;
    }
    const auto share = static_cast<std::int64_t>((wish.read.most + places.size() - 1) / places.size());
    for (const auto& [at, found] : *ends) {
        std::int64_t start = found.begin;
        if (wish.from == "end")
            start = found.end - share;
        else if (wish.from == "offset")
            start = wish.offset;
        else if (wish.from == "time")
            start = atTime.contains(at.partition) ? atTime[at.partition] : found.end;
        wish.read.starts.push_back({at.partition, std::clamp(start, found.begin, found.end)});
    }
    return {};
}

std::vector<eventlog::RecordMark> marksOf(const Session& session, const eventlog::ReadRequest& request,
                                          eventlog::ReadAnswer& answer)
{
    std::vector<eventlog::RecordMark> marks(answer.records.size(), eventlog::RecordMark::None);
    if (eventlog::ourTopic(request.topic) == eventlog::OurTopic::None)
        return marks;
    const bool isWhole = !request.key && !request.committedOnly;
    for (const auto& start : request.starts) {
        std::vector<eventlog::ReadRecord> own;
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < answer.records.size(); ++i)
            if (answer.records[i].partition == start.partition) {
                own.push_back(std::move(answer.records[i]));
                places.push_back(i);
            }
        const auto next = std::ranges::find(answer.next, start.partition, &eventlog::ReadStart::partition);
        const std::scoped_lock lock(session->mutex);
        const auto found = session->marks.judge({request.topic, start.partition}, start.offset,
                                                next == answer.next.end() ? start.offset : next->offset, isWhole, own);
        for (std::size_t i = 0; i < places.size(); ++i) {
            marks[places[i]] = found[i];
            answer.records[places[i]] = std::move(own[i]);
        }
    }
    return marks;
}

/// The order by time across partitions, and by offset within each: places in `records`.
std::vector<std::size_t> orderByTime(const std::vector<eventlog::ReadRecord>& records)
{
    std::map<std::int32_t, std::vector<std::size_t>> byPartition;
    for (std::size_t i = 0; i < records.size(); ++i)
        byPartition[records[i].partition].push_back(i);
    std::vector<std::span<const std::size_t>> left; // in the order of partitions
    for (const auto& [partition, places] : byPartition)
        left.emplace_back(places);
    std::vector<std::size_t> order;
    order.reserve(records.size());
    while (left.size() > 1) {
        const auto oldest =
            std::ranges::min_element(left, {}, [&](const auto& each) { return records[each.front()].time; });
        order.push_back(oldest->front());
        *oldest = oldest->subspan(1);
        if (oldest->empty())
            left.erase(oldest);
    }
    for (const auto& each : left)
        order.insert(order.end(), each.begin(), each.end());
    return order;
}

void mergeByTime(std::vector<eventlog::ReadRecord>& records)
{
    const auto order = orderByTime(records);
    if (std::ranges::is_sorted(order))
        return;
    std::vector<eventlog::ReadRecord> merged;
    merged.reserve(records.size());
    for (const auto place : order)
        merged.push_back(std::move(records[place]));
    records = std::move(merged);
}

/// As a frame: what a follower of a busy topic asks for again and again.
serving::AnswerOrProblem packed(const object& body, const eventlog::ReadAnswer& answer,
                                std::span<const eventlog::RecordMark> marks)
{
    namespace wire = serving::wire;
    wire::FrameWriter frame(wire::Kind::Answer, 0);
    frame.add(base::json::serialize(body));
    std::string bytes;
    for (std::size_t i = 0; i < answer.records.size(); ++i) {
        const auto& each = answer.records[i];
        wire::RecordItem item;
        item.partition = each.partition;
        item.offset = each.offset;
        item.timeMillis = std::chrono::duration_cast<std::chrono::milliseconds>(each.time.time_since_epoch()).count();
        item.isAppendTime = each.isAppendTime;
        item.hasKey = each.key.has_value();
        item.hasValue = each.value.has_value();
        item.keyBytes = each.keyBytes;
        item.valueBytes = each.valueBytes;
        item.headerCount = each.headerCount;
        item.mark = eventlog::recordMarkName(marks[i]);
        item.key = each.key ? std::string_view(*each.key) : std::string_view();
        item.value = each.value ? std::string_view(*each.value) : std::string_view();
        for (const auto& header : each.headers)
            item.headers.emplace_back(header.name, header.value);
        bytes.clear();
        wire::write(bytes, item);
        frame.add(bytes);
    }
    serving::Answer made;
    made.frame = frame.take();
    return made;
}

serving::AnswerOrProblem records(const Session& session, Wish wish, const std::stop_token& stop)
{
    if (wish.from != "next")
        if (auto placed = place(session, wish, stop); !placed)
            return cluster_calls::failure(placed.error());
    auto answer = session->admin->read(wish.read, stop);
    if (!answer)
        return cluster_calls::failure(answer.error());
    mergeByTime(answer->records);
    const auto marks = marksOf(session, wish.read, *answer);
    object next;
    for (const auto& each : answer->next)
        next[std::to_string(each.partition)] = each.offset;
    object body {{"starts", cluster_json::starts(wish.read.starts)},
                 {"next", std::move(next)},
                 {"scanned", answer->scanned},
                 {"behind", answer->behind},
                 {"atEnd", answer->isAtEnd}};
    if (wish.isPacked)
        return packed(body, *answer, marks);
    body["records"] = cluster_json::records(*answer, marks);
    return cluster_calls::answer(std::move(body));
}

std::optional<eventlog::SliceRequest> sliceOf(Arguments& args)
{
    args.allowOnly({"topic", "partition", "offset", "part", "header", "begin", "bytes"});
    eventlog::SliceRequest slice;
    slice.topic = args.text("topic");
    slice.partition = static_cast<std::int32_t>(args.numberBetween("partition", 0, 0, mostPartitions));
    slice.offset = static_cast<std::int64_t>(args.required("offset"));
    const auto part = args.textOr("part", "value");
    slice.header = args.numberBetween("header", 0, 0, 1'000'000);
    slice.begin = args.numberBetween("begin", 0, 0, INT32_MAX);
    slice.bytes = args.numberBetween("bytes", mostSlice, 1, mostSlice);
    if (part == "key")
        slice.part = eventlog::RecordPart::Key;
    else if (part == "header")
        slice.part = eventlog::RecordPart::Header;
    else if (part != "value")
        args.refuse("'part' is one of value, key, header.");
    return slice;
}

} // namespace

void addClusterRecordOperations(serving::OperationTable& table, ClusterDesk& desk)
{
    cluster_calls::add(
        table, desk, "kafka.records",
        "Records of a topic 'from' begin, end (the newest), an offset of a partition, a time (ms), or where the answer "
        "before ended ('next'); 'key' reads its partition alone. Keys, values and headers are base64url, cut at 256 "
        "bytes. With 'packed': 1 the hub answers with a frame of up to 20,000 records",
        [&desk](Arguments& args) -> Job {
            std::optional<object> next;
            if (args.has("next"))
                next = args.object("next");
            const auto wish = wishOf(args, next ? &*next : nullptr);
            return [&desk, wish](const Session& session) { return records(session, wish, desk.stop()); };
        });
    cluster_calls::add(
        table, desk, "kafka.slice", "Bytes of a record's value, key or header, at most 256 KB at a time",
        [&desk](Arguments& args) -> Job {
            const auto request = sliceOf(args);
            return [&desk, request](const Session& session) {
                const auto slice = session->admin->slice(*request, desk.stop());
                if (!slice)
                    return cluster_calls::failure(slice.error());
                // NOLINTNEXTLINE: bytes are bytes
                const auto* const raw = reinterpret_cast<const std::uint8_t*>(slice->bytes.data());
                return cluster_calls::answer(
                    object {{"bytes", base::crypto::base64Url({raw, slice->bytes.size()})}, {"total", slice->total}});
            };
        });
}
