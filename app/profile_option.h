#pragma once

#include "backend.h"

#include <filesystem>
#include <optional>
#include <string>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace app {

/// `--profile NAME`, `--dir DIR` and `--take-over`, the same on both programs and every command that has them. Outlives
/// the parsing.
class ProfileOption final
{
public:
    /// Adds them to `program`.
    void addTo(CLI::App& program, std::filesystem::path& stackFolder);
    /// After parsing: reads the profile into `options`. `isDataNamed`: the data folder stands on the command line or in
    /// the settings; else a profile of a cluster has one of its own. Errors are for stderr.
    [[nodiscard]] base::Result<void> apply(BackendOptions& options, bool isDataNamed,
                                           Secrets secrets = Secrets::Read) const;
    [[nodiscard]] const std::string& name() const { return m_name; }

private:
    std::string m_name = "embedded";
    bool m_takesOver = false;
};

} // namespace app
