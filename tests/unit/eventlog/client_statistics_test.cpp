#include "eventlog/client_statistics.h"
#include "support/test_registry.h"

#include <QTest>

/// What is taken from librdkafka's statistics.
class ClientStatisticsTest : public QObject
{
    Q_OBJECT

private slots:
    void takesTheSlowestBrokerAndTheLagOfEachTopic();
    void whatIsNotThereCountsAsZero_data();
    void whatIsNotThereCountsAsZero();
};

void ClientStatisticsTest::takesTheSlowestBrokerAndTheLagOfEachTopic()
{
    const auto found = eventlog::readClientStatistics(R"({"name":"rdkafka#producer-1","type":"producer","msg_cnt":7,
        "brokers":{"127.0.0.1:9092/bootstrap":{"nodeid":-1,"rtt":{"avg":900000,"p99":900000}},
                   "a:9092/1":{"nodeid":1,"rtt":{"avg":1500,"p99":4000}},
                   "b:9092/2":{"nodeid":2,"rtt":{"avg":1200,"p99":9000}}},
        "topics":{"es.shop.events":{"partitions":{"0":{"consumer_lag":3},"1":{"consumer_lag":4},
                                                  "-1":{"consumer_lag":99}}},
                  "es.bank.events":{"partitions":{"0":{"consumer_lag":-1}}}}})");
    QCOMPARE(found.waitingMessages, std::uint64_t {7});
    QCOMPARE(found.roundTripAverage, 0.0015);
    QCOMPARE(found.roundTripP99, 0.009);
    QCOMPARE(found.lag.size(), std::size_t {1});
    QCOMPARE(found.lag.at("es.shop.events"), std::int64_t {7});
}

void ClientStatisticsTest::whatIsNotThereCountsAsZero_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("another kind") << QByteArray("[]");
    QTest::newRow("odd members") << QByteArray(R"({"msg_cnt":"many","brokers":[],"topics":{"t":{"partitions":3}}})");
    QTest::newRow("odd brokers") << QByteArray(
        R"({"msg_cnt":-1,"brokers":{"b":{"nodeid":1,"rtt":{"avg":null}},"c":4}})");
}

void ClientStatisticsTest::whatIsNotThereCountsAsZero()
{
    QFETCH(QByteArray, text);
    const auto found = eventlog::readClientStatistics({text.constData(), static_cast<std::size_t>(text.size())});
    QCOMPARE(found.waitingMessages, std::uint64_t {0});
    QCOMPARE(found.roundTripP99, 0.0);
    QVERIFY(found.lag.empty());
}

EVENTSCOPE_TEST(ClientStatisticsTest)
#include "client_statistics_test.moc"
