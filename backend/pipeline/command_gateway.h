#pragma once

#include "base/bounded_queue.h"
#include "base/clock.h"
#include "domain/pack.h"
#include "pipeline/batch.h"
#include "pipeline/engine.h"
#include "pipeline/secret_box.h"

#include <atomic>
#include <mutex>
#include <optional>
#include <string>

namespace pipeline {

using CommandQueue = base::BoundedQueue<PendingCommand>;

/// The first stage: stamps a submission, checks the limits, closes its secrets and queues it. Any thread.
class CommandGateway final
{
public:
    CommandGateway(const domain::Catalog& catalog, const base::Clock& clock, const SecretBox& secrets,
                   CommandQueue& queue);

    [[nodiscard]] base::Result<Ticket> submit(Submission submission, Completion done);
    /// A submission as the validator would see it, without queueing it.
    [[nodiscard]] base::Result<PendingCommand> stamp(Submission submission) const;

    /// Why the store cannot be written: submissions are refused with it. None: it can.
    void setReadOnly(std::optional<std::string> reason);
    /// Later submissions are refused; what is queued is still decided.
    void close()
    {
        m_isClosed.store(true);
        m_queue.close();
    }
    [[nodiscard]] std::uint64_t submitted() const { return m_submitted.load(std::memory_order_relaxed); }
    /// All that was not taken; the two below are parts of it, what cannot be read at all is the rest.
    [[nodiscard]] std::uint64_t refused() const { return m_refused.load(std::memory_order_relaxed); }
    [[nodiscard]] std::uint64_t refusedWhenFull() const { return m_whenFull.load(std::memory_order_relaxed); }
    /// Read-only, the log is still being read, or it shuts down.
    [[nodiscard]] std::uint64_t refusedNotReady() const { return m_notReady.load(std::memory_order_relaxed); }

private:
    [[nodiscard]] base::Failure refuse(base::Error::Code code, std::string message);

    const domain::Catalog& m_catalog;
    const base::Clock& m_clock;
    const SecretBox& m_secrets;
    CommandQueue& m_queue;
    std::atomic<bool> m_isReadOnly {false};
    std::mutex m_mutex; ///< protects m_readOnlyReason
    std::string m_readOnlyReason;
    std::atomic<bool> m_isClosed {false};
    std::atomic<std::uint64_t> m_submitted {0};
    std::atomic<std::uint64_t> m_refused {0};
    std::atomic<std::uint64_t> m_whenFull {0};
    std::atomic<std::uint64_t> m_notReady {0};
};

} // namespace pipeline
