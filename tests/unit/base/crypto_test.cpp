#include "base/crypto.h"
#include "support/test_registry.h"

#include <QTest>

class CryptoTest : public QObject
{
    Q_OBJECT
private slots:
    void macIsThatOfRfc4231()
    {
        base::crypto::Key key {};
        const std::string_view text = "Jefe"; // test case 2; HMAC pads a short key with zeros
        std::copy(text.begin(), text.end(), key.begin());
        const auto mac = base::crypto::hmacSha256(key, "what do ya want for nothing?");
        QCOMPARE(QByteArray(reinterpret_cast<const char*>(mac.data()), 32).toHex(),
                 QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    }

    void whatIsSealedOpensWithTheSameKeyOnly()
    {
        base::crypto::Key key {};
        base::crypto::fillRandom(key);
        auto other = key;
        other[0] = static_cast<std::uint8_t>(other[0] ^ 1U);
        auto box = base::crypto::seal(key, "12345678901234567890");
        QVERIFY(box.find("1234567890") == std::string::npos);
        QCOMPARE(base::crypto::unseal(key, box).value_or(""), std::string("12345678901234567890"));
        QVERIFY(!base::crypto::unseal(other, box));
        box[15] = static_cast<char>(box[15] ^ 1);
        QVERIFY(!base::crypto::unseal(key, box));
        QVERIFY(!base::crypto::unseal(key, "short"));
        QCOMPARE(base::crypto::unseal(key, base::crypto::seal(key, "")).value_or("x"), std::string());
    }

    void base64UrlGoesBothWays()
    {
        for (std::size_t length = 0; length < 40; ++length) {
            std::string bytes(length, '\0');
            base::crypto::fillRandom({reinterpret_cast<std::uint8_t*>(bytes.data()), length});
            const auto text = base::crypto::base64Url({reinterpret_cast<const std::uint8_t*>(bytes.data()), length});
            QCOMPARE(base::crypto::fromBase64Url(text).value_or("wrong"), bytes);
        }
        QVERIFY(!base::crypto::fromBase64Url("ab=="));
        QVERIFY(!base::crypto::fromBase64Url("abcde"));
    }
};

EVENTSCOPE_TEST(CryptoTest)
#include "crypto_test.moc"
