#include "pipeline/backup_keeper.h"

#include "base/limits.h"
#include "base/log.h"
#include "pipeline/backups.h"

#include <algorithm>
#include <system_error>
#include <utility>

namespace pipeline {

namespace {

constexpr int lowestNiceness = 19;
constexpr std::chrono::milliseconds longestPause {60'000}; // between two looks at whether one is due

} // namespace

BackupKeeper::BackupKeeper(std::filesystem::path folder, const base::Clock& clock, std::chrono::milliseconds interval,
                           std::function<Health()> health, std::function<void(bool isMade)> made)
    : m_folder(std::move(folder))
    , m_clock(clock)
    , m_interval(interval)
    , m_health(std::move(health))
    , m_made(std::move(made))
    , m_worker(
          "backup", [this](const std::stop_token& stop) { run(stop); }, {}, lowestNiceness)
{
}

void BackupKeeper::run(const std::stop_token& stop)
{
    // The pause comes first: a start has other things to read from the disk.
    const auto pause = std::min(m_interval, longestPause);
    for (;;) {
        std::unique_lock lock(m_mutex);
        m_wakeUp.wait_for(lock, stop, pause, [] { return false; });
        if (stop.stop_requested())
            return;
        lock.unlock();
        look(stop);
    }
}

void BackupKeeper::look(const std::stop_token& stop)
{
    const auto health = m_health();
    if (!health.ready || health.position.value == 0 || m_clock.steady() < m_notBefore)
        return;
    const auto now = m_clock.utc();
    const auto backups = backupsOf(m_folder);
    if (!backups.empty()) {
        const auto& newest = backups.front();
        // A newest backup of the future means that the clock was set back: its age says nothing, so one is due.
        const auto age = now - newest.time;
        const bool isYoung = age >= std::chrono::seconds(0) && age < m_interval;
        if (newest.position == health.position || isYoung)
            return;
    }
    const auto made = makeBackup(m_folder, now, stop);
    if (!made && made.error().code == base::Error::Code::Closed)
        return;
    m_made(made.has_value());
    if (!made) {
        m_notBefore = m_clock.steady() + m_interval;
        base::log::warning("pipeline", "Backup: " + made.error().message);
        return;
    }
    for (const auto& each : superfluousBackups(backupsOf(m_folder), base::limits::backupBytes)) {
        std::error_code error;
        std::filesystem::remove(each.file, error);
    }
}

} // namespace pipeline
