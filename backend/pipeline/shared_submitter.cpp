#include "pipeline/shared_submitter.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace pipeline {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t commandsAtOnce = 2'000;
constexpr auto busyPatience = 5s; // while the producer's buffer is full

} // namespace

SharedSubmitter::SharedSubmitter(CommandQueue& queue, SharedWaiters& waiters, const SharedStatus& status,
                                 const CommandCompletion& completion, const base::Clock& clock,
                                 std::vector<std::string> domains, StoreOpener opener)
    : m_queue(queue)
    , m_waiters(waiters)
    , m_status(status)
    , m_completion(completion)
    , m_clock(clock)
    , m_domains(std::move(domains))
    , m_opener(std::move(opener))
{
    m_worker.emplace("submit", [this](const std::stop_token&) { run(); });
}

SharedSubmitter::~SharedSubmitter() = default;

void SharedSubmitter::run()
{
    // Closing the queue, not the stop token, ends the thread, so that what was taken is also written.
    for (;;) {
        auto taken = m_queue.takeAll({}, commandsAtOnce);
        if (taken.empty())
            return;
        for (auto& pending : taken)
            submit(std::move(pending));
    }
}

void SharedSubmitter::submit(PendingCommand pending)
{
    const auto log = m_status.log();
    pending.times.taken = microsecondsSince(pending.submitted, m_clock.steady());
    const auto domain = std::find(m_domains.begin(), m_domains.end(), pending.record.domain) - m_domains.begin();
    if (!log) {
        answer(std::move(pending), {base::Error::Code::Storage, m_status.health().reason, true});
        return;
    }
    const auto record = pending.record;
    const bool mayRepeat = pending.mayRepeat;
    switch (m_waiters.add(pending)) {
    case SharedWaiters::Added::Another:
        return;
    case SharedWaiters::Added::Full:
        answer(std::move(pending),
               {base::Error::Code::Busy, "Too many commands wait for their outcome; try again in a moment.", true});
        return;
    case SharedWaiters::Added::First:
        break;
    }
    // A decided command is in the index before it leaves those who wait, so this order misses nothing.
    if (mayRepeat && answerKnown(record))
        return;
    const auto done =
        eventlog::untilTaken(busyPatience, [&] { return log->submit(static_cast<std::size_t>(domain), record); });
    if (!done)
        answerWaiting(record.id, done.error());
}

void SharedSubmitter::answerWaiting(const base::Uuid& command, const base::Error& error)
{
    for (auto& waiting : m_waiters.take(command))
        answer(std::move(waiting), error);
}

/// True: the same key was decided before, and who waits has the recorded outcome, or the reason why it cannot be told.
bool SharedSubmitter::answerKnown(const eventlog::CommandRecord& record)
{
    if (!m_store) {
        auto opened = m_opener();
        if (!opened) {
            answerWaiting(record.id, opened.error());
            return true;
        }
        m_store = std::move(*opened);
    }
    const auto known = m_store->log->findCommand(record.id);
    if (!known) {
        m_store.reset();
        answerWaiting(record.id, known.error());
        return true;
    }
    if (!*known)
        return false;
    for (auto& waiting : m_waiters.take(record.id)) {
        replay(waiting, **known);
        m_completion.answer(waiting, *m_store);
    }
    return true;
}

void SharedSubmitter::replay(PendingCommand& waiting, const eventlog::CommandRecord& known)
{
    if (known.bodyHash != waiting.record.bodyHash)
        waiting.error =
            base::Error {base::Error::Code::Invalid,
                         "key-reused: this idempotency key was used before with another body; use a new key.", false};
    else
        waiting.replayOf = known;
}

void SharedSubmitter::answer(PendingCommand pending, const base::Error& error)
{
    std::vector<PendingCommand> one;
    one.push_back(std::move(pending));
    CommandCompletion::answerAll(one, error);
}

} // namespace pipeline
