#pragma once

#include <string>

namespace eventlog {

/// Where an Apache Kafka cluster is and how it wants to be spoken to. A value; secrets in it never reach a log.
struct ClusterAddress
{
    std::string bootstrap; ///< "host:port, host:port"
    bool tls = false;
    std::string certificateAuthority; ///< file; empty: those of the system
    std::string certificate; ///< file of the client's own; empty: none
    std::string key; ///< file
    std::string mechanism; ///< "PLAIN", "SCRAM-SHA-256", "SCRAM-SHA-512"; empty: no SASL
    std::string user;
    std::string password;
};

} // namespace eventlog
