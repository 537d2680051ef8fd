#pragma once

#include "serving/command_answers.h"
#include "serving/operations.h"
#include "serving/work_pool.h"

#include <functional>
#include <memory>

/// Groups of rows that addEngineOperations() puts into the table.
namespace serving {

/// What the handlers of the engine's operations share. `engine` outlives the table.
struct EngineFace
{
    pipeline::Engine& engine;
    std::shared_ptr<CommandAnswers> commands;
    std::weak_ptr<WorkPool> workers; ///< weak: the handlers live in the table that owns the pool

    /// Runs `read` on a worker and responds with what it returns; 503 when the workers are busy.
    void answerLater(Respond respond, std::function<AnswerOrProblem()> read) const;
};

void addEntityWrites(OperationTable& table, const EngineFace& face);
void addEntityReads(OperationTable& table, const EngineFace& face);
void addLogOperations(OperationTable& table, const EngineFace& face);
void addStateOperations(OperationTable& table, const EngineFace& face);
void addAuditOperations(OperationTable& table, const EngineFace& face);

} // namespace serving
