#include "stack/stack.h"

#include "base/files.h"
#include "base/json.h"
#include "base/user_folders.h"
#include "stack/stack_files.h"

#include <fmt/format.h>

#include <chrono>
#include <signal.h>
#include <system_error>
#include <thread>
#include <utility>

namespace stack {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr std::size_t shownLogLines = 15;
constexpr std::uintmax_t longestLog = 16 << 20; ///< bytes; a longer one is put aside at the next start

/// The ports of the last start; none yet: empty.
Ports rememberedPorts(const std::filesystem::path& file)
{
    Ports ports;
    const auto text = base::files::read(file, 4'096);
    const auto parsed = text ? base::json::parse(*text) : base::fail(base::Error::Code::NotFound, "");
    if (!parsed || !parsed->is_object())
        return ports;
    for (const auto& [name, number] : parsed->get_object())
        if (number.is_int64() && number.get_int64() > 0 && number.get_int64() <= UINT16_MAX)
            ports[std::string(name)] = static_cast<std::uint16_t>(number.get_int64());
    return ports;
}

base::Result<base::files::Lock> lockFolder(const Places& places)
{
    return base::files::Lock::acquire(places.folder / "lock");
}

} // namespace

std::string_view stateName(State state)
{
    switch (state) {
    case State::Running:
        return "running";
    case State::Starting:
        return "starting";
    case State::Stopped:
        return "stopped";
    case State::Failed:
        return "failed";
    }
    return "failed";
}

Stack::Stack(Places places, Ports ports)
    : m_places(std::move(places))
    , m_ports(std::move(ports))
{
}

base::Result<Stack> Stack::open(const std::filesystem::path& folder, const Ports& wished)
{
    std::error_code error;
    const auto absolute = std::filesystem::absolute(folder, error);
    auto ports = usualPorts();
    for (const auto& [name, number] : rememberedPorts(absolute / "ports.json"))
        if (ports.count(name) != 0)
            ports[name] = number;
    for (const auto& [name, number] : wished) {
        if (ports.count(name) == 0)
            return base::fail(
                base::Error::Code::Invalid,
                "'" + name
                    + "' has no port. Ports: kafka, controller, exporter, redis-snapshots, redis-events, prometheus.");
        ports[name] = number;
    }
    return Stack({absolute, base::userFolder(base::UserFolder::Cache) / fmt::format("kafka-{}", kafkaVersion)},
                 std::move(ports));
}

base::Result<void> Stack::makeFolders() const
{
    for (const auto* each : {"data", "logs", "wanted"})
        if (auto made = base::files::makePrivateFolder(m_places.folder / each); !made)
            return made;
    return {};
}

std::optional<pid_t> Stack::processOf(const Service& service) const
{
    return findProcess(service.executable(), m_places.data(service.name()));
}

base::Error Stack::failed(const Service& service, const std::string& what) const
{
    auto text = fmt::format("{}: {}", service.name(), what);
    const auto lines = lastLines(m_places.log(service.name()), shownLogLines);
    if (!lines.empty())
        text += fmt::format("\nThe end of {}:", m_places.log(service.name()).string());
    for (const auto& line : lines)
        text += "\n  " + line;
    return {base::Error::Code::Internal, text, false};
}

base::Result<bool> Stack::launch(const Service& service) const
{
    if (processOf(service))
        return false;
    if (service.version(m_places).empty())
        return base::fail(base::Error::Code::NotFound,
                          fmt::format("{}: it is not there. Run 'eventscope-cli stack setup' first.", service.name()));
    for (const auto name : service.portNames()) {
        const auto port = m_ports.find(name)->second;
        if (isPortFree(port))
            continue;
        const auto owner = listenerOn(port);
        return base::fail(base::Error::Code::Busy,
                          fmt::format("{}: port {} is taken{}. Stop it, or choose another one: --port {}=N.",
                                      service.name(), port, owner.empty() ? "" : " by " + owner, name));
    }
    std::error_code error;
    const auto log = m_places.log(service.name());
    if (std::filesystem::file_size(log, error) > longestLog && !error)
        std::filesystem::rename(log, log.string() + ".1", error);
    if (auto made = base::files::makePrivateFolder(m_places.data(service.name())); !made)
        return base::Failure(std::move(made.error()));
    if (auto ready = service.prepare(m_places, m_ports); !ready)
        return base::Failure(failed(service, ready.error().message));
    if (auto marked = base::files::writeAtomically(m_places.wanted(service.name()), ""); !marked)
        return base::Failure(std::move(marked.error()));
    auto started = startDetached(service.command(m_places, m_ports));
    if (!started)
        return base::Failure(failed(service, started.error().message));
    return true;
}

base::Result<void> Stack::waitFor(const Service& service, const std::stop_token& stop) const
{
    const auto begin = Clock::now();
    while (!service.answers(m_ports)) {
        if (stop.stop_requested())
            return base::fail(base::Error::Code::Closed, fmt::format("{}: cancelled.", service.name()));
        const auto waited = Clock::now() - begin;
        if (!processOf(service) && waited > 500ms)
            return base::Failure(failed(service, "it ended at once. Its log says why; mend that and start again."));
        if (waited > service.patience())
            return base::Failure(failed(service,
                                        fmt::format("no answer within {} s. Look into its log; 'eventscope-cli stack "
                                                    "stop' ends it.",
                                                    service.patience().count())));
        std::this_thread::sleep_for(100ms);
    }
    return {};
}

base::Result<void> Stack::start(const Progress& progress, const std::stop_token& stop)
{
    if (auto made = makeFolders(); !made)
        return made;
    const auto lock = lockFolder(m_places);
    if (!lock)
        return base::Failure(lock.error());
    // A service that runs keeps its port; another one would be another service.
    const auto remembered = rememberedPorts(m_places.folder / "ports.json");
    base::json::object ports;
    for (const auto& [name, number] : m_ports)
        ports[name] = number;
    for (const auto name : serviceNames)
        for (const auto port : service(name).portNames())
            if (const auto before = remembered.find(port);
                before != remembered.end() && before->second != m_ports.find(port)->second && processOf(service(name)))
                return base::fail(base::Error::Code::Busy,
                                  fmt::format("{}: it runs with port {}. Run 'eventscope-cli stack stop' first.", name,
                                              before->second));
    if (auto kept = base::files::writeAtomically(m_places.folder / "ports.json", base::json::serialize(ports) + "\n");
        !kept)
        return kept;
    for (const auto name : serviceNames) {
        const auto launched = launch(service(name));
        if (!launched)
            return base::Failure(launched.error());
        if (*launched)
            progress(fmt::format("{}: starting", name));
    }
    for (const auto name : serviceNames) {
        if (auto ready = waitFor(service(name), stop); !ready)
            return ready;
        progress(fmt::format("{}: running on {}", name, m_ports.find(name)->second));
    }
    return {};
}

base::Result<void> Stack::stop(const Progress& progress)
{
    if (auto made = makeFolders(); !made)
        return made;
    const auto lock = lockFolder(m_places);
    if (!lock)
        return base::Failure(lock.error());
    return stopAll(progress);
}

base::Result<void> Stack::stopAll(const Progress& progress) const
{
    std::vector<std::pair<const Service*, pid_t>> running;
    for (const auto name : serviceNames) {
        std::error_code error;
        std::filesystem::remove(m_places.wanted(name), error);
        if (const auto process = processOf(service(name))) {
            ::kill(*process, SIGTERM);
            running.emplace_back(&service(name), *process);
        }
    }
    const auto begin = Clock::now();
    for (const auto& [service, process] : running) {
        while (isAlive(process)) {
            if (Clock::now() - begin > 20s)
                ::kill(process, SIGKILL);
            if (Clock::now() - begin > 30s)
                return base::fail(base::Error::Code::Internal,
                                  fmt::format("{}: pid {} does not end.", service->name(), process));
            std::this_thread::sleep_for(50ms);
        }
        progress(fmt::format("{}: stopped", service->name()));
    }
    return {};
}

base::Result<void> Stack::clean(const Progress& progress)
{
    if (auto made = makeFolders(); !made)
        return made;
    const auto lock = lockFolder(m_places);
    if (!lock)
        return base::Failure(lock.error());
    if (auto stopped = stopAll(progress); !stopped)
        return stopped;
    for (const auto* each : {"data", "logs", "wanted", "ports.json"}) {
        std::error_code error;
        std::filesystem::remove_all(m_places.folder / each, error);
        if (error)
            return base::fail(base::Error::Code::Storage,
                              "'" + (m_places.folder / each).string() + "' cannot be removed: " + error.message()
                                  + ".");
    }
    progress("Data and logs are removed.");
    return {};
}

std::vector<ServiceStatus> Stack::status() const
{
    std::vector<ServiceStatus> all;
    for (const auto name : serviceNames) {
        const auto& each = service(name);
        ServiceStatus one;
        one.service = name;
        one.port = m_ports.find(name)->second;
        one.version = each.version(m_places);
        one.pid = processOf(each);
        std::error_code error;
        if (one.pid) {
            one.residentBytes = residentBytes(*one.pid);
            one.uptime = uptime(*one.pid);
            one.state = each.answers(m_ports)  ? State::Running
                : one.uptime < each.patience() ? State::Starting
                                               : State::Failed;
        } else if (std::filesystem::exists(m_places.wanted(name), error)) {
            one.state = State::Failed;
        }
        all.push_back(std::move(one));
    }
    return all;
}

std::vector<ServiceUsage> Stack::usage() const
{
    std::vector<ServiceUsage> all;
    for (const auto name : serviceNames) {
        std::error_code error;
        if (!std::filesystem::exists(m_places.wanted(name), error))
            continue;
        if (const auto process = processOf(service(name)))
            all.push_back({std::string(name), *process, residentBytes(*process), processorSeconds(*process)});
    }
    return all;
}

std::vector<std::string> Stack::logs(std::string_view name, std::size_t lines) const
{
    return lastLines(m_places.log(name), lines);
}

} // namespace stack
