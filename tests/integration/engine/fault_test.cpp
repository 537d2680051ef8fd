#include "support/disk_engine.h"
#include "support/fake_clock.h"
#include "support/test_registry.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace std::chrono_literals;
using base::Error;

/// Rows E2, E4, E9 and E10 of the failure matrix inside one process, overload and shutdown. E1 to E4 and E7 with kill
/// -9: CrashPointTest; E5: PowerCutTest; E6: DiskFaultTest; E8: DamageTest.
class FaultTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_disk = std::make_unique<test::DiskEngine>(); }
    void cleanup() { m_disk.reset(); }

    void e2RetryAfterALostAnswerMeetsTheSamePosition();
    void e4SubscriberThatCameLateReadsTheDurableLog();
    void e4SubscriberHearsOnlyWhatIsCommitted();
    void e9SecondInstanceIsRefused();
    void e10ClockJumpsChangeNoOrder();
    void overloadIsRefusedAndNothingIsLost();
    void shutdownAnswersEveryCommand();

private:
    void expectSound()
    {
        m_disk->close();
        const auto violation = m_disk->violation();
        QVERIFY2(violation.empty(), violation.c_str());
    }
    static pipeline::Submission tea(std::string key = {}) { return test::DiskEngine::tea(std::move(key)); }

    std::unique_ptr<test::DiskEngine> m_disk;
};

void FaultTest::e2RetryAfterALostAnswerMeetsTheSamePosition()
{
    QVERIFY(m_disk->open());
    const auto first = m_disk->submit(tea("key"));
    QVERIFY(first);
    m_disk->close();
    QVERIFY(m_disk->open());
    const auto again = m_disk->submit(tea("key"));
    QVERIFY(again && again->replayed);
    QCOMPARE(again->position.value, first->position.value);
    QCOMPARE(again->lastEvent.value, first->lastEvent.value);
    QCOMPARE(m_disk->engine().health().position.value, 1U);
}

void FaultTest::e4SubscriberThatCameLateReadsTheDurableLog()
{
    QVERIFY(m_disk->open());
    QVERIFY(m_disk->submit(tea()));
    QVERIFY(m_disk->submit(tea()));
    std::atomic<std::uint64_t> first {0};
    const auto handle =
        m_disk->engine().subscribe([&first](const std::shared_ptr<const pipeline::CommittedBatch>& batch) {
            std::uint64_t none = 0;
            first.compare_exchange_strong(none, batch->front().events.front().position.value);
        });
    QVERIFY(m_disk->submit(tea()));
    QTRY_VERIFY_WITH_TIMEOUT(first != 0, 10'000);
    // Between its cursor (0) and the first live event nothing is missing in the log.
    const auto missed = m_disk->engine().events({0}, first - 1);
    QVERIFY(missed);
    QCOMPARE(missed->size(), static_cast<std::size_t>(first - 1));
    for (std::size_t i = 0; i < missed->size(); ++i)
        QCOMPARE((*missed)[i].position.value, i + 1);
}

void FaultTest::e4SubscriberHearsOnlyWhatIsCommitted()
{
    auto options = test::engineOptions(m_disk->data());
    options.atPoint = [](pipeline::EnginePoint point) { // time to hear it too early
        if (point == pipeline::EnginePoint::BeforeCommit)
            std::this_thread::sleep_for(20ms);
    };
    QVERIFY(m_disk->open(options));
    std::atomic<int> heard {0};
    std::atomic<int> missing {0};
    const auto handle = m_disk->engine().subscribe([&](const std::shared_ptr<const pipeline::CommittedBatch>& batch) {
        for (const auto& command : *batch) {
            for (const auto& event : command.events) {
                ++heard;
                // What another connection reads would be there after kill -9 as well.
                missing += m_disk->engine().event(event.position) ? 0 : 1;
            }
        }
    });
    for (int i = 0; i < 10; ++i)
        QVERIFY(m_disk->submit(tea()));
    QTRY_COMPARE_WITH_TIMEOUT(heard.load(), 10, 10'000);
    QCOMPARE(missing.load(), 0);
}

void FaultTest::e9SecondInstanceIsRefused()
{
    QVERIFY(m_disk->open());
    const auto second = pipeline::openEmbeddedEngine(test::engineOptions(m_disk->data()));
    QVERIFY(!second);
    QCOMPARE(second.error().code, Error::Code::Busy);
    QVERIFY2(second.error().message.find("another Eventscope") != std::string::npos, second.error().message.c_str());
    QVERIFY(m_disk->submit(tea()));
    m_disk->close();
    QVERIFY(m_disk->open());
}

void FaultTest::e10ClockJumpsChangeNoOrder()
{
    test::FakeClock clock;
    QVERIFY(m_disk->open(test::engineOptions(m_disk->data(), clock)));
    constexpr auto tenYears = std::chrono::microseconds(24h * 3'652);
    std::vector<std::string> ids;
    for (const auto jump : {0us, tenYears, -2 * tenYears, -1'000'000us, 3 * tenYears}) {
        clock.jump(jump);
        const auto outcome = m_disk->submit(tea("key" + std::to_string(ids.size())));
        QVERIFY(outcome && !outcome->replayed);
        ids.push_back(outcome->entity);
        QVERIFY(m_disk->submit(test::update("products", outcome->entity, 1, {{"price", 2}})));
    }
    m_disk->close();
    QVERIFY(m_disk->open(test::engineOptions(m_disk->data(), clock)));
    pipeline::ListQuery query;
    query.type = "products";
    const auto page = m_disk->engine().list(query);
    QVERIFY(page);
    std::vector<std::string> listed;
    for (const auto& item : page->items)
        listed.push_back(item->entity);
    QCOMPARE(listed, ids);
    const auto events = m_disk->engine().events({0}, 100);
    QVERIFY(events);
    for (std::size_t i = 0; i < events->size(); ++i)
        QCOMPARE((*events)[i].position.value, i + 1);
    const auto again = m_disk->submit(tea("key0"));
    QVERIFY(again && again->replayed);
    expectSound();
}

void FaultTest::overloadIsRefusedAndNothingIsLost()
{
    auto options = test::engineOptions(m_disk->data());
    options.gatewayQueue = 20;
    QVERIFY(m_disk->open(options));
    std::atomic<int> answered {0};
    int taken = 0;
    int refused = 0;
    for (int i = 0; i < 3'000; ++i) {
        const auto ticket = m_disk->engine().submit(tea(), [&answered](const base::Result<pipeline::Outcome>& outcome) {
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
    QCOMPARE(m_disk->engine().totals().refused, static_cast<std::uint64_t>(refused));
    QCOMPARE(m_disk->engine().counts().front().living, static_cast<std::uint64_t>(taken));
}

void FaultTest::shutdownAnswersEveryCommand()
{
    QVERIFY(m_disk->open());
    std::atomic<int> answered {0};
    int taken = 0;
    for (int i = 0; i < 500; ++i)
        taken +=
            m_disk->engine().submit(tea(), [&answered](const base::Result<pipeline::Outcome>&) { ++answered; }) ? 1 : 0;
    m_disk->close();
    QCOMPARE(answered.load(), taken);
    expectSound();
}

EVENTSCOPE_TEST(FaultTest)
#include "fault_test.moc"
