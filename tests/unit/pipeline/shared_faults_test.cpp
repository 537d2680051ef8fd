#include "domain/decide.h"
#include "pipeline/shared_duties.h"
#include "support/shared_world.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>

using eventlog::Verdict;
using pipeline::SharedPartition;
using Duty = pipeline::SharedPartition::Duty;

/// Rows of the failure matrix where processes meet on one log, by name and step by step. After each, a reader of the
/// log alone comes to what the consoles know.
class SharedFaultsTest : public QObject, private test::SharedWorld
{
    Q_OBJECT

private slots:
    void init() { begin(); }

    void v1_diesAfterReadingBeforeAppending();
    void v2_diesAfterAppendingBeforeAnyReport();
    void v2_diesWithItsEventsLost();
    void v3_someEventsOfAGroupWereAppended();
    void v7_theOldOwnerAppendsBeforeTheNewClaim();
    void v8_twoClaimAtOnce();
    void v9_aClaimWithoutRecordsChangesNothing();
    void v10_newerRulesRefuseAnOlderOwner();
    void v10_aStalledOlderOwnerIsFenced();
    void anotherGroupRanThisLogLast();
    void v11_whatNobodyCanReadIsSetAside();
    void v14_copiedRecordsOfOursAreRepeats();
    void v14_anEditedRecordEndsTheEpochAndFlowComesBack();
    void v15_theEventsLostTheirTailAndGrewAgain();
    void v16_theCommandsLostTheirTail();
    void p10_retentionRemovedWhatComesNext();
    void p13_theLogIsShorterThanTheStore();

private:
    void prepare(Console& console)
    {
        QVERIFY(pipeline::prepareClaim(0, m_log, *console.partition, *console.stages, *console.store));
    }
    void isStopped(Console& console, const char* words)
    {
        QCOMPARE(static_cast<int>(console.partition->duty()), static_cast<int>(Duty::Stopped));
        QVERIFY2(console.partition->reason().find(words) != std::string::npos, console.partition->reason().c_str());
    }
    /// Three products, decided and stored.
    void beginWithThree()
    {
        own(*m_first);
        for (const char* entity : {"a", "b", "c"})
            create(entity);
        read(*m_first);
        decide(*m_first);
        read(*m_first);
        QCOMPARE(readerMark().last, std::uint64_t {3});
    }
    [[nodiscard]] std::string header(const test::MemoryLog::Record& record, const std::string& name) const
    {
        const auto found = std::find_if(record.headers.begin(), record.headers.end(),
                                        [&](const auto& each) { return each.name == name; });
        return found == record.headers.end() ? std::string() : found->value;
    }
};

void SharedFaultsTest::v1_diesAfterReadingBeforeAppending()
{
    own(*m_first);
    create("a");
    create("b");
    read(*m_first);
    restart(*m_first);
    own(*m_first);
    read(*m_first);
    decide(*m_first);
    read(*m_first);
    QCOMPARE(m_first->applied.size(), std::size_t {2});
    QCOMPARE(readerMark().last, std::uint64_t {2});
    QCOMPARE(readerMark().command, std::int64_t {1});
}

void SharedFaultsTest::v2_diesAfterAppendingBeforeAnyReport()
{
    own(*m_first);
    create("a");
    create("b");
    read(*m_first);
    decide(*m_first);
    const auto written = m_log.events.size();
    restart(*m_first);
    own(*m_first);
    decide(*m_first);
    read(*m_first);
    QCOMPARE(m_log.events.size(), written + 1); // the claim alone: nothing was decided twice
    QVERIFY(state(*m_first, "a") && state(*m_first, "b"));
    QCOMPARE(readerMark().last, std::uint64_t {2});
}

void SharedFaultsTest::v2_diesWithItsEventsLost()
{
    own(*m_first);
    create("a");
    read(*m_first);
    decide(*m_first);
    const auto lost = header(m_log.events.back(), "es-event-id");
    m_log.events.pop_back();
    restart(*m_first);
    own(*m_first);
    decide(*m_first);
    QCOMPARE(header(m_log.events.back(), "es-event-id"), lost); // decided again, with the same id
    read(*m_first);
    QVERIFY(state(*m_first, "a"));
    QCOMPARE(readerMark().last, std::uint64_t {1});
}

void SharedFaultsTest::v3_someEventsOfAGroupWereAppended()
{
    own(*m_first);
    create("a");
    read(*m_first);
    append(epochAt(0), "a", 1, 0, 1, 3);
    append(epochAt(0), "a", 2, 0, 2, 3); // and there it died
    restart(*m_first);
    read(*m_first);
    QVERIFY(m_first->applied.empty());
    own(*m_first);
    decide(*m_first);
    read(*m_first);
    QCOMPARE(m_first->applied.size(), std::size_t {1});
    QCOMPARE(header(m_log.events.back(), "es-pseq"), std::string("1"));
    QCOMPARE(readerMark().last, std::uint64_t {1});
    QCOMPARE(m_first->partition->count(Verdict::Pending), std::uint64_t {2});
}

void SharedFaultsTest::v7_theOldOwnerAppendsBeforeTheNewClaim()
{
    own(*m_first);
    create("a");
    const auto second = makeConsole();
    read(*second); // it believes that it has read everything
    submit(domain::CommandKind::Update, "a", {{"price", 1}}, base::Version {1});
    read(*m_first);
    decide(*m_first); // both are in the log now
    own(*second);
    QCOMPARE(second->applied.size(), std::size_t {2});
    submit(domain::CommandKind::Update, "a", {{"price", 2}}, base::Version {2});
    read(*second);
    decide(*second);
    read(*second);
    QCOMPARE(state(*second, "a")->version.value, std::uint64_t {3});
    read(*m_first);
    QCOMPARE(state(*m_first, "a")->version.value, std::uint64_t {3});
    QVERIFY(m_first->partition->needsReset());
}

void SharedFaultsTest::v8_twoClaimAtOnce()
{
    const auto second = makeConsole();
    for (auto* const console : {m_first.get(), second.get()}) {
        console->partition->want();
        QVERIFY(console->partition->claim("test", "es.shop.engine"));
    }
    create("a");
    read(*m_first);
    read(*second);
    QCOMPARE(static_cast<int>(second->partition->duty()), static_cast<int>(Duty::Owner));
    QVERIFY(!second->partition->needsReset());
    QVERIFY(m_first->partition->needsReset());
    decide(*m_first); // decides nothing
    decide(*second);
    read(*m_first);
    read(*second);
    QCOMPARE(readerMark().last, std::uint64_t {1});
    QVERIFY(state(*m_first, "a") && state(*second, "a"));
}

void SharedFaultsTest::v9_aClaimWithoutRecordsChangesNothing()
{
    beginWithThree();
    const auto before = readerMark();
    const auto second = makeConsole();
    own(*second);
    second->partition->lose(); // a rebalance in the middle of its catch-up
    m_first->partition->giveUp("test");
    own(*m_first);
    create("d");
    read(*m_first);
    decide(*m_first);
    read(*m_first);
    const auto after = readerMark();
    QCOMPARE(after.last, before.last + 1);
    QCOMPARE(after.base, before.last + 1);
    QVERIFY(state(*m_first, "d"));
}

void SharedFaultsTest::v10_newerRulesRefuseAnOlderOwner()
{
    beginWithThree();
    static_cast<void>(m_log.claim(0, {9, "newer, process 9", "es.shop.engine", 99}));
    const auto written = m_log.events.size();
    restart(*m_first);
    read(*m_first);
    m_first->partition->want();
    prepare(*m_first);
    QVERIFY(m_first->partition->claim("test", "es.shop.engine"));
    create("d");
    read(*m_first);
    isStopped(*m_first, "newer rules (99");
    decide(*m_first);
    QCOMPARE(m_log.events.size(), written + 1); // only the claim, which says nothing but who it was

    restart(*m_first);
    m_first->partition->want();
    QVERIFY(m_first->partition->claim("test", "es.shop.engine", true)); // told to
    read(*m_first);
    decide(*m_first);
    read(*m_first);
    QVERIFY(state(*m_first, "d"));
}

void SharedFaultsTest::v10_aStalledOlderOwnerIsFenced()
{
    beginWithThree();
    create("d");
    read(*m_first);
    static_cast<void>(m_log.claim(0, {9, "newer, process 9", "es.shop.engine", 99}));
    decide(*m_first); // it has not seen the claim
    read(*m_first);
    QCOMPARE(m_first->partition->count(Verdict::Fenced), std::uint64_t {1});
    QVERIFY(m_first->partition->needsReset());
    m_first->partition->giveUp("test");
    m_first->partition->want();
    QVERIFY(m_first->partition->claim("test", "es.shop.engine"));
    read(*m_first);
    isStopped(*m_first, "--take-over");
}

void SharedFaultsTest::anotherGroupRanThisLogLast()
{
    beginWithThree();
    static_cast<void>(m_log.claim(0, {9, "elsewhere", "es.shop.other", 1}));
    create("d");
    append(epochAt(4), "d", 4, 3);
    // It comes later, and its index begins behind that claim.
    const auto later = makeConsole();
    read(*later);
    restart(*later);
    QVERIFY(!later->partition->knowsClaim());
    later->partition->want();
    prepare(*later);
    QVERIFY(later->partition->knowsClaim());
    QVERIFY(later->partition->claim("test", "es.shop.engine"));
    read(*later);
    isStopped(*later, "es.shop.other");
}

void SharedFaultsTest::v11_whatNobodyCanReadIsSetAside()
{
    own(*m_first);
    m_log.commands.push_back({"a key", {{"from", "somebody"}}, "what is this"});
    m_log.commands.push_back({"", {}, std::string(2'000'000, 'x')});
    submit(domain::CommandKind::Create, "bad", {});
    m_log.commands.back().value.resize(1); // "{"
    create("a");
    read(*m_first);
    decide(*m_first);
    QCOMPARE(m_log.letters.size(), std::size_t {3});
    const auto& first = m_log.letters[0];
    QCOMPARE(first.key, std::string("a key"));
    QCOMPARE(first.value, std::string("what is this"));
    QCOMPARE(header(first, "from"), std::string("somebody"));
    QCOMPARE(header(first, "es-pos"), std::string("0:0"));
    QVERIFY(!header(first, "es-reason").empty());
    QCOMPARE(header(m_log.letters[1], "es-cut"), std::string("2000000"));
    QVERIFY(m_log.letters[1].value.size() < 600'000);
    QCOMPARE(header(m_log.letters[2], "es-pos"), std::string("0:2"));
    QCOMPARE(m_log.letters[2].value, std::string("{"));
    read(*m_first);
    QCOMPARE(m_first->applied.size(), std::size_t {4});
    QVERIFY(state(*m_first, "a"));
}

void SharedFaultsTest::v14_copiedRecordsOfOursAreRepeats()
{
    beginWithThree();
    const auto copies = m_log.events;
    m_log.events.insert(m_log.events.end(), copies.begin() + 1, copies.end()); // without the claim
    create("d");
    read(*m_first);
    QCOMPARE(m_first->partition->count(Verdict::Repeat), std::uint64_t {3});
    QVERIFY(!m_first->partition->needsReset());
    decide(*m_first);
    read(*m_first);
    QVERIFY(state(*m_first, "d"));
    QCOMPARE(readerMark().last, std::uint64_t {4});
}

void SharedFaultsTest::v14_anEditedRecordEndsTheEpochAndFlowComesBack()
{
    beginWithThree();
    append(epochAt(0), "forged", 9, 3);
    create("d");
    read(*m_first);
    QCOMPARE(m_first->partition->count(Verdict::Gap), std::uint64_t {1});
    QVERIFY(m_first->partition->needsReset());
    m_first->partition->giveUp("test");
    own(*m_first);
    decide(*m_first);
    read(*m_first);
    QVERIFY(state(*m_first, "d"));
    QVERIFY(!state(*m_first, "forged"));
    QCOMPARE(readerMark().last, std::uint64_t {4});
}

void SharedFaultsTest::v15_theEventsLostTheirTailAndGrewAgain()
{
    moveToRedis(*m_first);
    own(*m_first);
    create("a");
    read(*m_first);
    decide(*m_first);
    read(*m_first);
    m_first->partition->giveUp("test");
    own(*m_first);
    create("b");
    read(*m_first);
    decide(*m_first);
    read(*m_first);
    m_log.events.resize(2); // the first claim and "a" are left
    const auto other = makeConsole();
    own(*other);
    decide(*other); // "b" again, at the same offset with the same sequence, under another claim
    read(*other);
    QCOMPARE(readerMark().offset, std::int64_t {3});
    restart(*m_first);
    m_first->partition->want();
    prepare(*m_first);
    isStopped(*m_first, "another record at 3");
}

void SharedFaultsTest::v16_theCommandsLostTheirTail()
{
    moveToRedis(*m_first);
    beginWithThree();
    m_log.commands.pop_back();
    m_first->partition->giveUp("test");
    prepare(*m_first);
    isStopped(*m_first, "does not hold the record 2");
    begin();
    moveToRedis(*m_first);
    beginWithThree();
    m_log.commands.pop_back();
    create("another");
    m_first->partition->giveUp("test");
    prepare(*m_first);
    isStopped(*m_first, "another command at 2");
}

void SharedFaultsTest::p10_retentionRemovedWhatComesNext()
{
    beginWithThree();
    const auto other = makeConsole(); // has nothing yet
    m_log.low = 2;
    other->partition->want();
    prepare(*other);
    isStopped(*other, "Retention removed");
}

void SharedFaultsTest::p13_theLogIsShorterThanTheStore()
{
    moveToRedis(*m_first);
    beginWithThree();
    m_log.events.pop_back();
    m_first->partition->giveUp("test");
    prepare(*m_first);
    isStopped(*m_first, "does not hold the record 3");
}

EVENTSCOPE_TEST(SharedFaultsTest)
#include "shared_faults_test.moc"
