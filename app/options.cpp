#include "options.h"

#include "backend.h"
#include "base/user_folders.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace app {

namespace {

constexpr std::array<std::string_view, 4> demoNames {"shop", "bank", "content", "documents"};

} // namespace

std::filesystem::path defaultDataFolder()
{
    return base::userFolder(base::UserFolder::Data) / "default";
}
std::filesystem::path profileDataFolder(const std::string& profile)
{
    return defaultDataFolder().parent_path() / ("profile-" + profile);
}
std::filesystem::path stackFolder()
{
    return base::userFolder(base::UserFolder::Data) / "stack";
}
std::filesystem::path configurationFolder()
{
    return base::userFolder(base::UserFolder::Config);
}

std::vector<std::filesystem::path> packFolders()
{
    std::vector<std::filesystem::path> folders;
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error).parent_path();
    const auto installed = program.parent_path() / "share" / "eventscope" / "domains";
    if (!error && std::filesystem::is_directory(installed, error))
        folders.push_back(installed);
    else
        folders.emplace_back(EVENTSCOPE_SHIPPED_PACKS); // in the build tree
    folders.push_back(configurationFolder() / "domains");
    return folders;
}

std::vector<std::string> demoDomains(std::vector<std::string> named)
{
    std::erase(named, std::string()); // an option without a value arrives as one empty text
    if (named.empty())
        return {demoNames.begin(), demoNames.end()};
    return named;
}

std::string demoProblem(const std::string& name)
{
    const bool isKnown = name.empty() || std::find(demoNames.begin(), demoNames.end(), name) != demoNames.end();
    return isKnown ? "" : "There is no demo traffic for '" + name + "': shop, bank, content and documents have some.";
}

std::string versionText(const std::string& program)
{
    auto text = program + " " + version() + "\n";
    for (const auto& [name, number] : Backend::libraryVersions())
        text += name + " " + number + "\n";
    return text;
}

std::string version()
{
    return EVENTSCOPE_VERSION;
}

} // namespace app
