#include "base/bounded_queue.h"
#include "base/limits.h"
#include "base/log.h"
#include "serving/beast.h"
#include "serving/call_arguments.h"
#include "serving/hub_fanout.h"
#include "serving/hub_stats.h"
#include "serving/hub_text.h"
#include "serving/work_pool.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <boost/beast/websocket/stream.hpp>

#include <atomic>
#include <deque>
#include <set>

namespace serving {

namespace {

namespace beast = boost::beast;
namespace http = beast::http;
namespace websocket = beast::websocket;
using Batch = std::shared_ptr<const pipeline::CommittedBatch>;
using std::chrono::steady_clock;

constexpr std::size_t largestMessage = 1'000'000;
constexpr std::size_t mostInFlight = 64; ///< requests of one client that are not answered yet; then we stop reading
constexpr std::chrono::seconds silence {60}; ///< a client that answers no ping for so long is gone
/// What the kernel may hold for a client: pings wait behind it, and a slow client is told early that it is slow.
constexpr int socketBytes = 256 * 1024;

class HubServer;

/// One client: reads requests, writes answers and frames. Serving thread.
class Session final : public HubPort, public std::enable_shared_from_this<Session>
{
public:
    Session(HubServer& hub, tcp::socket socket, std::uint64_t id);

    asio::awaitable<void> run(std::string head);
    void sendText(std::string text, bool isPacked = false);
    void close(websocket::close_code code);

    void send(HubFrame frame) override;
    [[nodiscard]] std::size_t backlogBytes() const override { return m_frameBytes; }
    [[nodiscard]] std::map<std::uint32_t, std::uint64_t> dropFrames() override;
    [[nodiscard]] const HubPeer& peer() const override { return m_peer; }

private:
    struct Message
    {
        std::string text; ///< an answer, when the frame is empty
        HubFrame frame;
        bool isPacked = false; ///< the answer is binary
    };
    asio::awaitable<bool> accept(const std::string& head);
    asio::awaitable<void> read();
    asio::awaitable<void> write();
    asio::awaitable<void> writeAll();
    void handle(std::string_view text);
    void answer(std::uint64_t id, const AnswerOrProblem& answer);

    HubServer& m_hub;
    HubPeer m_peer;
    websocket::stream<tcp::socket> m_stream;
    asio::steady_timer m_toWrite; ///< cancelled when there is something to write
    asio::steady_timer m_room; ///< cancelled when requests may be read again
    std::deque<Message> m_messages;
    std::size_t m_frameBytes = 0;
    std::size_t m_textBytes = 0;
    std::size_t m_inFlight = 0;
    std::optional<websocket::close_code> m_closing;
    bool m_isOpen = false;
    bool m_isBroken = false; ///< writing failed: reading need not wait for room any more
};

class HubServer final : public Hub
{
public:
    HubServer(asio::io_context& context, const OperationTable& table, pipeline::Engine& engine,
              std::shared_ptr<Mailbox> mailbox);
    ~HubServer() override;

    asio::awaitable<void> serve(tcp::socket socket, std::string head) override;
    void close() override;

    [[nodiscard]] HubFanout& fanout() { return m_fanout; }
    [[nodiscard]] asio::io_context& context() { return m_context; }
    [[nodiscard]] const OperationTable& table() const { return m_table; }
    [[nodiscard]] const std::shared_ptr<Mailbox>& mailbox() const { return m_mailbox; }
    [[nodiscard]] std::set<Session*>& sessions() { return m_sessions; }
    /// The newest statistics, of this second while somebody is connected.
    void readStats(std::function<void(base::json::object)> use);

private:
    void wake();
    void flush();
    asio::awaitable<void> tick();
    void sample();

    asio::io_context& m_context;
    const OperationTable& m_table;
    pipeline::Engine& m_engine;
    std::shared_ptr<Mailbox> m_mailbox;
    HubFanout m_fanout;
    HubStats m_stats;
    base::json::object m_lastStats;
    std::vector<std::function<void(base::json::object)>> m_wantStats;
    steady_clock::time_point m_lastSample {};
    bool m_isSampling = false;
    std::set<Session*> m_sessions;
    std::uint64_t m_nextId = 1;
    asio::steady_timer m_pace;
    bool m_isPaced = false;
    steady_clock::time_point m_lastFlush {};
    std::uint64_t m_drops = 0;
    base::BoundedQueue<Batch> m_batches {"hub", base::limits::notifyQueue, base::Overflow::DropOldest};
    std::atomic<bool> m_isWoken {false};
    std::shared_ptr<void> m_subscription; ///< the last member: ends before what its calls touch
};

Session::Session(HubServer& hub, tcp::socket socket, std::uint64_t id)
    : m_hub(hub)
    , m_peer {id, {}, {}}
    , m_stream(std::move(socket))
    , m_toWrite(hub.context(), steady_clock::time_point::max())
    , m_room(hub.context(), steady_clock::time_point::max())
{
}

asio::awaitable<bool> Session::accept(const std::string& head)
{
    http::request_parser<http::empty_body> parser;
    parser.header_limit(static_cast<std::uint32_t>(head.size()) + 1);
    beast::error_code error;
    parser.put(asio::buffer(head), error);
    if (error || !parser.is_header_done())
        co_return false;
    m_peer.name = peerNameOf(std::string_view(parser.get()[http::field::user_agent]));
    beast::error_code ignored;
    m_stream.next_layer().set_option(asio::socket_base::send_buffer_size(socketBytes), ignored);
    websocket::stream_base::timeout timeout {std::chrono::seconds(5), silence, true};
    m_stream.set_option(timeout);
    m_stream.set_option(websocket::stream_base::decorator([](websocket::response_type& response) {
        response.set(http::field::sec_websocket_protocol, "eventscope.v1");
        response.set(http::field::server, ""); // Beast would name itself and its version in an absent one
    }));
    m_stream.read_message_max(largestMessage);
    m_stream.auto_fragment(false);
    const auto [failed] = co_await m_stream.async_accept(parser.get(), asTuple);
    co_return !failed;
}

asio::awaitable<void> Session::run(std::string head)
{
    if (!co_await accept(head))
        co_return;
    m_isOpen = true;
    m_hub.sessions().insert(this);
    auto self = shared_from_this();
    auto writer = [self]() -> asio::awaitable<void> { co_await self->write(); };
    asio::co_spawn(m_hub.context(), std::move(writer), asio::detached);
    co_await read();
    m_isOpen = false;
    m_hub.fanout().forget(*this);
    m_hub.sessions().erase(this);
    m_toWrite.cancel();
}

asio::awaitable<void> Session::read()
{
    beast::flat_buffer buffer;
    while (true) {
        while (!m_isBroken && (m_inFlight >= mostInFlight || m_textBytes > base::limits::clientBacklogBytes))
            co_await m_room.async_wait(asTuple);
        const auto [failed, bytes] = co_await m_stream.async_read(buffer, asTuple);
        if (failed)
            co_return; // closed, too large (1009), not UTF-8 (1007), silent
        if (m_stream.got_text())
            handle(std::string_view(static_cast<const char*>(buffer.data().data()), buffer.size()));
        else
            close(websocket::close_code::unknown_data);
        buffer.consume(buffer.size());
    }
}

asio::awaitable<void> Session::write()
{
    co_await writeAll();
    m_isBroken = true;
    m_room.cancel();
}

asio::awaitable<void> Session::writeAll()
{
    while (m_isOpen) {
        if (m_closing) {
            const websocket::close_reason reason(*m_closing);
            co_await m_stream.async_close(reason, asTuple);
            co_return;
        }
        if (m_messages.empty()) {
            co_await m_toWrite.async_wait(asTuple);
            continue;
        }
        const auto message = std::move(m_messages.front());
        m_messages.pop_front();
        if (message.frame.frame) {
            const auto items = message.frame.items();
            const std::array buffers {asio::buffer(message.frame.header), asio::buffer(items.data(), items.size())};
            m_stream.binary(true);
            const auto [failed, bytes] = co_await m_stream.async_write(buffers, asTuple);
            m_frameBytes -= message.frame.bytes();
            if (failed)
                co_return;
            if (m_isOpen)
                m_hub.fanout().drained(*this);
        } else {
            m_stream.binary(message.isPacked);
            const auto [failed, bytes] = co_await m_stream.async_write(asio::buffer(message.text), asTuple);
            m_textBytes -= message.text.size();
            m_room.cancel();
            if (failed)
                co_return;
        }
    }
}

void Session::sendText(std::string text, bool isPacked)
{
    m_textBytes += text.size();
    m_messages.push_back({std::move(text), {}, isPacked});
    m_toWrite.cancel();
}

void Session::close(websocket::close_code code)
{
    m_closing = code;
    m_toWrite.cancel();
}

void Session::send(HubFrame frame)
{
    m_frameBytes += frame.bytes();
    m_messages.push_back({{}, std::move(frame), true});
    m_toWrite.cancel();
}

std::map<std::uint32_t, std::uint64_t> Session::dropFrames()
{
    std::map<std::uint32_t, std::uint64_t> first;
    std::erase_if(m_messages, [&](const Message& message) {
        if (!message.frame.frame)
            return false;
        first.emplace(message.frame.subscription, message.frame.before);
        m_frameBytes -= message.frame.bytes();
        return true;
    });
    return first;
}

void Session::answer(std::uint64_t id, const AnswerOrProblem& answer)
{
    sendText(hubAnswer(id, answer));
}

void Session::handle(std::string_view text)
{
    auto call = readHubCall(text);
    if (!call) {
        sendText(hubAnswer(call.error().id, tl::unexpected(std::move(call.error().problem))));
        return;
    }
    const auto id = call->id;
    if (call->operation == "hello") {
        auto refused = readHello(call->args, m_peer);
        answer(id,
               refused ? AnswerOrProblem(tl::unexpected(std::move(*refused)))
                       : AnswerOrProblem(Answer {200, base::json::object {{"client", m_peer.id}}, {}, {}}));
        return;
    }
    if (call->operation == "subscribe") {
        auto request = readHubRequest(call->args);
        const auto number = request ? m_hub.fanout().subscribe(*this, std::move(*request))
                                    : tl::expected<std::uint32_t, Problem>(tl::unexpected(std::move(request.error())));
        // Frames of the subscription are written after this answer: both go through one queue, and it is not filled
        // before.
        answer(id,
               number ? AnswerOrProblem(Answer {200, base::json::object {{"subscription", *number}}, {}, {}})
                      : AnswerOrProblem(tl::unexpected(number.error())));
        return;
    }
    if (call->operation == "unsubscribe") {
        Arguments arguments(call->args);
        const auto wanted = arguments.required("subscription");
        if (arguments.problem()) {
            answer(id, tl::unexpected(std::move(*arguments.problem())));
            return;
        }
        const bool wasThere =
            wanted > 0 && wanted <= UINT32_MAX && m_hub.fanout().unsubscribe(*this, static_cast<std::uint32_t>(wanted));
        answer(id,
               wasThere
                   ? AnswerOrProblem(Answer {200, base::json::object(), {}, {}})
                   : AnswerOrProblem(tl::unexpected(problem(
                       404, "not-found", "Not found", "There is no subscription " + std::to_string(wanted) + "."))));
        return;
    }
    if (call->operation == "stats" || call->operation == "diagnostics") {
        const bool isWhole = call->operation == "stats";
        ++m_inFlight;
        m_hub.readStats([weak = weak_from_this(), id, isWhole](base::json::object stats) {
            const auto self = weak.lock();
            if (!self)
                return;
            --self->m_inFlight;
            self->m_room.cancel();
            base::json::object part {{"queues", stats["queues"]}, {"clients", stats["clients"]}};
            self->answer(id, Answer {200, isWhole ? std::move(stats) : std::move(part), {}, {}});
        });
        return;
    }
    const auto* operation = m_hub.table().find(call->operation);
    if (!operation) {
        answer(id,
               tl::unexpected(
                   problem(404, "unknown-operation", "Not found", "There is no operation '" + call->operation + "'.")));
        return;
    }
    ++m_inFlight;
    auto respond = [weak = weak_from_this(), mailbox = m_hub.mailbox(), id](AnswerOrProblem value) {
        const bool isPacked = value && !value->frame.empty();
        if (isPacked)
            wire::patchPosition(value->frame, id);
        // Here, on the answering thread: pages of entities are large.
        auto rendered = isPacked ? std::move(value->frame) : hubAnswer(id, value);
        mailbox->post([weak, rendered = std::move(rendered), isPacked]() mutable {
            if (const auto self = weak.lock()) {
                --self->m_inFlight;
                self->sendText(std::move(rendered), isPacked);
                self->m_room.cancel();
            }
        });
    };
    operation->handler(Call {std::move(call->args), "operator"}, std::move(respond));
}

HubServer::HubServer(asio::io_context& context, const OperationTable& table, pipeline::Engine& engine,
                     std::shared_ptr<Mailbox> mailbox)
    : m_context(context)
    , m_table(table)
    , m_engine(engine)
    , m_mailbox(std::move(mailbox))
    , m_fanout(engine,
               {[workers = std::weak_ptr(table.workers())](std::function<void()> job) {
                    const auto pool = workers.lock();
                    return pool && pool->post(std::move(job));
                },
                [box = m_mailbox](std::function<void()> job) { box->post(std::move(job)); }})
    , m_pace(context)
    , m_subscription(engine.subscribe([this](const Batch& batch) {
        (void)m_batches.push(batch);
        if (!m_isWoken.exchange(true))
            m_mailbox->post([this] { wake(); });
    }))
{
    auto ticking = [this]() -> asio::awaitable<void> { co_await tick(); };
    asio::co_spawn(m_context, std::move(ticking), asio::detached);
}

HubServer::~HubServer()
{
    m_subscription.reset();
}

asio::awaitable<void> HubServer::serve(tcp::socket socket, std::string head)
{
    auto session = std::make_shared<Session>(*this, std::move(socket), m_nextId++);
    co_await session->run(std::move(head));
}

void HubServer::close()
{
    for (auto* session : m_sessions)
        session->close(websocket::close_code::going_away);
}

/// The first arrival after a pause goes out at once, later ones at most every base::limits::frameInterval.
void HubServer::wake()
{
    if (m_isPaced)
        return;
    const auto next = m_lastFlush + base::limits::frameInterval;
    if (steady_clock::now() >= next) {
        flush();
        return;
    }
    m_isPaced = true;
    m_pace.expires_at(next);
    m_pace.async_wait([this](beast::error_code error) {
        if (error)
            return;
        m_isPaced = false;
        flush();
    });
}

void HubServer::flush()
{
    m_isWoken = false; // before taking: what comes later wakes again
    const auto batches = m_batches.takeNow();
    const auto drops = m_batches.probe().read().drops;
    const bool lostSome = std::exchange(m_drops, drops) != drops;
    for (const auto& batch : batches)
        m_stats.add(*batch);
    m_fanout.take(batches, lostSome);
    m_lastFlush = steady_clock::now();
}

asio::awaitable<void> HubServer::tick()
{
    asio::steady_timer timer(m_context);
    auto next = steady_clock::now();
    while (true) {
        next += std::chrono::seconds(1);
        timer.expires_at(next);
        const auto [failed] = co_await timer.async_wait(asTuple);
        if (failed)
            co_return;
        m_fanout.tick();
        if (!m_sessions.empty())
            sample();
    }
}

/// Asks the engine on a worker, then hands the result to the subscriptions and to whoever waits for it.
void HubServer::sample()
{
    if (std::exchange(m_isSampling, true))
        return;
    auto job = [this, &engine = m_engine, mailbox = m_mailbox] {
        auto sample = std::make_shared<EngineSample>(sampleEngine(engine));
        mailbox->post([this, sample] {
            m_isSampling = false;
            const auto now = steady_clock::now();
            const auto seconds = std::chrono::duration<double>(now - m_lastSample).count();
            m_lastSample = now;
            m_lastStats = m_stats.render(*sample, m_fanout.clients(seconds));
            if (m_fanout.hasStatsSubscription())
                m_fanout.sendStats(base::json::serialize(m_lastStats));
            for (const auto& use : std::exchange(m_wantStats, {}))
                use(m_lastStats);
        });
    };
    if (!m_table.workers()->post(std::move(job)))
        m_isSampling = false; // the next second tries again
}

void HubServer::readStats(std::function<void(base::json::object)> use)
{
    if (steady_clock::now() - m_lastSample < std::chrono::milliseconds(1'500)) {
        use(m_lastStats);
        return;
    }
    m_wantStats.push_back(std::move(use));
    sample();
}

} // namespace

std::unique_ptr<Hub> makeHub(asio::io_context& context, const OperationTable& table, pipeline::Engine& engine,
                             std::shared_ptr<Mailbox> mailbox)
{
    return std::make_unique<HubServer>(context, table, engine, std::move(mailbox));
}

} // namespace serving
