#pragma once

#include "base/result.h"
#include "stack/stack.h"

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

namespace stack {

/// May this user install packages of the system: on Debian, as root or by sudo?
[[nodiscard]] bool mayInstall();
/// Installs them with apt. Servers among them are not started by the system, neither now nor at its next start: the
/// stack runs its own. Error: the end of apt's output.
[[nodiscard]] base::Result<void> installPackages(const std::vector<std::string>& packages,
                                                 const std::filesystem::path& log, const Progress& progress,
                                                 const std::stop_token& stop);

} // namespace stack
