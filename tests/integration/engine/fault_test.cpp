#include "support/engine_fixture.h"
#include "support/fake_clock.h"
#include "support/test_registry.h"

#include <QTest>

#include <atomic>

using namespace std::chrono_literals;
using base::Error;

/// Rows E2, E4, E9 and E10 of the failure matrix inside one process, overload and shutdown. E1 to E4 and E7 with kill
/// -9: CrashPointTest; E5: PowerCutTest; E6: DiskFaultTest; E8: DamageTest.
class FaultTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<test::TemporaryFolder>(); }
    void cleanup()
    {
        m_engine.reset();
        m_folder.reset();
    }

    void e2RetryAfterALostAnswerMeetsTheSamePosition();
    void e4SubscriberThatCameLateReadsTheDurableLog();
    void e9SecondInstanceIsRefused();
    void e10ClockJumpsChangeNoOrder();
    void overloadIsRefusedAndNothingIsLost();
    void shutdownAnswersEveryCommand();

private:
    base::Result<void> open(pipeline::EngineOptions options)
    {
        auto engine = pipeline::openEmbeddedEngine(options);
        if (!engine)
            return base::Failure(engine.error());
        m_engine = std::move(*engine);
        return {};
    }
    std::filesystem::path data() const { return m_folder->path() / "data"; }
    void verifyData()
    {
        const auto violation = test::violationIn(data());
        QVERIFY2(violation.empty(), violation.c_str());
    }
    static pipeline::Submission tea(std::string key = {})
    {
        return test::create("products", {{"name", std::string(150, 't')}, {"price", 1}}, std::move(key));
    }

    std::unique_ptr<test::TemporaryFolder> m_folder;
    std::unique_ptr<pipeline::Engine> m_engine;
};

void FaultTest::e2RetryAfterALostAnswerMeetsTheSamePosition()
{
    QVERIFY(open(test::engineOptions(data())));
    const auto first = test::submitAndWait(*m_engine, tea("key"));
    QVERIFY(first);
    m_engine.reset();
    QVERIFY(open(test::engineOptions(data())));
    const auto again = test::submitAndWait(*m_engine, tea("key"));
    QVERIFY(again && again->replayed);
    QCOMPARE(again->position.value, first->position.value);
    QCOMPARE(again->lastEvent.value, first->lastEvent.value);
    QCOMPARE(m_engine->health().position.value, 1U);
}

void FaultTest::e4SubscriberThatCameLateReadsTheDurableLog()
{
    QVERIFY(open(test::engineOptions(data())));
    QVERIFY(test::submitAndWait(*m_engine, tea()));
    QVERIFY(test::submitAndWait(*m_engine, tea()));
    std::atomic<std::uint64_t> first {0};
    const auto handle = m_engine->subscribe([&first](const std::shared_ptr<const pipeline::CommittedBatch>& batch) {
        std::uint64_t none = 0;
        first.compare_exchange_strong(none, batch->front().events.front().position.value);
    });
    QVERIFY(test::submitAndWait(*m_engine, tea()));
    QTRY_VERIFY_WITH_TIMEOUT(first != 0, 10'000);
    // Between its cursor (0) and the first live event nothing is missing in the log.
    const auto missed = m_engine->events({0}, first - 1);
    QVERIFY(missed);
    QCOMPARE(missed->size(), static_cast<std::size_t>(first - 1));
}

void FaultTest::e9SecondInstanceIsRefused()
{
    QVERIFY(open(test::engineOptions(data())));
    const auto second = pipeline::openEmbeddedEngine(test::engineOptions(data()));
    QVERIFY(!second);
    QCOMPARE(second.error().code, Error::Code::Busy);
    QVERIFY2(second.error().message.find("another Eventscope") != std::string::npos, second.error().message.c_str());
    QVERIFY(test::submitAndWait(*m_engine, tea()));
    m_engine.reset();
    QVERIFY(open(test::engineOptions(data())));
}

void FaultTest::e10ClockJumpsChangeNoOrder()
{
    test::FakeClock clock;
    QVERIFY(open(test::engineOptions(data(), clock)));
    constexpr auto tenYears = std::chrono::microseconds(24h * 3'652);
    std::vector<std::string> ids;
    for (const auto jump : {0us, tenYears, -2 * tenYears, -1'000'000us, 3 * tenYears}) {
        clock.jump(jump);
        const auto outcome = test::submitAndWait(*m_engine, tea("key" + std::to_string(ids.size())));
        QVERIFY(outcome && !outcome->replayed);
        ids.push_back(outcome->entity);
        QVERIFY(test::submitAndWait(*m_engine, test::update("products", outcome->entity, 1, {{"price", 2}})));
    }
    m_engine.reset();
    QVERIFY(open(test::engineOptions(data(), clock)));
    pipeline::ListQuery query;
    query.type = "products";
    const auto page = m_engine->list(query);
    QVERIFY(page);
    std::vector<std::string> listed;
    for (const auto& item : page->items)
        listed.push_back(item->entity);
    QCOMPARE(listed, ids);
    const auto events = m_engine->events({0}, 100);
    QVERIFY(events);
    for (std::size_t i = 0; i < events->size(); ++i)
        QCOMPARE((*events)[i].position.value, i + 1);
    const auto again = test::submitAndWait(*m_engine, tea("key0"));
    QVERIFY(again && again->replayed);
    m_engine.reset();
    verifyData();
}

void FaultTest::overloadIsRefusedAndNothingIsLost()
{
    auto options = test::engineOptions(data());
    options.gatewayQueue = 20;
    QVERIFY(open(options));
    std::atomic<int> answered {0};
    int taken = 0;
    int refused = 0;
    for (int i = 0; i < 3'000; ++i) {
        const auto ticket = m_engine->submit(tea(), [&answered](const base::Result<pipeline::Outcome>& outcome) {
            if (outcome && !outcome->rejection)
                ++answered;
        });
        if (ticket) {
            ++taken;
        } else {
            ++refused;
            QCOMPARE(ticket.error().code, Error::Code::Busy);
            QVERIFY(ticket.error().retriable);
        }
    }
    QVERIFY(refused > 0 && taken > 0);
    QTRY_COMPARE_WITH_TIMEOUT(answered.load(), taken, 30'000);
    QCOMPARE(m_engine->totals().refused, static_cast<std::uint64_t>(refused));
    QCOMPARE(m_engine->counts().front().living, static_cast<std::uint64_t>(taken));
}

void FaultTest::shutdownAnswersEveryCommand()
{
    QVERIFY(open(test::engineOptions(data())));
    std::atomic<int> answered {0};
    int taken = 0;
    for (int i = 0; i < 500; ++i)
        taken += m_engine->submit(tea(), [&answered](const base::Result<pipeline::Outcome>&) { ++answered; }) ? 1 : 0;
    m_engine.reset();
    QCOMPARE(answered.load(), taken);
    verifyData();
}

EVENTSCOPE_TEST(FaultTest)
#include "fault_test.moc"
