#include "serving/command_answers.h"

#include "base/limits.h"
#include "serving/outcome_json.h"
#include "serving/work_pool.h"

#include <atomic>
#include <chrono>

namespace serving {

/// One command on its way. Its outcome, the end of our patience and a refusal race; the first one answers.
struct CommandAnswers::Pending
{
    pipeline::Submission asked; ///< without its fields
    Respond respond;
    std::atomic<bool> isAnswered {false};
    std::mutex mutex; ///< protects id and early
    std::optional<base::Uuid> id;
    std::optional<base::Error> early; ///< an error that came before submit() had returned the id

    /// False: somebody else was first.
    bool answer(AnswerOrProblem value)
    {
        const bool isFirst = !isAnswered.exchange(true);
        if (isFirst)
            std::exchange(respond, {})(std::move(value));
        return isFirst;
    }
};

namespace {

tl::unexpected<Problem> unknownAtTheEnd(const base::Uuid& command)
{
    const base::Error error {base::Error::Code::Closed, "The server ends before the store has answered."};
    return tl::unexpected(problemAfterSubmit(error, command.toString()));
}

} // namespace

CommandAnswers::CommandAnswers(pipeline::Engine& engine, std::shared_ptr<WorkPool> workers)
    : m_engine(engine)
    , m_workers(std::move(workers))
{
}

void CommandAnswers::submit(pipeline::Submission submission, Respond respond)
{
    auto pending = std::make_shared<Pending>();
    pending->asked.kind = submission.kind;
    pending->asked.type = submission.type;
    pending->asked.entity = submission.entity;
    pending->asked.expected = submission.expected;
    pending->respond = std::move(respond);
    auto ticket = m_engine.submit(std::move(submission),
                                  [self = shared_from_this(), pending](base::Result<pipeline::Outcome> outcome) {
                                      self->complete(pending, std::move(outcome));
                                  });
    if (!ticket) {
        pending->answer(tl::unexpected(problemOf(ticket.error())));
        return;
    }
    std::optional<base::Error> early;
    {
        const std::scoped_lock lock(pending->mutex);
        pending->id = ticket->command;
        early = std::exchange(pending->early, std::nullopt);
    }
    if (early)
        pending->answer(tl::unexpected(problemAfterSubmit(*early, ticket->command.toString())));
    else if (!pending->isAnswered)
        waitFor(pending);
}

/// On an engine thread: nothing here blocks.
void CommandAnswers::complete(const std::shared_ptr<Pending>& pending, base::Result<pipeline::Outcome> outcome)
{
    if (!outcome) {
        std::string id;
        {
            const std::scoped_lock lock(pending->mutex);
            if (!pending->id) {
                pending->early = std::move(outcome.error());
                return;
            }
            id = pending->id->toString();
        }
        settle(*pending, tl::unexpected(problemAfterSubmit(outcome.error(), id)));
        return;
    }
    auto answer = answerOf(m_engine.catalog(), pending->asked, *outcome);
    const auto workers = m_workers.lock();
    const bool isStale = outcome->rejection && outcome->rejection->rule == "VERSION_CONFLICT";
    if (!isStale || !workers || !pending->asked.expected || !outcome->rejection->actual) {
        settle(*pending, std::move(answer));
        return;
    }
    auto addDiff = [self = shared_from_this(), &engine = m_engine, pending, answer,
                    actual = *outcome->rejection->actual]() mutable {
        const auto& asked = pending->asked;
        answer.error().extra["diff"] = changedFields(engine, asked.type, asked.entity, *asked.expected, actual);
        self->settle(*pending, std::move(answer));
    };
    if (!workers->post(std::move(addDiff)))
        settle(*pending, std::move(answer));
}

/// The outcome is known: whoever was answered with 202 finds it in the log now.
void CommandAnswers::settle(Pending& pending, AnswerOrProblem answer)
{
    if (pending.answer(std::move(answer)))
        return;
    const std::scoped_lock inside(pending.mutex);
    const std::scoped_lock lock(m_mutex);
    m_late.erase(*pending.id);
}

bool CommandAnswers::isPending(const base::Uuid& command) const
{
    const std::scoped_lock lock(m_mutex);
    return m_late.contains(command);
}

void CommandAnswers::waitFor(const std::shared_ptr<Pending>& pending)
{
    const auto deadline = std::chrono::steady_clock::now() + base::limits::answerPatience;
    {
        const std::scoped_lock lock(m_mutex);
        while (!m_waiting.empty() && m_waiting.front().second->isAnswered)
            m_waiting.pop_front();
        if (!m_hasEnded) {
            m_waiting.emplace_back(deadline, pending);
            if (!m_isScheduled)
                schedule(m_waiting.front().first);
            return;
        }
    }
    pending->answer(unknownAtTheEnd(*pending->id));
}

void CommandAnswers::end()
{
    decltype(m_waiting) left;
    {
        const std::scoped_lock lock(m_mutex);
        m_hasEnded = true;
        left.swap(m_waiting);
    }
    for (const auto& [deadline, pending] : left)
        pending->answer(unknownAtTheEnd(*pending->id));
}

void CommandAnswers::schedule(base::SteadyTime time)
{
    if (const auto workers = m_workers.lock()) {
        m_isScheduled = true;
        workers->schedule(time, [self = shared_from_this()] { self->sweep(); });
    }
}

void CommandAnswers::sweep()
{
    std::vector<std::shared_ptr<Pending>> overdue;
    {
        const std::scoped_lock lock(m_mutex);
        const auto now = std::chrono::steady_clock::now();
        while (!m_waiting.empty() && (m_waiting.front().second->isAnswered || m_waiting.front().first <= now)) {
            if (!m_waiting.front().second->isAnswered) {
                m_late.insert(*m_waiting.front().second->id);
                overdue.push_back(std::move(m_waiting.front().second));
            }
            m_waiting.pop_front();
        }
        m_isScheduled = false;
        if (!m_waiting.empty())
            schedule(m_waiting.front().first);
    }
    for (const auto& pending : overdue)
        if (!pending->answer(pendingAnswer(*pending->id))) { // the outcome came at this moment
            const std::scoped_lock lock(m_mutex);
            m_late.erase(*pending->id);
        }
}

} // namespace serving
