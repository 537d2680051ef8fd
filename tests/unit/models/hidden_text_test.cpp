#include "models/hidden_text.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;

class HiddenTextTest : public QObject
{
    Q_OBJECT
private slots:
    void whatTurnsTheDirectionIsWrittenOut()
    {
        QCOMPARE(models::showHidden(u"invoice\u202Egpj.exe"_s), u"invoice\\u202Egpj.exe"_s);
        QCOMPARE(models::showHidden(u"a\u2066b\u2069\u200B\uFEFF\u001B"_s), u"a\\u2066b\\u2069\\u200B\\uFEFF\\u001B"_s);
        QCOMPARE(models::showHidden(u"two\nlines\tand \u05D0\u05D1"_s), u"two\nlines\tand \u05D0\u05D1"_s);
        QVERIFY(models::hasHidden(u"\u2028"_s) && !models::hasHidden(u"\\u202E\n\t\r \u200D"_s));
    }

    void everyTextIsReadBackAsItWas()
    {
        for (const auto& text :
             {u""_s, u"plain"_s, u"\u202E"_s, u"\\u202E"_s, u"\\u202E\u202E"_s, u"\\\\u202E"_s, u"\\\u202E"_s,
              u"\\u005C"_s, u"\\u005Cu202E"_s, u"\\u005c\\u005Cu005C"_s, u"\\u"_s, u"\\u20"_s, u"\\u20\u202E2E"_s,
              u"\\u0041 C:\\users"_s, u"\\\\\\u061C\u061C"_s, u"a\r\nb\u0000c"_s}) {
            const auto shown = models::showHidden(text);
            QVERIFY2(!models::hasHidden(shown), qPrintable(shown));
            QCOMPARE(models::readHidden(shown), text);
        }
    }

    void everyShortTextOfTheTroublesomeCharactersIsReadBack()
    {
        const auto alphabet = u"\\u05C2E\u202E"_s;
        QStringList texts {QString()};
        for (int length = 0; length < 5; ++length) { // a word begins within five characters of any other
            QStringList longer;
            for (const auto& text : texts) {
                for (const auto c : alphabet)
                    longer += text + c;
            }
            for (const auto& text : longer)
                QCOMPARE(models::readHidden(models::showHidden(text + u"05C"_s)), text + u"05C"_s);
            texts = longer;
        }
    }

    void textThatKnowsTheWordsIsOnlyWrittenOut()
    {
        QCOMPARE(models::escapeHidden(u"{\"a\":\"\\u202E\u202E\"}"_s), u"{\"a\":\"\\u202E\\u202E\"}"_s);
        QCOMPARE(models::readHidden(u"plain \\u0041"_s), u"plain \\u0041"_s); // a word that nobody wrote for us
    }
};

EVENTSCOPE_TEST(HiddenTextTest)
#include "hidden_text_test.moc"
