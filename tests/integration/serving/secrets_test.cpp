#include "base/json.h"
#include "pipeline/open_store.h"
#include "support/served_engine.h"
#include "support/test_registry.h"

#include <QTest>

#include <fstream>
#include <set>

namespace {

std::string textAt(const test::HttpReply& reply, const char* name)
{
    const auto body = base::json::parse(reply.body);
    return body && body->is_object() ? std::string(base::json::textAt(body->get_object(), name)) : std::string();
}

} // namespace

/// Secrets stand nowhere in clear but in the answer that shows one for the first time: not in a file, an answer, a
/// frame, a metric or an error. And parked entities through both faces.
class SecretsTest : public QObject
{
    Q_OBJECT

private slots:
    void secretsAreNowhereInClear();
    void parkedEntitiesAreListedAndUnparked();
};

void SecretsTest::secretsAreNowhereInClear()
{
    test::ServedEngine served;
    std::vector<std::string> secrets;
    std::string everything; // all that came back but the answers that may hold a secret
    const auto call = [&](const std::string& method, const std::string& target, const std::string& body = {},
                          const std::string& extra = {}) {
        const auto reply = served.call(method, target, body, extra);
        everything += reply.body;
        for (const auto& [name, value] : reply.fields)
            everything += name + value;
        return reply;
    };
    test::HubDialogue hub(served.port(), served.token());
    hub.send(R"({"id":1,"op":"subscribe","args":{"stream":"events"}})");
    hub.send(R"({"id":2,"op":"subscribe","args":{"stream":"commands"}})");
    everything += hub.receive().bytes + hub.receive().bytes;

    const auto account = served.call("POST", "/api/v1/accounts", R"({"username":"ada"})", "Idempotency-Key: k\r\n");
    QCOMPARE(account.status, 201);
    const auto fields = base::json::parse(account.body)->get_object().at("fields").get_object();
    secrets.emplace_back(base::json::textAt(fields, "token"));
    QCOMPARE(secrets.front().size(), 20U);
    const auto iban = textAt(account, "id");
    const auto transfer = [&](const std::string& token, const std::string& rest = {}) {
        return call("POST", "/api/v1/transfers",
                    R"({"from":")" + iban + R"(","to":"shop","amount":1,"token":")" + token + "\"" + rest + "}");
    };
    QCOMPARE(transfer(secrets.front()).status, 201);
    secrets.emplace_back("canary-wrong-token");
    QCOMPARE(textAt(transfer(secrets.back()), "rule"), std::string("INVALID_TOKEN"));
    secrets.emplace_back("canary-too-long-" + std::string(100, 'x'));
    const auto tooLong = transfer(secrets.back());
    QCOMPARE(tooLong.status, 422);
    QCOMPARE(textAt(tooLong, "field"), std::string("token"));
    QCOMPARE(textAt(tooLong, "detail"), std::string("must have at most 100 characters, not 116"));
    secrets.emplace_back("canary-in-broken-json");
    QCOMPARE(transfer(secrets.back(), ",").status, 400);
    secrets.emplace_back("canary-with-unknown-field");
    QCOMPARE(transfer(secrets.back(), R"(,"colour":1)").status, 422);
    secrets.emplace_back("canary-twice");
    QCOMPARE(transfer(secrets.back(), R"(,"token":"canary-twice")").status, 400);
    secrets.emplace_back("canary-of-an-account");
    QCOMPARE(call("POST", "/api/v1/accounts", R"({"username":"eve","token":"canary-of-an-account"})").status, 422);
    QCOMPARE(call("PATCH", "/api/v1/accounts/" + iban, R"({"token":"canary-of-an-account"})", "If-Match: *\r\n").status,
             422);
    secrets.emplace_back("canary-in-array");
    QCOMPARE(call("POST", "/api/v1/transfers",
                  R"({"from":"cash","to":")" + iban + R"(","amount":1,"token":["canary-in-array"]})")
                 .status,
             422);

    for (const auto* target : {"/health", "/metrics", "/api/v1/accounts", "/api/v1/transfers"})
        QCOMPARE(call("GET", target).status, 200);
    for (const auto& target : {"/api/v1/accounts/" + iban, "/api/v1/accounts/" + iban + "/history",
                               "/api/v1/commands/" + account.field("eventscope-command-id")})
        QCOMPARE(call("GET", target).status, 200);
    int id = 10;
    const auto ask = [&](const std::string& op, const std::string& args) {
        hub.send(R"({"id":)" + std::to_string(++id) + R"(,"op":")" + op + R"(","args":)" + args + "}");
        while (true) { // frames of the subscriptions come between
            const auto message = hub.receive();
            everything += message.bytes;
            if (message.opcode != 2)
                break;
        }
    };
    for (int position = 1; position <= 12; ++position)
        ask("events.body", R"({"position":)" + std::to_string(position) + "}");
    ask("commands.list", "{}");
    ask("entities.relations", R"({"type":"accounts","id":")" + iban + R"("})");
    secrets.emplace_back("canary-dry-run");
    ask("commands.dryRun",
        R"({"kind":"create","type":"transfers","fields":{"from":"cash","to":")" + iban
            + R"(","amount":1,"token":"canary-dry-run"}})");
    QVERIFY(everything.size() > 5'000);
    for (const auto& secret : secrets)
        QVERIFY2(everything.find(secret) == std::string::npos, secret.c_str());

    // As kill -9 would leave them: database, write-ahead log, key, token.
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(served.folder())) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes {std::istreambuf_iterator<char>(file), {}};
        ++files;
        for (const auto& secret : secrets)
            QVERIFY2(bytes.find(secret) == std::string::npos, (secret + " in " + entry.path().string()).c_str());
    }
    QVERIFY(files >= 4);
}

void SecretsTest::parkedEntitiesAreListedAndUnparked()
{
    const test::TemporaryFolder folder;
    std::string product;
    {
        auto engine = pipeline::openEmbeddedEngine(test::engineOptions(folder.path()));
        QVERIFY(engine);
        const auto made = test::submitAndWait(**engine, test::create("products", {{"name", "Tea"}, {"price", 1}}));
        QVERIFY(made);
        product = made->entity;
    }
    {
        auto store = pipeline::openStore(folder.path() / "eventscope.db", base::sqlite::Mode::Writer);
        QVERIFY(store);
        QVERIFY((*store)->stores.snapshots->setPark({"products", product, 3}));
        QVERIFY((*store)->stores.snapshots->setPark({"products", "failed-once", 1}));
    }
    const test::ServedEngine served(serving::ServerOptions(), folder.path());
    const auto path = "/api/v1/products/" + product;
    const auto parked = [&] { return served.call("GET", "/api/v1/parked").body; };
    QCOMPARE(parked(), R"({"items":[{"type":"products","id":")" + product + R"(","failures":3}]})");
    const auto refused = served.call("PATCH", path, R"({"price":2})", "If-Match: \"1\"\r\n");
    QCOMPARE(refused.status, 422);
    QCOMPARE(textAt(refused, "rule"), std::string("ENTITY_PARKED"));
    QVERIFY(textAt(refused, "detail").find("unpark it") != std::string::npos);
    QCOMPARE(served.call("POST", "/api/v1/products/nobody/unpark").status, 404);
    const auto unparked = served.call("POST", path + "/unpark");
    QCOMPARE(unparked.status, 200);
    QCOMPARE(unparked.field("etag"), std::string("\"2\""));
    QCOMPARE(parked(), std::string(R"({"items":[]})"));
    QCOMPARE(served.call("PATCH", path, R"({"price":2})", "If-Match: \"2\"\r\n").status, 200);
    test::HubDialogue hub(served.port(), served.token());
    hub.send(R"({"id":1,"op":"entities.unpark","args":{"type":"products","id":")" + product + R"("}})");
    QVERIFY(hub.receive().bytes.find("NOT_PARKED") != std::string::npos);
    const auto history = served.call("GET", path + "/history").body;
    QVERIFY(history.find("ProductUnparked") != std::string::npos);
}

EVENTSCOPE_TEST(SecretsTest)
#include "secrets_test.moc"
