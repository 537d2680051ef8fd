#pragma once

#include "docks/page.h"
#include "style/theme.h"

#include <functional>

class QMenu;
class QWidget;

namespace window {

/// What the menus can do; main window and palette offer the same.
struct MenuActions
{
    std::function<void(style::Theme)> setTheme;
    std::function<void(QString)> setLanguage;
    std::function<void(docks::Layout)> chooseLayout;
    std::function<void()> resetLayout;
    std::function<void()> showDiagnostics;
    std::function<void()> showGuide;
    std::function<void()> showAbout;
    std::function<void()> quit;
};

/// Theme, language, layout; and below them diagnostics, About, Quit. The caller owns it; rebuilt when the language
/// changes.
[[nodiscard]] QMenu* makeMainMenu(const MenuActions& actions, QWidget* parent);
[[nodiscard]] QMenu* makeSettingsMenu(const MenuActions& actions, QWidget* parent);
[[nodiscard]] QMenu* makeLayoutMenu(const MenuActions& actions, docks::Layout chosen, QWidget* parent);
[[nodiscard]] QString layoutName(docks::Layout layout);

} // namespace window
