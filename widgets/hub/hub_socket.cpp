#include "hub/hub_socket.h"

#include "serving/wire_frame.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSysInfo>
#include <QTcpSocket>
#include <QWebSocketHandshakeOptions>

#include <algorithm>

namespace hub {

namespace {

constexpr qint64 firstBackOffMs = 250;
constexpr qint64 longestBackOffMs = 30'000;
constexpr qint64 requestPatienceMs = 35'000; // longer than the server's own 30 s, so that its answer comes first
constexpr qint64 pingEveryMs = 5'000;
constexpr qint64 silenceMs = 15'000; // three pings without a sign of life: the other side is gone
constexpr quint64 largestMessage = 16ULL * 1024 * 1024; // a page of 1,000 entities of 16 KB
constexpr qsizetype mostHostBytes = 63; // RFC 1035: a label; ASCII, so that a cut cannot split a letter

} // namespace

Reply problemReply(std::string_view type, std::string_view title, std::string_view detail)
{
    return {false, base::json::object {{"type", type}, {"title", title}, {"detail", detail}}};
}

HubSocket::HubSocket(Channel& channel, std::function<void()> wakeAnswers, std::function<void()> wakeArrivals)
    : m_channel(channel)
    , m_wakeAnswers(std::move(wakeAnswers))
    , m_wakeArrivals(std::move(wakeArrivals))
    , m_retry(this)
    , m_watch(this)
{
    m_clock.start();
    m_retry.setSingleShot(true);
    m_watch.setInterval(500);
    connect(&m_retry, &QTimer::timeout, this, &HubSocket::connectSocket);
    connect(&m_watch, &QTimer::timeout, this, &HubSocket::checkDeadlines);
}

HubSocket::~HubSocket() = default;

void HubSocket::takeOrders()
{
    m_channel.ordersPosted = false;
    for (auto& order : m_channel.orders.takeNow()) {
        switch (order.kind) {
        case Order::Kind::Open:
            open(order.address, order.id);
            break;
        case Order::Kind::Close:
            leave(order.id);
            break;
        case Order::Kind::ConnectNow:
            if (m_state != HubClient::State::Connected && m_address.url.isValid()) {
                m_attempts = 0;
                connectSocket();
            }
            break;
        case Order::Kind::Request:
            if (m_state == HubClient::State::Connected)
                send(order.operation, std::move(order.arguments), {order.id, 0, m_clock.elapsed() + requestPatienceMs});
            else if (m_state == HubClient::State::Connecting && m_attempts == 0)
                m_early.push_back(std::move(order));
            else
                answer(order.id,
                       problemReply("disconnected", "Not connected", "The hub cannot be reached at the moment."));
            break;
        case Order::Kind::Subscribe:
            m_wanted[order.id].arguments = std::move(order.arguments);
            if (m_state == HubClient::State::Connected)
                sendSubscribe(order.id);
            break;
        case Order::Kind::Unsubscribe:
            if (const auto found = m_wanted.find(order.id); found != m_wanted.end()) {
                if (found->second.remote != 0 && m_state == HubClient::State::Connected) {
                    m_keys.erase(found->second.remote);
                    send("unsubscribe", {{"subscription", found->second.remote}}, {});
                }
                m_wanted.erase(found);
            }
            break;
        }
    }
}

void HubSocket::open(const Address& address, std::uint64_t number)
{
    forgetConnection();
    m_address = address;
    m_number = number;
    m_attempts = 0;
    m_watch.start();
    m_state = HubClient::State::Offline; // so that "connecting" is told for this address too
    connectSocket();
}

void HubSocket::leave(std::uint64_t number)
{
    m_retry.stop();
    m_watch.stop();
    if (m_socket != nullptr) {
        const QSignalBlocker quiet(m_socket);
        m_socket->abort(); // a polite end would be told later, as if this address had been lost
    }
    forgetConnection();
    m_address = {};
    m_number = number;
    m_state = HubClient::State::Offline;
}

/// What waits for the former address ends, and nothing is resumed where that one was.
void HubSocket::forgetConnection()
{
    m_keys.clear();
    m_strays.clear();
    for (auto& [key, wanted] : m_wanted) {
        wanted.remote = 0;
        wanted.lastPosition = 0;
    }
    failPending(problemReply("disconnected", "The connection was lost",
                             "Whether the request was carried out is not known; it is safe to look and try again."));
    for (const auto& order : std::exchange(m_early, {}))
        answer(order.id, problemReply("disconnected", "Not connected", "The hub cannot be reached at the moment."));
}

void HubSocket::makeSocket()
{
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingMessageSize(largestMessage);
    m_socket->setMaxAllowedIncomingFrameSize(largestMessage);
    connect(m_socket, &QWebSocket::connected, this, &HubSocket::connected);
    connect(m_socket, &QWebSocket::disconnected, this, &HubSocket::disconnected);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &HubSocket::received);
    connect(m_socket, &QWebSocket::binaryMessageReceived, this, &HubSocket::receivedFrame);
    // Qt tells the status of a refused upgrade in this text only, and forgets it when the connection then ends.
    connect(m_socket, QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error), this, [this] {
        m_wasRefused =
            m_wasRefused || (m_state == HubClient::State::Connecting && m_socket->errorString().contains(u": 401 ("));
    });
    connect(m_socket, &QWebSocket::pong, this, [this] { m_lastSign = m_clock.elapsed(); });
}

void HubSocket::connectSocket()
{
    m_retry.stop();
    if (m_socket == nullptr)
        makeSocket();
    if (m_socket->state() != QAbstractSocket::UnconnectedState) {
        const QSignalBlocker quiet(m_socket);
        m_socket->abort();
    }
    m_keys.clear();
    m_strays.clear();
    m_wasSilent = false;
    m_wasRefused = false;
    setState(HubClient::State::Connecting, {});
    QWebSocketHandshakeOptions options;
    options.setSubprotocols(
        {QStringLiteral("eventscope.v1"), QStringLiteral("bearer.") + QString::fromLatin1(m_address.token)});
    m_lastSign = m_clock.elapsed();
    m_socket->open(m_address.url, options);
}

void HubSocket::connected()
{
    m_attempts = 0;
    m_lastSign = m_clock.elapsed();
    // Without this, small requests wait for the acknowledgement of the ones before (Nagle).
    if (auto* const tcp = m_socket->findChild<QTcpSocket*>())
        tcp->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    setState(HubClient::State::Connected, {});
    sendHello();
    for (auto& [key, wanted] : m_wanted) {
        wanted.remote = 0;
        sendSubscribe(key);
    }
    for (auto& order : std::exchange(m_early, {}))
        send(order.operation, std::move(order.arguments), {order.id, 0, m_clock.elapsed() + requestPatienceMs});
}

/// In the user's language: Qt's own texts are English, and "Unknown error" where we hung up ourselves.
Trouble HubSocket::troubleOfEnd() const
{
    const auto place = m_address.url.authority();
    if (m_wasSilent)
        return {Fault::Silent,
                QCoreApplication::translate("hub", "The engine gave no sign of life for %1 s.").arg(silenceMs / 1000)};
    if (m_wasRefused)
        return {Fault::TokenRefused,
                QCoreApplication::translate("hub",
                                            "The engine at %1 does not accept the token. It is in the file token of "
                                            "its data folder.")
                    .arg(place)};
    if (!m_socket->closeReason().isEmpty())
        return {Fault::Ended, m_socket->closeReason()};
    switch (m_socket->error()) {
    case QAbstractSocket::ConnectionRefusedError:
        return {Fault::Unreachable, QCoreApplication::translate("hub", "No engine answers at %1.").arg(place)};
    case QAbstractSocket::RemoteHostClosedError:
        return {Fault::Ended, QCoreApplication::translate("hub", "The engine at %1 ended the connection.").arg(place)};
    case QAbstractSocket::HostNotFoundError:
        return {Fault::UnknownHost, QCoreApplication::translate("hub", "The host of %1 is not known.").arg(place)};
    case QAbstractSocket::SocketTimeoutError:
    case QAbstractSocket::NetworkError:
        return {Fault::Unreachable, QCoreApplication::translate("hub", "%1 cannot be reached.").arg(place)};
    default:
        return {Fault::Unreachable, m_socket->errorString()};
    }
}

void HubSocket::disconnected()
{
    auto trouble = troubleOfEnd();
    m_keys.clear();
    m_strays.clear();
    for (auto& [key, wanted] : m_wanted)
        wanted.remote = 0;
    failPending(problemReply("disconnected", "The connection was lost",
                             "Whether the request was carried out is not known; it is safe to look and try again."));
    for (const auto& order : std::exchange(m_early, {}))
        answer(order.id, problemReply("disconnected", "Not connected", "The hub cannot be reached at the moment."));
    // Full jitter over a doubling span: many consoles do not come back at the same moment.
    const auto span = std::min(longestBackOffMs, firstBackOffMs << std::min(m_attempts, 7));
    ++m_attempts;
    if (m_state == HubClient::State::Connected)
        ++m_channel.reconnects;
    m_retry.start(static_cast<int>(span / 2 + QRandomGenerator::global()->bounded(static_cast<int>(span / 2))));
    setState(HubClient::State::Offline, std::move(trouble));
}

void HubSocket::roomAgain()
{
    for (auto& [key, wanted] : m_wanted) {
        if (wanted.starved) {
            wanted.starved = false;
            renew(key);
        }
    }
}

void HubSocket::renew(std::uint64_t key)
{
    auto& wanted = m_wanted[key];
    if (wanted.remote != 0) {
        m_keys.erase(wanted.remote);
        send("unsubscribe", {{"subscription", wanted.remote}}, {});
        wanted.remote = 0;
    }
    if (m_state == HubClient::State::Connected)
        sendSubscribe(key);
}

void HubSocket::sendSubscribe(std::uint64_t key)
{
    const auto& wanted = m_wanted[key];
    auto arguments = wanted.arguments;
    if (wanted.resumes && wanted.lastPosition > 0)
        arguments["from"] = wanted.lastPosition;
    send("subscribe", std::move(arguments), {0, key, m_clock.elapsed() + requestPatienceMs});
}

/// So that other windows can tell this one from the rest.
void HubSocket::sendHello()
{
    m_channel.client = 0;
    auto host = QSysInfo::machineHostName().toUtf8();
    host.truncate(mostHostBytes);
    send("hello",
         {{"name", "eventscope"}, {"host", std::string_view(host.constData(), static_cast<std::size_t>(host.size()))}},
         {0, 0, m_clock.elapsed() + requestPatienceMs, true});
}

void HubSocket::greeted(const Reply& reply)
{
    const auto* const body = reply.ok ? reply.body.if_object() : nullptr;
    const auto* const client = body == nullptr ? nullptr : body->if_contains("client");
    m_channel.client = client != nullptr && client->is_number() ? client->to_number<std::uint64_t>() : 0;
}

void HubSocket::subscribed(std::uint64_t key, const Reply& reply)
{
    const auto found = m_wanted.find(key);
    std::uint32_t remote = 0;
    if (reply.ok && reply.body.is_object()) {
        if (const auto* const number = reply.body.as_object().if_contains("subscription");
            number && number->is_number())
            remote = number->to_number<std::uint32_t>();
    }
    if (found == m_wanted.end()) { // ended while the answer was on its way
        if (remote != 0)
            send("unsubscribe", {{"subscription", remote}}, {});
        return;
    }
    auto& wanted = found->second;
    if (remote == 0) {
        if (wanted.resumes && wanted.lastPosition > 0) { // for example a log that was replaced: begin anew
            wanted.resumes = false;
            sendSubscribe(key);
        } else {
            qWarning("A subscription was refused: %s", qPrintable(reply.problemText()));
        }
        return;
    }
    wanted.resumes = true;
    wanted.remote = remote;
    m_keys[remote] = key;
    for (auto& bytes : std::exchange(m_strays, {})) {
        const auto frame = serving::wire::readFrame(bytes);
        if (!frame)
            continue;
        if (frame->subscription == remote && wanted.remote == remote)
            deliverFrame(key, wanted, *frame, std::string(bytes));
        else
            m_strays.push_back(std::move(bytes));
    }
}

void HubSocket::send(const std::string& operation, base::json::object arguments, const Pending& pending)
{
    const auto id = m_nextId++;
    if (pending.deadline != 0)
        m_pending[id] = pending;
    const auto text =
        base::json::serialize(base::json::object {{"id", id}, {"op", operation}, {"args", std::move(arguments)}});
    m_socket->sendTextMessage(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
}

void HubSocket::answer(std::uint64_t id, Reply reply)
{
    (void)m_channel.answers.push({id, std::move(reply)});
    if (!m_channel.answersPosted.exchange(true))
        m_wakeAnswers();
}

void HubSocket::failPending(const Reply& reply)
{
    for (const auto& [id, pending] : std::exchange(m_pending, {})) {
        if (pending.id != 0)
            answer(pending.id, reply);
    }
}

void HubSocket::setState(HubClient::State state, Trouble trouble)
{
    if (state == m_state && trouble.reason.isEmpty())
        return;
    m_state = state;
    (void)m_channel.states.push({state, std::move(trouble), m_number});
    if (!m_channel.answersPosted.exchange(true))
        m_wakeAnswers();
}

void HubSocket::checkDeadlines()
{
    const auto now = m_clock.elapsed();
    for (auto pending = m_pending.begin(); pending != m_pending.end();) {
        if (pending->second.deadline > now) {
            ++pending;
            continue;
        }
        if (pending->second.id != 0)
            answer(
                pending->second.id,
                problemReply("timeout", "No answer in time", "The outcome is not known; look before you try again."));
        pending = m_pending.erase(pending);
    }
    if (m_state == HubClient::State::Connected) {
        const auto silence = now - m_lastSign;
        m_wasSilent = silence > silenceMs;
        if (m_wasSilent)
            m_socket->abort();
        else if (silence > pingEveryMs)
            m_socket->ping();
    }
}

void HubSocket::close()
{
    m_retry.stop();
    m_watch.stop();
    if (m_socket == nullptr)
        return;
    const QSignalBlocker quiet(m_socket);
    m_socket->close();
}

} // namespace hub
