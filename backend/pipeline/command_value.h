#pragma once

#include "base/result.h"
#include "domain/command.h"
#include "eventlog/event_log.h"
#include "pipeline/outcome.h"

#include <string>
#include <vector>

namespace pipeline {

/// The JSON that stands in the log of commands; id, domain, user and time travel beside it.
[[nodiscard]] std::string commandValue(const domain::Command& command);
[[nodiscard]] base::Result<domain::Command> readCommand(const eventlog::CommandRecord& record);
/// The reason in a recorded outcome; none when the command was accepted.
[[nodiscard]] std::optional<domain::Rejection> readRejection(const std::vector<eventlog::EventRecord>& group);

[[nodiscard]] CommittedEvent committedEvent(eventlog::EventRecord record, domain::StatePointer after);
/// A command as it is read back: without stage times, and without the values of its events unless `withValues`.
[[nodiscard]] base::Result<CommittedCommand> committedCommand(const eventlog::CommandRecord& record,
                                                              std::vector<eventlog::EventRecord> group,
                                                              bool withValues);

} // namespace pipeline
