#pragma once

#include <QDialog>

namespace hub {
class HubClient;
}
namespace models {
class StatsFeed;
}

namespace window {

/// Queues (capacity, depth, high water, drops) and clients of the hub, followed while it is open. GUI thread.
[[nodiscard]] QDialog* makeDiagnosticsDialog(hub::HubClient& hub, models::StatsFeed& stats, QWidget* parent);

} // namespace window
