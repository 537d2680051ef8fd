#pragma once

#include "docks/page.h"
#include "hub/hub_client.h"
#include "models/notice_board.h"
#include "models/stats_feed.h"
#include "style/theme.h"
#include "views/toast.h"
#include "window/main_window.h"
#include "window/page_layouts.h"
#include "window/settings_menu.h"

#include <QDialog>
#include <QPointer>
#include <QVariantMap>

#include <optional>

class QMenu;
class QStackedWidget;

namespace views {
class StatePage;
}

/// What MainWindow is made of: main_window_parts.cpp builds and connects it, main_window.cpp lets it work. Nobody else
/// includes this.
namespace window {

class CommandPalette;
class HealthBanner;
class NoticesPopup;
class PaletteSource;
class Rail;
class StatusBar;
class TopBar;

constexpr auto firstWidth = 1280;
constexpr auto firstHeight = 800;

struct Step ///< of Back and Forward
{
    int page = 0;
    QVariantMap arguments;
};

struct MainWindow::Private
{
    Private(MainWindow& owner, Options given, hub::HubClient& client, QSettings& store,
            std::vector<docks::PageEntry> entries)
        : q(owner)
        , options(std::move(given))
        , hub(client)
        , settings(store)
        , layouts(store)
        , pages(std::move(entries))
        , built(pages.size(), nullptr)
        , toasts(owner, notices)
    {
    }

    MainWindow& q;
    Options options;
    hub::HubClient& hub;
    QSettings& settings;
    PageLayouts layouts;
    std::vector<docks::PageEntry> pages;
    std::vector<docks::Page*> built;
    models::StatsFeed stats;
    models::NoticeBoard notices;
    views::ToastHost toasts;
    MenuActions actions;
    TopBar* top = nullptr;
    Rail* rail = nullptr;
    StatusBar* status = nullptr;
    HealthBanner* health = nullptr;
    QStackedWidget* stack = nullptr;
    CommandPalette* palette = nullptr; ///< this and the next two: made behind the first frame
    PaletteSource* source = nullptr;
    NoticesPopup* popup = nullptr;
    QMenu* mainMenu = nullptr;
    QMenu* layoutMenu = nullptr;
    std::vector<Step> steps; ///< empty: no page is shown
    std::size_t step = 0;
    int current = -1;
    std::optional<quint64> heldBack;
    QPointer<QDialog> test; ///< of a connection
    views::StatePage* fault = nullptr; ///< made when it is needed
    [[nodiscard]] views::StatePage& faultPage();
    bool isPainted = false;
    bool wasConnected = false;
    bool isOpening = false; ///< the busy page says why there is no connection: none was lost
    void showConnection(hub::HubClient::State state, const QString& reason);
    QString returnTo; ///< the page that was shown when the engine was left; empty: none was left

    void build();
    void buildOverlays();
    void connectParts();
    void addShortcuts();
    void makeMenus();
    void leaveEngine();
    void showProfile();
    void chooseProfile(const ProfileEntry& entry);
    void testProfile(const ProfileEntry& entry);
    [[nodiscard]] ProfileEntry profile() const;
    void showPage(int page, const QVariantMap& arguments);
    void go(int direction);
    void setTheme(style::Theme theme);
    void themeChanged();
    void openPalette();
    void hubChanged(hub::HubClient::State state, const QString& reason);
    void chooseLayout(docks::Layout layout);
    void resetLayout();
    void keepPages();
    void save();
    [[nodiscard]] int indexOf(const QString& id) const;
};

} // namespace window
