// What the audit costs, and how soon it finds what somebody changed by hand. First: processor time of the engine per
// event, and of its Redis servers, with auditor and sentinel against the same engine without them, at full load. Then,
// over EVENTSCOPE_BENCH_ENTITIES=N (100,000) products with traffic at 1,000 commands a second: how long the first round
// through all of them takes, how many snapshots a second the sentinel compares, and how long a price that was changed
// with redis-cli stays unseen. EVENTSCOPE_BENCH_EVENTS=N changes the number of commands of a round (100,000).
#include "base/process.h"
#include "bench_engine.h"
#include "bench_load.h"

#include <atomic>
#include <dirent.h>
#include <filesystem>
#include <unistd.h>

namespace {

constexpr int rounds = 3;
constexpr int changes = 5;
constexpr double perSecond = 1'000;
constexpr std::size_t spared = 1'000; // products that the traffic leaves alone: those are changed by hand
constexpr double patience = 600;
constexpr double atMostSeconds = 60;

/// Of a server since its start.
double processorSeconds(const test::RedisServer& server)
{
    const auto text = server.cli({"INFO", "cpu"});
    double sum = 0;
    for (const std::string name : {"used_cpu_sys:", "used_cpu_user:"})
        if (const auto at = text.find(name); at != std::string::npos)
            sum += std::stod(text.substr(at + name.size()));
    return sum;
}

/// Of the thread "sentinel" of this process; 0: there is none.
double sentinelSeconds()
{
    for (const auto& task : std::filesystem::directory_iterator("/proc/self/task")) {
        std::ifstream file(task.path() / "stat");
        std::string text;
        std::getline(file, text);
        const auto end = text.rfind(')');
        if (text.find("(sentinel)") == std::string::npos || end == std::string::npos)
            continue;
        std::istringstream rest(text.substr(end + 2));
        std::string word;
        double ticks = 0;
        for (int i = 3; rest >> word; ++i)
            if (i == 14 || i == 15) // user and system time
                ticks += std::stod(word);
        return ticks / static_cast<double>(::sysconf(_SC_CLK_TCK));
    }
    return 0;
}

struct Cost
{
    double engine = 0; ///< microseconds of a processor, per event
    double servers = 0;
    double sentinel = 0; ///< its part of the engine's
    double rate = 0; ///< events a second
    double compared = 0; ///< snapshots a second
};

Cost costOf(bench::ClusterEngine& cluster, bench::Load& load, std::size_t count, bool audits)
{
    cluster.audits = audits;
    cluster.open();
    load.run(*cluster.engine, count / 10); // connections and caches are warm then
    const auto compared = cluster.engine->audit().entities;
    const auto servers = processorSeconds(cluster.events) + processorSeconds(cluster.snapshots);
    const auto sentinel = sentinelSeconds();
    const auto engine = base::processorSeconds();
    const auto time = load.run(*cluster.engine, count);
    const auto each = 1e6 / static_cast<double>(count);
    Cost cost;
    cost.engine = (base::processorSeconds() - engine) * each;
    cost.sentinel = (sentinelSeconds() - sentinel) * each;
    cost.servers = (processorSeconds(cluster.events) + processorSeconds(cluster.snapshots) - servers) * each;
    cost.rate = static_cast<double>(count) / time;
    cost.compared = static_cast<double>(cluster.engine->audit().entities - compared) / time;
    cluster.engine.reset();
    return cost;
}

/// Until it is so, beside the traffic; ends the benchmark where it does not become so in time.
double wait(const std::function<bool()>& isSo, const char* what)
{
    return bench::seconds([&] {
        const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(patience);
        while (!isSo()) {
            if (std::chrono::steady_clock::now() > end) {
                std::printf("  after %.0f s still not: %s\n", patience, what);
                std::fflush(nullptr);
                std::_Exit(1); // the engine runs: its threads would be waited for
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    });
}

/// Another price in the snapshot, as somebody does it at a prompt.
void changeByHand(const test::RedisServer& server, const std::string& id)
{
    const auto key = "es:{shop.0}:s:products:" + id;
    auto text = server.cli({"GET", key});
    const std::string name = R"("price":)";
    const auto at = text.find(name);
    if (at == std::string::npos) {
        std::fprintf(stderr, "no price in %s: %s\n", key.c_str(), text.c_str());
        std::_Exit(1); // the engine runs: its threads would be waited for
    }
    text.insert(at + name.size(), "1");
    static_cast<void>(server.cli({"SET", key, text}));
}

} // namespace

int main()
{
    const auto count = bench::wanted("EVENTSCOPE_BENCH_EVENTS", 100'000);
    const auto entities = bench::wanted("EVENTSCOPE_BENCH_ENTITIES", 100'000);
    bench::ClusterEngine cluster;
    bench::reportLoad();
    {
        bench::Load load(std::max<std::size_t>(count / 10, 1));
        std::vector<double> ratios;
        std::vector<double> rates;
        for (int round = -1; round < rounds; ++round) {
            const auto without = costOf(cluster, load, count, false);
            const auto with = costOf(cluster, load, count, true);
            if (round < 0)
                continue;
            std::printf(
                "  per event: engine %.1f us without, %.1f us with the audit (sentinel %.1f); Redis %.1f us, %.1f "
                "us; %.0f/s, %.0f/s; %.0f snapshots/s compared\n",
                without.engine, with.engine, with.sentinel, without.servers, with.servers, without.rate, with.rate,
                with.compared);
            ratios.push_back(with.engine / without.engine);
            rates.push_back(with.rate / without.rate);
        }
        const auto cost = bench::spreadOf(ratios);
        const auto rate = bench::spreadOf(rates);
        std::printf(
            "audit at full load: processor time of the engine %.2fx [%.2f..%.2f], throughput %.2fx [%.2f..%.2f] "
            "of an engine without it (no goal is set)\n",
            cost.median, cost.least, cost.most, rate.median, rate.least, rate.most);
    }
    cluster.audits = true;
    cluster.open();
    auto& engine = *cluster.engine;
    bench::Load load(entities);
    std::printf("  %zu products made in %.0f s\n", entities, load.run(engine, entities));
    load.spare(std::min(spared, entities / 2));
    std::atomic<bool> isOver {false};
    std::jthread traffic([&] {
        while (!isOver)
            load.run(engine, static_cast<std::size_t>(perSecond), perSecond);
    });
    const auto before = engine.audit();
    const auto sentinel = sentinelSeconds();
    const auto round = wait([&] { return engine.audit().rounds > before.rounds + 1; }, "a whole round of the sentinel");
    std::printf("  the round under way and a whole one: %.1f s, %.0f snapshots/s compared, %.1f %% of a core\n", round,
                static_cast<double>(engine.audit().entities - before.entities) / round,
                (sentinelSeconds() - sentinel) / round * 100);
    const auto ids = load.ids();
    std::vector<double> times;
    for (int i = 0; i < changes; ++i) {
        const auto& id = ids[ids.size() - 1 - static_cast<std::size_t>(i) * (spared / changes / 2)];
        changeByHand(cluster.snapshots, id);
        times.push_back(wait([&] { return !engine.audit().drifts.empty(); }, "found"));
        const auto drift = engine.audit().drifts.front();
        if (drift.entity != id)
            std::printf("  another one was found: %s instead of %s\n", drift.entity.c_str(), id.c_str());
        std::printf("  a price changed with redis-cli: found after %.1f s\n", times.back());
        bench::must(engine.repair("products", id));
    }
    isOver = true;
    traffic.join();
    bench::reportLoad();
    bench::reportAtMost("a snapshot changed by hand is found", times, atMostSeconds, " s");
    cluster.engine.reset();
    return 0;
}
