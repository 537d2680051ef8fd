#include "persistence/cluster_stores.h"
#include "pipeline/shared_engine.h"
#include "pipeline/verify.h"
#include "support/engine_fixture.h"
#include "support/kafka_broker.h"
#include "support/redis_server.h"
#include "support/test_registry.h"

#include <QTest>

#include <atomic>
#include <ctime>
#include <fstream>
#include <memory>
#include <set>
#include <stdexcept>

using namespace std::chrono_literals;

/// Rows of the failure matrix on a real broker and two real Redis servers: the path between engine and broker is cut,
/// held or lies. Each test has a domain, and so topics and groups, of its own. Afterwards the invariants hold.
class ClusterFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

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

private:
    struct Console
    {
        test::TemporaryFolder folder;
        std::unique_ptr<pipeline::Engine> engine;
    };

    [[nodiscard]] pipeline::SharedOptions optionsFor(const eventlog::ClusterAddress& address,
                                                     const std::filesystem::path& folder) const;
    /// Owner of its domain, or ready to become it.
    [[nodiscard]] std::unique_ptr<Console> open(const eventlog::ClusterAddress& address, bool waits = true);
    [[nodiscard]] std::unique_ptr<Console> openProxied() { return open(m_broker->proxiedAddress()); }
    [[nodiscard]] static pipeline::Submission item(const std::string& name, std::string key = {})
    {
        return test::create("items", {{"name", name}}, std::move(key));
    }
    /// The version of the entity that it made; 0: anything else.
    [[nodiscard]] static std::uint64_t make(Console& console, const std::string& name, std::string key = {});
    /// Until it is made: an engine that begins again refuses for a moment. Milliseconds that it took; -1: it did not.
    [[nodiscard]] static std::int64_t insist(Console& console, const std::string& name, const std::string& key);
    [[nodiscard]] static std::size_t countOf(Console& console);
    /// Records of events[p] and commands[p] that a client with no memory finds.
    [[nodiscard]] eventlog::Bounds boundsOf(eventlog::Stream stream) const;
    [[nodiscard]] std::string topic(eventlog::Stream stream) const { return eventlog::topicName(m_domain, stream); }
    /// I1 to I6 from the log alone against both stores; every engine must rest.
    void verifyAll();

    test::KafkaBroker* m_broker = nullptr;
    std::unique_ptr<test::RedisServer> m_events;
    std::unique_ptr<test::RedisServer> m_snapshots;
    std::unique_ptr<test::TemporaryFolder> m_packs;
    test::TemporaryFolder m_keys;
    std::shared_ptr<const domain::Catalog> m_catalog;
    std::string m_domain;
    int m_number = 0;
};

void ClusterFaultsTest::initTestCase()
{
    try {
        m_broker = &test::KafkaBroker::shared();
    } catch (const std::runtime_error& reason) {
        QFAIL(reason.what());
    }
}

void ClusterFaultsTest::init()
{
    m_events = std::make_unique<test::RedisServer>();
    m_snapshots = std::make_unique<test::RedisServer>();
    m_domain = "faults" + std::to_string(++m_number);
    m_packs = std::make_unique<test::TemporaryFolder>();
    std::ofstream(m_packs->path() / "pack.json")
        << R"({ "domain": ")" << m_domain
        << R"(", "partitions": 1, "version": 1, "types": [ { "name": "Item", "plural": "items", "id": "base64url22",
            "title": "name", "fields": { "name": { "type": "string", "required": true } } } ] })";
    m_catalog = std::make_shared<const domain::Catalog>(domain::Catalog::loadFolders({m_packs->path()}));
    QCOMPARE(m_catalog->packs().size(), std::size_t {1});
}

void ClusterFaultsTest::cleanup()
{
    auto& proxy = m_broker->proxy();
    proxy.refuse(false);
    proxy.freeze(false);
    proxy.holdWrites({});
}

pipeline::SharedOptions ClusterFaultsTest::optionsFor(const eventlog::ClusterAddress& address,
                                                      const std::filesystem::path& folder) const
{
    pipeline::SharedOptions options;
    options.engine = test::engineOptions(folder);
    options.engine.catalog = m_catalog;
    options.log.address = address;
    options.log.duties = true;
    options.log.submits = true;
    options.log.domains = {m_domain};
    options.keyFolder = m_keys.path();
    options.owner = "test";
    options.openStores = [events = m_events->address(), snapshots = m_snapshots->address(),
                          name = m_domain](const base::Uuid& cluster) {
        persistence::RedisStoreOptions stores;
        stores.events = events;
        stores.snapshots = snapshots;
        stores.log = cluster;
        stores.domains = {{name, {"items"}}};
        return persistence::openRedisStores(stores);
    };
    return options;
}

std::unique_ptr<ClusterFaultsTest::Console> ClusterFaultsTest::open(const eventlog::ClusterAddress& address, bool waits)
{
    auto console = std::make_unique<Console>();
    auto options = optionsFor(address, console->folder.path());
    if (!waits)
        options.patience = 0ms;
    auto engine = pipeline::openSharedEngine(options);
    if (!engine)
        throw std::runtime_error(engine.error().message);
    console->engine = std::move(*engine);
    if (waits && !console->engine->health().ready)
        throw std::runtime_error("never ready: " + console->engine->health().reason);
    return console;
}

std::uint64_t ClusterFaultsTest::make(Console& console, const std::string& name, std::string key)
{
    const auto outcome = test::submitAndWait(*console.engine, item(name, std::move(key)));
    if (!outcome) {
        qWarning("%s", outcome.error().message.c_str());
        return 0;
    }
    return outcome->after ? outcome->after->version.value : 0;
}

std::int64_t ClusterFaultsTest::insist(Console& console, const std::string& name, const std::string& key)
{
    QElapsedTimer timer;
    timer.start();
    while (!timer.hasExpired(20'000)) {
        const auto outcome = test::submitAndWait(*console.engine, item(name, key));
        if (outcome && outcome->after)
            return timer.elapsed();
        QTest::qWait(20);
    }
    return -1;
}

std::size_t ClusterFaultsTest::countOf(Console& console)
{
    pipeline::ListQuery query;
    query.type = "items";
    const auto page = console.engine->list(query);
    return page ? page->items.size() : 0;
}

eventlog::Bounds ClusterFaultsTest::boundsOf(eventlog::Stream stream) const
{
    eventlog::ClusterLogOptions options;
    options.address = m_broker->address();
    options.domains = {m_domain};
    const auto log = eventlog::openKafkaLog(options);
    if (!log)
        throw std::runtime_error(log.error().message);
    return *(*log)->bounds(0, stream);
}

void ClusterFaultsTest::verifyAll()
{
    pipeline::VerifyOptions options;
    options.catalog = m_catalog.get();
    const test::TemporaryFolder folder;
    auto shared = optionsFor(m_broker->address(), folder.path());
    shared.log.duties = false;
    shared.log.submits = false;
    const auto report = pipeline::verifyShared(options, shared);
    QVERIFY2(report.has_value(), report ? "" : report.error().message.c_str());
    QVERIFY2(!report->violation, report->violation.value_or("").c_str());
}

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
    QCOMPARE(m_broker->proxy().cuts(), before + 1);
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
    QCOMPARE(m_broker->proxy().cuts(), before + 1);
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
    QCOMPARE(m_broker->proxy().cuts(), before + 1);
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
