#include "page_fixture.h"
#include "support/test_registry.h"
#include "views/heatmap_view.h"
#include "views/line_chart.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using views::HeatmapView;
using views::LineChart;

namespace {

constexpr int patience = 15'000;

/// Commands until the first curves are there.
void warmUp(test::PageFixture& window)
{
    for (int i = 0; i < 5; ++i)
        std::ignore = window.create(u"products"_s, {{"name", "Tea"}, {"price", i}});
}

int points(test::PageFixture& window, const QString& chart)
{
    const auto* found = window.find<LineChart>(chart);
    return found != nullptr ? found->pointsDrawn() : 0;
}

} // namespace

/// The page Metrics by mouse and keyboard, over the real engine.
class MetricsPageTest : public QObject
{
    Q_OBJECT

private slots:
    void curvesAppearAndGrow()
    {
        test::PageFixture window(docks::makeMetricsPage);
        warmUp(window);
        QTRY_VERIFY_WITH_TIMEOUT(points(window, u"metrics_throughputChart"_s) > 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(points(window, u"metrics_latencyChart"_s) > 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.find<HeatmapView>(u"metricsHeatmap"_s) != nullptr, patience);
        QVERIFY(window.find<LineChart>(u"metrics_throughputChart"_s)->accessibleDescription().contains(u"gateway"_s));
        const auto before = points(window, u"metrics_throughputChart"_s);
        QTRY_VERIFY_WITH_TIMEOUT(points(window, u"metrics_throughputChart"_s) > before, patience);
        window.picture(u"metrics"_s);
    }

    void theCrosshairIsShared()
    {
        test::PageFixture window(docks::makeMetricsPage);
        warmUp(window);
        QTRY_VERIFY_WITH_TIMEOUT(points(window, u"metrics_latencyChart"_s) > 0, patience);
        auto* chart = window.find<LineChart>(u"metrics_latencyChart"_s);
        QTest::mouseMove(chart->viewport(), QPoint(chart->width() - 20, 60));
        QTRY_VERIFY(chart->accessibleDescription().contains(u':')); // the moment stands first in the legend
        QVERIFY(window.find<LineChart>(u"metrics_throughputChart"_s)->accessibleDescription().contains(u':'));
        window.picture(u"metrics-crosshair"_s);
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Escape);
        QVERIFY(!chart->accessibleDescription().contains(u':'));
    }

    void rangesAreChosenTypedZoomedAndFoundAgain()
    {
        test::PageFixture window(docks::makeMetricsPage);
        warmUp(window);
        QTRY_VERIFY_WITH_TIMEOUT(points(window, u"metrics_throughputChart"_s) > 0, patience);
        QVERIFY(window.find<QPushButton>(u"metricsLast900"_s)->isChecked());
        QVERIFY(!window.find<QToolButton>(u"metricsZoomBack"_s)->isEnabled());
        window.click(u"metricsLast3600"_s);
        QVERIFY(window.find<QPushButton>(u"metricsLast3600"_s)->isChecked());

        window.click(u"metricsRange"_s);
        window.type(u"metricsRangeText"_s, u"soon"_s);
        window.click(u"metricsRangeApply"_s);
        QVERIFY2(window.text(u"metricsRangeProblem"_s).contains(u"Type for example"_s), "what would be right");
        window.picture(u"metrics-range"_s);
        window.type(u"metricsRangeText"_s, u"5m"_s);
        window.press(Qt::Key_Return);
        QVERIFY(window.find(u"metricsRangePopup"_s) == nullptr);
        QVERIFY(window.find<QPushButton>(u"metricsLast300"_s)->isChecked());

        // Dragging in a chart zooms to what was passed over.
        auto* chart = window.find<LineChart>(u"metrics_throughputChart"_s);
        QTest::mousePress(chart->viewport(), Qt::LeftButton, {}, QPoint(200, 60));
        QTest::mouseMove(chart->viewport(), QPoint(350, 60));
        QTest::mouseRelease(chart->viewport(), Qt::LeftButton, {}, QPoint(350, 60));
        QVERIFY(!window.find<QPushButton>(u"metricsLast300"_s)->isChecked());
        const auto zoomed = window.text(u"metricsRange"_s);
        window.click(u"metricsZoomBack"_s);
        QVERIFY(window.find<QPushButton>(u"metricsLast300"_s)->isChecked());
        window.click(u"metricsZoomForward"_s);
        QVERIFY(window.text(u"metricsRange"_s).left(8) == zoomed.left(8));
        window.click(u"metricsZoomBack"_s);
        window.click(u"metricsZoomBack"_s);
        QVERIFY(window.find<QPushButton>(u"metricsLast3600"_s)->isChecked());
        window.click(u"metricsZoomOut"_s);
        QVERIFY(!window.find<QPushButton>(u"metricsLast3600"_s)->isChecked());
    }

    void aCellOfTheHeatmapOpensItsCommands()
    {
        test::PageFixture window(docks::makeMetricsPage);
        warmUp(window);
        QTRY_VERIFY_WITH_TIMEOUT(window.find<HeatmapView>(u"metricsHeatmap"_s) != nullptr, patience);
        auto* view = window.find<HeatmapView>(u"metricsHeatmap"_s);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Down);
        window.picture(u"metrics-cell"_s);
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(window.opened.size(), 1);
        QCOMPARE(window.opened.front().first, u"commands"_s);
        QVERIFY2(window.opened.front().second.value(u"filter"_s).toString().contains(u"gateway"_s), "the first stage");

        // With the mouse: the cell under it, in a column that the next second may have moved.
        const auto clickNewest = [&] {
            const auto& data = view->data();
            for (std::size_t row = 0; row < models::HeatData::rowCount && window.opened.size() < 2; ++row) {
                if (data.columns.empty() || data.count(data.columns.size() - 1, 3, row) == 0)
                    continue;
                const HeatmapView::Cell cell {data.columns.size() - 1, 3, row};
                QTest::mouseClick(view, Qt::LeftButton, {}, view->rectOf(cell).center());
                break;
            }
            return window.opened.size() == 2;
        };
        QTRY_VERIFY_WITH_TIMEOUT(clickNewest(), patience);
        QVERIFY(window.opened.back().second.value(u"filter"_s).toString().contains(u"materializer"_s));
    }

    void showsValuesAsTables()
    {
        test::PageFixture window(docks::makeMetricsPage);
        warmUp(window);
        QTRY_VERIFY_WITH_TIMEOUT(points(window, u"metrics_throughputChart"_s) > 0, patience);
        window.click(u"metricsTable"_s);
        QTRY_VERIFY(window.find<QTableView>(u"metrics_throughputTable"_s) != nullptr);
        QTRY_VERIFY_WITH_TIMEOUT(window.rows(u"metrics_throughputTable"_s, 1).size() > 1, patience);
        QCOMPARE(
            window.find<QTableView>(u"metrics_throughputTable"_s)->model()->headerData(1, Qt::Horizontal).toString(),
            u"gateway"_s);
        window.picture(u"metrics-table"_s);
        window.click(u"metricsTable"_s);
        QTRY_VERIFY(window.find<LineChart>(u"metrics_throughputChart"_s) != nullptr);
    }

    void aNarrowToolLineCutsNoRange()
    {
        test::PageFixture window(docks::makeMetricsPage);
        warmUp(window);
        QTRY_VERIFY(window.find<QWidget>(u"metricsRange"_s) != nullptr);
        QCOMPARE(window.text(u"metricsPin"_s), u"Pin to compare"_s);
        window.page().window()->resize(880, 640);
        QTRY_VERIFY(window.text(u"metricsPin"_s).isEmpty()); // its icon and its tip say it
        for (const auto& name : {u"metricsRange"_s, u"metricsLast300"_s, u"metricsLast900"_s}) {
            const auto* button = window.find<QPushButton>(name);
            QTRY_VERIFY2(button->width() >= button->sizeHint().width(), qPrintable(name));
        }
        window.picture(u"metrics-narrow"_s);
        window.page().window()->resize(1'600, 800);
        QTRY_COMPARE(window.text(u"metricsPin"_s), u"Pin to compare"_s);
    }

    void pinsARangeToCompare()
    {
        test::PageFixture window(docks::makeMetricsPage);
        warmUp(window);
        QTRY_VERIFY_WITH_TIMEOUT(points(window, u"metrics_throughputChart"_s) > 0, patience);
        window.click(u"metricsPin"_s);
        QTRY_VERIFY(window.text(u"metricsPin"_s) == u"Unpin"_s);
        QTRY_VERIFY_WITH_TIMEOUT(
            window.find<LineChart>(u"metrics_throughputChart"_s)->accessibleDescription().contains(u"dotted"_s),
            patience);
        window.click(u"metricsPin"_s);
        QTRY_VERIFY(window.text(u"metricsPin"_s) == u"Pin to compare"_s);
    }

    void savesPictureAndValues()
    {
        const QTemporaryDir folder;
        test::PageFixture window(docks::makeMetricsPage);
        warmUp(window);
        QTRY_VERIFY_WITH_TIMEOUT(points(window, u"metrics_throughputChart"_s) > 0, patience);
        for (const auto& [entry, file] : {std::pair(u"metricsExportPicture"_s, u"page.png"_s),
                                          std::pair(u"metricsExportValues"_s, u"values.csv"_s)}) {
            window.click(u"metricsExport"_s);
            auto* menu = window.page().findChild<QMenu*>(u"metricsExportMenu"_s);
            QVERIFY(menu != nullptr);
            menu->findChild<QAction*>(entry)->trigger();
            menu->close();
            QFileDialog* dialog = nullptr;
            QTRY_VERIFY((dialog = window.find<QFileDialog>(u"metricsExportDialog"_s)) != nullptr);
            dialog->selectFile(folder.filePath(file));
            static_cast<QDialog*>(dialog)->accept();
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder.filePath(file)), patience);
            QTRY_VERIFY(window.page().findChild<QMenu*>(u"metricsExportMenu"_s) == nullptr);
            QTRY_VERIFY(window.find<QFileDialog>(u"metricsExportDialog"_s) == nullptr);
        }
        QVERIFY(QImage(folder.filePath(u"page.png"_s)).width() > 600);
        QFile values(folder.filePath(u"values.csv"_s));
        QVERIFY(values.open(QIODevice::ReadOnly));
        const auto text = QString::fromUtf8(values.readAll());
        QVERIFY(text.startsWith(u"panel,curve,unit,time,min,max,mean,last"_s));
        QVERIFY(text.contains(u"Throughput per stage,gateway,per-second,"_s));
    }

    void withoutABrokerThePanelsSayWhatToDo()
    {
        test::PageFixture window(docks::makeMetricsPage);
        window.find<QTabBar>(u"metricsTabs"_s)->setCurrentIndex(2);
        QTRY_VERIFY_WITH_TIMEOUT(window.screen().contains(u"No broker is measured"_s), patience);
        QVERIFY(window.screen().contains(u"Start the local stack"_s));
        window.picture(u"metrics-kafka-empty"_s);
        window.find<QTabBar>(u"metricsTabs"_s)->setCurrentIndex(1);
        QTRY_VERIFY_WITH_TIMEOUT(points(window, u"metrics_memoryChart"_s) > 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(points(window, u"metrics_cpuChart"_s) > 0, patience);
        window.picture(u"metrics-stores"_s);
    }

    void aLostConnectionKeepsTheCurvesAndSaysSo()
    {
        test::PageFixture window(docks::makeMetricsPage);
        warmUp(window);
        QTRY_VERIFY_WITH_TIMEOUT(points(window, u"metrics_throughputChart"_s) > 0, patience);
        window.stopEngine();
        QTRY_VERIFY_WITH_TIMEOUT(window.screen().contains(u"The curves stay"_s), patience);
        QVERIFY(points(window, u"metrics_throughputChart"_s) > 0);
        window.picture(u"metrics-offline"_s);
    }
};

EVENTSCOPE_TEST(MetricsPageTest)
#include "metrics_page_test.moc"
