#pragma once

#include "base/result.h"

#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace app {

/// Starts the local servers of `folder` unless all of them run, and returns once each answers. `tell` is called with
/// lines for people. Error NotFound: they are not set up. Blocks for some seconds; ends early with `stop`.
[[nodiscard]] base::Result<void> startLocalServers(const std::filesystem::path& folder,
                                                   const std::function<void(const std::string&)>& tell,
                                                   const std::stop_token& stop);

} // namespace app
