#include "window/settings_menu.h"

#include "style/controls.h"
#include "style/icons.h"
#include "style/motion.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QLocale>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace window {

namespace {

class Menu final : public QMenu
{
    Q_OBJECT
public:
    explicit Menu(QWidget* parent)
        : QMenu(parent)
    {
        setToolTipsVisible(false);
    }

    QAction* add(const QString& icon, const QString& text, const QString& objectName, const std::function<void()>& run)
    {
        auto* action = addAction(style::icon(icon), style::withoutMnemonic(text));
        action->setObjectName(objectName);
        connect(action, &QAction::triggered, this, run);
        return action;
    }

    /// A choice: the one that holds has a check mark in the place of its icon.
    void choice(bool isChosen, const QString& icon, const QString& text, const QString& objectName,
                const std::function<void()>& run)
    {
        auto* action = add(isChosen ? u"check"_s : icon, text, objectName, run);
        action->setCheckable(true);
        action->setChecked(isChosen);
    }

    void addThemes(const MenuActions& actions)
    {
        using style::Theme;
        const auto addTheme = [&](Theme theme, const QString& icon, const QString& text, const char* name) {
            choice(style::theme() == theme, icon, text, QString::fromLatin1(name),
                   [set = actions.setTheme, theme] { set(theme); });
        };
        addTheme(Theme::System, u"device-desktop"_s, tr("Theme as the system"), "themeSystem");
        addTheme(Theme::Dark, u"moon"_s, tr("Dark theme"), "themeDark");
        addTheme(Theme::Light, u"sun"_s, tr("Light theme"), "themeLight");
    }

    void addLanguages(const MenuActions& actions)
    {
        // Each language by its own name, so that nobody is lost in a foreign one.
        const auto addLanguage = [&](const QString& code, const QString& name, const char* objectName) {
            choice(QLocale().name().startsWith(code), u"language"_s, name, QString::fromLatin1(objectName),
                   [set = actions.setLanguage, code] { set(code); });
        };
        addLanguage(u"en"_s, u"English"_s, "languageEnglish");
        addLanguage(u"de"_s, u"Deutsch"_s, "languageGerman");
        addLanguage(u"es"_s, u"Español"_s, "languageSpanish");
    }
};

} // namespace

QString layoutName(docks::Layout layout)
{
    return layout == docks::Layout::Debug ? Menu::tr("Debug") : Menu::tr("Operate");
}

QMenu* makeLayoutMenu(const MenuActions& actions, docks::Layout chosen, QWidget* parent)
{
    auto* menu = new Menu(parent);
    menu->setObjectName(u"layoutMenuPopup"_s);
    const auto add = [&](docks::Layout layout, const QString& icon, const QString& text, const char* name) {
        menu->choice(layout == chosen, icon, text, QString::fromLatin1(name),
                     [choose = actions.chooseLayout, layout] { choose(layout); });
    };
    add(docks::Layout::Operate, u"layout-dashboard"_s, Menu::tr("Operate: rows first"), "layoutOperate");
    add(docks::Layout::Debug, u"bug"_s, Menu::tr("Debug: details first"), "layoutDebug");
    menu->addSeparator();
    menu->add(u"layout-2"_s, Menu::tr("Reset the layout"), u"layoutReset"_s, actions.resetLayout);
    return menu;
}

QMenu* makeSettingsMenu(const MenuActions& actions, QWidget* parent)
{
    auto* menu = new Menu(parent);
    menu->setObjectName(u"settingsMenu"_s);
    menu->addThemes(actions);
    menu->addSeparator();
    menu->addLanguages(actions);
    menu->addSeparator();
    menu->choice(style::motion().isReduced(), u"player-pause"_s, Menu::tr("Reduce motion"), u"reduceMotion"_s,
                 [] { style::motion().setReduced(!style::motion().isReduced()); });
    menu->addSeparator();
    auto* reset = menu->add(u"layout-2"_s, Menu::tr("Reset the layout"), u"resetLayout"_s, actions.resetLayout);
    reset->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_0));
    reset->setShortcutContext(Qt::WidgetShortcut); // The window has the real one.
    return menu;
}

QMenu* makeMainMenu(const MenuActions& actions, QWidget* parent)
{
    auto* menu = new Menu(parent);
    menu->setObjectName(u"mainMenuPopup"_s);
    menu->addThemes(actions);
    menu->addSeparator();
    menu->add(u"layout-2"_s, Menu::tr("Reset the layout"), u"menuResetLayout"_s, actions.resetLayout);
    menu->add(u"activity"_s, Menu::tr("Diagnostics"), u"menuDiagnostics"_s, actions.showDiagnostics);
    menu->add(u"help"_s, Menu::tr("User guide"), u"menuGuide"_s, actions.showGuide);
    menu->add(u"info-circle"_s, Menu::tr("About Eventscope"), u"menuAbout"_s, actions.showAbout);
    menu->addSeparator();
    menu->add(u"logout"_s, Menu::tr("Quit"), u"menuQuit"_s, actions.quit);
    return menu;
}

} // namespace window

#include "settings_menu.moc"
