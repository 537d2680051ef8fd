#pragma once

#include "pipeline/command_gateway.h"
#include "pipeline/shared_engine.h"
#include "pipeline/shared_flow.h"

#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace pipeline {

/// The work of the engine thread on a shared log: connect, read, apply, decide, and say how it goes.
class SharedLoop final
{
public:
    SharedLoop(const SharedOptions& options, const domain::Catalog& catalog, SharedParts& parts,
               CommandGateway& gateway);

    /// Until the stop token says so.
    void run(const std::stop_token& stop);

private:
    [[nodiscard]] base::Result<void> connect();
    void lookAtSleep();
    void step(const std::stop_token& stop);
    [[nodiscard]] std::chrono::milliseconds patience() const;
    [[nodiscard]] std::string lookForTrouble();
    void resetOwned(const std::string& reason);
    [[nodiscard]] base::Result<Repair> repair(const std::string& type, const std::string& entity);
    [[nodiscard]] base::Result<void> serve(SharedFlow& flow, std::size_t domain);
    void report(std::string trouble);
    void reportWriters();
    void reportNumbers();
    void setTrouble(const std::string& trouble);
    [[nodiscard]] base::Result<void> refreshCounts();

    const SharedOptions& m_options;
    const domain::Catalog& m_catalog;
    SharedParts& m_parts;
    CommandGateway& m_gateway;
    std::shared_ptr<eventlog::ClusterLog> m_log;
    std::vector<std::unique_ptr<SharedFlow>> m_flows; ///< one a domain
    std::string m_unreachable; ///< what the consumer said; empty: it reads
    std::chrono::nanoseconds m_awakeAt {}; ///< boot time of the last step
    base::SteadyTime m_askedAt {}; ///< whether the cluster answers again
    base::Position m_countedTo; ///< of the last event when the entities were counted
    base::SteadyTime m_countedAt {};
    base::SteadyTime m_writersAt {};
    base::SteadyTime m_numbersAt {};
    std::vector<bool> m_owned; ///< by domain, at the last look
};

} // namespace pipeline
