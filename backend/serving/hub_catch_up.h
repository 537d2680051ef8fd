#pragma once

#include "pipeline/engine.h"
#include "serving/hub_filter.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace serving {

/// One page of the log for a subscription that is behind, already filtered and encoded.
struct LogPage
{
    std::vector<std::pair<std::uint64_t, std::string>> items; ///< position and bytes
    std::uint64_t last = 0; ///< everything up to here has been looked at
    std::uint64_t looked = 0; ///< rows read, before the filter
    bool failed = false; ///< try again later
};

/// The position above which the last `count` rows of the log lie; blocks, on a worker.
[[nodiscard]] std::uint64_t positionOfLast(const pipeline::Engine& engine, Stream stream, std::uint64_t count);
/// Reads above `after`; blocks, on a worker. `live`: how far the live batches are.
[[nodiscard]] LogPage readLogPage(const pipeline::Engine& engine, Stream stream, const HubFilter& filter,
                                  std::uint64_t after, std::uint64_t live);

} // namespace serving
