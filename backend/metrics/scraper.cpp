#include "metrics/scraper.h"

#include <algorithm>
#include <condition_variable>
#include <iterator>
#include <utility>

namespace metrics {

namespace {

constexpr int niceness = 10; // curves may come late, commands not

/// Runs `work` at once and then at each multiple of `interval`; what was missed is left out.
void atEach(std::chrono::seconds interval, const std::stop_token& stop, const std::function<void()>& work)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    auto next = std::chrono::steady_clock::now();
    while (!stop.stop_requested()) {
        work();
        const auto now = std::chrono::steady_clock::now();
        next += interval * std::max<std::int64_t>(1, (now - next) / interval + 1);
        std::unique_lock lock(mutex);
        wake.wait_until(lock, stop, next, [] { return false; });
    }
}

} // namespace

Scraper::Scraper(History& history, Near near, Far far)
    : m_history(history)
    , m_near(std::move(near))
    , m_far(std::move(far))
{
    if (m_far)
        m_farWorker.emplace(
            "scrape-far", [this](const std::stop_token& stop) { runFar(stop); }, nullptr, niceness);
    m_nearWorker.emplace(
        "scrape", [this](const std::stop_token& stop) { runNear(stop); }, nullptr, niceness);
}

Scraper::~Scraper()
{
    if (m_farWorker)
        m_farWorker->requestStop();
}

void Scraper::runNear(const std::stop_token& stop)
{
    m_history.load();
    atEach(nearInterval, stop, [this] {
        Tick sample;
        m_near(sample);
        {
            const std::scoped_lock lock(m_mutex);
            sample.readings.insert(sample.readings.end(), std::make_move_iterator(m_fromFar.begin()),
                                   std::make_move_iterator(m_fromFar.end()));
            m_fromFar.clear();
        }
        m_history.add(sample);
    });
}

void Scraper::runFar(const std::stop_token& stop)
{
    atEach(farInterval, stop, [this, &stop] {
        std::vector<Reading> readings;
        m_far(readings, stop);
        for (auto& each : readings)
            each.series.interval = farInterval.count();
        const std::scoped_lock lock(m_mutex);
        m_fromFar = std::move(readings);
    });
}

} // namespace metrics
