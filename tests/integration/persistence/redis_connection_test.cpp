#include "redis_fixture.h"
#include "support/free_port.h"
#include "support/test_registry.h"

#include <QTest>

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>

using redis::outcome;

namespace {

/// Certificates of two authorities, made by the openssl program.
class Certificates final
{
public:
    Certificates()
    {
        for (const char* name : {"ca", "stranger"})
            run(fmt::format("openssl req -x509 {} -keyout {}.key -out {}.crt -days 2 -subj /CN={}", newKey, name, name,
                            name));
        std::ofstream(m_folder.path() / "ours") << "subjectAltName=IP:127.0.0.1\n";
        std::ofstream(m_folder.path() / "theirs") << "subjectAltName=DNS:redis.example\n";
        for (const char* name : {"ours", "theirs"}) {
            run(fmt::format("openssl req {} -keyout {}.key -out {}.csr -subj /CN=server", newKey, name, name));
            run(fmt::format(
                "openssl x509 -req -in {0}.csr -CA ca.crt -CAkey ca.key -CAcreateserial -out {0}.crt -days 2 "
                "-extfile {0}",
                name));
        }
    }
    [[nodiscard]] std::string file(const std::string& name) const { return (m_folder.path() / name).string(); }

private:
    static constexpr const char* newKey = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes";
    void run(const std::string& command) const
    {
        if (std::system(("cd " + m_folder.path().string() + " && " + command + " >/dev/null 2>&1").c_str()) != 0)
            qFatal("openssl is missing, or failed");
    }
    const test::TemporaryFolder m_folder;
};

} // namespace

/// How a server is met that is not as it should be: each with its own sentence, which names the next step.
class RedisConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void settingsThatLoseDataAreRefused_data();
    void settingsThatLoseDataAreRefused();
    void aWrongPasswordIsTold();
    void aUserWithoutRightsIsTold();
    void tlsWorks();
    void tlsTroubleIsTold_data();
    void tlsTroubleIsTold();
    void nobodyThereIsTold();
    void theChecksAreListed();
    void bothOnOneServerIsRefused();

private:
    static persistence::RedisAddress tcp(std::uint16_t port)
    {
        persistence::RedisAddress address;
        address.port = port;
        return address;
    }
    static QString opened(const persistence::RedisAddress& address)
    {
        auto options = redis::options(address, address);
        options.connectPatience = std::chrono::milliseconds(700);
        const auto events = outcome(persistence::openRedisEvents(options));
        return events == outcome(persistence::openRedisSnapshots(options)) ? events : QStringLiteral("not the same");
    }
};

void RedisConnectionTest::settingsThatLoseDataAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("told");
    QTest::newRow("eviction")
        << QStringLiteral("maxmemory-policy") << QStringLiteral("allkeys-lru")
        << QStringLiteral("may evict what it holds (maxmemory-policy allkeys-lru). Set maxmemory-policy to noeviction");
    QTest::newRow("no append-only file") << QStringLiteral("appendonly") << QStringLiteral("no")
                                         << QStringLiteral("keeps no append-only file");
}

void RedisConnectionTest::settingsThatLoseDataAreRefused()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, told);
    const test::RedisServer server;
    QCOMPARE(opened(server.address()), QString());
    server.cli({"CONFIG", "SET", name.toStdString(), value.toStdString()});
    QVERIFY2(opened(server.address()).contains(told), qPrintable(opened(server.address())));
    QVERIFY(opened(server.address()).startsWith(QStringLiteral("Invalid: ")));
}

void RedisConnectionTest::aWrongPasswordIsTold()
{
    const test::RedisServer server({"--requirepass", "right"});
    auto address = server.address();
    QVERIFY2(opened(address).contains(QStringLiteral("wants a password, and the profile has none")),
             qPrintable(opened(address)));
    address.password = "wrong";
    QVERIFY2(opened(address).contains(QStringLiteral("does not accept user and password of the profile")),
             qPrintable(opened(address)));
    QVERIFY(!opened(address).contains(QStringLiteral("wrong")));
    address.password = "right";
    QCOMPARE(opened(address), QString());
    const test::RedisServer open;
    address.host = open.address().host;
    QVERIFY2(opened(address).contains(QStringLiteral("has no password, but the profile sends one")),
             qPrintable(opened(address)));
}

void RedisConnectionTest::aUserWithoutRightsIsTold()
{
    const test::RedisServer server;
    server.cli({"ACL", "SETUSER", "reader", "on", ">pw", "~es:*", "+@read", "+ping", "+auth", "+info"});
    server.cli(
        {"ACL", "SETUSER", "writer", "on", ">pw", "~es:*", "+@read", "+@write", "+@scripting", "+ping", "+info"});
    server.cli({"ACL", "SETUSER", "blind", "on", ">pw", "~es:*", "+ping"});
    auto address = server.address();
    address.user = "blind";
    address.password = "pw";
    QVERIFY2(opened(address).contains(QStringLiteral("may not do this")), qPrintable(opened(address)));
    address.user = "reader";
    auto store = redis::openEvents(redis::options(address, address));
    redis::Log log;
    const auto refused = redis::append(*store, log.more(1));
    QVERIFY2(outcome(refused).startsWith(QStringLiteral("Network: The user of the profile may not do this")),
             qPrintable(outcome(refused)));
    QVERIFY(outcome(refused).contains(QStringLiteral("ACL SETUSER")));
    address.user = "writer";
    store = redis::openEvents(redis::options(address, address));
    QCOMPARE(outcome(redis::append(*store, log.groups())), QString());
    auto snapshots = redis::openSnapshots(redis::options(address, address));
    QCOMPARE(outcome(snapshots->list("products", 1, 0, false, {})), QString());
}

void RedisConnectionTest::tlsWorks()
{
    const Certificates certificates;
    const auto port = test::freePort();
    const test::RedisServer server({"--tls-port", std::to_string(port), "--tls-cert-file",
                                    certificates.file("ours.crt"), "--tls-key-file", certificates.file("ours.key"),
                                    "--tls-ca-cert-file", certificates.file("ca.crt"), "--tls-auth-clients", "yes"});
    auto address = tcp(port);
    address.tls = true;
    address.certificateAuthority = certificates.file("ca.crt");
    QVERIFY2(opened(address).contains(QStringLiteral("wants a certificate")), qPrintable(opened(address)));
    address.certificate = certificates.file("theirs.crt");
    address.key = certificates.file("theirs.key");
    QCOMPARE(opened(address), QString());
    auto store = redis::openEvents(redis::options(address, address));
    redis::Log log;
    QCOMPARE(outcome(redis::append(*store, log.more(2'000))), QString());
    QCOMPARE(redis::stored(*store), redis::text(log.groups()));
    address.key = certificates.file("ours.key");
    QVERIFY2(opened(address).contains(QStringLiteral("does not belong to its certificate")),
             qPrintable(opened(address)));
    address.certificate = certificates.file("nowhere.crt");
    QVERIFY2(opened(address).contains(QStringLiteral("client's certificate")), qPrintable(opened(address)));
}

void RedisConnectionTest::tlsTroubleIsTold_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<bool>("isTls");
    QTest::addColumn<bool>("isTlsPort");
    QTest::addColumn<QString>("told");
    QTest::newRow("good") << QStringLiteral("ours") << QStringLiteral("ca.crt") << true << true << QStringLiteral("");
    QTest::newRow("wrong authority") << QStringLiteral("ours") << QStringLiteral("stranger.crt") << true << true
                                     << QStringLiteral("the server's certificate is not accepted");
    QTest::newRow("no such file") << QStringLiteral("ours") << QStringLiteral("nowhere") << true << true
                                  << QStringLiteral("cannot be read. Name a PEM file");
    QTest::newRow("another host's certificate")
        << QStringLiteral("theirs") << QStringLiteral("ca.crt") << true << true << QStringLiteral("mismatch");
    QTest::newRow("authority of the system") << QStringLiteral("ours") << QStringLiteral("") << true << true
                                             << QStringLiteral("the server's certificate is not accepted");
    QTest::newRow("plain to TLS") << QStringLiteral("ours") << QStringLiteral("") << false << true
                                  << QStringLiteral("switch TLS on");
    QTest::newRow("TLS to plain") << QStringLiteral("ours") << QStringLiteral("ca.crt") << true << false
                                  << QStringLiteral("switch TLS off");
}

void RedisConnectionTest::tlsTroubleIsTold()
{
    QFETCH(QString, certificate);
    QFETCH(QString, authority);
    QFETCH(bool, isTls);
    QFETCH(bool, isTlsPort);
    QFETCH(QString, told);
    static const Certificates certificates;
    const auto port = test::freePort();
    const auto name = certificate.toStdString();
    const test::RedisServer server({"--tls-port", std::to_string(port), "--tls-cert-file",
                                    certificates.file(name + ".crt"), "--tls-key-file",
                                    certificates.file(name + ".key"), "--tls-ca-cert-file", certificates.file("ca.crt"),
                                    "--tls-auth-clients", "no"});
    auto address = tcp(isTlsPort ? port : server.port());
    address.tls = isTls;
    if (!authority.isEmpty())
        address.certificateAuthority = certificates.file(authority.toStdString());
    const auto said = opened(address);
    if (told.isEmpty())
        QCOMPARE(said, QString());
    QVERIFY2(said.contains(told, Qt::CaseInsensitive), qPrintable(said));
    qInfo("%s", qPrintable(said));
}

void RedisConnectionTest::nobodyThereIsTold()
{
    const auto said = opened(tcp(test::freePort()));
    QVERIFY2(said.startsWith(QStringLiteral("Network, again: Redis at 127.0.0.1:")), qPrintable(said));
    QVERIFY2(said.contains(QStringLiteral("Connection refused")), qPrintable(said));
    auto nowhere = tcp(6379);
    nowhere.host = "no-such-host.invalid";
    QVERIFY2(opened(nowhere).startsWith(QStringLiteral("Network, again: ")), qPrintable(opened(nowhere)));
    nowhere.host = "/nowhere/socket";
    QVERIFY2(opened(nowhere).contains(QStringLiteral("No such file")), qPrintable(opened(nowhere)));
}

void RedisConnectionTest::theChecksAreListed()
{
    const test::RedisServer server;
    auto options = redis::options(server.address(), server.address());
    const auto told = [&](const persistence::RedisAddress& address) {
        QStringList all;
        for (const auto& check : persistence::checkRedis(address, options))
            all.append(QString::fromStdString(check.name) + (check.isGood ? QStringLiteral("+") : QStringLiteral("-")));
        return all.join(QLatin1Char(' '));
    };
    QCOMPARE(told(server.address()),
             QStringLiteral("connect+ sign in+ version+ loaded+ not a replica+ noeviction+ append-only+ log+"));
    server.cli({"CONFIG", "SET", "appendonly", "no"});
    server.cli({"CONFIG", "SET", "maxmemory-policy", "volatile-ttl"});
    server.cli({"HSET", "es:{shop.0}:state", "log", "somebody's"});
    QCOMPARE(told(server.address()),
             QStringLiteral("connect+ sign in+ version+ loaded+ not a replica+ noeviction- append-only- log-"));
    options.log = {}; // who only looks takes any
    QVERIFY(told(server.address()).endsWith(QStringLiteral("log+")));
    QCOMPARE(server.cli({"DBSIZE"}), std::string("1"));
    auto wrong = server.address();
    wrong.password = "x";
    QCOMPARE(told(wrong), QStringLiteral("connect+ sign in-"));
    QCOMPARE(told(tcp(test::freePort())), QStringLiteral("connect-"));
}

void RedisConnectionTest::bothOnOneServerIsRefused()
{
    const test::RedisServer server;
    const auto stores = persistence::openRedisStores(redis::options(server.address(), server.address()));
    QVERIFY2(outcome(stores).contains(QStringLiteral("They need one each")), qPrintable(outcome(stores)));
}

EVENTSCOPE_TEST(RedisConnectionTest)
#include "redis_connection_test.moc"
