#include "hub/hub_client.h"
#include "models/notice_board.h"
#include "style/controls.h"
#include "style/motion.h"
#include "style/theme.h"
#include "support/test_registry.h"
#include "window/command_palette.h"
#include "window/main_window.h"
#include "window/stats_text.h"
#include "window/status_bar.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QSettings>
#include <QSignalSpy>
#include <QStyle>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <set>

using namespace Qt::StringLiterals;

namespace {

/// A page that writes down what the window does with it.
class LogPage final : public docks::Page
{
public:
    LogPage(QString name, QStringList& log, QWidget* parent)
        : Page(parent)
        , m_name(std::move(name))
        , m_log(log)
    {
        m_log << m_name + u" built"_s;
    }
    void activated() override { m_log << m_name + u" shown"_s; }
    void deactivated() override { m_log << m_name + u" left"_s; }
    void handleOpen(const QVariantMap& arguments) override
    {
        m_log << m_name + u" opens "_s + arguments.value(u"id"_s).toString();
    }
    void resume() override { m_log << m_name + u" resumes"_s; }
    void resetLayout(docks::Layout layout) override
    {
        m_log << m_name + (layout == docks::Layout::Debug ? u" debugs"_s : u" operates"_s);
    }
    [[nodiscard]] QByteArray saveLayout() const override { return "layout of " + m_name.toUtf8(); }
    void restoreLayout(const QByteArray& layout) override { m_log << QString::fromUtf8(layout); }

private:
    QString m_name;
    QStringList& m_log;
};

} // namespace

class MainWindowTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }

    void init()
    {
        m_log.clear();
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<QSettings>(m_folder->filePath(u"settings.ini"_s), QSettings::IniFormat);
        m_hub = std::make_unique<hub::HubClient>();
        makeWindow();
    }

    void theSystemsThemeIsFollowedWhileTheProgramRuns()
    {
        auto system = style::Scheme::Light;
        style::setPlatformProbe([&system] { return system; });
        const auto back = qScopeGuard([] {
            style::setPlatformProbe({});
            style::apply(*qApp, style::Theme::Dark);
        });
        style::apply(*qApp, style::Theme::System);
        QCOMPARE(qApp->palette().color(QPalette::Base), style::color(style::Token::Base, style::Scheme::Light));
        m_window->show();
        const auto tell = [this] { // as QGuiApplication does when the platform says so
            QEvent event(QEvent::ThemeChange);
            QCoreApplication::sendEvent(m_window->windowHandle(), &event);
        };
        system = style::Scheme::Dark;
        tell();
        QTRY_COMPARE(qApp->palette().color(QPalette::Base), style::color(style::Token::Base, style::Scheme::Dark));
        QCOMPARE(style::theme(), style::Theme::System); // still the user's choice

        style::apply(*qApp, style::Theme::Light); // a choice of the user stays
        tell();
        QTest::qWait(50);
        QCOMPARE(style::scheme(), style::Scheme::Light);
    }

    void thePlatformIsReadBehindThePaletteOfTheProgram()
    {
        const auto base = QApplication::style()->standardPalette().color(QPalette::Window).lightness();
        const auto expected = base < 128 ? style::Scheme::Dark : style::Scheme::Light; // offscreen has no palette
        const auto back = qScopeGuard([] { style::apply(*qApp, style::Theme::Dark); });
        style::apply(*qApp, expected == style::Scheme::Light ? style::Theme::Dark : style::Theme::Light);
        style::apply(*qApp, style::Theme::System);
        QCOMPARE(style::scheme(), expected);
        QCOMPARE(qApp->palette().color(QPalette::Base), style::color(style::Token::Base, expected));
    }

    void cleanup()
    {
        m_window.reset();
        m_hub.reset();
    }

    void buildsAPageOnlyWhenItIsShown()
    {
        QCOMPARE(m_log, QStringList({u"one built"_s, u"one operates"_s, u"one shown"_s}));
        QTest::mouseClick(m_window->findChild<QToolButton*>(u"rail_two"_s), Qt::LeftButton);
        QCOMPARE(m_window->currentPage(), u"two"_s);
        QCOMPARE(m_log.mid(3), QStringList({u"two built"_s, u"two operates"_s, u"one left"_s, u"two shown"_s}));
    }

    void goesBackAndForwardWithArguments()
    {
        auto* back = m_window->findChild<QToolButton*>(u"goBack"_s);
        auto* forward = m_window->findChild<QToolButton*>(u"goForward"_s);
        QVERIFY(!back->isEnabled() && !forward->isEnabled());
        m_window->open(u"two"_s, {{u"id"_s, u"a"_s}});
        m_window->open(u"two"_s, {{u"id"_s, u"b"_s}});
        m_window->open(u"nowhere"_s);
        QCOMPARE(m_window->currentPage(), u"two"_s);
        m_log.clear();
        QTest::mouseClick(back, Qt::LeftButton);
        QCOMPARE(m_log, QStringList({u"two opens a"_s}));
        QTest::mouseClick(back, Qt::LeftButton);
        QCOMPARE(m_window->currentPage(), u"one"_s);
        QVERIFY(!back->isEnabled());
        QTest::mouseClick(forward, Qt::LeftButton);
        QTest::mouseClick(forward, Qt::LeftButton);
        QCOMPARE(m_log.last(), u"two opens b"_s);
        QVERIFY(!forward->isEnabled());
    }

    void askForTheHubOnlyAfterTheFirstFrame()
    {
        QSignalSpy painted(m_window.get(), &window::MainWindow::firstPainted);
        QCOMPARE(painted.size(), 0);
        QVERIFY(m_window->findChild<window::CommandPalette*>() == nullptr); // the first frame does not wait for it
        m_window->show();
        QTRY_COMPARE(painted.size(), 1);
        QTRY_VERIFY(m_window->findChild<window::CommandPalette*>() != nullptr);
        m_window->update();
        QTest::qWait(0);
        QCOMPARE(painted.size(), 1);
    }

    void paletteRunsWhatIsTyped()
    {
        show();
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto* palette = m_window->findChild<window::CommandPalette*>();
        QTRY_VERIFY(palette->isVisible());
        auto* field = palette->findChild<QLineEdit*>(u"paletteField"_s);
        QTest::keyClicks(field, u"no such thing"_s);
        QVERIFY(palette->height() > 60);
        // Nothing was found, and still the list does not reach into the field above it.
        QVERIFY(palette->findChild<QListView*>()->y() >= field->parentWidget()->geometry().bottom());
        field->clear();
        QTest::keyClicks(field, u"go two"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(!palette->isVisible());
        QCOMPARE(m_window->currentPage(), u"two"_s);
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(palette->isVisible());
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!palette->isVisible());
    }

    void switchesTheThemeAndRemembersIt()
    {
        show();
        QTest::mouseClick(m_window->findChild<QToolButton*>(u"themeSwitch"_s), Qt::LeftButton);
        QCOMPARE(style::scheme(), style::Scheme::Light);
        QCOMPARE(m_settings->value(u"theme"_s).toInt(), static_cast<int>(style::Theme::Light));
        style::apply(*qApp, style::Theme::Dark);
    }

    void keepsLayoutsBetweenRunsAndForgetsThemOnReset()
    {
        m_window->open(u"two"_s);
        m_window->close();
        m_window.reset();
        m_log.clear();
        makeWindow();
        QCOMPARE(m_window->currentPage(), u"two"_s);
        QVERIFY(m_log.contains(u"layout of two"_s));
        show();
        m_log.clear();
        QTest::keyClick(m_window.get(), Qt::Key_0, Qt::ControlModifier);
        QTRY_COMPARE(m_log, QStringList({u"two operates"_s}));
    }

    void keepsEachNamedLayoutForItself()
    {
        m_window->open(u"two"_s);
        show();
        m_log.clear();
        auto* button = m_window->findChild<QToolButton*>(u"layoutMenu"_s);
        QCOMPARE(button->text(), u"Operate"_s);
        const auto choose = [&](const QString& name) {
            const auto* menu = button->menu();
            QVERIFY(menu != nullptr);
            auto* action = menu->findChild<QAction*>(name);
            QVERIFY(action != nullptr);
            action->trigger();
        };
        choose(u"layoutDebug"_s);
        // Nobody has changed that layout yet, so it begins as it is meant.
        QCOMPARE(m_log, QStringList({u"one debugs"_s, u"two debugs"_s}));
        QCOMPARE(button->text(), u"Debug"_s);
        m_log.clear();
        choose(u"layoutOperate"_s);
        QCOMPARE(m_log, QStringList({u"one operates"_s, u"layout of one"_s, u"two operates"_s, u"layout of two"_s}));
        choose(u"layoutDebug"_s);
        m_window->close();
        m_window.reset();
        makeWindow();
        QCOMPARE(m_window->findChild<QToolButton*>(u"layoutMenu"_s)->text(), u"Debug"_s);
    }

    void remembersThatMotionIsReduced()
    {
        style::motion().setReduced(true);
        m_window->close();
        m_window.reset();
        style::motion().setReduced(false);
        m_settings->setValue(u"reduceMotion"_s, true);
        makeWindow();
        QVERIFY(style::motion().isReduced());
        style::motion().setReduced(false);
        QVERIFY(!m_settings->value(u"reduceMotion"_s).toBool());
    }

    void statusBarTellsTheStatistics()
    {
        auto* bar = m_window->findChild<window::StatusBar*>();
        const auto item = base::json::parse(R"({"position":4492184,"rates":{"commands":412.2,"events":5.94},
            "latency":{"total":{"p99":11800}},"memoryBytes":63963136,
            "queues":[{"name":"validator","capacity":256,"depth":31,"drops":2},{"name":"hub","capacity":10,"depth":9,"drops":0}]})");
        QVERIFY(item.has_value());
        bar->apply(item->get_object());
        const auto shown = [&](const char* name) {
            return m_window->findChild<QLabel*>(QString::fromLatin1(name))->text();
        };
        QCOMPARE(shown("statusPosition"), u"4,492,184"_s);
        QCOMPARE(shown("statusCommands"), u"412/s"_s);
        QCOMPARE(shown("statusEvents"), u"5.9/s"_s);
        QCOMPARE(shown("statusLatency"), u"11.8 ms"_s);
        QVERIFY(QRegularExpression(u"^\\d+ of 512 MB$"_s).match(shown("statusMemory")).hasMatch());
        QCOMPARE(shown("statusQueues"), u"1 of 2 calm"_s);
        QCOMPARE(shown("statusDropped"), u"2"_s);
        m_window->setHeldBack(1'284);
        QCOMPARE(shown("statusDropped"), u"1,284 held back"_s);
        QVERIFY(m_window->isPaused());
    }

    void statusBarLeavesOutWhatHasNoRoom()
    {
        show();
        auto* bar = m_window->findChild<window::StatusBar*>();
        const auto item = base::json::parse(R"({"position":4492184,"rates":{"commands":12412.2,"events":21305.9},
            "latency":{"total":{"p99":11800}},"memoryBytes":63963136,
            "queues":[{"name":"validator","capacity":256,"depth":31,"drops":2}]})");
        for (const int width : {960, 1'280, 1'920, 960}) { // 960 is as narrow as the window gets
            m_window->resize(width, 700);
            bar->apply(item->get_object());
            const auto cut = [bar] {
                QString names;
                const auto parts = bar->findChildren<QWidget*>();
                for (const auto* part : parts) {
                    const auto* label = qobject_cast<const QLabel*>(part);
                    const bool isWhole = part->mapTo(bar, QPoint(part->width(), 0)).x() <= bar->width()
                        && (label == nullptr || label->width() >= label->sizeHint().width());
                    if (part->isVisible() && !isWhole)
                        names += part->objectName() + (label == nullptr ? QString() : label->text()) + u' ';
                }
                return names;
            };
            QTRY_COMPARE(cut(), QString());
            QVERIFY(bar->findChild<QLabel*>(u"statusHub"_s)->isVisible());
            QVERIFY(bar->findChild<QLabel*>(u"statusDropped"_s)->isVisible());
            QCOMPARE(bar->findChild<QLabel*>(u"statusMemory"_s)->isVisible(), width >= 1'280);
        }
    }

    void badStatisticsAreNoMisfortune()
    {
        auto* bar = m_window->findChild<window::StatusBar*>();
        for (const auto* text : {"{}", R"({"queues":7,"rates":[],"latency":{"total":3},"position":"x"})",
                                 R"({"queues":[1,{"capacity":0}]})"})
            bar->apply(base::json::parse(text)->get_object());
        QCOMPARE(m_window->findChild<QLabel*>(u"statusLatency"_s)->text(), u"–"_s);
    }

    void everyControlHasItsOwnName()
    {
        show();
        m_window->notices().add({models::Severity::Error, u"<b>x</b>"_s, u"<img src=x>"_s, {}, {}, {}});
        std::set<QString> names;
        const auto widgets = m_window->findChildren<QWidget*>();
        for (const auto* widget : widgets) {
            if (const auto* label = qobject_cast<const QLabel*>(widget); label != nullptr)
                QCOMPARE(label->textFormat(), Qt::PlainText);
            const bool isControl = qobject_cast<const QAbstractButton*>(widget) != nullptr
                || qobject_cast<const QLineEdit*>(widget) != nullptr
                || qobject_cast<const QAbstractItemView*>(widget) != nullptr
                || qobject_cast<const QComboBox*>(widget) != nullptr;
            if (!isControl || widget->objectName().startsWith(u"qt_"_s))
                continue;
            QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
            QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
            QVERIFY2(!widget->toolTip().isEmpty(), qPrintable(widget->objectName()));
            QVERIFY2(names.insert(widget->accessibleName()).second, qPrintable(widget->accessibleName()));
        }
        QVERIFY(names.size() > 10);
    }

    void theSearchCoversNothingInANarrowWindow()
    {
        show();
        auto* const search = m_window->findChild<QWidget*>(u"searchBox"_s);
        const auto covered = [&] {
            QStringList names;
            for (const auto* name : {"goForward", "profileChip", "layoutMenu", "pausedIndicator", "offlineIndicator",
                                     "notices", "settings"}) {
                const auto* const other = m_window->findChild<QWidget*>(QString::fromLatin1(name));
                if (other->isVisible() && other->geometry().intersects(search->geometry()))
                    names += other->objectName();
            }
            return names.join(u' ');
        };
        for (const auto& page :
             {u"two"_s, u"Pedidos de las sucursales del norte"_s}) { // titles are as long as they are
            m_window->findChild<QLabel*>(u"pageTitle"_s)->setText(page);
            for (const int width : {960, 1000, 1080, 1100, 1280, 1920}) {
                m_window->resize(width, 640);
                QTRY_COMPARE(search->window()->width(), width);
                QTRY_COMPARE(covered(), QString());
                QVERIFY(search->width() >= search->height() && m_window->rect().contains(search->geometry().center()));
            }
        }
        m_window->resize(1280, 640);
        m_window->open(u"two"_s);
        QTRY_COMPARE(search->geometry().center().x(), (search->parentWidget()->width() - 1) / 2); // with room, centred
    }

    void resumesFromTheToolBar()
    {
        m_window->show();
        m_window->setHeldBack(12);
        m_log.clear();
        m_window->findChild<QAbstractButton*>(u"pausedIndicator"_s)->click();
        QCOMPARE(m_log, QStringList({u"one resumes"_s}));
    }

private:
    void makeWindow()
    {
        std::vector<docks::PageEntry> pages;
        for (const auto* name : {"one", "two"}) {
            const auto id = QString::fromLatin1(name);
            pages.push_back({id, name, u"bolt"_s, [this, id](const docks::PageContext&, QWidget* parent) {
                                 return new LogPage(id, m_log, parent);
                             }});
        }
        m_window = std::make_unique<window::MainWindow>(
            window::Options {{{}, u"Embedded"_s, {}, {}, {}, true}, u"0.1.0"_s, {}, {}}, *m_hub, *m_settings,
            std::move(pages));
    }

    void show()
    {
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    QStringList m_log;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<hub::HubClient> m_hub;
    std::unique_ptr<window::MainWindow> m_window;
};

EVENTSCOPE_TEST(MainWindowTest)
#include "main_window_test.moc"
