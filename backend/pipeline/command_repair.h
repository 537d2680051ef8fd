#pragma once

#include "base/result.h"
#include "pipeline/log_survey.h"
#include "pipeline/shared_engine.h"

#include <cstddef>

namespace pipeline {

struct CommandsWritten
{
    std::size_t written = 0;
    std::size_t whole = 0; ///< as they were; the others say no more than their outcomes
};

/// Appends to commands[p] what its lost tail held: a command of the same id in the place of each that was decided, so
/// that the log of events and the stores fit it again. Commands that were lost before anybody decided them stay lost.
/// Engines rest, so nobody writes in between; waits until each is in the log. Error Storage: a record got another
/// place; look again.
[[nodiscard]] base::Result<CommandsWritten> appendLostCommands(const SharedOptions& options, std::size_t domain,
                                                               const LogSurvey& survey);

} // namespace pipeline
