#include "stack_commands.h"

#include "base/json.h"
#include "options.h"
#include "stack/packages.h"
#include "stack/stack.h"
#include "stack/status_json.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <charconv>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace app {

struct StackCommands::Parsed
{
    std::filesystem::path folder = stackFolder();
    std::vector<std::string> ports; ///< SERVICE=N
    bool isJson = false;
    bool follows = false;
    std::size_t lines = 50;
    std::string service;
    CLI::App* group = nullptr;
    CLI::App* setup = nullptr;
    CLI::App* start = nullptr;
    CLI::App* stop = nullptr;
    CLI::App* clean = nullptr;
    CLI::App* status = nullptr;
    CLI::App* logs = nullptr;
};

namespace {

int fail(const base::Error& error)
{
    std::cerr << "eventscope-cli: " << error.message << '\n';
    return 1;
}

void tell(const std::string& line)
{
    std::cout << line << std::endl;
}

/// Control-C ends what a verb waits for. Signals are blocked before any thread starts; one thread takes them.
class Interruption final
{
public:
    Interruption()
    {
        sigemptyset(&m_signals);
        sigaddset(&m_signals, SIGINT);
        sigaddset(&m_signals, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
        m_watch = std::jthread([this](const std::stop_token& done) {
            while (!done.stop_requested()) {
                const timespec pause {0, 100'000'000};
                if (sigtimedwait(&m_signals, nullptr, &pause) > 0)
                    m_source.request_stop();
            }
        });
    }
    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }

private:
    sigset_t m_signals {};
    std::stop_source m_source;
    std::jthread m_watch;
};

/// "kafka=19092" as a port with its name; what is wrong with it goes to `problem`.
std::optional<std::pair<std::string, std::uint16_t>> portOf(const std::string& text)
{
    const auto equals = text.find('=');
    if (equals == std::string::npos)
        return std::nullopt;
    std::uint16_t number = 0;
    const auto* end = text.data() + text.size();
    const auto read = std::from_chars(text.data() + equals + 1, end, number);
    if (read.ec != std::errc() || read.ptr != end || number == 0)
        return std::nullopt;
    return std::pair(text.substr(0, equals), number);
}

int showStatus(const stack::Stack& stack, bool isJson)
{
    base::json::array rows;
    for (const auto& each : stack.status()) {
        if (isJson) {
            rows.push_back(stack::toJson(each));
            continue;
        }
        std::cout << fmt::format(
            "{:<16} {:<9} port {:<6} {:<10} {:>6}  {:>5} MB  {} s\n", each.service, stack::stateName(each.state),
            each.port, each.version.empty() ? "not set up" : each.version, each.pid ? std::to_string(*each.pid) : "-",
            each.residentBytes >> 20, each.uptime.count());
    }
    if (isJson)
        std::cout << base::json::serialize(base::json::value(rows)) << '\n';
    return 0;
}

int setUp(stack::Stack& stack, const std::stop_token& stop)
{
    if (const auto missing = stack.missingPackages(); !missing.empty()) {
        if (!stack::mayInstall()) {
            std::cerr << "eventscope-cli: these packages are missing, and without root or sudo they cannot be "
                         "installed:\n  apt-get install --no-install-recommends";
            for (const auto& each : missing)
                std::cerr << ' ' << each;
            std::cerr << '\n';
            return 3;
        }
        const auto log = stack.places().folder / "packages.log";
        if (auto done = stack::installPackages(missing, log, tell, stop); !done) {
            fail(done.error());
            return 3;
        }
    }
    const auto done = stack.setup(tell, stop);
    return done ? 0 : fail(done.error());
}

int showLogs(const stack::Stack& stack, const std::string& wanted, std::size_t lines, bool follows,
             const std::stop_token& stop)
{
    for (const auto name : stack::serviceNames) {
        if (!wanted.empty() && wanted != name)
            continue;
        if (wanted.empty())
            std::cout << "== " << name << '\n';
        for (const auto& line : stack.logs(name, lines))
            std::cout << line << '\n';
    }
    std::cout.flush();
    if (!follows || wanted.empty())
        return 0;
    auto log = stack.places().log(wanted);
    std::error_code error;
    auto shown = std::filesystem::file_size(log, error);
    while (!stop.stop_requested()) {
        std::this_thread::sleep_for(std::chrono::milliseconds(200));
        const auto size = std::filesystem::file_size(log, error);
        if (error || size == shown)
            continue;
        std::ifstream in(log, std::ios::binary);
        in.seekg(static_cast<std::streamoff>(size < shown ? 0 : shown));
        std::cout << in.rdbuf() << std::flush;
        shown = size;
    }
    return 0;
}

} // namespace

StackCommands::StackCommands(CLI::App& program)
    : m_parsed(std::make_unique<Parsed>())
{
    auto& p = *m_parsed;
    p.group = program.add_subcommand("stack", "The local servers: Apache Kafka, two Redis, Prometheus");
    p.group->require_subcommand(1);
    const auto add = [&](const char* name, const char* help) {
        auto* added = p.group->add_subcommand(name, help);
        added->add_option("--dir", p.folder, "Folder of the stack")->capture_default_str();
        added
            ->add_option("--port", p.ports,
                         "SERVICE=N: kafka, controller, exporter, redis-snapshots, redis-events, prometheus")
            ->check(CLI::Validator(
                [](const std::string& text) { return portOf(text) ? "" : "'" + text + "' is not SERVICE=N"; }, ""));
        return added;
    };
    p.setup = add("setup", "Fetch and install what is missing; run again, it goes on where it was");
    p.start = add("start", "Start what does not run, until each answers");
    p.stop = add("stop", "Stop all of it; the data stay");
    p.clean = add("clean", "Stop all of it, and remove data and logs");
    p.status = add("status", "State, port, version, memory of each service");
    p.status->add_flag("--json", p.isJson, "As a JSON array");
    p.logs = add("logs", "The last lines of the logs");
    p.logs->add_option("service", p.service, "One service alone")
        ->check(CLI::IsMember(std::vector<std::string>(stack::serviceNames.begin(), stack::serviceNames.end())));
    p.logs->add_option("--lines", p.lines, "How many")->check(CLI::Range(1, 10'000))->capture_default_str();
    p.logs->add_flag("--follow", p.follows, "Go on until interrupted; with one service");
}

StackCommands::~StackCommands() = default;

bool StackCommands::isNamed() const
{
    return m_parsed->group->parsed();
}

int StackCommands::run() const
{
    const auto& p = *m_parsed;
    stack::Ports ports;
    for (const auto& text : p.ports)
        ports.insert_or_assign(portOf(text)->first, portOf(text)->second);
    auto stack = stack::Stack::open(p.folder, ports);
    if (!stack)
        return fail(stack.error());
    if (p.status->parsed())
        return showStatus(*stack, p.isJson);
    const Interruption interruption;
    if (p.logs->parsed())
        return showLogs(*stack, p.service, p.lines, p.follows, interruption.token());
    if (p.setup->parsed())
        return setUp(*stack, interruption.token());
    const auto done = p.start->parsed() ? stack->start(tell, interruption.token())
        : p.stop->parsed()              ? stack->stop(tell)
                                        : stack->clean(tell);
    return done ? 0 : fail(done.error());
}

} // namespace app
