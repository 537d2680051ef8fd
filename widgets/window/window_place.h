#pragma once

class QByteArray;
class QWidget;

namespace window {

/// Gives a window the place that QWidget::saveGeometry() told. What a user could not see or move there is mended: a
/// place beside every screen, above it, or larger than it. What cannot be read leaves the window as it is.
void restorePlace(QWidget& window, const QByteArray& saved);

} // namespace window
