#include "support/test_registry.h"
#include "window/layout_store.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class LayoutStoreTest final : public QObject
{
    Q_OBJECT

private slots:
    void handsOutWhatWasSaved()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"layout.ini"_s), QSettings::IniFormat);
        window::LayoutStore store(settings, u"layout1"_s);
        const auto blob = QByteArray::fromHex("000000ff00010203");
        QVERIFY(!store.load(u"window"_s));
        store.save(u"window"_s, blob);
        QCOMPARE(store.load(u"window"_s), blob);
        store.clear();
        QVERIFY(!store.load(u"window"_s));
    }

    void neverHandsOutADamagedBlob()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"layout.ini"_s), QSettings::IniFormat);
        window::LayoutStore store(settings, u"layout1"_s);
        const QByteArray blob(64, '\x11');
        for (int byte = 0; byte < blob.size(); ++byte) {
            store.save(u"window"_s, blob);
            auto damaged = blob;
            damaged[byte] = static_cast<char>(damaged[byte] ^ 0x5a);
            settings.setValue(keyOf(settings), damaged.toBase64());
            QVERIFY(!store.load(u"window"_s));
        }
    }

    void neverHandsOutTheBlobOfAnotherName()
    {
        QTemporaryDir folder;
        QSettings settings(folder.filePath(u"layout.ini"_s), QSettings::IniFormat);
        window::LayoutStore store(settings, u"layout1"_s);
        store.save(u"a"_s, "one");
        store.save(u"b"_s, "two");
        const auto keys = settings.allKeys();
        for (const auto& key : keys) {
            if (key.contains(u"/a"_s))
                settings.setValue(QString(key).replace(u"/a"_s, u"/b"_s), settings.value(key));
        }
        QVERIFY(!store.load(u"b"_s));
        settings.setValue(keyOf(settings), u"no base64 at all!"_s);
        QVERIFY(!store.load(u"a"_s));
    }

private:
    static QString keyOf(const QSettings& settings)
    {
        const auto keys = settings.allKeys();
        return *std::find_if(keys.begin(), keys.end(), [](const QString& key) {
            return key.startsWith(u"layout1/"_s) && !key.endsWith(u".sha256"_s);
        });
    }
};

EVENTSCOPE_TEST(LayoutStoreTest)
#include "layout_store_test.moc"
