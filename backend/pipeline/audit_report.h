#pragma once

#include "base/clock.h"
#include "base/ids.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pipeline {

/// An invariant (engineering facts 4.1) that was seen broken.
struct Violation
{
    std::string invariant; ///< "I2"
    std::string domain;
    std::uint64_t place = 0; ///< sequence of the event in its domain
    std::string expected; ///< technical English
    std::string seen;

    bool operator==(const Violation&) const = default;
};

/// A member of a snapshot that is not what the events say. Texts are JSON, cut where they are long, and those of
/// secret fields are left out.
struct FieldDrift
{
    std::string field; ///< "$version", "$deleted", "$created", "$head", "$snapshot" are not of the fields
    std::optional<std::string> expected; ///< none: it should not be there
    std::optional<std::string> seen; ///< none: it is not there
    base::Version version; ///< of the event from which on it differs; 0: no event brings it
    base::PartitionSequence sequence; ///< of that event

    bool operator==(const FieldDrift&) const = default;
};

/// A snapshot that is not the fold of its entity's events (I5).
struct Drift
{
    std::string type;
    std::string entity;
    base::Version version; ///< at which both were compared
    std::vector<FieldDrift> fields; ///< at most mostFields
    std::uint64_t moreFields = 0;
    base::UtcTime foundAt {};

    static constexpr std::size_t mostFields = 16;
};

/// What holds today and may break tomorrow.
struct AuditWarning
{
    enum class Kind
    {
        Retention, ///< `topic` forgets events: from `when` on no rebuild is possible
        Forgotten, ///< `topic` has forgotten its begin: no rebuild from the log is possible any more
        TwoWriters, ///< `count` records of somebody else while this engine owned the domain
        OneReplica, ///< `topic` has one replica, and its broker does not sync what it acknowledges
        FewInSync, ///< min.insync.replicas lets one replica acknowledge alone
        UncleanElection ///< a replica that lags may become leader
    };
    Kind kind = Kind::Retention;
    std::string domain;
    std::string topic; ///< may be empty
    std::string setting; ///< "retention.ms=604800000"; may be empty
    std::optional<base::UtcTime> when;
    std::uint64_t count = 0;

    bool operator==(const AuditWarning&) const = default;
};

/// What the auditor and the sentinel know. A value.
struct AuditReport
{
    enum class State
    {
        Offline, ///< nobody checks while the engine runs: `verify` does
        Checking, ///< nothing wrong so far, and not everything was looked at yet
        Audited, ///< every snapshot was compared, and nothing is wrong
        Warning,
        Drift ///< an invariant is broken or a snapshot is not what the events say
    };
    State state = State::Offline;
    std::uint64_t groups = 0; ///< outcome groups checked against I1, I2, I3, I6
    std::uint64_t events = 0;
    std::uint64_t unknown = 0; ///< events whose entity the auditor did not remember: version and balance not compared
    std::uint64_t entities = 0; ///< snapshots compared, all rounds
    std::uint64_t rounds = 0; ///< of the sentinel through all entities
    std::uint64_t repairs = 0;
    std::optional<base::UtcTime> lastRound;
    std::string trouble; ///< why the sentinel waits; empty: it does not

    std::vector<Violation> violations; ///< the first ones
    std::uint64_t allViolations = 0;
    std::vector<Drift> drifts;
    std::uint64_t droppedDrifts = 0; ///< found while the list was full
    std::vector<AuditWarning> warnings;
};

/// What repair() did.
struct Repair
{
    std::optional<Drift> repaired; ///< none: the snapshot was already what the events say
};

} // namespace pipeline
