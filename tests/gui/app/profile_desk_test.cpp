#include "base/files.h"
#include "base/json.h"
#include "docks/docks.h"
#include "embedded_backend.h"
#include "hub/hub_client.h"
#include "models/notice_board.h"
#include "profile_desk.h"
#include "start_fault.h"
#include "support/engine_fixture.h"
#include "support/test_registry.h"
#include "views/entity_field.h"
#include "views/entity_form.h"
#include "window/main_window.h"
#include "window/window_settings.h"

#include <QAbstractItemView>
#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScopeGuard>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <fstream>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 20'000; // under sanitizers an engine takes its time

/// What main() makes of the command line, without main().
struct Program
{
    explicit Program(const std::filesystem::path& folder)
    {
        options.backend.dataFolder = folder / "data";
        options.backend.packFolders = {EVENTSCOPE_SOURCE_DIR "/resources/domains"};
        options.backend.stackFolder = folder / "stack";
        options.configured.settings.data = folder / "data";
        settings =
            std::make_unique<QSettings>(QString::fromStdString((folder / "window.ini").string()), QSettings::IniFormat);
        backend = std::make_unique<app::EmbeddedBackend>(options.backend, std::vector<std::string>());
        hub = std::make_unique<hub::HubClient>();
        desk = std::make_unique<app::ProfileDesk>(options, *backend, *hub);
        window::Options plain;
        plain.profiles = desk.get();
        plain.firstPage = u"entities"_s;
        window = std::make_unique<window::MainWindow>(plain, *hub, *settings, docks::allPages());
        desk->setWindow(*window);
        app::offerRepairs(*window, *backend, *desk);
        window->show();
        backend->start();
    }
    ~Program()
    {
        window.reset();
        desk.reset();
        hub.reset();
        backend.reset();
    }
    [[nodiscard]] bool isOpen(const char* name) const
    {
        return desk->current().name == QLatin1String(name) && hub->state() == hub::HubClient::State::Connected
            && window->currentPage() == u"entities"_s;
    }
    [[nodiscard]] QMenu* menu() const
    {
        auto* found = window->findChild<QToolButton*>(u"profileChip"_s)->menu();
        emit found->aboutToShow();
        return found;
    }
    void click(const QString& action) const
    {
        auto* found = menu()->findChild<QAction*>(action);
        QVERIFY2(found != nullptr, qPrintable(action));
        found->trigger();
    }

    app::GuiOptions options;
    std::unique_ptr<QSettings> settings;
    std::unique_ptr<app::EmbeddedBackend> backend;
    std::unique_ptr<hub::HubClient> hub;
    std::unique_ptr<app::ProfileDesk> desk;
    std::unique_ptr<window::MainWindow> window;
};

} // namespace

/// Switching with real engines: the named profiles point to servers that are away, which an engine that only looks
/// does not mind.
class ProfileDeskTest final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<test::TemporaryFolder>();
        qputenv("XDG_CONFIG_HOME", (m_folder->path() / "config").c_str());
        qputenv("XDG_DATA_HOME", (m_folder->path() / "share").c_str());
        std::filesystem::create_directories(profiles());
        write("far", "#c2410c");
        write("near", "#0e7490");
        std::ofstream(profiles() / "broken.json") << R"({"bootstrap":"x:1","passwort":1})";
    }

    void listsEveryProfileAndSaysWhatIsWrongWithABrokenOne()
    {
        const Program program(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(program.isOpen("embedded"), patience);
        QStringList names;
        for (const auto* action : program.menu()->actions())
            names << action->objectName();
        const auto wanted = QStringList {u"profile_embedded"_s, u"profile_local"_s, u"profile_broken"_s,
                                         u"profile_far"_s, u"profile_near"_s};
        QCOMPARE(names.mid(0, 5), wanted);
        auto* broken = program.menu()->findChild<QAction*>(u"profile_broken"_s);
        QVERIFY2(broken->text().contains(u"broken"_s), qPrintable(broken->text()));
        broken->trigger();
        QTest::qWait(50);
        QVERIFY(program.isOpen("embedded"));
        QVERIFY(program.window->notices().notice(0).fact.contains(u"passwort"_s));
    }

    void switchesWithoutARowOfTheFormerOne()
    {
        const Program program(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(program.isOpen("embedded"), patience);
        bool isMade = false;
        program.hub->request(u"entities.create"_s, {{"type", "products"}, {"fields", {{"name", "Tea"}, {"price", 3}}}},
                             program.window.get(), [&](const hub::Reply& reply) { isMade = reply.ok; });
        QTRY_VERIFY_WITH_TIMEOUT(isMade, patience);
        program.window->open(u"entities"_s, {{u"type"_s, u"products"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(rowsOf(program), 1, patience);

        program.click(u"profile_far"_s);
        QTRY_VERIFY_WITH_TIMEOUT(program.desk->current().name == u"far"_s && rowsOf(program) == 0, patience);
        QTRY_VERIFY_WITH_TIMEOUT(program.isOpen("far"), patience);
        QCOMPARE(rowsOf(program), 0);
        QCOMPARE(program.window->findChild<QToolButton*>(u"profileChip"_s)->text(), u"far"_s);
        QCOMPARE(program.window->findChild<QLabel*>(u"statusProfile"_s)->text(), u"far"_s);
        QCOMPARE(program.desk->current().colour, u"#c2410c"_s);

        program.click(u"profile_embedded"_s);
        QTRY_VERIFY_WITH_TIMEOUT(program.isOpen("embedded"), patience);
        program.window->open(u"entities"_s, {{u"type"_s, u"products"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(rowsOf(program), 1, patience);
    }

    /// A form that somebody has begun: stay, save, or throw it away.
    void asksBeforeAFormIsLost()
    {
        const Program program(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(program.isOpen("embedded"), patience);
        const auto begin = [&program](const QString& name) {
            program.window->open(u"entities"_s, {{u"new"_s, u"products"_s}});
            QTRY_VERIFY_WITH_TIMEOUT(program.window->findChild<views::EntityForm*>() != nullptr, patience);
            auto* form = program.window->findChild<views::EntityForm*>();
            form->field(u"name"_s)->setValue(base::json::value(name.toStdString()));
            form->field(u"price"_s)->setValue(base::json::value(249));
            QVERIFY(form->isDirty());
        };
        const auto answer = [&program](const char* button) {
            QTRY_VERIFY_WITH_TIMEOUT(program.window->findChild<QPushButton*>(QLatin1String(button)) != nullptr,
                                     patience);
            program.window->findChild<QPushButton*>(QLatin1String(button))->click();
        };
        begin(u"Butter"_s);
        program.click(u"profile_far"_s);
        answer("unsavedCancel");
        QTest::qWait(50);
        QVERIFY(program.isOpen("embedded"));
        QVERIFY(program.window->findChild<views::EntityForm*>()->isDirty());

        program.click(u"profile_far"_s);
        answer("unsavedSave");
        QTRY_VERIFY_WITH_TIMEOUT(program.isOpen("far"), patience);
        program.click(u"profile_embedded"_s); // nothing is unsaved: no question
        QTRY_VERIFY_WITH_TIMEOUT(program.isOpen("embedded"), patience);
        program.window->open(u"entities"_s, {{u"type"_s, u"products"_s}});
        QTRY_COMPARE_WITH_TIMEOUT(rowsOf(program), 1, patience);

        begin(u"Cheese"_s);
        program.click(u"profile_far"_s);
        answer("unsavedDiscard");
        QTRY_VERIFY_WITH_TIMEOUT(program.isOpen("far"), patience);
    }

    void theLastOfSeveralChoicesWins()
    {
        const Program program(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(program.isOpen("embedded"), patience);
        for (const auto* name : {"far", "near", "embedded", "far", "near"})
            program.desk->choose(QString::fromLatin1(name));
        QTRY_VERIFY_WITH_TIMEOUT(program.isOpen("near"), patience);
        QTest::qWait(300);
        QVERIFY(program.isOpen("near"));
        // The engine that runs is the one that is named: it holds its folder, and no other.
        const auto folders = m_folder->path() / "share/eventscope";
        QVERIFY(std::filesystem::exists(folders / "profile-near/lock"));
        QVERIFY(!base::files::Lock::acquire(folders / "profile-near/lock").has_value());
        QVERIFY(base::files::Lock::acquire(m_folder->path() / "data/lock").has_value());
    }

    void closesDuringASwitch()
    {
        {
            const Program program(m_folder->path());
            program.desk->choose(u"far"_s); // before the first one is open
            QTest::qWait(1);
        }
        const Program program(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(program.isOpen("embedded"), patience);
        program.desk->choose(u"far"_s);
        program.desk->choose(u"near"_s);
        QTest::qWait(5);
    }

    void offersTheWayBackWhenASwitchFails()
    {
        const auto taken = m_folder->path() / "share/eventscope/profile-far";
        std::filesystem::create_directories(taken);
        const auto lock = base::files::Lock::acquire(taken / "lock");
        QVERIFY(lock.has_value());
        const Program program(m_folder->path());
        QTRY_VERIFY_WITH_TIMEOUT(program.isOpen("embedded"), patience);
        program.click(u"profile_far"_s);
        const auto button = [&] { return program.window->findChild<QPushButton*>(u"formerProfile"_s); };
        QTRY_VERIFY_WITH_TIMEOUT(button() != nullptr, patience);
        QVERIFY(program.hub->state() == hub::HubClient::State::Offline);
        QTest::keyClick(program.window.get(), Qt::Key_2, Qt::ControlModifier); // a page has nothing to show now
        QVERIFY(button()->isVisible());
        button()->click();
        QTRY_VERIFY_WITH_TIMEOUT(program.isOpen("embedded"), patience);
    }

    void testsAConnectionStepByStep()
    {
        const Program program(m_folder->path());
        program.click(u"test_far"_s);
        const auto shown = [&](const QString& name) {
            const auto* label = program.window->findChild<QLabel*>(name);
            return label == nullptr ? QString() : label->text();
        };
        QTRY_VERIFY_WITH_TIMEOUT(shown(u"profileTestVerdict"_s).startsWith(u"3 "_s), patience);
        QVERIFY2(shown(u"step_kafka_reach"_s).contains(u"Connection refused"_s),
                 qPrintable(shown(u"step_kafka_reach"_s)));
        QVERIFY(shown(u"step_kafka_topics"_s).startsWith(u"Skipped"_s));
        QVERIFY(shown(u"step_events_connect"_s).startsWith(u"Failed"_s));
        QVERIFY(shown(u"step_events_log"_s).startsWith(u"Skipped"_s));
        QVERIFY(shown(u"step_prometheus"_s).startsWith(u"Skipped"_s));
        auto* action = program.window->findChild<QPushButton*>(u"profileTestAction"_s);
        action->click(); // again, and at once another one in its place
        program.desk->test(u"near"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shown(u"profileTestVerdict"_s).startsWith(u"3 "_s), patience);
        action->click();
        program.click(u"test_near"_s); // the dialog of the former goes
    }

    void somewhereElseTheEngineDecides()
    {
        Program program(m_folder->path());
        program.options.attach = "http://127.0.0.1:4711";
        QVERIFY(program.menu()->findChild<QAction*>(u"profile_embedded"_s) == nullptr);
        QVERIFY(program.menu()->actions().front()->text().contains(u"127.0.0.1:4711"_s));
    }

private:
    [[nodiscard]] std::filesystem::path profiles() const { return m_folder->path() / "config/eventscope/profiles"; }
    void write(const std::string& name, const std::string& colour) const
    {
        const base::json::object away {{"address", "127.0.0.1:1"}};
        const base::json::object profile {
            {"bootstrap", "127.0.0.1:1"}, {"redis", {{"events", away}, {"snapshots", away}}}, {"colour", colour}};
        std::ofstream(profiles() / (name + ".json")) << base::json::serialize(profile);
    }
    static int rowsOf(const Program& program)
    {
        const auto* table = program.window->findChild<QAbstractItemView*>(u"entityTable"_s);
        return table == nullptr || table->model() == nullptr ? 0 : table->model()->rowCount();
    }

    std::unique_ptr<test::TemporaryFolder> m_folder;
};

EVENTSCOPE_TEST(ProfileDeskTest)
#include "profile_desk_test.moc"
