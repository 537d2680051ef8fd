#include "pipeline/shared_duties.h"

#include "base/log.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace pipeline {

namespace {

using eventlog::ReadingMark;
using eventlog::RecordHead;
using eventlog::Stream;

/// The same for the command that the mark decided last.
base::Result<std::optional<std::string>> commandMisfit(std::size_t domain, eventlog::ClusterLog& log,
                                                       const persistence::Mark& mark)
{
    if (mark.reading.command < 0)
        return std::nullopt;
    const auto command = log.recordAt(domain, Stream::Commands, mark.reading.command);
    if (!command)
        return base::Failure(command.error());
    if (!*command)
        return fmt::format("the log of commands does not hold the record {} that was decided", mark.reading.command);
    if ((*command)->command && (*command)->command->id != mark.commandId)
        return fmt::format("the log of commands holds another command at {} than the one that was decided",
                           mark.reading.command);
    return std::nullopt;
}

} // namespace

base::Result<std::optional<std::string>> markMisfit(std::size_t domain, eventlog::ClusterLog& log,
                                                    const ReadingMark& mark)
{
    if (mark.offset < 0)
        return std::nullopt;
    const auto last = log.recordAt(domain, Stream::Events, mark.offset);
    if (!last)
        return base::Failure(last.error());
    if (!*last)
        return fmt::format("the log of events does not hold the record {} that was stored", mark.offset);
    const auto& head = (*last)->found.head;
    if (head.kind != RecordHead::Kind::Event || head.epoch != mark.epoch || head.sequence != mark.last)
        return fmt::format("the log of events holds another record at {} than the one that was stored", mark.offset);
    const auto claim = log.recordAt(domain, Stream::Events, mark.epoch.offset);
    if (!claim)
        return base::Failure(claim.error());
    if (!*claim || (*claim)->found.head.kind != RecordHead::Kind::Claim
        || (*claim)->found.head.nonce != mark.epoch.nonce)
        return fmt::format("the log of events does not hold the claim at {} any more", mark.epoch.offset);
    return std::nullopt;
}

base::Result<void> checkIndex(eventlog::ClusterLog& log, const std::vector<std::string>& domains,
                              eventlog::LogIndex& index)
{
    for (std::size_t i = 0; i < domains.size(); ++i) {
        const auto mark = index.mark(domains[i]);
        if (!mark)
            return base::Failure(mark.error());
        if (mark->log.isNil())
            continue;
        auto wrong = std::optional<std::string>("the topics are others");
        if (mark->log == log.id(i)) {
            auto found = markMisfit(i, log, mark->reading);
            if (!found)
                return base::Failure(found.error());
            wrong = std::move(*found);
        }
        if (!wrong)
            continue;
        base::log::warning("pipeline", fmt::format("The index of '{}' is read again: {}.", domains[i], *wrong));
        return index.clear(); // positions are of all domains together
    }
    return {};
}

base::Result<void> prepareClaim(std::size_t domain, eventlog::ClusterLog& log, SharedPartition& partition,
                                SharedStages& stages, OpenStore& store)
{
    const auto marks = stages.load(store, partition.name());
    if (!marks)
        return base::Failure(marks.error());
    if (!partition.knowsClaim() && marks->index.reading.epoch.offset >= 0) {
        const auto claim = log.recordAt(domain, Stream::Events, marks->index.reading.epoch.offset);
        if (!claim)
            return base::Failure(claim.error());
        if (*claim && (*claim)->found.head.kind == RecordHead::Kind::Claim)
            partition.knowClaim((*claim)->found.claim);
    }
    for (const auto* const mark : {&marks->events, &marks->snapshots}) {
        const char* const name = mark == &marks->events ? "event store" : "snapshot store";
        if (!mark->log.isNil() && mark->log != log.clusterId()) {
            partition.stop(fmt::format("The {} holds data of another cluster. Give the profile its own Redis servers, "
                                       "or empty this one.",
                                       name));
            return {};
        }
        auto wrong = markMisfit(domain, log, mark->reading);
        if (wrong && !*wrong)
            wrong = commandMisfit(domain, log, *mark);
        if (!wrong)
            return base::Failure(wrong.error());
        if (*wrong) {
            partition.stop(fmt::format("The {} is ahead of the log: {}.", name, **wrong));
            return {};
        }
    }
    auto lowest = marks->index.reading;
    for (const auto* const mark : {&marks->events.reading, &marks->snapshots.reading})
        if (mark->offset < lowest.offset)
            lowest = *mark;
    for (const auto stream : {Stream::Events, Stream::Commands}) {
        const auto bounds = log.bounds(domain, stream);
        if (!bounds)
            return base::Failure(bounds.error());
        const auto next = (stream == Stream::Events ? lowest.offset : lowest.command) + 1;
        if (bounds->low > next) {
            partition.stop(fmt::format("Retention removed what has to be read next: {} begins at {}, wanted is {}.",
                                       eventlog::topicName(partition.name(), stream), bounds->low, next));
            return {};
        }
    }
    if (lowest.offset < partition.mark().offset) {
        base::log::info(
            "pipeline",
            fmt::format("'{}' is read again from offset {} for its stores.", partition.name(), lowest.offset + 1));
        return partition.readFrom(lowest);
    }
    return {};
}

} // namespace pipeline
