#include "serving/latency_window.h"
#include "support/test_registry.h"

#include <QTest>

using namespace std::chrono_literals;
using serving::LatencyWindow;
using serving::LogHistogram;

namespace {

std::uint64_t at(const base::json::object& read, const char* stage, const char* percentile)
{
    return read.at(stage).get_object().at(percentile).to_number<std::uint64_t>();
}

} // namespace

/// Percentiles of the last ten seconds.
class LatencyWindowTest : public QObject
{
    Q_OBJECT

private slots:
    void aPercentileIsRightWithinAnEighth()
    {
        for (std::uint32_t value : {0U, 1U, 7U, 8U, 9U, 15U, 16U, 100U, 999U, 123'456U, 4'000'000'000U, UINT32_MAX}) {
            LogHistogram histogram;
            histogram.add(value);
            const auto said = histogram.percentile(0.5);
            QVERIFY2(said >= value && said - value <= value / 8, std::to_string(value).c_str());
        }
    }

    void percentilesCountFromBelow()
    {
        LogHistogram histogram;
        QCOMPARE(histogram.percentile(0.99), 0U);
        for (int i = 0; i < 99; ++i)
            histogram.add(5);
        histogram.add(7);
        QCOMPARE(histogram.count(), 100U);
        QCOMPARE(histogram.percentile(0), 5U);
        QCOMPARE(histogram.percentile(0.5), 5U);
        QCOMPARE(histogram.percentile(0.99), 5U);
        QCOMPARE(histogram.percentile(1), 7U);
        LogHistogram other;
        other.add(3);
        histogram.merge(other);
        QCOMPARE(histogram.count(), 101U);
        QCOMPARE(histogram.percentile(0), 3U);
        histogram.clear();
        QCOMPARE(histogram.count(), 0U);
    }

    void aStageCountsTheTimeSinceTheOneBeforeIt()
    {
        LatencyWindow window;
        window.add({1, 3, 3, 7, 7, 7, 7, 0}, m_now);
        const auto read = window.read(m_now);
        QCOMPARE(at(read, "accepted", "p50"), 1U);
        QCOMPARE(at(read, "taken", "p50"), 2U);
        QCOMPARE(at(read, "decided", "p50"), 0U);
        QCOMPARE(at(read, "appended", "p50"), 4U);
        QCOMPARE(at(read, "notified", "p50"), 0U); // not reached: not counted
        QCOMPARE(at(read, "total", "p50"), 7U);
    }

    void whatIsOlderThanTenSecondsIsForgotten()
    {
        LatencyWindow window;
        window.add({6, 0, 0, 0, 0, 0, 0, 0}, m_now);
        QCOMPARE(at(window.read(m_now + 9s), "total", "p99"), 6U);
        window.add({3, 0, 0, 0, 0, 0, 0, 0}, m_now + 9s);
        QCOMPARE(at(window.read(m_now + 9s), "total", "p99"), 6U);
        QCOMPARE(at(window.read(m_now + 10s), "total", "p99"), 3U);
        QCOMPARE(at(window.read(m_now + 24h), "total", "p99"), 0U);
    }

    void aClockThatGoesBackIsNoHarm()
    {
        LatencyWindow window;
        window.add({5, 0, 0, 0, 0, 0, 0, 0}, m_now + 5s);
        window.add({5, 0, 0, 0, 0, 0, 0, 0}, m_now);
        QCOMPARE(at(window.read(m_now + 5s), "total", "p50"), 5U);
    }

private:
    const base::SteadyTime m_now {1'000s};
};

EVENTSCOPE_TEST(LatencyWindowTest)
#include "latency_window_test.moc"
