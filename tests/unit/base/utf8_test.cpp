#include "base/utf8.h"
#include "support/test_registry.h"

#include <QTest>

#include <string>

/// The one reader of UTF-8: what it lets pass, every display can show.
class Utf8Test : public QObject
{
    Q_OBJECT

private slots:
    void takesEveryLengthAtItsEdges()
    {
        for (const auto* text :
             {"", "a", "\x7f", "\xc2\x80", "\xdf\xbf", "\xe0\xa0\x80", "\xed\x9f\xbf", "\xee\x80\x80", "\xef\xbf\xbf",
              "\xf0\x90\x80\x80", "\xf4\x8f\xbf\xbf", "Z\xc3\xbcrich \xe2\x82\xac"})
            QVERIFY2(base::isValidUtf8(text), text);
        QVERIFY(base::isValidUtf8(std::string("a\0b", 3)));
    }

    void refusesWhatIsCutOverlongOrNoCharacter()
    {
        for (const auto* text : {"\x80", "\xbf", "\xc2", "\xc2z", "\xe2\x82", "\xf0\x9f\x98", "\xff", "\xfe"})
            QVERIFY2(!base::isValidUtf8(text), text);
        for (const auto* overlong : {"\xc0\x80", "\xc1\xbf", "\xe0\x9f\xbf", "\xf0\x8f\xbf\xbf"})
            QVERIFY(!base::isValidUtf8(overlong));
        for (const auto* none : {"\xed\xa0\x80", "\xed\xbf\xbf", "\xf4\x90\x80\x80", "\xf5\x80\x80\x80"})
            QVERIFY(!base::isValidUtf8(none));
    }
};

EVENTSCOPE_TEST(Utf8Test)
#include "utf8_test.moc"
