#pragma once

#include <filesystem>
#include <string>
#include <vector>

/// What both programs know of their surroundings. Plain functions without Qt.
namespace app {

/// $XDG_DATA_HOME/eventscope/default, or ~/.local/share/eventscope/default.
[[nodiscard]] std::filesystem::path defaultDataFolder();
/// $XDG_DATA_HOME/eventscope/profile-NAME: what an engine of a cluster keeps on this machine.
[[nodiscard]] std::filesystem::path profileDataFolder(const std::string& profile);
/// $XDG_DATA_HOME/eventscope/stack: data and logs of the local servers.
[[nodiscard]] std::filesystem::path stackFolder();
/// $XDG_CONFIG_HOME/eventscope, or ~/.config/eventscope.
[[nodiscard]] std::filesystem::path configurationFolder();
/// The shipped packs (beside the program, in the build tree or installed), then the user's.
[[nodiscard]] std::vector<std::filesystem::path> packFolders();
/// The domains that `--demo` names; all of them when it names none.
[[nodiscard]] std::vector<std::string> demoDomains(std::vector<std::string> named);
/// What is wrong with one of the names behind `--demo`; empty: nothing.
[[nodiscard]] std::string demoProblem(const std::string& name);
/// Name and version of the program and of the libraries that run, a line each.
[[nodiscard]] std::string version();
[[nodiscard]] std::string versionText(const std::string& program);

} // namespace app
