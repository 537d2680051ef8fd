#pragma once

#include "base/clock.h"
#include "base/crypto.h"
#include "base/limits.h"
#include "base/result.h"
#include "domain/pack.h"
#include "domain/sort_key.h"
#include "pipeline/audit_report.h"
#include "pipeline/outcome.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pipeline {

struct Ticket
{
    base::Uuid command;
};

struct ListQuery
{
    std::string type;
    std::size_t limit = 100;
    std::optional<std::uint64_t> after; ///< opaque cursor: `next` of the page before
    std::string sortBy; ///< a field, or a domain::sortBy… word; empty: the order of creation
    bool descending = false; ///< of a sorted list
    std::optional<domain::SortPlace> afterPlace; ///< of a sorted list: `nextPlace` of the page before
    bool newestFirst = false;
    std::string contains; ///< case-insensitive text in any field; empty: all
    bool withTimes = false; ///< Page::times too: a look into the log for each item
};

struct Page
{
    std::vector<domain::StatePointer> items;
    std::vector<base::UtcTime> times; ///< of the items' last events, in their order; empty unless asked for
    std::optional<std::uint64_t> next; ///< none: the end
    std::optional<domain::SortPlace> nextPlace; ///< of a sorted list; none: the end
};

struct Health
{
    bool ready = false; ///< POST works
    bool readOnly = false; ///< disk full, I/O error: reads work, writes are refused
    std::string reason; ///< technical English; what to do
    base::Position position;
};

/// An entity whose commands could not be decided so often that they are rejected until somebody unparks it.
struct ParkedEntity
{
    std::string type;
    std::string entity;
    std::uint32_t failures = 0;
};

struct TypeCount
{
    std::string type;
    std::uint64_t living = 0;
};

/// Something of the cluster that is drawn over curves: "rebalance" or "claim", and "domain.assigned shop",
/// "domain.lost shop", "domain.claimed shop". Words are made by the window.
struct Happening
{
    std::string kind;
    std::string text;
};

/// Numbers since the start, for the hub's stream `stats`.
struct Totals
{
    std::uint64_t submitted = 0;
    std::uint64_t accepted = 0;
    std::uint64_t rejected = 0;
    std::uint64_t refused = 0; ///< by the gateway: its queue was full
    std::uint64_t notReady = 0; ///< by the gateway: read-only, or the log was still being read
    std::uint64_t rereads = 0; ///< of a cluster's log, for stores that had lost what they held
    std::uint64_t events = 0;
    std::uint64_t batches = 0;
    base::Position position;
};

/// The whole engine of one data folder as its faces see it. Any thread may call everything. Destroying it stops it
/// cleanly.
class Engine
{
public:
    virtual ~Engine() = default;

    /// Errors: Busy (queue full, retriable), Storage (read-only), Closed, Invalid, TooLarge, NotFound (no such type).
    /// On success `done` is called exactly once; it may bring an Error too: Storage (nothing was written), or Invalid
    /// with a message that begins with "key-reused" (the same idempotency key with another body).
    [[nodiscard]] virtual base::Result<Ticket> submit(Submission submission, Completion done) = 0;
    /// decide() on the current state, nothing written. The completion gets what would happen.
    [[nodiscard]] virtual base::Result<domain::Decision> dryRun(Submission submission) = 0;

    [[nodiscard]] virtual const domain::Catalog& catalog() const = 0;
    [[nodiscard]] virtual Health health() const = 0;
    [[nodiscard]] virtual Totals totals() const = 0;
    [[nodiscard]] virtual std::vector<TypeCount> counts() const = 0;

    /// Reads go to a read-only connection and see only what is committed. They may take milliseconds: not on the GUI
    /// thread. Error NotFound: it never existed. A deleted entity is found and says so. States hold sealed secrets:
    /// strip them with domain::withoutSecrets before they leave the process.
    [[nodiscard]] virtual base::Result<domain::StatePointer> entity(std::string_view type,
                                                                    std::string_view id) const = 0;
    [[nodiscard]] virtual base::Result<Page> list(const ListQuery& query) const = 0;
    /// Events of one entity, version from `fromVersion` upward, oldest first.
    [[nodiscard]] virtual base::Result<std::vector<CommittedEvent>> history(std::string_view type, std::string_view id,
                                                                            base::Version fromVersion,
                                                                            std::size_t limit) const = 0;
    /// Living entities that refer to this one, newest first.
    [[nodiscard]] virtual base::Result<std::vector<domain::StatePointer>> referrers(std::string_view type,
                                                                                    std::string_view id,
                                                                                    std::size_t limit) const = 0;
    [[nodiscard]] virtual base::Result<CommittedCommand> command(const base::Uuid& id) const = 0;
    /// Commands before `before` (0: the newest), newest first, with their outcome, without events' values.
    [[nodiscard]] virtual base::Result<std::vector<CommittedCommand>> commands(base::CommandPosition before,
                                                                               std::size_t limit) const = 0;
    [[nodiscard]] virtual base::Result<CommittedEvent> event(base::Position position) const = 0;
    /// Events above `after`, oldest first, at most `limit`.
    [[nodiscard]] virtual base::Result<std::vector<CommittedEvent>> events(base::Position after,
                                                                           std::size_t limit) const = 0;

    /// Parked entities; CommandKind::Unpark lets one take commands again.
    [[nodiscard]] virtual base::Result<std::vector<ParkedEntity>> parked() const { return {}; }

    /// What is known of the invariants while it runs.
    [[nodiscard]] virtual AuditReport audit() const { return {}; }
    /// Writes over a snapshot that is not what its entity's events say, and over nothing else. May take seconds.
    /// Errors: Invalid, this profile does not repair; NotFound; Busy, not now.
    [[nodiscard]] virtual base::Result<Repair> repair([[maybe_unused]] std::string_view type,
                                                      [[maybe_unused]] std::string_view id)
    {
        return base::fail(base::Error::Code::Invalid,
                          "The data of this profile are checked by 'eventscope-cli verify'; 'eventscope-cli restore' "
                          "puts a backup in their place.");
    }

    /// Every committed batch from now on, in order, on the notify thread. Dropping the handle ends it; afterwards no
    /// call arrives.
    using BatchHandler = std::function<void(const std::shared_ptr<const CommittedBatch>&)>;
    [[nodiscard]] virtual std::shared_ptr<void> subscribe(BatchHandler handler) = 0;

    /// What happened since the last call, the oldest first; the newest 64 are kept.
    [[nodiscard]] virtual std::vector<Happening> takeHappenings() { return {}; }

    /// Bytes of log and stores on disk; 0 when that is not known.
    [[nodiscard]] virtual std::uint64_t storeBytes() const { return 0; }
    /// Prometheus text exposition of the engine's registry.
    [[nodiscard]] virtual std::string metricsText() const = 0;
};

/// Moments between the steps of a batch at which a test ends the process (rows E1 to E4 of the failure matrix).
enum class EnginePoint
{
    InTransaction, ///< appended to the log, not yet in the stores
    BeforeCommit,
    AfterCommit, ///< nobody has been answered
    BeforeNotify ///< answered; subscribers know nothing
};

struct EngineOptions
{
    std::filesystem::path folder; ///< data folder: eventscope.db, key, lock
    std::shared_ptr<const domain::Catalog> catalog;
    const base::Clock* clock = nullptr; ///< outlives the engine
    std::size_t gatewayQueue = 4'096;
    std::size_t maxBatch = 1'000;
    std::size_t entityCache = base::limits::entityCache;
    std::chrono::milliseconds storageRetry = base::limits::storageRetry; ///< pause between attempts to write again
    std::size_t checkpointPages = base::limits::checkpointPages;
    /// Time between online backups in DIR/backups; 0: none. A store without new events gets no new backup.
    std::chrono::milliseconds backupInterval = base::limits::backupInterval;
    /// Of the engine thread and of what it starts, as nice(2) counts: in a window's process paint and input come first.
    int niceness = 10;
    bool measures = true; ///< false: the registry stays at zero; for benchmarks only
    std::function<void(EnginePoint)> atPoint; ///< engine thread; for tests only, empty in the programs
};

/// The embedded engine on SQLite. Takes the lock of the folder; errors say what to do (second instance, damaged,
/// read-only).
[[nodiscard]] base::Result<std::unique_ptr<Engine>> openEmbeddedEngine(const EngineOptions& options);

} // namespace pipeline
