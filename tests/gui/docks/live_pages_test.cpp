#include "backend.h"
#include "docks/docks.h"
#include "docks/stream_bar.h"
#include "hub/hub_client.h"
#include "models/notice_board.h"
#include "models/stats_feed.h"
#include "support/test_registry.h"
#include "views/elided_label.h"
#include "views/live_table.h"
#include "views/toast.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class TestShell final : public docks::Shell
{
public:
    void open(const QString& page, const QVariantMap& arguments) override
    {
        lastPage = page;
        lastArguments = arguments;
    }
    void setHeldBack(std::optional<quint64> rows) override { heldBack = rows; }
    [[nodiscard]] bool isPaused() const override { return heldBack.has_value(); }

    QString lastPage;
    QVariantMap lastArguments;
    std::optional<quint64> heldBack;
};

/// The real engine, its hub and what a page stands on.
struct Console
{
    Console()
    {
        BackendOptions options;
        options.dataFolder = folder.path().toStdString();
        options.packFolders = {EVENTSCOPE_SOURCE_DIR "/resources/domains"};
        auto started = Backend::start(options);
        if (!started)
            qFatal("%s", started.error().message.c_str());
        backend = std::move(*started);
        window.resize(1'280, 800);
        window.show();
        hub.open({QUrl(u"ws://127.0.0.1:%1/api/v1/hub"_s.arg(backend->port())),
                  QByteArray::fromStdString(backend->token())});
    }
    void add(docks::Page* page)
    {
        page->resize(1'208, 736);
        page->show();
        page->activated();
    }
    void create(const char* type, const base::json::object& fields)
    {
        bool answered = false;
        hub.request(u"entities.create"_s, {{"type", type}, {"fields", fields}}, &window,
                    [&](const hub::Reply&) { answered = true; });
        QTRY_VERIFY(answered);
    }

    QTemporaryDir folder;
    std::unique_ptr<Backend> backend;
    hub::HubClient hub;
    models::StatsFeed stats;
    models::NoticeBoard notices;
    QWidget window;
    views::ToastHost toasts {window, notices};
    TestShell shell;
    docks::PageContext context {hub, stats, notices, toasts, shell};
};

QPointer<QMenu> savedFilters(const docks::Page* page)
{
    QTest::mouseClick(page->findChild<QToolButton*>(u"eventsSavedFilters"_s), Qt::LeftButton);
    QPointer<QMenu> menu;
    const auto isShown = [&] {
        for (auto* one : page->findChildren<QMenu*>(u"eventsSavedFilterMenu"_s)) {
            if (one->isVisible())
                menu = one;
        }
        return menu != nullptr;
    };
    if (!QTest::qWaitFor(isShown))
        qFatal("the menu of saved filters does not open");
    return menu;
}

} // namespace

class LivePagesTest : public QObject
{
    Q_OBJECT
private slots:
    void anEventIsSeenFilteredOpenedAndFollowed()
    {
        Console console;
        auto* const page = docks::makeEventsPage(console.context, &console.window);
        console.add(page);
        auto* const table = page->findChild<views::LiveTable*>(u"eventTable"_s);
        auto* const filter = page->findChild<QLineEdit*>(u"eventsFilter"_s);
        console.create("products", {{"name", "Butter"}, {"price", 249}});
        console.create("customers", {{"firstName", "Ada"}, {"lastName", "Lovelace"}});
        QTRY_COMPARE(table->source().rowCount(), std::int64_t {2});
        QCOMPARE(table->source().text(0, 2), u"CustomerCreated"_s);

        QTest::keyClicks(filter, u"price > 100"_s);
        QTRY_COMPARE(table->source().rowCount(), std::int64_t {1});
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(60, 12));
        QCOMPARE(page->findChild<views::ElidedLabel*>(u"eventType"_s)->fullText(), u"ProductCreated"_s);
        QTest::mouseClick(page->findChild<QPushButton*>(u"openCommand"_s), Qt::LeftButton);
        QCOMPARE(console.shell.lastPage, u"commands"_s);
        QTest::mouseClick(page->findChild<QPushButton*>(u"followEntity"_s), Qt::LeftButton);
        QVERIFY(filter->text().startsWith(u"entity = products/"_s));
        QTRY_COMPARE(table->source().rowCount(), std::int64_t {1});

        filter->setText(u"prize > 100"_s); // the last valid filter stays
        QTRY_VERIFY(page->findChild<QLabel*>(u"eventsInvalidNote"_s)->isVisible());
        QCOMPARE(table->source().rowCount(), std::int64_t {1});
    }

    void aFilterIsSavedByNameRecalledAndDeleted()
    {
        QByteArray kept;
        {
            Console console;
            auto* const page = docks::makeEventsPage(console.context, &console.window);
            console.add(page);
            QSignalSpy changes(page, &docks::Page::keepsakesChanged);
            console.create("products", {{"name", "Bread"}, {"price", 99}});
            auto* const table = page->findChild<views::LiveTable*>(u"eventTable"_s);
            QTRY_COMPARE(table->source().rowCount(), std::int64_t {1});
            QTest::keyClicks(page->findChild<QLineEdit*>(u"eventsFilter"_s), u"price > 100"_s);
            QTRY_COMPARE(table->source().rowCount(), std::int64_t {0});
            const auto menu = savedFilters(page);
            auto* const name = menu->findChild<QLineEdit*>(u"eventsFilterName"_s);
            QVERIFY(name != nullptr);
            QTest::keyClicks(name, u"<b>Dear</b>"_s);
            QTest::keyClick(name, Qt::Key_Return);
            QTRY_VERIFY(!changes.isEmpty());
            kept = page->saveKeepsakes();
        }
        Console console;
        auto* const page = docks::makeEventsPage(console.context, &console.window);
        console.add(page);
        page->restoreKeepsakes(kept);
        auto* const table = page->findChild<views::LiveTable*>(u"eventTable"_s);
        console.create("products", {{"name", "Butter"}, {"price", 249}});
        console.create("products", {{"name", "Bread"}, {"price", 99}});
        QTRY_COMPARE(table->source().rowCount(), std::int64_t {2});
        auto menu = savedFilters(page);
        QCOMPARE(menu->actions().front()->text(), u"<b>Dear</b>"_s);
        menu->actions().front()->trigger();
        menu->close();
        QCOMPARE(page->findChild<QLineEdit*>(u"eventsFilter"_s)->text(), u"price > 100"_s);
        QTRY_COMPARE(table->source().rowCount(), std::int64_t {1});

        menu = savedFilters(page);
        QVERIFY(menu->actions().back()->menu() != nullptr);
        menu->actions().back()->menu()->actions().front()->trigger();
        menu->close();
        QVERIFY(!page->saveKeepsakes().contains("Dear"));
    }

    void pauseHoldsBackAndResumeShowsAll()
    {
        Console console;
        auto* const page = docks::makeEventsPage(console.context, &console.window);
        console.add(page);
        auto* const table = page->findChild<views::LiveTable*>(u"eventTable"_s);
        console.create("products", {{"name", "Butter"}, {"price", 249}});
        QTRY_COMPARE(table->source().rowCount(), std::int64_t {1});
        QTest::mouseClick(page->findChild<QToolButton*>(u"eventsPause"_s), Qt::LeftButton);
        console.create("products", {{"name", "Bread"}, {"price", 199}});
        QTRY_COMPARE(console.shell.heldBack, std::optional<quint64>(1));
        QCOMPARE(table->source().rowCount(), std::int64_t {1});
        QTest::mouseClick(page->findChild<QPushButton*>(u"eventsResume"_s), Qt::LeftButton);
        QCOMPARE(table->source().rowCount(), std::int64_t {2});
        QVERIFY(!console.shell.heldBack);
    }

    void aRejectedCommandShowsItsReasonAndIsRepeated()
    {
        Console console;
        auto* const page = docks::makeCommandsPage(console.context, &console.window);
        console.add(page);
        auto* const table = page->findChild<views::LiveTable*>(u"commandTable"_s);
        console.create("purchases", {{"productId", "nothing"}, {"customerId", "nobody"}, {"total", 5}});
        console.create("products", {{"name", "Butter"}, {"price", 249}});
        QTRY_VERIFY(table->source().rowCount() >= 2);
        QCOMPARE(table->source().text(0, 1), u"Accepted"_s);
        QCOMPARE(table->source().text(1, 1), u"Rejected"_s);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(60, 24 + 12));
        QVERIFY(page->findChild<QLabel*>(u"commandReason"_s)->text().contains(u"nothing"_s));
        QTest::mouseClick(page->findChild<QToolButton*>(u"stagesMenu"_s), Qt::LeftButton);
        auto* const menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu != nullptr && menu->actions().front()->isEnabled());
        menu->actions().front()->trigger();
        menu->close();
        QVERIFY(QApplication::clipboard()->text().startsWith(u"Gateway: accept\t"_s));
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(60, 12));
        auto* const repeat = page->findChild<QPushButton*>(u"commandRepeat"_s);
        QTRY_VERIFY(repeat->isEnabled()); // once the fields of the command are known
        auto* const submit = page->findChild<QPushButton*>(u"repeatSubmit"_s);
        const auto before = table->source().rowCount();
        QTest::mouseClick(repeat, Qt::LeftButton);
        QTRY_VERIFY(submit->isVisible() && submit->isEnabled());
        auto* const verdict = page->findChild<QLabel*>(u"repeatVerdict"_s);
        QTRY_VERIFY2(verdict->text().contains(u"accept"_s), qPrintable(verdict->text()));
        QTest::mouseClick(submit, Qt::LeftButton);
        QTRY_COMPARE(table->source().rowCount(), before + 1);
    }

    void aPageThatIsOpenedBeforeTheEngineAnswersKnowsItsTypes()
    {
        Console console;
        hub::HubClient late;
        const docks::PageContext context {late, console.stats, console.notices, console.toasts, console.shell};
        auto* const page = docks::makeCommandsPage(context, &console.window);
        console.add(page);
        console.create("products", {{"name", "Butter"}, {"price", 249}});
        late.open({QUrl(u"ws://127.0.0.1:%1/api/v1/hub"_s.arg(console.backend->port())),
                   QByteArray::fromStdString(console.backend->token())});
        auto* const table = page->findChild<views::LiveTable*>(u"commandTable"_s);
        QTRY_VERIFY(table->isVisible() && table->source().rowCount() == 1);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(60, 12));
        const auto* const headline = page->findChild<views::ElidedLabel*>(u"commandHeadline"_s);
        QTRY_COMPARE(headline->fullText(), u"Butter"_s);
        delete page; // before its hub
    }

    void ratesCountTrafficAndNotThePast()
    {
        Console console;
        for (int i = 0; i < 120; ++i)
            console.create("products", {{"name", "Butter"}, {"price", 249}});
        console.stats.start(console.hub);
        auto* const page = docks::makeEventsPage(console.context, &console.window);
        console.add(page);
        auto* const table = page->findChild<views::LiveTable*>(u"eventTable"_s);
        auto* const bar = page->findChild<docks::StreamBar*>();
        double highest = 0;
        int updates = 0;
        QObject::connect(&console.stats, &models::StatsFeed::arrived, page, [&] {
            ++updates;
            highest = std::max(highest, bar->rateOf(0));
        });
        QTRY_COMPARE(table->source().rowCount(), std::int64_t {120});
        QTRY_VERIFY(updates >= 2);
        QCOMPARE(highest, 0.0);
        const int before = updates;
        for (int i = 0; i < 20; ++i)
            console.create("products", {{"name", "Butter"}, {"price", 249}});
        QTRY_VERIFY(updates >= before + 2);
        QVERIFY(highest > 0);
    }

    void theDotsOfTheTailAndOfThePayloadOfferTheRest()
    {
        Console console;
        auto* const page = docks::makeEventsPage(console.context, &console.window);
        console.add(page);
        auto* const table = page->findChild<views::LiveTable*>(u"eventTable"_s);
        console.create("products", {{"name", "Butter"}, {"price", 249}});
        QTRY_COMPARE(table->source().rowCount(), std::int64_t {1});
        const auto entries = [page](const QString& button, const QString& run) {
            QTest::mouseClick(page->findChild<QToolButton*>(button), Qt::LeftButton);
            const auto menus = page->findChildren<QMenu*>(button + u"Menu"_s);
            if (menus.isEmpty())
                return false;
            auto* const menu = menus.last(); // one that was closed may still wait for its end
            auto* const action = menu->findChild<QAction*>(run);
            const bool works = action != nullptr && action->isEnabled();
            if (works)
                action->trigger();
            menu->close();
            return works;
        };
        QVERIFY(!page->findChild<QToolButton*>(u"payloadMenu"_s)->isEnabled()); // nothing is selected
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(60, 12));
        QTRY_VERIFY(entries(u"payloadMenu"_s, u"copyEventJson"_s));
        QVERIFY(QApplication::clipboard()->text().contains(u"\"name\":\"Butter\""_s));
        QVERIFY(entries(u"payloadMenu"_s, u"openEventEntity"_s));
        QCOMPARE(console.shell.lastPage, u"entities"_s);
        auto* const filter = page->findChild<QLineEdit*>(u"eventsFilter"_s);
        QTest::keyClicks(filter, u"price > 1000"_s);
        QTRY_COMPARE(table->source().rowCount(), std::int64_t {0});
        QVERIFY(entries(u"eventsMenu"_s, u"eventsClearAll"_s));
        QTRY_COMPARE(table->source().rowCount(), std::int64_t {1});
        QVERIFY(!entries(u"eventsMenu"_s, u"eventsClearAll"_s));
    }

    void anEngineThatSaysNothingIsCalledSlowAndNotLive()
    {
        Console console;
        auto* const page = docks::makeCommandsPage(console.context, &console.window);
        console.add(page);
        const auto says = [page](const QString& text) {
            const auto labels = page->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&text](const auto* label) {
                return label->isVisible() && label->text().contains(text);
            });
        };
        QTRY_COMPARE(console.hub.state(), hub::HubClient::State::Connected);
        console.stats.setConnected(true); // and then no statistics come, as from an engine that is held up
        QVERIFY(!says(u"does not answer"_s));
        QTRY_VERIFY_WITH_TIMEOUT(console.stats.isSilent(), models::StatsFeed::quietMs + 3'000);
        QTRY_VERIFY(says(u"does not answer"_s));
        console.stats.apply({});
        QTRY_VERIFY(!says(u"does not answer"_s));
        console.stats.setConnected(false); // without a connection nobody waits
        QTest::qWait(50);
        QVERIFY(!console.stats.isSilent());
    }

    void theChipWaitingShowsTheQueueOfTheGateway()
    {
        Console console;
        auto* const page = docks::makeCommandsPage(console.context, &console.window);
        console.add(page);
        auto* const table = page->findChild<views::LiveTable*>(u"commandTable"_s);
        console.create("products", {{"name", "Butter"}, {"price", 249}});
        QTRY_COMPARE(table->source().rowCount(), std::int64_t {1});
        auto* const chip = page->findChild<QPushButton*>(u"chipWaitingCommands"_s);
        const auto heading = [page] {
            QStringList words;
            for (const auto* label : page->findChildren<QLabel*>())
                words += label->isVisible() ? label->text() : QString();
            return words.join(u'\n');
        };
        QTest::mouseClick(chip, Qt::LeftButton);
        QTRY_VERIFY2(heading().contains(u"No command waits"_s), qPrintable(heading()));
        console.stats.apply(
            base::json::parse(R"({"queues":[{"name":"gateway","capacity":4096,"depth":34}]})")->as_object());
        QTRY_VERIFY2(heading().contains(u"34 command"_s), qPrintable(heading()));
        QTest::mouseClick(page->findChild<QPushButton*>(u"chipAllCommands"_s), Qt::LeftButton);
        QTRY_COMPARE(table->source().rowCount(), std::int64_t {1});
        QVERIFY(table->isVisible());
    }
};

EVENTSCOPE_TEST(LivePagesTest)
#include "live_pages_test.moc"
