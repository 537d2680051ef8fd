#include "pipeline/command_completion.h"

#include "base/log.h"
#include "domain/decide.h"
#include "pipeline/command_value.h"

#include <exception>
#include <utility>

namespace pipeline {

namespace {

void call(const Completion& done, base::Result<Outcome> outcome)
{
    if (!done)
        return;
    try {
        done(std::move(outcome));
    } catch (const std::exception& exception) {
        base::log::error("pipeline", std::string("A completion failed: ") + exception.what());
    }
}

} // namespace

void CommandCompletion::answerAll(std::vector<PendingCommand>& commands, const base::Error& error)
{
    for (auto& pending : commands)
        call(pending.done, base::Failure(error));
}

void CommandCompletion::answer(PendingCommand& pending, OpenStore& store) const
{
    if (!pending.done)
        return; // nobody waits: a newcomer that reads a long log would ask the stores about each command of it
    if (pending.error) {
        call(pending.done, base::Failure(*pending.error));
        return;
    }
    Outcome outcome;
    outcome.command = pending.record.id;
    outcome.type = pending.command.type;
    if (pending.replayOf) {
        if (auto done = recall(*pending.replayOf, store, outcome); !done) {
            call(pending.done, base::Failure(std::move(done.error())));
            return;
        }
    } else {
        outcome.position = pending.record.position;
        outcome.rejection = pending.rejection;
        outcome.entity = pending.entity;
        outcome.after = pending.rejection ? nullptr : pending.after;
        outcome.lastEvent = pending.events.back().position;
        if (!outcome.rejection && !outcome.after) { // the read model was ahead when the group was read
            if (auto done = recall(pending.record, store, outcome); !done) {
                call(pending.done, base::Failure(std::move(done.error())));
                return;
            }
            outcome.replayed = false;
        }
        if (!outcome.rejection && pending.command.kind == domain::CommandKind::Create)
            showSecrets(pending.command.fields, outcome);
    }
    call(pending.done, std::move(outcome));
}

void CommandCompletion::showSecrets(const base::json::object& fields, Outcome& outcome) const
{
    if (const auto* const type = m_catalog.find(outcome.type))
        outcome.secretsShownOnce = m_secrets.drawn(*type, fields);
}

/// The recorded outcome of a command that was decided before: the entity as it was right after it.
base::Result<void> CommandCompletion::recall(const eventlog::CommandRecord& record, OpenStore& store,
                                             Outcome& outcome) const
{
    outcome.replayed = true;
    outcome.position = record.position;
    const auto command = readCommand(record);
    if (!command)
        return base::Failure(command.error());
    const auto group = store.log->outcome(record.position);
    if (!group)
        return base::Failure(group.error());
    outcome.type = command->type;
    outcome.entity = command->entity;
    outcome.rejection = readRejection(*group);
    base::Version version;
    for (const auto& event : *group) {
        outcome.lastEvent = event.position;
        const bool isAbout = event.entityType == command->type
            && (event.entity == command->entity || command->kind == domain::CommandKind::Create);
        if (isAbout) {
            outcome.entity = event.entity;
            version = event.version;
        }
    }
    if (outcome.rejection || version.value == 0)
        return {};
    const auto history = store.stores.events->history(outcome.type, outcome.entity, {1}, version.value);
    if (!history)
        return base::Failure(history.error());
    for (const auto& stored : *history) {
        auto event = domain::parseEventValue(stored.value);
        if (!event)
            return base::Failure(std::move(event.error()));
        event->entityType = stored.entityType;
        event->entity = stored.entity;
        event->version = stored.version;
        outcome.after = domain::evolve(outcome.after, *event, stored.position);
    }
    if (!outcome.after || outcome.after->version != version)
        return base::fail(base::Error::Code::Storage,
                          "The event store does not hold the events of this command yet; try again in a moment.", true);
    if (command->kind == domain::CommandKind::Create)
        showSecrets(command->fields, outcome);
    return {};
}

} // namespace pipeline
