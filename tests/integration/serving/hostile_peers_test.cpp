#include "base/process.h"
#include "support/sanitized.h"
#include "support/served_engine.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <filesystem>
#include <mutex>
#include <random>
#include <sys/resource.h>
#include <thread>

using namespace std::chrono_literals;
using test::RawClient;

namespace {

std::size_t openDescriptors()
{
    std::size_t count = 0;
    for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator("/proc/self/fd"))
        ++count;
    return count;
}

/// A client that behaves: what it waits for its answers while others do not.
struct GoodClient
{
    const test::ServedEngine& served;
    std::vector<std::chrono::nanoseconds> waits {};
    int evicted = 0;

    [[nodiscard]] int ask(bool writes) const
    {
        return writes ? served.call("POST", "/api/v1/products", R"({"name":"Tea","price":1})").status
                      : served.call("GET", "/health").status;
    }
    /// A new connection for each request, as the worst case; every third one writes.
    void askOften(int times)
    {
        for (int i = 0; i < times; ++i) {
            const auto begin = std::chrono::steady_clock::now();
            const bool writes = i % 3 == 0;
            auto status = ask(writes);
            if (status == 0 && test::isSanitized) { // too slow to be read before it made room: it comes again
                ++evicted;
                status = ask(writes);
            }
            QCOMPARE(status, writes ? 201 : 200);
            waits.push_back(std::chrono::steady_clock::now() - begin);
        }
        QVERIFY(evicted <= times / 50);
    }
    [[nodiscard]] std::chrono::milliseconds percentile(double fraction)
    {
        std::ranges::sort(waits);
        const auto place = static_cast<std::size_t>(fraction * static_cast<double>(waits.size() - 1));
        return std::chrono::duration_cast<std::chrono::milliseconds>(waits.at(place));
    }
};

constexpr auto bound =
    test::isSanitized ? 10s : 1s; // the goal is 100 ms (S3); a machine that does other things must not fail the gate

} // namespace

/// Many peers at once that are slow, silent or send rubbish, and one that behaves and is served meanwhile.
class HostilePeersTest : public QObject
{
    Q_OBJECT

private slots:
    void theServerRaisesItsDescriptorLimit();
    void thousandSlowAndHalfOpenPeersKeepNobodyOut();
    void slowPeersWithTheTokenKeepNobodyOut();
    void malformedHubMessagesHarmNobody();
    void foreignRequestsHarmNobody();
};

void HostilePeersTest::theServerRaisesItsDescriptorLimit()
{
    rlimit before {};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    const rlimit low {256, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &low), 0);
    const test::ServedEngine served;
    rlimit after {};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &after), 0);
    QVERIFY(after.rlim_cur >= std::min<rlim_t>(before.rlim_max, 1'024));
    const auto metrics = served.call("GET", "/metrics").body;
    const auto line = metrics.find("\nprocess_max_fds ");
    QVERIFY(line != std::string::npos);
    QCOMPARE(std::stoull(metrics.substr(line + 17)), static_cast<unsigned long long>(after.rlim_cur));
}

void HostilePeersTest::thousandSlowAndHalfOpenPeersKeepNobodyOut()
{
    const test::ServedEngine served; // usual deadlines: eviction must do it
    RawClient known(served.port());
    known.send(served.request("GET", "/health"));
    QCOMPARE(known.reply().status, 200);
    const auto memory = base::residentBytes();
    const auto descriptors = openDescriptors();
    constexpr std::size_t peers = 1'000;
    std::vector<std::unique_ptr<RawClient>> slow;
    for (std::size_t i = 0; i < peers; ++i) {
        slow.push_back(std::make_unique<RawClient>(served.port()));
        if (i % 4 != 0) // the others say nothing
            slow.back()->send(i % 4 == 1 ? "G" : "GET / HTTP/1.1\r\nHost: ");
    }
    // Some go on, a byte at a time; who was evicted meanwhile comes back.
    std::jthread drip([&slow, &served](const std::stop_token& stop) {
        for (std::size_t i = 0; !stop.stop_requested(); i = (i + 1) % peers) {
            if (i % 4 == 3 && !slow[i]->send("x"))
                slow[i] = std::make_unique<RawClient>(served.port());
            if (i % 50 == 0)
                std::this_thread::sleep_for(1ms); // the slowness is the attack
        }
    });
    GoodClient good {served};
    good.askOften(200);
    drip.request_stop();
    drip.join();
    qInfo("beside %zu slow connections: p50 %lld ms, p99 %lld ms, slowest %lld ms", peers,
          static_cast<long long>(good.percentile(0.5).count()), static_cast<long long>(good.percentile(0.99).count()),
          static_cast<long long>(good.percentile(1).count()));
    QVERIFY(good.percentile(1) < bound);
    QVERIFY2(openDescriptors() <= descriptors + peers + 64 + 20, std::to_string(openDescriptors()).c_str());
    constexpr std::size_t most = test::isSanitized ? 600'000'000 : 32'000'000;
    QVERIFY2(base::residentBytes() < memory + most, std::to_string(base::residentBytes() - memory).c_str());
    known.send(served.request("GET", "/health")); // who has shown the token is not evicted
    QCOMPARE(known.reply().status, 200);
}

void HostilePeersTest::slowPeersWithTheTokenKeepNobodyOut()
{
    serving::ServerOptions options;
    options.bodyIdle = 500ms;
    options.requestDeadline = 1'500ms;
    const test::ServedEngine served(options);
    std::vector<std::unique_ptr<RawClient>> slow;
    for (int i = 0; i < 400; ++i) { // below the limit of those who may
        slow.push_back(std::make_unique<RawClient>(served.port()));
        slow.back()->send(served.request("POST", "/api/v1/products", {},
                                         "Content-Type: application/json\r\nContent-Length: 100000\r\n")
                          + R"({"name":")");
    }
    std::jthread drip([&slow](const std::stop_token& stop) {
        for (std::size_t i = 0; !stop.stop_requested(); i = (i + 2) % slow.size()) {
            slow[i]->send("x");
            if (i % 50 == 0)
                std::this_thread::sleep_for(1ms);
        }
    });
    GoodClient good {served};
    good.askOften(100);
    drip.request_stop();
    drip.join();
    QVERIFY(good.percentile(1) < bound);
    // Each is told; none of them is served for ever.
    int timedOut = 0;
    for (auto& client : slow)
        timedOut += client->reply(false, 10s).status == 408 ? 1 : 0;
    QCOMPARE(timedOut, 400);
}

void HostilePeersTest::malformedHubMessagesHarmNobody()
{
    const test::ServedEngine served;
    test::HubDialogue good(served.port(), served.token());
    QCOMPARE(good.status(), 101);
    std::mt19937 random(7);
    const std::string seed =
        R"({"id":1,"op":"entities.create","args":{"type":"products","fields":{"name":"x","price":1}}})";
    auto hub = std::make_unique<test::HubDialogue>(served.port(), served.token());
    int answered = 0;
    int closed = 0;
    auto slowest = 0ns;
    for (int round = 0; round < 300; ++round) {
        auto text = seed;
        for (auto change = 1 + random() % 4; change > 0; --change) {
            const auto place = random() % text.size();
            switch (random() % 4) {
            case 0:
                text[place] = static_cast<char>(random() & 0xff);
                break;
            case 1:
                text.erase(place, 1 + random() % 20);
                break;
            case 2:
                text.insert(place, 1 + random() % 9, "{}[]\",:\\x"[random() % 9]);
                break;
            default:
                text.resize(place);
            }
            if (text.empty())
                text = "{";
        }
        hub->send(text);
        const auto message = hub->receive();
        QVERIFY2(message.opcode == 1 || message.opcode == 8, text.c_str());
        if (message.opcode == 8) { // bytes that are not UTF-8
            QCOMPARE(message.closeCode(), 1'007);
            hub = std::make_unique<test::HubDialogue>(served.port(), served.token());
            QCOMPARE(hub->status(), 101);
            ++closed;
        } else {
            QVERIFY2(message.bytes.find("\"status\":500") == std::string::npos, text.c_str());
            ++answered;
        }
        if (round % 10 == 0) {
            const auto begin = std::chrono::steady_clock::now();
            good.send(R"({"id":1,"op":"health"})");
            QVERIFY(good.receive().bytes.find("\"ok\"") != std::string::npos);
            slowest = std::max<std::chrono::nanoseconds>(slowest, std::chrono::steady_clock::now() - begin);
        }
    }
    QVERIFY(answered > 100 && closed > 10);
    QVERIFY(slowest < bound);
}

void HostilePeersTest::foreignRequestsHarmNobody()
{
    serving::ServerOptions options;
    options.requestsPerSecond = 100'000;
    const test::ServedEngine served(options);
    const auto host = "Host: 127.0.0.1:" + std::to_string(served.port()) + "\r\n";
    const auto token = "Authorization: Bearer " + served.token() + "\r\n";
    const std::vector<std::pair<int, std::string>> attacks {
        {421, "GET /health HTTP/1.1\r\nHost: evil.example\r\n" + token + "\r\n"},
        {403, "GET /health HTTP/1.1\r\n" + host + token + "Origin: http://evil.example\r\n\r\n"},
        {403, "GET /health HTTP/1.1\r\n" + host + token + "Sec-Fetch-Site: cross-site\r\n\r\n"},
        {403, test::hubUpgrade(served.port(), "eventscope.v1, bearer." + served.token(), "Origin: http://evil\r\n")},
        {431, "GET /health HTTP/1.1\r\n" + host + token + "X: " + std::string(20'000, 'x') + "\r\n\r\n"},
        {414, "GET /" + std::string(5'000, 'x') + " HTTP/1.1\r\n" + host + token + "\r\n"},
        {413,
         "POST /api/v1/products HTTP/1.1\r\n" + host + token
             + "Content-Type: application/json\r\nContent-Length: 9999999999\r\n\r\n"},
        {400, "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03 a TLS greeting"},
    };
    std::atomic<int> wrong {0};
    std::vector<std::jthread> attackers;
    for (int thread = 0; thread < 4; ++thread)
        attackers.emplace_back([&, thread](const std::stop_token& stop) {
            for (auto i = static_cast<std::size_t>(thread); !stop.stop_requested(); ++i) {
                const auto& [status, bytes] = attacks[i % attacks.size()];
                const auto reply = served.raw(bytes);
                if (reply.status != status || reply.body.find("detail") == std::string::npos)
                    ++wrong;
            }
        });
    GoodClient good {served};
    good.askOften(100);
    for (auto& attacker : attackers)
        attacker.request_stop();
    attackers.clear();
    QCOMPARE(wrong.load(), 0);
    QVERIFY(good.percentile(1) < bound);
}

EVENTSCOPE_TEST(HostilePeersTest)
#include "hostile_peers_test.moc"
