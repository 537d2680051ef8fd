// Bank transfers with answers: 99 closed-loop clients over POST /api/v1/transfers, on Kafka and two Redis servers,
// against the 340/s that the reference publishes. EVENTSCOPE_BENCH_SECONDS=N changes a round (10).
#include "bench_engine.h"
#include "serving/operations.h"
#include "serving/server.h"

#include <arpa/inet.h>
#include <array>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr std::size_t clients = 99;
constexpr double published = 340; // transfers/s with answers, of the reference's load test
constexpr int rounds = 3;
constexpr int mostWarming = 10; // rounds
constexpr double stillFaster = 1.03; // than the round before

struct Client
{
    int socket = -1;
    std::string request;
    std::string received;
};

int connectTo(std::uint16_t port)
{
    const int client = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(client, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        std::fputs("the server does not listen\n", stderr);
        std::_Exit(1); // the engine runs: its threads would be waited for
    }
    return client;
}

std::string post(std::uint16_t port, const std::string& token, const std::string& body)
{
    return "POST /api/v1/transfers HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\nAuthorization: Bearer "
        + token + "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n"
        + body;
}

/// The size of the answer that begins `received`; 0: it is not whole yet.
std::size_t answerSize(const std::string& received)
{
    const auto head = received.find("\r\n\r\n");
    if (head == std::string::npos)
        return 0;
    const auto at = received.find("ontent-Length: ");
    const auto length = at < head ? std::stoul(received.substr(at + 15)) : 0;
    const auto size = head + 4 + length;
    return received.size() >= size ? size : 0;
}

void send(const Client& client)
{
    if (::send(client.socket, client.request.data(), client.request.size(), MSG_NOSIGNAL)
        != static_cast<ssize_t>(client.request.size())) {
        std::fputs("the server takes no request\n", stderr);
        std::_Exit(1); // the engine runs: its threads would be waited for
    }
}

/// Answers with 201 a second.
double load(std::vector<Client>& all, double wanted)
{
    std::vector<pollfd> polled;
    for (auto& client : all) {
        send(client);
        polled.push_back({client.socket, POLLIN, 0});
    }
    std::size_t done = 0;
    std::size_t open = all.size();
    const auto begun = std::chrono::steady_clock::now();
    const auto passed = [&begun] {
        return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    };
    double last = 0;
    while (open > 0) {
        ::poll(polled.data(), polled.size(), 100);
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (polled[i].revents == 0)
                continue;
            auto& client = all[i];
            std::array<char, 8'192> bytes {};
            const auto size = ::recv(client.socket, bytes.data(), bytes.size(), 0);
            if (size <= 0) {
                std::fprintf(stderr, "the server closed connection %zu after %zu answers: %s\n", i, done,
                             client.received.c_str());
                std::_Exit(1); // the engine runs: its threads would be waited for
            }
            client.received.append(bytes.data(), static_cast<std::size_t>(size));
            const auto answer = answerSize(client.received);
            if (answer == 0)
                continue;
            if (client.received.compare(0, 12, "HTTP/1.1 201") != 0) {
                std::fprintf(stderr, "%s\n", client.received.c_str());
                std::_Exit(1); // the engine runs: its threads would be waited for
            }
            client.received.erase(0, answer);
            ++done;
            last = passed();
            if (last < wanted)
                send(client);
            else
                --open;
        }
    }
    return static_cast<double>(done) / last;
}

} // namespace

int main()
{
    const auto* const given = std::getenv("EVENTSCOPE_BENCH_SECONDS");
    const auto wanted = given == nullptr ? 10.0 : std::stod(given);
    bench::ClusterEngine cluster;
    cluster.open();
    serving::OperationTable table;
    serving::addEngineOperations(table, *cluster.engine);
    serving::ServerOptions options;
    options.token = "0123456789012345678901234567890123456789012";
    options.maxConnections = clients; // all come at once
    const auto server = bench::must(serving::startServer(options, table, *cluster.engine));

    // Each client moves money between two accounts of its own, one cent at a time, forth and back.
    std::vector<Client> all(clients);
    for (std::size_t i = 0; i < clients; ++i) {
        std::array<std::string, 2> accounts;
        std::string token;
        for (std::size_t side = 0; side < 2; ++side) {
            const auto made = bench::must(test::submitAndWait(
                *cluster.engine,
                test::create("accounts", {{"username", "client" + std::to_string(i) + "x" + std::to_string(side)}})));
            accounts[side] = made.entity;
            if (side == 0)
                token = base::json::textAt(made.secretsShownOnce, "token");
        }
        const base::json::object body {
            {"from", accounts[0]}, {"to", accounts[1]}, {"amount", 1}, {"token", token}, {"description", "load"}};
        all[i].request = post(server->port(), options.token, base::json::serialize(body));
    }
    for (auto& client : all) // late: who has connected and says nothing is sent away
        client.socket = connectTo(server->port());
    double before = 0;
    for (int i = 0; i < mostWarming; ++i) { // until the broker's code is compiled, which takes two cores a minute
        const auto rate = load(all, wanted);
        if (rate < before * stillFaster)
            break;
        before = rate;
    }
    std::vector<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        const auto rate = load(all, wanted);
        std::printf("  %zu clients: %.0f transfers/s\n", clients, rate);
        ratios.push_back(rate / published);
    }
    for (const auto& client : all)
        ::close(client.socket);
    bench::report("bank transfers with answers, against 340/s", ratios, 10);
    return 0;
}
