#pragma once

#include <QString>

class QTableView;
class QTreeView;
class QWidget;

namespace views {

/// A table as the look wants it: rows of 24 px, no grid, HeaderView, whole rows selected, per-pixel scrolling. The
/// caller sets model and delegate; a table beside the main one gets the property "idleSelection". Never for resizing to
/// contents on a stream.
[[nodiscard]] QTableView* makeTable(const QString& objectName, const QString& accessibleName, QWidget* parent);
/// A tree without header: rows of 24 px, indent 16, chevrons.
[[nodiscard]] QTreeView* makeTree(const QString& objectName, const QString& accessibleName, QWidget* parent);

} // namespace views
