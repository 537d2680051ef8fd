#pragma once

#include "pipeline/outcome.h"
#include "serving/problem.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>

namespace serving {

enum class Stream
{
    Events,
    Commands,
    Entities,
    Stats
};

/// AND between the four, OR inside each; an empty one lets everything pass.
struct HubFilter
{
    std::set<std::string, std::less<>> domains;
    std::set<std::string, std::less<>> types; ///< of events; for commands: of any of its events
    std::set<std::string, std::less<>> entityTypes;
    std::string entity;

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] bool passes(const pipeline::CommittedEvent& event) const;
    [[nodiscard]] bool passes(const pipeline::CommittedCommand& command) const;
};

/// Where a subscription begins: with what comes now, above a position, or with the last N that are there.
struct HubStart
{
    std::optional<std::uint64_t> above;
    std::uint64_t last = 0;
};

/// The arguments of the operation `subscribe`.
struct HubRequest
{
    Stream stream = Stream::Events;
    HubFilter filter;
    HubStart start;
    std::uint32_t maxRate = 0; ///< items a second; 0: all
};

/// Unknown streams, filter words and arguments are refused with 400.
[[nodiscard]] tl::expected<HubRequest, Problem> readHubRequest(const base::json::object& args);

} // namespace serving
