#pragma once

#include <QPoint>

namespace views {

/// Where the mouse is, on the screen, as the last event of it said. QCursor::pos() asks the display server and waits
/// for its answer, which no cell that is painted can afford. Null until the first event. GUI thread.
[[nodiscard]] QPoint pointerPosition();

/// From now on: called once the application is there. Further calls do nothing.
void watchPointer();

} // namespace views
