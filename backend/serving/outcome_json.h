#pragma once

#include "pipeline/engine.h"
#include "serving/operations.h"

#include <string>

/// The outcome of a command as every face answers it.
namespace serving {

/// Accepted: 201 with Location (create), 204 (delete), else 200; ETag, Eventscope-Command-Id, Idempotent-Replayed.
/// Rejected: see problemOfRejection. Pure.
[[nodiscard]] AnswerOrProblem answerOf(const domain::Catalog& catalog, const pipeline::Submission& asked,
                                       const pipeline::Outcome& outcome);
/// 412 stale, 404 unknown, 405 not allowed, 422 everything else; extra: rule, field, command.
[[nodiscard]] Problem problemOfRejection(const domain::Catalog& catalog, const pipeline::Submission& asked,
                                         const domain::Rejection& rejection, const std::string& command);
/// 202: the outcome is not there yet.
[[nodiscard]] Answer pendingAnswer(const base::Uuid& command);
/// The engine took the command and then failed: 503 when it says that trying again is right, else 504 "outcome
/// unknown".
[[nodiscard]] Problem problemAfterSubmit(const base::Error& error, const std::string& command);

/// Allowed methods of an entity's path (`one`) or of its type's path, as the header Allow has them.
[[nodiscard]] std::string allowedMethods(const domain::EntityType& type, bool one);
/// Unknown type: 404; a kind of command that the type does not allow: 405 with Allow.
[[nodiscard]] std::optional<Problem> refusalByType(const domain::Catalog& catalog, std::string_view type,
                                                   std::optional<domain::CommandKind> kind);

/// Fields that differ between two versions of an entity: [{field, expected, actual}], null where one has none. Reads
/// the history of the entity: may block.
[[nodiscard]] base::json::array changedFields(const pipeline::Engine& engine, std::string_view type,
                                              std::string_view entity, base::Version expected, base::Version actual);

} // namespace serving
