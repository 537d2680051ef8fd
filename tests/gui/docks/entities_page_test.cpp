#include "page_fixture.h"
#include "support/test_registry.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScopeGuard>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10'000;

} // namespace

/// As a user: by what is on screen, with the real engine.
class EntitiesPageTest : public QObject
{
    Q_OBJECT
private slots:
    void createsProductCustomerAndPurchaseByClicking()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        window.chooseType(u"products"_s);
        window.click(u"newEntity"_s);
        window.type(u"field_name"_s, u"Butter, salted 250 g"_s);
        window.type(u"field_price"_s, u"2,49"_s);
        window.click(u"formSave"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1), QStringList {u"Butter, salted 250 g"_s}, patience);
        QCOMPARE(window.rows(u"entityTable"_s, 2), QStringList {u"2.49"_s});

        window.chooseType(u"customers"_s);
        window.click(u"newEntity"_s);
        window.type(u"field_firstName"_s, u"Greta"_s);
        window.type(u"field_lastName"_s, u"Lindqvist"_s);
        window.press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 2), QStringList {u"Lindqvist"_s}, patience);

        window.chooseType(u"purchases"_s);
        window.click(u"newEntity"_s);
        window.chooseReference(u"field_productId"_s, u"butter"_s);
        window.chooseReference(u"field_customerId"_s, u"lind"_s);
        window.type(u"field_total"_s, u"4.98"_s);
        window.picture(u"purchase"_s);
        window.click(u"formSave"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 3), QStringList {u"4.98"_s}, patience);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1), QStringList {u"Butter, salted 250 g"_s}, patience);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 2), QStringList {u"Lindqvist"_s}, patience);
    }

    void deletesAndUndoes()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        std::ignore = window.create(u"customers"_s, {{"firstName", "Ted"}, {"lastName", "Tester"}});
        window.chooseType(u"customers"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 2), QStringList {u"Tester"_s}, patience);
        window.chooseRow(u"entityTable"_s, 0);
        window.click(u"formDelete"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.rows(u"entityTable"_s, 2).isEmpty(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(window.notices.rowCount() > 0, patience);
        QVERIFY(window.notices.notice(0).title.contains(u"deleted"_s));
        QCOMPARE(window.notices.notice(0).action, u"Undo"_s);
        window.picture(u"deleted"_s);
        window.notices.notice(0).run();
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 2), QStringList {u"Tester"_s}, patience);
    }

    void showsEachVersionWithItsFieldDiff()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        const auto id = window.create(u"products"_s, {{"name", "Butter"}, {"price", 249}});
        std::ignore =
            window.ask(u"entities.update"_s,
                       {{"type", "products"}, {"id", id.toStdString()}, {"version", 1}, {"fields", {{"price", 259}}}});
        window.chooseType(u"products"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 2), QStringList {u"2.59"_s}, patience);
        window.chooseRow(u"entityTable"_s, 0);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityHistory"_s, 0), (QStringList {u"2"_s, u"1"_s}), patience);
        QCOMPARE(window.rows(u"entityHistory"_s, 3), (QStringList {u"Price"_s, u"created"_s}));
        QCOMPARE(window.rows(u"entityDiff"_s, 0), (QStringList {u"Price"_s, u"Name"_s}));
        QCOMPARE(window.rows(u"entityDiff"_s, 1), (QStringList {u"2.49"_s, u"Butter"_s}));
        QCOMPARE(window.rows(u"entityDiff"_s, 2), (QStringList {u"2.59"_s, u"Butter"_s}));
        window.picture(u"history"_s);
    }

    void speaksTheWordsOfThePackInTheLanguageOfTheWindow()
    {
        const auto before = QLocale();
        QLocale::setDefault(QLocale(u"de"_s));
        const auto restore = qScopeGuard([&] { QLocale::setDefault(before); });
        test::PageFixture window(docks::makeEntitiesPage);
        window.chooseType(u"K\u00e4ufe"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.screen().contains(u"New Kauf"_s), patience); // German words come with the .ts
        window.click(u"newEntity"_s);
        QVERIFY(window.screen().contains(u"Gesamtbetrag"_s));
        std::ignore = window.create(u"products"_s, {{"name", "Butter"}, {"price", 249}}); // the API keeps its names
        window.chooseType(u"Produkte"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.find<QTableView>(u"entityTable"_s) != nullptr, patience);
        const auto* table = window.find<QTableView>(u"entityTable"_s)->model();
        QCOMPARE(table->headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), u"Preis"_s);
        window.chooseRow(u"entityTable"_s, 0);
        QTRY_COMPARE_WITH_TIMEOUT(window.find<QTabBar>(u"formTabs"_s)->tabText(0), u"Produkt"_s, patience);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityDiff"_s, 0), (QStringList {u"Name"_s, u"Preis"_s}), patience);
    }

    void doesNotCallEmptyWhatCouldNotBeRead()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        for (const auto* name : {"Butter", "Rye bread"})
            std::ignore = window.create(u"products"_s, {{"name", name}, {"price", 100}});
        window.chooseType(u"products"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1).size(), 2, patience);
        window.stopEngine();
        QCOMPARE(window.rows(u"entityTable"_s, 1).size(), 2); // what was read stays
        QTRY_VERIFY_WITH_TIMEOUT(window.screen().contains(u"as they were when the connection was lost"_s), patience);
        window.chooseRow(u"entityTable"_s, 1);
        auto* tabs = window.find<QTabBar>(u"historyTabs"_s);
        tabs->setCurrentIndex(1);
        QVERIFY(!window.screen().contains(u"No relations"_s));
        QTRY_VERIFY_WITH_TIMEOUT(window.screen().contains(u"The relations could not be read"_s), patience);
        tabs->setCurrentIndex(0);
        QVERIFY(window.screen().contains(u"The history could not be read"_s));
        window.picture(u"offline"_s);
        window.chooseType(u"customers"_s);
        QVERIFY(!window.screen().contains(u"No customers yet"_s));
        QTRY_VERIFY_WITH_TIMEOUT(window.screen().contains(u"No connection to the engine"_s), patience);
        QTest::qWait(300);
        QVERIFY(!window.screen().contains(u"No customers yet"_s));
    }

    void searchesTheTypesByKeyboard()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        window.chooseType(u"products"_s);
        auto* tree = window.find<QTreeView>(u"entityTypes"_s);
        const auto shown = [tree] {
            QStringList names;
            for (auto index = tree->model()->index(0, 0); index.isValid(); index = tree->indexBelow(index)) {
                if (!tree->isRowHidden(index.row(), index.parent()))
                    names += index.data().toString();
            }
            return names;
        };
        QVERIFY(window.find<QLineEdit>(u"typeSearch"_s) == nullptr);
        window.click(u"typeSearchToggle"_s);
        window.type(u"typeSearch"_s, u"PUR"_s);
        QCOMPARE(shown().filter(u"purchases"_s).size(), 1);
        QVERIFY(!shown().contains(u"products"_s));
        window.picture(u"typeSearch"_s);
        window.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(window.screen().contains(u"New purchase"_s), patience);
        window.type(u"typeSearch"_s, u"bank"_s); // a domain shows all that it has
        QVERIFY(shown().contains(u"accounts"_s) && shown().contains(u"transfers"_s));
        window.type(u"typeSearch"_s, u"zzz"_s);
        QVERIFY(window.find<QLabel>(u"typeSearchNothing"_s) != nullptr);
        window.press(Qt::Key_Escape);
        QVERIFY(window.find<QLineEdit>(u"typeSearch"_s) == nullptr);
        QVERIFY(window.find<QLabel>(u"typeSearchNothing"_s) == nullptr);
        QVERIFY(shown().contains(u"products"_s) && shown().contains(u"accounts"_s));
    }

    void offersWhatIsNeededLessOftenBehindTheDots()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        const auto id = window.create(u"products"_s, {{"name", "Butter"}, {"price", 249}});
        window.chooseType(u"products"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1).size(), 1, patience);
        window.chooseRow(u"entityTable"_s, 0);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityHistory"_s, 0).size(), 1, patience);
        const auto run = [&window](const QString& button, const QString& entry) {
            window.click(button);
            auto* menu = window.find<QMenu>(button + u"Menu"_s);
            QVERIFY2(menu != nullptr, qPrintable(button));
            auto* action = menu->findChild<QAction*>(entry);
            QVERIFY2(action != nullptr, qPrintable(entry));
            action->trigger();
            menu->close();
        };
        run(u"formMenu"_s, u"formMenuCopyId"_s);
        QCOMPARE(QApplication::clipboard()->text(), id);
        run(u"formMenu"_s, u"formMenuCopyJson"_s);
        QCOMPARE(QApplication::clipboard()->text(), u"{\"name\":\"Butter\",\"price\":249}"_s);
        run(u"historyMenu"_s, u"historyCopyDiff"_s);
        QCOMPARE(QApplication::clipboard()->text(), u"Name\t\tButter\nPrice\t\t2.49"_s);
        run(u"entityTableMenu"_s, u"tableCopyRows"_s);
        QVERIFY(QApplication::clipboard()->text().startsWith(u"Id\tName\tPrice"_s));
        QVERIFY(QApplication::clipboard()->text().contains(u"Butter\t2.49"_s));
        run(u"entityTableMenu"_s, u"tableEvents"_s);
        QCOMPARE(window.opened.last().second.value(u"filter"_s).toString(), u"entityType = products"_s);
        run(u"formMenu"_s, u"formMenuClose"_s);
        QVERIFY(window.find<QTabBar>(u"formTabs"_s) == nullptr);
    }
};

EVENTSCOPE_TEST(EntitiesPageTest)
#include "entities_page_test.moc"
