#include "page_fixture.h"
#include "support/test_registry.h"
#include "views/flow_view.h"

#include <QCheckBox>
#include <QDataStream>
#include <QLabel>
#include <QSplitter>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 15'000;

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
        const auto sizes = window.page().findChild<QSplitter*>()->sizes();
        QVERIFY(sizes[0] < sizes[1]);
    }

    void listsARejectionWithRuleAndReason()
    {
        test::PageFixture window(docks::makeOverviewPage);
        std::ignore = window.create(u"purchases"_s, {{"productId", "nothing"}, {"customerId", "nobody"}, {"total", 1}});
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"recentRejections"_s, 2), QStringList {u"REFERENCE_UNKNOWN"_s},
                                  patience);
        QCOMPARE(window.rows(u"recentRejections"_s, 3), QStringList {u"productId"_s});
        QTRY_COMPARE_WITH_TIMEOUT(window.text(u"health_stages"_s), u"5 of 5 running"_s, patience);
    }
};

EVENTSCOPE_TEST(OverviewPageTest)
#include "overview_page_test.moc"
