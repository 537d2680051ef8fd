#include "support/raw_client.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cstdlib>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace test {

namespace {

using Clock = std::chrono::steady_clock;

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

} // namespace

std::string HttpReply::field(const std::string& name) const
{
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : found->second;
}

RawClient::RawClient(std::uint16_t port)
    : m_socket(socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        close(m_socket);
        m_socket = -1;
    }
    const int one = 1;
    setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
}

RawClient::RawClient(RawClient&& other) noexcept
    : m_socket(std::exchange(other.m_socket, -1))
    , m_isEnded(other.m_isEnded)
    , m_received(std::move(other.m_received))
{
}

RawClient::~RawClient()
{
    if (m_socket >= 0)
        close(m_socket);
}

bool RawClient::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const auto sent = ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void RawClient::endSending()
{
    shutdown(m_socket, SHUT_WR);
}

void RawClient::setReceiveBuffer(int bytes)
{
    setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
}

bool RawClient::fill(Clock::time_point deadline)
{
    if (m_isEnded || m_socket < 0)
        return false;
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    pollfd waiting {m_socket, POLLIN, 0};
    if (left <= 0 || poll(&waiting, 1, static_cast<int>(left)) <= 0)
        return false;
    char bytes[65'536];
    const auto count = recv(m_socket, bytes, sizeof bytes, 0);
    if (count <= 0) {
        m_isEnded = true;
        return false;
    }
    m_received.append(bytes, static_cast<std::size_t>(count));
    return true;
}

std::optional<std::string> RawClient::take(std::size_t count, std::chrono::milliseconds patience)
{
    const auto deadline = Clock::now() + patience;
    while (m_received.size() < count)
        if (!fill(deadline))
            return std::nullopt;
    auto taken = m_received.substr(0, count);
    m_received.erase(0, count);
    return taken;
}

bool RawClient::isClosedWithin(std::chrono::milliseconds patience)
{
    const auto deadline = Clock::now() + patience;
    while (fill(deadline))
        ;
    return m_isEnded;
}

HttpReply RawClient::reply(bool isHead, std::chrono::milliseconds patience)
{
    const auto deadline = Clock::now() + patience;
    HttpReply made;
    std::size_t end = 0;
    while ((end = m_received.find("\r\n\r\n")) == std::string::npos)
        if (!fill(deadline))
            return made;
    const auto head = m_received.substr(0, end + 2);
    m_received.erase(0, end + 4);
    made.status = std::atoi(head.substr(9, 3).c_str());
    for (auto at = head.find("\r\n") + 2; at < head.size();) {
        const auto next = head.find("\r\n", at);
        const auto line = head.substr(at, next - at);
        const auto colon = line.find(':');
        made.fields[lower(line.substr(0, colon))] = line.substr(colon + 2);
        at = next + 2;
    }
    if (isHead || made.status < 200 || made.status == 204)
        return made;
    const auto length = static_cast<std::size_t>(std::atoll(made.field("content-length").c_str()));
    while (m_received.size() < length)
        if (!fill(deadline))
            return {};
    made.body = m_received.substr(0, length);
    m_received.erase(0, length);
    return made;
}

std::string hubUpgrade(std::uint16_t port, const std::string& protocols, const std::string& extra)
{
    return "GET /api/v1/hub HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port)
        + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: "
        + protocols + "\r\n" + extra + "\r\n";
}

int HubDialogue::Message::closeCode() const
{
    if (opcode != 8 || bytes.size() < 2)
        return 0;
    return static_cast<unsigned char>(bytes[0]) * 256 + static_cast<unsigned char>(bytes[1]);
}

HubDialogue::HubDialogue(std::uint16_t port, const std::string& token, const std::string& extraHead)
    : m_client(port)
{
    m_client.send(hubUpgrade(port, "eventscope.v1, bearer." + token, extraHead));
    m_handshake = m_client.reply();
}

void HubDialogue::send(std::string_view text, int opcode)
{
    std::string frame;
    frame.push_back(static_cast<char>(0x80 | opcode));
    const auto size = text.size();
    const auto put = [&frame](std::size_t value, int bytes) {
        for (int i = bytes - 1; i >= 0; --i)
            frame.push_back(static_cast<char>((value >> (8 * i)) & 0xff));
    };
    if (size < 126) {
        frame.push_back(static_cast<char>(0x80 | size));
    } else if (size < 65'536) {
        frame.push_back(static_cast<char>(0x80 | 126));
        put(size, 2);
    } else {
        frame.push_back(static_cast<char>(0x80 | 127));
        put(size, 8);
    }
    const std::string mask = "\x11\x22\x33\x44";
    frame += mask;
    for (std::size_t i = 0; i < size; ++i)
        frame.push_back(static_cast<char>(text[i] ^ mask[i % 4]));
    m_client.send(frame);
}

base::json::object HubDialogue::ask(const std::string& op, const std::string& args)
{
    send(R"({"id":)" + std::to_string(++m_asked) + R"(,"op":")" + op + R"(","args":)" + args + "}");
    auto message = receive();
    while (message.opcode == 2)
        message = receive();
    auto answer = base::json::parse(message.bytes);
    return message.opcode == 1 && answer && answer->is_object() ? answer->get_object() : base::json::object();
}

HubDialogue::Message HubDialogue::receive(std::chrono::milliseconds patience)
{
    const auto deadline = Clock::now() + patience;
    const auto left = [deadline] {
        return std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now());
    };
    Message message;
    while (true) {
        const auto head = m_client.take(2, left());
        if (!head)
            return {};
        const auto opcode = (*head)[0] & 0x0f;
        const bool isLast = ((*head)[0] & 0x80) != 0;
        auto size = static_cast<std::size_t>((*head)[1] & 0x7f);
        if (size >= 126) {
            const auto extended = m_client.take(size == 126 ? 2 : 8, left());
            if (!extended)
                return {};
            size = 0;
            for (const auto c : *extended)
                size = size << 8U | static_cast<unsigned char>(c);
        }
        auto bytes = m_client.take(size, left());
        if (!bytes)
            return {};
        if (opcode == 9) {
            send(*bytes, 10);
            continue;
        }
        if (opcode == 10)
            continue;
        if (opcode != 0)
            message.opcode = opcode;
        message.bytes += *bytes;
        if (isLast)
            return message;
    }
}

} // namespace test
