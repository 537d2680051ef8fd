#include "support/reply_cutter.h"

#include <array>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>

namespace test {

namespace {

constexpr int lookMilliseconds = 10; ///< between two looks at whether to stop

sockaddr_un addressOf(const std::filesystem::path& path)
{
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    path.string().copy(address.sun_path, sizeof address.sun_path - 1);
    return address;
}

bool passAll(int to, const char* bytes, std::size_t size)
{
    while (size > 0) {
        const auto sent = ::send(to, bytes, size, MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes += sent;
        size -= static_cast<std::size_t>(sent);
    }
    return true;
}

} // namespace

ReplyCutter::ReplyCutter(std::filesystem::path own, std::filesystem::path server)
    : m_own(std::move(own))
    , m_server(std::move(server))
    , m_listener(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    const auto address = addressOf(m_own);
    ::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    ::listen(m_listener, 8);
    m_thread = std::jthread([this](const std::stop_token& stop) { serve(stop); });
}

ReplyCutter::~ReplyCutter()
{
    m_thread.request_stop();
    m_thread.join();
    ::close(m_listener);
}

void ReplyCutter::serve(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        pollfd waiting {m_listener, POLLIN, 0};
        if (::poll(&waiting, 1, lookMilliseconds) <= 0)
            continue;
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const auto address = addressOf(m_server);
        if (::connect(server, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0)
            pass(client, server, stop);
        ::close(server);
        ::close(client);
    }
}

void ReplyCutter::pass(int client, int server, const std::stop_token& stop)
{
    std::array<char, 65'536> bytes {};
    while (!stop.stop_requested()) {
        std::array<pollfd, 2> ends {{{client, POLLIN, 0}, {server, POLLIN, 0}}};
        if (::poll(ends.data(), ends.size(), lookMilliseconds) <= 0)
            continue;
        for (const bool isReply : {false, true}) {
            if (ends[isReply ? 1 : 0].revents == 0)
                continue;
            const auto size = ::recv(isReply ? server : client, bytes.data(), bytes.size(), 0);
            if (size <= 0)
                return;
            if (isReply && m_cuts.exchange(false)) {
                ++m_count;
                return;
            }
            if (!passAll(isReply ? client : server, bytes.data(), static_cast<std::size_t>(size)))
                return;
        }
    }
}

} // namespace test
