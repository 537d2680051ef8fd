#pragma once

#include "base/worker.h"
#include "pipeline/command_completion.h"
#include "pipeline/command_gateway.h"
#include "pipeline/shared_status.h"
#include "pipeline/shared_waiters.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pipeline {

/// Takes what the gateway queued, answers what was decided before, and writes the rest to the shared log. A thread of
/// its own; answer() and replay() any.
class SharedSubmitter final
{
public:
    /// All of them outlive it.
    SharedSubmitter(CommandQueue& queue, SharedWaiters& waiters, const SharedStatus& status,
                    const CommandCompletion& completion, const base::Clock& clock, std::vector<std::string> domains,
                    StoreOpener opener);
    /// Ends when the queue is closed and what is in it is written.
    ~SharedSubmitter();

    static void answer(PendingCommand pending, const base::Error& error);
    /// Turns a waiting command into a repeat of the recorded one, or into the error that its key was reused.
    static void replay(PendingCommand& waiting, const eventlog::CommandRecord& known);

private:
    void run();
    void submit(PendingCommand pending);
    [[nodiscard]] bool answerKnown(const eventlog::CommandRecord& record);
    void answerWaiting(const base::Uuid& command, const base::Error& error);

    CommandQueue& m_queue;
    SharedWaiters& m_waiters;
    const SharedStatus& m_status;
    const CommandCompletion& m_completion;
    const base::Clock& m_clock;
    const std::vector<std::string> m_domains;
    const StoreOpener m_opener;
    std::unique_ptr<OpenStore> m_store; ///< its thread; null: to be opened
    std::optional<base::Worker> m_worker; ///< last: stops first
};

} // namespace pipeline
