#include "support/free_port.h"

#include <arpa/inet.h>
#include <fstream>
#include <netinet/in.h>
#include <random>
#include <sys/socket.h>
#include <unistd.h>

namespace test {

namespace {

constexpr int first = 10'000;
constexpr int tries = 200;

/// The port that was bound; 0: somebody has it.
std::uint16_t bound(int port)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    socklen_t size = sizeof address;
    auto* const raw = reinterpret_cast<sockaddr*>(&address); // NOLINT: as the socket API has it
    const bool isBound = ::bind(listener, raw, size) == 0 && ::getsockname(listener, raw, &size) == 0;
    ::close(listener);
    return isBound ? ntohs(address.sin_port) : std::uint16_t {0};
}

} // namespace

std::uint16_t freePort()
{
    int end = 0;
    std::ifstream("/proc/sys/net/ipv4/ip_local_port_range") >> end;
    if (end <= first)
        return bound(0);
    std::random_device random;
    std::uniform_int_distribution<int> any(first, end - 1);
    for (int i = 0; i < tries; ++i)
        if (const auto port = bound(any(random)); port != 0)
            return port;
    return bound(0);
}

} // namespace test
