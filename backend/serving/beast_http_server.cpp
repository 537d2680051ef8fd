#include "base/log.h"
#include "base/worker.h"
#include "serving/beast.h"
#include "serving/descriptor_limit.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <fmt/chrono.h>

#include <condition_variable>
#include <mutex>

namespace serving {

namespace {

using std::chrono::steady_clock;
using ErrorCode = boost::system::error_code;

constexpr double failuresPerSecond = 5;
constexpr double authenticatedPerSecond = 50'000;
constexpr std::size_t otherDescriptors = 128; ///< database, readers, event queues, standard streams
constexpr std::chrono::seconds farewell {2}; ///< for requests under way when the server goes
constexpr std::chrono::seconds lastWords {1}; ///< then, for the answer that nothing is known

/// Owns what HttpCore refers to, so that it lives longer.
struct ContextOwner
{
    std::unique_ptr<asio::io_context> owned = std::make_unique<asio::io_context>(1);
};

class HttpServer final : private ContextOwner, public HttpCore, public Server
{
public:
    HttpServer(const ServerOptions& serverOptions, const OperationTable& table, pipeline::Engine& engine);
    ~HttpServer() override;

    [[nodiscard]] base::Result<void> listen();
    [[nodiscard]] std::uint16_t port() const override { return rules.port; }

    [[nodiscard]] Hub& hub() override { return *m_hub; }
    [[nodiscard]] const std::string& date() override;
    void watch(steady_clock::time_point deadline) override;
    void connectionEnded() override;

private:
    asio::awaitable<void> accept(tcp::acceptor& acceptor);
    [[nodiscard]] base::Result<void> listenOn(tcp::acceptor& acceptor, const tcp::endpoint& endpoint);

    const OperationTable& m_table;
    asio::executor_work_guard<asio::io_context::executor_type> m_work;
    std::string m_date;
    steady_clock::time_point m_dateTime {};
    steady_clock::time_point m_watchAt = steady_clock::time_point::max();
    std::unique_ptr<asio::steady_timer> m_watch;
    std::unique_ptr<tcp::acceptor> m_acceptor;
    std::unique_ptr<tcp::acceptor> m_acceptor6;
    std::unique_ptr<Hub> m_hub;
    std::mutex m_mutex; ///< protects m_isEmpty
    std::condition_variable m_ended;
    bool m_isStopping = false; ///< serving thread
    bool m_isEmpty = false;
    std::unique_ptr<base::Worker> m_thread;
};

HttpServer::HttpServer(const ServerOptions& serverOptions, const OperationTable& table, pipeline::Engine& engine)
    : HttpCore(serverOptions, table, *owned)
    , m_table(table)
    , m_work(owned->get_executor())
    , m_watch(std::make_unique<asio::steady_timer>(context))
    , m_acceptor(std::make_unique<tcp::acceptor>(context))
    , m_acceptor6(std::make_unique<tcp::acceptor>(context))
    , m_hub(makeHub(context, table, engine, mailbox))
{
}

base::Result<void> HttpServer::listenOn(tcp::acceptor& acceptor, const tcp::endpoint& endpoint)
{
    ErrorCode error;
    const auto step = [&error](auto&& call) {
        if (!error)
            call();
    };
    step([&] { acceptor.open(endpoint.protocol(), error); });
    step([&] { acceptor.set_option(tcp::acceptor::reuse_address(true), error); });
    step([&] { acceptor.bind(endpoint, error); });
    step([&] { acceptor.listen(1'024, error); });
    if (!error)
        return {};
    ErrorCode ignored;
    acceptor.close(ignored);
    return base::fail(base::Error::Code::Network,
                      "Port " + std::to_string(endpoint.port()) + " of " + endpoint.address().to_string()
                          + " cannot be opened: " + error.message() + ". Choose another port, or 0 for any.");
}

base::Result<void> HttpServer::listen()
{
    const auto needed = options.maxConnections + options.maxAuthenticated + otherDescriptors;
    const auto files = raiseDescriptorLimit(needed);
    if (!files.isEnough)
        base::log::warning("serving",
                           "Only " + std::to_string(files.inForce) + " files may be open, and " + std::to_string(needed)
                               + " are needed when many clients come; raise the hard limit " + "(ulimit -Hn).");
    if (auto listening = listenOn(*m_acceptor, {asio::ip::address_v4::loopback(), options.port}); !listening)
        return listening;
    rules.port = m_acceptor->local_endpoint().port();
    auto loop = [this](tcp::acceptor& acceptor) {
        auto accepting = [this, &acceptor]() -> asio::awaitable<void> { co_await accept(acceptor); };
        asio::co_spawn(context, std::move(accepting), asio::detached);
    };
    loop(*m_acceptor);
    // "localhost" may mean ::1; where there is no IPv6, or somebody has that port, 127.0.0.1 is enough.
    if (listenOn(*m_acceptor6, {asio::ip::address_v6::loopback(), rules.port}))
        loop(*m_acceptor6);
    m_thread = std::make_unique<base::Worker>("serving", [this](const std::stop_token&) { context.run(); });
    return {};
}

asio::awaitable<void> HttpServer::accept(tcp::acceptor& acceptor)
{
    while (acceptor.is_open()) {
        auto [error, socket] = co_await acceptor.async_accept(asTuple);
        if (m_isStopping)
            co_return;
        if (error) { // no more descriptors, or the peer has gone already
            asio::steady_timer pause(context, std::chrono::milliseconds(20));
            co_await pause.async_wait(asTuple);
            continue;
        }
        startConnection(*this, std::move(socket));
    }
}

const std::string& HttpServer::date()
{
    const auto now = steady_clock::now();
    if (m_date.empty() || now - m_dateTime > std::chrono::milliseconds(500)) {
        m_dateTime = now;
        m_date = fmt::format("{:%a, %d %b %Y %H:%M:%S} GMT", fmt::gmtime(std::chrono::system_clock::now()));
    }
    return m_date;
}

/// One timer for all deadlines; it is only set anew for an earlier one, so a request costs nothing here.
void HttpServer::watch(steady_clock::time_point deadline)
{
    if (deadline >= m_watchAt)
        return;
    m_watchAt = deadline;
    m_watch->expires_at(deadline);
    m_watch->async_wait([this](ErrorCode error) {
        if (error)
            return;
        m_watchAt = steady_clock::time_point::max();
        watch(connections.expireDue(steady_clock::now()));
    });
}

void HttpServer::connectionEnded()
{
    if (!m_isStopping || connections.size() > 0)
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_isEmpty = true;
    }
    m_ended.notify_all();
}

HttpServer::~HttpServer()
{
    if (m_thread) {
        mailbox->post([this] {
            m_isStopping = true;
            ErrorCode ignored;
            m_acceptor->close(ignored);
            m_acceptor6->close(ignored);
            m_hub->close();
            connections.forEach([](Watched& connection) { static_cast<HttpConnection&>(connection).stop(); });
            connectionEnded();
        });
        std::unique_lock lock(m_mutex);
        const auto isEmpty = [this] { return m_isEmpty; };
        if (!m_ended.wait_for(lock, farewell, isEmpty)) {
            lock.unlock();
            m_table.end();
            lock.lock();
            m_ended.wait_for(lock, lastWords, isEmpty);
        }
    }
    mailbox->close();
    context.stop();
    m_thread.reset();
    m_hub.reset();
    m_work.reset();
    m_watch.reset();
    m_acceptor.reset();
    m_acceptor6.reset();
    owned.reset(); // before the list of connections, which those that are still there leave now
}

} // namespace

HttpCore::HttpCore(const ServerOptions& serverOptions, const OperationTable& table, asio::io_context& ioContext)
    : options(serverOptions)
    , router(table)
    , context(ioContext)
    , mailbox(
          std::make_shared<Mailbox>([&ioContext](std::function<void()> job) { asio::post(ioContext, std::move(job)); }))
    , connections(options.maxConnections, options.maxAuthenticated)
    , failures(failuresPerSecond, failuresPerSecond)
    , unknownRequests(options.requestsPerSecond, 2 * options.requestsPerSecond)
    , knownRequests(authenticatedPerSecond, authenticatedPerSecond)
{
    rules.token = options.token;
    rules.bodyBytes = options.bodyBytes;
}

base::Result<std::unique_ptr<Server>> startServer(const ServerOptions& options, const OperationTable& table,
                                                  pipeline::Engine& engine)
{
    auto server = std::make_unique<HttpServer>(options, table, engine);
    if (auto listening = server->listen(); !listening)
        return base::Failure(listening.error());
    return server;
}

} // namespace serving
