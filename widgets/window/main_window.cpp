#include "window/main_window.h"

#include "hub/hub_client.h"
#include "models/notice_board.h"
#include "models/profile_text.h"
#include "models/stats_feed.h"
#include "style/motion.h"
#include "style/theme.h"
#include "views/state_page.h"
#include "views/toast.h"
#include "window/command_palette.h"
#include "window/health_banner.h"
#include "window/main_window_private.h"
#include "window/notices_popup.h"
#include "window/page_layouts.h"
#include "window/palette_source.h"
#include "window/profile_menu.h"
#include "window/profile_test_dialog.h"
#include "window/rail.h"
#include "window/settings_menu.h"
#include "window/status_bar.h"
#include "window/system_theme.h"
#include "window/top_bar.h"
#include "window/unsaved_question.h"
#include "window/window_place.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace window {

namespace {

constexpr std::size_t mostSteps = 100;

} // namespace

int MainWindow::Private::indexOf(const QString& id) const
{
    const auto found = std::find_if(pages.begin(), pages.end(), [&](const auto& page) { return page.id == id; });
    return found == pages.end() ? -1 : static_cast<int>(found - pages.begin());
}

void MainWindow::Private::showPage(int page, const QVariantMap& arguments)
{
    if (page < 0 || page >= static_cast<int>(pages.size()))
        return;
    if (!returnTo.isEmpty()) { // no engine to show anything of: the choice waits
        returnTo = pages[static_cast<std::size_t>(page)].id;
        rail->setCurrent(page);
        return;
    }
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
    showProfile();
    makeMenus(); // their icons have the colours of the old one
}

void MainWindow::Private::showConnection(hub::HubClient::State state, const QString& reason)
{
    using State = hub::HubClient::State;
    const auto shown = isOpening && state == State::Offline ? State::Connecting : state;
    top->setConnection(shown, reason);
    status->setConnection(shown);
}

void MainWindow::Private::hubChanged(hub::HubClient::State state, const QString& reason)
{
    const bool isConnected = state == hub::HubClient::State::Connected;
    isOpening = isOpening && !isConnected;
    showConnection(state, reason);
    if (isConnected && !returnTo.isEmpty())
        showPage(std::max(0, indexOf(std::exchange(returnTo, {}))), {});
    if (isConnected && fault != nullptr && stack->currentWidget() == fault && current >= 0)
        stack->setCurrentWidget(built[static_cast<std::size_t>(current)]);
    if (isConnected && !wasConnected)
        stats.start(hub);
    stats.setConnected(isConnected);
    if (!isConnected && wasConnected && returnTo.isEmpty())
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
    d->isOpening = false;
    d->showConnection(d->hub.state(), {});
    auto kind = style::ButtonKind::Primary;
    for (const auto& action : actions) {
        auto* button = page.addButton(action.label, kind, {action.objectName, action.label, action.help});
        connect(button, &QPushButton::clicked, this, action.run);
        kind = style::ButtonKind::Normal;
    }
}

ProfileEntry MainWindow::Private::profile() const
{
    return options.profiles != nullptr ? options.profiles->current() : options.profile;
}

void MainWindow::Private::showProfile()
{
    const auto open = profile();
    top->setProfile(open.label, profileColour(open), !open.colour.isEmpty());
    status->setProfile(open.label, profileIcon(open).pixmap(style::measure::icon));
}

void MainWindow::Private::chooseProfile(const ProfileEntry& entry)
{
    if (entry.problem.isEmpty()) {
        const auto show = [this](docks::Page& page) {
            showPage(static_cast<int>(std::ranges::find(built, &page) - built.begin()), {});
        };
        const auto goOn = [this, name = entry.name] { options.profiles->choose(name); };
        if (entry.name == profile().name)
            goOn(); // nothing is left
        else
            askAboutUnsaved(q, built, show, goOn);
        return;
    }
    toasts.show({models::Severity::Error,
                 MainWindow::tr("The profile %1 cannot be opened").arg(entry.label),
                 models::profileText(entry.problem),
                 {},
                 {},
                 {}});
}

void MainWindow::Private::testProfile(const ProfileEntry& entry)
{
    if (test != nullptr)
        test->close(); // one at a time
    test = makeProfileTestDialog(*options.profiles, entry, &q);
    test->show();
}

/// The pages hold rows, and whatever else they showed of the engine: new ones begin with nothing.
void MainWindow::Private::leaveEngine()
{
    const auto shown = q.currentPage();
    if (returnTo.isEmpty())
        returnTo = shown.isEmpty() ? pages.front().id : shown;
    keepPages();
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (built[i] != nullptr)
            layouts.keepKeepsakes(pages[i].id, *built[i]);
    }
    toasts.dismissAll(); // their actions belong to the pages
    notices.clear();
    for (auto*& page : built)
        delete std::exchange(page, nullptr);
    current = -1;
    steps.clear();
    step = 0;
    stats.reset();
    health->reset();
    if (source != nullptr)
        source->forgetTypes();
    q.setHeldBack({});
    status->clear();
    top->setHistory(false, false);
}

void MainWindow::leaveEngine(const QString& title, const QString& fact)
{
    d->leaveEngine();
    showRepair(title, fact);
}

void MainWindow::showProfile()
{
    d->showProfile();
}

void MainWindow::showRepair(const QString& title, const QString& fact)
{
    auto& page = d->faultPage();
    page.clearButtons();
    page.showBusy(title, fact);
    d->isOpening = true;
    d->showConnection(d->hub.state(), {});
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
    d->showProfile();
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
