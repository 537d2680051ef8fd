#include "base/json.h"
#include "base/limits.h"
#include "support/served_engine.h"
#include "support/test_registry.h"

#include <QTest>

#include <optional>

namespace {

std::string textAt(const base::json::object& object, const char* name)
{
    return std::string(base::json::textAt(object, name));
}

std::string product(const std::string& name, const std::string& price)
{
    return R"({"name":)" + name + R"(,"price":)" + price + "}";
}

std::string repeated(const std::string& text, int count)
{
    std::string made;
    for (int i = 0; i < count; ++i)
        made += text;
    return made;
}

} // namespace

/// Bad input through both faces: each is answered with what is wrong, where, and what would be right; the engine goes
/// on and nothing is lost.
class BadInputTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void cleanupTestCase();

    void bodiesAreRefused_data();
    void bodiesAreRefused();
    void strangeTextIsKept_data();
    void strangeTextIsKept();
    void requestsAreRefused_data();
    void requestsAreRefused();
    void hubMessagesAreRefused_data();
    void hubMessagesAreRefused();
    void hubMessagesThatAreTooLargeCloseTheHub();

private:
    [[nodiscard]] std::string path() const { return "/api/v1/products/" + m_product; }
    /// The answer to {id, op, args}; `args` is the text as it is.
    base::json::object ask(const std::string& op, const std::string& args) { return m_hub->ask(op, args); }

    std::optional<test::ServedEngine> m_served;
    std::optional<test::HubDialogue> m_hub;
    std::string m_product;
    std::uint64_t m_events = 0;
};

void BadInputTest::initTestCase()
{
    m_served.emplace();
    m_hub.emplace(m_served->port(), m_served->token());
    QCOMPARE(m_hub->status(), 101);
    const auto made = m_served->call("POST", "/api/v1/products", product("\"Butter\"", "249"));
    QCOMPARE(made.status, 201);
    m_product = textAt(base::json::parse(made.body)->get_object(), "id");
}

/// After each row: healthy, and what was there is there.
void BadInputTest::cleanup()
{
    QCOMPARE(m_served->call("GET", "/health").status, 200);
    const auto read = m_served->call("GET", path());
    QCOMPARE(read.status, 200);
    QCOMPARE(read.field("etag"), std::string("\"1\""));
    const auto position = m_served->engine().health().position.value;
    QVERIFY(position >= m_events);
    m_events = position;
}

void BadInputTest::cleanupTestCase()
{
    m_hub.reset();
    const auto folder = m_served->folder();
    const auto violation = test::violationIn(folder); // beside the running engine
    QVERIFY2(violation.empty(), violation.c_str());
    m_served.reset();
}

void BadInputTest::bodiesAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says"); ///< of the detail
    QTest::addColumn<QByteArray>("field"); ///< empty: not about one field
    const auto row = [](const char* name, const std::string& body, int status, const char* says,
                        const char* field = "") {
        QTest::newRow(name) << QByteArray::fromStdString(body) << status << QByteArray(says) << QByteArray(field);
    };
    row("nothing", "", 400, "JSON object");
    row("blanks", "   ", 400, "ends too early");
    row("cut off", R"({"name":"x")", 400, "ends too early");
    row("cut off in a string", R"({"name":"x)", 400, "ends too early");
    row("no JSON", "name=x&price=1", 400, "line 1, column 1");
    row("XML", "<product/>", 400, "unexpected '<'");
    row("array", "[]", 400, "JSON object");
    row("null", "null", 400, "JSON object");
    row("number", "1", 400, "JSON object");
    row("string", "\"x\"", 400, "JSON object");
    row("text behind it", R"({"name":"x","price":1} 2)", 400, "text after the end");
    row("two objects", R"({"name":"x","price":1}{})", 400, "text after the end");
    row("trailing comma", R"({"name":"x","price":1,})", 400, "unexpected '}'");
    row("single quotes", "{'name':'x'}", 400, "unexpected '''");
    row("no quotes", "{name:1}", 400, "unexpected 'n'");
    row("comment", R"({"name":"x",/*y*/"price":1})", 400, "unexpected '/'");
    row("NaN", product("\"x\"", "NaN"), 400, "unexpected 'N'");
    row("Infinity", product("\"x\"", "Infinity"), 400, "unexpected 'I'");
    row("hexadecimal", product("\"x\"", "0x10"), 400, "unexpected 'x'");
    row("leading zero", product("\"x\"", "01"), 400, "unexpected '1'");
    row("plus", product("\"x\"", "+1"), 400, "unexpected '+'");
    row("byte order mark", "\xef\xbb\xbf{}", 400, "line 1, column 1");
    row("duplicate key", R"({"name":"x","price":1,"name":"y"})", 400, R"("name" stands twice)");
    row("duplicate key in disguise", R"({"name":"x","price":1,"\u006eame":"y"})", 400, R"("name" stands twice)");

    row("1e999", product("\"x\"", "1e999"), 400, "too large");
    row("-1e999", product("\"x\"", "-1e999"), 400, "too large");
    row("10,000 digits", product("\"x\"", "1" + std::string(10'000, '0')), 400, "too large");
    row("400 digits", product("\"x\"", std::string(400, '9')), 400, "too large");
    row("2^63", product("\"x\"", "9223372036854775808"), 422, "at most 9223372036854775807", "price");
    row("2^64", product("\"x\"", "18446744073709551616"), 422, "at most 9223372036854775807", "price");
    row("-2^63 - 1", product("\"x\"", "-9223372036854775809"), 422, "at least 0", "price");
    row("1e300", product("\"x\"", "1e300"), 422, "at most 9223372036854775807", "price");
    row("below the minimum", product("\"x\"", "-1"), 422, "at least 0", "price");
    row("a fraction", product("\"x\"", "1.5"), 422, "whole number of minor units", "price");

    row("text as a number", product("\"x\"", "\"1\""), 422, "not a string", "price");
    row("truth as a number", product("\"x\"", "true"), 422, "not true or false", "price");
    row("array as a number", product("\"x\"", "[1]"), 422, "not an array", "price");
    row("object as a number", product("\"x\"", R"({"$gt":0})"), 422, "not an object", "price");
    row("null as a number", product("\"x\"", "null"), 422, "is required", "price");
    row("number as a text", product("5", "1"), 422, "a string, not a whole number", "name");
    row("array as a text", product("[\"x\"]", "1"), 422, "a string, not an array", "name");
    row("object as a text", product("{}", "1"), 422, "a string, not an object", "name");
    row("empty text", product("\"\"", "1"), 422, "must not be empty", "name");
    row("blank text", product(R"(" \t\u00a0\u3000")", "1"), 422, "must not be blank", "name");
    row("text of 201 characters", product("\"" + std::string(201, 'x') + "\"", "1"), 422, "at most 200 characters",
        "name");
    row("no fields", "{}", 422, "is required", "name");
    row("one field missing", R"({"name":"x"})", 422, "is required", "price");
    row("unknown field", R"({"name":"x","price":1,"colour":"red"})", 422, "is not a field of products", "colour");
    row("field in other letters", R"({"Name":"x","price":1})", 422, "is required", "name");
    row("__proto__", R"({"name":"x","price":1,"__proto__":{"x":1}})", 422, "is not a field of products", "__proto__");
    row(
        "10,000 unknown fields",
        [] {
            std::string body = R"({"name":"x","price":1)";
            for (int i = 0; i < 10'000; ++i)
                body += ",\"f" + std::to_string(i) + "\":1";
            return body + "}";
        }(),
        422, "is not a field of products", "f0");

    row("10,000 levels of arrays", product(repeated("[", 10'000) + repeated("]", 10'000), "1"), 400, "64 levels");
    row("10,000 levels of objects", repeated("{\"a\":", 10'000) + "1" + repeated("}", 10'000), 400, "64 levels");
    row("100,000 open brackets", repeated("[", 100'000), 400, "64 levels");
    row("60 levels", product(repeated("[", 60) + repeated("]", 60), "1"), 422, "a string, not an array", "name");

    row("lone leading surrogate", product(R"("\ud800")", "1"), 400, "surrogate");
    row("lone trailing surrogate", product(R"("\udc00")", "1"), 400, "surrogate");
    row("surrogates the wrong way round", product(R"("\udc00\ud800")", "1"), 400, "surrogate");
    row("half an escape", product(R"("\u12")", "1"), 400, "line 1");
    row("unknown escape", product(R"("\x41")", "1"), 400, "unexpected 'x'");
    row("NUL in the text", product(std::string("\"a\0b\"", 5), "1"), 400, "unexpected byte 0x00");
    row("line feed in a string", product("\"a\nb\"", "1"), 400, "unexpected byte 0x0A");
    row("invalid UTF-8", product("\"\xff\"", "1"), 400, "UTF-8");
    row("overlong UTF-8", product("\"\xc0\xaf\"", "1"), 400, "UTF-8");
    row("surrogate in UTF-8", product("\"\xed\xa0\x80\"", "1"), 400, "UTF-8");
    row("cut UTF-8", product("\"\xe2\x82\"", "1"), 400, "UTF-8");
    row("beyond Unicode", product("\"\xf4\x90\x80\x80\"", "1"), 400, "UTF-8");
    row("invalid UTF-8 in a key", "{\"\xff\":1}", 400, "UTF-8");
    row("UTF-16", std::string("\xff\xfe{\0}\0", 6), 400, "UTF-8");
    row("only NULs", std::string(1'000, '\0'), 400, "unexpected byte 0x00");
}

void BadInputTest::bodiesAreRefused()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    QFETCH(const QByteArray, says);
    QFETCH(const QByteArray, field);
    const auto reply = m_served->call("POST", "/api/v1/products", body.toStdString());
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.field("content-type"), std::string("application/problem+json"));
    const auto problem = base::json::parse(reply.body);
    QVERIFY2(problem, reply.body.c_str());
    const auto detail = textAt(problem->get_object(), "detail");
    QVERIFY2(QByteArray::fromStdString(detail).contains(says), detail.c_str());
    QVERIFY(!textAt(problem->get_object(), "title").empty());
    QCOMPARE(textAt(problem->get_object(), "field"), field.toStdString());
    if (body.trimmed().isEmpty())
        return; // no message can be made of it
    if (says.contains("UTF-8")) { // RFC 6455 ends a connection whose text is not UTF-8
        test::HubDialogue hub(m_served->port(), m_served->token());
        hub.send(R"({"id":1,"op":"entities.create","args":)" + body.toStdString() + "}");
        QCOMPARE(hub.receive().closeCode(), 1'007);
        return;
    }
    // The same through the hub. What is no JSON spoils the whole message; what is no object is named.
    const auto answer = ask("entities.create", R"({"type":"products","fields":)" + body.toStdString() + "}");
    QVERIFY2(answer.contains("problem"), base::json::serialize(answer).c_str());
    const auto& other = answer.at("problem").get_object();
    QCOMPARE(other.at("status").to_number<int>(), status);
    QVERIFY(!textAt(other, "detail").empty());
    QCOMPARE(textAt(other, "field"), field.toStdString());
    if (status == 422)
        QCOMPARE(textAt(other, "detail"), detail);
}

void BadInputTest::strangeTextIsKept_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("NUL") << QByteArray(R"("a\u0000b")");
    QTest::newRow("control characters") << QByteArray(R"("\u0001\u001b[31mred\u007f")");
    QTest::newRow("rich text") << QByteArray(R"("<img src=file:///etc/passwd><script>alert(1)</script>")");
    QTest::newRow("right to left") << QByteArray("\"\xe2\x80\xaegnp.exe\"");
    QTest::newRow("formula") << QByteArray(R"("=cmd|' /C calc'!A0")");
    QTest::newRow("SQL") << QByteArray(R"("'); DROP TABLE events; --")");
    QTest::newRow("emoji") << QByteArray(
        "\"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7\"");
    QTest::newRow("surrogate pair") << QByteArray(R"("\ud83d\ude00")");
    QTest::newRow("200 combining marks") << QByteArray("\"" + QByteArray("\xcc\x81").repeated(199) + "e\"");
    QTest::newRow("line separators") << QByteArray("\"a\xe2\x80\xa8\xe2\x80\xa9 b\"");
}

void BadInputTest::strangeTextIsKept()
{
    QFETCH(const QByteArray, name);
    const auto expected = base::json::parse(name.toStdString());
    QVERIFY(expected);
    const auto made = m_served->call("POST", "/api/v1/products", product(name.toStdString(), "1"));
    QCOMPARE(made.status, 201);
    const auto entity = base::json::parse(made.body)->get_object();
    QCOMPARE(entity.at("fields").get_object().at("name"), *expected);
    const auto read = m_served->call("GET", "/api/v1/products/" + textAt(entity, "id"));
    QCOMPARE(read.body, made.body);
}

void BadInputTest::requestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("extra");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const char* method, const std::string& target, const std::string& body,
                        const std::string& extra, int status, const char* says) {
        QTest::newRow(name) << QByteArray(method) << QByteArray::fromStdString(target)
                            << QByteArray::fromStdString(body) << QByteArray::fromStdString(extra) << status
                            << QByteArray(says);
    };
    const std::string tag = "If-Match: \"1\"\r\n";
    row("unknown type", "POST", "/api/v1/unicorns", "{}", "", 404, "'unicorns'");
    row("unknown type, read", "GET", "/api/v1/unicorns/1", "", "", 404, "'unicorns'");
    row("unknown id, read", "GET", "/api/v1/products/nobody", "", "", 404, "'nobody' of the type products");
    row("unknown id, change", "PATCH", "/api/v1/products/nobody", R"({"price":1})", tag, 404, "nobody");
    row("unknown id, delete", "DELETE", "/api/v1/products/nobody", "", tag, 404, "nobody");
    row("unknown id, restore", "POST", "/api/v1/products/nobody/restore", "", "", 404, "nobody");
    row("unknown id, history", "GET", "/api/v1/products/nobody/history", "", "", 404, "nobody");
    row("unknown reference", "POST", "/api/v1/purchases", R"({"productId":"x","customerId":"y","total":1})", "", 422,
        "there is no entity with the id x among the products");
    row("long id", "GET", "/api/v1/products/" + std::string(1'000, 'x'), "", "", 404, "of the type products");
    row("long id, change", "PATCH", "/api/v1/products/" + std::string(1'000, 'x'), R"({"price":1})", tag, 400,
        "200 bytes");
    row("unknown command", "GET", "/api/v1/commands/01890000-0000-7000-8000-000000000000", "", "", 404, "01890000");
    row("command that is no id", "GET", "/api/v1/commands/xyz", "", "", 404, "UUID");
    row("NUL in the path", "GET", "/api/v1/products/a%00b", "", "", 400, "control character");
    row("broken escape", "GET", "/api/v1/products/a%zz", "", "", 400, "percent escape");
    row("invalid UTF-8 in the path", "GET", "/api/v1/products/%ff", "", "", 400, "UTF-8");
    row("dots in the path", "GET", "/api/v1/products/../health", "", "", 400, "dots");
    row("unknown path", "GET", "/api/v9/products", "", "", 404, "/api/v1/TYPE");
    row("limit 0", "GET", "/api/v1/products?limit=0", "", "", 400, "between 1 and 1000");
    row("limit 1001", "GET", "/api/v1/products?limit=1001", "", "", 400, "between 1 and 1000");
    row("limit -1", "GET", "/api/v1/products?limit=-1", "", "", 400, "'limit' must be a whole number");
    row("limit 2^64", "GET", "/api/v1/products?limit=18446744073709551616", "", "", 400,
        "'limit' must be a whole number");
    row("after as text", "GET", "/api/v1/products?after=x", "", "", 400, "'after' must be a whole number");
    row("order sideways", "GET", "/api/v1/products?order=up", "", "", 400, "asc or desc");
    row("unknown parameter", "GET", "/api/v1/products?page=2", "", "", 400, "'page' is unknown");
    row("parameter twice", "GET", "/api/v1/products?limit=1&limit=2", "", "", 400, "twice");
    row("no If-Match", "PATCH", "/api/v1/products/nobody", R"({"price":1})", "", 428, "ETag");
    row("If-Match without quotes", "PATCH", "/api/v1/products/nobody", R"({"price":1})", "If-Match: 1\r\n", 400,
        "quotation marks");
    row("two Idempotency-Keys", "POST", "/api/v1/products", product("\"x\"", "1"),
        "Idempotency-Key: a\r\nIdempotency-Key: b\r\n", 400, "there once");
    row("long Idempotency-Key", "POST", "/api/v1/products", product("\"x\"", "1"),
        "Idempotency-Key: " + std::string(201, 'k') + "\r\n", 400, "1 to 200");
    row("text/plain", "POST", "/api/v1/products", product("\"x\"", "1"), "Content-Type: text/plain\r\n", 415,
        "application/json");
    row("form", "POST", "/api/v1/products", "name=x", "Content-Type: application/x-www-form-urlencoded\r\n", 415,
        "application/json");
    row("gzip", "POST", "/api/v1/products", "{}", "Content-Encoding: gzip\r\n", 415, "content encoding");
    row("Latin-1", "POST", "/api/v1/products", "{}", "Content-Type: application/json; charset=latin1\r\n", 415,
        "application/json");
    row("body with GET", "GET", "/api/v1/products", "{}", "", 400, "no body");
    row("body with restore", "POST", "/api/v1/products/x/restore", R"({"a":1})", "", 400, "no body");
    row("PUT", "PUT", "/api/v1/products/x", "{}", "", 405, "does not know the method");
    row("DELETE of a collection", "DELETE", "/api/v1/products", "", "", 405, "GET");
    row("PATCH of a purchase", "PATCH", "/api/v1/purchases/x", "{}", tag, 405, "purchases");
    row("10 MB", "POST", "/api/v1/products", product("\"" + std::string(10'000'000, 'x') + "\"", "1"), "", 413,
        "at most 1000000 bytes");
    row("950,000 bytes", "POST", "/api/v1/products", product("\"" + std::string(950'000, 'x') + "\"", "1"), "", 413,
        "at most 900000 bytes");
    // The command with its wrapping is larger than its fields.
    row("899,990 bytes", "POST", "/api/v1/documents",
        R"({"author":"a","text":")" + std::string(899'990 - 25, 'x') + "\"}", "", 413, "900000 bytes");
}

void BadInputTest::requestsAreRefused()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, extra);
    QFETCH(const int, status);
    QFETCH(const QByteArray, says);
    const auto reply =
        m_served->call(method.toStdString(), target.toStdString(), body.toStdString(), extra.toStdString());
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.field("content-type"), std::string("application/problem+json"));
    const auto problem = base::json::parse(reply.body);
    QVERIFY2(problem && problem->is_object(), reply.body.c_str());
    const auto detail = textAt(problem->get_object(), "detail");
    QVERIFY2(QByteArray::fromStdString(detail).contains(says), detail.c_str());
    QVERIFY(!textAt(problem->get_object(), "title").empty());
    QVERIFY2(reply.body.size() < 4'096, "an answer does not repeat what is large");
    if (status == 413 || status == 415) // refused before anybody reads the body: a write all the same
        QVERIFY(!reply.field("eventscope-command-id").empty());
}

void BadInputTest::hubMessagesAreRefused_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char* name, const std::string& message, const char* says) {
        QTest::newRow(name) << QByteArray::fromStdString(message) << QByteArray(says);
    };
    const auto call = [](const std::string& op, const std::string& args) {
        return R"({"id":1,"op":")" + op + R"(","args":)" + args + "}";
    };
    row("no JSON", "hello", "unexpected 'h'");
    row("empty", "", "ends too early");
    row("array", "[]", "{\"id\", \"op\", \"args\"}");
    row("no id", R"({"op":"health"})", "'id' is missing");
    row("id as text", R"({"id":"1","op":"health"})", "'id' must be a whole number");
    row("negative id", R"({"id":-1,"op":"health"})", "'id' must be a whole number");
    row("no op", R"({"id":1})", "'op' is missing");
    row("op as number", R"({"id":1,"op":2})", "'op' must be a string");
    row("unknown op", R"({"id":1,"op":"entities.explode"})", "entities.explode");
    row("unknown member", R"({"id":1,"op":"health","foo":1})", "'foo' is unknown");
    row("args as array", call("health", "[]"), "'args' must be an object");
    row("duplicate id", R"({"id":1,"id":2,"op":"health"})", "stands twice");
    row("10,000 levels", call("entities.create", repeated("[", 10'000) + repeated("]", 10'000)), "64 levels");
    row("no type", call("entities.create", R"({"fields":{}})"), "'type' is missing");
    row("type as number", call("entities.create", R"({"type":1,"fields":{}})"), "'type' must be a string");
    row("no fields", call("entities.create", R"({"type":"products"})"), "'fields' is missing");
    row("fields as text", call("entities.create", R"({"type":"products","fields":"x"})"), "'fields' must be an object");
    row("unknown type", call("entities.create", R"({"type":"unicorns","fields":{}})"), "'unicorns'");
    row("unknown argument", call("entities.list", R"({"type":"products","page":1})"), "'page' is unknown");
    row("limit too large", call("entities.list", R"({"type":"products","limit":1e6})"), "'limit' must be");
    row("limit 2^63", call("entities.list", R"({"type":"products","limit":9223372036854775808})"),
        "between 1 and 1000");
    row("no version", call("entities.update", R"({"type":"products","id":"x","fields":{}})"), "version");
    row("version 0", call("entities.update", R"({"type":"products","id":"x","version":0,"fields":{}})"),
        "'version' must be");
    row("version as object", call("entities.update", R"({"type":"products","id":"x","version":{},"fields":{}})"),
        "'version' must be");
    row("unknown id", call("entities.get", R"({"type":"products","id":"nobody"})"), "'nobody'");
    row("unknown event", call("events.get", R"({"position":999999})"), "position 999999");
    row("event 0", call("events.get", R"({"position":0})"), "position 0");
    row("no position", call("events.get", "{}"), "'position' is missing");
    row("unknown command", call("commands.get", R"({"id":"x"})"), "UUID");
    row("strange kind", call("commands.dryRun", R"({"kind":"explode","type":"products"})"), "'kind' must be");
    row("unknown stream", call("subscribe", R"({"stream":"rumours"})"), "stream");
    row("no subscription", call("unsubscribe", "{}"), "'subscription' is missing");
    row("unknown subscription", call("unsubscribe", R"({"subscription":99})"), "subscription");
    row("broken filter", call("subscribe", R"({"stream":"events","filter":{"colour":"red"}})"), "colour");
    row("strange rate", call("subscribe", R"({"stream":"events","maxRate":-1})"), "maxRate");
}

void BadInputTest::hubMessagesAreRefused()
{
    QFETCH(const QByteArray, message);
    QFETCH(const QByteArray, says);
    m_hub->send(message.toStdString());
    const auto reply = m_hub->receive();
    QCOMPARE(reply.opcode, 1);
    const auto answer = base::json::parse(reply.bytes);
    QVERIFY2(answer && answer->is_object() && answer->get_object().contains("problem"), reply.bytes.c_str());
    const auto& problem = answer->get_object().at("problem").get_object();
    QVERIFY(problem.at("status").to_number<int>() >= 400);
    const auto detail = textAt(problem, "detail");
    QVERIFY2(QByteArray::fromStdString(detail).contains(says), detail.c_str());
    QVERIFY(!textAt(problem, "title").empty());
    QVERIFY(ask("health", "{}").contains("result")); // the same hub goes on
}

void BadInputTest::hubMessagesThatAreTooLargeCloseTheHub()
{
    for (const auto size : {2'000'000, 10'000'000}) {
        test::HubDialogue hub(m_served->port(), m_served->token());
        QCOMPARE(hub.status(), 101);
        hub.send(R"({"id":1,"op":"entities.create","args":{"type":"products","fields":{"name":")"
                 + std::string(static_cast<std::size_t>(size), 'x') + R"(","price":1}}})");
        QCOMPARE(hub.receive().closeCode(), 1'009); // RFC 6455: message too big
    }
    test::HubDialogue binary(m_served->port(), m_served->token());
    binary.send("\x01\x02", 2);
    QCOMPARE(binary.receive().closeCode(), 1'003); // this hub takes text only
    test::HubDialogue broken(m_served->port(), m_served->token());
    broken.send("{\"id\":1,\"op\":\"\xff\"}");
    QCOMPARE(broken.receive().closeCode(), 1'007); // not UTF-8
}

EVENTSCOPE_TEST(BadInputTest)
#include "bad_input_test.moc"
