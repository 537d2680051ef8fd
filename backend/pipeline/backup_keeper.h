#pragma once

#include "base/clock.h"
#include "base/worker.h"
#include "pipeline/engine.h"

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>

namespace pipeline {

/// Makes an online backup whenever the last one is older than the interval and the store has grown since, and removes
/// what is superfluous. On a thread of its own with the lowest priority, from construction to destruction.
class BackupKeeper final
{
public:
    /// `health` and `made` are called on that thread; a store that cannot be written is not copied.
    BackupKeeper(std::filesystem::path folder, const base::Clock& clock, std::chrono::milliseconds interval,
                 std::function<Health()> health, std::function<void(bool isMade)> made);

private:
    void run(const std::stop_token& stop);
    void look(const std::stop_token& stop);

    const std::filesystem::path m_folder;
    const base::Clock& m_clock;
    const std::chrono::milliseconds m_interval;
    const std::function<Health()> m_health;
    const std::function<void(bool)> m_made;
    base::SteadyTime m_notBefore {}; ///< after a failure: the next try waits as long as a backup would
    std::mutex m_mutex; ///< only for the wait
    std::condition_variable_any m_wakeUp;
    base::Worker m_worker; ///< last: stops first
};

} // namespace pipeline
