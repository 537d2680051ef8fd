#include "support/test_registry.h"
#include "window/layout_store.h"
#include "window/window_settings.h"

#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using What = window::SettingsDamage::What;

class WindowSettingsTest final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"window.ini"_s);
    }

    void startsWithNothingAndKeepsWhatIsSet()
    {
        writeGood();
        window::WindowSettings again(m_file);
        QVERIFY(!again.damage());
        QCOMPARE(again.settings().value(u"theme"_s).toInt(), 2);
        QVERIFY(window::LayoutStore(again.settings(), u"layout1"_s).load(u"window"_s).has_value());
    }

    void takesAFileWrittenByHand()
    {
        write("# mine\n[General]\ntheme=1");
        QVERIFY(!window::WindowSettings(m_file).damage());
    }

    void forgettingLayoutsIsNoDamage()
    {
        writeGood();
        {
            window::WindowSettings opened(m_file);
            window::LayoutStore(opened.settings(), u"layout1"_s).clear();
        }
        QVERIFY(!window::WindowSettings(m_file).damage());
    }

    void keepsADamagedFileAsideAndSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* name, const QByteArray& bytes, What what, const char* reason) {
            QTest::newRow(name) << bytes << static_cast<int>(what) << QString::fromLatin1(reason);
        };
        row("empty", "", What::Empty, "it is empty");
        row("binary", QByteArray::fromHex("7f454c4602010100000000ff"), What::NoText, "it is no text");
        row("not UTF-8", "[General]\ntheme=\xff\n", What::NoText, "it is no text");
        row("another format", "[General]\ntheme=1\n{\"theme\"}\n", What::BadLine,
            "line 3 is neither a section nor a value");
        row("cut section", "[General]\ntheme=1\n\n[layo", What::BadLine, "line 4 is neither a section nor a value");
        row("huge", QByteArray(2'000'000, '\n'), What::TooBig, "it has 2000000 bytes");
        row("layout by hand", "[layout1]\nwindow=AAAA\nwindow.sha256=00\n", What::BadLayouts,
            "layouts are damaged or missing");
    }

    void keepsADamagedFileAsideAndSaysWhy()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, what);
        QFETCH(QString, reason);
        write(bytes);
        {
            window::WindowSettings opened(m_file);
            QVERIFY(opened.damage());
            QCOMPARE(static_cast<int>(opened.damage()->what), what);
            QCOMPARE(opened.damage()->reason(), reason);
            QVERIFY(opened.damage()->kept.startsWith(m_file + u".corrupt-"_s));
            QCOMPARE(read(opened.damage()->kept), bytes);
            QVERIFY(opened.settings().allKeys().isEmpty());
            opened.settings().setValue(u"theme"_s, 1);
        }
        QVERIFY(!window::WindowSettings(m_file).damage());
    }

    /// Wherever a file was cut, it is either found out or all that is left is whole.
    void findsOutWhereverAFileWasCut()
    {
        writeGood();
        const auto whole = read(m_file);
        const auto counted = whole.indexOf("blobs=") + static_cast<qsizetype>(sizeof("blobs=2\n"));
        for (qsizetype size = 0; size < whole.size() - 1; ++size) {
            write(whole.left(size));
            window::WindowSettings opened(m_file);
            if (size > counted)
                QVERIFY2(opened.damage(), whole.left(size).constData());
            if (!opened.damage())
                QVERIFY(!window::LayoutStore(opened.settings(), u"layout1"_s).load(u"window"_s));
        }
    }

    void aSecondDamagedFileKeepsTheFirst()
    {
        write("one");
        const auto first = window::WindowSettings(m_file).damage();
        write("two");
        const auto second = window::WindowSettings(m_file).damage();
        QVERIFY(first && second && first->kept != second->kept);
        QCOMPARE(read(first->kept), QByteArray("one"));
        QCOMPARE(read(second->kept), QByteArray("two"));
    }

    void whatIsNoFileIsMovedAsideToo()
    {
        QVERIFY(QDir().mkpath(m_file));
        QCOMPARE(window::WindowSettings(m_file).damage()->what, What::NoFile);
        QCOMPARE(::mkfifo(QFile::encodeName(m_file).constData(), 0600), 0);
        QCOMPARE(window::WindowSettings(m_file).damage()->what, What::NoFile); // and nothing waits for a writer
        QVERIFY(QFile::link(u"nowhere"_s, m_file));
        QCOMPARE(window::WindowSettings(m_file).damage()->what, What::NoFile);
    }

    void whatCannotBeMovedIsNotOverwritten()
    {
        window::WindowSettings opened(u"/proc/self/environ"_s); // a folder in which not even root can rename
        QVERIFY(opened.damage());
        QVERIFY(opened.damage()->kept.isEmpty());
        opened.settings().setValue(u"theme"_s, 1);
        opened.settings().sync();
        QCOMPARE(opened.settings().status(), QSettings::NoError);
        QVERIFY(opened.settings().fileName().endsWith(u"/window.ini"_s));
    }

private:
    void write(const QByteArray& bytes) const
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    [[nodiscard]] static QByteArray read(const QString& name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not readable)");
    }
    void writeGood() const
    {
        window::WindowSettings opened(m_file);
        QVERIFY(!opened.damage());
        opened.settings().setValue(u"theme"_s, 2);
        window::LayoutStore(opened.settings(), u"layout1"_s).save(u"window"_s, QByteArray(80, '\x11'));
        window::LayoutStore(opened.settings(), u"layout1"_s).save(u"page/entities"_s, QByteArray(30, '\x22'));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;
};

EVENTSCOPE_TEST(WindowSettingsTest)
#include "window_settings_test.moc"
