#pragma once

class QAbstractScrollArea;
class QWidget;

namespace views {

/// Continues the header of `table` above its vertical scroll bar, which then begins at the first row. Shown with the
/// bar; hide what is returned together with the header. GUI thread.
QWidget* continueHeader(QAbstractScrollArea& table);

} // namespace views
