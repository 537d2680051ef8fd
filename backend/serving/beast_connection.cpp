#include "base/log.h"
#include "serving/beast.h"
#include "serving/http_answer.h"
#include "serving/request_target.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace serving {

namespace {

namespace beast = boost::beast;
namespace http = beast::http;
using std::chrono::steady_clock;
using ErrorCode = boost::system::error_code;

constexpr std::string_view headEnd = "\r\n\r\n";
constexpr std::size_t readBytes = 16 * 1024;
constexpr std::chrono::seconds idleTime {60}; ///< between two requests of a peer that has shown the token
constexpr std::chrono::seconds writeTime {30};
constexpr std::chrono::seconds lingerTime {
    3}; ///< after a refusal: what the peer still sends is read, so that it sees the answer
constexpr std::size_t lingerBytes = 64 * 1024 * 1024;
constexpr std::chrono::seconds failureDelay {1};

/// One TCP connection: requests one after the other, so pipelined ones are answered in order. Serving thread.
class Connection final : public HttpConnection, public std::enable_shared_from_this<Connection>
{
public:
    Connection(HttpCore& server, tcp::socket socket);
    ~Connection() override;

    asio::awaitable<void> run();
    void expire() override;
    void evict() override;
    void stop() override; ///< closes at once when nothing is under way, else after the answer

private:
    enum class Next
    {
        Continue,
        Close
    };

    asio::awaitable<std::optional<tl::expected<RequestHead, Problem>>> readHead();
    asio::awaitable<Next> serveOne(const RequestHead& head);
    asio::awaitable<tl::expected<std::string, Problem>> readBody(const Passed& passed);
    asio::awaitable<Next> refuse(const RequestHead& head, const Refused& refused);
    asio::awaitable<Next> callOperation(const RequestHead& head, const Passed& passed, const std::string& body);
    asio::awaitable<bool> write(const RestAnswer& answer, bool isHead, bool keepAlive);
    asio::awaitable<std::size_t> readSome();
    asio::awaitable<void> linger();
    void wait(steady_clock::duration time);

    HttpCore& m_server;
    tcp::socket m_socket;
    std::string m_peer;
    beast::flat_buffer m_buffer {128 * 1024};
    std::string m_headText;
    steady_clock::time_point m_requestEnd {}; ///< the whole request must be there by then
    bool m_isExpired = false;
    bool m_isStopping = false;
    bool m_isBusy = false; ///< a request has begun and is not answered
};

Connection::Connection(HttpCore& server, tcp::socket socket)
    : m_server(server)
    , m_socket(std::move(socket))
{
    ErrorCode ignored;
    m_socket.set_option(tcp::no_delay(true), ignored);
    const auto peer = m_socket.remote_endpoint(ignored);
    m_peer = peer.address().to_string();
    m_server.connections.add(*this);
}

Connection::~Connection()
{
    m_server.connections.remove(*this);
    m_server.connectionEnded();
}

void Connection::expire()
{
    m_isExpired = true;
    ErrorCode ignored;
    m_socket.cancel(ignored);
}

void Connection::evict()
{
    m_isExpired = true;
    m_isStopping = true;
    ErrorCode ignored;
    m_socket.close(ignored);
}

void Connection::stop()
{
    m_isStopping = true;
    if (!m_isBusy)
        evict();
}

void Connection::wait(steady_clock::duration time)
{
    m_isExpired = false;
    deadline = steady_clock::now() + time;
    m_server.watch(deadline);
}

/// Bytes read into the buffer; 0: the end, an error, or the deadline.
asio::awaitable<std::size_t> Connection::readSome()
{
    const auto room = std::min(readBytes, m_buffer.max_size() - m_buffer.size());
    const auto [error, bytes] = co_await m_socket.async_read_some(m_buffer.prepare(room), asTuple);
    m_buffer.commit(bytes);
    co_return error ? 0 : bytes;
}

/// Nothing: the peer went, or was silent between two requests.
asio::awaitable<std::optional<tl::expected<RequestHead, Problem>>> Connection::readHead()
{
    bool hasBegun = false;
    std::size_t searched = 0;
    wait(isAuthenticated ? steady_clock::duration(idleTime) : m_server.options.headerDeadline);
    while (true) {
        std::string_view text(static_cast<const char*>(m_buffer.data().data()), m_buffer.size());
        if (!hasBegun && text.starts_with("\r\n")) { // RFC 9112, 2.2: an empty line before the request line is skipped
            m_buffer.consume(2);
            continue;
        }
        if (const auto end = text.find(headEnd, searched); end != std::string_view::npos) {
            m_isBusy = true;
            m_headText = text.substr(0, end + headEnd.size());
            m_requestEnd = steady_clock::now() + m_server.options.requestDeadline;
            auto head = parseHead(m_headText);
            if (head)
                head->peer = m_peer;
            co_return head;
        }
        if (auto refused = checkPartialHead(text))
            co_return tl::expected<RequestHead, Problem>(tl::unexpected(std::move(*refused)));
        searched = text.size() < headEnd.size() ? 0 : text.size() - headEnd.size() + 1;
        if (!hasBegun && !text.empty()) {
            hasBegun = true;
            wait(m_server.options.headerDeadline);
        }
        if (m_isStopping)
            co_return std::nullopt;
        if (co_await readSome() == 0) {
            if (!m_isExpired || m_isStopping || !hasBegun)
                co_return std::nullopt;
            co_return tl::expected<RequestHead, Problem>(tl::unexpected(problem(
                408, "timeout", "The request took too long", "The head of the request did not arrive in time.")));
        }
    }
}

asio::awaitable<bool> Connection::write(const RestAnswer& answer, bool isHead, bool keepAlive)
{
    const auto bytes = httpAnswer(answer, isHead, keepAlive, m_server.date());
    wait(writeTime);
    const auto [error, written] = co_await asio::async_write(m_socket, asio::buffer(bytes), asTuple);
    m_isBusy = false;
    co_return !error;
}

/// A socket that is closed while the peer still sends resets the connection, and the peer may never see the answer.
asio::awaitable<void> Connection::linger()
{
    ErrorCode error;
    m_socket.shutdown(tcp::socket::shutdown_send, error);
    wait(lingerTime);
    std::size_t seen = 0;
    while (!error && !m_isExpired && seen < lingerBytes) {
        m_buffer.consume(m_buffer.size());
        const auto bytes = co_await readSome();
        if (bytes == 0)
            break;
        seen += bytes;
    }
}

asio::awaitable<void> Connection::run()
{
    while (!m_isStopping) {
        const auto head = co_await readHead();
        if (!head)
            break;
        if (!*head) {
            const auto answer = renderProblem(head->error());
            if (co_await write(answer, false, false))
                co_await linger();
            break;
        }
        if (co_await serveOne(**head) == Next::Close)
            break;
    }
}

/// The write that the request was meant for, if any: its refusal carries a command id as well.
const Operation* writeAt(const Router& router, std::string_view method, std::string_view path)
{
    const auto target = parseTarget(path);
    const auto route = target ? router.find(method, target->segments) : tl::unexpected(Problem());
    return route ? route->operation : nullptr;
}

asio::awaitable<Connection::Next> Connection::refuse(const RequestHead& head, const Refused& refused)
{
    const auto now = steady_clock::now();
    auto problem = refused.problem;
    if (!refused.authenticated) {
        if (!m_server.unknownRequests.take(now)) {
            problem = serving::problem(429, "too-many-requests", "Too many requests",
                                       "Send fewer requests without the token.");
            problem.retryAfterSeconds = 1;
        } else if (problem.status == 401 && !m_server.failures.take(now)) {
            asio::steady_timer delay(m_server.context, failureDelay);
            co_await delay.async_wait(asTuple);
        }
    }
    const std::string_view target = head.target;
    const auto answer = renderRest(writeAt(m_server.router, head.method, target.substr(0, target.find('?'))),
                                   tl::unexpected(std::move(problem)));
    if (co_await write(answer, head.method == "HEAD", false))
        co_await linger();
    co_return Next::Close;
}

asio::awaitable<Connection::Next> Connection::serveOne(const RequestHead& head)
{
    const auto passed = checkRequest(m_server.rules, head);
    const bool isKnown = passed || passed.error().authenticated;
    if (isKnown && !m_server.connections.authenticate(*this)) {
        auto full =
            problem(503, "too-many-connections", "Too many connections", "Close a connection, or try again later.");
        full.retryAfterSeconds = 1;
        const Refused refused {std::move(full), true};
        co_return co_await refuse(head, refused);
    }
    if (!passed)
        co_return co_await refuse(head, passed.error());
    if (!m_server.knownRequests.take(steady_clock::now())) {
        auto busy = problem(429, "too-many-requests", "Too many requests", "Send fewer requests a second.");
        busy.retryAfterSeconds = 1;
        const Refused refused {std::move(busy), true};
        co_return co_await refuse(head, refused);
    }
    if (passed->hub) {
        deadline = steady_clock::time_point::max(); // the hub watches its clients itself
        m_buffer.consume(m_headText.size());
        if (m_buffer.size() > 0) { // RFC 6455, 4.1: nothing before the handshake is done
            const Refused early {malformed("Wait for the answer to the upgrade."), true};
            co_return co_await refuse(head, early);
        }
        auto session = m_server.hub().serve(std::move(m_socket), std::move(m_headText));
        co_await std::move(session);
        co_return Next::Close;
    }
    auto body = co_await readBody(*passed);
    if (!body) {
        const Refused refused {std::move(body.error()), true};
        co_return co_await refuse(head, refused);
    }
    co_return co_await callOperation(head, *passed, *body);
}

/// Beast's parser reads the body by the same head that the gate has seen: where they disagree, the request is refused.
asio::awaitable<tl::expected<std::string, Problem>> Connection::readBody(const Passed& passed)
{
    const auto refuse = [](int status, std::string detail) {
        const auto* type = status == 413 ? "too-large" : status == 408 ? "timeout" : "malformed";
        const auto* title = status == 413 ? "The body is too large"
            : status == 408               ? "The request took too long"
                                          : "The request is malformed";
        return tl::unexpected(problem(status, type, title, std::move(detail)));
    };
    http::request_parser<http::string_body> parser;
    parser.header_limit(static_cast<std::uint32_t>(m_headText.size()) + 4'096); // trailers included
    parser.body_limit(m_server.options.bodyBytes);
    ErrorCode error;
    m_buffer.consume(parser.put(m_buffer.data(), error));
    if (error && error != http::error::need_more)
        co_return refuse(400, "The head of the request cannot be read: " + error.message() + ".");
    if (!passed.hasBody)
        co_return std::string();
    if (passed.expectsContinue && m_buffer.size() == 0) {
        wait(writeTime);
        const std::string_view interim = "HTTP/1.1 100 Continue\r\n\r\n";
        co_await asio::async_write(m_socket, asio::buffer(interim), asTuple);
    }
    parser.eager(true);
    while (!parser.is_done()) {
        const auto used = m_buffer.size() > 0 ? parser.put(m_buffer.data(), error) : 0;
        m_buffer.consume(used);
        if (error == http::error::body_limit)
            co_return refuse(413, "A body may have at most " + std::to_string(m_server.options.bodyBytes) + " bytes.");
        if (error && error != http::error::need_more)
            co_return refuse(400, "The body cannot be read: " + error.message() + ".");
        error = {};
        if (parser.is_done() || (used > 0 && m_buffer.size() > 0))
            continue;
        if (m_buffer.size() == m_buffer.max_size())
            co_return refuse(400, "The body cannot be read: a chunk header is too long.");
        const auto left = m_requestEnd - steady_clock::now();
        wait(std::min<steady_clock::duration>(m_server.options.bodyIdle, std::max<steady_clock::duration>(left, {})));
        if (co_await readSome() == 0)
            co_return refuse(m_isExpired ? 408 : 400, "The body of the request did not arrive whole.");
    }
    co_return std::move(parser.get().body());
}

/// An answer on its way back to a connection that waits for it.
struct Exchange
{
    explicit Exchange(asio::io_context& context)
        : arrived(context, steady_clock::time_point::max())
    {
    }
    asio::steady_timer arrived; ///< cancelled by the answer
    std::optional<RestAnswer> answer;
};

asio::awaitable<Connection::Next> Connection::callOperation(const RequestHead& head, const Passed& passed,
                                                            const std::string& body)
{
    deadline = steady_clock::time_point::max(); // the operation has its own patience
    const bool isHead = head.method == "HEAD";
    const bool keepAlive = !m_isStopping && !head.hasWord("connection", "close")
        && (head.version >= 11 || head.hasWord("connection", "keep-alive"));
    RestAnswer answer;
    if (head.method == "OPTIONS") {
        answer = renderOptions(m_server.router, passed.target);
    } else if (auto request = readRestRequest(m_server.router, head, passed.target, body); !request) {
        const auto target = passed.target.substr(0, passed.target.find('?'));
        answer = renderRest(writeAt(m_server.router, head.method, target), tl::unexpected(std::move(request.error())));
    } else {
        const auto exchange = std::make_shared<Exchange>(m_server.context);
        const auto* operation = request->route.operation;
        // The exchange is held weakly: whoever answers late, on another thread, must not be the last to let go of a
        // timer.
        auto respond = [weak = std::weak_ptr(exchange), mailbox = m_server.mailbox, operation](AnswerOrProblem value) {
            // Reads are rendered on the worker that answers; the engine's thread has better things to do.
            auto late = std::make_shared<AnswerOrProblem>(std::move(value));
            auto rendered = operation->writes ? nullptr : std::make_shared<RestAnswer>(renderRest(operation, *late));
            mailbox->post([weak, late, rendered, operation] {
                if (const auto waiting = weak.lock()) {
                    waiting->answer = rendered ? std::move(*rendered) : renderRest(operation, *late);
                    waiting->arrived.cancel();
                }
            });
        };
        operation->handler(request->call, std::move(respond));
        while (!exchange->answer)
            co_await exchange->arrived.async_wait(asTuple);
        answer = std::move(*exchange->answer);
    }
    const bool isWritten = co_await write(answer, isHead, keepAlive);
    co_return isWritten&& keepAlive ? Next::Continue : Next::Close;
}

} // namespace

void startConnection(HttpCore& server, tcp::socket socket)
{
    auto connection = std::make_shared<Connection>(server, std::move(socket));
    auto running = [connection]() -> asio::awaitable<void> { co_await connection->run(); };
    auto ended = [](const std::exception_ptr& thrown) {
        if (thrown)
            base::log::error("serving", "a connection ended with an exception");
    };
    connection.reset();
    asio::co_spawn(server.context, std::move(running), std::move(ended));
}

} // namespace serving
