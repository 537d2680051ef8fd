#pragma once

#include "domain/command.h"
#include "domain/pack.h"
#include "eventlog/event_log.h"
#include "persistence/stores.h"
#include "pipeline/outcome.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace pipeline {

/// A command on its way through the stages. Moves from thread to thread as a value.
struct PendingCommand
{
    domain::Command command;
    eventlog::CommandRecord record;
    bool mayRepeat = false; ///< its id comes from a client's key, so it may have been decided before
    base::SteadyTime submitted;
    StageTimes times;
    Completion done;

    std::optional<std::string> poison; ///< why it could not be processed before: it is rejected without another try

    // From here on filled by the stages.
    std::optional<eventlog::CommandRecord> replayOf; ///< the same id was decided before; this is what stands in the log
    std::optional<base::Error> error; ///< answered with it instead of an outcome
    std::optional<domain::Rejection> rejection;
    std::string entity; ///< that the command is about, once decided
    domain::StatePointer after; ///< its state right after this command
    std::vector<eventlog::EventRecord> events; ///< the group, as appended
    std::vector<domain::StatePointer> states; ///< state after each event; null for rejections
    std::vector<domain::Event> read; ///< the events' values, where they come from a log; until they are folded

    /// Back to what the gateway queued, after a rollback.
    void forgetStages();
};

/// Before and after of one entity in a batch.
struct Touched
{
    domain::StatePointer before; ///< null: new
    domain::StatePointer after;
};

/// What one transaction carries, in order.
struct Batch
{
    std::vector<PendingCommand> commands;
    std::vector<Touched> touched; ///< every entity that changed, once, in the order of its first change
    std::vector<persistence::Park> parks; ///< entities whose commands could not be decided, or can be again, in order
};

/// µs from `start` to `now`, for StageTimes; at least 1, because 0 means "not reached".
[[nodiscard]] std::uint32_t microsecondsSince(base::SteadyTime start, base::SteadyTime now);

} // namespace pipeline
