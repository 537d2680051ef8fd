#include "adapters.h"
#include "support/test_registry.h"

#include <QTest>

#include <array>

using contract::text;
using eventlog::EventRecord;
using persistence::SnapshotChange;

/// The laws of EventStore, SnapshotStore and UnitOfWork, run on every profile.
class StoresContractTest : public QObject
{
    Q_OBJECT

private slots:
    void theMarkMovesWithTheEvents_data() { profiles(); }
    void theMarkMovesWithTheEvents();
    void aRepeatHasNoEffect_data() { profiles(); }
    void aRepeatHasNoEffect();
    void aGapIsRefusedAndChangesNothing_data() { profiles(); }
    void aGapIsRefusedAndChangesNothing();
    void marksAndDataRollBackTogether_data() { profiles(); }
    void marksAndDataRollBackTogether();
    void historyIsByEntityOldestFirst_data() { profiles(); }
    void historyIsByEntityOldestFirst();
    void aSnapshotIsFoundAsItWasApplied_data() { profiles(); }
    void aSnapshotIsFoundAsItWasApplied();
    void listIsInOrderOfCreationWithoutTheDeleted_data() { profiles(); }
    void listIsInOrderOfCreationWithoutTheDeleted();
    void aSortedListIsTrueForTheWholeType_data() { profiles(); }
    void aSortedListIsTrueForTheWholeType();
    void referencesFollowTheStates_data() { profiles(); }
    void referencesFollowTheStates();
    void clearForgetsEverything_data() { profiles(); }
    void clearForgetsEverything();

private:
    static void profiles()
    {
        QTest::addColumn<int>("profile");
        for (std::size_t i = 0; i < contract::profiles().size(); ++i)
            QTest::newRow(contract::profiles()[i].name.c_str()) << static_cast<int>(i);
    }
    void init()
    {
        QFETCH(int, profile);
        m_world = contract::profiles()[static_cast<std::size_t>(profile)].make();
        m_adapters = m_world->open();
        m_sequence = 0;
        m_command = 0;
    }

    /// Through the log, as the pipeline does it, up to but without the snapshots.
    EventRecord append(const std::string& entity, std::uint64_t version, base::Position previous = {})
    {
        auto c = contract::command(++m_command);
        c.position = *m_adapters.log->append(c);
        auto e = contract::makeEvent(c, ++m_sequence, entity, version, previous);
        e.position = *m_adapters.log->append(e);
        return e;
    }
    bool store(const std::vector<EventRecord>& events)
    {
        std::vector<persistence::Group> groups;
        for (const auto& event : events)
            groups.emplace_back(&event, 1);
        return m_adapters.stores.events->append(groups).has_value();
    }
    bool apply(const std::vector<SnapshotChange>& changes)
    {
        return m_adapters.stores.snapshots->apply(changes, {}).has_value();
    }
    bool apply(const domain::StatePointer& before, const domain::StatePointer& after)
    {
        std::vector<SnapshotChange> changes(1);
        changes.front().before = before;
        changes.front().after = after;
        return apply(changes);
    }
    bool inTransaction(const std::function<bool()>& work) { return contract::inTransaction(m_adapters, work); }
    std::uint64_t mark() { return m_adapters.stores.events->mark("shop")->sequence.value; }
    std::string listed(bool newestFirst = false)
    {
        std::string ids;
        const auto rows = m_adapters.stores.snapshots->list("products", 100, 0, newestFirst, {});
        for (const auto& row : *rows)
            ids += row.state->entity + " ";
        return ids;
    }
    domain::StatePointer found(const std::string& type, const std::string& entity)
    {
        const auto state = m_adapters.stores.snapshots->find(type, entity);
        return state ? *state : nullptr;
    }
    std::string referrers(const std::string& entity)
    {
        std::string ids;
        const auto rows = m_adapters.stores.snapshots->referrers("products", entity, 100, 0);
        for (const auto& row : *rows)
            ids += row.state->entity + " ";
        return ids;
    }

    std::unique_ptr<contract::World> m_world;
    contract::Adapters m_adapters;
    std::uint64_t m_sequence = 0;
    unsigned m_command = 0;
};

void StoresContractTest::theMarkMovesWithTheEvents()
{
    init();
    QCOMPARE(mark(), 0U);
    EventRecord last;
    QVERIFY(inTransaction([&] {
        last = append("a", 1);
        return store({last});
    }));
    const auto mark = m_adapters.stores.events->mark("shop");
    QVERIFY(mark);
    QCOMPARE(mark->sequence.value, 1U);
    QCOMPARE(mark->position.value, last.position.value);
    QCOMPARE(mark->command.value, last.commandPosition.value);
    QCOMPARE(mark->commandId, last.command);
    QCOMPARE(m_adapters.stores.events->mark("bank")->sequence.value, 0U);
}

void StoresContractTest::aRepeatHasNoEffect()
{
    init();
    EventRecord first;
    EventRecord second;
    QVERIFY(inTransaction([&] {
        first = append("a", 1);
        second = append("b", 1);
        return store({first, second});
    }));
    QVERIFY(inTransaction([&] { return store({first, second}) && store({second}); }));
    QCOMPARE(mark(), 2U);
}

void StoresContractTest::aGapIsRefusedAndChangesNothing()
{
    init();
    QVERIFY(!inTransaction([&] {
        const auto first = append("a", 1);
        static_cast<void>(append("b", 1));
        const auto third = append("c", 1);
        return store({first, third});
    }));
    QCOMPARE(mark(), 0U);
}

void StoresContractTest::marksAndDataRollBackTogether()
{
    init();
    EventRecord e;
    QVERIFY(!inTransaction([&] {
        e = append("a", 1);
        return store({e}) && apply(nullptr, contract::state("a", e, {{"price", 1}})) && false;
    }));
    QCOMPARE(mark(), 0U);
    QVERIFY(!found("products", "a"));
    QVERIFY(m_adapters.stores.snapshots->counts()->empty());
    m_sequence = 0;
    QVERIFY(inTransaction([&] {
        e = append("a", 1);
        return store({e}) && apply(nullptr, contract::state("a", e, {{"price", 1}}));
    }));
    QCOMPARE(mark(), 1U);
}

void StoresContractTest::historyIsByEntityOldestFirst()
{
    init();
    std::vector<std::string> expected;
    QVERIFY(inTransaction([&] {
        base::Position head;
        domain::StatePointer before;
        for (std::uint64_t version = 1; version <= 5; ++version) {
            const auto other = append("other" + std::to_string(version), 1);
            const auto mine = append("mine", version, head);
            head = mine.position;
            expected.push_back(text(mine));
            auto after = contract::state("mine", mine, {{"price", version}});
            if (!store({other, mine}) || !apply(before, after))
                return false;
            before = after;
        }
        return true;
    }));
    const auto history = m_adapters.stores.events->history("products", "mine", {2}, 3);
    QVERIFY(history);
    QCOMPARE(history->size(), std::size_t {3});
    for (std::size_t i = 0; i < 3; ++i)
        QCOMPARE(text((*history)[i]), expected[i + 1]);
    QVERIFY(m_adapters.stores.events->history("products", "nobody", {1}, 3)->empty());
    QVERIFY(m_adapters.stores.events->history("nothings", "mine", {1}, 3)->empty());
}

void StoresContractTest::aSnapshotIsFoundAsItWasApplied()
{
    init();
    EventRecord e;
    domain::StatePointer created;
    domain::StatePointer updated;
    QVERIFY(inTransaction([&] {
        e = append("a", 1);
        created = contract::state(
            "a", e, {{"name", "grüße \" \\"}, {"price", INT64_MIN}, {"weight", 0.1}, {"tags", {"x", nullptr}}});
        return apply(nullptr, created);
    }));
    QCOMPARE(text(*found("products", "a")), text(*created));
    QVERIFY(inTransaction([&] {
        e.version = {2};
        updated = contract::state("a", e, {{"price", 2}}, true);
        return apply(created, updated);
    }));
    QCOMPARE(text(*found("products", "a")), text(*updated));
    QVERIFY(!found("customers", "a"));
}

void StoresContractTest::listIsInOrderOfCreationWithoutTheDeleted()
{
    init();
    QVERIFY(inTransaction([&] {
        for (const char* id : {"c", "a", "d", "b"}) {
            const auto e = append(id, 1);
            if (!apply(nullptr, contract::state(id, e, {{"name", id}})))
                return false;
        }
        return true;
    }));
    QCOMPARE(listed(), std::string("c a d b "));
    QCOMPARE(listed(true), std::string("b d a c "));
    auto& snapshots = *m_adapters.stores.snapshots;
    const auto first = snapshots.list("products", 2, 0, false, {});
    QCOMPARE(snapshots.list("products", 2, first->back().cursor, false, {})->front().state->entity, std::string("d"));
    QCOMPARE(snapshots.list("products", 9, 0, false, "\"d\"")->size(), std::size_t {1});
    QCOMPARE(snapshots.counts()->front().second, 4U);

    const auto living = found("products", "d");
    auto gone = std::make_shared<domain::EntityState>(*living);
    gone->deleted = true;
    QVERIFY(inTransaction([&] { return apply(living, gone); }));
    QCOMPARE(listed(), std::string("c a b "));
    QCOMPARE(snapshots.counts()->front().second, 3U);
    QVERIFY(inTransaction([&] { return apply(gone, living); }));
    QCOMPARE(listed(), std::string("c a d b "));
}

void StoresContractTest::aSortedListIsTrueForTheWholeType()
{
    init();
    const auto make = [&](const char* id, base::json::object fields) {
        const auto e = append(id, 1);
        return apply(nullptr, contract::state(id, e, std::move(fields)));
    };
    QVERIFY(inTransaction([&] {
        return make("a", {{"price", 300}, {"name", "Zimt"}}) && make("b", {{"price", 20}, {"name", "\xC3\x84pfel"}})
            && make("c", {{"name", "birne"}}) && make("d", {{"price", 300}, {"name", "apfelmus"}})
            && make("e", {{"price", -1.5}, {"name", "Birnen"}})
            && make("f", {{"price", 9'007'199'254'740'993}, {"name", "birne"}});
    }));
    auto& snapshots = *m_adapters.stores.snapshots;
    const auto sorted = [&](const std::string& by, bool descending, std::size_t limit,
                            const std::string& contains = {}) {
        persistence::SortedQuery query {"products", by, descending, limit, {}, contains, {}};
        std::string ids;
        for (;;) { // page by page
            const auto rows = snapshots.listSorted(query);
            if (!rows)
                return QString::fromStdString(rows.error().message);
            for (const auto& row : *rows) {
                ids += row.state->entity;
                query.after = domain::SortPlace {domain::sortKeyOf(*row.state, by), row.cursor};
                query.after->key = domain::sortKeyOf(domain::valueOf(query.after->key)); // as it travels
            }
            if (rows->size() < limit)
                return QString::fromStdString(ids);
        }
    };
    for (const std::size_t limit : {1U, 2U, 3U, 6U, 100U}) {
        QCOMPARE(sorted("price", false, limit), QStringLiteral("ebadfc")); // nothing is last,
        QCOMPARE(sorted("price", true, limit), QStringLiteral("fdabec")); // in both directions
        QCOMPARE(sorted("name", false, limit), QStringLiteral("bdcfea"));
        QCOMPARE(sorted("name", true, limit), QStringLiteral("aefcdb"));
        QCOMPARE(sorted("$changed", true, limit), QStringLiteral("fedcba"));
        QCOMPARE(sorted("$id", true, limit), QStringLiteral("fedcba"));
        QCOMPARE(sorted("$version", false, limit), QStringLiteral("abcdef"));
        QCOMPARE(sorted("price", true, limit, "birne"), QStringLiteral("fec"));
    }
    const auto living = found("products", "f");
    auto gone = std::make_shared<domain::EntityState>(*living);
    gone->deleted = true;
    QVERIFY(inTransaction([&] { return apply(living, gone); }));
    QCOMPARE(sorted("price", true, 100), QStringLiteral("dabec"));
    QCOMPARE(sorted("nothing", true, 100), QStringLiteral("edcba"));
    persistence::SortedQuery query {"products", "price", false, 9, {}, {}, [] { return false; }};
    QVERIFY(!snapshots.listSorted(query));
    query.type = "unicorns";
    QVERIFY(snapshots.listSorted(query)->empty());
}

void StoresContractTest::referencesFollowTheStates()
{
    init();
    const persistence::Reference toA {"products", "a"};
    const persistence::Reference toB {"products", "b"};
    domain::StatePointer one;
    QVERIFY(inTransaction([&] {
        one = contract::state("one", append("one", 1), {{"productId", "a"}}, false, "purchases");
        const auto two = contract::state("two", append("two", 1), {{"productId", "a"}}, false, "purchases");
        const auto a = contract::state("a", append("a", 1), {});
        const auto b = contract::state("b", append("b", 1), {});
        // The source may stand before its target in a batch.
        std::vector<SnapshotChange> changes(4);
        for (std::size_t i = 0; const auto& after : {one, two, a, b})
            changes[i++].after = after;
        changes[0].added = {toA};
        changes[1].added = {toA};
        return apply(changes);
    }));
    QCOMPARE(referrers("a"), std::string("two one "));
    QCOMPARE(referrers("b"), std::string());
    std::vector<SnapshotChange> moved(1);
    moved.front() = {one, one, {toB}, {toA}};
    QVERIFY(inTransaction([&] { return apply(moved); }));
    QCOMPARE(referrers("a"), std::string("two "));
    QCOMPARE(referrers("b"), std::string("one "));
    QCOMPARE(referrers("nobody"), std::string());
}

void StoresContractTest::clearForgetsEverything()
{
    init();
    auto& snapshots = *m_adapters.stores.snapshots;
    QVERIFY(inTransaction([&] {
        const auto e = append("a", 1);
        const persistence::Mark mark {"shop", e.sequence, e.position, e.commandPosition, e.command};
        std::vector<SnapshotChange> changes(2);
        changes[0].after = contract::state("a", e, {});
        changes[1].after = contract::state("b", e, {{"productId", "a"}});
        changes[1].added = {{"products", "a"}};
        return snapshots.setPark({"products", "a", 2}) && snapshots.apply(changes, std::array {mark});
    }));
    QCOMPARE(referrers("a"), std::string("b "));
    QCOMPARE(snapshots.mark("shop")->sequence.value, 1U);
    QCOMPARE(snapshots.parks()->front().failures, 2U);
    QVERIFY(inTransaction([&] { return snapshots.setPark({"products", "a", 0}).has_value(); }));
    QVERIFY(snapshots.parks()->empty());
    QVERIFY(inTransaction([&] { return snapshots.setPark({"products", "a", 1}).has_value(); }));
    QVERIFY(inTransaction([&] { return snapshots.clear().has_value(); }));
    QCOMPARE(snapshots.mark("shop")->sequence.value, 0U);
    QVERIFY(snapshots.parks()->empty());
    QCOMPARE(listed(), std::string());
    QVERIFY(snapshots.counts()->empty());
    // The same again, without the reference: nothing of the old one comes back.
    QVERIFY(inTransaction([&] {
        std::vector<SnapshotChange> changes(2);
        changes[0].after = contract::state("a", append("a", 1), {});
        changes[1].after = contract::state("b", append("b", 1), {});
        return apply(changes);
    }));
    QCOMPARE(referrers("a"), std::string());
}

EVENTSCOPE_TEST(StoresContractTest)
#include "stores_contract_test.moc"
