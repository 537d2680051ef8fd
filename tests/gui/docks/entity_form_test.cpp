#include "page_fixture.h"
#include "support/test_registry.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10'000;

} // namespace

/// The form of the page Entities as a user types in it, with the real engine.
class EntityFormTest : public QObject
{
    Q_OBJECT
private slots:
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
};

EVENTSCOPE_TEST(EntityFormTest)
#include "entity_form_test.moc"
