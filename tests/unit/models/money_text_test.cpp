#include "models/money_text.h"
#include "support/test_registry.h"

#include <QLocale>
#include <QScopeGuard>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using models::MoneyProblem;

class MoneyTextTest : public QObject
{
    Q_OBJECT
private slots:
    void readsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("cents");
        const auto row = [](const char* text, qint64 cents) {
            QTest::newRow(text) << QString::fromUtf8(text) << cents;
        };
        row("12.50", 1250);
        row("12,50", 1250);
        row("12,5", 1250);
        row("12", 1200);
        row(" 12.5 ", 1250);
        row(".5", 50);
        row("5.", 500);
        row("0.07", 7);
        row("-1", -100);
        row("\u22121.01", -101);
        row("+3", 300);
        row("1,234.56", 123456);
        row("1.234,56", 123456);
        row("1.234.567,8", 123456780);
        row("1,234", 123400); // the groups of the language of this test
        row("1,234,567", 123456700);
        row("92233720368547758.07", std::numeric_limits<qint64>::max());
        // Every one of these is off by a cent somewhere on the way through a double.
        row("1.15", 115);
        row("4.35", 435);
        row("90071992547409.93", 9007199254740993);
    }
    void readsWhatPeopleType()
    {
        QFETCH(QString, text);
        QFETCH(qint64, cents);
        const auto money = models::parseMoney(text);
        QCOMPARE(static_cast<int>(money.problem), static_cast<int>(MoneyProblem::None));
        QCOMPARE(static_cast<qint64>(money.cents), cents);
    }

    void refusesWhatIsNoAmount_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("problem");
        const auto row = [](const char* text, MoneyProblem problem) {
            QTest::newRow(*text == 0 ? "empty" : text) << QString::fromUtf8(text) << static_cast<int>(problem);
        };
        row("", MoneyProblem::Empty);
        row("   ", MoneyProblem::Empty);
        row("abc", MoneyProblem::NotAnAmount);
        row("1e3", MoneyProblem::NotAnAmount);
        row("12 50", MoneyProblem::NotAnAmount);
        row(".", MoneyProblem::NotAnAmount);
        row("-", MoneyProblem::NotAnAmount);
        row("--1", MoneyProblem::NotAnAmount);
        row("12,34.56", MoneyProblem::NotAnAmount);
        row("1,2345.6", MoneyProblem::NotAnAmount);
        row("1.005", MoneyProblem::TooManyDecimals);
        row("1,2345", MoneyProblem::TooManyDecimals);
        row("92233720368547758.08", MoneyProblem::TooLarge);
        row("99999999999999999999999", MoneyProblem::TooLarge);
    }
    void refusesWhatIsNoAmount()
    {
        QFETCH(QString, text);
        QFETCH(int, problem);
        QCOMPARE(static_cast<int>(models::parseMoney(text).problem), problem);
    }

    void writesGroupsAndATrueMinus()
    {
        QCOMPARE(models::moneyText(0), QStringLiteral("0.00"));
        QCOMPARE(models::moneyText(5), QStringLiteral("0.05"));
        QCOMPARE(models::moneyText(123456), QStringLiteral("1,234.56"));
        QCOMPARE(models::moneyText(-123456), QStringLiteral("\u22121,234.56"));
        QCOMPARE(models::moneyText(std::numeric_limits<std::int64_t>::min()),
                 QStringLiteral("\u221292,233,720,368,547,758.08"));
        QCOMPARE(models::countText(1978865), QStringLiteral("1,978,865"));
        QCOMPARE(models::countText(999), QStringLiteral("999"));
    }

    void speaksTheLanguageOfTheUser_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("typed");
        QTest::newRow("English") << u"en"_s << u"12,345.06"_s << u"12345.06"_s;
        QTest::newRow("German") << u"de"_s << u"12.345,06"_s << u"12345,06"_s;
        QTest::newRow("Spanish") << u"es"_s << u"12.345,06"_s << u"12345,06"_s;
    }
    void speaksTheLanguageOfTheUser()
    {
        QFETCH(QString, language);
        QFETCH(QString, shown);
        QFETCH(QString, typed);
        const auto before = QLocale();
        QLocale::setDefault(QLocale(language));
        const auto back = qScopeGuard([&before] { QLocale::setDefault(before); });
        QCOMPARE(models::moneyText(1234506), shown);
        QCOMPARE(models::moneyInput(1234506), typed);
        QCOMPARE(models::moneyText(1606), language == u"en"_s ? u"16.06"_s : u"16,06"_s);
        for (const auto& text : {shown, typed, shown.chopped(3)})
            QCOMPARE(models::parseMoney(text).cents / 100, std::int64_t {12345});
        // What is a thousand in one language is too many decimals in the other; never a price a thousand times too low.
        const auto foreign = language == u"en"_s ? u"1.234"_s : u"1,234"_s;
        QVERIFY(models::parseMoney(foreign).problem == MoneyProblem::TooManyDecimals);
        QCOMPARE(models::parseMoney(u"12.50"_s).cents, std::int64_t {1250});
        QCOMPARE(models::parseMoney(u"12,50"_s).cents, std::int64_t {1250});
    }

    void readsBackWhatItWrites()
    {
        for (const std::int64_t cents : {0LL, 1LL, -1LL, 99LL, 100LL, 123456789LL, -50000LL}) {
            QCOMPARE(models::parseMoney(models::moneyInput(cents)).cents, cents);
            QCOMPARE(models::parseMoney(models::moneyText(cents)).cents, cents);
        }
    }
};

EVENTSCOPE_TEST(MoneyTextTest)
#include "money_text_test.moc"
