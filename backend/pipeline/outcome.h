#pragma once

#include "domain/command.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace pipeline {

/// What a face hands to the gateway.
struct Submission
{
    domain::CommandKind kind = domain::CommandKind::Create;
    std::string type;
    std::string entity; ///< empty for Create
    std::optional<base::Version> expected;
    base::json::object fields; ///< secrets still in clear: the gateway replaces them
    std::string user;
    std::string idempotencyKey; ///< may be empty: the gateway draws a command id
};

/// Moments of a command, µs since it was submitted (monotonic); 0 = not reached or not known (read back from the log).
struct StageTimes
{
    std::uint32_t accepted = 0; ///< gateway: stamped, checked, queued
    std::uint32_t taken = 0; ///< the validator took it from the queue
    std::uint32_t decided = 0;
    std::uint32_t appended = 0; ///< in the log (inside the transaction)
    std::uint32_t persisted = 0; ///< in the event store
    std::uint32_t materialized = 0; ///< in the snapshots
    std::uint32_t committed = 0; ///< on disk
    std::uint32_t notified = 0; ///< handed to subscribers
};

/// One event with all that its headers say.
struct CommittedEvent
{
    base::Position position;
    base::PartitionSequence sequence;
    base::Uuid eventId;
    base::Uuid command;
    base::CommandPosition commandPosition;
    std::uint32_t index = 1; ///< i of n in its group
    std::uint32_t count = 1;
    std::string domain;
    std::string type;
    std::string entityType;
    std::string entity;
    base::Version version;
    std::string user;
    base::UtcTime time {};
    std::string value; ///< JSON
    domain::StatePointer after; ///< state after it; null for rejections and when read back from the log
};

/// A command with its outcome: one group of events.
struct CommittedCommand
{
    base::Uuid id;
    base::CommandPosition position;
    domain::CommandKind kind = domain::CommandKind::Create;
    std::string domain;
    std::string type;
    std::string entity;
    std::optional<base::Version> expected;
    std::string user;
    base::UtcTime time {};
    std::optional<domain::Rejection> rejection;
    StageTimes stages;
    base::json::object fields; ///< as submitted, secrets replaced; only when one command is read back from the log
    std::vector<CommittedEvent> events;
};
/// What one COMMIT brought, in order. Shared by all subscribers.
using CommittedBatch = std::vector<CommittedCommand>;

/// The answer to a submission.
struct Outcome
{
    base::Uuid command;
    base::CommandPosition position;
    bool replayed = false; ///< the same key was decided before: this is the recorded outcome
    std::optional<domain::Rejection> rejection;
    std::string type;
    std::string entity;
    domain::StatePointer after; ///< the entity right after this command; null when rejected
    base::json::object secretsShownOnce; ///< clear text of secrets that this command created (an account's token)
    base::Position lastEvent;
    std::vector<base::json::value> problems; ///< unused unless a face needs more
};
/// Called once, on an engine thread, after COMMIT. Must not block and must not throw: post it elsewhere.
using Completion = std::function<void(base::Result<Outcome>)>;

} // namespace pipeline
