#pragma once

#include "base/clock.h"
#include "pipeline/engine.h"
#include "serving/operations.h"

#include <deque>
#include <memory>
#include <mutex>
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

private:
    struct Pending;
    void complete(const std::shared_ptr<Pending>& pending, base::Result<pipeline::Outcome> outcome);
    void waitFor(const std::shared_ptr<Pending>& pending);
    void sweep();
    void schedule(base::SteadyTime time);

    pipeline::Engine& m_engine;
    std::weak_ptr<WorkPool> m_workers; ///< the pool ends with the table, completions may come later
    std::mutex m_mutex; ///< protects m_waiting and m_isScheduled
    std::deque<std::pair<base::SteadyTime, std::shared_ptr<Pending>>> m_waiting; ///< in the order of their deadlines
    bool m_isScheduled = false;
};

} // namespace serving
