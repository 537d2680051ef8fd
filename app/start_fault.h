#pragma once

namespace window {
class MainWindow;
}

namespace app {

class EmbeddedBackend;
class ProfileDesk;

/// Shows in `window` what keeps an engine from starting, and offers what helps: the profile before, another try, the
/// newest backup, an export of what can be read. All outlive the connections that this makes. GUI thread, once.
void offerRepairs(window::MainWindow& window, EmbeddedBackend& backend, ProfileDesk& profiles);

} // namespace app
