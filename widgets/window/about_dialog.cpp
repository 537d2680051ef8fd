#include "window/about_dialog.h"

#include "style/controls.h"
#include "views/key_value.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window {

QDialog* makeAboutDialog(const QString& version, const std::vector<std::pair<QString, QString>>& libraries,
                         QWidget* parent)
{
    auto* dialog = new QDialog(parent);
    dialog->setObjectName(u"about"_s);
    dialog->setWindowTitle(QCoreApplication::translate("window::AboutDialog", "About Eventscope"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    auto* layout = new QVBoxLayout(dialog);
    layout->setContentsMargins(24, 20, 24, 16);
    layout->setSpacing(4);
    layout->addWidget(
        style::label(QCoreApplication::translate("window::AboutDialog", "Eventscope"), style::Role::Big, dialog));
    layout->addWidget(style::label(QCoreApplication::translate("window::AboutDialog", "Version %1").arg(version),
                                   style::Role::Label, dialog));
    auto* text = style::label(
        QCoreApplication::translate("window::AboutDialog", "See every command become events, state and notifications."),
        style::Role::Text, dialog);
    layout->addWidget(text);
    layout->addSpacing(8);
    auto* facts = new views::KeyValue(dialog, 140);
    facts->addRow(QCoreApplication::translate("window::AboutDialog", "Licence"),
                  QCoreApplication::translate("window::AboutDialog", "GNU General Public License 3 or later"));
    for (const auto& [name, number] : libraries)
        facts->addRow(name, number);
    layout->addWidget(facts);
    layout->addSpacing(8);
    auto* close = style::button(
        QCoreApplication::translate("window::AboutDialog", "Close"), style::ButtonKind::Normal,
        {u"aboutClose"_s, QCoreApplication::translate("window::AboutDialog", "Close the window About")}, dialog);
    QObject::connect(close, &QPushButton::clicked, dialog, &QWidget::close);
    layout->addWidget(close, 0, Qt::AlignRight);
    dialog->setMinimumWidth(420);
    return dialog;
}

} // namespace window
