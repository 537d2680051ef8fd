#include "support/kafka_proxy.h"

#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <poll.h>
#include <stdexcept>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace test {

namespace {

constexpr int lookMilliseconds = 5; // between two looks at what it was told
constexpr std::size_t frameHead = 4; // length, big-endian, of what follows
constexpr std::int16_t produceKey = 0; // api_key of Produce (Apache Kafka, protocol guide)

int connectTo(std::uint16_t port)
{
    const int client = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(client, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
        return client;
    ::close(client);
    return -1;
}

bool passAll(int to, const std::string& bytes)
{
    for (std::size_t sent = 0; sent < bytes.size();) {
        const auto now = ::send(to, bytes.data() + sent, bytes.size() - sent, MSG_NOSIGNAL);
        if (now <= 0)
            return false;
        sent += static_cast<std::size_t>(now);
    }
    return true;
}

bool receive(int from, std::string& buffer)
{
    std::array<char, 65'536> bytes {};
    const auto size = ::recv(from, bytes.data(), bytes.size(), 0);
    if (size <= 0)
        return false;
    buffer.append(bytes.data(), static_cast<std::size_t>(size));
    return true;
}

std::uint32_t numberAt(const std::string& bytes, std::size_t at)
{
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i)
        number = number << 8U | static_cast<std::uint8_t>(bytes[at + i]);
    return number;
}

/// Takes one whole frame, with its length; empty: there is none yet.
std::string takeFrame(std::string& buffer)
{
    if (buffer.size() < frameHead)
        return {};
    const auto size = frameHead + numberAt(buffer, 0);
    if (buffer.size() < size)
        return {};
    auto frame = buffer.substr(0, size);
    buffer.erase(0, size);
    return frame;
}

bool isWriteTo(const std::string& request, const std::string& topic)
{
    return !topic.empty() && request[4] == 0 && request[5] == static_cast<char>(produceKey)
        && request.find(topic) != std::string::npos;
}

} // namespace

/// One client's connection.
struct KafkaProxy::Link
{
    int client = -1;
    int broker = -1;
    std::string fromClient; ///< not a whole frame yet
    std::string fromBroker;
    std::deque<std::string> waiting; ///< requests that are held
    std::map<std::uint32_t, std::pair<Fate, std::string>> fates; ///< by correlation id; topic
    std::int16_t error = 0;
    std::jthread thread;
};

KafkaProxy::KafkaProxy(std::uint16_t broker)
    : m_broker(broker)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const raw = reinterpret_cast<sockaddr*>(&address); // NOLINT: as the socket API has it
    if (::bind(m_listener, raw, size) != 0 || ::listen(m_listener, 64) != 0
        || ::getsockname(m_listener, raw, &size) != 0)
        throw std::runtime_error("The proxy cannot listen.");
    m_port = ntohs(address.sin_port);
    m_thread = std::jthread([this](const std::stop_token& stop) { serve(stop); });
}

KafkaProxy::~KafkaProxy()
{
    m_thread.request_stop();
    m_thread.join();
    ::close(m_listener);
}

void KafkaProxy::refuse(bool isAway)
{
    m_isAway = isAway;
}

void KafkaProxy::holdWrites(const std::string& topic)
{
    m_hasHeld = false;
    const std::scoped_lock lock(m_mutex);
    m_holds = topic;
}

void KafkaProxy::cutNextReply(const std::string& topic)
{
    const std::scoped_lock lock(m_mutex);
    m_cutsOn = topic;
}

void KafkaProxy::failNextReply(const std::string& topic, std::int16_t error)
{
    const std::scoped_lock lock(m_mutex);
    m_failsOn = topic;
    m_error = error;
}

void KafkaProxy::serve(const std::stop_token& stop)
{
    std::vector<std::unique_ptr<Link>> links;
    while (!stop.stop_requested()) {
        pollfd waiting {m_listener, POLLIN, 0};
        if (::poll(&waiting, 1, lookMilliseconds) <= 0)
            continue;
        auto link = std::make_unique<Link>();
        link->client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        link->broker = m_isAway ? -1 : connectTo(m_broker);
        if (link->client < 0 || link->broker < 0) {
            ::close(link->client);
            continue;
        }
        auto& own = *link;
        own.thread = std::jthread([this, &own](const std::stop_token& ends) {
            run(own, ends);
            ::close(own.broker);
            ::close(own.client);
        });
        links.push_back(std::move(link)); // ended ones stay: a test has few
    }
}

void KafkaProxy::run(Link& link, const std::stop_token& stop)
{
    while (!stop.stop_requested() && !m_isAway) {
        std::array<pollfd, 2> ends {{{link.client, POLLIN, 0}, {link.broker, POLLIN, 0}}};
        if (m_isFrozen) {
            std::this_thread::sleep_for(std::chrono::milliseconds(lookMilliseconds));
            continue;
        }
        const auto ready = ::poll(ends.data(), ends.size(), lookMilliseconds);
        if (m_isFrozen)
            continue; // what arrived stays where it is
        if (ready > 0 && ends[0].revents != 0 && !receive(link.client, link.fromClient))
            return;
        if (ready > 0 && ends[1].revents != 0 && !receive(link.broker, link.fromBroker))
            return;
        if (!passRequests(link) || !passReplies(link))
            return;
    }
}

KafkaProxy::Fate KafkaProxy::fateOf(const std::string& request)
{
    const std::scoped_lock lock(m_mutex);
    if (isWriteTo(request, m_holds))
        return Fate::Hold;
    if (isWriteTo(request, m_cutsOn))
        return Fate::Cut;
    return isWriteTo(request, m_failsOn) ? Fate::Fail : Fate::Pass;
}

bool KafkaProxy::passRequests(Link& link)
{
    for (auto frame = takeFrame(link.fromClient); !frame.empty(); frame = takeFrame(link.fromClient))
        link.waiting.push_back(std::move(frame));
    while (!link.waiting.empty()) {
        auto& request = link.waiting.front();
        const auto fate = fateOf(request);
        if (fate == Fate::Hold) {
            m_hasHeld = true;
            return true;
        }
        if (fate != Fate::Pass) {
            const std::scoped_lock lock(m_mutex);
            const auto topic = std::exchange(fate == Fate::Cut ? m_cutsOn : m_failsOn, {});
            link.fates[numberAt(request, 8)] = {fate, topic};
            link.error = m_error;
        }
        if (!passAll(link.broker, request))
            return false;
        link.waiting.pop_front();
    }
    return true;
}

bool KafkaProxy::passReplies(Link& link)
{
    for (auto reply = takeFrame(link.fromBroker); !reply.empty(); reply = takeFrame(link.fromBroker)) {
        const auto found = link.fates.find(numberAt(reply, frameHead));
        if (found != link.fates.end()) {
            ++m_cuts;
            if (found->second.first == Fate::Cut)
                return false;
            // Of a partition's answer: topic, count of partitions (one byte in flexible versions), its number, the
            // error.
            const auto name = reply.find(found->second.second);
            const auto at = name + found->second.second.size() + 1 + 4;
            if (name == std::string::npos || at + 2 > reply.size())
                return false;
            reply[at] = static_cast<char>(static_cast<std::uint16_t>(link.error) >> 8U);
            reply[at + 1] = static_cast<char>(static_cast<std::uint16_t>(link.error) & 0xffU);
            link.fates.erase(found);
        }
        if (!passAll(link.client, reply))
            return false;
    }
    return true;
}

} // namespace test
