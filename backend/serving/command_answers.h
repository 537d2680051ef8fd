#pragma once

#include "base/clock.h"
#include "pipeline/engine.h"
#include "serving/operations.h"

#include <deque>
#include <memory>
#include <mutex>
#include <set>
#include <utility>

namespace serving {

/// How long a face waits for the outcome of a command.
class CommandAnswers final : public std::enable_shared_from_this<CommandAnswers>
{
public:
    CommandAnswers(pipeline::Engine& engine, std::shared_ptr<WorkPool> workers);

    /// Submits and answers with the outcome; after base::limits::answerPatience with 202 and the command's address.
    /// Problems: 404, 405, 412 (with the fields that changed), 422, 429, 503, 504. Any thread, does not block.
    void submit(pipeline::Submission submission, Respond respond);
    /// It was answered with 202 and has no outcome yet. Any thread. Ask before the log: an outcome may come in between.
    [[nodiscard]] bool isPending(const base::Uuid& command) const;

    /// The server goes: who waits is told that the outcome is unknown (504) and how to ask for it, and so is who comes
    /// later and has no outcome yet. Any thread, does not block.
    void end();

private:
    struct Pending;
    void complete(const std::shared_ptr<Pending>& pending, base::Result<pipeline::Outcome> outcome);
    void settle(Pending& pending, AnswerOrProblem answer);
    void waitFor(const std::shared_ptr<Pending>& pending);
    void sweep();
    void schedule(base::SteadyTime time);

    pipeline::Engine& m_engine;
    std::weak_ptr<WorkPool> m_workers; ///< the pool ends with the table, completions may come later
    mutable std::mutex m_mutex; ///< protects what follows
    std::deque<std::pair<base::SteadyTime, std::shared_ptr<Pending>>> m_waiting; ///< in the order of their deadlines
    std::set<base::Uuid> m_late; ///< answered with 202, no outcome yet: as many as the engine may have under way
    bool m_isScheduled = false;
    bool m_hasEnded = false;
};

} // namespace serving
