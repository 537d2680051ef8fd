#include "backend.h"
#include "docks/docks.h"
#include "hub/hub_client.h"
#include "models/notice_board.h"
#include "models/stats_feed.h"
#include "support/test_registry.h"
#include "views/elided_label.h"
#include "views/live_table.h"
#include "views/toast.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

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
};

EVENTSCOPE_TEST(LivePagesTest)
#include "live_pages_test.moc"
