#include "backend.h"
#include "docks/docks.h"
#include "docks/entity_directory.h"
#include "docks/parked_banner.h"
#include "docks/parked_entities.h"
#include "hub/hub_client.h"
#include "models/notice_board.h"
#include "models/stats_feed.h"
#include "pipeline/open_store.h"
#include "style/theme.h"
#include "support/engine_fixture.h"
#include "support/test_registry.h"
#include "views/elided_label.h"
#include "views/live_table.h"
#include "views/toast.h"

#include <QApplication>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

class SilentShell final : public docks::Shell
{
public:
    void open(const QString& page, const QVariantMap& arguments) override { opened = {page, arguments}; }
    void setHeldBack(std::optional<quint64>) override {}
    [[nodiscard]] bool isPaused() const override { return false; }
    std::pair<QString, QVariantMap> opened;
};

/// The real engine on a store with a product that is parked.
struct Console
{
    Console()
    {
        style::apply(*qApp, style::Theme::Dark);
        {
            auto engine = pipeline::openEmbeddedEngine(test::engineOptions(folder.path()));
            if (!engine)
                qFatal("%s", engine.error().message.c_str());
            product =
                test::submitAndWait(**engine, test::create("products", {{"name", "Tea"}, {"price", 160'600}}))->entity;
        }
        {
            auto store = pipeline::openStore(folder.path() / "eventscope.db", base::sqlite::Mode::Writer);
            if (!store || !(*store)->stores.snapshots->setPark({"products", product, 3}))
                qFatal("the entity cannot be parked");
        }
        BackendOptions options;
        options.dataFolder = folder.path();
        options.packFolders = {std::filesystem::path(EVENTSCOPE_SOURCE_DIR) / "resources" / "domains"};
        backend = std::move(*Backend::start(options));
        window.resize(1'280, 800);
        window.show();
        stats.start(hub);
        hub.open({QUrl(u"ws://127.0.0.1:%1/api/v1/hub"_s.arg(backend->port())),
                  QByteArray::fromStdString(backend->token())});
    }

    [[nodiscard]] QString id() const { return QString::fromStdString(product); }
    void update()
    {
        hub.request(u"entities.update"_s,
                    {{"type", "products"}, {"id", product}, {"version", 1}, {"fields", {{"price", 2}}}}, &window,
                    [](const hub::Reply&) {});
    }

    test::TemporaryFolder folder;
    std::string product;
    std::unique_ptr<Backend> backend;
    hub::HubClient hub;
    models::StatsFeed stats;
    models::NoticeBoard notices;
    QWidget window;
    views::ToastHost toasts {window, notices};
    SilentShell shell;
    docks::PageContext context {hub, stats, notices, toasts, shell};
};

} // namespace

class ParkedTest : public QObject
{
    Q_OBJECT
private slots:
    void theBannerIsShownForAParkedEntityAndLetsItGoOn()
    {
        Console console;
        docks::EntityDirectory directory(console.hub, &console.window);
        docks::ParkedBanner banner(console.context, directory, &console.window);
        banner.setEntity(u"products"_s, u"another"_s);
        QTest::qWait(300);
        QVERIFY(!banner.isVisible());
        banner.setEntity(u"products"_s, console.id());
        QTRY_VERIFY(banner.isVisible());
        QTest::mouseClick(banner.findChild<QPushButton*>(u"unparkEntity"_s), Qt::LeftButton);
        QTRY_VERIFY(!banner.isVisible());
        QVERIFY(console.notices.rowCount() > 0);
        QVERIFY(console.notices.notice(0).title.contains(u"Unpark product"_s));
        banner.look();
        QTest::qWait(300);
        QVERIFY(!banner.isVisible());
    }

    void theFormOfAParkedEntityShowsTheBannerUntilItGoesOn()
    {
        Console console;
        auto* page = docks::makeEntitiesPage(console.context, &console.window);
        page->resize(1'208, 736);
        page->show();
        page->activated();
        QTRY_COMPARE_WITH_TIMEOUT(console.hub.state(), hub::HubClient::State::Connected, 10'000);
        page->handleOpen({{u"type"_s, u"products"_s}, {u"id"_s, console.id()}});
        const auto unpark = [page]() -> QPushButton* {
            for (auto* button : page->findChildren<QPushButton*>(u"unparkEntity"_s)) {
                if (button->isVisible() && !button->visibleRegion().isEmpty())
                    return button;
            }
            return nullptr;
        };
        QTRY_VERIFY_WITH_TIMEOUT(unpark() != nullptr, 10'000);
        if (const auto folder = qEnvironmentVariable("EVENTSCOPE_PICTURES"); !folder.isEmpty())
            console.window.grab().save(folder + u"/entity-parked.png"_s);
        QTest::mouseClick(unpark(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(unpark() == nullptr, 10'000);
        delete page;
    }

    void aRejectedCommandOffersTheUnparkAndItsNameIsRight()
    {
        Console console;
        auto* page = docks::makeCommandsPage(console.context, &console.window);
        page->resize(1'208, 736);
        page->show();
        page->activated();
        console.update();
        auto* table = page->findChild<views::LiveTable*>(u"commandTable"_s);
        QTRY_COMPARE(table->source().rowCount(), std::int64_t {2});
        QCOMPARE(table->source().text(0, 6), u"ENTITY_PARKED"_s);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(60, 12));
        auto* unpark = page->findChild<QPushButton*>(u"unparkEntity"_s);
        QTRY_VERIFY(unpark->isVisible());
        if (const auto folder = qEnvironmentVariable("EVENTSCOPE_PICTURES"); !folder.isEmpty())
            console.window.grab().save(folder + u"/commands-parked.png"_s);
        QTest::mouseClick(unpark, Qt::LeftButton);
        QTRY_COMPARE(table->source().rowCount(), std::int64_t {3});
        QCOMPARE(table->source().text(0, 2), u"Unpark product"_s);
        QTRY_VERIFY(!unpark->isVisible());
        // The fields of a command are what people read: cents are for the API.
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, QPoint(60, 24 * 2 + 12));
        const auto shows = [page](const QString& text) {
            const auto labels = page->findChildren<QLabel*>();
            const auto elided = page->findChildren<views::ElidedLabel*>();
            return std::any_of(labels.begin(), labels.end(),
                               [&text](const auto* label) { return label->isVisible() && label->text() == text; })
                || std::any_of(elided.begin(), elided.end(),
                               [&text](const auto* label) { return label->isVisible() && label->fullText() == text; });
        };
        QTRY_VERIFY(shows(u"1,606.00"_s));
        QVERIFY(shows(u"Price"_s));
    }

    void theOverviewCountsThemAndTellsOnce()
    {
        Console console;
        auto* page = docks::makeOverviewPage(console.context, &console.window);
        page->resize(1'208, 736);
        page->show();
        page->activated();
        const auto parked = [page] {
            const auto* label = page->findChild<views::ElidedLabel*>(u"health_parked"_s);
            return label == nullptr ? QString() : label->fullText();
        };
        QTRY_VERIFY_WITH_TIMEOUT(parked().startsWith(u"1 "_s), 15'000);
        QCOMPARE(console.notices.rowCount(), 1);
        const auto notice = console.notices.notice(0);
        QCOMPARE(notice.title, u"An entity is parked"_s);
        notice.run();
        QCOMPARE(console.shell.opened.first, u"entities"_s);
        QCOMPARE(console.shell.opened.second.value(u"id"_s).toString(), console.id());
    }

    void anOddAnswerParksNobody()
    {
        QVERIFY(docks::ParkedEntities::read({true, base::json::parse(R"({"items":[7,{"type":1}]})").value()}).size()
                <= 1);
        QVERIFY(docks::ParkedEntities::read({true, 7}).empty());
        QVERIFY(docks::ParkedEntities::read({false, {}}).empty());
    }
};

EVENTSCOPE_TEST(ParkedTest)
#include "parked_test.moc"
