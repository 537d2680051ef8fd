#include "pipeline/command_gateway.h"

#include "base/limits.h"
#include "domain/decide.h"
#include "pipeline/command_value.h"

#include <array>
#include <utility>

namespace pipeline {

namespace {

/// Space of the ids that derive from a client's key; drawn once, never changed.
constexpr base::Uuid keySpace {
    {0x6a, 0x0e, 0x7d, 0x3f, 0x52, 0x91, 0x4c, 0x1b, 0x9f, 0x04, 0x2d, 0x8b, 0x77, 0x1e, 0xc3, 0x50}};

} // namespace

CommandGateway::CommandGateway(const domain::Catalog& catalog, const base::Clock& clock, const SecretBox& secrets,
                               CommandQueue& queue)
    : m_catalog(catalog)
    , m_clock(clock)
    , m_secrets(secrets)
    , m_queue(queue)
{
}

base::Failure CommandGateway::refuse(base::Error::Code code, std::string message)
{
    m_refused.fetch_add(1, std::memory_order_relaxed);
    (code == base::Error::Code::Busy ? m_whenFull : m_notReady).fetch_add(1, std::memory_order_relaxed);
    return base::fail(code, std::move(message), true);
}

void CommandGateway::setReadOnly(std::optional<std::string> reason)
{
    const std::scoped_lock lock(m_mutex);
    m_isReadOnly.store(reason.has_value());
    m_readOnlyReason = std::move(reason).value_or("");
}

base::Result<PendingCommand> CommandGateway::stamp(Submission submission) const
{
    const auto* const type = m_catalog.find(submission.type);
    if (type == nullptr)
        return base::fail(base::Error::Code::NotFound, "There is no entity type '" + submission.type + "'.");
    if (submission.entity.size() > base::limits::maxIdBytes)
        return base::fail(base::Error::Code::Invalid,
                          "The id is longer than " + std::to_string(base::limits::maxIdBytes) + " bytes.");

    PendingCommand pending;
    pending.submitted = m_clock.steady();
    auto& command = pending.command;
    command.kind = submission.kind;
    command.time = m_clock.utc();
    command.user = std::move(submission.user);
    command.type = std::move(submission.type);
    command.entity = std::move(submission.entity);
    command.expected = submission.expected;

    base::json::object body;
    body.emplace("kind", static_cast<int>(command.kind));
    body.emplace("type", command.type);
    body.emplace("entity", command.entity);
    if (command.expected)
        body.emplace("expected", command.expected->value);
    body.emplace("fields", std::move(submission.fields));
    pending.record.bodyHash = m_secrets.hash(body);
    command.fields = std::move(body.at("fields").as_object());

    pending.mayRepeat = !submission.idempotencyKey.empty();
    if (pending.mayRepeat) {
        std::string name = command.user;
        name.append("|").append(std::to_string(static_cast<int>(command.kind))).append("|").append(command.type);
        name.append("|").append(command.entity).append("|").append(submission.idempotencyKey);
        command.id = base::Uuid::derive(keySpace, name);
    } else {
        std::array<std::uint8_t, 10> random {};
        base::crypto::fillRandom(random);
        command.id = base::Uuid::fromTime(
            std::chrono::duration_cast<std::chrono::milliseconds>(command.time.time_since_epoch()), random);
    }
    m_secrets.close(*type, command.fields);
    if (command.kind == domain::CommandKind::Create) {
        m_secrets.draw(*type, command.fields);
        command.entity = domain::deriveEntityId(*type, command.id);
    }
    pending.record.id = command.id;
    pending.record.domain = type->domain;
    pending.record.user = command.user;
    pending.record.time = command.time;
    pending.record.value = commandValue(command);
    if (pending.record.value.size() > base::limits::maxPayloadBytes)
        return base::fail(base::Error::Code::TooLarge,
                          "The command is larger than " + std::to_string(base::limits::maxPayloadBytes)
                              + " bytes; send less at once.");
    return pending;
}

base::Result<Ticket> CommandGateway::submit(Submission submission, Completion done)
{
    m_submitted.fetch_add(1, std::memory_order_relaxed);
    if (m_isClosed.load())
        return refuse(base::Error::Code::Closed, "The engine is shutting down.");
    if (m_isReadOnly.load()) {
        const std::scoped_lock lock(m_mutex);
        return refuse(base::Error::Code::Storage, m_readOnlyReason + " Reading works.");
    }
    // The last fifth of the queue is for bursts of those who were already let in.
    if (m_queue.probe().depth() * 5 >= m_queue.probe().capacity() * 4)
        return refuse(base::Error::Code::Busy,
                      "The engine has more commands waiting than it can take; try again in a moment.");
    auto pending = stamp(std::move(submission));
    if (!pending) {
        m_refused.fetch_add(1, std::memory_order_relaxed);
        return base::Failure(std::move(pending.error()));
    }
    const Ticket ticket {pending->command.id};
    pending->done = std::move(done);
    pending->times.accepted = microsecondsSince(pending->submitted, m_clock.steady());
    if (m_queue.push(std::move(*pending)))
        return ticket;
    return m_isClosed.load() ? refuse(base::Error::Code::Closed, "The engine is shutting down.")
                             : refuse(base::Error::Code::Busy, "The queue of commands is full; try again in a moment.");
}

} // namespace pipeline
