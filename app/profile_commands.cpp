#include "profile_commands.h"

#include "domain/pack.h"
#include "options.h"
#include "pipeline/shared_engine.h"
#include "profile_check.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <string>

namespace app {

struct ProfileCommands::Parsed
{
    CLI::App* group = nullptr;
    CLI::App* list = nullptr;
    CLI::App* test = nullptr;
    std::filesystem::path folder = stackFolder();
    std::string name;
};

namespace {

int listProfiles(const std::filesystem::path& folder)
{
    for (const auto& name : profileNames(configurationFolder())) {
        const auto profile = readProfile(name, configurationFolder(), folder, Secrets::Leave);
        std::string fact;
        if (!profile)
            fact = fmt::format("broken: {}", profile.error().message);
        else if (profile->isEmbedded())
            fact = "one file on this computer";
        else
            fact = fmt::format("{}, {}", profile->cluster->kafka.bootstrap,
                               profile->duties         ? "an engine there"
                                   : profile->readOnly ? "only looked at"
                                                       : "commands may be sent");
        std::cout << fmt::format("{:<16} {}\n", name, fact);
    }
    return 0;
}

int testProfile(const std::string& name, const std::filesystem::path& folder)
{
    const auto profile = readProfile(name, configurationFolder(), folder);
    if (!profile) {
        std::cerr << "eventscope-cli: " << profile.error().message << '\n';
        return 2;
    }
    const auto domains = pipeline::sharedDomains(domain::Catalog::loadFolders(packFolders()));
    const bool isGood =
        checkProfile(*profile, domains,
                     [](const ProfileStep& step) {
                         std::cout << fmt::format("{:<8} {:<24} {}", stepStateName(step.state), step.name, step.detail)
                                   << std::endl;
                     },
                     {});
    return isGood ? 0 : 1;
}

} // namespace

ProfileCommands::ProfileCommands(CLI::App& program)
    : m_parsed(std::make_unique<Parsed>())
{
    auto& p = *m_parsed;
    p.group = program.add_subcommand("profile", "Where log and stores may be: embedded, local, and the profile files");
    p.group->require_subcommand(1);
    p.list = p.group->add_subcommand("list", "Every profile, a line each");
    p.test =
        p.group->add_subcommand("test", "Connect to everything that a profile names, step by step; writes nothing");
    p.test->add_option("name", p.name, "embedded, local, or the name of a profile file")->required();
    for (auto* each : {p.list, p.test})
        each->add_option("--dir", p.folder, "Folder of the local servers")->capture_default_str();
}

ProfileCommands::~ProfileCommands() = default;

bool ProfileCommands::isNamed() const
{
    return m_parsed->group->parsed();
}

int ProfileCommands::run() const
{
    const auto& p = *m_parsed;
    return p.list->parsed() ? listProfiles(p.folder) : testProfile(p.name, p.folder);
}

} // namespace app
