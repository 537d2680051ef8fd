#include "window/settings_menu.h"

#include "style/controls.h"
#include "style/icons.h"

#include <QAction>
#include <QActionGroup>
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

    void addThemes(const MenuActions& actions)
    {
        using style::Theme;
        auto* group = new QActionGroup(this);
        const auto addTheme = [&](Theme theme, const QString& icon, const QString& text, const char* name) {
            auto* action = add(icon, text, QString::fromLatin1(name), [set = actions.setTheme, theme] { set(theme); });
            action->setCheckable(true);
            action->setChecked(style::theme() == theme);
            group->addAction(action);
        };
        addTheme(Theme::System, u"device-desktop"_s, tr("Theme as the system"), "themeSystem");
        addTheme(Theme::Dark, u"moon"_s, tr("Dark theme"), "themeDark");
        addTheme(Theme::Light, u"sun"_s, tr("Light theme"), "themeLight");
    }

    void addLanguages(const MenuActions& actions)
    {
        // Each language by its own name, so that nobody is lost in a foreign one.
        add(u"language"_s, u"English"_s, u"languageEnglish"_s, [set = actions.setLanguage] { set(u"en"_s); });
        add(u"language"_s, u"Deutsch"_s, u"languageGerman"_s, [set = actions.setLanguage] { set(u"de"_s); });
        add(u"language"_s, u"Español"_s, u"languageSpanish"_s, [set = actions.setLanguage] { set(u"es"_s); });
    }
};

} // namespace

QMenu* makeSettingsMenu(const MenuActions& actions, QWidget* parent)
{
    auto* menu = new Menu(parent);
    menu->setObjectName(u"settingsMenu"_s);
    menu->addThemes(actions);
    menu->addSeparator();
    menu->addLanguages(actions);
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
    menu->add(u"info-circle"_s, Menu::tr("About Eventscope"), u"menuAbout"_s, actions.showAbout);
    menu->addSeparator();
    menu->add(u"logout"_s, Menu::tr("Quit"), u"menuQuit"_s, actions.quit);
    return menu;
}

} // namespace window

#include "settings_menu.moc"
