#include "models/flow_facts.h"
#include "support/test_registry.h"

#include <QTest>

using models::FlowArrow;

class FlowFactsTest : public QObject
{
    Q_OBJECT
private:
    static base::json::object item()
    {
        return base::json::parse(R"({"time":"2026-11-24T14:32:07.000000Z","position":1263,
            "totals":{"submitted":70,"accepted":60,"rejected":10,"refused":3,"notReady":360,"events":80,"batches":20},
            "rates":{"commands":50,"accepted":48,"rejected":2,"events":64},
            "latency":{"taken":{"p50":10,"p95":20,"p99":900},"notified":{"p99":2100},"total":{"p50":6200,"p95":9400,"p99":11800}},
            "queues":[{"name":"gateway","capacity":100,"depth":31,"highWater":40,"drops":0},
                      {"name":"notify","capacity":100,"depth":9,"highWater":9,"drops":2},
                      {"name":"entity cache","capacity":10,"depth":10,"highWater":10,"drops":0}],
            "clients":[{"name":"slow","rate":1,"backlogBytes":9},{"name":"fast","rate":64,"backlogBytes":0}],
            "counts":{"products":2,"customers":0,"purchases":5},
            "stores":{"bytes":5000000},"health":{"status":"read-only","reason":"disk full","position":1263}})")
            ->as_object();
    }

private slots:
    void namesSubscribersByWhatTheySayOfThemselves()
    {
        const auto named = [](base::json::object client) { return models::clientText(client, 7); };
        QCOMPARE(named({{"id", 7}, {"name", "eventscope"}, {"host", "lab-3"}}), QStringLiteral("This window"));
        QCOMPARE(named({{"id", 8}, {"name", "eventscope"}, {"host", "lab-3"}}), QStringLiteral("Console on lab-3"));
        QCOMPARE(named({{"id", 8}, {"name", "eventscope"}, {"host", ""}}), QStringLiteral("Another console"));
        QCOMPARE(named({{"id", 8}, {"name", "curl"}, {"host", ""}}), QStringLiteral("curl"));
        QCOMPARE(named({{"id", 8}, {"name", "tail"}, {"host", "lab-3"}}), QStringLiteral("tail on lab-3"));
        QCOMPARE(named({{"id", 8}, {"name", ""}, {"host", ""}}), QStringLiteral("Client 8"));
        QCOMPARE(models::clientText({{"id", 7}, {"name", "curl"}}, 0), QStringLiteral("curl")); // not greeted yet
        const auto hostile = named({{"id", 8}, {"name", "a\nb\u202E" + std::string(500, 'x')}, {"host", "%1"}});
        QVERIFY2(hostile.size() < 60 && !hostile.contains(u'\n') && !hostile.contains(QChar(0x202E)),
                 qPrintable(hostile));
        QVERIFY(hostile.endsWith(QStringLiteral("on %1")));
    }

    void readsOnlyWhatTheItemSays()
    {
        const auto facts = models::flowFacts(item());
        QCOMPARE(facts.arrow(FlowArrow::GatewayToValidator).rate, 50.0);
        QCOMPARE(facts.arrow(FlowArrow::GatewayToValidator).p99, 900.0);
        QCOMPARE(facts.arrow(FlowArrow::GatewayToValidator).fill, 0.31);
        QCOMPARE(facts.arrow(FlowArrow::ValidatorToRejected).rate, 2.0);
        QCOMPARE(facts.rejectedShare, 0.04);
        QCOMPARE(facts.entities, qint64 {7});
        QCOMPARE(facts.types, qint64 {2});
        QCOMPARE(facts.subscribers.front().name, QStringLiteral("fast"));
        QVERIFY(!facts.isHealthy);
        QCOMPARE(facts.refused, qint64 {3});
        QCOMPARE(facts.notReady, qint64 {360});
        QCOMPARE(facts.reason, QStringLiteral("disk full"));
        QVERIFY(facts.isFlowing());
    }

    void countsNoCacheAmongTheQueues()
    {
        const auto facts = models::flowFacts(item());
        QCOMPARE(facts.fullest()->name, QStringLiteral("gateway"));
    }

    void survivesAnItemWithoutAnything()
    {
        const auto facts = models::flowFacts({});
        QVERIFY(facts.isKnown);
        QVERIFY(!facts.isFlowing());
        QVERIFY(facts.fullest() == nullptr);
        QCOMPARE(facts.p99, 0.0);
    }

    void writesRatesTimesAndSizesAsPeopleDo()
    {
        QCOMPARE(models::rateText(0), QStringLiteral("0/s"));
        QCOMPARE(models::rateText(5.94), QStringLiteral("5.9/s"));
        QCOMPARE(models::rateText(527.3), QStringLiteral("527/s"));
        QCOMPARE(models::durationText(640), QStringLiteral("640 \u00b5s"));
        QCOMPARE(models::durationText(11'800), QStringLiteral("11.8 ms"));
        QCOMPARE(models::durationText(1'240'000), QStringLiteral("1.2 s"));
        QCOMPARE(models::bytesText(61LL * 1024 * 1024), QStringLiteral("61 MB"));
    }
};

EVENTSCOPE_TEST(FlowFactsTest)
#include "flow_facts_test.moc"
