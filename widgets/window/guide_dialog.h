#pragma once

#include <QDialog>

namespace window {

/// The user guide in the language of the program, as plain text. GUI thread.
[[nodiscard]] QDialog* makeGuideDialog(QWidget* parent);

} // namespace window
