#include "domain/decide.h"
#include "domain/iban.h"
#include "support/test_registry.h"
#include "unit/domain/world.h"

#include <QTest>

#include <set>

class IbanTest : public QObject
{
    Q_OBJECT
private slots:
    // Vectors V01 and V02: the table of the bank reference, section 6.
    void makesTheNumbersOfTheReference_data()
    {
        QTest::addColumn<QByteArray>("digits");
        QTest::addColumn<QByteArray>("iban");
        for (const auto& [digits, iban] :
             {std::pair {"0000000000", "NL66OPEN0000000000"}, std::pair {"0000000001", "NL39OPEN0000000001"},
              std::pair {"0123456789", "NL80OPEN0123456789"}, std::pair {"0999999999", "NL48OPEN0999999999"},
              std::pair {"0271828182", "NL10OPEN0271828182"}, std::pair {"0000000056", "NL09OPEN0000000056"},
              std::pair {"0000000085", "NL02OPEN0000000085"}, std::pair {"0000000006", "NL98OPEN0000000006"}})
            QTest::newRow(iban) << QByteArray(digits) << QByteArray(iban);
    }
    void makesTheNumbersOfTheReference()
    {
        QFETCH(QByteArray, digits);
        QFETCH(QByteArray, iban);
        QCOMPARE(domain::ownIban(digits.toStdString()), iban.toStdString());
        QVERIFY(domain::isOwnIban(iban.toStdString()));
        QVERIFY(domain::isValidIban(iban.toStdString()));
    }

    // Vector V03.
    void refusesOtherSpellings_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"NL00OPEN0000000000", "nl66open0000000000", "NL66 OPEN 0000 0000 00", "", "cash", "NL66OPEN000000000",
              "NL66OPEN00000000000", "NL66OPEN000000000A", "DE66OPEN0000000000"})
            QTest::newRow(text) << QByteArray(text);
    }
    void refusesOtherSpellings()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!domain::isOwnIban(text.toStdString()));
    }

    void makesNothingOfWhatIsNotTenDigits()
    {
        QVERIFY(domain::ownIban("123456789").empty());
        QVERIFY(domain::ownIban("12345678901").empty());
        QVERIFY(domain::ownIban("12345 6789").empty());
    }

    void knowsTheShapeOfAnIban_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("shaped");
        QTest::addColumn<bool>("valid");
        const auto row = [](const char* text, bool shaped, bool valid) {
            QTest::newRow(text) << QByteArray(text) << shaped << valid;
        };
        row("DE89370400440532013000", true, true);
        row("GB82WEST12345698765432", true, true);
        row("NO9386011117947", true, true); // the shortest there is
        row("MT84MALT011000012345MTLCAST001S", true, true);
        row("DE89370400440532013001", true, false);
        row("de89370400440532013000", true, false);
        row("DE89 3704 0044 0532 0130 00", true, false);
        row("NL12345678901", false, false); // nine behind the check number
        row("NL123456789012", false, false);
        row("NL1234567890123", true, false); // eleven
        row("NL12345678901234567890123456789012", true, false); // thirty
        row("NL123456789012345678901234567890123", false, false);
        row("N112345678901234", false, false);
        row("NLXX345678901234", false, false);
        row("NL12OPEN-123456789", false, false);
        row("NL12ÖPEN123456789", false, false);
        row("Albert Heijn BV", false, false);
        row("", false, false);
    }
    void knowsTheShapeOfAnIban()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, shaped);
        QFETCH(bool, valid);
        QCOMPARE(domain::isIbanShaped(text.toStdString()), shaped);
        QCOMPARE(domain::isValidIban(text.toStdString()), valid);
    }

    void normalizesWhatPeopleType()
    {
        QCOMPARE(domain::normalizedIban("de89 3704 0044 0532 0130 00"), std::string("DE89370400440532013000"));
        QVERIFY(domain::namesOwnBank("NL00OPEN1"));
        QVERIFY(!domain::namesOwnBank("NL00INGB1"));
        QVERIFY(!domain::namesOwnBank("DE00OPEN1"));
        QVERIFY(!domain::namesOwnBank("NL00OPEN"));
    }

    void drawsAccountNumbersFromTheCommandsId()
    {
        const auto& accounts = *test::shippedCatalog().find("accounts");
        std::set<std::string> drawn;
        for (std::uint64_t i = 0; i < 1000; ++i) {
            for (int k = 0; k < 2; ++k) {
                const auto id = domain::deriveEntityId(accounts, test::commandId(i), k);
                QCOMPARE(id, domain::deriveEntityId(accounts, test::commandId(i), k));
                QVERIFY(domain::isOwnIban(id));
                QCOMPARE(id[8], '0');
                drawn.insert(id);
            }
        }
        QVERIFY(drawn.size() >= 1998); // 2,000 draws of 10^9: a collision or two are no surprise, more are
    }

    void givesOtherIdsTheFormOfTheirPack()
    {
        const auto command = test::commandId(7);
        const auto uuid = domain::deriveEntityId(*test::shippedCatalog().find("documents"), command);
        QVERIFY(base::Uuid::parse(uuid).has_value());
        QCOMPARE(uuid[14], '5'); // derived, so version 5
        const auto product = domain::deriveEntityId(*test::shippedCatalog().find("products"), command);
        QCOMPARE(product.size(), std::size_t {22});
        QCOMPARE(product, base::toBase64Url22(*base::Uuid::parse(uuid)));
        QVERIFY(domain::deriveEventId(command, 1) != domain::deriveEventId(command, 2));
        QVERIFY(domain::deriveEventId(command, 1) == domain::deriveEventId(command, 1));
    }
};

EVENTSCOPE_TEST(IbanTest)
#include "iban_test.moc"
