#include "base/bounded_queue.h"
#include "support/test_registry.h"

#include <QTest>

#include <atomic>
#include <chrono>
#include <thread>

using base::BoundedQueue;
using base::Overflow;

class BoundedQueueTest : public QObject
{
    Q_OBJECT
private slots:
    void rejectsWhenFullAndCountsIt()
    {
        BoundedQueue<int> queue("test reject", 2, Overflow::Reject);
        QVERIFY(queue.push(1));
        QVERIFY(queue.push(2));
        QVERIFY(!queue.push(3));
        QCOMPARE(queue.takeNow(), (std::vector<int> {1, 2}));
        QCOMPARE(queue.probe().read().drops, std::uint64_t {1});
        QCOMPARE(queue.probe().read().highWater, std::uint64_t {2});
        QCOMPARE(queue.probe().depth(), std::size_t {0});
    }

    void dropsTheOldestAndCountsIt()
    {
        BoundedQueue<int> queue("test drop", 2, Overflow::DropOldest);
        for (int i = 1; i <= 5; ++i)
            QVERIFY(queue.push(i));
        QCOMPARE(queue.takeNow(), (std::vector<int> {4, 5}));
        QCOMPARE(queue.probe().read().drops, std::uint64_t {3});
    }

    void blocksUntilThereIsRoom()
    {
        BoundedQueue<int> queue("test block", 1, Overflow::Block);
        QVERIFY(queue.push(1));
        std::atomic<bool> pushed {false};
        std::jthread producer([&] { pushed = queue.push(2); });
        QVERIFY(!pushed);
        QCOMPARE(queue.takeAll({}), (std::vector<int> {1}));
        QTRY_VERIFY(pushed);
        QCOMPARE(queue.takeNow(), (std::vector<int> {2}));
    }

    void blockedPushEndsByStopOrClose()
    {
        BoundedQueue<int> queue("test stop", 1, Overflow::Block);
        QVERIFY(queue.push(1));
        std::atomic<int> ended {0};
        std::jthread stopped([&](const std::stop_token& stop) { ended += queue.push(2, stop) ? 10 : 1; });
        stopped.request_stop();
        QTRY_COMPARE(ended.load(), 1);
        std::jthread closed([&] { ended += queue.push(3) ? 10 : 1; });
        queue.close();
        QTRY_COMPARE(ended.load(), 2);
        QCOMPARE(queue.takeAll({}), (std::vector<int> {1})); // what was inside is still taken
        QVERIFY(queue.takeAll({}).empty());
    }

    void keepsOrderAndLosesNothingBetweenThreads()
    {
        constexpr int count = 20'000;
        BoundedQueue<int> queue("test order", 64, Overflow::Block);
        std::jthread producer([&] {
            for (int i = 0; i < count; ++i)
                if (!queue.push(i))
                    return;
            queue.close();
        });
        int next = 0;
        for (;;) {
            const auto taken = queue.takeAll({}, 10);
            if (taken.empty())
                break;
            for (const int value : taken)
                QCOMPARE(value, next++);
        }
        QCOMPARE(next, count);
    }

    void everyLivingQueueIsListedByName()
    {
        const auto named = [](const std::string& name) {
            int found = 0;
            for (const auto& reading : base::QueueProbe::all())
                found += reading.name == name ? 1 : 0;
            return found;
        };
        {
            const BoundedQueue<int> queue("test listed", 3, Overflow::Reject);
            QCOMPARE(named("test listed"), 1);
        }
        QCOMPARE(named("test listed"), 0);
    }
};

EVENTSCOPE_TEST(BoundedQueueTest)
#include "bounded_queue_test.moc"
