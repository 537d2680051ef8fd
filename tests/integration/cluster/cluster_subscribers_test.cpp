#include "cluster_world.h"
#include "serving/wire_frame.h"
#include "support/hub_client.h"
#include "support/test_registry.h"

#include <QTest>

#include <atomic>
#include <map>
#include <memory>
#include <thread>

namespace wire = serving::wire;
using test::HubClient;
using test::positionsFrom;

/// Rows N1 to N3 of the failure matrix on a real broker and two real Redis servers: whatever becomes of connections,
/// engines and stores, a subscriber that resumes by position gets each event, and can tell what it has had.
class ClusterSubscribersTest : public QObject, private cluster::World
{
    Q_OBJECT

public:
    ClusterSubscribersTest()
        : World("subscribers")
    {
    }

private slots:
    void initTestCase() { findBroker(); }
    void init() { begin(); }

    void n1_whatWasStoredAndNotPushedIsReadFromTheLog();
    void n2_storesThatAreWrittenAgainPushNothingTwice();
    void n2_whatIsPushedTwiceHasTheSameId();
    void n3_aSlowClientIsResyncedAndMissesNothing();

private:
    /// The console's engine behind a server; it ends with it.
    [[nodiscard]] static std::unique_ptr<test::ServedEngine> serve(Console& console)
    {
        return std::make_unique<test::ServedEngine>(std::move(console.engine));
    }
    /// Submits all, then waits.
    static void makeMany(pipeline::Engine& engine, std::uint64_t count, std::size_t nameBytes = 10)
    {
        std::atomic<std::uint64_t> done {0};
        const auto submission = item(std::string(nameBytes, 'x'));
        for (std::uint64_t i = 0; i < count; ++i)
            while (!engine.submit(submission, [&done](const base::Result<pipeline::Outcome>&) { ++done; }))
                std::this_thread::yield();
        QTRY_COMPARE_WITH_TIMEOUT(done.load(), count, 60'000);
    }
    /// By the id of a notification, its place in its partition: what it says, but for the times of its way.
    [[nodiscard]] static std::map<std::uint64_t, std::string> eventsOf(HubClient& client, std::size_t count)
    {
        std::map<std::uint64_t, std::string> events;
        while (events.size() < count) {
            const auto bytes = client.frame();
            const auto frame = wire::readFrame(bytes);
            if (!frame || frame->items.empty())
                break;
            for (const auto each : frame->items) {
                const auto event = wire::readEventItem(each);
                events[event->sequence] = std::to_string(event->position) + ' ' + std::string(event->entity) + ' '
                    + std::to_string(event->version) + ' ' + std::string(event->preview);
            }
        }
        return events;
    }
};

void ClusterSubscribersTest::n1_whatWasStoredAndNotPushedIsReadFromTheLog()
{
    auto console = open();
    auto served = serve(*console);
    {
        HubClient client(*served);
        QVERIFY(client.subscribe(R"({"stream":"events"})") != 0);
        makeMany(served->engine(), 20);
        QVERIFY(client.eventPositions(20) == positionsFrom(1, 20));
        served->stopServer(); // the client is cut off; the engine goes on
    }
    makeMany(served->engine(), 30);
    served.reset();

    start(*console);
    served = serve(*console);
    HubClient client(*served);
    QVERIFY(client.subscribe(R"({"stream":"events","from":20})") != 0);
    makeMany(served->engine(), 5);
    QVERIFY(client.eventPositions(35) == positionsFrom(21, 55));

    const auto other = open(); // that has to read the log from its begin
    const auto servedByOther = serve(*other);
    HubClient clientOfOther(*servedByOther);
    bool isSubscribed = false; // refused until it has read that far
    QTRY_VERIFY_WITH_TIMEOUT(
        isSubscribed = isSubscribed || clientOfOther.subscribe(R"({"stream":"events","from":20})") != 0, 20'000);
    QVERIFY(clientOfOther.eventPositions(35) == positionsFrom(21, 55));
}

void ClusterSubscribersTest::n2_storesThatAreWrittenAgainPushNothingTwice()
{
    auto console = open();
    const auto served = serve(*console);
    HubClient client(*served);
    QVERIFY(client.subscribe(R"({"stream":"events"})") != 0);
    makeMany(served->engine(), 20);
    for (auto* const server : {m_events.get(), m_snapshots.get()}) {
        const auto before = served->engine().totals().rereads;
        server->wipe(); // the engine reads everything from the begin and writes it again
        QTRY_VERIFY_WITH_TIMEOUT(served->engine().totals().rereads > before, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(served->engine().health().ready, 30'000);
    }
    makeMany(served->engine(), 5);
    QVERIFY(client.eventPositions(25) == positionsFrom(1, 25));
    QVERIFY(client.frame(std::chrono::milliseconds(200)).empty());
}

void ClusterSubscribersTest::n2_whatIsPushedTwiceHasTheSameId()
{
    auto console = open();
    const auto served = serve(*console);
    HubClient live(*served);
    QVERIFY(live.subscribe(R"({"stream":"events"})") != 0);
    makeMany(served->engine(), 20);
    const auto pushed = eventsOf(live, 20);
    HubClient resumed(*served); // it does not remember how far it was
    QVERIFY(resumed.subscribe(R"({"stream":"events","from":0})") != 0);
    QCOMPARE(eventsOf(resumed, 20), pushed);
    const auto other = open(); // and a take-over in between
    const auto servedByOther = serve(*other);
    HubClient elsewhere(*servedByOther);
    QVERIFY(elsewhere.subscribe(R"({"stream":"events","from":0})") != 0);
    QCOMPARE(eventsOf(elsewhere, 20), pushed);
}

void ClusterSubscribersTest::n3_aSlowClientIsResyncedAndMissesNothing()
{
    auto console = open();
    const auto served = serve(*console);
    HubClient client(*served);
    client.dialogue().socket().setReceiveBuffer(64 * 1024);
    QVERIFY(client.subscribe(R"({"stream":"events"})") != 0);
    constexpr std::uint64_t count = 20'000; // far more than its backlog and the buffers of both sockets
    makeMany(served->engine(), count, 200);
    HubClient observer(*served);
    const auto stats = observer.ask("stats").at("result").as_object();
    const auto backlog = stats.at("clients").as_array().at(0).as_object().at("backlogBytes").to_number<std::uint64_t>();
    QVERIFY2(backlog <= 4U * 1024 * 1024, std::to_string(backlog).c_str());
    std::uint64_t next = 1;
    int resyncs = 0;
    while (next <= count) {
        const auto bytes = client.frame();
        const auto frame = wire::readFrame(bytes);
        QVERIFY2(frame.has_value(), std::to_string(next).c_str());
        if (frame->kind == wire::Kind::Resync) {
            ++resyncs;
            QCOMPARE(frame->firstPosition + 1, next); // re-read from here
        }
        for (const auto each : frame->items)
            QCOMPARE(wire::readEventItem(each)->position, next++);
    }
    QVERIFY2(resyncs >= 1, "the client was never too slow: the test needs more events");
}

EVENTSCOPE_TEST(ClusterSubscribersTest)
#include "cluster_subscribers_test.moc"
