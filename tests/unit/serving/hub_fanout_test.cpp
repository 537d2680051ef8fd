#include "base/limits.h"
#include "serving/hub_fanout.h"
#include "support/fake_engine.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <deque>

using namespace serving;

namespace {

/// A client that reads only when the test says so.
class FakePort final : public HubPort
{
public:
    void send(HubFrame frame) override { m_waiting.push_back(std::move(frame)); }
    [[nodiscard]] std::size_t backlogBytes() const override
    {
        std::size_t bytes = 0;
        for (const auto& frame : m_waiting)
            bytes += frame.bytes();
        return bytes;
    }
    [[nodiscard]] std::map<std::uint32_t, std::uint64_t> dropFrames() override
    {
        std::map<std::uint32_t, std::uint64_t> first;
        for (const auto& frame : std::exchange(m_waiting, {}))
            first.emplace(frame.subscription, frame.before);
        return first;
    }
    [[nodiscard]] const HubPeer& peer() const override { return m_peer; }

    /// Reads everything that waits; positions of the events, 0 for a resync.
    std::vector<std::uint64_t> read()
    {
        std::vector<std::uint64_t> positions;
        for (const auto& waiting : std::exchange(m_waiting, {})) {
            const auto bytes = waiting.header + std::string(waiting.items());
            const auto frame = wire::readFrame(bytes);
            if (frame->kind == wire::Kind::Resync)
                positions.push_back(0);
            for (const auto item : frame->items)
                positions.push_back(wire::readEventItem(item)->position);
            m_lastSubscription = frame->subscription;
            m_shared = waiting.frame;
        }
        return positions;
    }
    [[nodiscard]] std::uint32_t lastSubscription() const { return m_lastSubscription; }
    [[nodiscard]] const std::shared_ptr<const std::string>& lastShared() const { return m_shared; }

private:
    std::deque<HubFrame> m_waiting;
    std::uint32_t m_lastSubscription = 0;
    std::shared_ptr<const std::string> m_shared;
    HubPeer m_peer {1, "fake", {}};
};

/// The fan-out with hands that the test moves: jobs wait until they are told to run.
struct Scene
{
    test::FakeEngine engine;
    std::deque<std::function<void()>> jobs;
    std::deque<std::function<void()>> returns;
    bool isBusy = false;
    std::unique_ptr<HubFanout> fanout;

    void start()
    {
        fanout = std::make_unique<HubFanout>(
            engine,
            HubFanout::Hands {[this](std::function<void()> job) {
                                  if (isBusy)
                                      return false;
                                  jobs.push_back(std::move(job));
                                  return true;
                              },
                              [this](std::function<void()> back) { returns.push_back(std::move(back)); }});
    }
    void work()
    {
        while (!jobs.empty()) {
            auto job = std::move(jobs.front());
            jobs.pop_front();
            job();
        }
    }
    void deliver()
    {
        while (!returns.empty()) {
            auto back = std::move(returns.front());
            returns.pop_front();
            back();
        }
    }
    void settle()
    {
        while (!jobs.empty() || !returns.empty()) {
            work();
            deliver();
        }
    }
    void live(std::size_t count, const std::string& value = "{}")
    {
        for (std::size_t i = 0; i < count; ++i)
            fanout->take({engine.append("products", value)}, false);
    }
    void inLogOnly(std::size_t count)
    {
        for (std::size_t i = 0; i < count; ++i)
            (void)engine.append();
    }
    std::uint32_t subscribe(HubPort& port, const std::string& args)
    {
        const auto made = fanout->subscribe(port, *readHubRequest(base::json::parse(args)->as_object()));
        return made ? *made : 0;
    }
};

std::vector<std::uint64_t> range(std::uint64_t first, std::uint64_t last)
{
    std::vector<std::uint64_t> made;
    for (auto position = first; position <= last; ++position)
        made.push_back(position);
    return made;
}

} // namespace

class HubFanoutTest : public QObject
{
    Q_OBJECT
private slots:
    void encodesOnceForAllThatTakeEverything();
    void catchUpMeetsLiveWithoutGapOrDouble();
    void readingAheadOfTheLiveBatchesDoublesNothing();
    void droppedBatchesAreReadFromTheLog();
    void busyWorkersAreAskedAgain();
    void slowClientIsToldOnceAndFedFromTheLog();
    void resyncDuringAReadDiscardsThePage();
    void forgottenClientGetsNothing();
    void lastBeginsAtTheEndOfTheLog();
    void positionBeyondTheEndIsRefused();
    void oneClientHasSoManySubscriptions();
    void framesAreNotLargerThanTheLimit();
};

void HubFanoutTest::encodesOnceForAllThatTakeEverything()
{
    Scene scene;
    scene.start();
    FakePort first;
    FakePort second;
    const auto one = scene.subscribe(first, R"({"stream":"events"})");
    const auto two = scene.subscribe(second, R"({"stream":"events"})");
    scene.live(1);
    QVERIFY(first.read() == range(1, 1) && second.read() == range(1, 1));
    QCOMPARE(first.lastSubscription(), one);
    QCOMPARE(second.lastSubscription(), two);
    QVERIFY(first.lastShared() == second.lastShared());
}

void HubFanoutTest::catchUpMeetsLiveWithoutGapOrDouble()
{
    Scene scene;
    scene.inLogOnly(1'300);
    scene.start();
    FakePort port;
    QVERIFY(scene.subscribe(port, R"({"stream":"events","from":10})") != 0);
    std::vector<std::uint64_t> all;
    while (!scene.jobs.empty() || !scene.returns.empty()) {
        scene.work();
        scene.live(3); // between reading the page and taking it over
        scene.deliver();
        for (const auto position : port.read())
            all.push_back(position);
        scene.live(2);
        for (const auto position : port.read())
            all.push_back(position);
    }
    scene.live(5);
    for (const auto position : port.read())
        all.push_back(position);
    QVERIFY(all == range(11, scene.engine.totals().position.value));
}

void HubFanoutTest::readingAheadOfTheLiveBatchesDoublesNothing()
{
    Scene scene;
    scene.inLogOnly(5);
    scene.start();
    FakePort port;
    QVERIFY(scene.subscribe(port, R"({"stream":"events","from":0})") != 0);
    const auto sixth = scene.engine.append(); // committed, its batch is still on its way
    scene.settle();
    QVERIFY(port.read() == range(1, 6));
    scene.fanout->take({sixth}, false);
    QVERIFY(port.read().empty());
    scene.live(1);
    QVERIFY(port.read() == range(7, 7));
}

void HubFanoutTest::droppedBatchesAreReadFromTheLog()
{
    Scene scene;
    scene.start();
    FakePort port;
    QVERIFY(scene.subscribe(port, R"({"stream":"events"})") != 0);
    scene.live(2);
    scene.inLogOnly(3);
    scene.fanout->take({scene.engine.append()}, true);
    scene.settle();
    QVERIFY(port.read() == range(1, 6));
}

void HubFanoutTest::busyWorkersAreAskedAgain()
{
    Scene scene;
    scene.inLogOnly(3);
    scene.start();
    FakePort port;
    scene.isBusy = true;
    QVERIFY(scene.subscribe(port, R"({"stream":"events","from":0})") != 0);
    scene.settle();
    QVERIFY(port.read().empty());
    scene.isBusy = false;
    scene.fanout->tick();
    scene.settle();
    QVERIFY(port.read() == range(1, 3));
}

void HubFanoutTest::slowClientIsToldOnceAndFedFromTheLog()
{
    Scene scene;
    scene.start();
    FakePort slow;
    FakePort quick;
    QVERIFY(scene.subscribe(slow, R"({"stream":"events"})") != 0);
    QVERIFY(scene.subscribe(quick, R"({"stream":"events"})") != 0);
    const std::string value(256, 'x');
    const std::uint64_t count = 20'000;
    std::uint64_t seen = 0;
    for (std::uint64_t i = 0; i < count; ++i) {
        scene.live(1, value);
        seen += quick.read().size();
        QVERIFY(slow.backlogBytes() <= base::limits::clientBacklogBytes);
    }
    QCOMPARE(seen, count);
    auto all = slow.read();
    QVERIFY(all == std::vector<std::uint64_t> {0}); // the backlog is gone, one resync is there
    all.clear();
    for (int round = 0; round < 1'000 && all.size() < count; ++round) {
        scene.fanout->drained(slow);
        scene.settle();
        QVERIFY(slow.backlogBytes() <= base::limits::clientBacklogBytes);
        for (const auto position : slow.read())
            all.push_back(position);
    }
    QVERIFY(all == range(1, count));
    scene.live(1);
    QVERIFY(slow.read() == range(count + 1, count + 1)); // live again
}

void HubFanoutTest::resyncDuringAReadDiscardsThePage()
{
    Scene scene;
    scene.inLogOnly(600);
    scene.start();
    FakePort port;
    const std::string value(256, 'x');
    QVERIFY(scene.subscribe(port, R"({"stream":"events","from":0})") != 0);
    scene.work();
    scene.deliver(); // the first page waits in the port, the second is being read
    QVERIFY(scene.subscribe(port, R"({"stream":"events"})") != 0);
    for (int i = 0; i < 12'000; ++i)
        scene.live(1, value); // the second subscription overruns the client: both lose their frames
    std::vector<std::uint64_t> ofFirst;
    for (int round = 0; round < 1'000; ++round) {
        scene.settle();
        for (const auto position : port.read())
            if (position != 0)
                ofFirst.push_back(position);
        scene.fanout->drained(port);
        if (scene.jobs.empty())
            break;
    }
    // Both subscriptions together bring every position of the first one at least once, in rising order for each.
    std::sort(ofFirst.begin(), ofFirst.end());
    ofFirst.erase(std::unique(ofFirst.begin(), ofFirst.end()), ofFirst.end());
    QVERIFY(ofFirst == range(1, 12'600));
}

void HubFanoutTest::forgottenClientGetsNothing()
{
    Scene scene;
    scene.inLogOnly(3);
    scene.start();
    auto port = std::make_unique<FakePort>();
    QVERIFY(scene.subscribe(*port, R"({"stream":"events","from":0})") != 0);
    scene.fanout->forget(*port);
    port.reset();
    scene.settle();
    scene.live(2);
    QVERIFY(scene.fanout->clients(1).empty());
}

void HubFanoutTest::lastBeginsAtTheEndOfTheLog()
{
    Scene scene;
    scene.start(); // it has seen nothing of what follows
    scene.inLogOnly(9);
    FakePort port;
    QVERIFY(scene.subscribe(port, R"({"stream":"events","from":{"last":4}})") != 0);
    scene.settle();
    QVERIFY(port.read() == range(6, 9));
}

void HubFanoutTest::positionBeyondTheEndIsRefused()
{
    Scene scene;
    scene.inLogOnly(3);
    scene.start();
    FakePort port;
    QVERIFY(scene.subscribe(port, R"({"stream":"events","from":3})") != 0);
    QCOMPARE(scene.subscribe(port, R"({"stream":"events","from":4})"), 0U);
}

void HubFanoutTest::oneClientHasSoManySubscriptions()
{
    Scene scene;
    scene.start();
    FakePort port;
    FakePort other;
    std::uint32_t first = scene.subscribe(port, R"({"stream":"events"})");
    for (int i = 1; i < 256; ++i)
        QVERIFY(scene.subscribe(port, R"({"stream":"events"})") != 0);
    QCOMPARE(scene.subscribe(port, R"({"stream":"events"})"), 0U);
    QVERIFY(scene.subscribe(other, R"({"stream":"events"})") != 0);
    QVERIFY(scene.fanout->unsubscribe(port, first));
    QVERIFY(scene.subscribe(port, R"({"stream":"events"})") != 0);
}

void HubFanoutTest::framesAreNotLargerThanTheLimit()
{
    Scene scene;
    scene.inLogOnly(500);
    scene.start();
    FakePort port;
    std::vector<std::shared_ptr<const pipeline::CommittedBatch>> batches;
    QVERIFY(scene.subscribe(port, R"({"stream":"events"})") != 0);
    for (int i = 0; i < 1'000; ++i)
        batches.push_back(scene.engine.append("products", std::string(256, 'x')));
    scene.fanout->take(batches, false);
    QVERIFY(port.backlogBytes() > 4 * base::limits::frameBytes);
    QVERIFY(port.read() == range(501, 1'500));
    QVERIFY(port.lastShared()->size() < base::limits::frameBytes + 1'000);
}

EVENTSCOPE_TEST(HubFanoutTest)
#include "hub_fanout_test.moc"
