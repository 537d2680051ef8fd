#include "backend.h"
#include "local_servers.h"
#include "options.h"
#include "profile_commands.h"
#include "profile_option.h"
#include "repair_command.h"
#include "settings.h"
#include "stack_commands.h"
#include "store_commands.h"

#include <CLI/CLI.hpp>

#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>
#include <unistd.h>

namespace {

/// SIGTERM and SIGINT are taken by sigwait() here, so they are blocked before any thread starts.
sigset_t blockStopSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN); // NOLINT: a closed stdout must not end the server
    return signals;
}

int serve(const BackendOptions& options, const std::vector<std::string>& demo)
{
    const auto signals = blockStopSignals();
    if (!demo.empty() && options.profile.cluster && options.profile.cluster->isLocalStack) {
        const auto tell = [](const std::string& line) { std::cerr << "eventscope-cli: " << line << '\n'; };
        if (const auto started = app::startLocalServers(options.stackFolder, tell, {}); !started) {
            tell(started.error().message);
            return 1;
        }
    }
    auto backend = Backend::start(options);
    if (!backend) {
        std::cerr << "eventscope-cli: " << backend.error().message << '\n';
        return 1;
    }
    if (!demo.empty())
        (*backend)->startDemo(demo);
    std::cout << "http://127.0.0.1:" << (*backend)->port() << std::endl; // flushed: scripts wait for this line
    int signal = 0;
    sigwait(&signals, &signal);
    // The last resort when a disk hangs: what was acknowledged is on disk, and a start after it is the usual one.
    std::signal(SIGALRM, [](int) { std::_Exit(0); });
    alarm(8);
    backend->reset();
    return 0;
}

/// 0 for help and version, else 2: a script tells a bad command line from a server or a check that failed (1).
int refuseCommandLine(const CLI::App& program, const CLI::ParseError& error, const std::string& first)
{
    const bool isUnnamed = program.get_subcommands().empty(); // CLI11 does not say which word it could not place
    if (isUnnamed && !first.empty() && first.front() != '-') {
        std::cerr << "eventscope-cli: There is no command '" << first << "'. There are:";
        for (const auto* command : program.get_subcommands([](const CLI::App*) { return true; }))
            std::cerr << ' ' << command->get_name();
        std::cerr << ".\n";
        return 2;
    }
    if (isUnnamed && first.size() > 1 && error.get_exit_code() != 0
        && program.get_option_no_throw(first.substr(0, first.find('='))) == nullptr) {
        std::cerr << "eventscope-cli: There is no option '" << first << "'. 'eventscope-cli --help' tells them.\n";
        return 2;
    }
    return program.exit(error) == 0 ? 0 : 2;
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App program("Eventscope without a window: the same engine, for servers and scripts.", "eventscope-cli");
    program.set_version_flag("--version", app::versionText("eventscope-cli"));
    program.require_subcommand(1);

    BackendOptions options;
    const auto configured = app::readSettings(app::settingsPath());
    options.dataFolder = configured.settings.data.value_or(app::defaultDataFolder());
    options.packFolders = app::packFolders();
    options.port = configured.settings.port;
    options.cachedEntities = configured.settings.cachedEntities;
    options.clients = configured.settings.clients;
    options.engineNiceness = 0;
    options.stackFolder = app::stackFolder();
    std::vector<std::string> demo;
    app::ProfileOption profile;

    const CLI::Validator notEmpty([](const std::string& text) { return text.empty() ? "must not be empty" : ""; }, "");
    auto* serveCommand = program.add_subcommand("serve", "Run the engine and serve REST and the hub on 127.0.0.1");
    serveCommand->add_option("--data", options.dataFolder, "Data folder (made when missing)")->check(notEmpty);
    serveCommand->add_option("--port", options.port, "Port; 0 picks a free one")->capture_default_str();
    serveCommand->add_option("--demo", demo, "Demo traffic of these domains: shop, bank, content, documents")
        ->expected(0, -1)
        ->check(CLI::Validator(app::demoProblem, ""));

    profile.addTo(*serveCommand, options.stackFolder);

    app::StoreCommands store(program, options);
    const app::RepairCommand repair(program, options);
    const app::StackCommands localStack(program);
    const app::ProfileCommands profiles(program);

    try {
        program.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return refuseCommandLine(program, error, argc > 1 ? argv[1] : "");
    }
    if (!configured.problems.empty()) { // a server that runs otherwise than its owner wrote helps nobody
        for (const auto& problem : configured.problems)
            std::cerr << "eventscope-cli: " << problem << '\n';
        return 2;
    }
    if (*serveCommand) {
        if (serveCommand->count("--demo") > 0)
            demo = app::demoDomains(std::move(demo));
        if (const auto known = profile.apply(options, serveCommand->count("--data") > 0); !known) {
            std::cerr << "eventscope-cli: " << known.error().message << '\n';
            return 2;
        }
        return serve(options, demo);
    }
    if (repair.isNamed())
        return repair.run();
    if (profiles.isNamed())
        return profiles.run();
    return localStack.isNamed() ? localStack.run() : store.run();
}
