#pragma once

#include "domain/pack.h"
#include "pipeline/outcome.h"

#include <optional>
#include <string>

/// Engine values as items of the hub's frames. Pure.
namespace serving {

[[nodiscard]] std::string eventItem(const pipeline::CommittedEvent& event, std::uint32_t latencyMicros);
[[nodiscard]] std::string commandItem(const pipeline::CommittedCommand& command);
/// `position` of the event that is reported; the state may be newer, never older.
[[nodiscard]] std::string entityItem(const domain::Catalog& catalog, const domain::EntityState& state,
                                     const pipeline::CommittedEvent& event);

} // namespace serving
