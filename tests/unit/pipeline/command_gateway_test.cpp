#include "base/limits.h"
#include "domain/decide.h"
#include "pipeline/command_gateway.h"
#include "support/engine_fixture.h"
#include "support/fake_clock.h"
#include "support/test_registry.h"

#include <QTest>

#include <set>

using base::Error;
using pipeline::CommandGateway;

namespace {

pipeline::Submission tea(std::string key = {})
{
    return test::create("products", {{"name", "Tea"}, {"price", 1}}, std::move(key));
}

} // namespace

/// What the gateway takes, how it stamps it, and what it says to the rest.
class CommandGatewayTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_queue = std::make_unique<pipeline::CommandQueue>("gateway-test", 10, base::Overflow::Reject);
        m_gateway = std::make_unique<CommandGateway>(*test::shippedCatalog(), m_clock, m_secrets, *m_queue);
    }

    void stampsIdTimeAndEntity()
    {
        const auto first = m_gateway->stamp(tea());
        m_clock.pass(std::chrono::milliseconds(5));
        const auto second = m_gateway->stamp(tea());
        QVERIFY(first && second);
        QVERIFY(first->command.id.toString() < second->command.id.toString()); // UUIDv7 begins with the time
        QCOMPARE(first->command.id.toString()[14], '7');
        QCOMPARE((second->command.time - first->command.time).count(), 5'000);
        QCOMPARE(first->command.entity,
                 domain::deriveEntityId(*test::shippedCatalog()->find("products"), first->command.id));
        QCOMPARE(first->record.domain, std::string("shop"));
        QVERIFY(!first->mayRepeat);
    }

    void theSameKeyGivesTheSameIdOfTheSameUserAndTypeOnly()
    {
        std::set<std::string> ids;
        const auto add = [&](const pipeline::Submission& submission) {
            const auto stamped = m_gateway->stamp(submission);
            return stamped && stamped->mayRepeat && ids.insert(stamped->command.id.toString()).second;
        };
        QVERIFY(add(tea("k")));
        QVERIFY(!add(tea("k")));
        auto otherUser = tea("k");
        otherUser.user = "somebody";
        QVERIFY(add(otherUser));
        QVERIFY(add(test::create("customers", {}, "k")));
        QVERIFY(add(tea("l")));
        auto update = test::update("products", "a", 1, {});
        update.idempotencyKey = "k";
        QVERIFY(add(update));
        update.entity = "b";
        QVERIFY(add(update));
    }

    void theBodyIsKnownByItsHash()
    {
        const auto hash = [this](base::json::object fields) {
            return m_gateway->stamp(test::create("products", std::move(fields), "k"))->record.bodyHash;
        };
        QCOMPARE(hash({{"name", "Tea"}, {"price", 1}}), hash({{"price", 1}, {"name", "Tea"}}));
        QVERIFY(hash({{"name", "Tea"}, {"price", 1}}) != hash({{"name", "Tea"}, {"price", 2}}));
    }

    void secretsAreClosedAndDrawn()
    {
        const auto account = m_gateway->stamp(test::create("accounts", {{"username", "ada"}}));
        QVERIFY(domain::isSealed(account->command.fields.at("token")));
        const auto transfer = m_gateway->stamp(test::create("transfers", {{"token", "very secret"}}));
        QVERIFY(transfer->record.value.find("very secret") == std::string::npos);
    }

    void limitsAreNamed()
    {
        const auto unknown = m_gateway->stamp(test::create("unicorns", {}));
        QCOMPARE(unknown.error().code, Error::Code::NotFound);
        QVERIFY(unknown.error().message.find("'unicorns'") != std::string::npos);
        const auto longId = m_gateway->stamp(test::update("products", std::string(201, 'x'), 1, {}));
        QCOMPARE(longId.error().code, Error::Code::Invalid);
        QVERIFY(longId.error().message.find("200 bytes") != std::string::npos);
        QVERIFY(m_gateway->stamp(test::update("products", std::string(200, 'x'), 1, {})));
        const auto large = m_gateway->stamp(
            test::create("documents", {{"author", "a"}, {"text", std::string(base::limits::maxPayloadBytes, 'x')}}));
        QCOMPARE(large.error().code, Error::Code::TooLarge);
        QVERIFY(large.error().message.find("900000 bytes") != std::string::npos);
    }

    void refusesAboveFourFifthsOfTheQueue()
    {
        for (int i = 0; i < 8; ++i)
            QVERIFY(m_gateway->submit(tea(), {}));
        const auto refused = m_gateway->submit(tea(), {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, Error::Code::Busy);
        QVERIFY(refused.error().retriable);
        QCOMPARE(m_gateway->submitted(), 9U);
        QCOMPARE(m_gateway->refused(), 1U);
        QCOMPARE(m_gateway->refusedWhenFull(), 1U);
        QCOMPARE(m_gateway->refusedNotReady(), 0U);
        QCOMPARE(m_queue->takeNow().size(), 8U);
        QVERIFY(m_gateway->submit(tea(), {}));
    }

    void readOnlySaysWhyAndEnds()
    {
        m_gateway->setReadOnly("The disk is full.");
        const auto refused = m_gateway->submit(tea(), {});
        QCOMPARE(refused.error().code, Error::Code::Storage);
        QVERIFY(refused.error().message.starts_with("The disk is full."));
        QCOMPARE(m_gateway->refusedNotReady(), 1U);
        QCOMPARE(m_gateway->refusedWhenFull(), 0U);
        QVERIFY(refused.error().retriable);
        m_gateway->setReadOnly("");
        QVERIFY(!m_gateway->submit(tea(), {})); // a reason without words is one
        m_gateway->setReadOnly(std::nullopt);
        QVERIFY(m_gateway->submit(tea(), {}));
    }

    void closedTakesNothingAndLosesNothing()
    {
        QVERIFY(m_gateway->submit(tea(), {}));
        m_gateway->close();
        QCOMPARE(m_gateway->submit(tea(), {}).error().code, Error::Code::Closed);
        QCOMPARE(m_queue->takeNow().size(), 1U);
    }

private:
    test::FakeClock m_clock;
    const pipeline::SecretBox m_secrets {base::crypto::Key {1}};
    std::unique_ptr<pipeline::CommandQueue> m_queue;
    std::unique_ptr<CommandGateway> m_gateway;
};

EVENTSCOPE_TEST(CommandGatewayTest)
#include "command_gateway_test.moc"
