#include "stack/probe.h"

#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <string_view>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace stack::probe {

namespace {

class Connection final
{
public:
    explicit Connection(std::uint16_t port)
        : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        const timeval patience {1, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_isOpen =
            m_socket >= 0 && ::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
    }
    ~Connection()
    {
        if (m_socket >= 0)
            ::close(m_socket);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    /// Sends `request` and returns the first bytes of the answer, at least `wanted` of them; empty: no answer in time.
    [[nodiscard]] std::string ask(std::string_view request, std::size_t wanted)
    {
        std::string answer;
        if (!m_isOpen
            || ::send(m_socket, request.data(), request.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(request.size()))
            return answer;
        std::array<char, 512> part {};
        while (answer.size() < wanted) {
            const auto got = ::recv(m_socket, part.data(), part.size(), 0);
            if (got < 0 && errno == EINTR)
                continue;
            if (got <= 0)
                return {};
            answer.append(part.data(), static_cast<std::size_t>(got));
        }
        return answer;
    }

private:
    const int m_socket;
    bool m_isOpen = false;
};

} // namespace

bool redisAnswers(std::uint16_t port)
{
    return Connection(port).ask("PING\r\n", 5).rfind("+PONG", 0) == 0;
}

bool accepts(std::uint16_t port)
{
    return Connection(port).isOpen();
}

bool kafkaAnswers(std::uint16_t port)
{
    // size 20, key 18, version 0, correlation 7, client id "eventscope"
    constexpr std::string_view request("\0\0\0\x14\0\x12\0\0\0\0\0\x07\0\x0a"
                                       "eventscope",
                                       24);
    const auto answer = Connection(port).ask(request, 10);
    // size, correlation 7, error 0
    return answer.size() >= 10 && answer.substr(4, 6) == std::string_view("\0\0\0\x07\0\0", 6);
}

bool httpAnswers(std::uint16_t port, const std::string& path)
{
    return Connection(port).ask("GET " + path + " HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n", 12).substr(0, 12).find(" 200")
        == 8;
}

} // namespace stack::probe
