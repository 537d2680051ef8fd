#pragma once

#include "base/queue_probe.h"
#include "domain/pack.h"
#include "pipeline/audit_status.h"
#include "pipeline/shared_partition.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>

namespace pipeline {

/// Looks at every group that the reading rule accepted, in the order in which it is read, and checks what can be
/// checked without a store: I1, I2, I3 (versions and event ids) and I6. It believes neither the rule nor the rules of a
/// pack. What it knows of entities (version, balance) it keeps in bounded memory; an event whose entity it does not
/// know is counted and its version taken as it is: the sentinel folds every entity from its first event. One thread.
class Auditor final
{
public:
    Auditor(const domain::Catalog& catalog, AuditStatus& status, std::size_t capacity = 65'536);

    /// Reading of this domain begins behind `mark`, perhaps of another log: forgets what it knew of it.
    void begin(const std::string& domain, const eventlog::ReadingMark& mark);
    /// Groups as they were taken; those that it has seen already are skipped.
    void check(const std::string& domain, std::span<const AcceptedGroup> groups);

private:
    struct Known
    {
        std::uint64_t version = 0;
        std::optional<std::int64_t> balance;
    };
    struct Domain
    {
        std::uint64_t sequence = 0;
        std::int64_t command = -1; ///< offset in commands[p]
        /// Two halves: a full young one becomes the old one, which is forgotten.
        std::unordered_map<std::string, Known> young;
        std::unordered_map<std::string, Known> old;
    };

    void checkGroup(const std::string& name, Domain& domain, const AcceptedGroup& group);
    void checkParts(const std::string& name, const AcceptedGroup& group);
    void checkId(const std::string& name, const eventlog::EventRecord& event, const eventlog::CommandRecord& command);
    [[nodiscard]] Known& known(Domain& domain, const std::string& key);
    /// By how much it moves the sum of all money; none: it cannot be known.
    [[nodiscard]] std::optional<std::int64_t> moves(const eventlog::EventRecord& event, Known& known) const;
    void report(const char* invariant, const std::string& domain, std::uint64_t place, std::string expected,
                std::string seen);

    const domain::Catalog& m_catalog;
    AuditStatus& m_status;
    base::QueueProbe m_probe;
    std::map<std::string, Domain, std::less<>> m_domains;
    std::uint64_t m_unknown = 0; ///< of the groups that are being checked
};

} // namespace pipeline
