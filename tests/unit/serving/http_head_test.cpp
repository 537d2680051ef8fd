#include "serving/http_head.h"
#include "support/test_registry.h"

#include <QTest>

using namespace serving;

/// The strict reader of request heads: what two readers could read in two ways is refused.
class HttpHeadTest : public QObject
{
    Q_OBJECT
private slots:
    void readsLineAndFields();
    void refusesWhatHasTwoReadings_data();
    void refusesWhatHasTwoReadings();
    void namesWhichLimitWasPassed();
    void partialHeadIsRefusedEarly();
};

void HttpHeadTest::readsLineAndFields()
{
    const auto head =
        parseHead("POST /a?b=c HTTP/1.1\r\nHost: x\r\nX-Empty:\r\nAccept:\t a , B,,\t\r\nAccept: c\r\n\r\n");
    QVERIFY(head.has_value());
    QCOMPARE(head->method, std::string("POST"));
    QCOMPARE(head->target, std::string("/a?b=c"));
    QCOMPARE(head->version, 11);
    QVERIFY(head->one("host") == "x");
    QVERIFY(head->one("x-empty") == "");
    QVERIFY(!head->one("accept").has_value());
    QVERIFY(head->hasWord("accept", "b") && head->hasWord("accept", "c") && !head->hasWord("accept", ""));
    QCOMPARE(parseHead("GET / HTTP/1.0\r\n\r\n")->version, 10);
}

void HttpHeadTest::refusesWhatHasTwoReadings_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char* name, const std::string& text) {
        QTest::newRow(name) << QByteArray::fromStdString(text);
    };
    row("empty", "");
    row("no end", "GET / HTTP/1.1\r\nHost: x\r\n");
    row("bytes after the end", "GET / HTTP/1.1\r\n\r\nx");
    row("LF only", "GET / HTTP/1.1\nHost: x\n\n");
    row("LF in a field", "GET / HTTP/1.1\r\nA: x\nB: y\r\n\r\n");
    row("CR alone", "GET / HTTP/1.1\r\nA: x\rB: y\r\n\r\n");
    row("folded field", "GET / HTTP/1.1\r\nA: x\r\n y\r\n\r\n");
    row("folded by tab", "GET / HTTP/1.1\r\nA: x\r\n\ty\r\n\r\n");
    row("blank before colon", "GET / HTTP/1.1\r\nContent-Length : 2\r\n\r\n");
    row("blank before name", "GET / HTTP/1.1\r\n Host: x\r\n\r\n");
    row("no colon", "GET / HTTP/1.1\r\nHost\r\n\r\n");
    row("no name", "GET / HTTP/1.1\r\n: x\r\n\r\n");
    row("NUL", std::string("GET / HTTP/1.1\r\nA: x\0y\r\n\r\n", 26));
    row("control character", "GET / HTTP/1.1\r\nA: x\x01\r\n\r\n");
    row("DEL", "GET / HTTP/1.1\r\nA: x\x7f\r\n\r\n");
    row("name with bracket", "GET / HTTP/1.1\r\nA[b]: x\r\n\r\n");
    row("name not ASCII", "GET / HTTP/1.1\r\nH\xc3\xb6st: x\r\n\r\n");
    row("two blanks", "GET  / HTTP/1.1\r\n\r\n");
    row("tab", "GET\t/ HTTP/1.1\r\n\r\n");
    row("no version", "GET /\r\n\r\n");
    row("no target", "GET HTTP/1.1\r\n\r\n");
    row("version 0.9", "GET / HTTP/0.9\r\n\r\n");
    row("version 1.2", "GET / HTTP/1.2\r\n\r\n");
    row("version 2", "GET / HTTP/2.0\r\n\r\n");
    row("version in lower case", "GET / http/1.1\r\n\r\n");
    row("blank after version", "GET / HTTP/1.1 \r\n\r\n");
    row("target not ASCII", "GET /\xc3\xa4 HTTP/1.1\r\n\r\n");
    row("method with bracket", "G(T / HTTP/1.1\r\n\r\n");
    row("TLS", "\x16\x03\x01\x02");
}

void HttpHeadTest::refusesWhatHasTwoReadings()
{
    QFETCH(const QByteArray, text);
    const auto head = parseHead(text.toStdString());
    QVERIFY(!head.has_value());
    QCOMPARE(head.error().status, 400);
}

void HttpHeadTest::namesWhichLimitWasPassed()
{
    const auto statusOf = [](const std::string& text) {
        const auto head = parseHead(text);
        return head ? 200 : head.error().status;
    };
    const std::string line = "GET /" + std::string(4'096 - 14, 'x') + " HTTP/1.1";
    QCOMPARE(line.size(), std::size_t {4'096});
    QCOMPARE(statusOf(line + "\r\n\r\n"), 200);
    QCOMPARE(statusOf("GET /x" + line.substr(5) + "\r\n\r\n"), 414);
    const std::string large = "GET / HTTP/1.1\r\nA: " + std::string(16'384 - 23, 'x') + "\r\n\r\n";
    QCOMPARE(large.size(), std::size_t {16'384});
    QCOMPARE(statusOf(large), 200);
    QCOMPARE(statusOf("GET /x" + large.substr(5)), 431);
    std::string many = "GET / HTTP/1.1\r\n";
    for (int i = 0; i < 64; ++i)
        many += "A: x\r\n";
    QCOMPARE(statusOf(many + "\r\n"), 200);
    QCOMPARE(statusOf(many + "A: x\r\n\r\n"), 431);
}

void HttpHeadTest::partialHeadIsRefusedEarly()
{
    QVERIFY(!checkPartialHead("GET / HT").has_value());
    QCOMPARE(checkPartialHead(std::string(4'097, 'G'))->status, 414);
    QCOMPARE(checkPartialHead("GET / HTTP/1.1\r\n" + std::string(16'384, 'x'))->status, 431);
    QCOMPARE(checkPartialHead("GET / HTTP/1.1\nHost")->status, 400);
    QCOMPARE(checkPartialHead("\x16\x03")->status, 400);
}

EVENTSCOPE_TEST(HttpHeadTest)
#include "http_head_test.moc"
