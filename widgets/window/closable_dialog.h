#pragma once

#include <QString>

class QDialog;
class QVBoxLayout;
class QWidget;

namespace style {
struct Identity;
}

namespace window {

/// A dialog that only shows something: not modal, gone once it is closed. Its layout is empty.
[[nodiscard]] QDialog* makeClosableDialog(const QString& objectName, const QString& title, QWidget* parent);
[[nodiscard]] QVBoxLayout& columnOf(QDialog& dialog);
/// The last row: a button that closes it.
void addClose(QDialog& dialog, const QString& text, const style::Identity& identity, Qt::Alignment alignment);

} // namespace window
