#include "base/json.h"
#include "support/test_registry.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <random>
#include <string>

class JsonTest : public QObject
{
    Q_OBJECT
private slots:
    void keepsKeyOrderAndWholeNumbers()
    {
        const auto value =
            base::json::parse(R"({"b":9007199254740993,"a":18446744073709551615,"c":-9223372036854775808})");
        QVERIFY(value);
        QCOMPARE(base::json::serialize(*value),
                 std::string(R"({"b":9007199254740993,"a":18446744073709551615,"c":-9223372036854775808})"));
    }

    void writesEveryDoubleSoThatItIsReadBackTheSame()
    {
        const auto value = base::json::parse("[0.5,35.4,-12.345,1e300,5e-324,123456.789,0.1,2.0,1e21,-0.0]");
        QVERIFY(value);
        QCOMPARE(base::json::serialize(*value),
                 std::string("[0.5,35.4,-12.345,1e+300,5e-324,123456.789,0.1,2.0,1e+21,-0.0]"));
        QCOMPARE(*base::json::parse(base::json::serialize(*value)), *value);
    }

    void readsDoublesExactly()
    {
        std::mt19937_64 draw(1);
        for (int i = 0; i < 100'000; ++i) {
            const auto number = std::bit_cast<double>(draw());
            if (!std::isfinite(number))
                continue;
            const auto text = base::json::serialize(base::json::value(number));
            const auto read = base::json::parse(text);
            QVERIFY2(read && std::bit_cast<std::uint64_t>(read->get_double()) == std::bit_cast<std::uint64_t>(number),
                     text.c_str());
        }
        QCOMPARE(base::json::parse("1e-400")->get_double(), 0.0);
        QVERIFY(!base::json::parse("-92233720e308"));
    }

    void readsItsOwnTextsWithoutLookingForDuplicates()
    {
        QCOMPARE(base::json::serialize(*base::json::parseOwn("{\"a\":1,\"b\":[0.1],\"a\":2}")),
                 std::string("{\"a\":2,\"b\":[0.1]}"));
        QVERIFY(!base::json::parseOwn("{\"a\":1e400}"));
        QVERIFY(!base::json::parseOwn(std::string(65, '[') + std::string(65, ']')));
    }

    void escapesWhatJsonDoesNotAllowInStrings()
    {
        const std::string text = "{\"a\\\"\\\\\":\"\\b\\f\\n\\r\\t\\u0000\\u001f/\u00e4\U0001F600\"}";
        QCOMPARE(base::json::serialize(*base::json::parse(text)), text);
        QCOMPARE(base::json::serialize(*base::json::parse(" [ ] ")), std::string("[]"));
        QCOMPARE(base::json::serialize(base::json::object {}), std::string("{}"));
    }

    void refusesWhatIsNotStrictJson_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("said");
        QTest::newRow("duplicate key") << QByteArray(R"({"a":1,"a":2})")
                                       << QByteArray("line 1, column 10: the key \"a\" stands twice");
        QTest::newRow("escaped duplicate key") << QByteArray(R"({"a":1,"\u0061":2})") << QByteArray("stands twice");
        QTest::newRow("duplicate key deep inside")
            << QByteArray(R"([{"x":{"a":1,"b":{},"a":2}}])") << QByteArray("stands twice");
        QTest::newRow("huge number") << QByteArray("{\"a\":1e400}") << QByteArray("line 1");
        QTest::newRow("lone surrogate") << QByteArray(R"({"a":"\ud800"})") << QByteArray("Malformed JSON");
        QTest::newRow("invalid UTF-8") << QByteArray("{\"a\":\"\xc3\x28\"}") << QByteArray("Malformed JSON");
        QTest::newRow("text behind it") << QByteArray("{} x") << QByteArray("Malformed JSON");
        QTest::newRow("cut off") << QByteArray("{\"a\":\n [1, 2") << QByteArray("line 2");
        QTest::newRow("empty") << QByteArray("") << QByteArray("Malformed JSON");
        QTest::newRow("comment") << QByteArray("{/* */}") << QByteArray("Malformed JSON");
        QTest::newRow("trailing comma") << QByteArray("[1,]") << QByteArray("Malformed JSON");
        QTest::newRow("NaN") << QByteArray("[NaN]") << QByteArray("Malformed JSON");
        QTest::newRow("too deep") << QByteArray(65, '[') + QByteArray(65, ']') << QByteArray("deep");
    }
    void refusesWhatIsNotStrictJson()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, said);
        const auto value = base::json::parse(std::string_view(text.constData(), static_cast<std::size_t>(text.size())));
        QVERIFY(!value);
        QVERIFY2(QByteArray::fromStdString(value.error().message).contains(said), value.error().message.c_str());
    }

    void allowsTheSameKeyInSiblingObjects() { QVERIFY(base::json::parse(R"([{"a":1},{"a":2},{"b":{"a":3},"a":4}])")); }
    void allowsTheGreatestDepth() { QVERIFY(base::json::parse(std::string(64, '[') + std::string(64, ']'))); }
};

EVENTSCOPE_TEST(JsonTest)
#include "json_test.moc"
