#include "pipeline/subscriber_notifier.h"

#include "base/limits.h"
#include "base/log.h"
#include "pipeline/command_value.h"

#include <exception>
#include <utility>

namespace pipeline {

namespace {

constexpr std::size_t tracedCommands = 16'384; // what lists of recent commands show; 40 bytes each

} // namespace

/// A call and its end exclude each other, so that after the handle is gone no call arrives. Recursive: a handler may
/// drop its own handle.
struct SubscriberNotifier::Subscription
{
    std::recursive_mutex mutex; ///< protects isOver; held during a call on purpose
    bool isOver = false;
    Engine::BatchHandler handler;
};

SubscriberNotifier::SubscriberNotifier(const base::Clock& clock)
    : m_clock(clock)
    , m_traces(tracedCommands)
    , m_queue("notify", base::limits::notifyQueue, base::Overflow::Block)
    , m_worker("notify", [this](const std::stop_token& stop) { run(stop); })
{
}

SubscriberNotifier::~SubscriberNotifier()
{
    m_queue.close();
}

void SubscriberNotifier::notify(Batch batch, std::stop_token stop)
{
    static_cast<void>(m_queue.push(std::move(batch), std::move(stop)));
}

std::shared_ptr<void> SubscriberNotifier::subscribe(Engine::BatchHandler handler)
{
    auto subscription = std::make_shared<Subscription>();
    subscription->handler = std::move(handler);
    {
        const std::scoped_lock lock(m_mutex);
        std::erase_if(m_subscriptions, [](const auto& known) { return known.expired(); });
        m_subscriptions.push_back(subscription);
    }
    // The handle is not the subscription itself: the notify thread may hold that one for a moment longer.
    auto* const marker = subscription.get();
    return {static_cast<void*>(marker), [kept = std::move(subscription)](void*) {
                const std::scoped_lock lock(kept->mutex);
                kept->isOver = true;
            }};
}

StageTimes SubscriberNotifier::timesOf(base::CommandPosition command) const
{
    const std::scoped_lock lock(m_traceMutex);
    const auto& trace = m_traces[command.value % tracedCommands];
    return trace.command == command ? trace.times : StageTimes {};
}

void SubscriberNotifier::run(const std::stop_token& stop)
{
    // Closing the queue, not the stop token, ends the thread, so that what was committed is also told.
    static_cast<void>(stop);
    for (;;) {
        auto batches = m_queue.takeAll({});
        if (batches.empty())
            return;
        for (auto& batch : batches)
            handOver(std::move(batch));
    }
}

void SubscriberNotifier::handOver(Batch batch)
{
    auto committed = std::make_shared<CommittedBatch>();
    committed->reserve(batch.commands.size());
    const auto now = m_clock.steady();
    {
        const std::scoped_lock lock(m_traceMutex);
        for (auto& pending : batch.commands) {
            if (pending.events.empty())
                continue;
            pending.times.notified = microsecondsSince(pending.submitted, now);
            m_traces[pending.record.position.value % tracedCommands] = {pending.record.position, pending.times};
        }
    }
    std::vector<std::shared_ptr<Subscription>> subscriptions;
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto& known : m_subscriptions) {
            if (auto subscription = known.lock())
                subscriptions.push_back(std::move(subscription));
        }
    }
    if (subscriptions.empty())
        return;
    for (auto& pending : batch.commands) {
        if (pending.events.empty()) // a repeat has no outcome of its own
            continue;
        CommittedCommand command;
        command.id = pending.record.id;
        command.position = pending.record.position;
        command.kind = pending.command.kind;
        command.domain = std::move(pending.record.domain);
        command.type = std::move(pending.command.type);
        command.entity = std::move(pending.entity);
        command.expected = pending.command.expected;
        command.user = std::move(pending.record.user);
        command.time = pending.record.time;
        command.rejection = std::move(pending.rejection);
        command.stages = pending.times;
        command.events.reserve(pending.events.size());
        for (std::size_t i = 0; i < pending.events.size(); ++i)
            command.events.push_back(committedEvent(std::move(pending.events[i]), std::move(pending.states[i])));
        committed->push_back(std::move(command));
    }
    const std::shared_ptr<const CommittedBatch> shared = std::move(committed);
    for (const auto& subscription : subscriptions) {
        const std::scoped_lock lock(subscription->mutex);
        if (subscription->isOver)
            continue;
        try {
            subscription->handler(shared);
        } catch (const std::exception& exception) {
            base::log::error("pipeline", std::string("A subscriber failed: ") + exception.what());
        }
    }
}

} // namespace pipeline
