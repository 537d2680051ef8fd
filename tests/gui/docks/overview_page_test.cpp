#include "models/rejection_table_model.h"
#include "page_fixture.h"
#include "support/test_registry.h"
#include "views/flow_view.h"
#include "views/live_table.h"

#include <QApplication>
#include <QCheckBox>
#include <QDataStream>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using models::RejectionTableModel;

namespace {

constexpr int patience = 15'000;

/// Of a saved layout: how rejections and notices share their row.
QList<int> lowerOf(const QByteArray& layout)
{
    QDataStream stream(layout);
    QList<int> sizes;
    stream >> sizes;
    return sizes;
}

} // namespace

class OverviewPageTest : public QObject
{
    Q_OBJECT
private slots:
    void welcomesOnAnEmptyStoreAndStartsDemosByOneClick()
    {
        test::PageFixture window(docks::makeOverviewPage);
        QTRY_COMPARE_WITH_TIMEOUT(window.text(u"welcomeTitle"_s), u"Welcome to Eventscope"_s, patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.find<QCheckBox>(u"demo_bank"_s) != nullptr, patience);
        window.click(u"demo_bank"_s);
        window.picture(u"welcome"_s);
        window.click(u"startDemos"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.find<views::FlowView>(u"flowView"_s) != nullptr, patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.text(u"tileEntitiesValue"_s).toInt() > 0, patience);
        QVERIFY(window.find<views::FlowView>(u"flowView"_s)->description().contains(u"/s"_s));
        window.picture(u"overview"_s);
    }

    void startsEmptyAndGoesToTheEntities()
    {
        test::PageFixture window(docks::makeOverviewPage);
        QTRY_VERIFY_WITH_TIMEOUT(window.find(u"startEmpty"_s) != nullptr, patience);
        window.click(u"startEmpty"_s);
        QCOMPARE(window.opened.size(), 1);
        QCOMPARE(window.opened.front().first, u"entities"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.screen().contains(u"No rejected commands"_s), patience);
    }

    void keepsTheLayoutOfTheLastRunUntilTheBodyIsBuilt()
    {
        QByteArray layout;
        QDataStream stream(&layout, QIODevice::WriteOnly);
        stream << QList<int> {500, 708};
        test::PageFixture window(docks::makeOverviewPage);
        QVERIFY(window.page().findChild<views::FlowView*>() == nullptr); // no work for the first frame
        window.page().restoreLayout(layout);
        QCOMPARE(window.page().saveLayout(), layout);
        std::ignore = window.create(u"products"_s, {{"name", "one"}, {"price", 1}});
        QTRY_VERIFY_WITH_TIMEOUT(window.find<QToolButton>(u"flowReduceMotion"_s) != nullptr, patience);
        const auto sizes = window.page().findChild<QSplitter*>(u"overviewLower"_s)->sizes();
        QVERIFY(sizes[0] < sizes[1]);
        QCOMPARE(lowerOf(window.page().saveLayout()), QList({500, 708}));
    }

    void aWideWindowHasAColumnMore()
    {
        test::PageFixture window(docks::makeOverviewPage);
        std::ignore = window.create(u"products"_s, {{"name", "one"}, {"price", 1}});
        std::ignore = window.create(u"purchases"_s, {{"productId", "nothing"}, {"customerId", "nobody"}, {"total", 1}});
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"recentRejections"_s, RejectionTableModel::Rule).size(), 1, patience);
        auto* rejections = window.find<QTableView>(u"recentRejections"_s);
        auto* notices = window.find<QTabBar>(u"noticeTabs"_s);
        QVERIFY(window.find(u"newestEvents"_s) == nullptr);
        QVERIFY(rejections->isColumnHidden(RejectionTableModel::Entity));
        const auto narrow = window.page().saveLayout();

        window.page().window()->resize(1'920, 1'016);
        QTRY_VERIFY_WITH_TIMEOUT(window.find<views::LiveTable>(u"newestEvents"_s) != nullptr, patience);
        auto* newest = window.find<views::LiveTable>(u"newestEvents"_s);
        QTRY_COMPARE_WITH_TIMEOUT(newest->source().rowCount(), std::int64_t {2}, patience);
        QCOMPARE(newest->source().text(0, 2), u"CommandRejected"_s);
        QVERIFY(!rejections->isColumnHidden(RejectionTableModel::Entity));
        const auto left = [&window](QWidget* widget) { return widget->mapTo(&window.page(), QPoint()); };
        QCOMPARE(left(newest).x(), left(notices).x()); // one column, the notices above
        QVERIFY(left(notices).y() == 0 && left(newest).y() > left(notices).y());
        QVERIFY(left(newest).x() > left(rejections).x() + rejections->width());
        window.picture(u"overview-wide"_s);

        // A double click opens the event on its page.
        QTest::mouseDClick(newest->viewport(), Qt::LeftButton, {}, QPoint(60, 12));
        QCOMPARE(window.opened.back().first, u"events"_s);
        QVERIFY(window.opened.back().second.contains(u"position"_s));

        window.page().window()->resize(1'280, 800);
        QTRY_VERIFY_WITH_TIMEOUT(window.find(u"newestEvents"_s) == nullptr, patience);
        QVERIFY(window.find<QTabBar>(u"noticeTabs"_s) != nullptr);
        QCOMPARE(lowerOf(window.page().saveLayout()), lowerOf(narrow));
    }

    void theMenuOfRejectionsShowsColumnsAndOpensWhatIsSelected()
    {
        test::PageFixture window(docks::makeOverviewPage);
        std::ignore = window.create(u"purchases"_s, {{"productId", "nothing"}, {"customerId", "nobody"}, {"total", 1}});
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"recentRejections"_s, RejectionTableModel::Rule).size(), 1, patience);
        window.chooseRow(u"recentRejections"_s, 0);
        window.click(u"rejectionsMenu"_s);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr);
        menu->actions().front()->trigger();
        QCOMPARE(window.opened.back().first, u"commands"_s);
        QVERIFY(!window.opened.back().second.value(u"command"_s).toString().isEmpty());
        auto* entity = menu->findChild<QMenu*>()->actions()[RejectionTableModel::Entity - 1];
        entity->trigger();
        QVERIFY(!window.find<QTableView>(u"recentRejections"_s)->isColumnHidden(RejectionTableModel::Entity));
        menu->close();
    }

    void listsARejectionWithRuleAndReason()
    {
        test::PageFixture window(docks::makeOverviewPage);
        std::ignore = window.create(u"purchases"_s, {{"productId", "nothing"}, {"customerId", "nobody"}, {"total", 1}});
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"recentRejections"_s, RejectionTableModel::Rule),
                                  QStringList {u"REFERENCE_UNKNOWN"_s}, patience);
        QCOMPARE(window.rows(u"recentRejections"_s, RejectionTableModel::Field), QStringList {u"productId"_s});
        QTRY_COMPARE_WITH_TIMEOUT(window.text(u"health_stages"_s), u"5 of 5 running"_s, patience);
    }
};

EVENTSCOPE_TEST(OverviewPageTest)
#include "overview_page_test.moc"
