#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace pipeline {
class Engine;
}

namespace serving {

class OperationTable;

struct ServerOptions
{
    std::uint16_t port = 0; ///< 0 picks one
    std::string token; ///< bearer, base64url of 32 bytes
    std::size_t maxConnections = 64; ///< of peers that have not shown the token
    std::size_t maxAuthenticated = 512;
    double requestsPerSecond = 200; ///< per unauthenticated peer; authenticated loopback clients: 50,000
    std::chrono::milliseconds headerDeadline {5'000};
    std::chrono::milliseconds bodyIdle {10'000};
    std::chrono::milliseconds requestDeadline {30'000};
    std::size_t bodyBytes = 1'000'000;
};

/// HTTP (REST) and the WebSocket hub on 127.0.0.1, one port, one thread, behind the request gate. Destroying it stops
/// it.
class Server
{
public:
    virtual ~Server() = default;
    [[nodiscard]] virtual std::uint16_t port() const = 0;
};

/// The engine and the table must outlive the server. `engine` feeds the hub's subscriptions.
[[nodiscard]] base::Result<std::unique_ptr<Server>> startServer(const ServerOptions& options,
                                                                const OperationTable& table, pipeline::Engine& engine);
/// Fills the table with the operations on entities, commands, events, health, metrics and diagnostics.
void addEngineOperations(OperationTable& table, pipeline::Engine& engine);

} // namespace serving
