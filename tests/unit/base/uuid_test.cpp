#include "base/uuid.h"
#include "support/test_registry.h"

#include <QTest>

class UuidTest : public QObject
{
    Q_OBJECT
private slots:
    void derivesVersion5AsInRfc9562()
    {
        const auto dns = base::Uuid::parse("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        QVERIFY(dns);
        QCOMPARE(base::Uuid::derive(*dns, "www.example.com").toString(),
                 std::string("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }

    void makesVersion7FromTimeAsInRfc9562()
    {
        // Appendix A.6: 2022-02-22 19:22:22 UTC, rand_a CC3, rand_b 18C4DC0C0C07398F.
        const std::array<std::uint8_t, 10> random {0x7c, 0xc3, 0x98, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f};
        QCOMPARE(base::Uuid::fromTime(std::chrono::milliseconds(0x017F22E279B0), random).toString(),
                 std::string("017f22e2-79b0-7cc3-98c4-dc0c0c07398f"));
    }

    void readsUpperAndLowerCaseAndNothingElse()
    {
        const auto lower = base::Uuid::parse("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
        QVERIFY(lower);
        QCOMPARE(base::Uuid::parse("017F22E2-79B0-7CC3-98C4-DC0C0C07398F"), lower);
        for (const char* bad :
             {"", "017f22e2", "017f22e2-79b0-7cc3-98c4-dc0c0c07398", "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",
              "{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}", "017f22e279b0-7cc3-98c4-dc0c-0c07398f"})
            QVERIFY2(!base::Uuid::parse(bad), bad);
    }

    void shortTextHas22Characters()
    {
        base::Uuid id;
        id.bytes.fill(0xff);
        QCOMPARE(base::toBase64Url22(id), std::string("_____________________w"));
    }
};

EVENTSCOPE_TEST(UuidTest)
#include "uuid_test.moc"
