// The pipeline on Kafka and two Redis servers, version check and metrics on, against a bare chain on the same servers:
// throughput of concurrent commands, and the time from a command to its snapshot at 1,000/s.
// EVENTSCOPE_BENCH_EVENTS=N changes the number of commands (20,000).
#include "bench_engine.h"
#include "raw_chain.h"

#include <atomic>
#include <mutex>
#include <thread>

namespace {

constexpr int rounds = 5;
constexpr std::size_t valueBytes = 200; // of a command's JSON
constexpr double perSecond = 1'000;
constexpr std::size_t timed = 5'000; // commands whose time is taken, a round

pipeline::Submission product(std::size_t number)
{
    return test::create("products", {{"name", std::string(100, 'n')}, {"price", number}});
}

/// Seconds until all are answered; the gateway's "later" is heeded.
double submitAll(pipeline::Engine& engine, std::size_t count)
{
    std::atomic<std::size_t> answered {0};
    std::atomic<std::size_t> failed {0};
    const auto time = bench::seconds([&] {
        for (std::size_t i = 0; i < count; ++i) {
            const auto done = [&](const base::Result<pipeline::Outcome>& outcome) {
                failed += outcome && outcome->after ? 0 : 1;
                ++answered;
            };
            while (i - answered > 3'000 || !engine.submit(product(i), done))
                std::this_thread::sleep_for(std::chrono::microseconds(200));
        }
        while (answered < count)
            std::this_thread::sleep_for(std::chrono::microseconds(200));
    });
    if (failed > 0) {
        std::fprintf(stderr, "%zu commands failed\n", failed.load());
        std::exit(1);
    }
    return time;
}

/// Seconds from submit to the answer, which comes once the snapshot is stored.
std::vector<double> timeEach(pipeline::Engine& engine)
{
    std::mutex mutex;
    std::vector<double> took;
    const auto begun = std::chrono::steady_clock::now();
    for (std::size_t i = 0; i < timed; ++i) {
        std::this_thread::sleep_until(begun + std::chrono::duration<double>(static_cast<double>(i) / perSecond));
        const auto sent = std::chrono::steady_clock::now();
        static_cast<void>(bench::must(engine.submit(product(i), [&, sent](const base::Result<pipeline::Outcome>&) {
            const auto now = std::chrono::steady_clock::now();
            const std::scoped_lock lock(mutex);
            took.push_back(std::chrono::duration<double>(now - sent).count());
        })));
    }
    for (;;) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
        const std::scoped_lock lock(mutex);
        if (took.size() == timed)
            return took;
    }
}

double p99(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() * 99 / 100];
}

} // namespace

int main()
{
    const auto* const wanted = std::getenv("EVENTSCOPE_BENCH_EVENTS");
    const auto count = wanted == nullptr ? std::size_t {20'000} : std::stoul(wanted);
    bench::ClusterEngine cluster;
    cluster.open();
    bench::RawChain chain(cluster.bootstrap(), cluster.events.address(), cluster.snapshots.address());
    static_cast<void>(submitAll(*cluster.engine, count / 4)); // both are warm then
    static_cast<void>(chain.run(count / 4, valueBytes));
    std::vector<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        const auto raw = chain.run(count, valueBytes);
        const auto ours = submitAll(*cluster.engine, count);
        ratios.push_back(raw / ours);
        std::printf("  %zu commands: bare chain %.0f/s, pipeline %.0f/s\n", count, static_cast<double>(count) / raw,
                    static_cast<double>(count) / ours);
    }
    bench::report("pipeline command -> stored -> snapshot", ratios, 0.5);
    std::vector<double> times;
    for (int round = 0; round < 3; ++round) {
        const auto raw = p99(chain.hops(timed, valueBytes, perSecond));
        const auto ours = p99(timeEach(*cluster.engine));
        times.push_back(ours / raw);
        std::printf("  at %.0f/s, p99: two raw hops %.1f ms, command -> stored %.1f ms\n", perSecond, raw * 1'000,
                    ours * 1'000);
    }
    const auto spread = bench::spreadOf(times);
    std::printf("command -> stored at 1,000/s, p99: %.2fx [%.2f..%.2f], at most 2.50x: %s\n", spread.median,
                spread.least, spread.most, spread.median <= 2.5 ? "reached" : "MISSED");
    return 0;
}
