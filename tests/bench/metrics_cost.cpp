// What measuring costs: processor time of the process per event, with the registry, the readings and the history that
// is kept on disk, against the same engine that measures nothing. EVENTSCOPE_BENCH_EVENTS=N changes the number
// (100,000).
#include "base/clock.h"
#include "base/process.h"
#include "bench.h"
#include "metrics/history.h"
#include "metrics/scraper.h"
#include "pipeline/engine.h"
#include "pipeline/engine_readings.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace {

constexpr int rounds = 7;
constexpr std::size_t inFlight = 500;

double secondsPerEvent(const std::shared_ptr<const domain::Catalog>& catalog, std::uint64_t events, bool measures)
{
    const bench::Folder folder;
    pipeline::EngineOptions options;
    options.folder = folder.path();
    options.catalog = catalog;
    options.clock = &base::systemClock();
    options.measures = measures;
    const auto engine = bench::must(pipeline::openEmbeddedEngine(options));
    metrics::History history(folder.path() / "metrics.db", base::systemClock());
    std::optional<pipeline::EngineReadings> readings;
    std::optional<metrics::Scraper> scraper;
    if (measures) {
        readings.emplace(*engine);
        scraper.emplace(
            history, [&](metrics::Tick& into) { readings->read(into); }, nullptr);
    }
    std::mutex mutex;
    std::condition_variable answered;
    std::size_t open = 0;
    const auto before = base::processorSeconds();
    for (std::uint64_t i = 0; i < events; ++i) {
        pipeline::Submission submission;
        submission.type = "products";
        submission.user = "operator";
        submission.fields.emplace("name", std::string(150, 'n'));
        submission.fields.emplace("price", i);
        {
            std::unique_lock lock(mutex);
            answered.wait(lock, [&] { return open < inFlight; });
            ++open;
        }
        const auto done = [&](const base::Result<pipeline::Outcome>&) {
            const std::scoped_lock lock(mutex);
            --open;
            if (open == 0 || open == inFlight / 2)
                answered.notify_one();
        };
        while (!engine->submit(submission, done))
            std::this_thread::yield();
    }
    std::unique_lock lock(mutex);
    answered.wait(lock, [&] { return open == 0; });
    const auto spent = base::processorSeconds() - before;
    lock.unlock();
    scraper.reset();
    readings.reset();
    return spent / static_cast<double>(events);
}

} // namespace

int main()
{
    const auto* const wanted = std::getenv("EVENTSCOPE_BENCH_EVENTS");
    const std::uint64_t events = wanted != nullptr ? std::strtoull(wanted, nullptr, 10) : 100'000;
    const auto catalog = std::make_shared<const domain::Catalog>(domain::Catalog::loadFolders({EVENTSCOPE_PACKS}));
    std::vector<double> ratios;
    std::vector<double> plain;
    for (int round = 0; round < rounds; ++round) {
        const bool isFirst = round % 2 == 0; // neither always runs on the warmer machine
        const auto one = secondsPerEvent(catalog, events, isFirst);
        const auto other = secondsPerEvent(catalog, events, !isFirst);
        ratios.push_back(isFirst ? one / other : other / one);
        plain.push_back(isFirst ? other : one);
    }
    const auto spread = bench::spreadOf(ratios);
    std::printf("cost of metrics, processor time per event (%.2f us without): %.3fx [%.3f..%.3f], at most 1.03x: %s\n",
                bench::spreadOf(plain).median * 1e6, spread.median, spread.least, spread.most,
                spread.median <= 1.03 ? "reached" : "MISSED");
    return spread.median <= 1.03 ? 0 : 1;
}
