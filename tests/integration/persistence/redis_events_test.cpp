#include "redis_fixture.h"
#include "support/test_registry.h"

#include <QTest>

using redis::append;
using redis::openEvents;
using redis::outcome;
using redis::stored;
using redis::text;

/// The event store on a real Redis: what stands in its keys, and what comes back.
class RedisEventsTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsAppendedIsReadBack();
    void theMarkTellsAReaderWhereToGoOn();
    void oddTextsAndLargeValuesComeBackByteForByte();
    void aGroupIsNeverSplit();
    void anEmptyAppendDoesNothing();
    void commandIdsAreRemembered();
    void commandIdsAreForgottenByNumberAndAge();
    void flushedScriptsAreLoadedAgain();

private:
    [[nodiscard]] static persistence::RedisStoreOptions optionsOf(const test::RedisServer& server)
    {
        return redis::options(server.address(), server.address());
    }
};

void RedisEventsTest::whatIsAppendedIsReadBack()
{
    const test::RedisServer server;
    auto store = openEvents(optionsOf(server));
    redis::Log log;
    QCOMPARE(outcome(append(*store, log.more(1'500))), QString()); // six calls of the script
    QCOMPARE(stored(*store), text(log.groups()));
    QCOMPARE(stored(*openEvents(optionsOf(server))), text(log.groups()));
    redis::Events mine {{}};
    for (const auto& group : log.groups()) {
        for (const auto& event : group) {
            if (event.entity == "e3")
                mine.front().push_back(event);
        }
    }
    QCOMPARE(text({*store->history("products", "e3", {1}, 10'000)}), text(mine));
    QCOMPARE(QString::fromStdString(server.cli({"LINDEX", "es:{shop.0}:log", "0"})),
             QStringLiteral(R"({"pseq":1,"w":1,"epoch":[0,"0000000000000007"],"cmd":")")
                 + QString::fromStdString(log.groups()[0][0].command.toString())
                 + QStringLiteral(R"(","off":0,"event":"ProductUpdated","type":"products","id":"e1","v":1,)"
                                  R"("user":"operator","time":1700000000000000,)"
                                  R"("value":{"type":"ProductUpdated","fields":{"price":1}}})"));
}

void RedisEventsTest::theMarkTellsAReaderWhereToGoOn()
{
    const test::RedisServer server;
    auto store = openEvents(optionsOf(server));
    QVERIFY(store->mark("shop")->log.isNil());
    redis::Log log;
    QVERIFY(append(*store, log.more(3)));
    const auto firstOfTheSecond = log.last() + 1;
    log.claim(9);
    QVERIFY(append(*store, log.more(4)));
    const auto another = openEvents(optionsOf(server));
    for (auto* const reader : {store.get(), another.get()}) {
        const auto mark = reader->mark("shop");
        QVERIFY(mark);
        const auto& last = log.groups().back().back();
        QCOMPARE(mark->log, redis::logId());
        QCOMPARE(mark->sequence.value, log.last());
        QCOMPARE(mark->commandId, last.command);
        const eventlog::ReadingMark wanted {last.offset, last.epoch, firstOfTheSecond, log.last(), 6};
        QVERIFY(mark->reading == wanted);
    }
    QVERIFY(!store->mark("bank")); // no such domain in this profile
}

void RedisEventsTest::oddTextsAndLargeValuesComeBackByteForByte()
{
    const test::RedisServer server;
    auto store = openEvents(optionsOf(server));
    redis::Log log;
    std::string every;
    for (int c = 0; c < 256; ++c)
        every += static_cast<char>(c);
    auto groups = log.more(5);
    const std::string ids[] = {"a b:c/{d}*?[e]\\%\"\r\n", "grüße ✓", std::string("x\0y", 3), every.substr(0, 200),
                               "%41"};
    for (std::size_t i = 0; i < groups.size(); ++i) {
        groups[i].resize(1);
        auto& event = groups[i].front();
        event.entity = ids[i];
        event.version = {1};
        event.index = event.count = 1;
        event.sequence = {i + 1};
        event.position = {i + 1};
        event.user = every;
        event.type = "Odd\"\\" + every;
        event.value = "{\"x\":\"" + std::string(65'536, 'x') + "\"}";
    }
    groups[4].front().value = every; // a log may hold what is no JSON
    QCOMPARE(outcome(append(*store, groups)), QString());
    QCOMPARE(stored(*store), text(groups));
    for (std::size_t i = 0; i < groups.size(); ++i)
        QCOMPARE(text({*store->history("products", ids[i], {1}, 10)}), text({groups[i]}));
    QVERIFY(store->history("products", "A", {1}, 10)->empty()); // "%41" is not "A"

    groups.resize(1);
    groups[0].front().sequence = {6};
    groups[0].front().entity = std::string(201, 'x');
    QCOMPARE(outcome(append(*store, groups)),
             QStringLiteral("TooLarge: An id of 201 bytes in 'shop' is too long for a key: at most 200."));
}

void RedisEventsTest::aGroupIsNeverSplit()
{
    const test::RedisServer server;
    auto store = openEvents(optionsOf(server));
    redis::Log log;
    auto groups = log.more(1);
    auto& group = groups.front();
    while (group.size() < 9'000) // more than one RPUSH takes
        group.push_back(group.front());
    for (std::uint32_t i = 0; i < group.size(); ++i) {
        group[i].sequence = {i + 1U};
        group[i].position = {i + 1U};
        group[i].version = {i + 1U};
        group[i].index = i + 1;
        group[i].count = static_cast<std::uint32_t>(group.size());
    }
    QCOMPARE(outcome(append(*store, groups)), QString());
    QCOMPARE(stored(*store), text(groups));
    QCOMPARE(
        QString::fromStdString(server.cli({"INFO", "commandstats"})).count(QStringLiteral("cmdstat_evalsha:calls=1,")),
        1);
}

void RedisEventsTest::anEmptyAppendDoesNothing()
{
    const test::RedisServer server;
    auto store = openEvents(optionsOf(server));
    QCOMPARE(outcome(append(*store, {})), QString());
    QCOMPARE(outcome(append(*store, {{}})), QString());
    QCOMPARE(server.cli({"DBSIZE"}), std::string("0"));
}

void RedisEventsTest::commandIdsAreRemembered()
{
    const test::RedisServer server;
    auto store = openEvents(optionsOf(server));
    redis::Log log;
    auto groups = log.more(4);
    groups[3].front().command = groups[0].front().command; // "duplicate of …" carries the id of the first
    for (auto& event : groups[3])
        event.command = groups[0].front().command;
    QVERIFY(append(*store, groups));
    const std::vector<base::Uuid> ids {groups[2].front().command, base::Uuid::derive({}, "nobody"),
                                       groups[0].front().command};
    const auto found = store->decided("shop", ids);
    QVERIFY(found);
    QCOMPARE((*found)[0]->command.value, 3U);
    QCOMPARE((*found)[0]->last.value, 6U);
    QVERIFY(!(*found)[1]);
    QCOMPARE((*found)[2]->command.value, 1U);
    QCOMPARE((*found)[2]->last.value, 1U);
}

void RedisEventsTest::commandIdsAreForgottenByNumberAndAge()
{
    const test::RedisServer server;
    auto options = optionsOf(server);
    options.mostRemembered = 10;
    auto store = openEvents(options);
    redis::Log log;
    for (int i = 0; i < 25; ++i)
        QVERIFY(append(*store, log.more(1)));
    QCOMPARE(server.cli({"HLEN", "es:{shop.0}:dedup"}), std::string("10"));
    QCOMPARE(server.cli({"LLEN", "es:{shop.0}:dedup:order"}), std::string("10"));
    QVERIFY(store->decided("shop", std::vector {log.groups().back().front().command})->front());
    QVERIFY(!store->decided("shop", std::vector {log.groups()[14].front().command})->front());
    for (int i = 0; i < 20; ++i) { // two a call go
        auto next = log.more(1);
        for (auto& event : next.front())
            event.time += std::chrono::hours(25);
        QCOMPARE(outcome(append(*store, next)), QString());
    }
    QVERIFY(!store->decided("shop", std::vector {log.groups()[24].front().command})->front());
}

void RedisEventsTest::flushedScriptsAreLoadedAgain()
{
    const test::RedisServer server;
    auto store = openEvents(optionsOf(server));
    redis::Log log;
    QVERIFY(append(*store, log.more(2)));
    server.cli({"SCRIPT", "FLUSH"});
    QCOMPARE(outcome(append(*store, log.more(700))), QString());
    QCOMPARE(stored(*store), text(log.groups()));
}

EVENTSCOPE_TEST(RedisEventsTest)
#include "redis_events_test.moc"
