#pragma once

#include <filesystem>

namespace base {

enum class UserFolder
{
    Data, ///< $XDG_DATA_HOME, usually ~/.local/share
    Config, ///< $XDG_CONFIG_HOME, usually ~/.config
    Cache, ///< $XDG_CACHE_HOME, usually ~/.cache
};
/// "eventscope" in the user's folder for such files (XDG Base Directory Specification: relative paths are ignored).
/// Without a home in /tmp. Need not exist. Not while another thread changes the environment.
[[nodiscard]] std::filesystem::path userFolder(UserFolder kind);

} // namespace base
