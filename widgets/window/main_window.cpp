#include "window/main_window.h"

#include "hub/hub_client.h"
#include "models/notice_board.h"
#include "models/stats_feed.h"
#include "style/motion.h"
#include "style/theme.h"
#include "views/state_page.h"
#include "views/toast.h"
#include "window/about_dialog.h"
#include "window/command_palette.h"
#include "window/diagnostics_dialog.h"
#include "window/guide_dialog.h"
#include "window/notices_popup.h"
#include "window/page_layouts.h"
#include "window/palette_source.h"
#include "window/rail.h"
#include "window/settings_menu.h"
#include "window/status_bar.h"
#include "window/system_theme.h"
#include "window/top_bar.h"
#include "window/window_place.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window {

namespace {

constexpr auto firstWidth = 1280;
constexpr auto firstHeight = 800;
constexpr std::size_t mostSteps = 100;

struct Step
{
    int page = 0;
    QVariantMap arguments;
};

} // namespace

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
    QStackedWidget* stack = nullptr;
    CommandPalette* palette = nullptr; ///< this and the next two: made behind the first frame
    PaletteSource* source = nullptr;
    NoticesPopup* popup = nullptr;
    QMenu* mainMenu = nullptr;
    QMenu* layoutMenu = nullptr;
    std::vector<Step> steps;
    std::size_t step = 0;
    int current = -1;
    std::optional<quint64> heldBack;
    views::StatePage* fault = nullptr; ///< made when it is needed
    [[nodiscard]] views::StatePage& faultPage();
    bool isPainted = false;
    bool wasConnected = false;

    void build();
    void buildOverlays();
    void connectParts();
    void addShortcuts();
    void makeMenus();
    void showPage(int page, const QVariantMap& arguments);
    void go(int direction);
    void setTheme(style::Theme theme);
    void themeChanged();
    void openPalette()
    {
        buildOverlays();
        source->open(pages, built, actions);
    }
    void hubChanged(hub::HubClient::State state, const QString& reason);
    void chooseLayout(docks::Layout layout);
    void resetLayout();
    void keepPages();
    void save();
    [[nodiscard]] int indexOf(const QString& id) const;
};

int MainWindow::Private::indexOf(const QString& id) const
{
    const auto found = std::find_if(pages.begin(), pages.end(), [&](const auto& page) { return page.id == id; });
    return found == pages.end() ? -1 : static_cast<int>(found - pages.begin());
}

void MainWindow::Private::build()
{
    auto* centre = new QWidget(&q);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    top = new TopBar(options.profile, options.profileTint, centre);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    rail = new Rail(pages, centre);
    stack = new QStackedWidget(centre);
    stack->setObjectName(u"pages"_s);
    middle->addWidget(rail);
    middle->addWidget(stack, 1);
    status = new StatusBar(centre);
    column->addWidget(top);
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
    connect(top, &TopBar::profileWanted, &q, [this] { actions.showDiagnostics(); });
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

void MainWindow::Private::showPage(int page, const QVariantMap& arguments)
{
    if (page < 0 || page >= static_cast<int>(pages.size()))
        return;
    if (steps.empty() || steps[step].page != page || !arguments.isEmpty()) {
        steps.resize(steps.empty() ? 0 : step + 1);
        steps.push_back({page, arguments});
        if (steps.size() > mostSteps)
            steps.erase(steps.begin());
        step = steps.size() - 1;
    }
    const auto at = static_cast<std::size_t>(page);
    if (built[at] == nullptr) {
        auto* made = pages[at].make({hub, stats, notices, toasts, q}, stack);
        built[at] = made;
        stack->addWidget(made);
        layouts.applyKeepsakes(pages[at].id, *made);
        layouts.apply(pages[at].id, *made);
        connect(made, &docks::Page::keepsakesChanged, &q,
                [this, made, id = pages[at].id] { layouts.keepKeepsakes(id, *made); });
    }
    if (current != page) {
        if (current >= 0)
            built[static_cast<std::size_t>(current)]->deactivated();
        current = page;
        stack->setCurrentWidget(built[at]);
        built[at]->activated();
    }
    rail->setCurrent(page);
    top->setTitle(QCoreApplication::translate("docks::Page", pages[at].title));
    top->setHistory(step > 0, step + 1 < steps.size());
    if (!arguments.isEmpty())
        built[at]->handleOpen(arguments);
}

void MainWindow::Private::go(int direction)
{
    if ((direction < 0 && step == 0) || (direction > 0 && step + 1 >= steps.size()))
        return;
    step = direction < 0 ? step - 1 : step + 1;
    const auto wanted = steps[step];
    if (wanted.arguments.isEmpty()) {
        showPage(wanted.page, {});
        return;
    }
    // showPage would take arguments for a new step and forget those ahead.
    auto kept = steps;
    const auto keptStep = step;
    showPage(wanted.page, wanted.arguments);
    steps = std::move(kept);
    step = keptStep;
    top->setHistory(step > 0, step + 1 < steps.size());
}

void MainWindow::Private::setTheme(style::Theme theme)
{
    settings.setValue(u"theme"_s, static_cast<int>(theme));
    style::apply(*qApp, theme);
    themeChanged();
}

void MainWindow::Private::themeChanged()
{
    status->retranslate();
    makeMenus(); // their icons have the colours of the old one
}

void MainWindow::Private::hubChanged(hub::HubClient::State state, const QString& reason)
{
    top->setConnection(state, reason);
    status->setConnection(state);
    const bool isConnected = state == hub::HubClient::State::Connected;
    if (isConnected && fault != nullptr && stack->currentWidget() == fault && current >= 0)
        stack->setCurrentWidget(built[static_cast<std::size_t>(current)]);
    if (isConnected && !wasConnected)
        stats.start(hub);
    if (!isConnected && wasConnected)
        notices.add({models::Severity::Warning, MainWindow::tr("Connection to the hub lost"), reason, {}, {}, {}});
    wasConnected = isConnected;
}

void MainWindow::Private::resetLayout()
{
    layouts.reset();
    q.resize(firstWidth, firstHeight);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (built[i] != nullptr)
            layouts.apply(pages[i].id, *built[i]);
    }
}

void MainWindow::Private::chooseLayout(docks::Layout layout)
{
    if (layout == layouts.chosen())
        return;
    keepPages();
    layouts.choose(layout);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (built[i] != nullptr)
            layouts.apply(pages[i].id, *built[i]);
    }
    makeMenus();
}

void MainWindow::Private::keepPages()
{
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (built[i] != nullptr)
            layouts.keep(pages[i].id, *built[i]);
    }
}

void MainWindow::Private::save()
{
    layouts.store().save(u"window"_s, q.saveGeometry());
    keepPages();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (built[i] != nullptr)
            layouts.keepKeepsakes(pages[i].id, *built[i]);
    }
    if (current >= 0)
        settings.setValue(u"page"_s, pages[static_cast<std::size_t>(current)].id);
}

MainWindow::MainWindow(Options options, hub::HubClient& hub, QSettings& settings, std::vector<docks::PageEntry> pages,
                       QWidget* parent)
    : QMainWindow(parent)
    , d(std::make_unique<Private>(*this, std::move(options), hub, settings, std::move(pages)))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(tr("Eventscope"));
    setMinimumSize(960, 600);
    style::motion().setReduced(settings.value(u"reduceMotion"_s, false).toBool());
    resize(firstWidth, firstHeight);
    d->build();
    d->connectParts();
    d->addShortcuts();
    if (const auto geometry = d->layouts.store().load(u"window"_s))
        restorePlace(*this, *geometry);
    const auto wanted = d->options.firstPage.isEmpty() ? settings.value(u"page"_s).toString() : d->options.firstPage;
    d->showPage(std::max(0, d->indexOf(wanted)), {});
    d->hubChanged(hub.state(), {});
    centralWidget()->installEventFilter(this);
    new SystemTheme(*this, [this] { d->themeChanged(); });
}

MainWindow::~MainWindow()
{
    // Pages go first: they hold references to what Private owns.
    for (auto* page : d->built)
        delete page;
    delete d->popup;
}

views::StatePage& MainWindow::Private::faultPage()
{
    if (fault == nullptr) {
        fault = new views::StatePage(stack);
        stack->addWidget(fault);
    }
    stack->setCurrentWidget(fault);
    return *fault;
}

void MainWindow::showFault(const QString& title, const QString& reason, const QStringList& steps,
                           const std::vector<FaultAction>& actions)
{
    auto& page = d->faultPage();
    page.clearButtons();
    page.showError(title, reason, steps);
    auto kind = style::ButtonKind::Primary;
    for (const auto& action : actions) {
        auto* button = page.addButton(action.label, kind, {action.objectName, action.label, action.help});
        connect(button, &QPushButton::clicked, this, action.run);
        kind = style::ButtonKind::Normal;
    }
}

void MainWindow::showRepair(const QString& title, const QString& fact)
{
    auto& page = d->faultPage();
    page.clearButtons();
    page.showBusy(title, fact);
}

void MainWindow::open(const QString& page, const QVariantMap& arguments)
{
    d->showPage(d->indexOf(page), arguments);
}

void MainWindow::setHeldBack(std::optional<quint64> rows)
{
    d->heldBack = rows;
    d->top->setHeldBack(rows);
    d->status->setHeldBack(rows);
}

bool MainWindow::isPaused() const
{
    return d->heldBack.has_value();
}

models::NoticeBoard& MainWindow::notices()
{
    return d->notices;
}

views::ToastHost& MainWindow::toasts()
{
    return d->toasts;
}

QString MainWindow::currentPage() const
{
    return d->current < 0 ? QString() : d->pages[static_cast<std::size_t>(d->current)].id;
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::LanguageChange || d->top == nullptr)
        return;
    setWindowTitle(tr("Eventscope"));
    d->top->retranslate();
    d->rail->retranslate();
    d->status->retranslate();
    d->makeMenus();
    if (d->current >= 0)
        d->top->setTitle(
            QCoreApplication::translate("docks::Page", d->pages[static_cast<std::size_t>(d->current)].title));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    d->save();
    QMainWindow::closeEvent(event);
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        d->toasts.dismissAll();
    QMainWindow::keyPressEvent(event);
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == centralWidget() && event->type() == QEvent::Paint && !d->isPainted) {
        d->isPainted = true;
        // The paint has to reach the screen before anything else is started.
        QTimer::singleShot(0, this, [this] {
            emit firstPainted();
            d->buildOverlays();
        });
    }
    return QMainWindow::eventFilter(watched, event);
}

} // namespace window
