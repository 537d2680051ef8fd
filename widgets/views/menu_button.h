#pragma once

#include "style/controls.h"

#include <functional>

class QAction;
class QMenu;
class QToolButton;

namespace views {

/// The "…" at the right end of a title bar or a tool line: what is needed less often. `fill` is asked each time it is
/// clicked, so the menu holds what fits at that moment; its object name is that of the button with "Menu" behind. An
/// empty menu does not open. GUI thread.
[[nodiscard]] QToolButton* menuButton(const style::Identity& identity, QWidget* parent,
                                      std::function<void(QMenu&)> fill);

/// An entry with its icon (may be empty) and its name for tests. Plain text: "&" is no mnemonic.
QAction* addEntry(QMenu& menu, const QString& icon, const QString& text, const QString& objectName);

} // namespace views
