#include "base/queue_probe.h"
#include "metrics/registry.h"
#include "support/test_registry.h"

#include <QTest>

#include <array>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace {

/// The value of one series; empty when it is not there.
std::string valueOf(const std::string& text, const std::string& series)
{
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(series + " "))
            return line.substr(series.size() + 1);
    return {};
}

int count(const std::string& text, const std::string& part)
{
    int found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

} // namespace

/// Laws of the registry and of its text.
class RegistryTest : public QObject
{
    Q_OBJECT

private slots:
    void countersOnlyGrow()
    {
        metrics::Registry registry;
        auto counter = registry.counter("orders_total", "Orders");
        QCOMPARE(valueOf(registry.text(), "orders_total"), std::string("0"));
        counter.add();
        counter.add(41);
        counter.add(0);
        QCOMPARE(valueOf(registry.text(), "orders_total"), std::string("42"));
        QVERIFY(registry.text().find("# HELP orders_total Orders\n# TYPE orders_total counter\n") != std::string::npos);
    }

    void gaugesKeepTheLastValue()
    {
        metrics::Registry registry;
        auto gauge = registry.gauge("depth", "Depth");
        gauge.set(5);
        gauge.set(-2.5);
        QCOMPARE(valueOf(registry.text(), "depth"), std::string("-2.5"));
    }

    void theSameNameAndLabelsAreTheSameSeries()
    {
        metrics::Registry registry;
        auto first = registry.counter("decided_total", "Decided", {{"outcome", "accepted"}});
        auto again = registry.counter("decided_total", "Decided", {{"outcome", "accepted"}});
        auto other = registry.counter("decided_total", "Decided", {{"outcome", "rejected"}});
        first.add(1);
        again.add(2);
        other.add(7);
        const auto text = registry.text();
        QCOMPARE(valueOf(text, "decided_total{outcome=\"accepted\"}"), std::string("3"));
        QCOMPARE(valueOf(text, "decided_total{outcome=\"rejected\"}"), std::string("7"));
        QCOMPARE(count(text, "# TYPE decided_total"), 1);
    }

    void latenciesAreCountedInCumulativeBucketsOfSeconds()
    {
        metrics::Registry registry;
        auto latency = registry.latency("stage_seconds", "Stages", {{"stage", "decided"}});
        latency.observe(std::array<std::uint32_t, 5> {10, 11, 1'000, 10'000'000, 10'000'001});
        latency.observe({});
        const auto text = registry.text();
        const auto bucket = [&text](const std::string& upTo) {
            return valueOf(text, "stage_seconds_bucket{stage=\"decided\",le=\"" + upTo + "\"}");
        };
        QCOMPARE(bucket("1e-05"), std::string("1")); // 10 µs belongs to the bucket that ends there
        QCOMPARE(bucket("2.5e-05"), std::string("2"));
        QCOMPARE(bucket("0.001"), std::string("3"));
        QCOMPARE(bucket("10"), std::string("4"));
        QCOMPARE(bucket("+Inf"), std::string("5"));
        QCOMPARE(valueOf(text, "stage_seconds_count{stage=\"decided\"}"), std::string("5"));
        QVERIFY(std::stod(valueOf(text, "stage_seconds_sum{stage=\"decided\"}")) > 20.001);
    }

    void everyLivingQueueIsThereAndNamedOnce()
    {
        metrics::Registry registry;
        {
            base::QueueProbe first("registry-test", 10);
            base::QueueProbe second("registry-test", 5);
            first.setDepth(7);
            first.setDepth(3);
            second.countDrop(4);
            const auto text = registry.text();
            QCOMPARE(valueOf(text, "eventscope_queue_depth{queue=\"registry-test\"}"), std::string("3"));
            QCOMPARE(valueOf(text, "eventscope_queue_capacity{queue=\"registry-test\"}"), std::string("15"));
            QCOMPARE(valueOf(text, "eventscope_queue_high_water{queue=\"registry-test\"}"), std::string("7"));
            QCOMPARE(valueOf(text, "eventscope_queue_drops_total{queue=\"registry-test\"}"), std::string("4"));
            QCOMPARE(count(text, "eventscope_queue_depth{queue=\"registry-test\"}"), 1);
        }
        QVERIFY(registry.text().find("registry-test") == std::string::npos);
    }

    void manyThreadsCountTogether()
    {
        metrics::Registry registry;
        auto counter = registry.counter("hits_total", "Hits");
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i)
                threads.emplace_back([&registry, counter]() mutable {
                    for (int hit = 0; hit < 1'000; ++hit)
                        counter.add();
                    static_cast<void>(registry.text());
                });
        }
        QCOMPARE(valueOf(registry.text(), "hits_total"), std::string("4000"));
    }
};

EVENTSCOPE_TEST(RegistryTest)
#include "registry_test.moc"
