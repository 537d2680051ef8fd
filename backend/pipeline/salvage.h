#pragma once

#include "base/ids.h"
#include "base/result.h"

#include <cstdint>
#include <filesystem>

namespace pipeline {

struct Salvage
{
    std::uint64_t commands = 0;
    std::uint64_t events = 0;
    std::uint64_t eventsAfter = 0; ///< of them above the position asked about
    std::uint64_t gaps = 0; ///< places at which rows could not be read; each is a line in the export
};

/// Writes what can still be read of a database, damaged or not, as JSON lines: {"kind": "command" | "event" | "gap",
/// …}. Secrets stay sealed as they stand in the log. Reads only. Errors: Invalid (`target` is there already), Storage
/// (the target cannot be written, or nothing of the database can be read).
[[nodiscard]] base::Result<Salvage> salvage(const std::filesystem::path& database, const std::filesystem::path& target,
                                            base::Position countAfter = {});

} // namespace pipeline
