#pragma once

#include "base/json.h"
#include "pipeline/engine.h"

#include <string>
#include <string_view>
#include <vector>

/// What the engine hands out, as JSON of the faces. Secrets never leave here. Pure; any thread.
namespace serving {

[[nodiscard]] std::string isoTime(base::UtcTime time); ///< 2026-11-24T16:42:45.123456Z
/// Without the secret fields of the type.
[[nodiscard]] base::json::object visibleFields(const domain::Catalog& catalog, std::string_view type,
                                               const base::json::object& fields);
/// {id, type, version, fields}
[[nodiscard]] base::json::object entityJson(const domain::Catalog& catalog, const domain::EntityState& state);
/// The same with created, position, and time of the last event.
[[nodiscard]] base::json::object entityRowJson(const domain::Catalog& catalog, const domain::EntityState& state,
                                               base::UtcTime time);
/// A row of an entity's history.
[[nodiscard]] base::json::object historyJson(const domain::Catalog& catalog, const pipeline::CommittedEvent& event);
[[nodiscard]] base::json::object eventJson(const pipeline::CommittedEvent& event);
[[nodiscard]] base::json::object commandJson(const pipeline::CommittedCommand& command);
[[nodiscard]] base::json::object healthJson(const pipeline::Health& health);
[[nodiscard]] base::json::object countsJson(const std::vector<pipeline::TypeCount>& counts);
[[nodiscard]] base::json::value catalogJson(const domain::Catalog& catalog);
[[nodiscard]] base::json::object rejectionJson(const domain::Rejection& rejection);
[[nodiscard]] std::string_view kindName(domain::CommandKind kind);

/// The part of `text` from `offset`, at most `maxBytes`, ending where a character ends. `offset` beyond the end: empty.
[[nodiscard]] std::string_view utf8Slice(std::string_view text, std::size_t offset, std::size_t maxBytes);

} // namespace serving
