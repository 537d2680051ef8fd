#include "base/process.h"
#include "support/sanitized.h"
#include "support/served_engine.h"
#include "support/test_registry.h"

#include <QScopeGuard>
#include <QTest>

#include <atomic>
#include <random>
#include <thread>

using namespace std::chrono_literals;
using test::RawClient;

namespace {

serving::ServerOptions impatient()
{
    serving::ServerOptions options;
    options.headerDeadline = 300ms;
    options.bodyIdle = 300ms;
    options.requestDeadline = 900ms;
    options.requestsPerSecond = 100'000;
    return options;
}

} // namespace

/// The server and peers that are slow, half-open, broken or hostile.
class ConnectionsTest : public QObject
{
    Q_OBJECT
private slots:
    void pipelinedRequestsAreAnsweredInOrder();
    void closeIsHonoured();
    void continueIsSentBeforeTheBody();
    void slowHeadIsTimedOut();
    void slowBodyIsTimedOut();
    void drippingBodyEndsWithTheRequest();
    void silentConnectionIsClosed();
    void authenticatedConnectionsHaveALimit();
    void wrongTokensAreSlowedDown();
    void tooManyUnknownRequestsAreRefused();
    void oversizedHeadsAreRefused();
    void smugglingIsRefused_data();
    void smugglingIsRefused();
    void malformedMessagesAreAnsweredOrClosed();
    void endlessBodyUsesNoMemory();
    void clientsThatLeaveHarmNobody();
    void stopsWhileClientsAreThere();
    void stopTellsThatAnOutcomeIsUnknown();
};

void ConnectionsTest::pipelinedRequestsAreAnsweredInOrder()
{
    const test::ServedEngine served;
    RawClient client(served.port());
    std::string all;
    for (int i = 0; i < 20; ++i)
        all += served.request("GET", i % 2 == 0 ? "/health" : "/nothing")
            + served.request("POST", "/api/v1/products", R"({"name":"x","price":)" + std::to_string(i) + "}");
    client.send(all);
    for (int i = 0; i < 20; ++i) {
        QCOMPARE(client.reply().status, i % 2 == 0 ? 200 : 404);
        const auto made = client.reply();
        QCOMPARE(made.status, 201);
        QVERIFY(made.body.find("\"price\":" + std::to_string(i) + "}") != std::string::npos);
    }
}

void ConnectionsTest::closeIsHonoured()
{
    const test::ServedEngine served;
    RawClient client(served.port());
    client.send(served.request("GET", "/health", {}, "Connection: close\r\n"));
    QCOMPARE(client.reply().field("connection"), std::string("close"));
    QVERIFY(client.isClosedWithin(5s));
    RawClient old(served.port());
    old.send("GET /health HTTP/1.0\r\nHost: 127.0.0.1:" + std::to_string(served.port()) + "\r\nAuthorization: Bearer "
             + served.token() + "\r\n\r\n");
    QCOMPARE(old.reply().status, 200);
    QVERIFY(old.isClosedWithin(5s));
}

void ConnectionsTest::continueIsSentBeforeTheBody()
{
    const test::ServedEngine served;
    RawClient client(served.port());
    const std::string body = R"({"name":"x","price":1})";
    const auto whole = served.request("POST", "/api/v1/products", body, "Expect: 100-continue\r\n");
    client.send(whole.substr(0, whole.size() - body.size()));
    QCOMPARE(client.reply().status, 100);
    client.send(body);
    QCOMPARE(client.reply().status, 201);
    RawClient refused(served.port());
    refused.send(
        served.request("POST", "/api/v1/products", {},
                       "Expect: 100-continue\r\nContent-Length: 5000000\r\nContent-Type: application/json\r\n"));
    QCOMPARE(refused.reply().status, 413);
}

void ConnectionsTest::slowHeadIsTimedOut()
{
    const test::ServedEngine served(impatient());
    RawClient client(served.port());
    client.send("GET /health HTTP/1.1\r\nHost:");
    QCOMPARE(client.reply(false, 5s).status, 408);
    client.endSending();
    QVERIFY(client.isClosedWithin(5s));
}

void ConnectionsTest::slowBodyIsTimedOut()
{
    const test::ServedEngine served(impatient());
    RawClient client(served.port());
    client.send(
        served.request("POST", "/api/v1/products", {}, "Content-Type: application/json\r\nContent-Length: 20\r\n")
        + "{");
    QCOMPARE(client.reply(false, 5s).status, 408);
    RawClient left(served.port());
    left.send(served.request("POST", "/api/v1/products", {}, "Content-Type: application/json\r\nContent-Length: 20\r\n")
              + "{");
    left.endSending();
    QCOMPARE(left.reply(false, 5s).status, 400);
}

void ConnectionsTest::drippingBodyEndsWithTheRequest()
{
    const test::ServedEngine served(impatient());
    RawClient client(served.port());
    client.send(
        served.request("POST", "/api/v1/products", {}, "Content-Type: application/json\r\nContent-Length: 1000\r\n"));
    const auto begin = std::chrono::steady_clock::now();
    auto reply = test::HttpReply();
    while (reply.status == 0 && std::chrono::steady_clock::now() - begin < 10s) {
        client.send(" "); // never idle, never done
        reply = client.reply(false, 50ms);
    }
    QCOMPARE(reply.status, 408);
    QVERIFY(std::chrono::steady_clock::now() - begin < 5s);
}

void ConnectionsTest::silentConnectionIsClosed()
{
    const test::ServedEngine served(impatient());
    RawClient client(served.port());
    QVERIFY(client.isClosedWithin(5s));
}

void ConnectionsTest::authenticatedConnectionsHaveALimit()
{
    serving::ServerOptions options;
    options.maxAuthenticated = 2;
    const test::ServedEngine served(options);
    RawClient first(served.port());
    RawClient second(served.port());
    for (auto* client : {&first, &second}) {
        client->send(served.request("GET", "/health"));
        QCOMPARE(client->reply().status, 200);
    }
    const auto refused = served.call("GET", "/health");
    QCOMPARE(refused.status, 503);
    QCOMPARE(refused.field("retry-after"), std::string("1"));
}

void ConnectionsTest::wrongTokensAreSlowedDown()
{
    const test::ServedEngine served;
    const auto host = "Host: 127.0.0.1:" + std::to_string(served.port()) + "\r\n";
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < 7; ++i)
        QCOMPARE(served.raw("GET /health HTTP/1.1\r\n" + host + "Authorization: Bearer wrong\r\n\r\n").status, 401);
    QVERIFY(std::chrono::steady_clock::now() - begin > 800ms);
}

void ConnectionsTest::tooManyUnknownRequestsAreRefused()
{
    serving::ServerOptions options;
    options.requestsPerSecond = 1;
    const test::ServedEngine served(options);
    const std::string request = "GET /health HTTP/1.1\r\nHost: evil\r\n\r\n";
    QCOMPARE(served.raw(request).status, 421);
    QCOMPARE(served.raw(request).status, 421);
    const auto refused = served.raw(request);
    QCOMPARE(refused.status, 429);
    QCOMPARE(refused.field("retry-after"), std::string("1"));
    QCOMPARE(served.call("GET", "/health").status, 200);
}

void ConnectionsTest::oversizedHeadsAreRefused()
{
    const test::ServedEngine served;
    QCOMPARE(served.call("GET", "/" + std::string(5'000, 'x')).status, 414);
    QCOMPARE(served.call("GET", "/health", {}, "X: " + std::string(17'000, 'x') + "\r\n").status, 431);
    std::string many;
    for (int i = 0; i < 80; ++i)
        many += "X-" + std::to_string(i) + ": y\r\n";
    QCOMPARE(served.call("GET", "/health", {}, many).status, 431);
    QCOMPARE(served.raw(std::string(1'000'000, 'A')).status, 414);
    QCOMPARE(served.raw("GET / HTTP/1.1\r\nX: " + std::string(1'000'000, 'A')).status, 431);
}

void ConnectionsTest::smugglingIsRefused_data()
{
    QTest::addColumn<QByteArray>("fields");
    const auto row = [](const char* name, const char* fields) { QTest::newRow(name) << QByteArray(fields); };
    row("two lengths", "Content-Length: 2\r\nContent-Length: 2\r\n");
    row("length and chunked", "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n");
    row("chunked and length", "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n");
    row("chunked after blank", "Transfer-Encoding : chunked\r\n");
    row("folded", "Transfer-Encoding:\r\n chunked\r\n");
    row("two codings", "Transfer-Encoding: chunked, identity\r\n");
    row("quoted", "Transfer-Encoding: \"chunked\"\r\n");
    row("vertical tab",
        "Transfer-Encoding: \x0b"
        "chunked\r\n");
    row("negative length", "Content-Length: -2\r\n");
    row("length with plus", "Content-Length: +2\r\n");
    row("length with blank inside", "Content-Length: 1 2\r\n");
    row("bare LF", "X: y\nContent-Length: 2\r\n");
    row("bare CR", "X: y\rContent-Length: 2\r\n");
}

void ConnectionsTest::smugglingIsRefused()
{
    QFETCH(const QByteArray, fields);
    const test::ServedEngine served;
    RawClient client(served.port());
    client.send(
        served.request("POST", "/api/v1/products", {}, "Content-Type: application/json\r\n" + fields.toStdString())
        + "{}" + served.request("GET", "/health"));
    QCOMPARE(client.reply().status, 400);
    QCOMPARE(client.reply(false, 5s).status, 0); // what followed is not read as a request
}

void ConnectionsTest::malformedMessagesAreAnsweredOrClosed()
{
    const test::ServedEngine served(impatient());
    std::mt19937 random(20'240'612);
    const std::array seeds {served.request("POST", "/api/v1/products", R"({"name":"x","price":1})"),
                            served.request("GET", "/api/v1/products?limit=5"),
                            served.request("POST", "/api/v1/products", {},
                                           "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n")
                                + "5\r\n{\"a\":\r\n2\r\n1}\r\n0\r\n\r\n",
                            test::hubUpgrade(served.port(), "eventscope.v1, bearer." + served.token())};
    std::map<int, int> statuses;
    for (int round = 0; round < 300; ++round) {
        auto text = seeds[random() % seeds.size()];
        for (auto change = 1 + random() % 3; change > 0; --change) {
            const auto place = random() % text.size();
            switch (random() % 4) {
            case 0:
                text[place] = static_cast<char>(random() & 0xff);
                break;
            case 1:
                text.erase(place, 1 + random() % 20);
                break;
            case 2:
                text.insert(place, 1 + random() % 5, static_cast<char>(random() & 0xff));
                break;
            default:
                text.resize(place + 1);
            }
            if (text.empty())
                text.push_back('G');
        }
        RawClient client(served.port());
        client.send(text);
        if (round % 3 != 0)
            client.endSending();
        const auto reply = client.reply(false, 10s);
        ++statuses[reply.status];
        QVERIFY2(reply.status != 500, text.c_str());
        if (reply.status >= 400)
            QCOMPARE(reply.field("content-type"), std::string("application/problem+json"));
    }
    QVERIFY(statuses[400] > 30);
    QCOMPARE(served.call("GET", "/health").status, 200);
}

void ConnectionsTest::endlessBodyUsesNoMemory()
{
    const test::ServedEngine served;
    const auto before = base::residentBytes();
    RawClient client(served.port());
    client.send(served.request("POST", "/api/v1/products", {},
                               "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n"));
    const std::string chunk = "10000\r\n" + std::string(0x10000, ' ') + "\r\n";
    int sent = 0;
    while (sent < 4'000 && client.send(chunk)) // up to 256 MB; the server hangs up
        ++sent;
    QVERIFY2(sent < 4'000, "the server took everything");
    constexpr std::size_t most = test::isSanitized ? 400'000'000 : 8'000'000;
    QVERIFY2(base::residentBytes() < before + most, std::to_string(base::residentBytes() - before).c_str());
    QCOMPARE(served.call("GET", "/health").status, 200);
}

void ConnectionsTest::clientsThatLeaveHarmNobody()
{
    const test::ServedEngine served;
    for (int i = 0; i < 100; ++i) {
        RawClient client(served.port());
        const auto request = served.request("POST", "/api/v1/products", R"({"name":"x","price":1})");
        client.send(request.substr(0, static_cast<std::size_t>(i) * request.size() / 99));
    }
    for (int i = 0; i < 50; ++i) {
        RawClient client(served.port());
        client.send(test::hubUpgrade(served.port(), "eventscope.v1, bearer." + served.token()));
        if (i % 2 == 0)
            QCOMPARE(client.reply().status, 101);
    }
    QCOMPARE(served.call("GET", "/health").status, 200);
}

void ConnectionsTest::stopsWhileClientsAreThere()
{
    test::ServedEngine served;
    RawClient idle(served.port());
    idle.send(served.request("GET", "/health"));
    QCOMPARE(idle.reply().status, 200);
    RawClient halfWay(served.port());
    halfWay.send("GET /health HTTP/1.1\r\n");
    const test::HubDialogue hub(served.port(), served.token());
    QCOMPARE(hub.status(), 101);
    const auto begin = std::chrono::steady_clock::now();
    served.stopServer();
    QVERIFY(std::chrono::steady_clock::now() - begin < 5s);
    QVERIFY(idle.isClosedWithin(5s));
    QVERIFY(halfWay.isClosedWithin(5s));
}

void ConnectionsTest::stopTellsThatAnOutcomeIsUnknown()
{
    const test::TemporaryFolder folder;
    std::atomic<bool> diskHangs {true};
    auto options = test::engineOptions(folder.path());
    options.atPoint = [&](pipeline::EnginePoint point) {
        while (point == pipeline::EnginePoint::BeforeCommit && diskHangs)
            std::this_thread::sleep_for(10ms);
    };
    auto engine = pipeline::openEmbeddedEngine(options);
    QVERIFY2(engine.has_value(), engine ? "" : engine.error().message.c_str());
    test::ServedEngine served(std::move(*engine));
    const auto work = qScopeGuard([&] { diskHangs = false; }); // before the engine goes, which waits for its thread
    RawClient client(served.port());
    client.send(served.request("POST", "/api/v1/products", R"({"name":"x","price":1})"));
    std::this_thread::sleep_for(300ms);
    served.stopServer();
    const auto unknown = client.reply();
    QCOMPARE(unknown.status, 504);
    QVERIFY(!unknown.field("eventscope-command-id").empty());
    QVERIFY2(unknown.body.find("outcome-unknown") != std::string::npos, unknown.body.c_str());
    QVERIFY(client.isClosedWithin(5s));
}

EVENTSCOPE_TEST(ConnectionsTest)
#include "connections_test.moc"
