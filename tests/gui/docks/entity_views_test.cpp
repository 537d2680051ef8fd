#include "page_fixture.h"
#include "support/test_registry.h"
#include "views/entity_form.h"

#include <QAction>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 10'000;

/// The columns in sight, from left to right.
QStringList columns(const test::PageFixture& window)
{
    const auto* view = window.find<QTableView>(u"entityTable"_s);
    QStringList names;
    for (int visual = 0; visual < view->horizontalHeader()->count(); ++visual) {
        const int column = view->horizontalHeader()->logicalIndex(visual);
        if (!view->isColumnHidden(column))
            names += view->model()->headerData(column, Qt::Horizontal).toString();
    }
    return names;
}

void fill(test::PageFixture& window)
{
    std::ignore = window.create(u"products"_s, {{"name", "Oat milk"}, {"price", 179}});
    std::ignore = window.create(u"customers"_s, {{"firstName", "Mei"}, {"lastName", "Tanaka"}});
}

/// Waits for rows: an empty table gives way to a state.
void shown(const test::PageFixture& window)
{
    QTRY_VERIFY_WITH_TIMEOUT(!window.rows(u"entityTable"_s, 1).isEmpty(), patience);
}

void toggle(const test::PageFixture& window, const QString& column)
{
    window.click(u"entityColumns"_s);
    QPointer<QMenu> menu;
    QTRY_VERIFY((menu = window.find<QMenu>(u"entityColumnMenu"_s)) != nullptr);
    auto* action = menu->findChild<QAction*>(u"column_"_s + column);
    QVERIFY(action != nullptr);
    action->trigger();
    if (menu)
        menu->close();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

QStringList savedViews(const test::PageFixture& window)
{
    const auto* list = window.find<QTreeView>(u"savedViews"_s);
    QStringList names;
    for (int row = 0; row < list->model()->rowCount(); ++row)
        names += list->model()->index(row, 0).data().toString();
    return names;
}

void chooseView(const test::PageFixture& window, int row)
{
    auto* list = window.find<QTreeView>(u"savedViews"_s);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(row, 0)).center());
}

} // namespace

/// Columns and saved views, as a user keeps them.
class EntityViewsTest : public QObject
{
    Q_OBJECT
private slots:
    void whatIsOnlyLookedAtCannotBeSavedAndSaysWhy()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        static_cast<void>(window.create(u"products"_s, {{"name", "Butter"}, {"price", 249}}));
        window.chooseType(u"products"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1).size(), 1, patience);
        window.chooseRow(u"entityTable"_s, 0);
        QTRY_VERIFY(window.find<QLineEdit>(u"field_name"_s) != nullptr);
        window.type(u"field_name"_s, u"Tea"_s);
        auto* form = window.page().findChild<views::EntityForm*>();
        QVERIFY(form != nullptr && window.find<QPushButton>(u"formSave"_s)->isEnabled());
        form->setWriteRefusal(u"This profile is only looked at."_s);
        for (const auto& name : {u"formSave"_s, u"formDelete"_s}) {
            QVERIFY2(!window.find(name)->isEnabled(), qPrintable(name));
            QCOMPARE(window.find(name)->toolTip(), u"This profile is only looked at."_s);
        }
        QCOMPARE(window.text(u"formFacts"_s), u"This profile is only looked at."_s);
        form->setWriteRefusal({});
        QCOMPARE(window.text(u"formFacts"_s), u"1 change(s)"_s);
        QVERIFY(window.find(u"formSave"_s)->isEnabled() && window.find(u"formDelete"_s)->isEnabled());
        QCOMPARE(window.find(u"formSave"_s)->toolTip(), u"Save (Ctrl+S)"_s);
    }

    void aNarrowPageKeepsItsTypesAndCutsNoTab()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        static_cast<void>(window.create(u"products"_s, {{"name", "Butter"}, {"price", 249}}));
        window.chooseType(u"products"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1).size(), 1, patience);
        window.chooseRow(u"entityTable"_s, 0);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityHistory"_s, 0).size(), 1, patience);
        window.page().resize(1208, 700);
        const auto* const discard = window.find<QPushButton>(u"formDiscard"_s);
        QCOMPARE(discard->text(), u"Discard"_s);
        window.page().resize(860, 640);
        QVERIFY(window.page().width() == 860);
        const auto* const tabs = window.find<QTabBar>(u"historyTabs"_s);
        QTRY_VERIFY(tabs->width() >= tabs->sizeHint().width());
        const auto* const versions = window.find<QTableView>(u"entityHistory"_s);
        QVERIFY(versions->isColumnHidden(2) && !versions->isColumnHidden(1));
        const auto* const form = window.page().findChild<views::EntityForm*>();
        QVERIFY2(form->minimumSizeHint().width() <= 352, qPrintable(QString::number(form->minimumSizeHint().width())));
    }

    void remembersTheColumnsOfEachType()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        fill(window);
        window.chooseType(u"products"_s);
        shown(window);
        QCOMPARE(columns(window), QStringList({u"Id"_s, u"Name"_s, u"Price"_s, u"Changed"_s, u"v"_s}));
        QSignalSpy changes(&window.page(), &docks::Page::keepsakesChanged);
        toggle(window, u"v"_s);
        QCOMPARE(changes.size(), 1);
        auto* header = window.find<QTableView>(u"entityTable"_s)->horizontalHeader();
        header->moveSection(2, 1);
        header->resizeSection(2, 222);
        QTRY_COMPARE(changes.size(), 2); // a drag is one change
        const QStringList mine {u"Id"_s, u"Price"_s, u"Name"_s, u"Changed"_s};
        QCOMPARE(columns(window), mine);
        window.chooseType(u"customers"_s);
        shown(window);
        QCOMPARE(columns(window).back(), u"v"_s);
        window.chooseType(u"products"_s);
        shown(window);
        QCOMPARE(columns(window), mine);

        test::PageFixture later(docks::makeEntitiesPage);
        later.page().restoreKeepsakes(window.page().saveKeepsakes());
        fill(later);
        later.chooseType(u"products"_s);
        shown(later);
        QCOMPARE(columns(later), mine);
        QCOMPARE(later.find<QTableView>(u"entityTable"_s)->horizontalHeader()->sectionSize(2), 222);
    }

    void filteringKeepsTheColumns()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        std::ignore = window.create(u"products"_s, {{"name", "Rye bread"}, {"price", 310}});
        window.chooseType(u"products"_s);
        shown(window);
        toggle(window, u"price"_s);
        window.type(u"entityFilter"_s, u"rye"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1), QStringList {u"Rye bread"_s}, patience);
        QVERIFY(!columns(window).contains(u"Price"_s));
    }

    void savesRecallsAndDeletesAView()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        std::ignore = window.create(u"products"_s, {{"name", "Rye bread"}, {"price", 310}});
        std::ignore = window.create(u"products"_s, {{"name", "Butter"}, {"price", 249}});
        window.chooseType(u"products"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1).size(), 2, patience);
        window.type(u"entityFilter"_s, u"rye"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1), QStringList {u"Rye bread"_s}, patience);
        window.click(u"saveView"_s);
        auto* editor = window.find<QTreeView>(u"savedViews"_s)->findChild<QLineEdit*>();
        QVERIFY(editor != nullptr);
        editor->selectAll();
        QTest::keyClicks(editor, u"<b>Bread</b>"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(savedViews(window), QStringList({u"All products"_s, u"<b>Bread</b>"_s}));

        chooseView(window, 0);
        QCOMPARE(window.text(u"entityFilter"_s), QString());
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1).size(), 2, patience);
        chooseView(window, 1);
        QCOMPARE(window.text(u"entityFilter"_s), u"rye"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1), QStringList {u"Rye bread"_s}, patience);
        window.chooseType(u"customers"_s);
        QCOMPARE(savedViews(window), QStringList {u"All customers"_s});
        window.chooseType(u"products"_s);

        chooseView(window, 1);
        window.find<QTreeView>(u"savedViews"_s)->setFocus();
        QTest::keyClick(window.find<QTreeView>(u"savedViews"_s), Qt::Key_Delete);
        QTRY_COMPARE(savedViews(window), QStringList {u"All products"_s});
        QVERIFY(window.screen().contains(u"View <b>Bread</b> deleted"_s));
        window.click(u"toastAction"_s);
        QTRY_COMPARE(savedViews(window), QStringList({u"All products"_s, u"<b>Bread</b>"_s}));
    }

    void damagedKeepsakesAreNoMisfortune()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        for (const auto* text :
             {"", "{", "[1]", R"({"columns":7,"views":{}})", R"({"columns":{"products":[]},"views":[1,{"type":3}]})",
              R"({"columns":{"products":{"columns":[{"name":"id","width":-9},{"name":"nothing"},
                  {"name":"price","width":1},{"name":"changed","width":999999},7],"sort":"?"}}})"})
            window.page().restoreKeepsakes(text);
        fill(window);
        window.chooseType(u"products"_s);
        shown(window);
        QCOMPARE(columns(window), QStringList({u"Id"_s, u"Price"_s, u"Changed"_s, u"Name"_s, u"v"_s}));
        const auto* header = window.find<QTableView>(u"entityTable"_s)->horizontalHeader();
        for (int column = 0; column < header->count(); ++column)
            QVERIFY2(header->sectionSize(column) >= 28 && header->sectionSize(column) <= 2'000,
                     qPrintable(QString::number(column)));
    }

    void knowsWhenAnEntityChangedWithoutAskingForItsEvents()
    {
        test::PageFixture window(docks::makeEntitiesPage);
        std::ignore = window.create(u"products"_s, {{"name", "Rye bread"}, {"price", 310}});
        window.chooseType(u"products"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.rows(u"entityTable"_s, 1), QStringList {u"Rye bread"_s}, patience);
        QVERIFY(!window.rows(u"entityTable"_s, 3).front().isEmpty()); // at once, with the row
    }
};

EVENTSCOPE_TEST(EntityViewsTest)
#include "entity_views_test.moc"
