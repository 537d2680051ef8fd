#include "base/json.h"
#include "support/served_engine.h"
#include "support/test_registry.h"

#include <QTest>

using test::HttpReply;

namespace {

base::json::object objectOf(const HttpReply& reply)
{
    auto parsed = base::json::parse(reply.body);
    return parsed && parsed->is_object() ? parsed->get_object() : base::json::object();
}

std::string textAt(const HttpReply& reply, std::string_view key)
{
    return std::string(base::json::textAt(objectOf(reply), key));
}

std::int64_t numberAt(const base::json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    return value && value->is_number() ? value->to_number<std::int64_t>() : -1;
}

} // namespace

/// The contract that scripts rely on, line by line, as dialogues on raw sockets.
class RestContractTest : public QObject
{
    Q_OBJECT
private slots:
    void createsAndAnswersWithTheEntity();
    void everyAnswerHasTheProtectingFields();
    void repeatedKeyGivesTheRecordedOutcome();
    void rejectionsNameRuleFieldAndCommand();
    void patchNeedsTheVersionAndShowsWhatChanged();
    void ifMatchTakesAnyListAndWeakTags();
    void deletedEntityIsGoneAndComesBack();
    void listsInOrderOfCreation();
    void listRefusesBadLimitsAndUnknownParameters();
    void historyAndCommandStatus();
    void typesRefuseWhatTheyDoNotAllow();
    void healthAndMetricsStandBehindTheToken();
    void headHasTheLengthButNoBody();
    void optionsNamesMethodsWithoutCors();
    void pathsAreDecodedStrictly();
    void jsonEdgesAreRefusedWithLineAndColumn_data();
    void jsonEdgesAreRefusedWithLineAndColumn();
    void tooLargeBodiesAreRefusedBeforeTheyAreRead();
    void secretsAreShownOnce();

private:
    std::string makeProduct(const std::string& name = "Butter")
    {
        return textAt(m_served.call("POST", "/api/v1/products", R"({"name":")" + name + R"(","price":249})"), "id");
    }
    test::ServedEngine m_served;
};

void RestContractTest::createsAndAnswersWithTheEntity()
{
    const auto reply = m_served.call("POST", "/api/v1/products", R"({"name":"Butter","price":249})");
    QCOMPARE(reply.status, 201);
    const auto id = textAt(reply, "id");
    QCOMPARE(reply.field("location"), "/api/v1/products/" + id);
    QCOMPARE(reply.field("etag"), std::string("\"1\""));
    QVERIFY(!reply.field("eventscope-command-id").empty());
    QCOMPARE(reply.body,
             R"({"id":")" + id + R"(","type":"products","version":1,"fields":{"name":"Butter","price":249}})");
    const auto read = m_served.call("GET", "/api/v1/products/" + id);
    QCOMPARE(read.status, 200);
    QCOMPARE(read.body, reply.body);
    QCOMPARE(read.field("etag"), std::string("\"1\""));
}

void RestContractTest::everyAnswerHasTheProtectingFields()
{
    for (const auto& reply : {m_served.call("GET", "/health"), m_served.call("GET", "/api/v1/nothing"),
                              m_served.raw("GET /health HTTP/1.1\r\nHost: evil\r\n\r\n")}) {
        QCOMPARE(reply.field("x-content-type-options"), std::string("nosniff"));
        QCOMPARE(reply.field("content-security-policy"), std::string("default-src 'none'"));
        QCOMPARE(reply.field("cache-control"), std::string("no-store"));
        QVERIFY(!reply.fields.contains("server"));
        QVERIFY(!reply.fields.contains("access-control-allow-origin"));
    }
}

void RestContractTest::repeatedKeyGivesTheRecordedOutcome()
{
    const std::string body = R"({"name":"Milk","price":99})";
    const auto first = m_served.call("POST", "/api/v1/products", body, "Idempotency-Key: k1\r\n");
    QCOMPARE(first.status, 201);
    QVERIFY(!first.fields.contains("idempotent-replayed"));
    const auto patched =
        m_served.call("PATCH", "/api/v1/products/" + textAt(first, "id"), R"({"price":98})", "If-Match: \"1\"\r\n");
    QCOMPARE(patched.status, 200);
    const auto again = m_served.call("POST", "/api/v1/products", body, "Idempotency-Key: k1\r\n");
    QCOMPARE(again.status, 201);
    QCOMPARE(again.field("idempotent-replayed"), std::string("true"));
    QCOMPARE(again.body, first.body);
    QCOMPARE(again.field("eventscope-command-id"), first.field("eventscope-command-id"));
    const auto other =
        m_served.call("POST", "/api/v1/products", R"({"name":"Milk","price":1})", "Idempotency-Key: k1\r\n");
    QCOMPARE(other.status, 422);
    QCOMPARE(textAt(other, "type"), std::string("key-reused"));
    QCOMPARE(other.field("eventscope-command-id"), first.field("eventscope-command-id"));
    for (int round = 0; round < 2; ++round) {
        const auto rejected =
            m_served.call("POST", "/api/v1/products", R"({"name":"","price":1})", "Idempotency-Key: k2\r\n");
        QCOMPARE(rejected.status, 422);
        QCOMPARE(rejected.field("idempotent-replayed"), std::string(round == 1 ? "true" : ""));
    }
    QCOMPARE(m_served.call("POST", "/api/v1/products", body, "Idempotency-Key: \r\n").status, 400);
    QCOMPARE(m_served.call("POST", "/api/v1/products", body, "Idempotency-Key: a\r\nIdempotency-Key: b\r\n").status,
             400);
}

void RestContractTest::rejectionsNameRuleFieldAndCommand()
{
    const auto reply = m_served.call("POST", "/api/v1/products", R"({"name":"x","price":-1})");
    QCOMPARE(reply.status, 422);
    QCOMPARE(reply.field("content-type"), std::string("application/problem+json"));
    QCOMPARE(textAt(reply, "rule"), std::string("SCHEMA"));
    QCOMPARE(textAt(reply, "field"), std::string("price"));
    QCOMPARE(textAt(reply, "command"), reply.field("eventscope-command-id"));
    QCOMPARE(numberAt(objectOf(reply), "status"), 422);
    const auto unknown = m_served.call("POST", "/api/v1/products", R"({"name":"x","price":1,"colour":"red"})");
    QCOMPARE(unknown.status, 422);
    QCOMPARE(textAt(unknown, "field"), std::string("colour"));
    const auto dangling =
        m_served.call("POST", "/api/v1/purchases",
                      R"({"productId":"AAAAAAAAAAAAAAAAAAAAAA","customerId":"AAAAAAAAAAAAAAAAAAAAAA","total":1})");
    QCOMPARE(dangling.status, 422);
    QCOMPARE(textAt(dangling, "rule"), std::string("REFERENCE_UNKNOWN"));
}

void RestContractTest::patchNeedsTheVersionAndShowsWhatChanged()
{
    const auto id = makeProduct();
    const auto path = "/api/v1/products/" + id;
    const auto missing = m_served.call("PATCH", path, R"({"price":1})");
    QCOMPARE(missing.status, 428);
    QVERIFY(!missing.field("eventscope-command-id").empty());
    const auto patched = m_served.call("PATCH", path, R"({"price":259})",
                                       "If-Match: \"1\"\r\nContent-Type: application/merge-patch+json\r\n");
    QCOMPARE(patched.status, 200);
    QCOMPARE(patched.field("etag"), std::string("\"2\""));
    QCOMPARE(numberAt(objectOf(patched), "version"), 2);
    const auto stale = m_served.call("PATCH", path, R"({"price":269})", "If-Match: \"1\"\r\n");
    QCOMPARE(stale.status, 412);
    const auto problem = objectOf(stale);
    QCOMPARE(numberAt(problem, "expected"), 1);
    QCOMPARE(numberAt(problem, "actual"), 2);
    QCOMPARE(base::json::serialize(problem.at("diff")),
             std::string(R"([{"field":"price","expected":249,"actual":259}])"));
    QVERIFY(!stale.field("eventscope-command-id").empty());
    QCOMPARE(m_served.call("PATCH", "/api/v1/products/none", R"({"price":1})", "If-Match: \"1\"\r\n").status, 404);
}

void RestContractTest::ifMatchTakesAnyListAndWeakTags()
{
    const auto path = "/api/v1/products/" + makeProduct();
    const auto patch = [&](const std::string& tag) {
        return m_served.call("PATCH", path, R"({"price":5})", "If-Match: " + tag + "\r\n").status;
    };
    QCOMPARE(patch("*"), 200); // version 2
    QCOMPARE(patch("\"1\", \"2\""), 200);
    QCOMPARE(patch("W/\"3\""), 412);
    QCOMPARE(patch("\"abc\""), 412);
    QCOMPARE(patch("\"1\", \"2\""), 412);
    QCOMPARE(patch("3"), 400);
    QCOMPARE(patch("\"3\""), 200);
}

void RestContractTest::deletedEntityIsGoneAndComesBack()
{
    const auto path = "/api/v1/products/" + makeProduct();
    QCOMPARE(m_served.call("DELETE", path).status, 428);
    const auto gone = m_served.call("DELETE", path, {}, "If-Match: \"1\"\r\n");
    QCOMPARE(gone.status, 204);
    QVERIFY(gone.body.empty());
    QVERIFY(!gone.fields.contains("content-length"));
    QVERIFY(!gone.field("eventscope-command-id").empty());
    QCOMPARE(m_served.call("GET", path).status, 404);
    QCOMPARE(m_served.call("PATCH", path, R"({"price":1})", "If-Match: \"2\"\r\n").status, 404);
    const auto back = m_served.call("POST", path + "/restore");
    QCOMPARE(back.status, 200);
    QCOMPARE(numberAt(objectOf(back), "version"), 3);
    QCOMPARE(m_served.call("GET", path).status, 200);
}

void RestContractTest::listsInOrderOfCreation()
{
    std::vector<std::string> made;
    for (int i = 0; i < 7; ++i)
        made.push_back(textAt(m_served.call("POST", "/api/v1/documents", R"({"author":"a","text":"t"})"), "id"));
    QCOMPARE(m_served.call("DELETE", "/api/v1/documents/" + made[3], {}, "If-Match: \"1\"\r\n").status, 204);
    made.erase(made.begin() + 3);
    std::vector<std::string> seen;
    std::string after;
    for (int page = 0; page < 10; ++page) {
        const auto reply = m_served.call("GET", "/api/v1/documents?limit=2" + (after.empty() ? "" : "&after=" + after));
        QCOMPARE(reply.status, 200);
        const auto body = objectOf(reply);
        for (const auto& item : body.at("items").as_array()) {
            QCOMPARE(item.as_object().size(), std::size_t {4}); // id, type, version, fields, and nothing else
            seen.emplace_back(base::json::textAt(item.as_object(), "id"));
        }
        if (body.at("next").is_null())
            break;
        after = base::json::serialize(body.at("next"));
    }
    QVERIFY(seen == made);
    QCOMPARE(m_served.call("GET", "/api/v1/documents?rows=full").status, 400); // the hub's own
    QCOMPARE(m_served.call("GET", "/api/v1/accounts").body, std::string(R"({"items":[],"next":null})"));
}

void RestContractTest::listRefusesBadLimitsAndUnknownParameters()
{
    for (const auto* query : {"limit=0", "limit=1001", "limit=x", "limit=-1", "limit=", "limit", "after=x",
                              "colour=red", "limit=1&limit=2", "limit=99999999999999999999", "=1", "order=up"})
        QCOMPARE(m_served.call("GET", std::string("/api/v1/products?") + query).status, 400);
    for (const auto* query : {"limit=1", "limit=1000", "after=0", "order=desc", "contains=%20x"})
        QCOMPARE(m_served.call("GET", std::string("/api/v1/products?") + query).status, 200);
    QCOMPARE(m_served.call("GET", "/health?x=1").status, 400);
}

void RestContractTest::historyAndCommandStatus()
{
    const auto made = m_served.call("POST", "/api/v1/products", R"({"name":"History","price":1})");
    const auto path = "/api/v1/products/" + textAt(made, "id");
    QCOMPARE(m_served.call("PATCH", path, R"({"price":2})", "If-Match: \"1\"\r\n").status, 200);
    const auto history = m_served.call("GET", path + "/history");
    QCOMPARE(history.status, 200);
    const auto body = objectOf(history);
    const auto& items = body.at("items").as_array();
    QCOMPARE(items.size(), std::size_t {2});
    QCOMPARE(base::json::serialize(items[1].as_object().at("fields")), std::string(R"({"price":2})"));
    QCOMPARE(numberAt(items[1].as_object(), "version"), 2);
    QVERIFY(base::json::textAt(items[0].as_object(), "time").ends_with("Z"));
    QCOMPARE(m_served.call("GET", "/api/v1/products/none/history").status, 404);
    const auto status = m_served.call("GET", "/api/v1/commands/" + made.field("eventscope-command-id"));
    QCOMPARE(status.status, 200);
    QVERIFY(objectOf(status).at("accepted").as_bool());
    QCOMPARE(m_served.call("GET", "/api/v1/commands/x").status, 404);
    QCOMPARE(m_served.call("GET", "/api/v1/commands/00000000-0000-4000-8000-000000000000").status, 404);
}

void RestContractTest::typesRefuseWhatTheyDoNotAllow()
{
    struct Case
    {
        const char* method;
        const char* path;
        const char* allow;
    };
    for (const auto& [method, path, allow] :
         {Case {"PATCH", "/api/v1/purchases/x", "GET, HEAD, OPTIONS"},
          Case {"DELETE", "/api/v1/purchases/x", "GET, HEAD, OPTIONS"},
          Case {"PATCH", "/api/v1/transfers/x", "GET, HEAD, OPTIONS"},
          Case {"DELETE", "/api/v1/transfers/x", "GET, HEAD, OPTIONS"},
          Case {"DELETE", "/api/v1/accounts/x", "GET, HEAD, OPTIONS, PATCH"},
          Case {"POST", "/api/v1/health", "GET, HEAD, OPTIONS"},
          Case {"DELETE", "/api/v1/products", "GET, HEAD, OPTIONS, POST"},
          Case {"POST", "/api/v1/products/x", "DELETE, GET, HEAD, OPTIONS, PATCH"}}) {
        const auto reply = m_served.call(method, path);
        QCOMPARE(reply.status, 405);
        QCOMPARE(reply.field("allow"), std::string(allow));
    }
    QCOMPARE(m_served.call("PUT", "/api/v1/products/x").status, 405);
    QCOMPARE(m_served.call("BREW", "/api/v1/products").status, 405);
    for (const auto* path :
         {"/", "/api", "/api/v1", "/api/v1/unknown", "/api/v1/unknown/x", "/api/v1/products/x/y", "/api/v2/products"})
        QCOMPARE(m_served.call("GET", path).status, 404);
    QCOMPARE(m_served.call("POST", "/api/v1/unknown", "{}").status, 404);
}

void RestContractTest::healthAndMetricsStandBehindTheToken()
{
    const auto host = "Host: 127.0.0.1:" + std::to_string(m_served.port()) + "\r\n\r\n";
    for (const auto* path :
         {"/health", "/api/v1/health", "/metrics", "/api/v1/metrics", "/api/v1/products", "/nothing"}) {
        const auto refused = m_served.raw(std::string("GET ") + path + " HTTP/1.1\r\n" + host);
        QCOMPARE(refused.status, 401);
        QVERIFY(refused.field("www-authenticate").starts_with("Bearer"));
    }
    QCOMPARE(textAt(m_served.call("GET", "/health"), "status"), std::string("ok"));
    const auto metrics = m_served.call("GET", "/metrics");
    QCOMPARE(metrics.status, 200);
    QVERIFY(metrics.field("content-type").starts_with("text/plain; version=0.0.4"));
    QVERIFY(metrics.body.find("# TYPE ") != std::string::npos);
}

void RestContractTest::headHasTheLengthButNoBody()
{
    test::RawClient client(m_served.port());
    client.send(m_served.request("HEAD", "/health") + m_served.request("GET", "/health"));
    const auto head = client.reply(true);
    const auto get = client.reply();
    QCOMPARE(head.status, 200);
    QCOMPARE(head.field("content-length"), get.field("content-length"));
    QCOMPARE(get.status, 200);
}

void RestContractTest::optionsNamesMethodsWithoutCors()
{
    const auto reply = m_served.call("OPTIONS", "/api/v1/products/x");
    QCOMPARE(reply.status, 204);
    QCOMPARE(reply.field("allow"), std::string("DELETE, GET, HEAD, OPTIONS, PATCH"));
    for (const auto& [name, value] : reply.fields)
        QVERIFY(!name.starts_with("access-control"));
    QCOMPARE(m_served.call("OPTIONS", "/nothing/here").status, 404);
    QCOMPARE(m_served.call("OPTIONS", "*").status, 204);
}

void RestContractTest::pathsAreDecodedStrictly()
{
    const auto id = makeProduct();
    QCOMPARE(m_served.call("GET", "/api/v1/prod%75cts/" + id).status, 200);
    for (const auto* path :
         {"/api/v1/products/%", "/api/v1/products/%2", "/api/v1/products/%zz", "/api/v1/products/%00",
          "/api/v1/products/%ff", "/api/v1/products/..", "/api/v1/products/%2e%2e", "/api//v1/products",
          "/api/v1/products/", "/api/v1/products/%c0%af", "/api/v1/products#x"})
        QCOMPARE(m_served.call("GET", path).status, 400);
    QCOMPARE(m_served.call("GET", "/api/v1/products/a%2Fb").status, 404);
    QCOMPARE(m_served.call("GET", "/api/v1/products/" + std::string(3'000, 'x')).status, 404);
}

void RestContractTest::jsonEdgesAreRefusedWithLineAndColumn_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const std::string& body, int status) {
        QTest::newRow(name) << QByteArray::fromStdString(body) << status;
    };
    row("cut off", R"({"name":)", 400);
    row("trailing comma", R"({"name":"x",})", 400);
    row("duplicate key", R"({"name":"a","name":"b","price":1})", 400);
    row("invalid UTF-8", "{\"name\":\"\xff\xfe\",\"price\":1}", 400);
    row("overlong UTF-8", "{\"name\":\"\xc0\xaf\",\"price\":1}", 400);
    row("lone surrogate", R"({"name":"\ud800","price":1})", 400);
    row("NaN", R"({"name":"x","price":NaN})", 400);
    row("beyond double", R"({"name":"x","price":1e999})", 400);
    row("deep nesting", R"({"name":)" + std::string(5'000, '[') + std::string(5'000, ']') + "}", 400);
    row("array", "[1,2]", 400);
    row("string", "\"x\"", 400);
    row("two values", "{} {}", 400);
    row("control character", "{\"name\":\"a\x01\",\"price\":1}", 400);
    row("huge integer", R"({"name":"x","price":99999999999999999999999999})", 422);
    row("fraction of a cent", R"({"name":"x","price":1.5})", 422);
    row("wrong type", R"({"name":5,"price":1})", 422);
    row("null", R"({"name":null,"price":1})", 422);
    row("empty object", "{}", 422);
    row("BOM", "\xef\xbb\xbf{\"name\":\"x\",\"price\":1}", 400);
}

void RestContractTest::jsonEdgesAreRefusedWithLineAndColumn()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    const auto reply = m_served.call("POST", "/api/v1/products", body.toStdString());
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.field("content-type"), std::string("application/problem+json"));
    QVERIFY(!reply.field("eventscope-command-id").empty());
    if (status == 400 && body != "[1,2]" && body != "\"x\"") {
        const auto detail = textAt(reply, "detail");
        QVERIFY2(detail.find("line") != std::string::npos && detail.find("column") != std::string::npos,
                 detail.c_str());
    }
}

void RestContractTest::tooLargeBodiesAreRefusedBeforeTheyAreRead()
{
    test::RawClient declared(m_served.port());
    declared.send(m_served.request("POST", "/api/v1/products", {},
                                   "Content-Type: application/json\r\nContent-Length: 10000000\r\n"));
    QCOMPARE(declared.reply().status, 413);
    // The client that sends all of it still gets to see the answer.
    test::RawClient sent(m_served.port());
    sent.send(m_served.request("POST", "/api/v1/products", std::string(10'000'000, ' ')));
    QCOMPARE(sent.reply().status, 413);
    test::RawClient chunked(m_served.port());
    chunked.send(m_served.request("POST", "/api/v1/products", {},
                                  "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n"));
    const std::string chunk = "10000\r\n" + std::string(0x10000, ' ') + "\r\n";
    for (int i = 0; i < 20; ++i)
        chunked.send(chunk);
    QCOMPARE(chunked.reply().status, 413);
    const auto nearly =
        m_served.call("POST", "/api/v1/products", R"({"name":")" + std::string(950'000, 'x') + R"(","price":1})");
    QCOMPARE(nearly.status, 413);
    const auto chunkedWell =
        m_served.raw(m_served.request("POST", "/api/v1/products", {},
                                      "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n")
                     + "9\r\n{\"name\":\"\r\n14\r\nChunked\",\"price\":11}\r\n0\r\n\r\n");
    QCOMPARE(chunkedWell.status, 201);
}

void RestContractTest::secretsAreShownOnce()
{
    const auto made = m_served.call("POST", "/api/v1/accounts", R"({"username":"greta"})");
    QCOMPARE(made.status, 201);
    const auto body = objectOf(made);
    const auto token = std::string(base::json::textAt(body.at("fields").as_object(), "token"));
    QCOMPARE(token.size(), std::size_t {20});
    const auto path = "/api/v1/accounts/" + textAt(made, "id");
    for (const auto& address : {path, path + "/history", std::string("/api/v1/accounts"), path + "/relations"}) {
        const auto read = m_served.call("GET", address);
        QCOMPARE(read.status, 200);
        QVERIFY(read.body.find(token) == std::string::npos);
        QVERIFY(read.body.find("\"token\"") == std::string::npos);
    }
}

EVENTSCOPE_TEST(RestContractTest)
#include "rest_contract_test.moc"
