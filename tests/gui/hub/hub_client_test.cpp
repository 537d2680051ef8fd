#include "hub/hub_client.h"
#include "serving/wire_frame.h"
#include "support/test_registry.h"

#include <QTest>
#include <QThread>
#include <QWebSocket>
#include <QWebSocketServer>

namespace {

/// The other side of the wire, written by hand: what the client says is kept, what it hears is decided by the test.
class Peer final
{
public:
    Peer()
        : m_server(QStringLiteral("peer"), QWebSocketServer::NonSecureMode)
    {
        m_server.setSupportedSubprotocols({QStringLiteral("eventscope.v1")});
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no port");
        QObject::connect(&m_server, &QWebSocketServer::newConnection, &m_server, [this] {
            m_client.reset(m_server.nextPendingConnection());
            ++connections;
            QObject::connect(m_client.get(), &QWebSocket::textMessageReceived, &m_server, [this](const QString& text) {
                const auto message = base::json::parse(text.toStdString());
                heard.push_back(message->as_object());
                const auto id = heard.back().at("id").to_number<std::uint64_t>();
                const auto op = heard.back().at("op").as_string();
                if (op == "subscribe")
                    say({{"id", id}, {"result", {{"subscription", ++subscription}}}});
                else if (op == "echo")
                    say({{"id", id}, {"result", heard.back().at("args")}});
                else if (op == "pack")
                    pack(id);
                else if (op == "refuse")
                    say({{"id", id}, {"problem", {{"type", "stale"}, {"title", "Stale"}, {"detail", "Read it"}}}});
            });
        });
    }

    void say(const base::json::object& message)
    {
        m_client->sendTextMessage(QString::fromStdString(base::json::serialize(message)));
    }
    void pack(std::uint64_t id)
    {
        serving::wire::FrameWriter writer(serving::wire::Kind::Answer, id);
        writer.add(R"({"n":7})");
        writer.add("first");
        frame(writer.take());
    }
    void event(std::uint64_t position)
    {
        serving::wire::FrameWriter writer(serving::wire::Kind::Events, position);
        serving::wire::EventItem item;
        item.position = position;
        item.type = "ProductCreated";
        std::string bytes;
        serving::wire::write(bytes, item);
        writer.add(bytes);
        frame(writer.take());
    }
    void frame(std::string bytes)
    {
        serving::wire::patchSubscription(bytes, subscription);
        m_client->sendBinaryMessage(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
    }
    void hangUp() { m_client->abort(); }
    [[nodiscard]] hub::Address address() const { return {m_server.serverUrl(), "secret"}; }
    [[nodiscard]] const base::json::object* last(std::string_view op) const
    {
        for (auto message = heard.rbegin(); message != heard.rend(); ++message) {
            if (base::json::textAt(*message, "op") == op)
                return &*message;
        }
        return nullptr;
    }

    std::vector<base::json::object> heard;
    std::uint32_t subscription = 0;
    int connections = 0;

private:
    QWebSocketServer m_server;
    std::unique_ptr<QWebSocket> m_client;
};

std::uint64_t fromOf(const base::json::object& message)
{
    return message.at("args").at("from").to_number<std::uint64_t>();
}

} // namespace

class HubClientTest : public QObject
{
    Q_OBJECT
private slots:
    void answersARequestOnceAndPassesProblemsOn()
    {
        Peer peer;
        hub::HubClient client;
        client.open(peer.address());
        int answers = 0;
        QString problem;
        client.request(QStringLiteral("echo"), {{"n", 7}}, this, [&](const hub::Reply& reply) {
            ++answers;
            QVERIFY(reply.ok);
            QCOMPARE(reply.body.at("n").to_number<int>(), 7);
        });
        client.request(QStringLiteral("refuse"), {}, this,
                       [&](const hub::Reply& reply) { problem = reply.problemText(); });
        QTRY_COMPARE(problem, QStringLiteral("Stale: Read it"));
        QCOMPARE(answers, 1);
        QCOMPARE(client.state(), hub::HubClient::State::Connected);
    }

    void takesAnAnswerThatIsPacked()
    {
        Peer peer;
        hub::HubClient client;
        client.open(peer.address());
        int answers = 0;
        client.request(QStringLiteral("pack"), {}, this, [&](const hub::Reply& reply) {
            ++answers;
            QVERIFY(reply.ok && reply.frame);
            QCOMPARE(reply.body.at("n").to_number<int>(), 7);
            const auto frame = serving::wire::readFrame(*reply.frame);
            QVERIFY(frame && frame->items.size() == 2 && frame->items[1] == "first");
        });
        QTRY_COMPARE(answers, 1);
        QCOMPARE(client.counters().damagedFrames, 0U);
    }

    void keepsAnAnswerFromAContextThatIsGone()
    {
        Peer peer;
        hub::HubClient client;
        client.open(peer.address());
        auto context = std::make_unique<QObject>();
        bool told = false;
        client.request(QStringLiteral("echo"), {}, context.get(), [&](const hub::Reply&) { told = true; });
        context.reset();
        bool second = false;
        client.request(QStringLiteral("echo"), {}, this, [&](const hub::Reply&) { second = true; });
        QTRY_VERIFY(second);
        QVERIFY(!told);
    }

    void saysDisconnectedWhenNobodyAnswers()
    {
        hub::HubClient client;
        client.open({QUrl(QStringLiteral("ws://127.0.0.1:1/")), "secret"});
        std::string type;
        client.request(QStringLiteral("echo"), {}, this,
                       [&](const hub::Reply& reply) { type = base::json::textAt(reply.body.as_object(), "type"); });
        QTRY_COMPARE(QString::fromStdString(type), QStringLiteral("disconnected"));
        QTRY_COMPARE(client.state(), hub::HubClient::State::Offline);
    }

    void resumesAtTheLastPositionAfterALostConnection()
    {
        Peer peer;
        hub::HubClient client;
        client.open(peer.address());
        std::size_t frames = 0;
        const auto subscription = client.subscribe({{"stream", "events"}},
                                                   [&](std::vector<hub::Batch> batches) { frames += batches.size(); });
        QTRY_VERIFY(peer.last("subscribe") != nullptr);
        QVERIFY(peer.last("subscribe")->at("args").as_object().if_contains("from") == nullptr);
        peer.event(41);
        QTRY_COMPARE(frames, std::size_t {1});
        peer.hangUp();
        QTRY_COMPARE(peer.connections, 2);
        QTRY_VERIFY(peer.last("subscribe")->at("args").as_object().if_contains("from") != nullptr);
        QCOMPARE(fromOf(*peer.last("subscribe")), std::uint64_t {41});
        QCOMPARE(client.counters().reconnects, std::uint64_t {1});
    }

    void subscribesAnewAfterAResyncAndCountsIt()
    {
        Peer peer;
        hub::HubClient client;
        client.open(peer.address());
        std::size_t frames = 0;
        const auto subscription = client.subscribe({{"stream", "events"}},
                                                   [&](std::vector<hub::Batch> batches) { frames += batches.size(); });
        QTRY_VERIFY(peer.last("subscribe") != nullptr);
        peer.event(7);
        serving::wire::FrameWriter resync(serving::wire::Kind::Resync, 9);
        peer.frame(resync.take());
        QTRY_VERIFY(peer.last("unsubscribe") != nullptr);
        QTRY_COMPARE(peer.subscription, 2U);
        QCOMPARE(fromOf(*peer.last("subscribe")), std::uint64_t {7});
        QCOMPARE(client.counters().resyncs, std::uint64_t {1});
        peer.event(8);
        QTRY_COMPARE(frames, std::size_t {3});
    }

    void deliversABurstInFewBatchesAndNothingAfterTheEnd()
    {
        Peer peer;
        hub::HubClient client;
        client.open(peer.address());
        std::size_t frames = 0;
        int calls = 0;
        auto subscription = client.subscribe({{"stream", "events"}}, [&](std::vector<hub::Batch> batches) {
            ++calls;
            frames += batches.size();
        });
        QTRY_VERIFY(peer.last("subscribe") != nullptr);
        for (std::uint64_t position = 1; position <= 300; ++position)
            peer.event(position);
        QTRY_COMPARE(frames, std::size_t {300});
        QVERIFY2(calls < 20, qPrintable(QString::number(calls)));
        subscription.reset();
        QTRY_VERIFY(peer.last("unsubscribe") != nullptr);
        peer.event(301);
        bool answered = false;
        client.request(QStringLiteral("echo"), {}, this, [&](const hub::Reply&) { answered = true; });
        QTRY_VERIFY(answered);
        QCOMPARE(frames, std::size_t {300});
    }

    void leavesOneAddressForAnother()
    {
        Peer former;
        Peer next;
        hub::HubClient client;
        client.open(former.address());
        std::size_t frames = 0;
        const auto subscription =
            client.subscribe({{"stream", "events"}}, [&](const std::vector<hub::Batch>& all) { frames += all.size(); });
        QTRY_VERIFY(former.last("subscribe") != nullptr);
        former.event(41);
        QTRY_COMPARE(frames, std::size_t {1});
        std::string type;
        client.request(QStringLiteral("silence"), {}, this,
                       [&](const hub::Reply& reply) { type = base::json::textAt(reply.body.as_object(), "type"); });
        QTRY_VERIFY(former.last("silence") != nullptr);

        std::vector<hub::HubClient::State> states;
        connect(&client, &hub::HubClient::stateChanged, this,
                [&states](hub::HubClient::State state) { states.push_back(state); });
        former.hangUp();
        QThread::msleep(60); // the loss of the former address is on its way here, and is told no more
        client.close();
        QCOMPARE(client.state(), hub::HubClient::State::Offline);
        QTRY_COMPARE(QString::fromStdString(type), QStringLiteral("disconnected"));
        QTest::qWait(50);
        QCOMPARE(states.size(), std::size_t {1});
        client.open(next.address());
        QTRY_COMPARE(client.state(), hub::HubClient::State::Connected);
        QTRY_VERIFY(next.last("subscribe") != nullptr);
        QVERIFY(next.last("subscribe")->at("args").as_object().if_contains("from") == nullptr);
        QCOMPARE(states.back(), hub::HubClient::State::Connected);
        QCOMPARE(former.connections, 1);
        next.event(3);
        QTRY_COMPARE(frames, std::size_t {2});
    }

    void readsAgainWhatAFrozenWindowCouldNotTake()
    {
        Peer peer;
        hub::HubClient client;
        client.open(peer.address());
        std::vector<std::uint64_t> seen;
        const auto subscription = client.subscribe({{"stream", "events"}}, [&](const std::vector<hub::Batch>& batches) {
            for (const auto& batch : batches)
                seen.push_back(serving::wire::readFrame(batch.bytes)->firstPosition);
        });
        QTRY_VERIFY(peer.last("subscribe") != nullptr);
        client.setHidden(true); // four times a second: the queue of 512 frames overflows in between
        peer.event(1);
        QTRY_COMPARE(seen.size(), std::size_t {1});
        for (std::uint64_t position = 2; position <= 700; ++position)
            peer.event(position);
        QTRY_COMPARE(seen.size(), std::size_t {513});
        QTRY_COMPARE(peer.subscription, 2U);
        QCOMPARE(fromOf(*peer.last("subscribe")), std::uint64_t {513});
        QCOMPARE(client.counters().resyncs, std::uint64_t {1});
    }
};

EVENTSCOPE_TEST(HubClientTest)
#include "hub_client_test.moc"
