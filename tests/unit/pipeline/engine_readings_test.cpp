#include "pipeline/engine_readings.h"
#include "support/engine_fixture.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <chrono>
#include <optional>
#include <thread>

using namespace std::chrono_literals;

/// What the history of metrics is told of an engine.
class EngineReadingsTest : public QObject
{
    Q_OBJECT

private slots:
    void aBurstAtTheStartIsNoHigherThanItsSecond();

private:
    [[nodiscard]] static std::optional<double> valueOf(const metrics::Tick& tick, const std::string& name)
    {
        const auto found =
            std::ranges::find(tick.readings, name, [](const metrics::Reading& each) { return each.series.name; });
        return found == tick.readings.end() ? std::nullopt : std::optional(found->value);
    }
};

void EngineReadingsTest::aBurstAtTheStartIsNoHigherThanItsSecond()
{
    const test::TemporaryFolder folder;
    const auto engine = pipeline::openEmbeddedEngine(test::engineOptions(folder.path()));
    QVERIFY2(engine, engine ? "" : engine.error().message.c_str());
    pipeline::EngineReadings readings(**engine);
    const auto begin = std::chrono::steady_clock::now();
    constexpr int count = 20;
    for (int i = 0; i < count; ++i)
        QVERIFY(test::submitAndWait(**engine, test::create("products", {{"name", "x"}, {"price", 1}})));
    metrics::Tick atOnce;
    readings.read(atOnce);
    const auto passed = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    if (passed < 0.4) // a machine that took longer for them has had its half second
        QVERIFY(atOnce.readings.empty());
    std::this_thread::sleep_for(600ms);
    metrics::Tick later;
    readings.read(later);
    if (atOnce.readings.empty()) {
        const auto rate = valueOf(later, "throughput.gateway").value_or(0);
        QVERIFY2(rate > 0 && rate <= count / 0.6, std::to_string(rate).c_str());
        QVERIFY(valueOf(later, "latency.p99").value_or(0) > 0);
    }
}

EVENTSCOPE_TEST(EngineReadingsTest)
#include "engine_readings_test.moc"
