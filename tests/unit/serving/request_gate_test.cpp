#include "serving/request_gate.h"
#include "support/test_registry.h"

#include <QTest>

using namespace serving;

namespace {

const std::string rightToken = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

GateRules rules()
{
    return {8'080, rightToken, 1'000, "/api/v1/hub"};
}

RequestHead request(std::string method = "GET", std::string target = "/health")
{
    RequestHead head;
    head.method = std::move(method);
    head.target = std::move(target);
    head.fields = {{"host", "127.0.0.1:8080"}, {"authorization", "Bearer " + rightToken}};
    return head;
}

void set(RequestHead& head, const std::string& name, const std::string& value)
{
    std::erase_if(head.fields, [&name](const auto& field) { return field.first == name; });
    head.fields.emplace_back(name, value);
}

void drop(RequestHead& head, const std::string& name)
{
    std::erase_if(head.fields, [&name](const auto& field) { return field.first == name; });
}

/// 200: it may pass.
int statusOf(const RequestHead& head)
{
    const auto passed = checkRequest(rules(), head);
    return passed ? 200 : passed.error().problem.status;
}

RequestHead hubRequest()
{
    auto head = request("GET", "/api/v1/hub");
    drop(head, "authorization");
    set(head, "connection", "keep-alive, Upgrade");
    set(head, "upgrade", "websocket");
    set(head, "sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ==");
    set(head, "sec-websocket-version", "13");
    set(head, "sec-websocket-protocol", "eventscope.v1, bearer." + rightToken);
    return head;
}

} // namespace

/// The table of goal S1: Hosts, origins, tokens, content types, framing.
class RequestGateTest : public QObject
{
    Q_OBJECT
private slots:
    void onlyOwnHostsPass_data();
    void onlyOwnHostsPass();
    void twoHostsAreMalformed();
    void absoluteTargetsNameTheirHost();
    void foreignOriginsAreForbidden_data();
    void foreignOriginsAreForbidden();
    void everyCrossSiteShapeIsRefusedOnEveryPath();
    void tokensAreCompared_data();
    void tokensAreCompared();
    void contentTypesComeFromAList_data();
    void contentTypesComeFromAList();
    void framingHasOneReading_data();
    void framingHasOneReading();
    void tooLargeBodiesAreRefusedByTheirLength();
    void methodsComeFromAList();
    void hubTakesItsTokenFromTheSubProtocol();
    void hubRefusesForeignPagesBeforeTheUpgrade();
    void checksComeInTheirOrder();
};

void RequestGateTest::onlyOwnHostsPass_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("status");
    for (const auto* own : {"127.0.0.1:8080", "[::1]:8080", "localhost:8080"})
        QTest::newRow(own) << QString::fromUtf8(own) << 200;
    for (const auto* foreign : {"",
                                "127.0.0.1",
                                "localhost",
                                "[::1]",
                                "127.0.0.1:80",
                                "127.0.0.1:8081",
                                "127.0.0.1:08080",
                                "127.0.0.1:8080 ",
                                "127.0.0.1.:8080",
                                "localhost.:8080",
                                "LOCALHOST:8080",
                                "Localhost:8080",
                                "127.1:8080",
                                "127.0.1:8080",
                                "0x7f.1:8080",
                                "0x7f000001:8080",
                                "2130706433:8080",
                                "0177.0.0.1:8080",
                                "127.0.0.2:8080",
                                "0.0.0.0:8080",
                                "[::]:8080",
                                "::1:8080",
                                "[0:0:0:0:0:0:0:1]:8080",
                                "[::ffff:127.0.0.1]:8080",
                                "[::1%25lo]:8080",
                                "evil.example",
                                "evil.example:8080",
                                "127.0.0.1.evil.example:8080",
                                "127.0.0.1:8080.evil.example",
                                "localhost.evil.example:8080",
                                "user@127.0.0.1:8080",
                                "127.0.0.1:8080@evil.example",
                                "127.0.0.1:8080,evil.example",
                                "127.0.0.1:8080/",
                                "http://127.0.0.1:8080",
                                "127.0.0.1:8080#x",
                                "127.0.0.1:8080?x",
                                "127.0.0.1:",
                                ":8080",
                                "localhost:8080x"})
        QTest::newRow(foreign) << QString::fromUtf8(foreign) << 421;
}

void RequestGateTest::onlyOwnHostsPass()
{
    QFETCH(const QString, host);
    QFETCH(const int, status);
    auto head = request();
    set(head, "host", host.toStdString());
    QCOMPARE(statusOf(head), status);
}

void RequestGateTest::twoHostsAreMalformed()
{
    auto head = request();
    head.fields.emplace_back("host", "127.0.0.1:8080");
    QCOMPARE(statusOf(head), 400);
    drop(head, "host");
    QCOMPARE(statusOf(head), 421);
}

void RequestGateTest::absoluteTargetsNameTheirHost()
{
    const auto passed = checkRequest(rules(), request("GET", "http://localhost:8080/health?x=1"));
    QVERIFY(passed.has_value());
    QCOMPARE(passed->target, std::string("/health?x=1"));
    QCOMPARE(statusOf(request("GET", "http://evil.example/health")), 421);
    QCOMPARE(statusOf(request("GET", "http://127.0.0.1:8080@evil.example/health")), 421);
    QCOMPARE(statusOf(request("GET", "https://127.0.0.1:8080/health")), 400);
    QCOMPARE(statusOf(request("GET", "health")), 400);
    QCOMPARE(statusOf(request("GET", "*")), 400);
    QCOMPARE(statusOf(request("OPTIONS", "*")), 200);
}

void RequestGateTest::foreignOriginsAreForbidden_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("status");
    const auto row = [](const char* field, const char* value, int status) {
        QTest::addRow("%s %s", field, value) << QString::fromUtf8(field) << QString::fromUtf8(value) << status;
    };
    for (const auto* own : {"http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080"})
        row("origin", own, 200);
    for (const auto* foreign :
         {"", "null", "http://evil.example", "https://127.0.0.1:8080", "http://127.0.0.1", "http://127.0.0.1:8081",
          "http://localhost:8080.evil.example", "http://127.0.0.1:8080@evil.example", "file://",
          "chrome-extension://abc", "HTTP://localhost:8080", "http://evil.example http://127.0.0.1:8080"})
        row("origin", foreign, 403);
    row("referer", "http://127.0.0.1:8080/page", 200);
    row("referer", "http://evil.example/127.0.0.1:8080", 403);
    row("referer", "", 403);
    row("sec-fetch-site", "none", 200);
    row("sec-fetch-site", "same-origin", 200);
    for (const auto* foreign : {"cross-site", "same-site", "", "SAME-ORIGIN"})
        row("sec-fetch-site", foreign, 403);
}

void RequestGateTest::foreignOriginsAreForbidden()
{
    QFETCH(const QString, field);
    QFETCH(const QString, value);
    QFETCH(const int, status);
    auto head = request();
    set(head, field.toStdString(), value.toStdString());
    QCOMPARE(statusOf(head), status);
}

void RequestGateTest::everyCrossSiteShapeIsRefusedOnEveryPath()
{
    struct Shape
    {
        const char* method;
        const char* contentType;
        const char* field;
        const char* value;
    };
    const std::array shapes {Shape {"GET", "", "origin", "http://evil.example"},
                             Shape {"GET", "", "referer", "http://evil.example/"},
                             Shape {"GET", "", "sec-fetch-site", "cross-site"},
                             Shape {"POST", "text/plain", "x-none", ""},
                             Shape {"POST", "application/x-www-form-urlencoded", "x-none", ""},
                             Shape {"POST", "multipart/form-data; boundary=x", "x-none", ""},
                             Shape {"POST", "", "x-none", ""},
                             Shape {"POST", "application/json", "origin", "null"},
                             Shape {"OPTIONS", "", "origin", "http://evil.example"},
                             Shape {"PATCH", "application/json", "origin", "http://evil.example"},
                             Shape {"DELETE", "", "origin", "http://evil.example"},
                             Shape {"POST", "application/json", "sec-fetch-site", "same-site"}};
    for (const auto* path : {"/health", "/metrics", "/api/v1/health", "/api/v1/products", "/api/v1/products/x",
                             "/api/v1/hub", "/api/v1/commands/x", "/nothing"})
        for (const auto& shape : shapes) {
            auto head = request(shape.method, path);
            if (*shape.contentType != '\0')
                set(head, "content-type", shape.contentType);
            if (std::string_view(shape.method) == "POST")
                set(head, "content-length", "2");
            set(head, shape.field, shape.value);
            const auto status = statusOf(head);
            QVERIFY2(status == 403 || status == 415, (std::string(path) + " " + shape.method).c_str());
        }
}

void RequestGateTest::tokensAreCompared_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("status");
    const auto right = QString::fromStdString(rightToken);
    const auto row = [](const char* name, const QString& value, int status) { QTest::newRow(name) << value << status; };
    row("right", QStringLiteral("Bearer ") + right, 200);
    row("scheme in lower case", QStringLiteral("bearer ") + right, 200);
    row("empty", QString(), 401);
    row("no scheme", right, 401);
    row("scheme alone", QStringLiteral("Bearer "), 401);
    row("other scheme", QStringLiteral("Basic ") + right, 401);
    row("one character less", QStringLiteral("Bearer ") + right.chopped(1), 401);
    row("one character more", QStringLiteral("Bearer ") + right + QLatin1Char('A'), 401);
    row("other last character", QStringLiteral("Bearer ") + right.chopped(1) + QLatin1Char('9'), 401);
    row("other case", QStringLiteral("Bearer ") + right.toLower(), 401);
    row("two tokens", QStringLiteral("Bearer ") + right + QLatin1Char(' ') + right, 401);
}

void RequestGateTest::tokensAreCompared()
{
    QFETCH(const QString, value);
    QFETCH(const int, status);
    auto head = request();
    set(head, "authorization", value.toStdString());
    QCOMPARE(statusOf(head), status);
    head.fields.emplace_back("authorization", "Bearer " + rightToken);
    QCOMPARE(statusOf(head), 401); // two of them
    drop(head, "authorization");
    QCOMPARE(statusOf(head), 401);
    set(head, "sec-websocket-protocol", "eventscope.v1, bearer." + rightToken);
    QCOMPARE(statusOf(head), 401); // only the hub takes it there
    auto none = rules();
    none.token.clear();
    QVERIFY(!checkRequest(none, head).has_value()); // no token configured lets nobody in
}

void RequestGateTest::contentTypesComeFromAList_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("type");
    QTest::addColumn<int>("status");
    const auto row = [](const char* method, const char* type, int status) {
        QTest::addRow("%s %s", method, type) << QString::fromUtf8(method) << QString::fromUtf8(type) << status;
    };
    for (const auto* method : {"POST", "PATCH"}) {
        row(method, "application/json", 200);
        row(method, "Application/JSON", 200);
        row(method, "application/json; charset=utf-8", 200);
        row(method, "application/json;charset=\"UTF-8\"", 200);
        row(method, "application/json; charset=latin1", 415);
        row(method, "application/json; charset=utf-8; x=y", 415);
        row(method, "application/merge-patch+json", std::string_view(method) == "PATCH" ? 200 : 415);
        for (const auto* foreign : {"", "text/plain", "application/x-www-form-urlencoded", "multipart/form-data",
                                    "application/jsonp", "text/json", "application/json, text/plain", "*/*"})
            row(method, foreign, 415);
    }
}

void RequestGateTest::contentTypesComeFromAList()
{
    QFETCH(const QString, method);
    QFETCH(const QString, type);
    QFETCH(const int, status);
    auto head = request(method.toStdString(), "/api/v1/products");
    set(head, "content-length", "2");
    set(head, "content-type", type.toStdString());
    QCOMPARE(statusOf(head), status);
    set(head, "content-encoding", "gzip");
    QCOMPARE(statusOf(head), 415);
}

void RequestGateTest::framingHasOneReading_data()
{
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<int>("version");
    QTest::addColumn<int>("status");
    const auto row = [](const char* name, const QStringList& fields, int status, int version = 11) {
        QTest::newRow(name) << fields << version << status;
    };
    const auto s = [](const char* text) { return QString::fromUtf8(text); };
    row("length", {s("content-length"), s("2")}, 200);
    row("chunked", {s("transfer-encoding"), s("chunked")}, 200);
    row("two lengths", {s("content-length"), s("2"), s("content-length"), s("3")}, 400);
    row("two equal lengths", {s("content-length"), s("2"), s("content-length"), s("2")}, 400);
    row("list of lengths", {s("content-length"), s("2, 2")}, 400);
    row("length and chunked", {s("content-length"), s("2"), s("transfer-encoding"), s("chunked")}, 400);
    row("negative", {s("content-length"), s("-1")}, 400);
    row("sign", {s("content-length"), s("+2")}, 400);
    row("hexadecimal", {s("content-length"), s("0x2")}, 400);
    row("empty length", {s("content-length"), s("")}, 400);
    row("huge", {s("content-length"), s("99999999999999999999999")}, 413);
    row("gzip, chunked", {s("transfer-encoding"), s("gzip, chunked")}, 400);
    row("identity", {s("transfer-encoding"), s("identity")}, 400);
    row("xchunked", {s("transfer-encoding"), s("xchunked")}, 400);
    row("twice chunked", {s("transfer-encoding"), s("chunked"), s("transfer-encoding"), s("chunked")}, 400);
    row("chunked in 1.0", {s("transfer-encoding"), s("chunked")}, 400, 10);
    row("100-continue", {s("content-length"), s("2"), s("expect"), s("100-Continue")}, 200);
    row("other expectation", {s("content-length"), s("2"), s("expect"), s("200-ok")}, 400);
}

void RequestGateTest::framingHasOneReading()
{
    QFETCH(const QStringList, fields);
    QFETCH(const int, version);
    QFETCH(const int, status);
    auto head = request("POST", "/api/v1/products");
    head.version = version;
    set(head, "content-type", "application/json");
    for (qsizetype i = 0; i < fields.size(); i += 2)
        head.fields.emplace_back(fields[i].toStdString(), fields[i + 1].toStdString());
    QCOMPARE(statusOf(head), status);
}

void RequestGateTest::tooLargeBodiesAreRefusedByTheirLength()
{
    auto head = request("POST", "/api/v1/products");
    set(head, "content-type", "application/json");
    set(head, "content-length", "1000");
    QCOMPARE(statusOf(head), 200);
    set(head, "content-length", "1001");
    QCOMPARE(statusOf(head), 413);
}

void RequestGateTest::methodsComeFromAList()
{
    for (const auto* method : {"GET", "HEAD", "POST", "PATCH", "DELETE", "OPTIONS"})
        QCOMPARE(statusOf(request(method)), 200);
    for (const auto* method : {"PUT", "TRACE", "CONNECT", "get", "BREW"})
        QCOMPARE(statusOf(request(method)), 405);
    for (const auto* method : {"GET", "HEAD", "DELETE", "OPTIONS"}) {
        auto head = request(method);
        set(head, "content-length", "2");
        set(head, "content-type", "application/json");
        QCOMPARE(statusOf(head), 400);
    }
}

void RequestGateTest::hubTakesItsTokenFromTheSubProtocol()
{
    const auto passed = checkRequest(rules(), hubRequest());
    QVERIFY(passed.has_value());
    QVERIFY(passed->hub);
    auto byField = hubRequest();
    set(byField, "authorization", "Bearer " + rightToken);
    set(byField, "sec-websocket-protocol", "eventscope.v1");
    QCOMPARE(statusOf(byField), 200);
    for (const auto* protocols :
         {"", "eventscope.v1", "eventscope.v1, bearer.", "eventscope.v1, bearer.wrong", "bearer"}) {
        auto head = hubRequest();
        set(head, "sec-websocket-protocol", protocols);
        QCOMPARE(statusOf(head), 401);
    }
    auto otherVersion = hubRequest();
    set(otherVersion, "sec-websocket-protocol", "eventscope.v2, bearer." + rightToken);
    QCOMPARE(statusOf(otherVersion), 400);
    for (const auto* key :
         {"", "x", "dGhlIHNhbXBsZSBub25jZQ=", "dGhlIHNhbXBsZSBub25jZQ===", "dGhl!HNhbXBsZSBub25jZQ=="}) {
        auto head = hubRequest();
        set(head, "sec-websocket-key", key);
        QCOMPARE(statusOf(head), 400);
    }
    auto oldVersion = hubRequest();
    set(oldVersion, "sec-websocket-version", "8");
    QCOMPARE(statusOf(oldVersion), 400);
    auto notConnected = hubRequest();
    set(notConnected, "connection", "keep-alive");
    QCOMPARE(statusOf(notConnected), 400);
    auto posted = hubRequest();
    posted.method = "POST";
    QCOMPARE(statusOf(posted), 400);
}

void RequestGateTest::hubRefusesForeignPagesBeforeTheUpgrade()
{
    auto head = hubRequest();
    set(head, "origin", "http://evil.example");
    QCOMPARE(statusOf(head), 403);
    auto otherHost = hubRequest();
    set(otherHost, "host", "evil.example:8080");
    QCOMPARE(statusOf(otherHost), 421);
}

void RequestGateTest::checksComeInTheirOrder()
{
    auto head = request("PUT");
    head.fields = {{"host", "evil"},
                   {"origin", "null"},
                   {"content-type", "text/plain"},
                   {"content-length", "1"},
                   {"content-length", "1"}};
    QCOMPARE(statusOf(head), 400);
    set(head, "content-length", "5000");
    QCOMPARE(statusOf(head), 413);
    set(head, "content-length", "1");
    QCOMPARE(statusOf(head), 421);
    set(head, "host", "localhost:8080");
    QCOMPARE(statusOf(head), 403);
    drop(head, "origin");
    QCOMPARE(statusOf(head), 401);
    set(head, "authorization", "Bearer " + rightToken);
    QCOMPARE(statusOf(head), 405);
    head.method = "POST";
    QCOMPARE(statusOf(head), 415);
}

EVENTSCOPE_TEST(RequestGateTest)
#include "request_gate_test.moc"
