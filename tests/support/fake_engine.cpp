#include "support/fake_engine.h"

#include "support/engine_fixture.h"

#include <algorithm>

namespace test {

namespace {

base::Failure missing()
{
    return base::fail(base::Error::Code::NotFound, "not in the fake");
}

} // namespace

FakeEngine::FakeEngine()
    : m_catalog(shippedCatalog())
{
}

std::shared_ptr<const pipeline::CommittedBatch> FakeEngine::append(const std::string& entityType,
                                                                   const std::string& value)
{
    const std::scoped_lock lock(m_mutex);
    pipeline::CommittedCommand command;
    command.position = {m_log.size() + 1};
    command.domain = "shop";
    command.type = entityType;
    pipeline::CommittedEvent event;
    event.position = {m_log.size() + 1};
    event.commandPosition = command.position;
    event.domain = "shop";
    event.type = "Changed";
    event.entityType = entityType;
    event.entity = "e";
    event.version = {m_log.size() + 1};
    event.value = value;
    auto state = std::make_shared<domain::EntityState>();
    state->type = entityType;
    state->entity = "e";
    state->version = event.version;
    event.after = std::move(state);
    command.events.push_back(std::move(event));
    m_log.push_back(command);
    return std::make_shared<const pipeline::CommittedBatch>(pipeline::CommittedBatch {std::move(command)});
}

base::Result<pipeline::Ticket> FakeEngine::submit(pipeline::Submission submission, pipeline::Completion done)
{
    if (onSubmit)
        return onSubmit(std::move(submission), std::move(done));
    return base::fail(base::Error::Code::Busy, "the queue of commands is full", true);
}

base::Result<domain::Decision> FakeEngine::dryRun(pipeline::Submission)
{
    return missing();
}

pipeline::Totals FakeEngine::totals() const
{
    const std::scoped_lock lock(m_mutex);
    pipeline::Totals made;
    made.position = {m_log.size()};
    return made;
}

base::Result<domain::StatePointer> FakeEngine::entity(std::string_view, std::string_view) const
{
    const std::scoped_lock lock(m_mutex);
    if (m_log.empty())
        return missing();
    return m_log.back().events.front().after;
}

base::Result<pipeline::Page> FakeEngine::list(const pipeline::ListQuery&) const
{
    return pipeline::Page();
}

base::Result<std::vector<pipeline::CommittedEvent>> FakeEngine::history(std::string_view, std::string_view,
                                                                        base::Version fromVersion,
                                                                        std::size_t limit) const
{
    return events({fromVersion.value - 1}, limit);
}

base::Result<std::vector<domain::StatePointer>> FakeEngine::referrers(std::string_view, std::string_view,
                                                                      std::size_t) const
{
    return std::vector<domain::StatePointer>();
}

base::Result<pipeline::CommittedCommand> FakeEngine::command(const base::Uuid&) const
{
    return missing();
}

base::Result<std::vector<pipeline::CommittedCommand>> FakeEngine::commands(base::CommandPosition before,
                                                                           std::size_t limit) const
{
    const std::scoped_lock lock(m_mutex);
    const auto end = before.value == 0 ? m_log.size() : std::min<std::size_t>(m_log.size(), before.value - 1);
    pipeline::CommittedBatch made;
    for (auto i = end; i > 0 && made.size() < limit; --i)
        made.push_back(m_log[i - 1]);
    return made;
}

base::Result<pipeline::CommittedEvent> FakeEngine::event(base::Position position) const
{
    const std::scoped_lock lock(m_mutex);
    if (position.value == 0 || position.value > m_log.size())
        return missing();
    return m_log[position.value - 1].events.front();
}

base::Result<std::vector<pipeline::CommittedEvent>> FakeEngine::events(base::Position after, std::size_t limit) const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<pipeline::CommittedEvent> made;
    for (auto i = after.value; i < m_log.size() && made.size() < limit; ++i)
        made.push_back(m_log[i].events.front());
    return made;
}

std::shared_ptr<void> FakeEngine::subscribe(BatchHandler)
{
    return std::make_shared<int>(0);
}

} // namespace test
