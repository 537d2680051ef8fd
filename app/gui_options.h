#pragma once

#include "settings.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace app {

/// The command line of the window program.
struct GuiOptions
{
    SettingsFile configured; ///< settings.json
    BackendOptions backend; ///< of the embedded engine
    std::vector<std::string> demo; ///< domains that get traffic at once
    std::string attach; ///< http://HOST:PORT of an engine elsewhere; empty: the embedded one
    std::filesystem::path tokenFile;
    std::filesystem::path screenshot; ///< save a picture once rows are painted, then end
    std::string page;
    std::string theme; ///< "dark", "light", "system"; empty: as last time
    std::string language; ///< "de", "en", "es"; empty: as last time
    std::string size; ///< "1280x800"; empty: as last time
};

/// Fills `options`, or returns the status to end with (help, version, a mistake that was explained on stderr).
[[nodiscard]] std::optional<int> parseCommandLine(int argc, char** argv, GuiOptions& options);

} // namespace app
