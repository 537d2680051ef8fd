#pragma once

#include "base/result.h"
#include "domain/pack.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace pipeline {

struct VerifyOptions
{
    std::filesystem::path folder;
    const domain::Catalog* catalog = nullptr; ///< the packs that the data were written with
    std::optional<std::filesystem::path> acknowledged; ///< I7: a line `TYPE ID VERSION` for each acknowledged write
    bool decideAgain = false; ///< also run every command through the rules and compare: only right with unchanged packs
};

struct VerifyReport
{
    std::uint64_t commands = 0;
    std::uint64_t events = 0;
    std::uint64_t entities = 0;
    std::uint64_t rejections = 0;
    std::uint64_t acknowledged = 0;
    std::int64_t money = 0; ///< sum of all balances, counter-accounts included, cents; 0 by I6
    std::optional<std::string> violation; ///< the first one: "I3: …"; the counts then say how far the check came
};

struct OpenStore;
struct SharedOptions;

/// The same for log and stores that are open. What it reads must not change meanwhile.
[[nodiscard]] base::Result<VerifyReport> verifyStore(const VerifyOptions& options, OpenStore& store);
/// Reads a cluster's log from its begin by the reading rule, into an index of its own in a temporary folder, and
/// compares both stores with it. Writes nothing to the cluster. The engines must rest. `options.folder` is not used.
[[nodiscard]] base::Result<VerifyReport> verifyShared(const VerifyOptions& options, const SharedOptions& shared);

/// Reads a data folder and checks the invariants I1 to I7 (engineering facts 4.1). Works on the folder of a running
/// engine too: it sees one committed state. An Error means: could not be checked. Keeps every entity in memory.
[[nodiscard]] base::Result<VerifyReport> verify(const VerifyOptions& options);

} // namespace pipeline
