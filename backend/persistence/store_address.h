#pragma once

#include <cstdint>
#include <string>

namespace persistence {

/// Where a Redis server is and how it wants to be spoken to. A value; the password never reaches a message or a log.
struct RedisAddress
{
    std::string host = "127.0.0.1"; ///< name or address; a path that begins with "/" is a Unix socket
    std::uint16_t port = 6379;
    std::string user; ///< of its access list; empty: the server's default user
    std::string password; ///< empty: nobody signs in
    bool tls = false;
    std::string certificateAuthority; ///< file; empty: those of the system
    std::string certificate; ///< file of the client's own; empty: none
    std::string key; ///< file

    /// "127.0.0.1:6380", for messages.
    [[nodiscard]] std::string text() const { return host.starts_with('/') ? host : host + ":" + std::to_string(port); }
};

} // namespace persistence
