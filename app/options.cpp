#include "options.h"

#include "backend.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

namespace app {

namespace {

constexpr std::array<std::string_view, 4> demoNames {"shop", "bank", "content", "documents"};

std::filesystem::path folderOf(const char* variable, const char* belowHome)
{
    if (const char* value = std::getenv(variable); value != nullptr && value[0] == '/')
        return value; // the XDG rules ignore relative paths
    const char* home = std::getenv("HOME");
    return std::filesystem::path(home != nullptr ? home : "/tmp") / belowHome;
}

} // namespace

std::filesystem::path defaultDataFolder()
{
    return folderOf("XDG_DATA_HOME", ".local/share") / "eventscope" / "default";
}
std::filesystem::path profileDataFolder(const std::string& profile)
{
    return defaultDataFolder().parent_path() / ("profile-" + profile);
}
std::filesystem::path stackFolder()
{
    return folderOf("XDG_DATA_HOME", ".local/share") / "eventscope" / "stack";
}
std::filesystem::path configurationFolder()
{
    return folderOf("XDG_CONFIG_HOME", ".config") / "eventscope";
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
