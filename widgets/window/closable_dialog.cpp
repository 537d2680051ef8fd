#include "window/closable_dialog.h"

#include "style/controls.h"

#include <QDialog>
#include <QPushButton>
#include <QVBoxLayout>

namespace window {

QDialog* makeClosableDialog(const QString& objectName, const QString& title, QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(objectName);
    dialog->setWindowTitle(title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    new QVBoxLayout(dialog);
    return dialog;
}

QVBoxLayout& columnOf(QDialog& dialog)
{
    return *qobject_cast<QVBoxLayout*>(dialog.layout());
}

void addClose(QDialog& dialog, const QString& text, const style::Identity& identity, Qt::Alignment alignment)
{
    auto* close = style::button(text, style::ButtonKind::Normal, identity, &dialog);
    QObject::connect(close, &QPushButton::clicked, &dialog, &QWidget::close);
    columnOf(dialog).addWidget(close, 0, alignment);
}

} // namespace window
