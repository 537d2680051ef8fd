#include "pipeline/shared_duties.h"
#include "support/shared_world.h"
#include "support/test_registry.h"

#include <QTest>

#include <set>

using eventlog::Verdict;
using pipeline::SharedPartition;
using Duty = pipeline::SharedPartition::Duty;

/// What one process makes of a shared log, step by step and without threads: claims, decisions, what counts.
class SharedPartitionTest : public QObject, private test::SharedWorld
{
    Q_OBJECT

private slots:
    void init() { begin(); }

    void aCommandIsDecidedOnlyUnderOurOwnClaim();
    void commandsThatWaitedAreDecidedInTheirOrder();
    void whatIsDecidedAndNotStoredIsKnownWhateverTheCacheHolds();
    void aSecondOwnerTakesOverAndTheFirstIsFenced();
    void aRepeatedCommandHasAnOutcomeOfItsOwn();
    void aCommandThatCannotBeReadHasAnOutcome();
    void aLostEventPoisonsTheEpochAndEndsItsOwnership();
    void aForeignRecordChangesNothing();
    void aDeleteWaitsForTheStore();
    void aClaimOfAnotherGroupStopsTheOwner();
    void anotherLogThrowsTheIndexAway();
};

void SharedPartitionTest::aCommandIsDecidedOnlyUnderOurOwnClaim()
{
    create("a");
    read(*m_first);
    decide(*m_first);
    QVERIFY(m_log.events.empty());
    own(*m_first);
    QCOMPARE(m_log.events.size(), std::size_t {1}); // the claim
    decide(*m_first);
    QCOMPARE(m_log.events.size(), std::size_t {2});
    QVERIFY(!state(*m_first, "a")); // nothing counts before it was read back
    read(*m_first);
    QVERIFY(state(*m_first, "a"));
    QCOMPARE(state(*m_first, "a")->version.value, std::uint64_t {1});
    QCOMPARE(m_first->applied.size(), std::size_t {1});
    QCOMPARE(m_first->applied[0].record.position.value, std::uint64_t {1});
}

void SharedPartitionTest::commandsThatWaitedAreDecidedInTheirOrder()
{
    create("a");
    submit(domain::CommandKind::Update, "a", {{"price", 1}}, base::Version {1});
    submit(domain::CommandKind::Update, "a", {{"price", 2}}, base::Version {1}); // stale
    read(*m_first);
    own(*m_first);
    for (int i = 0; i < 3; ++i)
        decide(*m_first, 1); // the later ones see what the earlier ones decided, though nothing was read back
    read(*m_first);
    QCOMPARE(m_first->applied.size(), std::size_t {3});
    QVERIFY(!m_first->applied[1].rejection);
    QVERIFY(m_first->applied[2].rejection);
    QCOMPARE(m_first->applied[2].rejection->rule, std::string("VERSION_CONFLICT"));
    QCOMPARE(state(*m_first, "a")->version.value, std::uint64_t {2});
}

void SharedPartitionTest::whatIsDecidedAndNotStoredIsKnownWhateverTheCacheHolds()
{
    restart(*m_first, 1);
    own(*m_first);
    for (const auto* const entity : {"a", "b", "c", "d"})
        create(entity);
    read(*m_first);
    decide(*m_first);
    for (const std::uint64_t version : {1U, 2U})
        submit(domain::CommandKind::Update, "a", {{"price", version}}, base::Version {version});
    readOnly(*m_first, eventlog::Stream::Commands);
    for (int i = 0; i < 2; ++i)
        decide(*m_first, 1); // no outcome was read back, so no store knows the product
    read(*m_first);
    submit(domain::CommandKind::Update, "a", {{"price", 9}}, base::Version {3});
    read(*m_first);
    decide(*m_first);
    read(*m_first);
    QCOMPARE(m_first->applied.size(), std::size_t {7});
    for (const auto& each : m_first->applied)
        QVERIFY2(!each.rejection, each.rejection ? each.rejection->reason.c_str() : "");
    QCOMPARE(state(*m_first, "a")->version.value, std::uint64_t {4});
}

void SharedPartitionTest::aSecondOwnerTakesOverAndTheFirstIsFenced()
{
    own(*m_first);
    create("a");
    read(*m_first);
    decide(*m_first);
    read(*m_first);

    // The first one sleeps; the second reads everything from the begin, into stores of its own.
    const auto second = makeConsole();
    read(*second);
    own(*second);
    QVERIFY(state(*second, "a"));
    create("b");
    create("c");
    read(*second);
    decide(*second);
    read(*second);

    // The first one wakes and, before it reads on, writes what it believes is right.
    static_cast<void>(m_log.read(0, 0, 0));
    for (auto& record : m_log.poll({}, 1'000))
        if (record.stream == eventlog::Stream::Commands)
            m_first->partition->consume(std::move(record));
    decide(*m_first);
    read(*m_first);
    QVERIFY(m_first->partition->needsReset());
    QCOMPARE(m_first->partition->count(Verdict::Fenced), std::uint64_t {2});
    QVERIFY(state(*m_first, "b")); // by the second one's outcome
    read(*second);
    QCOMPARE(second->partition->count(Verdict::Fenced), std::uint64_t {2});
    QCOMPARE(second->applied.size(), std::size_t {3});
    QVERIFY(!second->partition->needsReset());
    QCOMPARE(m_first->partition->intrusions().claims, std::uint64_t {1});
    QCOMPARE(second->partition->intrusions().claims, std::uint64_t {0});
    QCOMPARE(second->partition->intrusions().records, std::uint64_t {2});
}

void SharedPartitionTest::aRepeatedCommandHasAnOutcomeOfItsOwn()
{
    own(*m_first);
    const auto record = create("a");
    static_cast<void>(m_log.submit(0, record)); // the report was lost: sent again, in the same batch
    read(*m_first);
    decide(*m_first);
    read(*m_first);
    static_cast<void>(m_log.submit(0, record)); // and once more when the first is decided
    read(*m_first);
    decide(*m_first);
    read(*m_first);
    QCOMPARE(m_first->applied.size(), std::size_t {3});
    QVERIFY(!m_first->applied[0].rejection);
    for (const std::size_t i : {1U, 2U}) {
        QVERIFY(m_first->applied[i].rejection);
        QCOMPARE(m_first->applied[i].rejection->rule, std::string("DUPLICATE"));
        QVERIFY(m_first->applied[i].record.id != record.id);
    }
    QCOMPARE(state(*m_first, "a")->version.value, std::uint64_t {1});
    std::set<std::string> ids;
    for (const auto& event : m_log.events)
        for (const auto& header : event.headers)
            if (header.name == "es-event-id")
                ids.insert(header.value);
    QCOMPARE(ids.size(), std::size_t {3});
}

void SharedPartitionTest::aCommandThatCannotBeReadHasAnOutcome()
{
    own(*m_first);
    m_log.commands.push_back({"", {}, "what is this"});
    eventlog::CommandRecord odd;
    odd.id = base::Uuid::derive({}, "odd");
    odd.user = "somebody";
    odd.value = R"({"kind":"create","type":"unicorns","entity":"x","fields":{}})";
    static_cast<void>(m_log.submit(0, odd));
    odd.id = base::Uuid::derive({}, "no JSON");
    odd.value = "{";
    static_cast<void>(m_log.submit(0, odd));
    create("a");
    read(*m_first);
    decide(*m_first);
    read(*m_first);
    QCOMPARE(m_first->applied.size(), std::size_t {4});
    for (std::size_t i = 0; i < 3; ++i) {
        QVERIFY(m_first->applied[i].rejection);
        QCOMPARE(m_first->applied[i].rejection->rule, std::string("UNREADABLE"));
    }
    QVERIFY(state(*m_first, "a"));
    QCOMPARE(static_cast<int>(m_first->partition->duty()), static_cast<int>(Duty::Owner));
}

void SharedPartitionTest::aLostEventPoisonsTheEpochAndEndsItsOwnership()
{
    own(*m_first);
    create("a");
    create("b");
    m_log.dropped = 1;
    read(*m_first);
    decide(*m_first);
    read(*m_first);
    QVERIFY(m_first->partition->needsReset());
    QCOMPARE(m_first->partition->count(Verdict::Gap), std::uint64_t {1});
    QVERIFY(!state(*m_first, "b"));

    m_first->partition->giveUp("test");
    own(*m_first);
    decide(*m_first);
    read(*m_first);
    QVERIFY(state(*m_first, "a"));
    QVERIFY(state(*m_first, "b"));
    QCOMPARE(m_first->applied.size(), std::size_t {2});
    QCOMPARE(m_first->partition->intrusions().records, std::uint64_t {0}); // they were its own
}

void SharedPartitionTest::aForeignRecordChangesNothing()
{
    own(*m_first);
    m_log.events.push_back({"products/x", {}, R"({"type":"ProductCreated","fields":{}})"});
    create("a");
    read(*m_first);
    decide(*m_first);
    m_log.events.push_back({"es-claim", {{"es-claim", "{}"}}, "{}"}); // not a claim of ours
    read(*m_first);
    QCOMPARE(m_first->partition->count(Verdict::Foreign), std::uint64_t {2});
    QCOMPARE(m_first->partition->intrusions().records, std::uint64_t {2});
    QVERIFY(!m_first->partition->needsReset());
    QCOMPARE(m_first->applied.size(), std::size_t {1});
}

void SharedPartitionTest::aDeleteWaitsForTheStore()
{
    own(*m_first);
    create("a");
    submit(domain::CommandKind::Delete, "a", {}, base::Version {1});
    create("b");
    read(*m_first);
    decide(*m_first);
    QCOMPARE(m_log.events.size(),
             std::size_t {2}); // the claim and "a"; whether others refer to it is asked of the store
    read(*m_first);
    decide(*m_first);
    QCOMPARE(m_log.events.size(), std::size_t {3}); // alone
    read(*m_first);
    decide(*m_first);
    read(*m_first);
    QVERIFY(state(*m_first, "a")->deleted);
    QVERIFY(state(*m_first, "b"));
}

void SharedPartitionTest::aClaimOfAnotherGroupStopsTheOwner()
{
    own(*m_first);
    static_cast<void>(m_log.claim(0, {77, "elsewhere", "es.shop.other", 1}));
    read(*m_first);
    QCOMPARE(static_cast<int>(m_first->partition->duty()), static_cast<int>(Duty::Stopped));
    QVERIFY(m_first->partition->reason().find("es.shop.other") != std::string::npos);
}

void SharedPartitionTest::anotherLogThrowsTheIndexAway()
{
    own(*m_first);
    create("a");
    read(*m_first);
    decide(*m_first);
    read(*m_first);
    auto& index = *m_first->store->index;
    QVERIFY(pipeline::checkIndex(m_log, {"shop"}, index));
    QCOMPARE(index.mark("shop")->reading.last, std::uint64_t {1});

    // The log lost its tail and grew again: the same offset, another writer.
    m_log.events.resize(1);
    const auto other = makeConsole();
    own(*other);
    read(*other);
    decide(*other);
    QCOMPARE(m_log.events.size(), std::size_t {3});
    QVERIFY(pipeline::checkIndex(m_log, {"shop"}, index));
    QVERIFY(index.mark("shop")->log.isNil());
    QCOMPARE(index.log().ends()->events.value, std::uint64_t {0});
}

EVENTSCOPE_TEST(SharedPartitionTest)
#include "shared_partition_test.moc"
