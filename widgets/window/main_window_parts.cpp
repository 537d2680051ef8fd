#include "hub/hub_client.h"
#include "models/notice_board.h"
#include "style/motion.h"
#include "window/about_dialog.h"
#include "window/command_palette.h"
#include "window/diagnostics_dialog.h"
#include "window/guide_dialog.h"
#include "window/health_banner.h"
#include "window/main_window_private.h"
#include "window/notices_popup.h"
#include "window/palette_source.h"
#include "window/profile_menu.h"
#include "window/rail.h"
#include "window/settings_menu.h"
#include "window/status_bar.h"
#include "window/top_bar.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window {

void MainWindow::Private::build()
{
    auto* centre = new QWidget(&q);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    top = new TopBar(centre);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    rail = new Rail(pages, centre);
    stack = new QStackedWidget(centre);
    stack->setObjectName(u"pages"_s);
    middle->addWidget(rail);
    middle->addWidget(stack, 1);
    status = new StatusBar(centre);
    health = new HealthBanner(stats, notices, centre);
    column->addWidget(top);
    column->addWidget(health);
    column->addLayout(middle, 1);
    column->addWidget(status);
    q.setCentralWidget(centre);
    actions = {
        [this](style::Theme theme) { setTheme(theme); },
        [this](const QString& code) {
            settings.setValue(u"language"_s, code);
            emit q.languageWanted(code);
        },
        [this](docks::Layout layout) { chooseLayout(layout); },
        [this] { resetLayout(); },
        [this] { makeDiagnosticsDialog(hub, stats, &q)->show(); },
        [this] { makeGuideDialog(&q)->show(); },
        [this] { makeAboutDialog(options.version, options.libraries, &q)->show(); },
        [this] { q.close(); },
    };
    top->setProfileMenu(
        makeProfileMenu(options.profiles,
                        {[this](const ProfileEntry& entry) { chooseProfile(entry); },
                         [this](const ProfileEntry& entry) { testProfile(entry); }, actions.showDiagnostics},
                        &q));
    showProfile();
    makeMenus();
}

void MainWindow::Private::buildOverlays()
{
    if (palette != nullptr)
        return;
    palette = new CommandPalette(&q);
    source = new PaletteSource(*palette, hub, q);
    popup = new NoticesPopup(notices, &q);
}

void MainWindow::Private::openPalette()
{
    buildOverlays();
    source->open(pages, built, actions, options.profiles,
                 {[this](const ProfileEntry& entry) { chooseProfile(entry); },
                  [this](const ProfileEntry& entry) { testProfile(entry); },
                  {}});
}

void MainWindow::Private::makeMenus()
{
    // Later: it may be one of their own actions that asks for new ones.
    for (auto* old : {mainMenu, layoutMenu}) {
        if (old != nullptr)
            old->deleteLater();
    }
    mainMenu = makeMainMenu(actions, &q);
    top->setMenu(mainMenu);
    layoutMenu = makeLayoutMenu(actions, layouts.chosen(), &q);
    top->setLayoutMenu(layoutMenu, layoutName(layouts.chosen()));
}

void MainWindow::Private::connectParts()
{
    connect(rail, &Rail::chosen, &q, [this](int page) { showPage(page, {}); });
    connect(top, &TopBar::backWanted, &q, [this] { go(-1); });
    connect(top, &TopBar::forwardWanted, &q, [this] { go(1); });
    connect(top, &TopBar::searchWanted, &q, [this] { openPalette(); });
    connect(top, &TopBar::noticesWanted, &q, [this] {
        buildOverlays();
        popup->toggle();
    });
    connect(top, &TopBar::reconnectWanted, &q, [this] { hub.connectNow(); });
    connect(top, &TopBar::resumeWanted, &q, [this] {
        if (auto* page = current < 0 ? nullptr : built[static_cast<std::size_t>(current)]; page != nullptr)
            page->resume();
    });
    connect(top, &TopBar::settingsWanted, &q, [this] {
        auto* menu = makeSettingsMenu(actions, &q);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(top->mapToGlobal(QPoint(top->width() - menu->sizeHint().width() - 8, top->height())));
    });
    connect(&notices, &models::NoticeBoard::unreadChanged, top, &TopBar::setUnread);
    connect(status, &StatusBar::themeWanted, &q, [this] {
        using style::Theme;
        const auto now = style::theme();
        setTheme(now == Theme::Dark ? Theme::Light : now == Theme::Light ? Theme::System : Theme::Dark);
    });
    connect(&hub, &hub::HubClient::stateChanged, &q,
            [this](auto state, const QString& reason) { hubChanged(state, reason); });
    connect(&style::motion(), &style::Motion::reducedChanged, &q,
            [this](bool reduced) { settings.setValue(u"reduceMotion"_s, reduced); });
    connect(&stats, &models::StatsFeed::silenceChanged, top, &TopBar::setSilent);
    connect(&stats, &models::StatsFeed::arrived, &q, [this] { status->apply(stats.last()); });
}

void MainWindow::Private::addShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto run) {
        connect(new QShortcut(keys, &q), &QShortcut::activated, &q, run);
    };
    add(QKeySequence(Qt::CTRL | Qt::Key_K), [this] { openPalette(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_0), [this] { resetLayout(); });
    add(QKeySequence(Qt::Key_F1), [this] { actions.showGuide(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { q.close(); });
    add(QKeySequence(Qt::ALT | Qt::Key_Left), [this] { go(-1); });
    add(QKeySequence(Qt::ALT | Qt::Key_Right), [this] { go(1); });
    for (int i = 0; i < static_cast<int>(pages.size()); ++i)
        add(QKeySequence(static_cast<int>(Qt::CTRL) | (Qt::Key_1 + i)), [this, i] { showPage(i, {}); });
}

} // namespace window
