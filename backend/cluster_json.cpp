#include "cluster_json.h"

#include "base/crypto.h"
#include "base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace cluster_json {

namespace {

using base::json::array;
using base::json::object;
using base::json::value;

constexpr std::size_t mostTopicsOfGroup = 5;
constexpr std::size_t longestText = 1'000;
constexpr std::size_t mostLags = 500; // the rest is in the sums; an answer stays below the hub's 1 MB
constexpr std::size_t mostHeaderBytes = 500'000; // of one answer; records behind it tell how many they have

std::string bytes(std::string_view content)
{
    // NOLINTNEXTLINE: bytes are bytes
    return base::crypto::base64Url({reinterpret_cast<const std::uint8_t*>(content.data()), content.size()});
}

value maybe(const std::optional<std::string>& content)
{
    return content ? value(bytes(*content)) : value();
}

template <typename T>
value number(const std::optional<T>& known)
{
    return known ? value(*known) : value();
}

std::string entryOf(const metrics::WatchedTopic& topic, const char* name)
{
    const auto found = topic.configuration.find(name);
    return found == topic.configuration.end() ? std::string() : found->second;
}

value retention(const metrics::WatchedTopic& topic)
{
    const auto said = entryOf(topic, "retention.ms");
    std::int64_t milliseconds = 0;
    const auto [end, error] = std::from_chars(said.data(), said.data() + said.size(), milliseconds);
    return said.empty() || error != std::errc() ? value() : value(milliseconds);
}

array names(std::span<const std::string> all, std::size_t most)
{
    array list;
    for (const auto& each : all.first(std::min(all.size(), most)))
        list.emplace_back(text(each));
    return list;
}

value late(const std::optional<metrics::Behind>& behind)
{
    return behind ? value(object {{"ms", behind->time.count()}, {"atLeast", behind->isAtLeast}}) : value();
}

object lagRow(const metrics::WatchedLag& lag, base::SteadyTime now)
{
    array samples;
    for (const auto& each : lag.samples)
        samples.push_back(object {{"ago", std::chrono::duration_cast<std::chrono::milliseconds>(now - each.at).count()},
                                  {"committed", each.committed},
                                  {"end", each.end}});
    const auto last = lag.samples.empty() ? metrics::LagSample {} : lag.samples.back();
    return {{"topic", text(lag.place.topic)},
            {"partition", lag.place.partition},
            {"committed", last.committed},
            {"end", last.end},
            {"lag", last.lag()},
            {"late", late(lag.late)},
            {"status", metrics::lagStatusName(lag.status)},
            {"member", text(lag.member)},
            {"samples", std::move(samples)}};
}

} // namespace

base::json::string text(std::string_view content)
{
    content = content.substr(0, longestText);
    if (base::isValidUtf8(content))
        return base::json::string(content);
    base::json::string escaped;
    for (const char each : content) {
        const auto byte = static_cast<unsigned char>(each);
        if (byte >= 0x20 && byte < 0x7f)
            escaped.push_back(each);
        else
            escaped += fmt::format("\\x{:02x}", byte);
    }
    return escaped;
}

object topicRow(const metrics::WatchedTopic& topic)
{
    return {{"name", text(topic.name)},
            {"partitions", topic.partitions.size()},
            {"replicas", topic.replicas()},
            {"outOfSync", topic.outOfSync()},
            {"leaderless", topic.leaderless()},
            {"records", number(topic.records())},
            {"rate", number(topic.rate())},
            {"bytes", number(topic.bytes)},
            {"cleanup", entryOf(topic, "cleanup.policy")},
            {"retention", retention(topic)},
            {"timestamps", entryOf(topic, "message.timestamp.type")},
            {"ours", eventlog::ourTopic(topic.name) != eventlog::OurTopic::None},
            {"internal", topic.name.starts_with("__")},
            {"readers", names(topic.readers, mostTopicsOfGroup)},
            {"error", text(topic.error)}};
}

array partitions(const metrics::WatchedTopic& topic, std::size_t from, std::size_t most)
{
    array list;
    const auto all = std::span(topic.partitions);
    const auto rest = all.subspan(std::min(from, all.size()));
    for (const auto& each : rest.first(std::min(most, rest.size())))
        list.push_back(object {{"id", each.state.id},
                               {"leader", each.state.leader},
                               {"replicas", array(each.state.replicas.begin(), each.state.replicas.end())},
                               {"inSync", array(each.state.inSync.begin(), each.state.inSync.end())},
                               {"begin", each.ends ? value(each.ends->begin) : value()},
                               {"end", each.ends ? value(each.ends->end) : value()},
                               {"rate", number(each.rate)}});
    return list;
}

array entries(std::span<const eventlog::ConfigEntry> configuration)
{
    array list;
    for (const auto& each : configuration)
        list.push_back(object {{"name", text(each.name)},
                               {"value", text(each.value)},
                               {"source", each.source},
                               {"readOnly", each.isReadOnly},
                               {"sensitive", each.isSensitive},
                               {"default", each.isDefault}});
    return list;
}

object groupRow(const metrics::WatchedGroup& group)
{
    std::vector<std::string> topics;
    for (const auto& lag : group.lags)
        if (topics.empty() || topics.back() != lag.place.topic)
            topics.push_back(lag.place.topic);
    const auto catchUp = group.timeToCatchUp();
    return {{"name", text(group.name)},
            {"state", group.state},
            {"read", group.isRead},
            {"members", group.details ? value(group.details->members.size()) : value()},
            {"topics", names(topics, mostTopicsOfGroup)},
            {"topicCount", topics.size()},
            {"lag", group.isRead ? value(group.messages()) : value()},
            {"late", late(group.late())},
            {"catchUp", catchUp ? value(catchUp->count()) : value()},
            {"status", metrics::lagStatusName(group.status())},
            {"error", text(group.error)}};
}

object group(const metrics::WatchedGroup& group, base::SteadyTime now)
{
    auto whole = groupRow(group);
    array members;
    if (group.details) {
        whole["assignor"] = text(group.details->assignor);
        whole["coordinator"] = group.details->coordinator;
        for (const auto& each : group.details->members) {
            array assignment;
            for (const auto& place : each.assignment)
                assignment.push_back(object {{"topic", text(place.topic)}, {"partition", place.partition}});
            members.push_back(object {{"id", text(each.id)},
                                      {"client", text(each.clientId)},
                                      {"host", text(each.host)},
                                      {"assignment", std::move(assignment)}});
        }
    }
    array lags;
    for (const auto& each : std::span(group.lags).first(std::min(group.lags.size(), mostLags)))
        lags.push_back(lagRow(each, now));
    whole["lagCount"] = group.lags.size();
    array history;
    for (const auto& each : group.history)
        history.push_back(
            array {std::chrono::duration_cast<std::chrono::milliseconds>(each.at.time_since_epoch()).count(),
                   each.messages, each.milliseconds});
    whole["memberList"] = std::move(members);
    whole["lags"] = std::move(lags);
    whole["history"] = std::move(history);
    return whole;
}

object broker(const eventlog::ClusterBroker& broker, std::span<const eventlog::BrokerLatency> latencies)
{
    const auto found = std::ranges::find(latencies, broker.id, &eventlog::BrokerLatency::broker);
    const bool isKnown = found != latencies.end();
    return {{"id", broker.id},
            {"host", text(broker.host)},
            {"port", broker.port},
            {"controller", broker.isController},
            {"state", isKnown ? value(found->state) : value()},
            {"averageUs", isKnown ? value(found->average.count()) : value()},
            {"p99Us", isKnown ? value(found->p99.count()) : value()},
            {"requests", isKnown ? value(found->requests) : value()}};
}

array records(const eventlog::ReadAnswer& answer, std::span<const eventlog::RecordMark> marks)
{
    array list;
    std::size_t headerBytes = 0;
    for (std::size_t i = 0; i < answer.records.size(); ++i) {
        const auto& each = answer.records[i];
        array headers;
        for (const auto& header : each.headers) {
            headerBytes += header.name.size() + header.value.size();
            if (headerBytes <= mostHeaderBytes)
                headers.push_back(array {bytes(header.name), bytes(header.value)});
        }
        list.push_back(object {
            {"partition", each.partition},
            {"offset", each.offset},
            {"time", std::chrono::duration_cast<std::chrono::milliseconds>(each.time.time_since_epoch()).count()},
            {"appendTime", each.isAppendTime},
            {"key", maybe(each.key)},
            {"keyBytes", each.keyBytes},
            {"value", maybe(each.value)},
            {"valueBytes", each.valueBytes},
            {"headers", std::move(headers)},
            {"headerCount", each.headerCount},
            {"mark", eventlog::recordMarkName(i < marks.size() ? marks[i] : eventlog::RecordMark::None)}});
    }
    return list;
}

array starts(std::span<const eventlog::ReadStart> starts)
{
    array list;
    for (const auto& each : starts)
        list.push_back(object {{"partition", each.partition}, {"offset", each.offset}});
    return list;
}

} // namespace cluster_json
