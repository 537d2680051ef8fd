#pragma once

#include <QString>
#include <QVariantMap>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace hub {
class HubClient;
}
namespace models {
class NoticeBoard;
class StatsFeed;
} // namespace models
namespace views {
class ToastHost;
}

namespace docks {

/// How a page shares its room; each layout keeps the user's own changes.
enum class Layout
{
    Operate, ///< rows first
    Debug, ///< details first: payload, stages, history
};

/// What a page may ask of the window that shows it. GUI thread.
class Shell
{
public:
    virtual ~Shell() = default;

    /// Shows a page and hands it `arguments` (Page::handleOpen); the step is kept for Back. Unknown pages are ignored.
    /// Arguments that the pages understand:
    ///   "entities": {"type": plural} shows its table; {"type", "id"} opens an entity; {"new": plural} begins a form
    ///   "events":   {"type", "id"} follows one entity; {"position": n} selects an event; {"filter": text}
    ///   "commands": {"command": id} selects a command; {"filter": text}
    ///   "kafka":    {"topic": name} and {"group": name} select; {"records": topic} reads its records
    ///   "metrics":  {"tab": "pipeline"|"stores"|"kafka"}
    virtual void open(const QString& page, const QVariantMap& arguments = {}) = 0;

    /// A stream is paused with that many rows held back, or (nullopt) runs again. Shown in tool bar and status bar.
    virtual void setHeldBack(std::optional<quint64> rows) = 0;

    /// The window's choice of "paused" as a user sees it in the tool bar: clicking there calls the page's `resume()`.
    [[nodiscard]] virtual bool isPaused() const = 0;
};

/// What every page is built with. All references outlive the page.
struct PageContext
{
    hub::HubClient& hub;
    models::StatsFeed& stats; ///< the one subscription to the stream "stats"
    models::NoticeBoard& notices;
    views::ToastHost& toasts;
    Shell& shell;
};

/// A page of the window: an item of the left rail. It is built when it is first shown; the constructor must stay cheap
/// (no requests before `activated`).
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    ~Page() override;

    /// The page became visible (first time: after its construction). Begin subscriptions here.
    virtual void activated() {}
    /// Another page is shown now. Subscriptions that only feed the screen may rest.
    virtual void deactivated() {}
    /// Arguments of Shell::open, after `activated`.
    virtual void handleOpen(const QVariantMap& arguments);
    /// The tool bar's paused indicator was clicked.
    virtual void resume() {}
    /// Ctrl+0, or a layout that nobody has changed yet: sizes and columns as that layout begins.
    virtual void resetLayout(Layout) {}
    /// Forms with changes that nobody has saved; they go with the page.
    [[nodiscard]] virtual int unsaved() const { return 0; }
    /// Saves them one after the other; `done` hears whether all were taken. One that was not is shown, with its reason.
    virtual void saveUnsaved(std::function<void(bool)> done) { done(true); }
    /// Layout of docks, splitters and columns, kept by the window (with a checksum) between runs.
    [[nodiscard]] virtual QByteArray saveLayout() const { return {}; }
    virtual void restoreLayout(const QByteArray&) {}
    /// What the user named or used and wants to find again in every layout: saved views, recent filters, columns. Kept
    /// when layouts are reset. Emit `keepsakesChanged` when it changes: the window writes it at once.
    [[nodiscard]] virtual QByteArray saveKeepsakes() const { return {}; }
    virtual void restoreKeepsakes(const QByteArray&) {}

signals:
    void keepsakesChanged();

public:
    // Actions added with QWidget::addAction appear in the command palette, with their shortcuts.
};

/// One item of the rail.
struct PageEntry
{
    QString id; ///< "overview", "entities", "events", "commands"
    const char* title; ///< source text for translation in the context "docks::Page"
    QString icon; ///< name of an icon, see style/icons.h
    std::function<Page*(const PageContext& context, QWidget* parent)> make;
};

} // namespace docks
