#pragma once

#include "base/result.h"
#include "base/worker.h"
#include "stack/stack.h"

#include <cstddef>
#include <filesystem>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace stack {

/// The stack for a program that goes on while a verb works: one verb at a time, on a thread of its own. Any thread.
/// Destroying it cancels what works; services that run go on.
class Desk final
{
public:
    explicit Desk(std::filesystem::path folder);
    ~Desk();
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    /// "setup", "start", "stop", "clean". Errors: Busy (another one works), Invalid.
    [[nodiscard]] base::Result<void> begin(const std::string& verb);
    void cancel(); ///< what works ends soon, with the error "cancelled"

    struct Report
    {
        std::string verb; ///< that works, or worked last; empty: none yet
        bool isWorking = false;
        std::vector<std::string> lines; ///< what it said last, at most mostLines
        std::string error; ///< why it did not come to its end
    };
    static constexpr std::size_t mostLines = 50;
    [[nodiscard]] Report report() const;
    /// Milliseconds: asks every service.
    [[nodiscard]] base::Result<std::vector<ServiceStatus>> status() const;
    struct Usage
    {
        std::vector<ServiceUsage> services; ///< that run
        Ports ports;
    };
    /// A millisecond; empty while there is no stack.
    [[nodiscard]] Usage usage() const;
    [[nodiscard]] base::Result<std::vector<std::string>> logs(std::string_view service, std::size_t lines) const;
    [[nodiscard]] std::vector<std::string> missingPackages() const; ///< that "setup" would install

private:
    void work(const std::string& verb, const std::stop_token& stop);
    void say(const std::string& line);

    const std::filesystem::path m_folder;
    mutable std::mutex m_mutex; ///< protects m_report and m_cancel
    Report m_report;
    std::stop_source m_cancel;
    std::optional<base::Worker> m_worker; ///< last: stops first
};

} // namespace stack
