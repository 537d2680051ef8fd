#include "redis_fixture.h"
#include "support/reply_cutter.h"
#include "support/test_registry.h"

#include <QTest>

#include <array>

using persistence::Reference;
using persistence::SnapshotChange;
using redis::mark;
using redis::openSnapshots;
using redis::outcome;
using redis::state;

/// The snapshot store on a real Redis.
class RedisSnapshotsTest : public QObject
{
    Q_OBJECT

private slots:
    void statesAndMarkAreOneWrite();
    void oddIdsAndLargeFieldsComeBackByteForByte();
    void manyAreFoundInTheirOrder();
    void aRebuildInsertsThousands();
    void repairWritesOnlyOverWhatWasSeen();
    void whatAPersonEditedIsReadOrNamed();
    void p2ALostReplyCountsAsDone();
    void p4ALostTailIsSeen();
    void p6AWipedServerIsSeen();
    void p7AnotherOwnerFences();
    void p9OutOfMemoryRefusesAndGoesOn();
    void p11ATornFileHoldsDataAndMarkTogether();
    void clearLeavesWhatIsNotOurs();

private:
    [[nodiscard]] static persistence::RedisStoreOptions optionsOf(const test::RedisServer& server)
    {
        return redis::options(server.address(), server.address());
    }
    /// Version `version` of "a", which brings the store to `sequence`.
    [[nodiscard]] static base::Result<void> write(persistence::SnapshotStore& store, std::uint64_t version,
                                                  std::uint64_t sequence, eventlog::Epoch epoch = {0, 7})
    {
        SnapshotChange change;
        if (version > 1)
            change.before = state("a", version - 1, sequence - 1, 1, {});
        change.after = state("a", version, sequence, 1, {{"price", version}});
        return store.apply(std::array {change},
                           std::array {mark(sequence, static_cast<std::int64_t>(sequence), epoch)});
    }
    [[nodiscard]] static std::uint64_t versionOf(persistence::SnapshotStore& store)
    {
        const auto found = store.find("products", "a");
        return found && *found ? (*found)->version.value : 0;
    }
};

void RedisSnapshotsTest::statesAndMarkAreOneWrite()
{
    const test::RedisServer server;
    auto store = openSnapshots(optionsOf(server));
    QCOMPARE(outcome(write(*store, 1, 4)), QString());
    QCOMPARE(outcome(write(*store, 2, 5)), QString());
    QCOMPARE(QString::fromStdString(server.cli({"GET", "es:{shop.0}:s:products:a"})),
             QStringLiteral(R"({"type":"products","id":"a","version":2,"head":5,"created":1,"fields":{"price":2}})"));
    const auto found = store->mark("shop");
    QCOMPARE(found->log, redis::logId());
    auto wanted = mark(5, 5);
    wanted.log = redis::logId();
    QVERIFY(*found == wanted);
    QVERIFY(*openSnapshots(optionsOf(server))->mark("shop") == wanted);
    QCOMPARE(outcome(store->apply({}, std::array {mark(9, 12)})), QString()); // a batch of nothing but rejections
    QCOMPARE(store->mark("shop")->reading.offset, 12);
    QCOMPARE(outcome(write(*store, 1, 4)), QString()); // a repeat
    QCOMPARE(versionOf(*store), 2U);
}

void RedisSnapshotsTest::oddIdsAndLargeFieldsComeBackByteForByte()
{
    const test::RedisServer server;
    auto store = openSnapshots(optionsOf(server));
    const std::array<std::string, 5> ids {"a b:c/{d}*?[e]\\%\"\r\n", "grüße ✓", std::string("x\0y", 3), "\xFF\xFE",
                                          "%41"};
    std::vector<SnapshotChange> changes;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        changes.emplace_back();
        changes.back().after = state(ids[i], 1, i + 1, i + 1, {{"text", std::string(65'536, 'x')}, {"n", 0.1}});
        changes.back().added = {{"products", ids[0]}};
    }
    QCOMPARE(outcome(store->apply(changes, {})), QString());
    for (const auto& change : changes) {
        const auto found = store->find("products", change.after->entity);
        QVERIFY(found && *found);
        QCOMPARE((*found)->entity, change.after->entity);
        QVERIFY((*found)->fields == change.after->fields);
    }
    QVERIFY(!*store->find("products", "A"));
    QCOMPARE(store->list("products", 10, 0, false, {})->size(), ids.size());
    const auto referrers = store->referrers("products", ids[0], 10, 0);
    QCOMPARE(referrers->size(), ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        QCOMPARE((*referrers)[i].state->entity, ids[ids.size() - 1 - i]);
    QVERIFY(store->setPark({"products", ids[0], 3}));
    QCOMPARE(store->parks()->front().entity, ids[0]);
    changes.resize(1);
    changes[0].after = state(std::string(201, 'x'), 1, 1, 1, {});
    QVERIFY(outcome(store->apply(changes, {})).startsWith(QStringLiteral("TooLarge: ")));
}

void RedisSnapshotsTest::manyAreFoundInTheirOrder()
{
    const test::RedisServer server;
    auto store = openSnapshots(optionsOf(server));
    QVERIFY(write(*store, 1, 1));
    const std::vector<Reference> wanted {
        {"customers", "a"}, {"products", "a"}, {"unicorns", "a"}, {"products", "b"}, {"products", "a"}};
    const auto found = store->findMany(wanted);
    QVERIFY(found);
    QVERIFY(!(*found)[0] && !(*found)[2] && !(*found)[3]);
    QCOMPARE((*found)[1]->entity, std::string("a"));
    QCOMPARE((*found)[4]->entity, std::string("a"));
    QVERIFY(store->findMany({})->empty());
}

void RedisSnapshotsTest::aRebuildInsertsThousands()
{
    const test::RedisServer server;
    auto store = openSnapshots(optionsOf(server));
    QVERIFY(store->clear());
    std::vector<persistence::SnapshotText> states(20'000);
    for (std::size_t i = 0; i < states.size(); ++i) {
        auto& text = states[i];
        text.type = i % 4 == 0 ? "customers" : "products";
        text.entity = "e" + std::to_string(i);
        text.version = {1};
        text.head = text.created = {i + 1};
        text.deleted = i % 10 == 1;
        text.fields = R"({"name":"N)" + std::to_string(i) + R"("})";
        if (i == 19'999)
            text.references = {{"customers", "e0"}};
    }
    QCOMPARE(outcome(store->insert(states, std::array {mark(20'000, 20'000)})), QString());
    QCOMPARE(store->mark("shop")->sequence.value, 20'000U);
    const auto counts = store->counts();
    QCOMPARE(counts->size(), std::size_t {2});
    QCOMPARE((*counts)[0].second, 5'000U);
    QCOMPARE((*counts)[1].second, 13'000U);
    std::size_t seen = 0;
    for (std::uint64_t cursor = 0;;) {
        const auto page = store->list("products", 999, cursor, false, {});
        seen += page->size();
        if (page->size() < 999)
            break;
        cursor = page->back().cursor;
    }
    QCOMPARE(seen, std::size_t {13'000});
    QCOMPARE(store->list("products", 5, 0, true, "n19997")->front().state->entity, std::string("e19997"));
    QCOMPARE(store->referrers("customers", "e0", 5, 0)->front().state->entity, std::string("e19999"));
    const auto sorted = store->listSorted({"products", "name", true, 2, {}, {}, {}});
    QCOMPARE(sorted->front().state->entity, std::string("e9999"));
}

void RedisSnapshotsTest::repairWritesOnlyOverWhatWasSeen()
{
    const test::RedisServer server;
    auto store = openSnapshots(optionsOf(server));
    QVERIFY(write(*store, 1, 1));
    const auto right = state("a", 1, 1, 1, {{"price", 1}});
    server.cli({"SET", "es:{shop.0}:s:products:a",
                R"({"type":"products","id":"a","version":1,"head":1,"created":1,"fields":{"price":666}})"});
    const auto seen = store->stored("products", "a");
    QVERIFY(seen && seen->find("666") != std::string::npos);
    const SnapshotChange change {right, right, {}, {}};
    QVERIFY(!*store->repair(change, "something else"));
    QVERIFY(!*store->repair(change, {}));
    QCOMPARE(*store->stored("products", "a"), *seen);
    QVERIFY(*store->repair(change, *seen));
    QVERIFY((*store->find("products", "a"))->fields == right->fields);
    QCOMPARE(store->mark("shop")->sequence.value, 1U);
    // What is missing, and what should not be listed.
    server.cli({"DEL", "es:{shop.0}:s:products:a"});
    QVERIFY(*store->repair(change, {}));
    QVERIFY(!*store->repair(change, {}));
    const SnapshotChange gone {right, state("a", 1, 1, 1, {}, true), {}, {}};
    QVERIFY(*store->repair(gone, *store->stored("products", "a")));
    QVERIFY(store->list("products", 10, 0, false, {})->empty());
}

void RedisSnapshotsTest::whatAPersonEditedIsReadOrNamed()
{
    const test::RedisServer server;
    auto store = openSnapshots(optionsOf(server));
    QVERIFY(write(*store, 1, 1));
    const SnapshotChange other {nullptr, state("b", 1, 2, 2, {{"name", "b"}}), {}, {}};
    QVERIFY(store->apply(std::array {other}, std::array {mark(2, 2, {0, 7})}));
    const persistence::SortedQuery byName {"products", "name", false, 10, {}, {}, {}};
    const auto set = [&](const char* text) { server.cli({"SET", "es:{shop.0}:s:products:a", text}); };
    set(R"({ "fields": {"price": 7}, "id": "a", "type": "products", "version": -3, "created": 1 })");
    const auto found = store->find("products", "a");
    QVERIFY(found && *found);
    QVERIFY((*found)->fields.at("price") == 7);
    QCOMPARE((*found)->version.value, 0U);
    for (const char* broken :
         {"", "x", "[]", "{}", R"({"fields":3})", R"({"type":"products","id":"a","version":1,)",
          R"({"type":"products","id":"a","version":1,"head":1,"created":1,"fields":{"price":}})"}) {
        set(broken);
        if (*broken == '\0')
            continue; // as good as none
        QVERIFY2(outcome(store->find("products", "a")).contains(QStringLiteral("cannot be read")), broken);
        for (const auto& listed : {store->list("products", 10, 0, false, {}), store->listSorted(byName)}) {
            QVERIFY(listed && listed->size() == 1); // it keeps the others from nobody
            QCOMPARE(listed->front().state->entity, std::string("b"));
        }
    }
}

void RedisSnapshotsTest::p2ALostReplyCountsAsDone()
{
    const test::RedisServer server;
    const test::TemporaryFolder folder;
    test::ReplyCutter cutter(folder.path() / "s", server.address().host);
    auto options = optionsOf(server);
    options.snapshots.host = cutter.path();
    auto store = openSnapshots(options);
    QVERIFY(write(*store, 1, 1));
    cutter.cutNextReply();
    QCOMPARE(outcome(write(*store, 2, 2)), QString());
    QCOMPARE(cutter.cuts(), 1);
    QCOMPARE(outcome(write(*store, 3, 3)), QString());
    QCOMPARE(versionOf(*store), 3U);
}

void RedisSnapshotsTest::p4ALostTailIsSeen()
{
    test::RedisServer server;
    auto store = openSnapshots(optionsOf(server));
    QVERIFY(write(*store, 1, 1));
    const auto kept = server.keptBytes();
    QVERIFY(write(*store, 2, 2));
    server.kill();
    server.tear(server.keptBytes() - kept);
    server.start();
    const auto refused = write(*store, 3, 3);
    QVERIFY2(outcome(refused).startsWith(QStringLiteral("Rewound: Redis at ")), qPrintable(outcome(refused)));
    QCOMPARE(store->mark("shop")->sequence.value, 1U);
    QCOMPARE(versionOf(*store), 1U);
    QCOMPARE(outcome(write(*store, 2, 2)), QString());
    QCOMPARE(outcome(write(*store, 3, 3)), QString());
    QCOMPARE(versionOf(*store), 3U);
}

void RedisSnapshotsTest::p6AWipedServerIsSeen()
{
    test::RedisServer server;
    auto store = openSnapshots(optionsOf(server));
    QVERIFY(write(*store, 1, 1));
    server.wipe();
    QVERIFY(outcome(write(*store, 2, 2)).startsWith(QStringLiteral("Rewound: ")));
    QCOMPARE(store->mark("shop")->sequence.value, 0U);
    QVERIFY(store->mark("shop")->log.isNil());
}

void RedisSnapshotsTest::p7AnotherOwnerFences()
{
    const test::RedisServer server;
    auto a = openSnapshots(optionsOf(server));
    auto b = openSnapshots(optionsOf(server));
    QVERIFY(write(*a, 1, 1) && write(*b, 1, 1)); // the second finds its own effect
    QVERIFY(write(*a, 2, 2, {5, 8}));
    auto refused = write(*b, 2, 2); // the same place under the old claim
    QVERIFY2(outcome(refused).startsWith(QStringLiteral("Fenced: Redis at ")), qPrintable(outcome(refused)));
    QVERIFY(b->mark("shop"));
    refused = write(*b, 3, 3);
    QVERIFY2(outcome(refused).startsWith(QStringLiteral("Fenced: ")), qPrintable(outcome(refused)));
    QCOMPARE(outcome(write(*b, 3, 3, {5, 8})), QString());
    QCOMPARE(versionOf(*a), 3U);
    // Its belief is old, and nothing tells it that what is there is what it read.
    QVERIFY(outcome(write(*a, 4, 4, {5, 8})).startsWith(QStringLiteral("Fenced: ")));
    QVERIFY(a->mark("shop"));
    QCOMPARE(outcome(write(*a, 4, 4, {5, 8})), QString());
}

void RedisSnapshotsTest::p9OutOfMemoryRefusesAndGoesOn()
{
    const test::RedisServer server;
    auto store = openSnapshots(optionsOf(server));
    QVERIFY(write(*store, 1, 1));
    server.cli({"CONFIG", "SET", "maxmemory", "1"});
    QVERIFY(outcome(write(*store, 2, 2)).startsWith(QStringLiteral("Storage, again: ")));
    QVERIFY(outcome(store->setPark({"products", "a", 1})).startsWith(QStringLiteral("Storage, again: ")));
    QCOMPARE(versionOf(*store), 1U);
    server.cli({"CONFIG", "SET", "maxmemory", "0"});
    QCOMPARE(outcome(write(*store, 2, 2)), QString());
}

void RedisSnapshotsTest::p11ATornFileHoldsDataAndMarkTogether()
{
    test::RedisServer server;
    auto store = openSnapshots(optionsOf(server));
    QVERIFY(write(*store, 1, 1));
    const auto kept = server.keptBytes();
    for (std::size_t cut = 1; cut <= 5; ++cut) {
        QCOMPARE(outcome(write(*store, 2, 2)), QString());
        const auto unit = server.keptBytes() - kept;
        server.kill();
        server.tear(cut == 5 ? 1 : unit * cut / 6);
        server.start();
        QCOMPARE(store->mark("shop")->sequence.value, 1U);
        QCOMPARE(versionOf(*store), 1U);
    }
}

void RedisSnapshotsTest::clearLeavesWhatIsNotOurs()
{
    const test::RedisServer server;
    auto store = openSnapshots(optionsOf(server));
    QVERIFY(write(*store, 1, 1));
    server.cli({"SET", "es:{bank.0}:s:accounts:x", "another domain's"});
    server.cli({"SET", "somebody", "else's"});
    QVERIFY(store->setPark({"products", "a", 1}));
    QCOMPARE(outcome(store->clear()), QString());
    QCOMPARE(server.cli({"DBSIZE"}), std::string("2"));
    QCOMPARE(outcome(write(*store, 1, 1)), QString());
}

EVENTSCOPE_TEST(RedisSnapshotsTest)
#include "redis_snapshots_test.moc"
