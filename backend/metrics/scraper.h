#pragma once

#include "base/worker.h"
#include "metrics/history.h"

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <vector>

namespace metrics {

/// Fills a History once a second, on the thread "scrape". What may take long (exporters, the processes of servers) is
/// asked on a thread of its own, "scrape-far", so that a server that hangs costs its own curves only.
class Scraper final
{
public:
    using Near = std::function<void(Tick& into)>; ///< takes microseconds
    using Far = std::function<void(std::vector<Reading>& into, const std::stop_token& stop)>; ///< may take seconds
    static constexpr std::chrono::seconds nearInterval {1};
    static constexpr std::chrono::seconds farInterval {5};

    /// `history` outlives it. Without `far` there is one thread.
    Scraper(History& history, Near near, Far far);
    ~Scraper(); ///< stops and joins

private:
    void runNear(const std::stop_token& stop);
    void runFar(const std::stop_token& stop);

    History& m_history;
    const Near m_near;
    const Far m_far;
    std::mutex m_mutex; ///< protects m_fromFar
    std::vector<Reading> m_fromFar; ///< one round at most
    std::optional<base::Worker> m_farWorker;
    std::optional<base::Worker> m_nearWorker; ///< last: stops first
};

} // namespace metrics
