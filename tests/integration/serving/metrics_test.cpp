#include "pipeline/engine_readings.h"
#include "support/served_engine.h"
#include "support/test_registry.h"

#include <QTest>

#include <map>
#include <optional>
#include <set>
#include <string>
#include <thread>

using base::json::object;
using namespace std::chrono_literals;

namespace {

std::uint64_t microsOf(base::UtcTime time)
{
    return static_cast<std::uint64_t>(time.time_since_epoch().count());
}

} // namespace

/// The rows "metrics.…" on the hub, over a real engine.
class MetricsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_hub.emplace(m_served.port(), m_served.token());
        QCOMPARE(m_hub->status(), 101);
        m_served.history().load();
        pipeline::EngineReadings readings(m_served.engine());
        m_served.history().add(next(readings));
        for (int i = 0; i < 20; ++i)
            QVERIFY(test::submitAndWait(m_served.engine(), test::create("products", {{"name", "Tea"}, {"price", i}})));
        const auto command = m_served.engine().commands({}, 1);
        QVERIFY(command && !command->empty());
        QTRY_VERIFY(m_served.engine().command(command->front().id)->stages.notified != 0);
        m_served.history().add(next(readings));
        m_served.history().mark("operator", "demo.start");
    }

    void everyPanelHasItsSeries()
    {
        const auto answer = ask("metrics.series", {});
        std::set<std::string> groups;
        for (const auto& each : answer.at("series").get_array())
            groups.emplace(base::json::textAt(each.get_object(), "group"));
        for (const auto* group :
             {"throughput", "latency", "stage-p99", "outcome", "queue", "store", "cpu", "memory", "engine"})
            QVERIFY2(groups.contains(group), group);
        QCOMPARE(answer.at("loading").get_bool(), false);
    }

    void aRangeHasItsPoints()
    {
        const auto now = base::systemClock().utc();
        auto args = span(now - 60s, now + 1s);
        args["series"] = base::json::array {"throughput.gateway", "latency.p99", "memory.console"};
        const auto answer = ask("metrics.range", args);
        const auto& series = answer.at("series").get_array();
        QCOMPARE(series.size(), std::size_t {3});
        for (const auto& each : series) {
            const auto& one = each.get_object();
            QVERIFY(!one.at("t").get_array().empty());
            QCOMPARE(one.at("t").get_array().size(), one.at("max").get_array().size());
        }
        QVERIFY(series[2].get_object().at("last").get_array().back().to_number<double>() > 1e6);
    }

    void theHeatmapHoldsEveryCommandInEveryStage()
    {
        const auto now = base::systemClock().utc();
        const auto answer = ask("metrics.heatmap", span(now - 60s, now + 1s));
        std::map<std::uint64_t, std::uint64_t> byStage;
        const auto rows = answer.at("edges").get_array().size();
        for (const auto& column : answer.at("columns").get_array()) {
            const auto& cells = column.get_object().at("cells").get_array();
            for (std::size_t i = 0; i + 1 < cells.size(); i += 2)
                byStage[cells[i].to_number<std::uint64_t>() / rows] += cells[i + 1].to_number<std::uint64_t>();
        }
        QCOMPARE(byStage.size(), std::size_t {5});
        for (const auto& [stage, count] : byStage)
            QCOMPARE(count, std::uint64_t {20});
    }

    void marksAreTold()
    {
        const auto now = base::systemClock().utc();
        const auto answer = ask("metrics.marks", span(now - 60s, now + 1s));
        QCOMPARE(answer.at("marks").get_array().size(), std::size_t {1});
    }

    void badInputIsRefusedWithWhatToDo_data()
    {
        QTest::addColumn<QByteArray>("operation");
        QTest::addColumn<QByteArray>("arguments");
        QTest::addColumn<int>("status");
        QTest::addRow("no span") << QByteArray("metrics.range") << QByteArray(R"({"series":["cpu.console"]})") << 400;
        QTest::addRow("backwards") << QByteArray("metrics.heatmap") << QByteArray(R"({"from":5,"to":5})") << 400;
        QTest::addRow("too late") << QByteArray("metrics.marks")
                                  << QByteArray(R"({"from":5,"to":18446744073709551615})") << 400;
        QTest::addRow("no series") << QByteArray("metrics.range") << QByteArray(R"({"series":[],"from":1,"to":2})")
                                   << 400;
        QTest::addRow("unknown series") << QByteArray("metrics.range")
                                        << QByteArray(R"({"series":["nobody"],"from":1,"to":2})") << 404;
        QTest::addRow("too many points") << QByteArray("metrics.range")
                                         << QByteArray(R"({"series":["a"],"from":1,"to":2,"points":4001})") << 400;
        QTest::addRow("a word too many") << QByteArray("metrics.series") << QByteArray(R"({"x":1})") << 400;
        QTest::addRow("no Prometheus") << QByteArray("metrics.ask")
                                       << QByteArray(R"({"group":"queue","from":1,"to":2})") << 409;
    }
    void badInputIsRefusedWithWhatToDo()
    {
        QFETCH(const QByteArray, operation);
        QFETCH(const QByteArray, arguments);
        QFETCH(const int, status);
        const auto answer = m_hub->ask(operation.toStdString(), arguments.toStdString());
        const auto* problem = answer.if_contains("problem");
        QVERIFY2(problem != nullptr, base::json::serialize(answer).c_str());
        QCOMPARE(problem->get_object().at("status").to_number<int>(), status);
        QVERIFY(!base::json::textAt(problem->get_object(), "detail").empty());
    }

    void cleanupTestCase() { m_hub.reset(); }

private:
    /// What is to be read, once half a second has passed.
    [[nodiscard]] static metrics::Tick next(pipeline::EngineReadings& readings)
    {
        metrics::Tick tick;
        for (readings.read(tick); tick.readings.empty(); readings.read(tick))
            std::this_thread::sleep_for(20ms);
        return tick;
    }
    [[nodiscard]] static object span(base::UtcTime from, base::UtcTime to)
    {
        return {{"from", microsOf(from)}, {"to", microsOf(to)}};
    }
    object ask(const std::string& operation, const object& args)
    {
        const auto answer = m_hub->ask(operation, base::json::serialize(args));
        const auto* result = answer.if_contains("result");
        if (result == nullptr)
            qFatal("%s", base::json::serialize(answer).c_str());
        return result->get_object();
    }

    test::ServedEngine m_served;
    std::optional<test::HubDialogue> m_hub;
};

EVENTSCOPE_TEST(MetricsTest)
#include "metrics_test.moc"
