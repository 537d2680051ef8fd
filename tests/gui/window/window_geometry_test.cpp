#include "docks/page.h"
#include "hub/hub_client.h"
#include "style/theme.h"
#include "support/test_registry.h"
#include "window/layout_store.h"
#include "window/main_window.h"

#include <QApplication>
#include <QDataStream>
#include <QScreen>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <climits>

using namespace Qt::StringLiterals;

namespace {

/// What QWidget::saveGeometry() writes (version 3.0 of its form).
QByteArray saved(const QRect& place, qint32 screen = 0, bool maximized = false, bool fullScreen = false)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_4_0);
    stream << quint32 {0x1D9D0CB} << quint16 {3} << quint16 {0} << place << place << screen << quint8 {maximized}
           << quint8 {fullScreen} << qint32 {1'920} << place;
    return bytes;
}

constexpr QSize usual(1'280, 800); ///< of a window that was never saved

} // namespace

/// Whatever place the settings say, the window comes up where a user sees it, in a size that can be used.
class WindowGeometryTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { style::apply(*qApp, style::Theme::Dark); }

    void absurdPlacesAreNotTaken_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("off the screen") << saved({90'000, 90'000, 1'280, 800});
        QTest::newRow("off to the left") << saved({-5'000, 0, 1'280, 800});
        QTest::newRow("above the screen") << saved({0, -3'000, 1'280, 800});
        QTest::newRow("no size") << saved({10, 10, 0, 0});
        QTest::newRow("negative size") << saved({10, 10, -400, -300});
        QTest::newRow("one pixel") << saved({0, 0, 1, 1});
        QTest::newRow("huge") << saved({0, 0, 1'000'000, 1'000'000});
        QTest::newRow("beyond all numbers") << saved(QRect(QPoint(INT_MIN, INT_MIN), QPoint(INT_MAX, INT_MAX)));
        QTest::newRow("at the end of all numbers")
            << saved(QRect(QPoint(INT_MAX - 10, INT_MAX - 10), QPoint(INT_MAX, INT_MAX)));
        QTest::newRow("on a screen that was unplugged") << saved({3'000, 200, 1'280, 800}, 7);
        QTest::newRow("on a screen below zero") << saved({0, 0, 1'280, 800}, INT_MIN);
        QTest::newRow("maximized elsewhere") << saved({90'000, 90'000, 10, 10}, 3, true);
        QTest::newRow("full screen elsewhere") << saved({90'000, 90'000, 10, 10}, 3, false, true);
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("cut") << saved({10, 10, 1'280, 800}).left(20);
        QTest::newRow("ones") << QByteArray(70, '\xff');
        QTest::newRow("zeros") << QByteArray(70, '\0');
        auto otherVersion = saved({10, 10, 1'280, 800});
        otherVersion[5] = 99;
        QTest::newRow("of a later Qt") << otherVersion;
    }

    void absurdPlacesAreNotTaken()
    {
        QFETCH(const QByteArray, bytes);
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        window::LayoutStore(settings, u"layout1"_s).save(u"window"_s, bytes);
        hub::HubClient hub;
        window::MainWindow window({{{}, u"Embedded"_s, {}, {}, {}, true}, u"0.1.0"_s, {}, {}}, hub, settings, {});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto available = QGuiApplication::primaryScreen()->availableGeometry();
        const auto frame = window.frameGeometry();
        const auto said = u"%1×%2 at %3, %4"_s.arg(frame.width()).arg(frame.height()).arg(frame.x()).arg(frame.y());
        QVERIFY2(window.width() >= window.minimumWidth() && window.height() >= window.minimumHeight(),
                 qPrintable(said));
        const auto most = available.size().expandedTo(usual) + (frame.size() - window.size());
        QVERIFY2(frame.width() <= most.width() && frame.height() <= most.height(), qPrintable(said));
        // Its upper edge, by which it is moved, can be reached with the pointer.
        const auto handle = available.intersected({frame.x(), frame.y(), frame.width(), 24});
        QVERIFY2(handle.width() >= 200 && handle.height() >= 16, qPrintable(said));
    }

    void aUsualPlaceIsTaken()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(u"window.ini"_s), QSettings::IniFormat);
        hub::HubClient hub;
        const window::Options plain {{{}, u"Embedded"_s, {}, {}, {}, true}, u"0.1.0"_s, {}, {}};
        const QSize size(1'000, 640);
        {
            window::MainWindow window(plain, hub, settings, {});
            window.resize(size);
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            window.close();
        }
        window::MainWindow window(plain, hub, settings, {});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto available = QGuiApplication::primaryScreen()->availableGeometry().size();
        if (available.width() >= size.width()) // else Qt has made it fit
            QCOMPARE(window.size(), size);
    }
};

EVENTSCOPE_TEST(WindowGeometryTest)
#include "window_geometry_test.moc"
