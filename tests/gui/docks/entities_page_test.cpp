#include "page_fixture.h"
#include "support/test_registry.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>
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

    void saysWhatIsRightWhileTypingAndSavesNothingWrong()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        window.chooseType(u"products"_s);
        window.click(u"newEntity"_s);
        window.type(u"field_price"_s, u"1.005"_s);
        QCOMPARE(window.text(u"problem_price"_s), u"Needs at most two decimals, like 12.50."_s);
        window.type(u"field_price"_s, u"-1"_s);
        QCOMPARE(window.text(u"problem_price"_s), u"Needs an amount like 12.50 of 0.00 or more."_s);
        QVERIFY(!window.find<QPushButton>(u"formSave"_s)->isEnabled());
        window.type(u"field_price"_s, u"1"_s);
        window.click(u"formSave"_s); // the name is missing
        QCOMPARE(window.text(u"problem_name"_s), u"Required: type a text."_s);
        QVERIFY(window.find<QPushButton>(u"formSave"_s)->isVisible());
        QVERIFY(window.rows(u"entityTable"_s, 0).isEmpty());
    }

    void showsWhyATransferThatOverdrawsIsRejected()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        const auto other = window.create(u"accounts"_s, {{"username", "Tomas"}});
        window.chooseType(u"accounts"_s);
        window.click(u"newEntity"_s);
        window.type(u"field_username"_s, u"Greta"_s);
        window.click(u"formSave"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!window.text(u"secret_Token"_s).isEmpty(), patience);
        const auto token = window.text(u"secret_Token"_s);
        const auto own = window.find<QWidget>(u"entityTable"_s) != nullptr
            ? window.ask(u"entities.list"_s, {{"type", "accounts"}})
            : base::json::object {};
        QString from;
        for (const auto& item : own.at("items").as_array()) {
            const auto id = QString::fromStdString(std::string(base::json::textAt(item.as_object(), "id")));
            if (id != other)
                from = id;
        }
        window.picture(u"secret"_s);

        window.chooseType(u"transfers"_s);
        window.click(u"newEntity"_s);
        window.type(u"field_from"_s, from);
        window.type(u"field_to"_s, other);
        window.type(u"field_amount"_s, u"500.01"_s); // the limit is 500.00 below zero
        window.type(u"field_token"_s, token);
        window.click(u"formSave"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.screen().contains(u"insufficient funds"_s), patience);
        QVERIFY(window.screen().contains(u"INSUFFICIENT_FUNDS"_s));
        QCOMPARE(window.text(u"problem_amount"_s), u"insufficient funds"_s);
        window.picture(u"rejected"_s);
        window.type(u"field_amount"_s, u"500"_s);
        window.click(u"formSave"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 3), QStringList {u"500.00"_s}, patience);
    }

    void mergesWhatOthersSaveAndAsksWhereBothChanged()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        const auto id = window.create(u"products"_s, {{"name", "Butter"}, {"price", 249}});
        window.chooseType(u"products"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1), QStringList {u"Butter"_s}, patience);
        window.chooseRow(u"entityTable"_s, 0);
        QTRY_COMPARE_WITH_TIMEOUT(window.text(u"field_price"_s), u"2.49"_s, patience);
        window.type(u"field_price"_s, u"2.69"_s);
        std::ignore = window.ask(u"entities.update"_s,
                                 {{"type", "products"},
                                  {"id", id.toStdString()},
                                  {"version", 1},
                                  {"fields", {{"price", 259}, {"name", "Butter, salted"}}}});
        QTRY_VERIFY_WITH_TIMEOUT(window.find<QRadioButton>(u"theirs_price"_s) != nullptr, patience);
        QCOMPARE(window.text(u"field_name"_s), u"Butter, salted"_s);
        QVERIFY(window.screen().contains(u"taken over from version 2"_s));
        QVERIFY(window.screen().contains(u"you both changed this"_s));
        QVERIFY(!window.find<QPushButton>(u"formSave"_s)->isEnabled());
        window.click(u"yours_price"_s);
        window.picture(u"conflict"_s);
        QCOMPARE(window.text(u"formSave"_s), u"Save version 3"_s);
        window.click(u"formSave"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 2), QStringList {u"2.69"_s}, patience);
        QCOMPARE(window.rows(u"entityTable"_s, 1), QStringList {u"Butter, salted"_s});
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

    void followsChangesOfOthersWhileNothingIsTyped()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        const auto id = window.create(u"products"_s, {{"name", "Butter"}, {"price", 249}});
        window.chooseType(u"products"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1), QStringList {u"Butter"_s}, patience);
        window.chooseRow(u"entityTable"_s, 0);
        std::ignore =
            window.ask(u"entities.update"_s,
                       {{"type", "products"}, {"id", id.toStdString()}, {"version", 1}, {"fields", {{"price", 300}}}});
        QTRY_COMPARE_WITH_TIMEOUT(window.text(u"field_price"_s), u"3.00"_s, patience);
        QCOMPARE(window.rows(u"entityTable"_s, 2), QStringList {u"3.00"_s});
    }

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

    void keepsAPinnedFormWhileRowsAreChosen()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        for (const auto* name : {"Butter", "Rye bread", "Honey"})
            std::ignore = window.create(u"products"_s, {{"name", name}, {"price", 100}});
        window.chooseType(u"products"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1).size(), 3, patience);
        window.chooseRow(u"entityTable"_s, 0);
        QTRY_COMPARE_WITH_TIMEOUT(window.text(u"field_name"_s), u"Honey"_s, patience);
        window.click(u"formPin"_s);
        window.chooseRow(u"entityTable"_s, 1);
        QCOMPARE(window.text(u"field_name"_s), u"Honey"_s);
        QCOMPARE(window.find<QTabBar>(u"formTabs"_s)->count(), 1);
        // Enter opens a form beside it.
        window.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(window.text(u"field_name"_s), u"Rye bread"_s, patience);
        QCOMPARE(window.find<QTabBar>(u"formTabs"_s)->count(), 2);
        // That one is not pinned, so the next row takes its place.
        window.chooseRow(u"entityTable"_s, 2);
        QTRY_COMPARE_WITH_TIMEOUT(window.text(u"field_name"_s), u"Butter"_s, patience);
        QCOMPARE(window.find<QTabBar>(u"formTabs"_s)->count(), 2);
        window.picture(u"pinned"_s);
        window.find<QTabBar>(u"formTabs"_s)->setCurrentIndex(0);
        QCOMPARE(window.text(u"field_name"_s), u"Honey"_s);
        QVERIFY(window.find<QToolButton>(u"formPin"_s)->isChecked());
        window.click(u"formPin"_s);
        window.chooseRow(u"entityTable"_s, 1);
        QTRY_COMPARE_WITH_TIMEOUT(window.text(u"field_name"_s), u"Rye bread"_s, patience);
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

    void theFormWorksInAWindowOfItsOwn()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        std::ignore = window.create(u"products"_s, {{"name", "Butter"}, {"price", 249}});
        std::ignore = window.create(u"customers"_s, {{"firstName", "Eva"}, {"lastName", "Lind"}});
        window.chooseType(u"purchases"_s);
        window.click(u"newEntity"_s);
        window.chooseReference(u"field_productId"_s, u"butter"_s); // its list belonged to the main window
        window.click(u"formDockFloat"_s);
        auto* const form = window.find<QLineEdit>(u"field_total"_s)->window();
        QVERIFY(form != window.page().window());
        form->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(form));
        window.chooseReference(u"field_productId"_s, u"butter"_s);
        window.chooseReference(u"field_customerId"_s, u"lind"_s);
        for (const auto* list : window.page().window()->findChildren<QListView*>(u"referenceCandidates"_s))
            QCOMPARE(list->window(), form);
        window.type(u"field_total"_s, u"4.98"_s);
        window.click(u"formSave"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 3), QStringList {u"4.98"_s}, patience);
        form->close();
        QTRY_VERIFY(window.find<QToolButton>(u"formDockFloat"_s)->window() == window.page().window());
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

    void aTextThatTheEditorCannotHoldIsNoChange()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        std::ignore = window.create(u"documents"_s,
                                    {{"author", "blanks"},
                                     {"text",
                                      "a\xC2\xA0"
                                      "b\r\nc"}});
        std::ignore = window.create(u"documents"_s, {{"author", "long"}, {"text", std::string(100'000, 'x')}});
        window.page().handleOpen({{u"type"_s, u"documents"_s}}); // a domain of that name stands above it
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1).size(), 2, patience);
        for (const int row : {0, 1}) {
            window.chooseRow(u"entityTable"_s, row);
            QTRY_VERIFY_WITH_TIMEOUT(window.screen().contains(u"nothing changed"_s), patience);
            QVERIFY(!window.find<QPushButton>(u"formSave"_s)->isEnabled());
        }
    }

    void showsInvisibleCharactersInAFieldAndKeepsThem()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        const auto hostile = u"invoice\u202Egpj.exe \\u202E"_s; // the second one is text, and stays that
        const auto id = window.create(u"products"_s, {{"name", hostile.toStdString()}, {"price", 5}});
        const auto stored = [&] {
            const auto answer = window.ask(u"entities.get"_s, {{"type", "products"}, {"id", id.toStdString()}});
            const auto& fields = answer.at("entity").at("fields").get_object();
            return QString::fromStdString(std::string(base::json::textAt(fields, "name")));
        };
        window.chooseType(u"products"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1).size(), 1, patience);
        window.chooseRow(u"entityTable"_s, 0);
        QTRY_COMPARE_WITH_TIMEOUT(window.text(u"field_name"_s), u"invoice\\u202Egpj.exe \\u005Cu202E"_s, patience);
        QVERIFY(window.text(u"problem_name"_s).contains(u"Invisible characters"_s));
        window.picture(u"hidden-characters"_s);
        window.type(u"field_price"_s, u"0.06"_s); // another field: the text is not touched
        window.click(u"formSave"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 2), QStringList {u"0.06"_s}, patience);
        QCOMPARE(stored(), hostile);
        auto* const field = window.find<QLineEdit>(u"field_name"_s);
        field->setFocus();
        QTest::keyClick(field, Qt::Key_End);
        QTest::keyClicks(field, u"!"_s);
        QApplication::clipboard()->setText(u"\u2066?"_s);
        QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(field->text(), u"invoice\\u202Egpj.exe \\u005Cu202E!\\u2066?"_s);
        QCOMPARE(field->cursorPosition(), field->text().size());
        window.click(u"formSave"_s);
        QTRY_COMPARE_WITH_TIMEOUT(stored(), hostile + u"!\u2066?"_s, patience);
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
