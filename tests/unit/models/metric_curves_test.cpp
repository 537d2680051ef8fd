#include "models/command_stream.h"
#include "models/filter.h"
#include "models/heat_data.h"
#include "models/metric_curves.h"
#include "models/metric_table_model.h"
#include "support/test_registry.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <map>
#include <random>

using namespace Qt::StringLiterals;
using models::Curve;
using models::CurvePoint;
using models::TimeRange;

namespace {

constexpr qint64 second = 1'000'000;

Curve line(int seconds, qint64 from = 0)
{
    Curve curve;
    curve.label = u"load"_s;
    for (int i = 0; i < seconds; ++i) {
        const double value = i % 10;
        curve.points.push_back({from + i * second, value, value, value, value});
    }
    return curve;
}

} // namespace

/// What a chart makes of its points.
class MetricCurvesTest : public QObject
{
    Q_OBJECT

private slots:
    void decimationKeepsExtremesAndTwoPointsAColumn()
    {
        constexpr int count = 100'000;
        constexpr int columns = 300;
        std::mt19937 random(7);
        Curve curve;
        for (int i = 0; i < count; ++i) {
            const auto value = static_cast<double>(random() % 1'000);
            curve.points.push_back({i * second, value, value, value, value});
        }
        curve.points[54'321] = {54'321 * second, -5'000, -5'000, -5'000, -5'000};
        curve.points[54'323] = {54'323 * second, 9'000, 9'000, 9'000, 9'000};
        const auto pieces = models::decimate(curve, {0, count * second, false}, columns);
        QCOMPARE(pieces.size(), std::size_t {1});
        std::map<int, int> perColumn;
        double low = 0;
        double high = 0;
        double x = 0;
        for (const auto& point : pieces.front()) {
            ++perColumn[std::min(columns - 1, static_cast<int>(point.x * columns))];
            low = std::min(low, point.value);
            high = std::max(high, point.value);
            QVERIFY(point.x >= x && point.x <= 1);
            x = point.x;
        }
        QCOMPARE(low, -5'000.0);
        QCOMPARE(high, 9'000.0);
        QVERIFY(static_cast<int>(perColumn.size()) <= columns);
        QVERIFY(std::ranges::all_of(perColumn, [](const auto& each) { return each.second <= 2; }));
    }

    void aGapBeginsANewPieceAndALateSampleDoesNot()
    {
        auto curve = line(100);
        curve.points.erase(curve.points.begin() + 50, curve.points.begin() + 60);
        curve.points.erase(curve.points.begin() + 20, curve.points.begin() + 22);
        QCOMPARE(models::decimate(curve, {0, 100 * second, false}, 400).size(), std::size_t {2});
        QVERIFY(curve.at(55 * second) == nullptr);
        QVERIFY(curve.at(20 * second + 1) != nullptr);
    }

    void newerPointsJoinTheStepTheyFallInto()
    {
        auto curve = line(10);
        curve.width = 5 * second;
        curve.points = {{0, 1, 3, 2, 3}, {5 * second, 4, 6, 5, 6}};
        Curve newer;
        newer.points = {{4 * second, 0, 100, 50, 50}, // known: before the newest step
                        {7 * second, 2, 9, 5, 8},
                        {10 * second, 1, 1, 1, 1},
                        {12 * second, 0, 0, 0, 0}};
        models::appendNewer(curve, newer);
        QCOMPARE(curve.points.size(), std::size_t {3});
        QCOMPARE(curve.points[0].high, 3.0);
        QCOMPARE(curve.points[1].low, 2.0);
        QCOMPARE(curve.points[1].high, 9.0);
        QCOMPARE(curve.points[2].time, 10 * second);
        QCOMPARE(curve.points[2].last, 0.0);
        models::dropBefore(curve, 9 * second);
        QCOMPARE(curve.points.front().time, 0); // one before the begin stays: the line comes from there
        models::dropBefore(curve, 14 * second);
        QCOMPARE(curve.points.front().time, 5 * second);
    }

    void answersThatAreNoneAreRefused()
    {
        QVERIFY(!models::readCurve({}));
        QVERIFY(!models::readCurve({{"t", 5}, {"min", 5}, {"max", 5}, {"mean", 5}, {"last", 5}}));
        const auto odd = models::readCurve({{"t", {2'000'000, "x", 1'000'000}},
                                            {"min", {1, 2, 3}},
                                            {"max", {1, 2, 3, 4}},
                                            {"mean", {1, nullptr, 3}},
                                            {"last", {1, 2, 3}},
                                            {"width", -5}});
        QVERIFY(odd);
        QCOMPARE(odd->points.size(), std::size_t {2});
        QVERIFY(odd->points[0].time < odd->points[1].time);
        QVERIFY(!models::readHeat({{"edges", {1, 2}}, {"columns", base::json::array()}, {"width", 1}}));
    }

    void theTableKeepsItsPlaceWhileItGrows()
    {
        models::MetricTableModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const TimeRange range {0, 100 * second, false};
        model.show({line(50)}, "values", range);
        QCOMPARE(model.rowCount(), 50);
        QCOMPARE(model.columnCount(), 2);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        model.show({line(53)}, "values", range);
        QCOMPARE(inserted.size(), 1);
        model.show({line(50, 5 * second)}, "values", {5 * second, 100 * second, false});
        QCOMPARE(removed.size(), 1);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(model.data(model.index(0, 1), Qt::DisplayRole).toString(), u"9"_s);
        model.show({}, "values", range);
        QCOMPARE(model.rowCount(), 0);
    }

    void unitsLookLikeTheDashboards()
    {
        QCOMPARE(models::metricText("bytes", 200'278'016), u"191 MiB"_s);
        QCOMPARE(models::metricText("cores", 0.0213), u"0.02"_s);
        QCOMPARE(models::metricText("share", 0.00005), u"0.0050 %"_s);
        QCOMPARE(models::metricText("milliseconds", 50), u"50"_s);
        QCOMPARE(models::metricText("per-second", 1234.4), u"1,234"_s);
        QCOMPARE(models::curveText("kafka-bytes-in", "es\xE2\x80\xAEshop"),
                 models::curveText("x", "es\xE2\x80\xAEshop"));
        QVERIFY(
            !models::curveText("kafka-bytes-in", "es\xE2\x80\xAEshop").contains(QChar(0x202E))); // no bidi in a legend
    }

    /// A cell of the heatmap finds its commands on the page Commands.
    void aCellBecomesAFilterThatTheCommandsUnderstand()
    {
        models::HeatData heat;
        heat.edges = {10,    22,     46,     100,    220,     460,     1'000,  2'200,
                      4'600, 10'000, 22'000, 46'000, 100'000, 220'000, 460'000};
        heat.columns.push_back({0, 5, 9, {}});
        const models::CommandStream stream;
        for (std::size_t stage = 0; stage < models::HeatData::stageCount; ++stage) {
            for (const std::size_t row : {0U, 7U, 14U}) {
                const auto text = models::heatFilter(heat, 0, stage, row).toStdString();
                models::FilterProblem problem;
                QVERIFY2(models::Filter::parse(text, stream.vocabulary(), problem), text.c_str());
            }
        }
        QCOMPARE(models::heatFilter(heat, 0, 1, 9),
                 u"position >= 5 and position <= 9 and validator >= 8.75 and validator < 22"_s);
        QCOMPARE(models::heatRowText(heat, 9), u"10 to 22 ms"_s);
    }
};

EVENTSCOPE_TEST(MetricCurvesTest)
#include "metric_curves_test.moc"
