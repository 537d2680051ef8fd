#include "page_fixture.h"
#include "support/test_registry.h"

#include <QHeaderView>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10'000;

} // namespace

/// The table of the page Entities: what it finds and in which order, with the real engine.
class EntityTableTest : public QObject
{
    Q_OBJECT
private slots:
    void findsByTextAndSaysSoWhenNothingFits()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        std::ignore = window.create(u"products"_s, {{"name", "Butter"}, {"price", 249}});
        std::ignore = window.create(u"products"_s, {{"name", "Rye bread"}, {"price", 790}});
        window.chooseType(u"products"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1).size(), 2, patience);
        window.type(u"entityFilter"_s, u"rye"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1), QStringList {u"Rye bread"_s}, patience);
        window.type(u"entityFilter"_s, u"zzz"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.screen().contains(u"Nothing contains"_s), patience);
        window.click(u"clearEntityFilter"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1).size(), 2, patience);
    }

    void sortsTheWholeTypeAndNotOnlyWhatIsLoaded()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        window.chooseType(u"accounts"_s); // so that the products are read page by page
        constexpr int count = 230; // more than a page; the dearest is the oldest
        for (int i = 0; i < count; ++i)
            std::ignore = window.create(u"products"_s, {{"name", "P" + std::to_string(i)}, {"price", 100'000 - i}});
        window.chooseType(u"products"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1).size(), 200, patience);
        QCOMPARE(window.rows(u"entityTable"_s, 1).first(), u"P229"_s);
        auto* view = window.find<QTableView>(u"entityTable"_s);
        auto* header = view->horizontalHeader();
        const auto click = [&](int column) {
            const QPoint at(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                            header->height() / 2);
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        };
        click(2);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1).value(0), u"P229"_s, patience); // the cheapest
        click(2);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1).value(0), u"P0"_s, patience);
        QCOMPARE(window.rows(u"entityTable"_s, 1).value(199), u"P199"_s);
        QCOMPARE(header->sortIndicatorSection(), 2);
        // Pages go on in that order, and what others change comes to its place.
        view->scrollToBottom();
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1).value(229), u"P229"_s, patience);
        std::ignore = window.create(u"products"_s, {{"name", "New"}, {"price", 99'990}});
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1).value(10), u"New"_s, patience);
        std::ignore = window.create(u"products"_s, {{"name", "Cheap"}, {"price", 1}});
        window.type(u"entityFilter"_s, u"p22"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1).value(0), u"P22"_s, patience);
        QCOMPARE(window.rows(u"entityTable"_s, 1).value(1), u"P220"_s);
        click(2); // the third click
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1).value(0), u"P229"_s, patience);
        QCOMPARE(header->sortIndicatorSection(), -1);
    }

    void aReferenceIsNoColumnToSortBy()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        const auto product = window.create(u"products"_s, {{"name", "Butter"}, {"price", 249}});
        const auto customer = window.create(u"customers"_s, {{"firstName", "Eva"}, {"lastName", "Lind"}});
        for (const int total : {300, 100, 200}) {
            std::ignore = window.create(
                u"purchases"_s,
                {{"productId", product.toStdString()}, {"customerId", customer.toStdString()}, {"total", total}});
        }
        window.chooseType(u"purchases"_s);
        const QStringList newestFirst {u"2.00"_s, u"1.00"_s, u"3.00"_s};
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 3), newestFirst, patience);
        auto* const header = window.find<QTableView>(u"entityTable"_s)->horizontalHeader();
        const auto click = [header](int column) {
            const QPoint at(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                            header->height() / 2);
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        };
        const auto sorted = header->sortIndicatorSection();
        QSignalSpy turned(header, &QHeaderView::sortIndicatorChanged);
        QSignalSpy clicked(header, &QHeaderView::sectionClicked);
        click(1);
        QCOMPARE(turned.size() + clicked.size(), 0);
        QCOMPARE(header->sortIndicatorSection(), sorted);
        QVERIFY(header->model()->headerData(1, Qt::Horizontal, Qt::ToolTipRole).toString().contains(u"order"_s));
        click(3); // and the others still are
        QCOMPARE(header->sortIndicatorSection(), 3);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 3), (QStringList {u"1.00"_s, u"2.00"_s, u"3.00"_s}),
                                  patience);
        click(1); // the order stays as it is
        QTest::qWait(50);
        QCOMPARE(header->sortIndicatorSection(), 3);
        QCOMPARE(window.rows(u"entityTable"_s, 3).value(0), u"1.00"_s);
    }
};

EVENTSCOPE_TEST(EntityTableTest)
#include "entity_table_test.moc"
