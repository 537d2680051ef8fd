#pragma once

#include "serving/connection_list.h"
#include "serving/mailbox.h"
#include "serving/operations.h"
#include "serving/request_gate.h"
#include "serving/router.h"
#include "serving/server.h"
#include "serving/token_bucket.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <chrono>
#include <memory>
#include <string>

/// The one wrapper around Asio: HTTP hands a socket to the hub.
namespace serving {

namespace asio = boost::asio;
using asio::ip::tcp;

/// Completion token: a tuple of error code and values, no exceptions.
inline constexpr auto asTuple = asio::as_tuple(asio::use_awaitable);

/// The WebSocket side of the server. Serving thread, but for what its subscription to the engine hands over.
class Hub
{
public:
    virtual ~Hub() = default;
    /// Completes the upgrade that `head` (raw bytes of the request) asks for and serves the client until it goes.
    virtual asio::awaitable<void> serve(tcp::socket socket, std::string head) = 0;
    /// Says goodbye to every client.
    virtual void close() = 0;
};

[[nodiscard]] std::unique_ptr<Hub> makeHub(asio::io_context& context, const OperationTable& table,
                                           pipeline::Engine& engine, std::shared_ptr<Mailbox> mailbox);

/// A connection as the server sees it.
class HttpConnection : public Watched
{
public:
    /// Closes at once when nothing is under way, else after the answer.
    virtual void stop() = 0;
};

/// What all connections share. Serving thread, but for `mailbox`.
struct HttpCore
{
    HttpCore(const ServerOptions& serverOptions, const OperationTable& table, asio::io_context& ioContext);
    virtual ~HttpCore() = default;
    HttpCore(const HttpCore&) = delete;
    HttpCore& operator=(const HttpCore&) = delete;

    [[nodiscard]] virtual Hub& hub() = 0;
    [[nodiscard]] virtual const std::string& date() = 0; ///< for the field Date
    virtual void watch(std::chrono::steady_clock::time_point deadline) = 0; ///< a connection has set this deadline
    virtual void connectionEnded() = 0;

    const ServerOptions options;
    const Router router;
    GateRules rules;
    asio::io_context& context;
    std::shared_ptr<Mailbox> mailbox;
    ConnectionList connections;
    TokenBucket failures; ///< wrong tokens; beyond it the answer waits
    TokenBucket unknownRequests;
    TokenBucket knownRequests;
};

/// Serves the connection until it ends.
void startConnection(HttpCore& server, tcp::socket socket);

} // namespace serving
