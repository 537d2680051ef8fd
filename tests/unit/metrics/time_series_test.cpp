#include "metrics/time_series.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <ostream>
#include <rapidcheck.h>
#include <string>

namespace metrics_test {

using metrics::Summary;
using metrics::tiers;
using metrics::TimeSeries;
using std::chrono::milliseconds;
using std::chrono::seconds;
using namespace std::chrono_literals;

constexpr base::SteadyTime start {1'000'000s}; // a multiple of no minute
constexpr base::UtcTime wallStart {1'700'000'000s};

/// One step of a random history: the clock moves, then there is a value.
struct Step
{
    milliseconds passed {0};
    double value = 0;
};
void showValue(const Step& step, std::ostream& out)
{
    out << step.passed.count() << " ms: " << step.value;
}

rc::Gen<Step> anyStep()
{
    const auto time = rc::gen::weightedOneOf<int>({
        {12, rc::gen::inRange(0, 1'500)},
        {3, rc::gen::inRange(0, 90'000)},
        {1, rc::gen::inRange(0, 5'000'000)}, // beyond the hour
        {1, rc::gen::inRange(0, 100'000'000)}, // beyond the day
        {1, rc::gen::inRange(-100'000, 0)},
    });
    const auto value = rc::gen::weightedOneOf<double>({
        {8, rc::gen::map(rc::gen::inRange(-1'000, 1'000), [](int n) { return n / 4.0; })},
        {1, rc::gen::element(std::nan(""), std::numeric_limits<double>::infinity(), 1e39, 3e38, -3e38)},
    });
    return rc::gen::map(rc::gen::pair(time, value), [](const std::pair<int, double>& made) {
        return Step {milliseconds(made.first), made.second};
    });
}

std::int64_t bucketOf(base::SteadyTime time, std::chrono::nanoseconds width)
{
    return static_cast<std::int64_t>(
        std::floor(static_cast<double>(time.time_since_epoch() / 1ms) / static_cast<double>(width / 1ms)));
}

/// What a series should know: all values by their time, nothing thrown away, everything looked up by walking.
struct Model
{
    std::multimap<base::SteadyTime, double> values;
    base::SteadyTime newest;

    void add(base::SteadyTime at, double value)
    {
        if (!std::isfinite(value) || std::abs(value) > 3.4e38)
            return;
        newest = values.empty() ? at : std::max(at, newest);
        values.emplace(newest, value); // equal times stay in the order of adding
    }
    [[nodiscard]] Summary between(base::SteadyTime from, base::SteadyTime to) const
    {
        Summary summary;
        double sum = 0;
        for (auto it = values.lower_bound(from); it != values.lower_bound(to); ++it) {
            summary.min = summary.count == 0 ? it->second : std::min(summary.min, it->second);
            summary.max = summary.count == 0 ? it->second : std::max(summary.max, it->second);
            sum += it->second;
            summary.last = it->second;
            ++summary.count;
        }
        if (summary.count > 0)
            summary.mean = sum / static_cast<double>(summary.count);
        return summary;
    }
    [[nodiscard]] std::int64_t oldest(std::size_t tier) const
    {
        return std::max(bucketOf(values.begin()->first, tiers[tier].width),
                        bucketOf(newest, tiers[tier].width) - tiers[tier].capacity + 1);
    }
};

bool isNear(double a, double b, double scale)
{
    return std::abs(a - b) <= 1e-6 * std::max(1.0, scale); // a closed bucket is kept as floats
}

void checkPoint(const Summary& actual, const Summary& expected)
{
    RC_ASSERT(actual.count == expected.count);
    if (expected.count == 0)
        return;
    const auto scale = std::max(std::abs(expected.min), std::abs(expected.max));
    RC_ASSERT(isNear(actual.min, expected.min, scale));
    RC_ASSERT(isNear(actual.max, expected.max, scale));
    RC_ASSERT(isNear(actual.last, expected.last, scale));
    RC_ASSERT(isNear(actual.mean, expected.mean, scale));
}

void checkAnswer(const TimeSeries& series, const Model& model, base::SteadyTime from, base::SteadyTime to,
                 std::size_t most)
{
    const auto answer = series.query(from, to, most);
    RC_ASSERT(answer.points.size() <= most);
    if (model.values.empty() || from >= to || most == 0) {
        RC_ASSERT(answer.points.empty());
        return;
    }
    std::size_t tier = 0; // the finest that lost nothing of what is asked
    while (tier + 1 < tiers.size() && model.oldest(tier) > bucketOf(from, tiers[tier].width)
           && model.oldest(tier) > bucketOf(model.values.begin()->first, tiers[tier].width))
        ++tier;
    const auto width = tiers[tier].width;
    const auto first = std::max(model.oldest(tier), bucketOf(from, width));
    const auto last = std::min(bucketOf(model.newest, width), bucketOf(to - 1ms, width));
    RC_ASSERT(answer.tier == tier);
    if (first > last) {
        RC_ASSERT(answer.points.empty());
        return;
    }
    RC_ASSERT(!answer.points.empty());
    RC_ASSERT(answer.width.count() % width.count() == 0);
    RC_ASSERT(answer.points.front().from <= base::SteadyTime(width * first)); // nothing that was asked is missing
    RC_ASSERT(answer.points.front().from > base::SteadyTime(width * first) - answer.width); // and little more is there
    RC_ASSERT(answer.points.back().from <= base::SteadyTime(width * last));
    RC_ASSERT(answer.points.back().from + answer.width > base::SteadyTime(width * last));
    if (static_cast<std::size_t>(last - first) + 1 <= most)
        RC_ASSERT(answer.width == width); // no coarser than it has to be
    const base::SteadyTime oldest(width * model.oldest(tier));
    const auto end = most == 1 ? base::SteadyTime(width * (last + 1)) : base::SteadyTime::max();
    auto expected = answer.points.front().from;
    for (const auto& point : answer.points) {
        RC_ASSERT(point.from == expected);
        RC_ASSERT(most == 1 || point.from.time_since_epoch() % answer.width == 0s);
        expected += answer.width;
        checkPoint(point.values, model.between(std::max(point.from, oldest), std::min(expected, end)));
    }
}

} // namespace metrics_test

using namespace metrics_test;

/// The history of a series: bounded, honest about gaps, and independent of the wall's clock.
class TimeSeriesTest : public QObject
{
    Q_OBJECT

private slots:
    void answersAsAModelThatForgetsNothing()
    {
        const bool holds = rc::check("any history, any question", [] {
            const auto steps = *rc::gen::container<std::vector<Step>>(anyStep());
            TimeSeries series;
            Model model;
            auto at = start;
            for (const auto& step : steps) {
                at += step.passed;
                series.add(at, wallStart, step.value);
                model.add(at, step.value);
            }
            for (int question = 0; question < 8; ++question) {
                const auto back = *rc::gen::element(2'000, 70'000, 4'000'000, 90'000'000, 2'000'000'000);
                const auto from = at - milliseconds(*rc::gen::inRange(-1'000, back));
                const auto to = from + milliseconds(*rc::gen::inRange(-100, back));
                const auto most = *rc::gen::element<std::size_t>(0, 1, 2, 3, 7, 100, 1'000, 100'000);
                checkAnswer(series, model, from, to, most);
            }
            checkAnswer(series, model, base::SteadyTime::min() + 24h, base::SteadyTime::max() - 24h, 500);
        });
        QVERIFY(holds);
    }

    void keepsMonthsInBoundedMemory()
    {
        TimeSeries series;
        for (auto at = start; at < start + 24h * 40; at += 20s)
            series.add(at, wallStart + (at - start) / 1us * 1us, 1);
        QCOMPARE(series.bytes() <= 20 * 55'440 + 16, true);
        const auto end = start + 24h * 40;
        QCOMPARE(series.query(end - 30min, end, 10'000).tier, std::size_t {0});
        QCOMPARE(series.query(end - 2h, end, 10'000).tier, std::size_t {1});
        QCOMPARE(series.query(end - 25h, end, 10'000).tier, std::size_t {2});
        const auto all = series.query(base::SteadyTime(), end + 1h, 100'000);
        QCOMPARE(all.points.size(), std::size_t {43'200});
        QVERIFY(std::all_of(all.points.begin() + 1, all.points.end() - 1,
                            [](const auto& point) { return point.values.count == 3; }));
        QCOMPARE(series.query(base::SteadyTime(), end, 1'000).points.size() > 950, true);
    }

    void asksACoarserTierForTheFirstSecondsThatAFinerOneDropped()
    {
        const auto first = start + 5s; // in the middle of a bucket of 10 s, which outlives the one of 1 s
        for (const auto passed : {3'599s, 3'600s, 3'603s}) {
            TimeSeries series;
            series.add(first, wallStart, 1);
            series.add(first + passed, wallStart + passed, 2);
            const auto answer = series.query(first - 1h, first + 2h, 100'000);
            QCOMPARE(answer.tier, std::size_t {passed < 1h ? 0u : 1u});
            QCOMPARE(answer.points.front().values.count, std::uint64_t {1});
        }
    }

    void startsSmall()
    {
        TimeSeries series;
        QCOMPARE(series.bytes(), std::size_t {0});
        for (int second = 0; second < 60; ++second)
            series.add(start + seconds(second), wallStart, 1);
        QVERIFY(series.bytes() < 4'096);
    }

    void keepsGapsAsGaps()
    {
        TimeSeries series;
        series.add(start, wallStart, 1);
        series.add(start + 1s, wallStart + 1s, std::nan(""));
        series.add(start + 3s, wallStart + 3s, 4);
        const auto answer = series.query(start - 10s, start + 10s, 100);
        std::string counts;
        for (const auto& point : answer.points)
            counts += std::to_string(point.values.count);
        QCOMPARE(counts, std::string("1001")); // nothing in front of the first and behind the newest value
    }

    void keepsMinMaxMeanAndLastOfABucket()
    {
        TimeSeries series;
        for (const auto value : {3.0, -1.0, 7.0, 5.0})
            series.add(start, wallStart, value);
        const Summary expected {-1, 7, 3.5, 5, 4};
        QVERIFY(series.query(start, start + 1s, 1).points.at(0).values == expected);
        series.add(start + 61s, wallStart + 61s, 0); // closed, in every tier
        QVERIFY(series.query(start, start + 1s, 1).points.at(0).values == expected);
    }

    void takesAValueFromThePastIntoTheNewestBucket()
    {
        TimeSeries series;
        series.add(start + 5s, wallStart, 1);
        series.add(start, wallStart, 3);
        const auto answer = series.query(start - 1h, start + 1h, 100);
        QCOMPARE(answer.points.size(), std::size_t {1});
        QVERIFY((answer.points[0].values == Summary {1, 3, 2, 3, 2}));
    }

    void aWallClockThatIsSetMovesLabelsAndLosesNothing()
    {
        TimeSeries series;
        const auto wall = [](int second) {
            return wallStart + seconds(second) + (second < 3 ? 0s : second < 6 ? seconds(-3'600) : 24h * 3'650);
        };
        for (int second = 0; second < 9; ++second)
            series.add(start + seconds(second), wall(second), second);
        const auto answer = series.query(start, start + 9s, 100);
        QCOMPARE(answer.points.size(), std::size_t {9});
        for (int second = 0; second < 9; ++second) {
            const auto& point = answer.points[static_cast<std::size_t>(second)];
            QCOMPARE(point.values.last, static_cast<double>(second));
            QVERIFY(point.label == wall(second));
        }
    }

    void aWallClockThatIsSetEverySecondCostsLittle()
    {
        TimeSeries series;
        for (int second = 0; second < 3'600; ++second)
            series.add(start + seconds(second), wallStart - seconds(second), second);
        const auto answer = series.query(start, start + 1h, 10'000);
        QCOMPARE(answer.points.size(), std::size_t {3'600});
        QVERIFY(answer.points.back().label == wallStart - 3'599s);
        QVERIFY(series.bytes() < 100'000);
    }
};

EVENTSCOPE_TEST(TimeSeriesTest)
#include "time_series_test.moc"
