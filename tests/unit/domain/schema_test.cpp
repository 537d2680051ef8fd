#include "domain/decide.h"
#include "support/test_registry.h"
#include "unit/domain/broken_packs.h"

#include <QTest>

#include <limits>

namespace {

/// The one field of a pack made for it; `description` without its braces.
domain::EntityType typeOf(const QByteArray& description)
{
    const auto text =
        "{\"domain\":\"d\",\"types\":[{\"name\":\"T\",\"plural\":\"ts\",\"id\":\"uuid\",\"fields\":{\"a\":{"
        + description.toStdString() + "}}}]}";
    const auto pack = domain::parsePack(text, "x.json");
    return pack ? pack->types.front() : domain::EntityType {};
}

} // namespace

class SchemaTest : public QObject
{
    Q_OBJECT
private slots:
    void judgesOneFieldAsItIsTyped_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("reason"); // empty: right
        const auto row = [](const char* field, const char* value, const char* reason) {
            QTest::addRow("%s as %s", value, field) << QByteArray(field) << QByteArray(value) << QByteArray(reason);
        };
        const char* const text = "'type':'string'";
        row(text, "'x'", "");
        row(text, "''", "");
        row(text, "null", "");
        row(text, "7", "must be a string, not a whole number");
        row(text, "1.5", "must be a string, not a number with a fraction or an exponent");
        row(text, "{}", "must be a string, not an object");
        row(text, "[]", "must be a string, not an array");
        row("'type':'string','required':true", "null", "is required");
        row("'type':'string','minLength':2", "'ä'", "must have at least 2 characters, not 1");
        row("'type':'string','minLength':2", "'ää'", "");
        row("'type':'string','maxLength':1", "'😀'", "");
        row("'type':'string','maxLength':1", "'😀😀'", "must have at most 1 characters, not 2");
        row("'type':'string','pattern':'b+'", "'abbc'", ""); // searched, as in JSON Schema
        row("'type':'string','pattern':'^b+$'", "'abbc'", "must match the pattern ^b+$");
        const char* const visible = "'type':'string','pattern':'[^\\\\s\\\\p{Z}]'";
        row(visible, "' x '", "");
        row(visible, "''", "must not be blank");
        row(visible, "' \\t\\u00a0\\u3000'", "must not be blank");
        row("'type':'string','enum':['a','b']", "'b'", "");
        row("'type':'string','enum':['a','b']", "'B'", "must be one of: a, b");
        const char* const uuid = "'type':'string','format':'uuid'";
        row(uuid, "'123e4567-E89B-12d3-a456-426614174000'", "");
        row(uuid, "'123e4567e89b12d3a456426614174000'", "is not of the format uuid");
        const char* const email = "'type':'string','format':'email'";
        row(email, "'a.b+c@example-1.org'", "");
        row(email, "'a@localhost'", "");
        row(email, "'@example.org'", "is not of the format email");
        row(email, "'a b@example.org'", "is not of the format email");
        row(email, "'a@@example.org'", "is not of the format email");
        row(email, "'a@example..org'", "is not of the format email");
        row(email, "'a@-example.org'", "is not of the format email");
        row(email, "'a@example.'", "is not of the format email");
        row(email, "'nobody'", "is not of the format email");
        const char* const uri = "'type':'string','format':'uri'";
        row(uri, "'https://example.org/a?b#c'", "");
        row(uri, "'mailto:a@example.org'", "");
        row(uri, "'/relative'", "is not of the format uri");
        row(uri, "'https:'", "is not of the format uri");
        row(uri, "'https://a b'", "is not of the format uri");
        row(uri, "'1a:b'", "is not of the format uri");
        const char* const date = "'type':'string','format':'date'";
        row(date, "'2024-02-29'", "");
        row(date, "'2000-02-29'", "");
        row(date, "'1900-02-29'", "is not of the format date");
        row(date, "'2023-02-29'", "is not of the format date");
        row(date, "'2024-04-31'", "is not of the format date");
        row(date, "'2024-13-01'", "is not of the format date");
        row(date, "'2024-00-01'", "is not of the format date");
        row(date, "'2024-1-1'", "is not of the format date");
        row(date, "'2024-01-01T'", "is not of the format date");
        const char* const time = "'type':'string','format':'date-time'";
        row(time, "'2024-02-29T23:59:60Z'", "");
        row(time, "'2024-02-29t23:59:59.123456789+05:30'", "");
        row(time, "'2024-02-29T24:00:00Z'", "is not of the format date-time");
        row(time, "'2024-02-29T23:60:00Z'", "is not of the format date-time");
        row(time, "'2024-02-29T23:59:59'", "is not of the format date-time");
        row(time, "'2024-02-29T23:59:59.Z'", "is not of the format date-time");
        row(time, "'2024-02-29T23:59:59+24:00'", "is not of the format date-time");
        row(time, "'2024-02-29 23:59:59Z'", "is not of the format date-time");
        const char* const iban = "'type':'string','format':'iban'";
        row(iban, "'NL39OPEN0000000001'", "");
        row(iban, "'NL00OPEN0000000001'", "is not of the format iban");

        const char* const whole = "'type':'integer','minimum':-2,'maximum':2";
        row(whole, "-2", "");
        row(whole, "2", "");
        row(whole, "3", "must be at most 2");
        row(whole, "-3", "must be at least -2");
        row(whole, "2.0", "must be a whole number, not a number with a fraction or an exponent");
        row(whole, "1e0", "must be a whole number, not a number with a fraction or an exponent");
        row(whole, "'2'", "must be a whole number, not a string");
        row(whole, "true", "must be a whole number, not true or false");
        row(whole, "9223372036854775808", "must be at most 2");
        row(whole, "-9223372036854775809", "must be at least -2");
        const char* const money = "'type':'money'";
        row(money, "9223372036854775807", "");
        row(money, "-9223372036854775808", "");
        row(money, "9223372036854775808", "must be at most 9223372036854775807");
        row(money, "18446744073709551616", "must be at most 9223372036854775807");
        row(money, "-9223372036854775809", "must be at least -9223372036854775808");
        row(money, "19.99",
            "must be a whole number of minor units (1999 for 19.99), not a number with a fraction or an exponent");
        const char* const number = "'type':'number','minimum':0.5,'maximum':10";
        row(number, "0.5", "");
        row(number, "10", "");
        row(number, "0.49", "must be at least 0.5");
        row(number, "11", "must be at most 10");
        row(number, "'1'", "must be a number, not a string");
        row("'type':'number'", "18446744073709551615", "");
        row("'type':'boolean'", "false", "");
        row("'type':'boolean'", "0", "must be true or false, not a whole number");
        row("'type':'boolean'", "'true'", "must be true or false, not a string");
        row("'type':'reference','to':'ts'", "'x'", "");
        row("'type':'reference','to':'ts'", "''", "must be an id of 1 to 200 bytes");
        row("'type':'reference','to':'ts'", "5", "must be the id of one of the ts as a string, not a whole number");
        const char* const list = "'type':'array','items':{'type':'string','maxLength':1}";
        row(list, "[]", "");
        row(list, "['a','b']", "");
        row(list, "['a','bb']", "item 2: must have at most 1 characters, not 2");
        row(list, "[null]", "item 1: must be a string, not null");
        row(list, "'a'", "must be an array, not a string");
    }
    void judgesOneFieldAsItIsTyped()
    {
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, reason);
        const auto type = typeOf(QByteArray(field).replace('\'', '"'));
        QVERIFY(!type.fields.empty());
        const auto parsed = base::json::parse(QByteArray(value).replace('\'', '"').toStdString());
        QVERIFY(parsed);
        const auto rejection = domain::checkField(type.fields.front(), *parsed);
        QCOMPARE(rejection ? QByteArray::fromStdString(rejection->reason) : QByteArray(), reason);
        if (rejection) {
            QCOMPARE(rejection->rule, std::string("SCHEMA"));
            QCOMPARE(rejection->field, std::string("a"));
        }
        // A command with this field is judged alike; for a merge, null means removal.
        const base::json::object fields {{"a", *parsed}};
        const auto whole = domain::checkSchema(type, fields, false);
        QCOMPARE(whole ? QByteArray::fromStdString(whole->reason) : QByteArray(), reason);
    }

    void refusesNumbersThatNoDoubleHolds()
    {
        const auto type = typeOf("\"type\":\"number\"");
        const auto rejection = domain::checkField(type.fields.front(), std::numeric_limits<double>::infinity());
        QVERIFY(rejection);
        QCOMPARE(rejection->reason, std::string("must be a number that a double can hold"));
    }

    void refusesReferencesThatAreTooLong()
    {
        const auto type = typeOf("\"type\":\"reference\",\"to\":\"ts\"");
        QVERIFY(!domain::checkField(type.fields.front(), base::json::value(std::string(200, 'x'))));
        QVERIFY(domain::checkField(type.fields.front(), base::json::value(std::string(201, 'x'))));
    }

    void namesTheFirstProblemInTheOrderOfThePack()
    {
        const auto pack = domain::parsePack(test::packOfEveryWord(), "x.json");
        const auto& type = pack->types.front();
        const auto problem = [&type](const base::json::object& fields, bool partial) {
            const auto rejection = domain::checkSchema(type, fields, partial);
            return rejection ? rejection->field + " " + rejection->reason : std::string();
        };
        QCOMPARE(problem({{"m", -1}, {"b", 7}}, false), std::string("s is required"));
        QCOMPARE(problem({{"m", -1}, {"b", 7}}, true), std::string("m must be at least 0"));
        QCOMPARE(problem({{"x", 1}, {"b", 7}}, true), std::string("b must be true or false, not a whole number"));
        QCOMPARE(problem({{"x", 1}, {"b", true}}, true), std::string("x is not a field of things"));
        QCOMPARE(problem({{"i", 1}}, true), std::string("i is set by the rules only, not by a command"));
        QCOMPARE(problem({}, true), std::string());
    }

    void takesSealedSecretsOnlyFromTheGateway()
    {
        const auto type = typeOf("\"type\":\"string\",\"secret\":true,\"maxLength\":3");
        const base::json::object seal {{"mac", "m"}, {"box", "b"}};
        const base::json::object fields {{"a", seal}};
        QVERIFY(domain::checkSchema(type, fields, false, domain::Secrets::Clear)); // a client cannot send a seal
        QVERIFY(!domain::checkSchema(type, fields, false, domain::Secrets::Sealed));
        QVERIFY(!domain::checkSchema(type, {{"a", "abc"}}, false, domain::Secrets::Clear));
        QVERIFY(domain::checkSchema(type, {{"a", "abcd"}}, false, domain::Secrets::Clear));

        const auto drawn = typeOf("\"type\":\"string\",\"secret\":true,\"readOnly\":true");
        QVERIFY(domain::checkSchema(drawn, fields, false, domain::Secrets::Clear));
        QVERIFY(!domain::checkSchema(drawn, fields, false, domain::Secrets::Sealed));
        QVERIFY(domain::checkSchema(drawn, fields, true, domain::Secrets::Sealed)); // drawn at creation only
        QVERIFY(domain::checkSchema(drawn, {{"a", "clear"}}, false, domain::Secrets::Sealed));

        const auto open = typeOf("\"type\":\"string\"");
        QVERIFY(domain::checkSchema(open, fields, false, domain::Secrets::Sealed)); // not a secret, so not a seal
    }

    void knowsASealByItsForm()
    {
        QVERIFY(domain::isSealed(base::json::object {{"mac", "m"}, {"box", "b"}}));
        QVERIFY(!domain::isSealed(base::json::object {{"mac", "m"}}));
        QVERIFY(!domain::isSealed(base::json::object {{"mac", "m"}, {"box", 1}}));
        QVERIFY(!domain::isSealed(base::json::object {{"mac", "m"}, {"box", "b"}, {"more", 1}}));
        QVERIFY(!domain::isSealed("text"));
    }

    void takesSecretsOutForReaders()
    {
        const auto pack = domain::parsePack(test::packOfEveryWord(), "x.json");
        const base::json::object fields {{"s", "a"}, {"k", base::json::object {{"mac", "m"}}}, {"b", true}};
        const base::json::object open {{"s", "a"}, {"b", true}};
        QCOMPARE(base::json::serialize(domain::withoutSecrets(pack->types.front(), fields)),
                 base::json::serialize(open));
    }
};

EVENTSCOPE_TEST(SchemaTest)
#include "schema_test.moc"
