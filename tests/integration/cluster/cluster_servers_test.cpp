#include "cluster_world.h"
#include "eventlog/cluster_admin.h"
#include "pipeline/cluster_repair.h"
#include "pipeline/topic_warnings.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <memory>
#include <stdexcept>

using eventlog::Stream;
using Kind = pipeline::AuditWarning::Kind;

namespace {

const std::stop_token never;

} // namespace

/// Rows of the failure matrix on a real broker and two real Redis servers, where the servers themselves are not as they
/// were: set back, trimmed, edited, written by somebody else, or set up so that they may lose what they took.
class ClusterServersTest : public QObject, private cluster::World
{
    Q_OBJECT

public:
    ClusterServersTest()
        : World("servers")
    {
    }

private slots:
    void initTestCase() { findBroker(); }
    void init() { begin(); }

    void gw5_settingsThatMayLoseAreSaidAtTheStart();
    void v11_whatAForeignProgramWritesIsSetAside();
    void v14_recordsOfSomebodyElseAreShownAndChangeNothing();
    void v14_aRecordUnderOurEpochEndsIt();
    void p3_theCommittedOffsetIsNotTheMark();
    void everyConsoleCanTellTheLagOfTheOwner();
    void aNewcomerAsksTheStoresAboutNoCommandThatIsOver();
    void p5_anOldBackupUnderARunningEngine_data();
    void p5_anOldBackupUnderARunningEngine();
    void p5_anOldBackupWhileTheEngineRests();
    void p10_retentionRemovedWhatAStoreNeeds();
    void p12_anEntityThatCannotBeReadIsParkedAndTheOthersGoOn();

private:
    void copyServers(const std::filesystem::path& folder) const
    {
        m_events->copyTo(folder / "events");
        m_snapshots->copyTo(folder / "snapshots");
    }
    [[nodiscard]] std::unique_ptr<eventlog::ClusterAdmin> admin(bool readOnly = true) const
    {
        auto opened = eventlog::openClusterAdmin({m_broker->address(), readOnly});
        if (!opened)
            throw std::runtime_error(opened.error().message);
        return std::move(*opened);
    }
    [[nodiscard]] std::vector<eventlog::ReadRecord> letters() const
    {
        eventlog::ReadRequest request;
        request.topic = topic(Stream::DeadLetters);
        request.starts = {{0, 0}};
        auto read = admin()->read(request, never);
        if (!read)
            throw std::runtime_error(read.error().message);
        return std::move(read->records);
    }
    [[nodiscard]] static std::string header(const eventlog::ReadRecord& record, const std::string& name)
    {
        for (const auto& each : record.headers)
            if (each.name == name)
                return each.value;
        return "none";
    }
    [[nodiscard]] static std::uint64_t warned(const Console& console, Kind kind, const std::string& topic)
    {
        for (const auto& each : console.engine->audit().warnings)
            if (each.kind == kind && each.topic == topic)
                return std::max<std::uint64_t>(each.count, 1);
        return 0;
    }
    /// Rules of rejections since the begin, in their order.
    [[nodiscard]] static QString rejections(const Console& console)
    {
        QStringList rules;
        const auto commands = console.engine->commands({0}, 100);
        if (!commands)
            throw std::runtime_error(commands.error().message);
        for (const auto& each : *commands)
            if (each.rejection)
                rules.prepend(QString::fromStdString(each.rejection->rule));
        return rules.join(u' ');
    }
    [[nodiscard]] static QString rename(Console& console, const std::string& id, std::uint64_t version)
    {
        const auto outcome =
            test::submitAndWait(*console.engine, test::update("items", id, version, {{"name", "renamed"}}));
        if (!outcome)
            return QString::fromStdString(outcome.error().message);
        return outcome->rejection ? QString::fromStdString(outcome->rejection->rule)
                                  : QString::number(outcome->after->version.value);
    }
};

void ClusterServersTest::gw5_settingsThatMayLoseAreSaidAtTheStart()
{
    auto console = open();
    QVERIFY(make(*console, "first") > 0);
    const auto asked = admin(false);
    const std::vector<std::string> domains {m_domain};
    auto topics = pipeline::readTopics(*asked, domains, never);
    QVERIFY2(topics, topics ? "" : topics.error().message.c_str());
    QCOMPARE(topics->size(), std::size_t {2});
    for (const auto& each : *topics) { // one broker, so what it acknowledges is on its disk
        QCOMPARE(each.replicas, std::size_t {1});
        QCOMPARE(each.setting("flush.messages"), std::string("1"));
        QVERIFY(pipeline::warningsOf(each).empty());
        const eventlog::ConfigChange toDefault {"flush.messages", std::nullopt};
        QVERIFY(asked->configureTopic(each.topic, {&toDefault, 1}, never));
    }
    console->engine.reset();
    start(*console);
    QTRY_VERIFY_WITH_TIMEOUT(warned(*console, Kind::OneReplica, topic(Stream::Events)) > 0, 20'000);
    QVERIFY(warned(*console, Kind::OneReplica, topic(Stream::Commands)) > 0);
    QVERIFY(make(*console, "second") > 0); // a warning, no refusal
}

void ClusterServersTest::v11_whatAForeignProgramWritesIsSetAside()
{
    auto console = open();
    QVERIFY(make(*console, "first") > 0);
    peer("produce", topic(Stream::Commands), "2", "100");
    QVERIFY(make(*console, "second") > 0); // behind them
    QCOMPARE(rejections(*console), QStringLiteral("UNREADABLE UNREADABLE"));
    QTRY_COMPARE_WITH_TIMEOUT(letters().size(), std::size_t {2}, 10'000);
    const auto kept = letters();
    for (std::size_t i = 0; i < kept.size(); ++i) {
        QCOMPARE(header(kept[i], "es-pos"), "0:" + std::to_string(i + 1));
        QVERIFY2(header(kept[i], "es-reason").find("es-") != std::string::npos, header(kept[i], "es-reason").c_str());
        QCOMPARE(header(kept[i], "source"), std::string("peer"));
        QCOMPARE(kept[i].key, "order-" + std::to_string(i));
        QVERIFY(kept[i].value && kept[i].value->find("Mei Tanaka") != std::string::npos);
    }
    QCOMPARE(countOf(*console), std::size_t {2});
    console.reset();
    verifyAll(); // I1: they have an outcome too
}

void ClusterServersTest::v14_recordsOfSomebodyElseAreShownAndChangeNothing()
{
    auto console = open();
    QVERIFY(make(*console, "first") > 0);
    peer("produce", topic(Stream::Events), "3", "100");
    QVERIFY(make(*console, "second") > 0);
    QTRY_COMPARE_WITH_TIMEOUT(warned(*console, Kind::TwoWriters, topic(Stream::Events)), std::uint64_t {3}, 10'000);
    QCOMPARE(boundsOf(Stream::Events).high, std::int64_t {6}); // the claim, theirs and ours: no other claim was needed
    QCOMPARE(countOf(*console), std::size_t {2});
    const auto later = open(); // a reader that begins at 0
    QCOMPARE(countOf(*later), std::size_t {2});
    console.reset();
    later->engine.reset();
    verifyAll();
}

void ClusterServersTest::v14_aRecordUnderOurEpochEndsIt()
{
    auto console = open();
    QVERIFY(make(*console, "first") > 0);
    auto options = optionsFor(m_broker->address(), console->folder.path()).log;
    options.groupSuffix = "somebody"; // it owns nothing
    const auto opened = eventlog::openKafkaLog(options);
    QVERIFY2(opened, opened ? "" : opened.error().message.c_str());
    auto& log = **opened;
    const auto claim = log.recordAt(0, Stream::Events, 0);
    const auto event = log.recordAt(0, Stream::Events, 1);
    QVERIFY(claim && *claim && event && *event);
    auto forged = (*event)->found.event;
    forged.sequence.value += 5;
    forged.entity = "forged";
    QVERIFY(log.append(0, forged, base::Uuid::derive({}, "forged"), {0, (*claim)->found.head.nonce}, 1));
    QTRY_COMPARE_WITH_TIMEOUT(log.eventsInFlight(), std::size_t {0}, 10'000);
    const auto took = insist(*console, "second", "second");
    QVERIFY(took >= 0);
    qInfo("flow was back after %lld ms", static_cast<long long>(took));
    QCOMPARE(boundsOf(Stream::Events).high, std::int64_t {5}); // claim, event, the forged one, claim, event
    QCOMPARE(countOf(*console), std::size_t {2});
    console.reset();
    verifyAll();
}

void ClusterServersTest::p3_theCommittedOffsetIsNotTheMark()
{
    auto console = open();
    makeSome(*console, 3);
    console->engine.reset();
    const auto engines = "es." + m_domain + ".engine";
    std::size_t count = 3;
    for (const std::string offset : {"0", "1000"}) {
        for (const auto stream : {Stream::Commands, Stream::Events})
            for (const auto& group : {engines, std::string("es.reader")})
                peer("commit", topic(stream), group, offset);
        const auto commits = admin()->commits(std::vector {engines}, never);
        QVERIFY(commits);
        QCOMPARE(commits->front().offsets.at({topic(Stream::Events), 0}), std::stoll(offset));
        start(*console);
        QVERIFY(make(*console, "made behind " + offset) > 0);
        QCOMPARE(countOf(*console), ++count);
        console->engine.reset();
    }
    const auto fresh = open(); // without an index
    QCOMPARE(fresh->engine->health().position.value, count);
    QCOMPARE(countOf(*fresh), count);
    fresh->engine.reset();
    verifyAll();
}

void ClusterServersTest::everyConsoleCanTellTheLagOfTheOwner()
{
    const auto console = open();
    const auto watching = admin();
    const std::vector engines {"es." + m_domain + ".engine"};
    const auto lag = [&](Stream stream) {
        const auto commits = watching->commits(engines, never);
        if (!commits || !commits->front().offsets.contains({topic(stream), 0}))
            return std::int64_t {-1};
        return boundsOf(stream).high - commits->front().offsets.at({topic(stream), 0});
    };
    for (const int count : {3, 2}) {
        makeSome(*console, count);
        QTRY_COMPARE_WITH_TIMEOUT(lag(Stream::Commands), std::int64_t {0}, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(lag(Stream::Events), std::int64_t {0}, 20'000);
    }
    makeSome(*console, 1);
    console->engine.reset(); // says how far it came before it leaves
    QCOMPARE(lag(Stream::Commands), std::int64_t {0});
}

void ClusterServersTest::aNewcomerAsksTheStoresAboutNoCommandThatIsOver()
{
    auto console = open();
    makeSome(*console, 50);
    console.reset();
    m_events->cli({"config", "resetstat"});
    const test::TemporaryFolder fresh;
    auto options = optionsFor(m_broker->address(), fresh.path());
    options.audits = false; // the sentinel reads what it likes
    const auto newcomer = pipeline::openSharedEngine(options);
    QVERIFY2(newcomer.has_value(), newcomer ? "" : newcomer.error().message.c_str());
    QTRY_VERIFY_WITH_TIMEOUT((*newcomer)->health().ready, 30'000);
    QCOMPARE((*newcomer)->totals().accepted, std::uint64_t {50});
    const auto asked = m_events->cli({"info", "commandstats"});
    QVERIFY2(asked.find("lindex") == std::string::npos, asked.c_str());
}

void ClusterServersTest::p5_anOldBackupUnderARunningEngine_data()
{
    QTest::addColumn<bool>("events");
    QTest::newRow("events") << true;
    QTest::newRow("snapshots") << false;
}

void ClusterServersTest::p5_anOldBackupUnderARunningEngine()
{
    QFETCH(const bool, events);
    auto console = open();
    makeSome(*console, 5);
    const test::TemporaryFolder copies;
    copyServers(copies.path());
    makeSome(*console, 20);
    if (events)
        m_events->replaceBy(copies.path() / "events");
    else
        m_snapshots->replaceBy(copies.path() / "snapshots");
    QTRY_VERIFY_WITH_TIMEOUT(console->engine->totals().rereads > 0, 30'000); // by itself, while nothing is written
    QTRY_VERIFY_WITH_TIMEOUT(console->engine->health().ready, 30'000);
    QTRY_COMPARE_WITH_TIMEOUT(countOf(*console), std::size_t {25}, 10'000);
    QVERIFY(insist(*console, "after", "after") >= 0);
    QCOMPARE(countOf(*console), std::size_t {26});
    console.reset();
    verifyAll();
}

void ClusterServersTest::p5_anOldBackupWhileTheEngineRests()
{
    auto console = open();
    makeSome(*console, 5);
    const test::TemporaryFolder copies;
    copyServers(copies.path());
    makeSome(*console, 20);
    console->engine.reset();
    m_events->replaceBy(copies.path() / "events");
    m_snapshots->replaceBy(copies.path() / "snapshots");
    start(*console);
    QCOMPARE(countOf(*console), std::size_t {25});
    QVERIFY(make(*console, "after") > 0);
    console.reset();
    verifyAll();
}

void ClusterServersTest::p10_retentionRemovedWhatAStoreNeeds()
{
    auto console = open();
    makeSome(*console, 5);
    console->engine.reset();
    start(*console);
    makeSome(*console, 1); // under a claim of its own: the one at 6
    console->engine.reset();
    peer("forget", topic(Stream::Events), "0", "6");
    start(*console); // its stores are above it
    QCOMPARE(countOf(*console), std::size_t {6});
    QTRY_COMPARE_WITH_TIMEOUT(warned(*console, Kind::Forgotten, topic(Stream::Events)), std::uint64_t {6}, 20'000);
    console->engine.reset();
    const auto before = boundsOf(Stream::Events);
    QCOMPARE(before.low, std::int64_t {6});

    m_snapshots->wipe();
    start(*console, m_broker->address(), false);
    const auto reason = [&] { return QString::fromStdString(console->engine->health().reason); };
    QTRY_VERIFY2_WITH_TIMEOUT(reason().contains(QStringLiteral("Retention removed what has to be read next")),
                              qPrintable(reason()), 20'000);
    QVERIFY(!console->engine->health().ready);
    QVERIFY(!console->engine->submit(item("refused"), [](const base::Result<pipeline::Outcome>&) {}));
    QCOMPARE(boundsOf(Stream::Events).high, before.high); // nothing is written, and nothing was skipped
    QCOMPARE(m_snapshots->cli({"DBSIZE"}), std::string("0"));
}

void ClusterServersTest::p12_anEntityThatCannotBeReadIsParkedAndTheOthersGoOn()
{
    auto console = open();
    const auto bad = makeSome(*console, 1);
    const auto good = makeSome(*console, 1);
    QCOMPARE(rename(*console, bad, 1), QStringLiteral("2"));
    console->engine.reset();
    const auto key = "es:{" + m_domain + ".0}:s:items:" + bad;
    QCOMPARE(m_snapshots->cli({"EXISTS", key}), std::string("1"));
    m_snapshots->cli({"SET", key, "what is this"});
    start(*console);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(rename(*console, bad, 2), QStringLiteral("UNREADABLE"));
    QCOMPARE(rename(*console, bad, 2), QStringLiteral("ENTITY_PARKED"));
    QCOMPARE(rename(*console, good, 1), QStringLiteral("2"));
    QTRY_COMPARE_WITH_TIMEOUT(letters().size(), std::size_t {1}, 10'000);
    QVERIFY(header(letters().front(), "es-reason").find("parked") != std::string::npos);

    console->engine.reset();
    console = open(); // another process
    const auto parked = console->engine->parked();
    QVERIFY(parked);
    QCOMPARE(parked->size(), std::size_t {1});
    QCOMPARE(parked->front().entity, bad);
    QCOMPARE(parked->front().failures, 3U);
    QCOMPARE(rename(*console, bad, 2), QStringLiteral("ENTITY_PARKED"));
    console->engine.reset();

    const test::TemporaryFolder folder;
    const auto options = optionsFor(m_broker->address(), folder.path());
    auto repair = pipeline::openClusterRepair(options, m_catalog);
    QVERIFY2(repair, repair ? "" : repair.error().message.c_str());
    const auto plan = (*repair)->look();
    QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
    QCOMPARE(plan->parked.size(), std::size_t {1});
    QCOMPARE(plan->steps.size(), std::size_t {1});
    const auto repaired = (*repair)->carryOut(plan->steps.front(), folder.path());
    QVERIFY2(repaired, repaired ? "" : repaired.error().message.c_str());
    repair->reset();
    const auto unparked = pipeline::unparkOnCluster(options, m_catalog, "items", bad);
    QVERIFY2(unparked, unparked ? "" : unparked.error().message.c_str());

    start(*console);
    QVERIFY(console->engine->parked()->empty());
    for (std::uint64_t version = 3; version < 6; ++version) // 3 is the unparking
        QCOMPARE(rename(*console, bad, version), QString::number(version + 1));
    console.reset();
    verifyAll();
}

EVENTSCOPE_TEST(ClusterServersTest)
#include "cluster_servers_test.moc"
