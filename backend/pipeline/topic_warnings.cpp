#include "pipeline/topic_warnings.h"

#include "eventlog/cluster_log.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace pipeline {

namespace {

using Kind = AuditWarning::Kind;

std::optional<std::int64_t> numberIn(const std::string& text)
{
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

/// A limit other than "-1", which is none.
bool isLimit(const std::string& text)
{
    const auto number = numberIn(text);
    return number && *number >= 0;
}

void addRetention(const TopicFacts& topic, std::vector<AuditWarning>& into)
{
    const auto add = [&](Kind kind, const char* name) -> AuditWarning& {
        const auto text = topic.setting(name);
        return into.emplace_back(AuditWarning {
            kind, topic.domain, topic.topic, text.empty() ? std::string() : std::string(name) + "=" + text, {}, 0});
    };
    if (topic.begin > 0)
        add(Kind::Forgotten, "retention.ms").count = static_cast<std::uint64_t>(topic.begin);
    if (isLimit(topic.setting("retention.ms"))) {
        auto& warning = add(Kind::Retention, "retention.ms");
        constexpr std::int64_t longest = 100LL * 366 * 24 * 3600 * 1000; // a date beyond it is no news
        const auto kept = *numberIn(topic.setting("retention.ms"));
        if (topic.oldest && topic.begin == 0 && kept < longest)
            warning.when = *topic.oldest + std::chrono::milliseconds(kept);
    }
    if (isLimit(topic.setting("retention.bytes")))
        add(Kind::Retention, "retention.bytes");
    if (topic.setting("cleanup.policy").find("compact") != std::string::npos)
        add(Kind::Retention, "cleanup.policy");
}

} // namespace

std::string TopicFacts::setting(std::string_view name) const
{
    const auto found = std::ranges::find_if(settings, [name](const auto& entry) { return entry.name == name; });
    return found == settings.end() ? std::string() : found->value;
}

std::vector<AuditWarning> warningsOf(const TopicFacts& topic)
{
    std::vector<AuditWarning> warnings;
    if (topic.holdsEvents)
        addRetention(topic, warnings);
    const auto add = [&](Kind kind, const char* name) {
        const auto text = topic.setting(name);
        warnings.push_back({kind, topic.domain, topic.topic,
                            text.empty() ? std::string() : std::string(name) + "=" + text, std::nullopt, 0});
    };
    if (topic.replicas == 1 && topic.setting("flush.messages") != "1")
        add(Kind::OneReplica, "flush.messages");
    const auto inSync = numberIn(topic.setting("min.insync.replicas"));
    if (topic.replicas > 1 && inSync && *inSync < 2)
        add(Kind::FewInSync, "min.insync.replicas");
    if (topic.replicas > 1 && topic.setting("unclean.leader.election.enable") == "true")
        add(Kind::UncleanElection, "unclean.leader.election.enable");
    return warnings;
}

base::Result<std::vector<TopicFacts>> readTopics(eventlog::ClusterAdmin& admin, std::span<const std::string> domains,
                                                 const std::stop_token& stop)
{
    std::vector<TopicFacts> found;
    std::vector<std::string> names;
    std::vector<eventlog::TopicPartition> partitions;
    for (const auto& domain : domains) {
        for (const auto stream : {eventlog::Stream::Commands, eventlog::Stream::Events}) {
            TopicFacts facts;
            facts.domain = domain;
            facts.topic = eventlog::topicName(domain, stream);
            facts.holdsEvents = stream == eventlog::Stream::Events;
            const auto state = admin.state(facts.topic, stop);
            if (!state)
                return base::Failure(state.error());
            for (const auto& topic : state->topics)
                if (topic.name == facts.topic && topic.error.empty() && !topic.partitions.empty())
                    facts.replicas = topic.partitions.front().replicas.size();
            if (facts.replicas == 0)
                continue;
            names.push_back(facts.topic);
            partitions.push_back({facts.topic, 0});
            found.push_back(std::move(facts));
        }
    }
    if (names.empty())
        return found;
    auto settings = admin.topicConfigurations(names, stop);
    if (!settings)
        return base::Failure(std::move(settings.error()));
    const auto ends = admin.ends(partitions, stop);
    if (!ends)
        return base::Failure(ends.error());
    for (auto& facts : found) {
        facts.settings = std::move((*settings)[facts.topic]);
        if (const auto end = ends->find({facts.topic, 0}); end != ends->end())
            facts.begin = std::max<std::int64_t>(end->second.begin, 0);
        if (!facts.holdsEvents || !isLimit(facts.setting("retention.ms")))
            continue;
        eventlog::ReadRequest first;
        first.topic = facts.topic;
        first.starts = {{0, facts.begin}};
        first.most = 1;
        const auto read = admin.read(first, stop);
        if (!read)
            return base::Failure(read.error());
        if (!read->records.empty())
            facts.oldest = read->records.front().time;
    }
    return found;
}

} // namespace pipeline
