#pragma once

#include <QString>

#include <filesystem>

namespace window {
class MainWindow;
}

namespace app {

class EmbeddedBackend;

/// Shows in `window` what keeps the engine of `dataFolder` from starting, and offers what helps: another try, the
/// newest backup, an export of what can be read. Both outlive the connections that this makes. GUI thread, once.
void offerRepairs(window::MainWindow& window, EmbeddedBackend& backend, const std::filesystem::path& dataFolder);

} // namespace app
