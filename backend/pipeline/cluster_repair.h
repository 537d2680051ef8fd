#pragma once

#include "base/result.h"
#include "pipeline/shared_engine.h"
#include "pipeline/verify.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pipeline {

/// One thing on a cluster that can be put right. It is shown before anybody is asked whether it shall be done.
struct RepairStep
{
    enum class Kind
    {
        Commands, ///< the log of commands lost a tail that was decided: it is written again
        EventStore, ///< emptied, and written again from the log
        SnapshotStore, ///< the same
        Snapshot ///< of one entity, written over by compare-and-set
    };
    Kind kind = Kind::EventStore;
    std::string domain;
    std::string type; ///< Kind::Snapshot
    std::string entity;
    std::string found; ///< what is wrong; technical English, as all texts here
    std::string change; ///< what the repair does
    std::uint64_t onlyThere = 0; ///< what only the store holds; it is written to a file first
};

struct RepairPlan
{
    std::vector<RepairStep> steps; ///< in the order in which they are to be done
    std::vector<std::string> problems; ///< what cannot be repaired here, and why
    std::vector<ParkedEntity> parked;
};

/// The repairs of engineering facts 4.7 on a cluster whose engines rest. look() writes nothing; one thread.
class ClusterRepair
{
public:
    virtual ~ClusterRepair() = default;

    /// Reads the whole log and both stores. Error: could not be looked at.
    [[nodiscard]] virtual base::Result<RepairPlan> look() = 0;
    /// Steps that make snapshots anew although nothing is wrong: "all", a domain, a type, or TYPE/ID. After look().
    [[nodiscard]] virtual base::Result<std::vector<RepairStep>> snapshotsAnew(std::string_view what) = 0;
    /// Returns what was done. What only a store holds goes to a new file in `folder` before the store is emptied.
    [[nodiscard]] virtual base::Result<std::string> carryOut(const RepairStep& step,
                                                             const std::filesystem::path& folder) = 0;
};

/// Error Busy: an engine owns a domain of this cluster now; its host is named.
[[nodiscard]] base::Result<std::unique_ptr<ClusterRepair>> openClusterRepair(
    const SharedOptions& options, const std::shared_ptr<const domain::Catalog>& catalog);

/// Runs an engine until everything that the log holds stands in both stores, then checks I1 to I6.
[[nodiscard]] base::Result<VerifyReport> writeStoresAgain(const SharedOptions& options,
                                                          const std::shared_ptr<const domain::Catalog>& catalog,
                                                          std::chrono::milliseconds patience);
/// Lets a parked entity take commands again: a command like any other, by an engine of its own for that moment.
[[nodiscard]] base::Result<void> unparkOnCluster(const SharedOptions& options,
                                                 const std::shared_ptr<const domain::Catalog>& catalog,
                                                 std::string_view type, std::string_view entity);

} // namespace pipeline
