#include "base/crypto.h"
#include "cluster_calls.h"
#include "cluster_json.h"
#include "cluster_operations.h"

#include <algorithm>
#include <utility>

namespace {

using base::json::object;
using cluster_calls::Job;
using cluster_calls::Session;
using serving::Arguments;

constexpr std::size_t mostHeaders = 100;

/// A member of the call that is an object of texts.
std::vector<eventlog::ConfigChange> changesOf(Arguments& args, std::string_view name)
{
    std::vector<eventlog::ConfigChange> changes;
    if (!args.has(name))
        return changes;
    for (const auto& each : args.object(name)) {
        if (!each.value().is_string()) {
            args.refuse("'" + std::string(name) + "' is an object of texts: {\"retention.ms\": \"3600000\"}.");
            return {};
        }
        changes.push_back({std::string(each.key()), std::string(each.value().get_string())});
    }
    return changes;
}

serving::AnswerOrProblem done(const Session& session, const base::Result<void>& outcome)
{
    if (!outcome)
        return cluster_calls::failure(outcome.error());
    session->watch->hurry();
    return cluster_calls::answer(object {{"done", true}});
}

serving::AnswerOrProblem create(const Session& session, eventlog::NewTopic topic, const std::string& like,
                                const std::stop_token& stop)
{
    if (!like.empty()) { // a clone: what was set on the other topic itself, entry by entry
        const std::vector<std::string> names {like};
        const auto found = session->admin->topicConfigurations(names, stop);
        if (!found)
            return cluster_calls::failure(found.error());
        if (!found->contains(like))
            return cluster_calls::failure({base::Error::Code::NotFound, "There is no topic to clone.", false});
        for (const auto& entry : found->at(like)) {
            const bool isSaid = std::ranges::find(topic.configuration, entry.name, &eventlog::ConfigChange::name)
                != topic.configuration.end();
            if (entry.source == "dynamic topic" && !entry.isReadOnly && !isSaid)
                topic.configuration.push_back({entry.name, entry.value});
        }
    }
    return done(session, session->admin->createTopic(topic, stop));
}

serving::AnswerOrProblem configure(const Session& session, const std::string& topic,
                                   const std::vector<eventlog::ConfigChange>& changes,
                                   std::optional<std::uint64_t> partitions, const std::stop_token& stop)
{
    if (!changes.empty())
        if (auto changed = session->admin->configureTopic(topic, changes, stop); !changed)
            return cluster_calls::failure(changed.error());
    if (partitions)
        return done(session, session->admin->addPartitions(topic, static_cast<int>(*partitions), stop));
    return done(session, {});
}

eventlog::NewRecord recordOf(Arguments& args, bool hasPartition)
{
    args.allowOnly({"topic", "partition", "key", "keyBase64", "value", "valueBase64", "headers"});
    eventlog::NewRecord record;
    record.topic = args.text("topic");
    if (hasPartition)
        record.partition = static_cast<std::int32_t>(args.numberBetween("partition", 0, 0, INT32_MAX));
    record.key = cluster_calls::bytes(args, "key");
    record.value = cluster_calls::bytes(args, "value");
    if (!args.has("headers"))
        return record;
    for (const auto& each : args.object("headers")) {
        if (!each.value().is_string() || record.headers.size() >= mostHeaders) {
            args.refuse("'headers' is an object of at most 100 texts: {\"source\": \"test\"}.");
            break;
        }
        record.headers.push_back({std::string(each.key()), std::string(each.value().get_string())});
    }
    return record;
}

} // namespace

void addClusterChangeOperations(serving::OperationTable& table, ClusterDesk& desk)
{
    cluster_calls::add(
        table, desk, "kafka.create",
        "Create a topic with 'partitions', 'replicas' and 'configuration'; 'like' takes over what was set on another",
        [&desk](Arguments& args) -> Job {
            args.allowOnly({"topic", "partitions", "replicas", "configuration", "like"});
            eventlog::NewTopic topic;
            topic.name = args.text("topic");
            topic.partitions = static_cast<int>(args.numberBetween("partitions", 1, 1, 10'000));
            if (args.has("replicas"))
                topic.replicas = static_cast<int>(args.numberBetween("replicas", 1, 1, 1'000));
            topic.configuration = changesOf(args, "configuration");
            const auto like = args.textOr("like", {});
            return [&desk, topic, like](const Session& session) { return create(session, topic, like, desk.stop()); };
        });
    cluster_calls::add(
        table, desk, "kafka.configure",
        "Change a topic entry by entry: 'set' {name: value}, 'reset' [name], 'partitions' (the new total)",
        [&desk](Arguments& args) -> Job {
            args.allowOnly({"topic", "set", "reset", "partitions"});
            const auto topic = args.text("topic");
            auto changes = changesOf(args, "set");
            for (auto& name : args.texts("reset"))
                changes.push_back({std::move(name), std::nullopt});
            const auto partitions = args.number("partitions");
            if (changes.empty() && !partitions)
                args.refuse("Nothing to change: give 'set', 'reset' or 'partitions'.");
            if (partitions && (*partitions < 1 || *partitions > 10'000))
                args.refuse("'partitions' is the new total, 1 to 10000.");
            return [&desk, topic, changes, partitions](const Session& session) {
                return configure(session, topic, changes, partitions, desk.stop());
            };
        });
    cluster_calls::add(table, desk, "kafka.delete", "Delete a topic and its records; 'confirm' repeats its name",
                       [&desk](Arguments& args) -> Job {
                           args.allowOnly({"topic", "confirm"});
                           const auto topic = args.text("topic");
                           if (args.text("confirm") != topic)
                               args.refuse("'confirm' must be the topic's name: its records cannot be brought back.");
                           return [&desk, topic](const Session& session) {
                               return done(session, session->admin->deleteTopic(topic, desk.stop()));
                           };
                       });
    cluster_calls::add(
        table, desk, "kafka.produce",
        "Write a record with 'key', 'value' (each also as …Base64; no value: a tombstone), 'headers' and "
        "'partition'",
        [&desk](Arguments& args) -> Job {
            const auto record = recordOf(args, args.has("partition"));
            return [&desk, record](const Session& session) {
                const auto written = session->admin->produce(record, desk.stop());
                return written
                    ? cluster_calls::answer(object {{"partition", written->partition}, {"offset", written->offset}})
                    : cluster_calls::failure(written.error());
            };
        });
}
