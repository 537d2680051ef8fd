#include "profile_option.h"

#include "options.h"

#include <CLI/CLI.hpp>

#include <utility>

namespace app {

void ProfileOption::addTo(CLI::App& program, std::filesystem::path& stackFolder)
{
    const CLI::Validator notEmpty([](const std::string& text) { return text.empty() ? "must not be empty" : ""; }, "");
    program.add_option("--profile", m_name, "Where log and stores are: embedded, local, or the name of a profile file")
        ->check(notEmpty)
        ->capture_default_str();
    program.add_option("--dir", stackFolder, "Folder of the local servers, for --profile local")->check(notEmpty);
    program.add_flag("--take-over", m_takesOver,
                     "Own a log that another group or newer rules ran last; needed once, when a message says so");
}

base::Result<void> ProfileOption::apply(BackendOptions& options, bool isDataNamed, Secrets secrets) const
{
    auto profile = readProfile(m_name, configurationFolder(), options.stackFolder, secrets);
    if (!profile)
        return base::Failure(std::move(profile.error()));
    options.profile = std::move(*profile);
    options.takesOver = m_takesOver;
    if (!options.profile.isEmbedded() && !isDataNamed)
        options.dataFolder = profileDataFolder(options.profile.name);
    return {};
}

} // namespace app
