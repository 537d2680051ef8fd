#include "serving/work_pool.h"
#include "support/test_registry.h"

#include <QTest>

#include <atomic>
#include <future>
#include <memory>
#include <thread>

using namespace std::chrono_literals;
using serving::WorkPool;

/// Jobs of the faces: bounded, in order, dropped at the end.
class WorkPoolTest : public QObject
{
    Q_OBJECT

private slots:
    void runsEveryJobThatItTook()
    {
        std::atomic<int> done {0};
        WorkPool pool(3, 1'000);
        for (int i = 0; i < 1'000; ++i)
            QVERIFY(pool.post([&done] { ++done; }));
        QTRY_COMPARE_WITH_TIMEOUT(done.load(), 1'000, 20'000);
    }

    void oneThreadKeepsTheOrder()
    {
        std::vector<int> order;
        std::promise<void> end;
        WorkPool pool(1, 200);
        for (int i = 0; i < 100; ++i)
            QVERIFY(pool.post([&order, i] { order.push_back(i); }));
        QVERIFY(pool.post([&end] { end.set_value(); }));
        QVERIFY(end.get_future().wait_for(20s) == std::future_status::ready);
        QCOMPARE(order.size(), 100U);
        QVERIFY(std::is_sorted(order.begin(), order.end()));
    }

    void refusesWhatDoesNotFit()
    {
        std::promise<void> open;
        auto gate = open.get_future().share();
        std::promise<void> begun;
        std::atomic<int> done {0};
        WorkPool pool(1, 2);
        QVERIFY(pool.post([gate, &begun] {
            begun.set_value();
            gate.wait();
        }));
        begun.get_future().wait(); // the thread has taken it: the queue is empty
        QVERIFY(pool.post([&done] { ++done; }));
        QVERIFY(pool.post([&done] { ++done; }));
        QVERIFY(!pool.post([&done] { ++done; }));
        open.set_value();
        QTRY_COMPARE_WITH_TIMEOUT(done.load(), 2, 20'000);
        QVERIFY(pool.post([&done] { ++done; }));
        QTRY_COMPARE_WITH_TIMEOUT(done.load(), 3, 20'000);
    }

    void scheduledJobsRunInTheOrderOfTheirTimesNotBefore()
    {
        const auto begin = std::chrono::steady_clock::now();
        std::vector<int> order;
        std::vector<std::chrono::steady_clock::duration> after;
        std::promise<void> end;
        WorkPool pool(1, 10);
        const auto job = [&](int number) {
            return [&, number] {
                order.push_back(number);
                after.push_back(std::chrono::steady_clock::now() - begin);
                if (number == 3)
                    end.set_value();
            };
        };
        pool.schedule(begin + 60ms, job(3));
        pool.schedule(begin + 20ms, job(1)); // earlier than what the thread waits for
        pool.schedule(begin + 40ms, job(2));
        pool.schedule(begin - 1h, job(0));
        QVERIFY(end.get_future().wait_for(20s) == std::future_status::ready);
        QCOMPARE(order, (std::vector<int> {0, 1, 2, 3}));
        QVERIFY(after[1] >= 20ms && after[2] >= 40ms && after[3] >= 60ms);
    }

    void itsEndWaitsForTheRunningJobAndDropsTheOthers()
    {
        std::atomic<int> done {0};
        const auto held = std::make_shared<int>(1);
        std::promise<void> begun;
        {
            WorkPool pool(1, 10);
            QVERIFY(pool.post([&] {
                begun.set_value();
                std::this_thread::sleep_for(50ms); // what runs while the pool ends
                ++done;
            }));
            begun.get_future().wait();
            QVERIFY(pool.post([&done, held] { done += 100; }));
            pool.schedule(std::chrono::steady_clock::now() + 1h, [held] {});
            QCOMPARE(held.use_count(), 3);
        }
        QCOMPARE(done.load(), 1);
        QCOMPARE(held.use_count(), 1);
    }
};

EVENTSCOPE_TEST(WorkPoolTest)
#include "work_pool_test.moc"
