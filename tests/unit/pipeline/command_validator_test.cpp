#include "base/json.h"
#include "eventlog/database.h"
#include "pipeline/command_validator.h"
#include "pipeline/command_value.h"
#include "pipeline/event_persister.h"
#include "pipeline/open_store.h"
#include "pipeline/state_materializer.h"
#include "support/engine_fixture.h"
#include "support/fake_clock.h"
#include "support/test_registry.h"

#include <QTest>

#include <stdexcept>

using pipeline::Batch;
using pipeline::PendingCommand;

/// The stages between queue and COMMIT, a batch at a time on a log in memory, with rules that may fail.
class CommandValidatorTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_decide = domain::decide;
        m_number = 0;
        m_store = std::move(*pipeline::openStore(":memory:", base::sqlite::Mode::Writer));
        m_validator = std::make_unique<pipeline::CommandValidator>(
            *test::shippedCatalog(), m_clock, 2, [this](const auto& catalog, const auto& state, const auto& command) {
                return m_decide(catalog, state, command);
            });
        QVERIFY(m_validator->reset(*m_store->log, m_store->stores));
    }

    void commandsOfOneBatchSeeEachOther();
    void aReferenceMadeInTheBatchProtectsItsTarget();
    void aReferrerDeletedInTheBatchProtectsNothing();
    void rulesThatThrowRejectAndParkTheEntity();
    void aParkSurvivesAReset();
    void anUnparkedEntityTakesCommandsAgain();
    void aRolledBackBatchLeavesTheTrueState();
    void aPoisonedCommandIsRejectedWithoutAnotherTry();
    void stageTimesComeFromTheMonotonicClock();

private:
    PendingCommand pending(domain::CommandKind kind, const std::string& type, const std::string& entity,
                           base::json::object fields, std::optional<base::Version> expected = {})
    {
        PendingCommand made;
        made.submitted = m_clock.steady();
        made.command.id = base::Uuid::derive({}, std::to_string(++m_number));
        made.command.kind = kind;
        made.command.type = type;
        made.command.entity = entity;
        made.command.expected = expected;
        made.command.fields = std::move(fields);
        made.command.user = "operator";
        made.record.id = made.command.id;
        made.record.domain = test::shippedCatalog()->find(type)->domain;
        made.record.user = "operator";
        made.record.value = pipeline::commandValue(made.command);
        return made;
    }
    PendingCommand product(const std::string& id)
    {
        return pending(domain::CommandKind::Create, "products", id, {{"name", id}, {"price", 1}});
    }
    PendingCommand updated(const std::string& id, int price)
    {
        return pending(domain::CommandKind::Update, "products", id, {{"price", price}});
    }

    /// All stages in one transaction, as the engine runs them.
    bool process(Batch& batch, bool commit = true)
    {
        auto& stores = m_store->stores;
        pipeline::StateMaterializer materializer(*test::shippedCatalog());
        const bool done = stores.work->begin() && m_validator->process(batch)
            && pipeline::EventPersister().process(batch, *stores.events)
            && materializer.process(batch, *stores.snapshots);
        if (!done || !commit) {
            stores.work->rollback();
            static_cast<void>(m_validator->reset(*m_store->log, stores));
            return done;
        }
        if (!stores.work->commit())
            return false;
        m_validator->committed(batch);
        return true;
    }
    /// One command a batch; the rule that refused it, or "".
    std::string rule(PendingCommand command)
    {
        Batch batch;
        batch.commands.push_back(std::move(command));
        if (!process(batch))
            return "failed";
        return batch.commands.front().rejection ? batch.commands.front().rejection->rule : "";
    }

    test::FakeClock m_clock;
    unsigned m_number = 0;
    std::function<domain::Decision(const domain::Catalog&, const domain::StateView&, const domain::Command&)> m_decide;
    std::unique_ptr<pipeline::OpenStore> m_store;
    std::unique_ptr<pipeline::CommandValidator> m_validator;
};

void CommandValidatorTest::commandsOfOneBatchSeeEachOther()
{
    Batch batch;
    batch.commands.push_back(product("a"));
    for (int price = 2; price < 6; ++price)
        batch.commands.push_back(updated("a", price));
    batch.commands.push_back(product("b"));
    batch.commands.push_back(product("c")); // the cache holds two
    QVERIFY(process(batch));
    for (const auto& command : batch.commands)
        QVERIFY(!command.rejection);
    QCOMPARE(batch.touched.size(), std::size_t {3});
    QCOMPARE((*m_store->stores.snapshots->find("products", "a"))->version.value, 5U);
    QCOMPARE(batch.commands[1].after->version.value, 2U);
    QCOMPARE(rule(updated("a", 9)), std::string());
}

void CommandValidatorTest::aReferenceMadeInTheBatchProtectsItsTarget()
{
    Batch batch;
    batch.commands.push_back(product("a"));
    batch.commands.push_back(
        pending(domain::CommandKind::Create, "customers", "c", {{"firstName", "x"}, {"lastName", "y"}}));
    batch.commands.push_back(pending(domain::CommandKind::Create, "purchases", "p",
                                     {{"productId", "a"}, {"customerId", "c"}, {"total", 1}}));
    batch.commands.push_back(pending(domain::CommandKind::Delete, "products", "a", {}, base::Version {1}));
    QVERIFY(process(batch));
    QCOMPARE(batch.commands.back().rejection->rule, std::string("REFERENCED"));
    QCOMPARE(rule(pending(domain::CommandKind::Delete, "products", "a", {}, base::Version {1})),
             std::string("REFERENCED"));
}

void CommandValidatorTest::aReferrerDeletedInTheBatchProtectsNothing()
{
    const auto asset =
        pending(domain::CommandKind::Create, "assets", "a", {{"title", "x"}, {"src", "y"}, {"width", 1}});
    const auto entry = pending(domain::CommandKind::Create, "entries", "e", {{"title", "x"}, {"heroImage", "a"}});
    QCOMPARE(rule(asset), std::string());
    QCOMPARE(rule(entry), std::string());
    QCOMPARE(rule(pending(domain::CommandKind::Delete, "assets", "a", {}, base::Version {1})),
             std::string("REFERENCED"));
    Batch batch;
    batch.commands.push_back(pending(domain::CommandKind::Delete, "entries", "e", {}, base::Version {1}));
    batch.commands.push_back(pending(domain::CommandKind::Delete, "assets", "a", {}, base::Version {1}));
    QVERIFY(process(batch));
    QVERIFY(!batch.commands.back().rejection);
}

void CommandValidatorTest::rulesThatThrowRejectAndParkTheEntity()
{
    QCOMPARE(rule(product("a")), std::string());
    QCOMPARE(rule(product("b")), std::string());
    m_decide = [](const auto& catalog, const auto& state, const domain::Command& command) {
        if (command.entity == "a")
            throw std::runtime_error("a fault in the rules");
        return domain::decide(catalog, state, command);
    };
    for (std::uint32_t i = 0; i < pipeline::CommandValidator::failuresToPark; ++i)
        QCOMPARE(rule(updated("a", 2)), std::string("UNREADABLE"));
    QCOMPARE(rule(updated("a", 2)), std::string("ENTITY_PARKED"));
    QCOMPARE(rule(updated("b", 2)), std::string());
    m_decide = domain::decide;
    QCOMPARE(rule(updated("a", 2)), std::string("ENTITY_PARKED"));
    // Every command has its outcome in the log (I1).
    QCOMPARE(m_store->log->ends()->commands.value, 8U);
    QCOMPARE(m_store->log->outcome({3})->front().type, std::string("CommandRejected"));
}

void CommandValidatorTest::aParkSurvivesAReset()
{
    rulesThatThrowRejectAndParkTheEntity();
    QVERIFY(m_validator->reset(*m_store->log, m_store->stores));
    QCOMPARE(rule(updated("a", 2)), std::string("ENTITY_PARKED"));
    QCOMPARE(rule(updated("b", 3)), std::string());
}

void CommandValidatorTest::anUnparkedEntityTakesCommandsAgain()
{
    const auto unpark = [this](const char* entity) {
        return rule(pending(domain::CommandKind::Unpark, "products", entity, {}));
    };
    rulesThatThrowRejectAndParkTheEntity();
    QCOMPARE(unpark("b"), std::string("NOT_PARKED"));
    QCOMPARE(unpark("nobody"), std::string("NOT_FOUND"));
    QCOMPARE(m_store->stores.snapshots->parks()->size(), 1U);
    QCOMPARE(unpark("a"), std::string());
    QVERIFY(m_store->stores.snapshots->parks()->empty());
    QCOMPARE(rule(updated("a", 9)), std::string());
    QCOMPARE(m_store->stores.snapshots->find("products", "a")->get()->version.value, 3U);
    QCOMPARE(unpark("a"), std::string("NOT_PARKED"));
    // It counts from the begin again, also after a start.
    QVERIFY(m_validator->reset(*m_store->log, m_store->stores));
    m_decide = [](const auto&, const auto&, const auto&) -> domain::Decision { throw std::runtime_error("again"); };
    QCOMPARE(rule(updated("a", 2)), std::string("UNREADABLE"));
    QCOMPARE(rule(updated("a", 2)), std::string("UNREADABLE"));
    m_decide = domain::decide;
    QCOMPARE(rule(updated("a", 2)), std::string());
}

void CommandValidatorTest::aRolledBackBatchLeavesTheTrueState()
{
    QCOMPARE(rule(product("a")), std::string());
    Batch lost;
    lost.commands.push_back(updated("a", 7));
    lost.commands.push_back(product("b"));
    QVERIFY(process(lost, false));
    Batch next;
    next.commands.push_back(updated("a", 8));
    QVERIFY(process(next));
    QCOMPARE(next.commands.front().after->version.value, 2U);
    QCOMPARE(next.commands.front().events.front().sequence.value, 2U);
    QCOMPARE(next.commands.front().events.front().position.value, 2U);
    QCOMPARE(rule(updated("b", 1)), std::string("NOT_FOUND"));
}

void CommandValidatorTest::aPoisonedCommandIsRejectedWithoutAnotherTry()
{
    int asked = 0;
    m_decide = [&asked](const auto& catalog, const auto& state, const auto& command) {
        ++asked;
        return domain::decide(catalog, state, command);
    };
    auto command = product("a");
    command.poison = "it broke the store";
    QCOMPARE(rule(std::move(command)), std::string("UNREADABLE"));
    QCOMPARE(asked, 0);
}

void CommandValidatorTest::stageTimesComeFromTheMonotonicClock()
{
    Batch batch;
    batch.commands.push_back(product("a"));
    m_clock.pass(std::chrono::microseconds(40));
    m_clock.jump(-std::chrono::hours(24 * 3'650));
    QVERIFY(process(batch));
    QCOMPARE(batch.commands.front().times.decided, 40U);
    QCOMPARE(batch.commands.front().times.appended, 40U);
}

EVENTSCOPE_TEST(CommandValidatorTest)
#include "command_validator_test.moc"
