#pragma once

#include "base/result.h"
#include "eventlog/client_statistics.h"
#include "eventlog/cluster_address.h"
#include "eventlog/event_log.h"
#include "eventlog/reading_rule.h"
#include "eventlog/record_headers.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace eventlog {

enum class Stream
{
    Commands, ///< es.DOMAIN.commands
    Events, ///< es.DOMAIN.events
    DeadLetters ///< es.DOMAIN.dlq; nobody reads it but people
};
/// "es.shop.events".
[[nodiscard]] std::string topicName(std::string_view domain, Stream stream);

/// One record as it stands in a topic of ours.
struct Consumed
{
    std::size_t domain = 0; ///< place in ClusterLogOptions::domains
    Stream stream = Stream::Events;
    std::int64_t offset = 0;
    FoundRecord found; ///< Stream::Events; its event has offset, epoch, domain and value, not position and type
    base::Result<CommandRecord> command; ///< Stream::Commands; Error Invalid: it cannot be read
    std::optional<RawRecord> raw; ///< of a command that cannot be read
};

/// The first records that a partition holds and the end behind its last.
struct Bounds
{
    std::int64_t low = 0;
    std::int64_t high = 0;
};

/// Why reading cannot go on as it was.
struct ReadTrouble
{
    enum class Kind
    {
        Unreachable, ///< passes by itself
        Lost, ///< the log no longer holds what was to be read next: truncated, or behind retention
        Refused ///< password, certificate, rights
    };
    Kind kind = Kind::Unreachable;
    std::optional<std::size_t> domain; ///< none: all
    std::string message;
};

/// A record of ours that was not written, or whose fate is unknown.
struct Undelivered
{
    std::size_t domain = 0;
    Stream stream = Stream::Events;
    base::Uuid command;
    std::string reason;
};

/// Who validates, persists and materializes a domain.
struct OwnershipChange
{
    std::size_t domain = 0;
    bool isOurs = false;
};

/// Offsets behind what the owner of a domain has applied.
struct Progress
{
    std::int64_t commands = 0;
    std::int64_t events = 0;
    auto operator<=>(const Progress&) const = default;
};

struct ClusterLogOptions
{
    ClusterAddress address;
    std::vector<std::string> domains; ///< one partition each
    bool duties = false; ///< false: no topic, no group, no claim, nothing is written
    bool submits = false; ///< commands may be appended
    bool flushEach = false; ///< topics are made so that the broker syncs each batch: for a cluster of one broker
    std::string groupSuffix = "engine"; ///< "es.DOMAIN.engine"
    std::stop_token stop {}; ///< calls that wait for the cluster end at once when it says so: Error Closed
};

/// The topics es.* of a cluster as an engine needs them: one consumer for all of them, one idempotent producer for
/// commands and one for events. It moves records and knows nothing of their order; the reading rule does. Writes are
/// asynchronous: nothing is known to be in the log before it was consumed again. Threads: poll() and read() belong to
/// one thread; everything else may be called by any.
class ClusterLog
{
public:
    virtual ~ClusterLog() = default;

    /// Of the cluster and the two topics of the domain; another one means other data. Nil: a topic is not there.
    [[nodiscard]] virtual base::Uuid id(std::size_t domain) const = 0;
    /// Of the cluster alone: what stores of all domains are copies of.
    [[nodiscard]] virtual base::Uuid clusterId() const = 0;

    /// From now on poll() brings this domain's records from these offsets on.
    [[nodiscard]] virtual base::Result<void> read(std::size_t domain, std::int64_t commandsFrom,
                                                  std::int64_t eventsFrom) = 0;
    /// Waits up to `patience` for the first record, then takes what has arrived, at most `most`.
    [[nodiscard]] virtual std::vector<Consumed> poll(std::chrono::milliseconds patience, std::size_t most) = 0;
    /// What went wrong with reading since the last call.
    [[nodiscard]] virtual std::vector<ReadTrouble> troubles() = 0;
    /// One record, read beside the others; none: the log does not hold it. Blocks up to 10 s. The thread of poll().
    [[nodiscard]] virtual base::Result<std::optional<Consumed>> recordAt(std::size_t domain, Stream stream,
                                                                         std::int64_t offset) = 0;
    /// Blocks up to 10 s.
    [[nodiscard]] virtual base::Result<Bounds> bounds(std::size_t domain, Stream stream) = 0;

    /// Error Busy: the producer's buffer is full; try again in a moment.
    [[nodiscard]] virtual base::Result<void> submit(std::size_t domain, const CommandRecord& command) = 0;
    /// `eventId` goes into the header es-event-id.
    [[nodiscard]] virtual base::Result<void> append(std::size_t domain, const EventRecord& event,
                                                    const base::Uuid& eventId, const Epoch& epoch,
                                                    std::uint32_t rules) = 0;
    [[nodiscard]] virtual base::Result<void> claim(std::size_t domain, const Claim& claim) = 0;
    /// Appends to es.DOMAIN.dlq, with the producer of the events: it is sent before what is appended after it.
    [[nodiscard]] virtual base::Result<void> setAside(std::size_t domain, const RawRecord& letter) = 0;
    /// Records that were given up since the last call.
    [[nodiscard]] virtual std::vector<Undelivered> undelivered() = 0;
    /// Events that were handed over and not reported yet.
    [[nodiscard]] virtual std::size_t eventsInFlight() const = 0;
    /// Forgets the events that are in flight and begins with a new producer: a step of RESET.
    [[nodiscard]] virtual base::Result<void> renewEvents() = 0;

    /// Of the consumer, of the producer of commands and of that of events, while they are there: "reader", "commands",
    /// "events".
    [[nodiscard]] virtual std::map<std::string, ClientStatistics> statistics() const = 0;

    /// The group commits it, at most once a second, so that every console can tell the lag of this one. Nobody goes on
    /// from there: that is what the marks beside the data are for.
    virtual void showProgress(std::size_t domain, const Progress& progress) = 0;
    /// What the group decided since the last call.
    [[nodiscard]] virtual std::vector<OwnershipChange> ownershipChanges() = 0;
    /// True once the groups of all domains have been assigned for the first time.
    [[nodiscard]] virtual bool isGroupSettled() const = 0;
};

/// Connects, makes the topics that are missing if `duties` allow it, joins the groups. Blocks up to 15 s. Errors say
/// which step failed: Network (no answer), Invalid (password, certificate, rights).
[[nodiscard]] base::Result<std::unique_ptr<ClusterLog>> openKafkaLog(const ClusterLogOptions& options);

/// Writes, and once a millisecond tries again while the producer's buffer is full; its answer when `patience` is over.
template <typename Write>
[[nodiscard]] base::Result<void> untilTaken(std::chrono::milliseconds patience, const Write& write)
{
    constexpr std::chrono::milliseconds pause {1};
    auto done = write();
    for (; !done && done.error().code == base::Error::Code::Busy && patience.count() > 0; patience -= pause) {
        std::this_thread::sleep_for(pause);
        done = write();
    }
    return done;
}

} // namespace eventlog
