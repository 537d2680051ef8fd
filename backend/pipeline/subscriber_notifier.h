#pragma once

#include "base/bounded_queue.h"
#include "base/clock.h"
#include "base/worker.h"
#include "pipeline/batch.h"
#include "pipeline/engine.h"

#include <memory>
#include <mutex>
#include <stop_token>
#include <vector>

namespace pipeline {

/// The last stage, on its own thread: hands each committed batch to every subscriber, in order. Any thread may call
/// everything.
class SubscriberNotifier final
{
public:
    explicit SubscriberNotifier(const base::Clock& clock);
    ~SubscriberNotifier(); ///< hands over what is queued, then ends

    /// Waits while subscribers are slower than the disk: that is the back-pressure.
    void notify(Batch batch, std::stop_token stop);
    [[nodiscard]] std::shared_ptr<void> subscribe(Engine::BatchHandler handler);

    /// Stage times of a recent command; all 0 when it is no longer known.
    [[nodiscard]] StageTimes timesOf(base::CommandPosition command) const;

private:
    struct Subscription;
    void run(const std::stop_token& stop);
    void handOver(Batch batch);

    const base::Clock& m_clock;
    mutable std::mutex m_mutex; ///< protects m_subscriptions
    std::vector<std::weak_ptr<Subscription>> m_subscriptions;
    struct Trace
    {
        base::CommandPosition command;
        StageTimes times;
    };
    mutable std::mutex m_traceMutex; ///< protects m_traces
    std::vector<Trace> m_traces; ///< ring by command position
    base::BoundedQueue<Batch> m_queue;
    base::Worker m_worker; ///< last: stops first
};

} // namespace pipeline
