// The page Overview while the pipeline takes both cores: how late its event loop is, against the same window over an
// engine that rests, and how much the pipeline loses by the window, against itself without one. A real broker, two real
// Redis servers, the engine at the priority that it has beside a window. EVENTSCOPE_BENCH_EVENTS=N changes the number
// of commands of a round (100,000).
#include "bench_engine.h"
#include "bench_load.h"
#include "bench_page.h"
#include "event_loop.h"
#include "serving/operations.h"
#include "serving/server.h"

#include <future>

namespace {

constexpr int rounds = 3;
constexpr std::size_t entities = 10'000;
constexpr double idleSeconds = 5;

struct Shown
{
    bench::LoopProbe::Reading idle;
    bench::LoopProbe::Reading loaded;
    double time = 0; ///< of the commands
    double busy = 0; ///< share of all processors, meanwhile
};

} // namespace

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    const auto count = bench::wanted("EVENTSCOPE_BENCH_EVENTS", 100'000);
    bench::ClusterEngine cluster;
    cluster.niceness = 10;
    cluster.open();
    serving::OperationTable table;
    serving::addEngineOperations(table, *cluster.engine);
    serving::ServerOptions options;
    options.token = "0123456789012345678901234567890123456789012";
    const auto server = bench::must(serving::startServer(options, table, *cluster.engine));
    bench::Load load(entities);
    load.run(*cluster.engine, std::max(count / 4, entities)); // warm
    bench::reportLoad();

    const auto shown = [&] {
        Shown found;
        bench::PageWindow window(docks::makeOverviewPage, server->port(), options.token);
        window.page().activated();
        window.run(2);
        {
            const bench::LoopProbe probe;
            window.run(idleSeconds);
            found.idle = probe.read();
        }
        const bench::LoopProbe probe;
        const bench::BusyProbe busy;
        auto done = std::async(std::launch::async, [&] { return load.run(*cluster.engine, count); });
        window.wait([&] { return done.wait_for(std::chrono::seconds(0)) == std::future_status::ready; }, 600,
                    "the answers");
        found.busy = busy.share();
        found.loaded = probe.read();
        found.time = done.get();
        return found;
    };
    std::vector<double> late;
    std::vector<double> ratios;
    for (int round = -1; round < rounds; ++round) {
        const auto alone = load.run(*cluster.engine, count);
        const auto with = shown();
        if (round < 0)
            continue; // fonts, icons and caches are warm then
        std::printf(
            "  without a window %.0f/s, with it %.0f/s, processors %.0f %% busy; loop late p99 %.1f ms, most %.1f "
            "ms, %.0f %% of a core; over a resting engine p99 %.1f ms, most %.1f ms, %.0f %%\n",
            static_cast<double>(count) / alone, static_cast<double>(count) / with.time, with.busy * 100,
            with.loaded.p99, with.loaded.most, with.loaded.cpu * 100, with.idle.p99, with.idle.most,
            with.idle.cpu * 100);
        late.push_back(with.loaded.p99);
        ratios.push_back(alone / with.time);
    }
    bench::reportAtMost("Overview under load, event loop late p99", late, 16, " ms");
    bench::report("pipeline with the Overview against without a window", ratios, 0.9);
    std::fflush(nullptr);
    return 0;
}
