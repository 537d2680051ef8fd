#include "metrics/exposition.h"
#include "support/test_registry.h"

#include <QTest>

#include <array>
#include <cmath>
#include <limits>

namespace {

using metrics::parseExposition;
using Type = metrics::Family::Type;

/// As the JMX exporter of a broker answers: lower-case names, a comment pair a family, Java's doubles.
constexpr std::string_view exporterText =
    R"(# HELP kafka_server_brokertopicmetrics_messagesin_total Attribute exposed for management kafka.server:name=MessagesInPerSec,type=BrokerTopicMetrics,attribute=Count
# TYPE kafka_server_brokertopicmetrics_messagesin_total counter
kafka_server_brokertopicmetrics_messagesin_total{topic="es.shop.events",} 1.0E7
kafka_server_brokertopicmetrics_messagesin_total{topic="__consumer_offsets",} 42.0
# HELP kafka_log_size Attribute exposed for management kafka.log:name=Size,type=Log,attribute=Value
# TYPE kafka_log_size gauge
kafka_log_size{partition="0",topic="es.shop.events",} 1.48576123E8
kafka_log_size{partition="11",topic="es.shop.events",} 0.0
# TYPE kafka_network_requestmetrics_totaltimems untyped
kafka_network_requestmetrics_totaltimems{quantile="0.99",request="Produce",} NaN
# HELP jvm_memory_bytes_max Max (bytes) of a given JVM memory area.
# TYPE jvm_memory_bytes_max gauge
jvm_memory_bytes_max{area="nonheap",} -1.0
jvm_memory_bytes_max{area="heap",} 2.68435456E8
)";

double onlyValue(std::string_view text)
{
    const auto read = parseExposition(text);
    return read.samples.size() == 1 && read.badLines == 0 ? read.samples.front().value : -987;
}

} // namespace

/// What other programs answer when they are scraped: read strictly, never trusted.
class ExpositionTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatAnExporterAnswers()
    {
        const auto read = parseExposition(exporterText);
        QCOMPARE(read.badLines, std::size_t {0});
        QVERIFY(!read.firstProblem && !read.isTruncated);
        QCOMPARE(read.samples.size(), std::size_t {7});
        QVERIFY((read.samples[0]
                 == metrics::Sample {
                     "kafka_server_brokertopicmetrics_messagesin_total", {{"topic", "es.shop.events"}}, 1e7}));
        QVERIFY(
            (read.samples[2]
             == metrics::Sample {"kafka_log_size", {{"partition", "0"}, {"topic", "es.shop.events"}}, 148'576'123}));
        QVERIFY(std::isnan(read.samples[4].value));
        QCOMPARE(read.samples[5].value, -1.0);
        QCOMPARE(read.families.size(), std::size_t {4});
        QCOMPARE(read.family("kafka_server_brokertopicmetrics_messagesin_total")->type, Type::Counter);
        QCOMPARE(read.family("jvm_memory_bytes_max")->help, std::string("Max (bytes) of a given JVM memory area."));
        QVERIFY(!read.family("jvm_memory_bytes"));
    }

    void readsWhatOurOwnRegistryWrites()
    {
        metrics::Registry registry;
        const std::string odd = "a \"quoted\" \\path\\\nand ä next line";
        registry.counter("decided_total", "Decided", {{"outcome", odd}}).add(41);
        registry.gauge("third", "A third").set(1.0 / 3);
        registry.gauge("endless", "Endless").set(-std::numeric_limits<double>::infinity());
        registry.latency("stage_seconds", "Stages", {{"stage", "decided"}})
            .observe(std::array<std::uint32_t, 2> {10, 20'000'000});
        const auto read = parseExposition(registry.text());
        QCOMPARE(read.badLines, std::size_t {0});
        const auto valueOf = [&read](const std::string& name, const metrics::Labels& labels) {
            for (const auto& sample : read.samples)
                if (sample.name == name && sample.labels == labels)
                    return sample.value;
            return -987.0;
        };
        QCOMPARE(valueOf("decided_total", {{"outcome", odd}}), 41.0);
        QVERIFY(valueOf("third", {}) == 1.0 / 3); // to the last bit
        QCOMPARE(valueOf("endless", {}), -std::numeric_limits<double>::infinity());
        QCOMPARE(valueOf("stage_seconds_bucket", {{"stage", "decided"}, {"le", "1e-05"}}), 1.0);
        QCOMPARE(valueOf("stage_seconds_bucket", {{"stage", "decided"}, {"le", "+Inf"}}), 2.0);
        QCOMPARE(valueOf("stage_seconds_count", {{"stage", "decided"}}), 2.0);
        QCOMPARE(read.family("stage_seconds")->type, Type::Histogram);
        QCOMPARE(read.family("eventscope_queue_drops_total")->type, Type::Counter);
    }

    void readsEveryFormOfANumber()
    {
        QCOMPARE(onlyValue("a 12\n"), 12.0);
        QCOMPARE(onlyValue("a +1.5e-3\n"), 0.0015);
        QCOMPARE(onlyValue("a -.5\n"), -0.5);
        QCOMPARE(onlyValue("a +Inf\n"), std::numeric_limits<double>::infinity());
        QCOMPARE(onlyValue("a -Inf\n"), -std::numeric_limits<double>::infinity());
        QVERIFY(std::isnan(onlyValue("a NaN\n")));
        QCOMPARE(onlyValue("a 4.9E-324\n"), std::numeric_limits<double>::denorm_min()); // Java's Double.MIN_VALUE
        QCOMPARE(onlyValue("a 1.7976931348623157E308\n"), std::numeric_limits<double>::max());
        QCOMPARE(onlyValue("a 1 1700000000000\n"), 1.0);
        QCOMPARE(onlyValue("a 1 -1\n"), 1.0);
    }

    void toleratesBlanksEmptyLinesAndForeignComments()
    {
        const auto read =
            parseExposition("\n \t \n# a remark\n#\n#  HELP  a  two  words \n\t a \t{ b = \"1\" , } \t 7 \r\n");
        QCOMPARE(read.badLines, std::size_t {0});
        QCOMPARE(read.samples.size(), std::size_t {1});
        QVERIFY((read.samples[0] == metrics::Sample {"a", {{"b", "1"}}, 7}));
        QCOMPARE(read.family("a")->help, std::string("two  words"));
    }

    void toleratesOpenMetrics()
    {
        const auto read = parseExposition("# TYPE a info\n# UNIT a seconds\n"
                                          "a_total{b=\"#\"} 3 1700000000.25 # {trace=\"x y\"} 0.5 1700000000.1\n"
                                          "a_bucket 4 # {} 1\n# EOF");
        QCOMPARE(read.badLines, std::size_t {0});
        QCOMPARE(read.samples.size(), std::size_t {2});
        QCOMPARE(read.samples[0].value, 3.0);
        QCOMPARE(read.samples[1].value, 4.0);
    }

    void resolvesEscapesAndRefusesOthers()
    {
        const auto read = parseExposition("a{b=\"\\\\n\\\"\\n,}\"} 1\n# HELP a one\\ntwo\\\\three\\t\n");
        QCOMPARE(read.badLines, std::size_t {0});
        QCOMPARE(read.samples.at(0).labels.at(0).second, std::string("\\n\"\n,}"));
        QCOMPARE(read.family("a")->help, std::string("one\ntwo\\three\\t"));
        QCOMPARE(parseExposition("a{b=\"\\t\"} 1\n").firstProblem->reason,
                 std::string("an unknown escape in a label's value"));
    }

    void skipsEachBadLineAndTellsTheFirst_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<QByteArray>("reason");
        auto row = [number = 0](const char* line, const char* reason) mutable {
            QTest::addRow("%d: %s", ++number, reason)
                << QByteArray(line) << QByteArray(reason); // lines are no clean text
        };
        row("1a 1", "no valid name");
        row("a-b 1", "no valid name");
        row("{b=\"1\"} 1", "no valid name");
        row("\xc3\xa4 1", "no valid name");
        row("a", "no value");
        row("a{b=\"1\"}", "no value");
        row("a 1x", "the value is not a number, or beyond a double");
        row("a 1,5", "the value is not a number, or beyond a double");
        row("a 0x10", "the value is not a number, or beyond a double");
        row("a +-1", "the value is not a number, or beyond a double");
        row("a nan(1)", "the value is not a number, or beyond a double");
        row("a 1e400", "the value is not a number, or beyond a double");
        row("a 1 now", "the time is not a number");
        row("a 1 NaN", "the time is not a number");
        row("a 1 2 3", "more behind value and time");
        row("a 1 # later", "neither the end of the line nor an exemplar");
        row("a 1 # {b=\"1\"}", "an exemplar that is none");
        row("a{b=\"1\" c=\"2\"} 1", "no comma between two labels, or no closing brace");
        row("a{b=\"1\"", "no comma between two labels, or no closing brace");
        row("a{,} 1", "a label has no valid name");
        row("a{b:c=\"1\"} 1", "a label has no value");
        row("a{b=\"1\",b=\"2\"} 1", "a label is there twice");
        row("a{b} 1", "a label has no value");
        row("a{b=1} 1", "a label's value is not quoted");
        row("a{b=\"1} 1", "a label's value has no closing quote");
        row("a{b=\"1\\", "an unknown escape in a label's value");
        row("a{b=\"\xff\"} 1", "a label's value is not UTF-8");
        row("# HELP a \xff", "a help is not UTF-8");
        row("# TYPE a number", "an unknown type");
        row("# TYPE", "no valid name");
    }
    void skipsEachBadLineAndTellsTheFirst()
    {
        QFETCH(QByteArray, line);
        QFETCH(QByteArray, reason);
        const auto read = parseExposition("first 1\n" + line.toStdString() + "\n???\nlast 2\n");
        QCOMPARE(read.badLines, std::size_t {2});
        QCOMPARE(read.firstProblem->line, std::size_t {2});
        QCOMPARE(QByteArray::fromStdString(read.firstProblem->reason), reason);
        QCOMPARE(read.samples.size(), std::size_t {2});
        QCOMPARE(read.samples[1].name, std::string("last"));
        QVERIFY(!read.isTruncated);
    }

    void takesNoNumberThatMayBeCut()
    {
        const auto read = parseExposition("a 1\nb 12");
        QCOMPARE(read.samples.size(), std::size_t {1});
        QCOMPARE(read.badLines, std::size_t {1});
        QCOMPARE(read.firstProblem->line, std::size_t {2});
        QCOMPARE(read.firstProblem->reason, std::string("the text ends within a line"));
    }

    void keepsTheFirstOfTwoTypesAndHelps()
    {
        const auto read = parseExposition("# TYPE a gauge\n# TYPE a counter\n# HELP a one\n# HELP a two\n");
        QCOMPARE(read.badLines, std::size_t {2});
        QCOMPARE(read.families.size(), std::size_t {1});
        QCOMPARE(read.families[0].type, Type::Gauge);
        QCOMPARE(read.families[0].help, std::string("one"));
    }

    void stopsAtItsLimits()
    {
        std::string labels;
        for (std::size_t i = 0; i < metrics::maxLabelsPerSample; ++i)
            labels += "l" + std::to_string(i) + "=\"\",";
        QCOMPARE(parseExposition("a{" + labels + "} 1\n").samples.size(), std::size_t {1});
        QCOMPARE(parseExposition("a{" + labels + "more=\"\"} 1\n").firstProblem->reason,
                 std::string("too many labels"));

        std::string many;
        for (std::size_t i = 0; i < metrics::maxExpositionSamples; ++i)
            many += "a 1\n";
        QVERIFY(!parseExposition(many + "# a remark behind\n").isTruncated);
        const auto full = parseExposition(many + "b 1\n?\n");
        QVERIFY(full.isTruncated);
        QCOMPARE(full.samples.size(), metrics::maxExpositionSamples);
        QCOMPARE(full.badLines, std::size_t {0});

        std::string families;
        for (std::size_t i = 0; i <= metrics::maxExpositionFamilies; ++i)
            families += "# TYPE f" + std::to_string(i) + " gauge\n";
        const auto read = parseExposition(families + "a 1\n");
        QVERIFY(read.isTruncated);
        QCOMPARE(read.families.size(), metrics::maxExpositionFamilies);
        QCOMPARE(read.samples.size(), std::size_t {1}); // the values are still there

        const std::string remark = "# " + std::string(metrics::maxExpositionBytes - 6, 'x') + "\n";
        const auto exact = parseExposition(remark + "a 1");
        QCOMPARE(exact.badLines, std::size_t {1}); // not longer than allowed, but cut
        const auto longer = parseExposition(remark + "a 1\nb 1\n");
        QVERIFY(longer.isTruncated);
        QCOMPARE(longer.samples.size(), std::size_t {0}); // the limit stands within the line of a
        QCOMPARE(longer.badLines, std::size_t {0});
        const auto endless = parseExposition(std::string(metrics::maxExpositionBytes + 1, 'a'));
        QVERIFY(endless.isTruncated && endless.samples.empty());
    }
};

EVENTSCOPE_TEST(ExpositionTest)
#include "exposition_test.moc"
