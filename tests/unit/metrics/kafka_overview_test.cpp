#include "metrics/kafka_overview.h"
#include "metrics/prometheus_query.h"
#include "support/test_registry.h"

#include <QTest>

#include <map>

using namespace std::chrono_literals;

namespace {

constexpr base::SteadyTime start {1'000s};

std::map<std::string, double> byName(const std::vector<metrics::Reading>& readings)
{
    std::map<std::string, double> found;
    for (const auto& each : readings)
        found[each.series.name] = each.value;
    return found;
}

std::string exporterText(double cpu, double messages)
{
    return "process_cpu_seconds_total " + std::to_string(cpu)
        + "\njvm_memory_bytes_used{area=\"heap\"} 100\njvm_memory_bytes_used{area=\"nonheap\"} 50\n"
          "jvm_gc_collection_seconds_sum{gc=\"Copy\"} 1\njvm_gc_collection_seconds_sum{gc=\"Mark\"} 2\n"
          "kafka_server_brokertopicmetrics_messagesin_total{topic=\"es.shop.events\"} "
        + std::to_string(messages)
        + "\nkafka_server_brokertopicmetrics_messagesin_total 7\n"
          "kafka_server_brokertopicmetrics_bytesin_total{topic=\"es.shop.events\"} 1000\n";
}

} // namespace

/// The six panels of the dashboard from what a broker's exporter says.
class KafkaOverviewTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheSixPanels()
    {
        metrics::KafkaOverview overview("127.0.0.1:7071");
        std::vector<metrics::Reading> readings;
        overview.read(metrics::parseExposition(exporterText(10, 100)), start, readings);
        readings.clear();
        overview.read(metrics::parseExposition(exporterText(12, 150)), start + 10s, readings);
        const auto found = byName(readings);
        QCOMPARE(found.at("kafka-cpu.127.0.0.1:7071"), 0.2);
        QCOMPARE(found.at("kafka-memory.127.0.0.1:7071"), 150.0);
        QCOMPARE(found.at("kafka-gc.127.0.0.1:7071"), 0.0);
        QCOMPARE(found.at("kafka-messages-in.es.shop.events"), 5.0);
        QCOMPARE(found.at("kafka-bytes-in.es.shop.events"), 0.0);
        QVERIFY(!found.contains("kafka-messages-in.")); // the sum of all topics is no topic
    }

    void acceptsTheNamesOfNewerExporters()
    {
        metrics::KafkaOverview overview("h:1");
        std::vector<metrics::Reading> readings;
        overview.read(metrics::parseExposition("jvm_memory_used_bytes{area=\"heap\"} 5\n"), start, readings);
        QCOMPARE(byName(readings).at("kafka-memory.h:1"), 5.0);
    }

    void aCounterThatBeginsAgainIsNoNegativeRate()
    {
        metrics::CounterRate rate;
        rate.add(start, 1'000);
        QVERIFY(!rate.over(60s));
        rate.add(start + 10s, 1'100);
        rate.add(start + 20s, 50); // restarted
        QCOMPARE(rate.over(60s).value_or(-1), 7.5);
    }

    void aRateForgetsWhatIsBehindItsWindow()
    {
        metrics::CounterRate rate;
        for (int i = 0; i <= 100; ++i)
            rate.add(start + std::chrono::seconds(i), i < 50 ? i * 100.0 : 4'900.0 + (i - 49));
        QCOMPARE(rate.over(30s).value_or(-1), 1.0);
    }

    void sumsWhatATopicTakesOnDisk()
    {
        const auto bytes =
            metrics::topicBytes(metrics::parseExposition("kafka_log_size{topic=\"a\",partition=\"0\"} 100\n"
                                                         "kafka_log_size{topic=\"a\",partition=\"1\"} 1.5E3\n"
                                                         "kafka_log_size{topic=\"b\",partition=\"0\"} NaN\n"
                                                         "kafka_log_logendoffset{topic=\"a\",partition=\"0\"} 7\n"));
        QCOMPARE(bytes.size(), 1U);
        QCOMPARE(bytes.at("a"), 1'600U);
    }

    void topicsAreBoundedAndTheRestCounted()
    {
        std::string text;
        for (int i = 0; i < 100; ++i)
            text += "kafka_server_brokertopicmetrics_messagesin_total{topic=\"t" + std::to_string(i) + "\"} "
                + std::to_string(i) + "\n";
        metrics::KafkaOverview overview("h:1");
        std::vector<metrics::Reading> readings;
        overview.read(metrics::parseExposition(text), start, readings);
        readings.clear();
        overview.read(metrics::parseExposition(text), start + 5s, readings);
        const auto found = byName(readings);
        QCOMPARE(found.size(), metrics::KafkaOverview::mostTopics + 1);
        QCOMPARE(found.at("kafka-left-out.kafka-messages-in"), 70.0);
        QVERIFY(found.contains("kafka-messages-in.t99") && !found.contains("kafka-messages-in.t69"));
    }

    void everyPanelOfTheDashboardCanBeAsked()
    {
        for (const auto* group : {"kafka-cpu", "kafka-memory", "kafka-gc", "kafka-messages-in", "kafka-bytes-in",
                                  "kafka-bytes-out", "throughput", "outcome", "latency", "queue"})
            QVERIFY2(metrics::panelQuery(group), group);
        QVERIFY(!metrics::panelQuery("cpu"));
    }

    void prometheusThatIsNotThereIsSaidClearly()
    {
        const auto asked =
            metrics::askPrometheus("http://127.0.0.1:1", *metrics::panelQuery("queue"), base::UtcTime(1'700'000'000s),
                                   base::UtcTime(1'700'000'600s), 10s, {});
        QVERIFY(!asked);
        QVERIFY2(asked.error().message.find("cannot be read") != std::string::npos, asked.error().message.c_str());
        const auto bad = metrics::askPrometheus("gopher://x", *metrics::panelQuery("queue"),
                                                base::UtcTime(1'700'000'000s), base::UtcTime(1'700'000'600s), 10s, {});
        QVERIFY(!bad && bad.error().code == base::Error::Code::Invalid);
    }
};

EVENTSCOPE_TEST(KafkaOverviewTest)
#include "kafka_overview_test.moc"
