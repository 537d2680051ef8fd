#include "adapters.h"
#include "support/test_registry.h"

#include <QTest>

#include <rapidcheck.h>

using contract::command;
using contract::makeEvent;
using contract::text;

/// The laws of EventLog and EventLogAdmin, run on every profile.
class EventLogContractTest : public QObject
{
    Q_OBJECT

private slots:
    void readsBackWhatWasAppended_data() { profiles(); }
    void readsBackWhatWasAppended();
    void positionsRiseByOneAndGoOnAfterOpening_data() { profiles(); }
    void positionsRiseByOneAndGoOnAfterOpening();
    void rolledBackAppendsLeaveNothing_data() { profiles(); }
    void rolledBackAppendsLeaveNothing();
    void aCommandIdIsAppendedOnce_data() { profiles(); }
    void aCommandIdIsAppendedOnce();
    void anOutcomeIsTheGroupOfItsCommand_data() { profiles(); }
    void anOutcomeIsTheGroupOfItsCommand();
    void theChainLeadsThroughOneEntity_data() { profiles(); }
    void theChainLeadsThroughOneEntity();
    void anyMixOfBatchesIsReadInOrder_data() { profiles(); }
    void anyMixOfBatchesIsReadInOrder();
    void theAdminKnowsIdEndsAndTheWayItWasClosed_data() { profiles(); }
    void theAdminKnowsIdEndsAndTheWayItWasClosed();

private:
    static void profiles()
    {
        QTest::addColumn<int>("profile");
        for (std::size_t i = 0; i < contract::profiles().size(); ++i)
            QTest::newRow(contract::profiles()[i].name.c_str()) << static_cast<int>(i);
    }
    static const contract::Profile& profile()
    {
        QFETCH(int, profile);
        return contract::profiles()[static_cast<std::size_t>(profile)];
    }
};

namespace {

bool append(contract::Adapters& adapters, eventlog::CommandRecord& record)
{
    const auto position = adapters.log->append(record);
    if (position)
        record.position = *position;
    return position.has_value();
}

bool append(contract::Adapters& adapters, eventlog::EventRecord& record)
{
    const auto position = adapters.log->append(record);
    if (position)
        record.position = *position;
    return position.has_value();
}

} // namespace

void EventLogContractTest::readsBackWhatWasAppended()
{
    const auto world = profile().make();
    auto adapters = world->open();
    auto c = command(7);
    eventlog::EventRecord e;
    QVERIFY(contract::inTransaction(adapters, [&] {
        if (!append(adapters, c))
            return false;
        e = makeEvent(c, 1, "schlüssel/✓", 1);
        return append(adapters, e);
    }));
    const auto found = adapters.log->findCommand(c.id);
    QVERIFY(found && *found);
    QCOMPARE(text(**found), text(c));
    QCOMPARE(text(*adapters.log->event(e.position)), text(e));
    QVERIFY(!adapters.log->event({2}));
    QCOMPARE(adapters.log->event({2}).error().code, base::Error::Code::NotFound);
    QVERIFY(!*adapters.log->findCommand(command(8).id));
}

void EventLogContractTest::positionsRiseByOneAndGoOnAfterOpening()
{
    const auto world = profile().make();
    for (unsigned round = 0; round < (profile().isLasting ? 3U : 1U); ++round) {
        auto adapters = world->open();
        for (unsigned i = 0; i < 3; ++i) {
            auto c = command(round * 3 + i);
            QVERIFY(contract::inTransaction(adapters, [&] { return append(adapters, c); }));
            QCOMPARE(c.position.value, round * 3 + i + 1);
            auto e = makeEvent(c, c.position.value, "a", 1);
            QVERIFY(contract::inTransaction(adapters, [&] { return append(adapters, e); }));
            QCOMPARE(e.position.value, round * 3 + i + 1);
        }
        QCOMPARE(adapters.log->ends()->events.value, round * 3 + 3);
        QCOMPARE(adapters.log->ends()->commands.value, round * 3 + 3);
    }
}

void EventLogContractTest::rolledBackAppendsLeaveNothing()
{
    const auto world = profile().make();
    auto adapters = world->open();
    auto kept = command(1);
    QVERIFY(contract::inTransaction(adapters, [&] { return append(adapters, kept); }));
    QVERIFY(!contract::inTransaction(adapters, [&] {
        auto lost = command(2, "a domain that nobody has seen");
        auto e = makeEvent(lost, 1, "a", 1);
        const bool works = append(adapters, lost) && append(adapters, e);
        return works && adapters.log->ends()->events.value != 1;
    }));
    QCOMPARE(adapters.log->ends()->events.value, 0U);
    QCOMPARE(adapters.log->ends()->commands.value, 1U);
    QVERIFY(!*adapters.log->findCommand(command(2).id));
    auto next = command(2, "a domain that nobody has seen");
    QVERIFY(contract::inTransaction(adapters, [&] { return append(adapters, next); }));
    QCOMPARE(next.position.value, 2U);
    QCOMPARE(text(adapters.log->commandsAfter({1}, 10)->front()), text(next));
}

void EventLogContractTest::aCommandIdIsAppendedOnce()
{
    const auto world = profile().make();
    auto adapters = world->open();
    auto c = command(1);
    QVERIFY(contract::inTransaction(adapters, [&] { return append(adapters, c); }));
    auto again = command(1);
    QVERIFY(!contract::inTransaction(adapters, [&] { return append(adapters, again); }));
    QCOMPARE(adapters.log->ends()->commands.value, 1U);
}

void EventLogContractTest::anOutcomeIsTheGroupOfItsCommand()
{
    const auto world = profile().make();
    auto adapters = world->open();
    std::uint64_t sequence = 0;
    for (unsigned number = 0; number < 6; ++number) {
        auto c = command(number);
        QVERIFY(contract::inTransaction(adapters, [&] {
            if (!append(adapters, c))
                return false;
            for (std::uint32_t i = 1; i <= number; ++i) {
                ++sequence;
                auto e = makeEvent(c, sequence, "a", sequence);
                e.index = i;
                e.count = number;
                if (!append(adapters, e))
                    return false;
            }
            return true;
        }));
    }
    for (unsigned number = 0; number < 6; ++number) {
        const auto group = adapters.log->outcome({number + 1});
        QVERIFY(group);
        QCOMPARE(group->size(), std::size_t {number});
        for (const auto& e : *group)
            QCOMPARE(e.command, command(number).id);
    }
    QVERIFY(adapters.log->outcome({99})->empty());
    const auto newest = adapters.log->commandsBefore({}, 2);
    QCOMPARE(newest->front().position.value, 6U);
    QCOMPARE(newest->back().position.value, 5U);
    QCOMPARE(adapters.log->commandsBefore({3}, 10)->size(), std::size_t {2});
}

void EventLogContractTest::theChainLeadsThroughOneEntity()
{
    const auto world = profile().make();
    auto adapters = world->open();
    auto c = command(1);
    std::vector<base::Position> mine;
    base::Position head;
    QVERIFY(contract::inTransaction(adapters, [&] {
        if (!append(adapters, c))
            return false;
        for (std::uint64_t i = 1; i <= 20; ++i) {
            const bool isMine = i % 3 == 0;
            auto e = makeEvent(c, i, isMine ? "mine" : "other", isMine ? mine.size() + 1 : i,
                               isMine ? head : base::Position {});
            if (!append(adapters, e))
                return false;
            if (isMine) {
                head = e.position;
                mine.push_back(head);
            }
        }
        return true;
    }));
    QVERIFY(*adapters.log->chain(head, {1}, 100) == mine);
    QVERIFY(*adapters.log->chain(head, {3}, 2) == (std::vector<base::Position> {mine[2], mine[3]}));
    QVERIFY(adapters.log->chain({}, {1}, 100)->empty());
}

void EventLogContractTest::anyMixOfBatchesIsReadInOrder()
{
    const auto world = profile().make();
    auto adapters = world->open();
    unsigned number = 0;
    std::size_t all = 0;
    const bool holds = rc::check("what is committed is read in order, what is not is not", [&] {
        auto after = adapters.log->ends()->events;
        std::vector<std::string> expected;
        // The numbers keep the usual size: inRange() takes a small one for leave to stay at its lower end.
        const auto sizes = rc::gen::resize(rc::kNominalSize, rc::gen::inRange(-5, 6));
        const auto batches = *rc::gen::resize(10, rc::gen::container<std::vector<int>>(sizes));
        for (const auto size : batches) { // negative: rolled back
            std::vector<std::string> batch;
            const bool kept = contract::inTransaction(adapters, [&] {
                for (int i = 0; i < std::abs(size); ++i) {
                    auto c = command(number++);
                    RC_ASSERT(append(adapters, c));
                    auto e = makeEvent(c, number, "a" + std::to_string(i), 1);
                    RC_ASSERT(append(adapters, e));
                    batch.push_back(text(e));
                }
                return size >= 0;
            });
            RC_ASSERT(kept == (size >= 0));
            if (kept)
                expected.insert(expected.end(), batch.begin(), batch.end());
        }
        std::vector<std::string> read;
        for (;;) {
            const auto some = adapters.log->eventsAfter(after, 3);
            RC_ASSERT(some.has_value());
            for (const auto& e : *some) {
                read.push_back(text(e));
                after = e.position;
            }
            if (some->size() < 3)
                break;
        }
        RC_ASSERT(read == expected);
        all += read.size();
    });
    QVERIFY(holds);
    QVERIFY2(all > 500, "hardly anything was committed");
}

void EventLogContractTest::theAdminKnowsIdEndsAndTheWayItWasClosed()
{
    const auto world = profile().make();
    auto adapters = world->open();
    const auto id = adapters.admin->logId();
    QVERIFY(id && !id->isNil());
    auto c = command(1);
    auto other = command(2, "bank");
    QVERIFY(contract::inTransaction(adapters, [&] {
        if (!append(adapters, c) || !append(adapters, other))
            return false;
        auto e = makeEvent(c, 1, "a", 1);
        return append(adapters, e);
    }));
    std::string topics;
    const auto read = adapters.admin->topics();
    for (const auto& topic : *read)
        topics += topic.name + "=" + std::to_string(topic.end) + " ";
    QCOMPARE(topics, std::string("es.bank.commands=1 es.shop.commands=1 es.shop.events=1 "));
    QVERIFY(adapters.admin->check());
    QVERIFY(*adapters.admin->wasClosedCleanly());
    QVERIFY(adapters.admin->markOpen());
    QVERIFY(!*adapters.admin->wasClosedCleanly());
    QVERIFY(adapters.admin->markClosed());
    QVERIFY(*adapters.admin->wasClosedCleanly());
    if (profile().isLasting) {
        QVERIFY(*adapters.admin->sizeBytes() > 0);
        adapters = {};
        adapters = world->open();
        QCOMPARE(*adapters.admin->logId(), *id);
    }
}

EVENTSCOPE_TEST(EventLogContractTest)
#include "event_log_contract_test.moc"
