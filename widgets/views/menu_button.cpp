#include "views/menu_button.h"

#include "style/icons.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

#include <utility>

using namespace Qt::StringLiterals;

namespace views {

QToolButton* menuButton(const style::Identity& identity, QWidget* parent, std::function<void(QMenu&)> fill)
{
    auto* const button = style::iconButton(u"dots"_s, identity, parent);
    QObject::connect(button, &QToolButton::clicked, button, [button, fill = std::move(fill)] {
        auto* const menu = new QMenu(button);
        menu->setObjectName(button->objectName() + u"Menu"_s);
        menu->setAccessibleName(button->accessibleName());
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fill(*menu);
        if (menu->isEmpty()) {
            delete menu;
            return;
        }
        // The buttons stand at the right end: the menu ends where the button does.
        const auto corner = button->mapToGlobal(QPoint(button->width(), button->height()));
        menu->popup(corner - QPoint(menu->sizeHint().width(), 0));
    });
    return button;
}

QAction* addEntry(QMenu& menu, const QString& icon, const QString& text, const QString& objectName)
{
    auto* const action = menu.addAction(style::withoutMnemonic(text));
    if (!icon.isEmpty())
        action->setIcon(style::icon(icon));
    action->setObjectName(objectName);
    return action;
}

} // namespace views
