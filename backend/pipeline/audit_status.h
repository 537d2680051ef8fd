#pragma once

#include "pipeline/audit_report.h"

#include <array>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace pipeline {

/// Where auditor, sentinel and engine write what they find. Bounded; any thread.
class AuditStatus final
{
public:
    /// What a source of warnings says replaces what it said before.
    enum class Source
    {
        Settings, ///< of the topics
        Writers
    };
    static constexpr std::size_t mostViolations = 32;
    static constexpr std::size_t mostDrifts = 64;
    static constexpr std::size_t mostWarnings = 32; ///< of one source

    void addChecked(std::uint64_t groups, std::uint64_t events, std::uint64_t unknown);
    void add(Violation violation);
    /// Replaces what is known of that entity.
    void add(Drift drift);
    void setSound(std::string_view type, std::string_view entity);
    void setWarnings(Source source, std::vector<AuditWarning> warnings);
    void addEntities(std::uint64_t entities);
    void finishRound(base::UtcTime now);
    void setTrouble(std::string trouble);
    void addRepair();

    [[nodiscard]] AuditReport report() const;
    [[nodiscard]] bool hasDrift(std::string_view type, std::string_view entity) const;

private:
    mutable std::mutex m_mutex; ///< protects all below
    AuditReport m_report;
    std::array<std::vector<AuditWarning>, 2> m_warnings;
};

} // namespace pipeline
