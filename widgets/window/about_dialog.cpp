#include "window/about_dialog.h"

#include "style/controls.h"
#include "views/key_value.h"
#include "window/closable_dialog.h"

#include <QCoreApplication>
#include <QDialog>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window {

QDialog* makeAboutDialog(const QString& version, const std::vector<std::pair<QString, QString>>& libraries,
                         QWidget* parent)
{
    auto* dialog =
        makeClosableDialog(u"about"_s, QCoreApplication::translate("window::AboutDialog", "About Eventscope"), parent);
    auto* layout = &columnOf(*dialog);
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
    addClose(*dialog, QCoreApplication::translate("window::AboutDialog", "Close"),
             {u"aboutClose"_s, QCoreApplication::translate("window::AboutDialog", "Close the window About")},
             Qt::AlignRight);
    dialog->setMinimumWidth(420);
    return dialog;
}

} // namespace window
