#pragma once

#include <QAccessible>

namespace views {

/// Lets screen readers and AT-SPI see a LiveTable as a table: rows, columns, texts of cells; its children are the rows
/// on screen, so that walking over a million rows cannot happen by accident. Safe to call again.
void installLiveTableAccessibility();

} // namespace views
