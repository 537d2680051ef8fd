#include "cluster_world.h"
#include "support/test_registry.h"

#include <QTest>

#include <atomic>
#include <ctime>
#include <memory>
#include <set>

/// Rows of the failure matrix on a real broker and two real Redis servers: the path between engine and broker is cut,
/// held or lies. Each test has a domain, and so topics and groups, of its own. Afterwards the invariants hold.
class ClusterFaultsTest : public QObject, private cluster::World
{
    Q_OBJECT

public:
    ClusterFaultsTest()
        : World("faults")
    {
    }

private slots:
    void initTestCase() { findBroker(); }
    void init() { begin(); }
    void cleanup() { putProxyRight(); }

    void gw1_theBrokerIsAwayBeforeTheCommandIsWritten();
    void gw2_theReportOfACommandIsLost();
    void gw3_theAnswerWasLostAndTheKeyIsSentAgain();
    void gw4_theProducerOfCommandsEnds();
    void v4_aHiddenResendIsARepeat();
    void v5_theProducerOfEventsEnds();
    void v6_aZombieAppendsAfterTheHandOver();
    void v12_theBrokerIsAwayAndComesBack();
    void v13_theReportOfTheClaimIsLost();
    void aSlowBrokerKeepsNoCoreBusy();
};

void ClusterFaultsTest::gw1_theBrokerIsAwayBeforeTheCommandIsWritten()
{
    auto console = openProxied();
    QCOMPARE(make(*console, "first"), std::uint64_t {1});
    m_broker->proxy().refuse(true);
    const auto answer = std::make_shared<std::atomic<int>>(0);
    const auto ticket = console->engine->submit(item("second"), [answer](base::Result<pipeline::Outcome> outcome) {
        *answer = outcome && outcome->after ? 1 : 2;
    });
    QTest::qWait(500);
    QCOMPARE(answer->load(), 0); // nothing is acknowledged from here
    m_broker->proxy().refuse(false);
    if (ticket)
        QTRY_COMPARE_WITH_TIMEOUT(answer->load(), 1, 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(console->engine->health().ready, 30'000);
    QCOMPARE(make(*console, "third"), std::uint64_t {1});
    QCOMPARE(countOf(*console), std::size_t {3});
    console.reset();
    verifyAll();
}

void ClusterFaultsTest::gw2_theReportOfACommandIsLost()
{
    auto console = openProxied();
    QCOMPARE(make(*console, "first"), std::uint64_t {1});
    const auto before = m_broker->proxy().cuts();
    m_broker->proxy().cutNextReply(topic(eventlog::Stream::Commands));
    QCOMPARE(make(*console, "second"), std::uint64_t {1});
    QTRY_COMPARE(m_broker->proxy().cuts(), before + 1); // reading back may be faster than the report
    QCOMPARE(boundsOf(eventlog::Stream::Commands).high, std::int64_t {2}); // the client sent it again; it stands once
    QCOMPARE(countOf(*console), std::size_t {2});
    console.reset();
    verifyAll();
}

void ClusterFaultsTest::gw3_theAnswerWasLostAndTheKeyIsSentAgain()
{
    auto console = openProxied();
    QCOMPARE(make(*console, "first", "key"), std::uint64_t {1});
    QCOMPARE(make(*console, "first", "key"), std::uint64_t {1});
    console.reset();
    const auto another = openProxied(); // it never saw the first call
    const auto outcome = test::submitAndWait(*another->engine, item("first", "key"));
    QVERIFY2(outcome.has_value(), outcome ? "" : outcome.error().message.c_str());
    QVERIFY(outcome->replayed);
    const auto reused = test::submitAndWait(*another->engine, item("other", "key"));
    QVERIFY2(!reused, reused ? qPrintable(QString::number(reused->replayed)) : "");
    QVERIFY2(reused.error().message.find("key-reused") == 0, reused.error().message.c_str());
    QCOMPARE(countOf(*another), std::size_t {1});
}

void ClusterFaultsTest::gw4_theProducerOfCommandsEnds()
{
    auto console = openProxied();
    QCOMPARE(make(*console, "first"), std::uint64_t {1});
    const auto before = m_broker->proxy().cuts();
    m_broker->proxy().failNextReply(topic(eventlog::Stream::Commands), 90); // PRODUCER_FENCED: fatal for the client
    static_cast<void>(make(*console, "second", "key")); // written, though its report says otherwise
    QTRY_COMPARE(m_broker->proxy().cuts(), before + 1); // reading back may be faster than the report
    QVERIFY(insist(*console, "second", "key") >= 0);
    QCOMPARE(make(*console, "third"), std::uint64_t {1});
    QCOMPARE(countOf(*console), std::size_t {3});
    console.reset();
    verifyAll();
}

void ClusterFaultsTest::v4_aHiddenResendIsARepeat()
{
    auto console = openProxied();
    QCOMPARE(make(*console, "first"), std::uint64_t {1});
    const auto before = boundsOf(eventlog::Stream::Events).high;
    m_broker->proxy().cutNextReply(topic(eventlog::Stream::Events));
    QCOMPARE(make(*console, "second"), std::uint64_t {1});
    QVERIFY(insist(*console, "third", "third") >= 0);
    QCOMPARE(boundsOf(eventlog::Stream::Events).high, before + 2); // dropped by the broker: the sequence is known
    // The client gives its sequence up and may send it again; then it stands twice, and counts once.
    m_broker->proxy().failNextReply(topic(eventlog::Stream::Events), 45); // OUT_OF_ORDER_SEQUENCE_NUMBER
    QCOMPARE(make(*console, "fourth"), std::uint64_t {1});
    QVERIFY(insist(*console, "fifth", "fifth") >= 0);
    QCOMPARE(countOf(*console), std::size_t {5});
    qInfo("%lld records of %lld that count", static_cast<long long>(boundsOf(eventlog::Stream::Events).high - before),
          4LL);
    console.reset();
    verifyAll();
}

void ClusterFaultsTest::v5_theProducerOfEventsEnds()
{
    auto console = openProxied();
    QCOMPARE(make(*console, "first"), std::uint64_t {1});
    const auto before = m_broker->proxy().cuts();
    m_broker->proxy().failNextReply(topic(eventlog::Stream::Events), 90); // PRODUCER_FENCED
    QCOMPARE(make(*console, "second"), std::uint64_t {1});
    QTRY_COMPARE(m_broker->proxy().cuts(), before + 1); // reading back may be faster than the report
    const auto after = insist(*console, "third", "third");
    QVERIFY(after >= 0);
    qInfo("flow was back after %lld ms", static_cast<long long>(after));
    QCOMPARE(countOf(*console), std::size_t {3});
    console.reset();
    verifyAll();
}

void ClusterFaultsTest::v6_aZombieAppendsAfterTheHandOver()
{
    auto zombie = openProxied();
    QCOMPARE(make(*zombie, "first"), std::uint64_t {1});
    m_broker->proxy().holdWrites(topic(eventlog::Stream::Events));
    const auto late = std::make_shared<std::atomic<int>>(0);
    QVERIFY(zombie->engine->submit(item("second"), [late](base::Result<pipeline::Outcome> outcome) {
        *late = outcome && outcome->after ? 1 : 2;
    }));
    QTRY_VERIFY_WITH_TIMEOUT(m_broker->proxy().hasHeld(), 10'000); // decided; its event is on the way
    m_broker->proxy().freeze(true);

    auto owner = open(m_broker->address(), false);
    QTRY_VERIFY_WITH_TIMEOUT(owner->engine->health().ready, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(countOf(*owner), std::size_t {2}, 30'000); // it decided what was written before
    std::set<std::string> happened; // marks over the curves
    for (const auto& each : owner->engine->takeHappenings())
        happened.insert(each.kind + " " + each.text);
    QCOMPARE(happened,
             (std::set<std::string> {"rebalance domain.assigned " + m_domain, "claim domain.claimed " + m_domain}));
    QCOMPARE(make(*owner, "third"), std::uint64_t {1});
    const auto before = boundsOf(eventlog::Stream::Events).high;

    m_broker->proxy().freeze(false);
    m_broker->proxy().holdWrites({});
    QTRY_COMPARE_WITH_TIMEOUT(late->load(), 1, 30'000); // by the new owner's outcome
    QTRY_VERIFY_WITH_TIMEOUT(boundsOf(eventlog::Stream::Events).high > before, 10'000); // and the late one is there
    QTRY_VERIFY_WITH_TIMEOUT(zombie->engine->health().ready, 30'000);
    QCOMPARE(make(*zombie, "fourth"), std::uint64_t {1});
    QTRY_COMPARE_WITH_TIMEOUT(countOf(*owner), std::size_t {4}, 10'000);
    zombie.reset();
    owner.reset();
    verifyAll();
}

/// What waits for a broker waits asleep, and goes together once it answers.
void ClusterFaultsTest::aSlowBrokerKeepsNoCoreBusy()
{
    constexpr int count = 300;
    constexpr double seconds = 2;
    auto console = openProxied();
    QCOMPARE(make(*console, "first"), std::uint64_t {1});
    m_broker->proxy().holdWrites(topic(eventlog::Stream::Events));
    const auto made = std::make_shared<std::atomic<int>>(0);
    for (int i = 0; i < count; ++i) {
        QVERIFY(console->engine->submit(item("held " + std::to_string(i)),
                                        [made](const auto& outcome) { *made += outcome && outcome->after ? 1 : 0; }));
        if (i % 100 == 0)
            QTest::qWait(100); // the first events are on their way, the others come while they are
    }
    QTest::qWait(500); // decided by then
    const auto before = std::clock();
    QTest::qWait(static_cast<int>(1'000 * seconds));
    const auto share = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC / seconds;
    qInfo("%.2f of a core", share);
    QVERIFY(share < 0.5);
    QCOMPARE(made->load(), 0);
    m_broker->proxy().holdWrites({});
    QTRY_COMPARE_WITH_TIMEOUT(made->load(), count, 30'000);
    console.reset();
    verifyAll();
}

void ClusterFaultsTest::v12_theBrokerIsAwayAndComesBack()
{
    auto console = openProxied();
    QCOMPARE(make(*console, "first"), std::uint64_t {1});
    m_broker->proxy().refuse(true);
    QTRY_VERIFY_WITH_TIMEOUT(!console->engine->health().ready, 15'000);
    QVERIFY(!console->engine->health().reason.empty());
    const auto refused = console->engine->submit(item("refused"), [](base::Result<pipeline::Outcome>) {});
    QVERIFY(!refused); // nothing is taken that may have to be given up
    QCOMPARE(countOf(*console), std::size_t {1}); // reads go on
    m_broker->proxy().refuse(false);
    QTRY_VERIFY_WITH_TIMEOUT(console->engine->health().ready, 30'000);
    QCOMPARE(make(*console, "second"), std::uint64_t {1});
    console.reset();
    verifyAll();
}

void ClusterFaultsTest::v13_theReportOfTheClaimIsLost()
{
    const auto before = m_broker->proxy().cuts();
    m_broker->proxy().cutNextReply(topic(eventlog::Stream::Events));
    auto console = openProxied();
    QTRY_COMPARE_WITH_TIMEOUT(m_broker->proxy().cuts(), before + 1, 5'000); // it read its claim without the report
    QVERIFY(insist(*console, "first", "first") >= 0);
    QCOMPARE(boundsOf(eventlog::Stream::Events).high, std::int64_t {2});
    console.reset();
    verifyAll();
}

EVENTSCOPE_TEST(ClusterFaultsTest)
#include "cluster_faults_test.moc"
