#pragma once

class QString;
class QWidget;
namespace hub {
class HubClient;
}

namespace app {

/// Saves a picture of the window as PNG once the engine has brought events and they had time to be painted, then ends
/// the program: with 0, or with 1 when the file cannot be written or no event came for two minutes.
void takeScreenshot(QWidget& window, hub::HubClient& hub, const QString& file);

} // namespace app
