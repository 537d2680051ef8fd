#include "page_fixture.h"
#include "style/fonts.h"
#include "style/theme.h"
#include "support/test_registry.h"
#include "views/elided_label.h"
#include "views/json_tree.h"
#include "views/live_table.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QTabBar>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using test::PageFixture;

namespace {

struct Commands : PageFixture
{
    Commands()
        : PageFixture(docks::makeCommandsPage)
    {
    }

    [[nodiscard]] views::LiveTable* table() { return page().findChild<views::LiveTable*>(u"commandTable"_s); }
    [[nodiscard]] std::int64_t count() { return table()->source().rowCount(); }
    /// Newest first.
    void choose(int row)
    {
        QTRY_VERIFY(table()->isVisible()); // it is hidden while it is empty
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, QPoint(60, 24 * row + 12));
    }
    [[nodiscard]] QString headline() const
    {
        const auto* const label = find<views::ElidedLabel>(u"commandHeadline"_s);
        return label == nullptr ? QString() : label->fullText();
    }
    void chooseTab(int index) const
    {
        auto* const tabs = find<QTabBar>(u"commandTabs"_s);
        QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(index).center());
    }
    /// The lines of the checks that are shown; the refusal last, with a mark.
    [[nodiscard]] QStringList checks() const
    {
        if (const auto* const folded = find(u"commandChecksMore"_s); folded != nullptr && !find(u"commandCheck0"_s))
            click(folded->objectName());
        QStringList lines;
        while (const auto* const label = find<QLabel>(u"commandCheck%1"_s.arg(lines.size())))
            lines += label->text();
        if (const auto* const refused = find<QLabel>(u"commandCheckRefused"_s))
            lines += u"! "_s + refused->text();
        return lines;
    }
    [[nodiscard]] QString copied() const
    {
        QApplication::clipboard()->clear();
        click(u"copyCommand"_s);
        return QApplication::clipboard()->text();
    }
};

} // namespace

class CommandPanelTest : public QObject
{
    Q_OBJECT
private slots:
    void anAcceptedCommandShowsItsSubjectItsChecksAndItsEvents()
    {
        Commands window;
        const auto payee = window.create(u"accounts"_s, {{"username", "Amina"}});
        (void)window.ask(
            u"entities.create"_s,
            {{"type", "transfers"},
             {"fields", {{"from", "cash"}, {"to", payee.toStdString()}, {"amount", 125'000}, {"token", "none"}}}});
        QTRY_COMPARE(window.count(), std::int64_t {2});
        window.choose(0);
        QTRY_COMPARE(window.headline(), u"1,250.00"_s);
        QCOMPARE(window.text(u"commandHeadlineField"_s), u"Amount"_s);
        const auto accepted = window.checks();
        QCOMPARE(accepted.value(0), u"Type is known"_s);
        QVERIFY(accepted.contains(u"Amount is positive"_s) && accepted.contains(u"User may pay in cash"_s));
        QVERIFY(!accepted.contains(u"Token matches"_s)); // cash has none, so nothing was compared
        QVERIFY(window.find(u"commandCheckRefused"_s) == nullptr);
        QTRY_VERIFY(window.find(u"producedEvent1"_s) != nullptr);
        window.picture(u"command-accepted"_s);

        auto* const tabs = window.find<QTabBar>(u"commandTabs"_s);
        QCOMPARE(tabs->tabText(2), u"Events 2"_s);
        window.chooseTab(2);
        QVERIFY(window.find(u"producedEvent1"_s) == nullptr);
        QTRY_VERIFY(window.find(u"commandEvent1"_s) != nullptr);
        auto* const link = window.find<QPushButton>(u"commandEvent1"_s);
        QCOMPARE(link->text(), u"MoneyTransferConfirmed"_s);
        window.click(u"commandEvent1"_s);
        QCOMPARE(window.opened.last().first, u"events"_s);
        const auto position = window.opened.last().second.value(u"position"_s).toULongLong();
        const auto event = window.ask(u"events.get"_s, {{"position", position}});
        QCOMPARE(base::json::textAt(event.at("event").get_object(), "type"),
                 std::string_view("MoneyTransferConfirmed"));
        QVERIFY(window.copied().startsWith(u"[{\"position\":"_s));
        window.click(u"commandFollow"_s);
        QCOMPARE(window.opened.last().second.value(u"type"_s).toString(), u"transfers"_s);
    }

    void whatWasProducedIsInSightBelowManyRules()
    {
        Commands window;
        window.page().window()->resize(1208, 736); // the page in a window of 1280×800
        (void)window.ask(u"entities.create"_s,
                         {{"type", "transfers"},
                          {"fields",
                           {{"from", "cash"},
                            {"to", window.create(u"accounts"_s, {{"username", "Amina"}}).toStdString()},
                            {"amount", 125'000},
                            {"token", "none"},
                            {"description", "Rent"}}}});
        QTRY_COMPARE(window.count(), std::int64_t {2});
        window.choose(0);
        const auto isInSight = [&](const QString& name) {
            const auto* const widget = window.find(name);
            return widget != nullptr && widget->visibleRegion().boundingRect() == widget->rect();
        };
        QTRY_VERIFY(isInSight(u"producedEvent1"_s));
        QVERIFY(window.find(u"commandCheck0"_s) == nullptr);
        window.picture(u"command-folded"_s);
        window.click(u"commandChecksMore"_s);
        QVERIFY(window.find(u"commandCheck0"_s) != nullptr);
        window.choose(1); // few rules: nothing is folded
        QTRY_VERIFY(window.find(u"commandCheck0"_s) != nullptr && window.find(u"commandChecksMore"_s) == nullptr);
        window.choose(0); // still as the user left it
        QTRY_VERIFY(window.find(u"commandChecksMore"_s) != nullptr);
        QVERIFY(window.find(u"commandCheck0"_s) != nullptr);
        window.click(u"commandChecksMore"_s);
        QVERIFY(window.find(u"commandCheck0"_s) == nullptr);
    }

    void aFieldThatNamesAnEntityIsALinkToIt()
    {
        Commands window;
        const auto payee = window.create(u"accounts"_s, {{"username", "Amina"}});
        (void)window.ask(
            u"entities.create"_s,
            {{"type", "transfers"},
             {"fields", {{"from", "cash"}, {"to", payee.toStdString()}, {"amount", 125'000}, {"token", "none"}}}});
        const auto product = window.create(u"products"_s, {{"name", "Butter"}, {"price", 249}});
        const auto customer =
            window.create(u"customers"_s, {{"firstName", "<b>Eva</b>"}, {"lastName", std::string(90, 'w')}});
        (void)window.create(
            u"purchases"_s,
            {{"customerId", customer.toStdString()}, {"productId", product.toStdString()}, {"total", 498}});
        QTRY_COMPARE(window.count(), std::int64_t {5});
        window.choose(3);
        QTRY_COMPARE(window.text(u"commandReference_to"_s), payee); // people know an account by its number
        QVERIFY(window.find(u"commandReference_from"_s) == nullptr); // cash is no account
        window.click(u"commandReference_to"_s);
        QCOMPARE(window.opened.last().first, u"entities"_s);
        QCOMPARE(window.opened.last().second.value(u"type"_s).toString(), u"accounts"_s);
        QCOMPARE(window.opened.last().second.value(u"id"_s).toString(), payee);
        window.choose(0);
        QTRY_COMPARE(window.text(u"commandReference_productId"_s), u"Butter"_s); // any other by its title
        const auto* const facts = window.find(u"commandFacts"_s);
        QTRY_VERIFY(window.text(u"commandReference_customerId"_s).startsWith(u"ww"_s)); // as long as there is room
        const auto* const longest = window.find(u"commandReference_customerId"_s);
        QVERIFY(longest->mapTo(facts, QPoint(longest->width(), 0)).x() <= facts->width());
        const auto family = [&] { return window.find<QPushButton>(u"commandReference_productId"_s)->font().family(); };
        QTRY_COMPARE(family(), style::uiFont().family()); // a title is no id
        for (const auto theme : {style::Theme::Light, style::Theme::Dark}) { // also when styles are applied anew
            style::apply(*qApp, theme);
            QCOMPARE(family(), style::uiFont().family());
        }
        window.click(u"commandReference_productId"_s);
        QCOMPARE(window.opened.last().second.value(u"type"_s).toString(), u"products"_s);
        QCOMPARE(window.opened.last().second.value(u"id"_s).toString(), product);
    }

    void aRejectedCommandShowsTheRuleThatRefusedAndThoseBefore()
    {
        Commands window;
        const auto payee = window.create(u"accounts"_s, {{"username", "Amina"}});
        (void)window.ask(
            u"entities.create"_s,
            {{"type", "transfers"},
             {"fields", {{"from", "cash"}, {"to", payee.toStdString()}, {"amount", -5}, {"token", "none"}}}});
        QTRY_COMPARE(window.count(), std::int64_t {2});
        window.choose(0);
        QTRY_COMPARE(window.checks(),
                     (QStringList {u"Type is known"_s, u"Type allows this command"_s, u"Fields keep the schema"_s,
                                   u"Id is free"_s, u"! amount must be positive"_s}));
        QVERIFY(window.text(u"commandChecksTitle"_s).contains(u"before one refused"_s));
        QCOMPARE(window.text(u"commandReason"_s), u"amount must be positive"_s);
        window.picture(u"command-rejected"_s);
        window.choose(1); // and nothing of it stays
        QTRY_COMPARE(window.headline(), u"Amina"_s);
        QVERIFY(window.find(u"commandCheckRefused"_s) == nullptr);
        QVERIFY(window.find(u"commandReason"_s) == nullptr);
    }

    void thePayloadIsShownAndCopiedWithoutSecrets()
    {
        Commands window;
        (void)window.create(u"products"_s, {{"name", "<b>Butter</b>"}, {"price", 249}});
        (void)window.ask(
            u"entities.create"_s,
            {{"type", "transfers"}, {"fields", {{"from", "cash"}, {"to", "cash"}, {"amount", 5}, {"token", "hush"}}}});
        QTRY_COMPARE(window.count(), std::int64_t {2});
        QVERIFY(!window.find<QToolButton>(u"copyCommand"_s)->isEnabled()); // nothing is selected
        window.chooseTab(1);
        window.choose(1);
        auto* const tree = window.find<views::JsonTree>(u"commandPayload"_s);
        QVERIFY(tree != nullptr);
        QTRY_VERIFY(tree->model()->rowCount() >= 3); // the fields, and the record of the command
        QCOMPARE(window.headline(), QString()); // it is on the first tab
        QCOMPARE(window.copied(), u"{\"name\":\"<b>Butter</b>\",\"price\":249}"_s);
        window.chooseTab(0);
        QCOMPARE(window.headline(), u"<b>Butter</b>"_s);
        QVERIFY(window.copied().contains(u"\"kind\":\"create\""_s));
        window.choose(0);
        QTRY_VERIFY(window.find(u"commandCheckRefused"_s) != nullptr);
        for (const int tab : {0, 1, 2}) {
            window.chooseTab(tab);
            QVERIFY(!window.copied().isEmpty());
            QVERIFY(!window.copied().contains(u"hush"_s));
        }
    }

    void aRepetitionIsOpenedWhereItIsSeen()
    {
        Commands window;
        (void)window.create(u"products"_s, {{"name", "Butter"}, {"price", 249}});
        QTRY_COMPARE(window.count(), std::int64_t {1});
        window.chooseTab(2);
        window.choose(0);
        QTRY_VERIFY(window.find<QPushButton>(u"commandRepeat"_s)->isEnabled());
        window.click(u"commandRepeat"_s);
        QTRY_VERIFY(window.find(u"repeatFields"_s) != nullptr);
        auto* const submit = window.find<QPushButton>(u"repeatSubmit"_s);
        QTRY_VERIFY(submit->isEnabled() && !submit->visibleRegion().isEmpty());
        window.click(u"repeatSubmit"_s);
        QTRY_COMPARE(window.count(), std::int64_t {2});
    }

    void theTitleOfAnEntityStandsOverACommandThatDoesNotChangeIt()
    {
        Commands window;
        const auto id = window.create(u"products"_s, {{"name", "Butter"}, {"price", 249}});
        (void)window.ask(
            u"entities.update"_s,
            {{"type", "products"}, {"id", id.toStdString()}, {"version", 1}, {"fields", {{"price", 260}}}});
        QTRY_COMPARE(window.count(), std::int64_t {2});
        window.choose(0);
        QTRY_COMPARE(window.headline(), u"Butter"_s);
        QVERIFY(window.checks().contains(u"Version is the expected one"_s));
    }
};

EVENTSCOPE_TEST(CommandPanelTest)
#include "command_panel_test.moc"
