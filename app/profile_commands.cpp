#include "profile_commands.h"

#include "base/keychain.h"
#include "domain/pack.h"
#include "options.h"
#include "pipeline/shared_engine.h"
#include "profile_check.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <iostream>
#include <string>
#include <termios.h>
#include <unistd.h>

namespace app {

struct ProfileCommands::Parsed
{
    CLI::App* group = nullptr;
    CLI::App* list = nullptr;
    CLI::App* test = nullptr;
    CLI::App* secret = nullptr;
    std::filesystem::path folder = stackFolder();
    std::string name;
    std::string key;
};

namespace {

constexpr std::size_t mostSecretBytes = 4'096;

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

/// One line of stdin goes to the keychain: arguments can be read by everybody on the machine.
int keepSecret(const std::string& name, const std::string& key)
{
    const auto fail = [](const std::string& what) {
        std::cerr << "eventscope-cli: " << what << '\n';
        return 2;
    };
    if (!isProfileName(name) || !isProfileName(key))
        return fail("The names of a profile and of a key have letters, digits, '-' and '_' only, at most 64.");
    termios usual {};
    const bool isTyped = ::tcgetattr(STDIN_FILENO, &usual) == 0;
    if (isTyped) {
        std::cerr << "The secret, then Enter (it is not shown):\n";
        auto quiet = usual;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        static_cast<void>(::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet));
    }
    std::string secret;
    std::getline(std::cin, secret);
    if (isTyped)
        static_cast<void>(::tcsetattr(STDIN_FILENO, TCSAFLUSH, &usual));
    while (!secret.empty() && (secret.back() == '\n' || secret.back() == '\r'))
        secret.pop_back();
    if (secret.empty() || secret.size() > mostSecretBytes)
        return fail(fmt::format("A secret of 1 to {} bytes is expected on stdin.", mostSecretBytes));
    const auto stored = base::keychain::store(name, key, secret);
    if (!stored) {
        static_cast<void>(fail(stored.error().message));
        return 1;
    }
    std::cout << fmt::format("stored; in profiles/{}.json it is {{\"keychain\": \"{}\"}}\n", name, key);
    return 0;
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
    p.secret = p.group->add_subcommand("secret", "Keep a line of stdin in the desktop's keychain, for a profile");
    p.secret->add_option("name", p.name, "Name of the profile")->required();
    p.secret->add_option("key", p.key, "As in {\"keychain\": KEY} of the profile file")->required();
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
    if (p.secret->parsed())
        return keepSecret(p.name, p.key);
    return p.list->parsed() ? listProfiles(p.folder) : testProfile(p.name, p.folder);
}

} // namespace app
