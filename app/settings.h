#pragma once

#include "backend.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// What both programs read from $XDG_CONFIG_HOME/eventscope/settings.json: a flat JSON object, every member optional.
/// The command line wins over it.
struct Settings
{
    std::optional<std::filesystem::path> data; ///< "data": absolute path of the data folder
    std::uint16_t port = 0; ///< "port" of `eventscope-cli serve`, 0 to 65535; 0 picks a free one
    std::size_t cachedEntities =
        BackendOptions()
            .cachedEntities; ///< "cachedEntities": states that the engine keeps in memory, 1,000 to 10,000,000
    std::size_t clients = BackendOptions().clients; ///< "clients": connections with the token at a time, 1 to 10,000
};

struct SettingsFile
{
    Settings settings; ///< what is wrong in the file has its usual value
    std::vector<std::string> problems; ///< "FILE:LINE: KEY …": what is wrong and which value is used instead
};

/// Never fails: a missing file is an empty one.
[[nodiscard]] SettingsFile readSettings(const std::filesystem::path& file);
/// $XDG_CONFIG_HOME/eventscope/settings.json.
[[nodiscard]] std::filesystem::path settingsPath();

} // namespace app
