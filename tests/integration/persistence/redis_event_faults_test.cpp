#include "redis_fixture.h"
#include "support/reply_cutter.h"
#include "support/test_registry.h"

#include <QTest>

using redis::append;
using redis::openEvents;
using redis::outcome;
using redis::stored;
using redis::text;

/// The event store on a real Redis that is killed, wiped, torn, full, or somebody else's too: rows P1 to P13 of the
/// failure matrix.
class RedisEventFaultsTest : public QObject
{
    Q_OBJECT

private slots:
    void p1BeforeTheScriptNothingMoved();
    void p2ALostReplyCountsAsDone();
    void p4ALostTailIsSeenAndWrittenAgain();
    void p6AWipedServerIsWrittenAgainFromTheLog();
    void p7TwoWritersOfOneLogLeaveOneCopy();
    void p7AnotherHistoryIsFenced();
    void p8AScriptThatCannotWriteWritesNothing();
    void p9OutOfMemoryRefusesAndGoesOn();
    void p9AReplicaRefuses();
    void p9AServerThatLoadsIsAskedAgain();
    void p11ATornFileHoldsDataAndMarkTogether();
    void p13AnotherLogIsRefused();

private:
    [[nodiscard]] static persistence::RedisStoreOptions optionsOf(const test::RedisServer& server)
    {
        return redis::options(server.address(), server.address());
    }
};

void RedisEventFaultsTest::p1BeforeTheScriptNothingMoved()
{
    test::RedisServer server;
    auto store = openEvents(optionsOf(server));
    redis::Log log;
    QVERIFY(append(*store, log.more(2)));
    const auto next = log.more(2);
    server.kill();
    const auto refused = append(*store, next);
    QVERIFY2(outcome(refused).startsWith(QStringLiteral("Network, again: Redis at ")), qPrintable(outcome(refused)));
    QVERIFY(outcome(refused).contains(QStringLiteral("Start it, or correct its address")));
    server.start();
    QCOMPARE(store->mark("shop")->sequence.value, log.groups()[1].back().sequence.value);
    QCOMPARE(outcome(append(*store, next)), QString());
    QCOMPARE(stored(*store), text(log.groups()));
}

void RedisEventFaultsTest::p2ALostReplyCountsAsDone()
{
    const test::RedisServer server;
    const test::TemporaryFolder folder;
    test::ReplyCutter cutter(folder.path() / "s", server.address().host);
    auto options = optionsOf(server);
    options.events.host = cutter.path();
    auto store = openEvents(options);
    redis::Log log;
    QVERIFY(append(*store, log.more(2)));
    cutter.cutNextReply();
    QCOMPARE(outcome(append(*store, log.more(2))), QString());
    QCOMPARE(cutter.cuts(), 1);
    QCOMPARE(stored(*store), text(log.groups()));
    QCOMPARE(outcome(append(*store, log.more(2))), QString());
    QCOMPARE(stored(*store), text(log.groups()));
}

void RedisEventFaultsTest::p4ALostTailIsSeenAndWrittenAgain()
{
    test::RedisServer server;
    auto store = openEvents(optionsOf(server));
    redis::Log log;
    QVERIFY(append(*store, log.more(3)));
    const auto kept = server.keptBytes();
    QVERIFY(append(*store, log.more(2)));
    server.kill();
    server.tear(server.keptBytes() - kept);
    server.start();
    const auto next = log.more(1);
    for (int i = 0; i < 2; ++i) { // until somebody reads the mark again
        const auto refused = append(*store, next);
        QVERIFY2(outcome(refused).startsWith(QStringLiteral("Rewound: Redis at ")), qPrintable(outcome(refused)));
    }
    const auto mark = store->mark("shop");
    QCOMPARE(mark->sequence.value, log.groups()[2].back().sequence.value);
    QCOMPARE(mark->reading.offset, log.groups()[2].back().offset);
    QCOMPARE(outcome(append(*store, log.from(3))), QString());
    QCOMPARE(stored(*store), text(log.groups()));
}

void RedisEventFaultsTest::p6AWipedServerIsWrittenAgainFromTheLog()
{
    test::RedisServer server;
    auto store = openEvents(optionsOf(server));
    redis::Log log;
    QVERIFY(append(*store, log.more(20)));
    server.wipe();
    QVERIFY(outcome(append(*store, log.more(1))).startsWith(QStringLiteral("Rewound: ")));
    QCOMPARE(store->mark("shop")->sequence.value, 0U);
    QVERIFY(store->mark("shop")->log.isNil());
    QCOMPARE(outcome(append(*store, log.groups())), QString());
    QCOMPARE(stored(*store), text(log.groups()));
}

void RedisEventFaultsTest::p7TwoWritersOfOneLogLeaveOneCopy()
{
    const test::RedisServer server;
    auto a = openEvents(optionsOf(server));
    auto b = openEvents(optionsOf(server));
    redis::Log log;
    log.more(1);
    QVERIFY(append(*a, log.groups()));
    QVERIFY(append(*b, log.groups())); // both believe in the same mark
    const auto next = log.more(700);
    QCOMPARE(outcome(append(*a, {next.begin(), next.begin() + 300})), QString());
    QCOMPARE(outcome(append(*b, next)), QString()); // begins below the mark, ends above it
    QCOMPARE(outcome(append(*a, {next.begin() + 300, next.begin() + 500})), QString()); // all of it is there
    log.claim(11);
    const auto last = log.more(3);
    QCOMPARE(outcome(append(*a, last)), QString()); // b wrote more than a saw
    QCOMPARE(stored(*a), text(log.groups()));
}

void RedisEventFaultsTest::p7AnotherHistoryIsFenced()
{
    const test::RedisServer server;
    auto a = openEvents(optionsOf(server));
    auto b = openEvents(optionsOf(server));
    redis::Log log;
    const auto first = log.more(2);
    QVERIFY(append(*a, first) && append(*b, first));
    auto other = log; // the log lost its tail and grew again: same sequences, other records
    other.claim(12);
    const auto next = log.more(3);
    QVERIFY(append(*a, next));
    auto refused = append(*b, other.more(3));
    QVERIFY2(outcome(refused).startsWith(QStringLiteral("Fenced: Redis at ")), qPrintable(outcome(refused)));
    QCOMPARE(stored(*a), text(log.groups()));

    auto newer = log;
    newer.claim(13);
    QVERIFY(append(*a, newer.more(2)));
    const auto zombie = log.more(4); // still under the old claim
    const redis::Events samePlace {zombie.begin(), zombie.begin() + 2};
    const redis::Events above {zombie.begin() + 2, zombie.end()};
    for (const auto& groups : {zombie, samePlace, above}) {
        refused = append(*a, groups);
        QVERIFY2(outcome(refused).startsWith(QStringLiteral("Fenced: ")), qPrintable(outcome(refused)));
    }
    static_cast<void>(b->mark("shop"));
    QVERIFY(outcome(append(*b, above)).startsWith(QStringLiteral("Fenced: ")));
    QCOMPARE(stored(*a), text(newer.groups()));
}

void RedisEventFaultsTest::p8AScriptThatCannotWriteWritesNothing()
{
    const test::RedisServer server;
    auto store = openEvents(optionsOf(server));
    redis::Log log;
    QVERIFY(append(*store, log.more(1)));
    server.cli({"SET", "es:{shop.0}:e:products:e4", "somebody's"}); // of the third group
    const auto before = server.cli({"HGETALL", "es:{shop.0}:state"});
    const auto next = log.more(3);
    const auto refused = append(*store, next);
    QVERIFY2(outcome(refused).startsWith(QStringLiteral("Storage: A key of ours")), qPrintable(outcome(refused)));
    QCOMPARE(server.cli({"LLEN", "es:{shop.0}:log"}), std::string("1"));
    QCOMPARE(server.cli({"EXISTS", "es:{shop.0}:e:products:e2"}), std::string("0"));
    QCOMPARE(server.cli({"HGETALL", "es:{shop.0}:state"}), before);
    server.cli({"DEL", "es:{shop.0}:e:products:e4"});
    QCOMPARE(outcome(append(*store, next)), QString());

    server.cli({"RPUSH", "es:{shop.0}:log", "somebody's"});
    QVERIFY(outcome(append(*store, log.more(1))).startsWith(QStringLiteral("Internal: Redis at ")));
    server.cli({"RPOP", "es:{shop.0}:log"});
    log.more(4);
    server.cli({"RPUSH", "es:{shop.0}:e:products:e0", "99"});
    const auto conflict = append(*store, log.from(4));
    QVERIFY2(outcome(conflict).contains(QStringLiteral("a conflict with what is there")),
             qPrintable(outcome(conflict)));
    server.cli({"RPOP", "es:{shop.0}:e:products:e0"});
    const auto index = server.cli({"RPOP", "es:{shop.0}:e:products:e1"});
    const auto gap = append(*store, log.from(4));
    QVERIFY2(outcome(gap).contains(QStringLiteral("follows version")), qPrintable(outcome(gap)));
    QVERIFY(outcome(gap).contains(QStringLiteral(": a gap. Rebuild the store")));
    server.cli({"RPUSH", "es:{shop.0}:e:products:e1", index});
    QCOMPARE(outcome(append(*store, log.from(4))), QString());
    QCOMPARE(stored(*store), text(log.groups()));
}

void RedisEventFaultsTest::p9OutOfMemoryRefusesAndGoesOn()
{
    const test::RedisServer server;
    auto store = openEvents(optionsOf(server));
    redis::Log log;
    QVERIFY(append(*store, log.more(2)));
    server.cli({"CONFIG", "SET", "maxmemory", "1"});
    const auto next = log.more(2);
    for (int i = 0; i < 2; ++i) {
        const auto refused = append(*store, next);
        QVERIFY2(outcome(refused).startsWith(QStringLiteral("Storage, again: Redis at ")),
                 qPrintable(outcome(refused)));
        QVERIFY(outcome(refused).contains(QStringLiteral("out of memory")));
    }
    server.cli({"CONFIG", "SET", "maxmemory", "0"});
    QCOMPARE(outcome(append(*store, next)), QString());
    QCOMPARE(stored(*store), text(log.groups()));
}

void RedisEventFaultsTest::p9AReplicaRefuses()
{
    const test::RedisServer server;
    auto store = openEvents(optionsOf(server));
    redis::Log log;
    QVERIFY(append(*store, log.more(2)));
    server.cli({"CONFIG", "SET", "replica-serve-stale-data", "yes"});
    server.cli({"REPLICAOF", "127.0.0.1", "1"}); // nobody there: it keeps what it has
    const auto next = log.more(1);
    const auto refused = append(*store, next);
    QVERIFY2(outcome(refused).startsWith(QStringLiteral("Storage, again: Redis at ")), qPrintable(outcome(refused)));
    QVERIFY(outcome(refused).contains(QStringLiteral("REPLICAOF NO ONE")));
    const auto opened = persistence::openRedisEvents(optionsOf(server));
    QVERIFY2(outcome(opened).contains(QStringLiteral("is a replica of 127.0.0.1")), qPrintable(outcome(opened)));
    server.cli({"REPLICAOF", "NO", "ONE"});
    QCOMPARE(outcome(append(*store, next)), QString());
}

void RedisEventFaultsTest::p9AServerThatLoadsIsAskedAgain()
{
    test::RedisServer server({"--enable-debug-command", "yes", "--key-load-delay", "30000",
                              "--loading-process-events-interval-bytes", "1024"});
    auto store = openEvents(optionsOf(server));
    redis::Log log;
    QVERIFY(append(*store, log.more(2)));
    server.cli({"DEBUG", "POPULATE", "100", "key", "2000"});
    server.cli({"CONFIG", "SET", "auto-aof-rewrite-percentage", "0"});
    server.cli({"BGREWRITEAOF"});
    QTRY_VERIFY(QString::fromStdString(server.cli({"INFO", "persistence"}))
                    .contains(QStringLiteral("aof_rewrite_in_progress:0")));
    server.kill();
    server.start(false);
    const auto next = log.more(1);
    const auto refused = append(*store, next);
    QVERIFY2(outcome(refused).startsWith(QStringLiteral("Network, again: Redis at ")), qPrintable(outcome(refused)));
    QVERIFY2(outcome(refused).contains(QStringLiteral("still loading")), qPrintable(outcome(refused)));
    QTRY_COMPARE_WITH_TIMEOUT(outcome(append(*store, next)), QString(), 20'000);
    QCOMPARE(stored(*store), text(log.groups()));
}

void RedisEventFaultsTest::p11ATornFileHoldsDataAndMarkTogether()
{
    test::RedisServer server;
    auto store = openEvents(optionsOf(server));
    redis::Log log;
    QVERIFY(append(*store, log.more(3)));
    const auto kept = server.keptBytes();
    const auto next = log.more(3);
    for (std::size_t cut = 1; cut <= 8; ++cut) {
        QCOMPARE(outcome(append(*store, next)), QString());
        const auto unit = server.keptBytes() - kept;
        server.kill();
        server.tear(cut == 8 ? 1 : unit * cut / 9); // anywhere inside the unit
        server.start();
        const auto mark = store->mark("shop");
        QVERIFY(mark);
        QCOMPARE(mark->sequence.value, log.groups()[2].back().sequence.value);
        QCOMPARE(std::stoull(server.cli({"LLEN", "es:{shop.0}:log"})), mark->sequence.value);
    }
    QCOMPARE(outcome(append(*store, log.from(3))), QString());
    QCOMPARE(stored(*store), text(log.groups()));
}

void RedisEventFaultsTest::p13AnotherLogIsRefused()
{
    test::RedisServer server;
    redis::Log log;
    auto store = openEvents(optionsOf(server));
    QVERIFY(append(*store, log.more(2)));
    auto other = optionsOf(server);
    other.log = base::Uuid::derive({}, "another one");
    const auto opened = persistence::openRedisEvents(other);
    QVERIFY2(outcome(opened).startsWith(QStringLiteral("Invalid: Redis at ")), qPrintable(outcome(opened)));
    QVERIFY(outcome(opened).contains(QString::fromStdString(redis::logId().toString())));
    // The same while it is in use: somebody put another copy there.
    server.cli({"HSET", "es:{shop.0}:state", "log", other.log.toString()});
    QVERIFY(outcome(append(*store, log.more(1))).contains(QStringLiteral("the data of another log")));
    QVERIFY(outcome(store->mark("shop")).contains(QStringLiteral("another log")));
}

EVENTSCOPE_TEST(RedisEventFaultsTest)
#include "redis_event_faults_test.moc"
