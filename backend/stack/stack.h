#pragma once

#include "base/result.h"
#include "stack/service.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

namespace stack {

enum class State
{
    Running, ///< it answers
    Starting,
    Stopped,
    Failed ///< it should run and does not answer
};
[[nodiscard]] std::string_view stateName(State state); ///< "running", …

struct ServiceStatus
{
    std::string service;
    State state = State::Stopped;
    std::optional<pid_t> pid;
    std::uint16_t port = 0;
    std::string version; ///< empty: not installed
    std::uint64_t residentBytes = 0;
    std::chrono::seconds uptime {};
};

/// What a service that runs takes of the machine.
struct ServiceUsage
{
    std::string service;
    pid_t pid = 0;
    std::uint64_t residentBytes = 0;
    double processorSeconds = 0; ///< since its start
};

/// "kafka: starting", "kafka: running on 9092": for people, while a verb works.
using Progress = std::function<void(const std::string& line)>;

/// The servers of the cluster profile on this machine: Apache Kafka, two Redis, Prometheus. What it starts outlives it;
/// the folder and the processes themselves are its whole memory. Any thread; start, stop and clean one at a time (lock
/// in the folder: Error Busy). Blocks: not on the GUI thread.
class Stack final
{
public:
    /// `folder` is made by the first verb that needs it. `ports` are those wished for; the others are as they were at
    /// the last start.
    [[nodiscard]] static base::Result<Stack> open(const std::filesystem::path& folder, const Ports& ports);

    /// Packages of the system that are missing: setup installs them when it may.
    [[nodiscard]] std::vector<std::string> missingPackages() const;
    /// Fetches what is missing of Kafka; what an interrupted one fetched is kept. Error NotFound: packages are missing.
    [[nodiscard]] base::Result<void> setup(const Progress& progress, const std::stop_token& stop);
    /// Until each answers. The error names the service and shows the end of its log.
    [[nodiscard]] base::Result<void> start(const Progress& progress, const std::stop_token& stop);
    /// Until none of ours runs. Stopping what does not run is fine.
    [[nodiscard]] base::Result<void> stop(const Progress& progress);
    /// Stops, then removes data and logs. What setup fetched stays.
    [[nodiscard]] base::Result<void> clean(const Progress& progress);

    [[nodiscard]] std::vector<ServiceStatus> status() const;
    /// Of the services that are meant to run and do; asks no server, so it takes a millisecond.
    [[nodiscard]] std::vector<ServiceUsage> usage() const;
    [[nodiscard]] std::vector<std::string> logs(std::string_view service, std::size_t lines) const;
    [[nodiscard]] const Places& places() const { return m_places; }
    [[nodiscard]] const Ports& ports() const { return m_ports; }

private:
    Stack(Places places, Ports ports);
    [[nodiscard]] std::optional<pid_t> processOf(const Service& service) const;
    [[nodiscard]] base::Result<bool> launch(const Service& service) const; ///< false: it runs already
    [[nodiscard]] base::Result<void> waitFor(const Service& service, const std::stop_token& stop) const;
    [[nodiscard]] base::Error failed(const Service& service, const std::string& what) const;
    [[nodiscard]] base::Result<void> stopAll(const Progress& progress) const;
    [[nodiscard]] base::Result<void> makeFolders() const;

    Places m_places;
    Ports m_ports;
};

} // namespace stack
