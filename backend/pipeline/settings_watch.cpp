#include "pipeline/settings_watch.h"

#include "base/log.h"
#include "pipeline/topic_warnings.h"

#include <memory>
#include <thread>
#include <utility>

namespace pipeline {

namespace {

using namespace std::chrono_literals;

constexpr int watchPriority = 19; // the lowest
constexpr auto firstAnswerPause = 5s; // until it has answered once

} // namespace

SettingsWatch::SettingsWatch(eventlog::ClusterAddress address, std::vector<std::string> domains, AuditStatus& status,
                             std::chrono::milliseconds every)
    : m_address(std::move(address))
    , m_domains(std::move(domains))
    , m_status(status)
    , m_every(every)
    , m_worker(
          "audit-settings", [this](const std::stop_token& stop) { run(stop); }, {}, watchPriority)
{
}

void SettingsWatch::run(const std::stop_token& stop)
{
    std::unique_ptr<eventlog::ClusterAdmin> admin;
    bool hasAnswered = false;
    while (!stop.stop_requested()) {
        if (!admin) {
            auto opened = eventlog::openClusterAdmin({m_address, true});
            if (!opened) {
                base::log::warning("audit", opened.error().message); // it cannot be right: the engine says so too
                return;
            }
            admin = std::move(*opened);
        }
        if (const auto topics = readTopics(*admin, m_domains, stop)) {
            std::vector<AuditWarning> warnings;
            for (const auto& topic : *topics)
                for (auto& warning : warningsOf(topic))
                    warnings.push_back(std::move(warning));
            m_status.setWarnings(AuditStatus::Source::Settings, std::move(warnings));
            hasAnswered = hasAnswered || !topics->empty();
        }
        auto left = hasAnswered ? m_every : std::chrono::milliseconds(firstAnswerPause);
        for (; left > 0ms && !stop.stop_requested(); left -= 50ms)
            std::this_thread::sleep_for(50ms);
    }
}

} // namespace pipeline
