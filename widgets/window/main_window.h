#pragma once

#include "docks/page.h"
#include "window/profiles.h"

#include <QMainWindow>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

class QSettings;

namespace window {

/// Plain values the window is made of; main() fills them.
struct Options
{
    ProfileEntry profile; ///< what is shown as open where there are no `profiles`
    QString version; ///< "0.1.0"
    std::vector<std::pair<QString, QString>> libraries; ///< name and version, for About
    QString firstPage; ///< id; empty: the one shown last
    Profiles* profiles = nullptr; ///< outlives the window; null: there is no choice
};

/// Something that the user may do about an engine that does not start.
struct FaultAction
{
    QString label;
    QString help; ///< what it does and what stays safe: tooltip and accessible description
    QString objectName;
    std::function<void()> run;
};

/// Rail, bars, pages, palette, notices, layouts: composition only. Pages are built when they are first shown; nothing
/// is asked of the hub before `firstPainted`. GUI thread. `hub` and `settings` outlive the window.
class MainWindow final : public QMainWindow, public docks::Shell
{
    Q_OBJECT
public:
    MainWindow(Options options, hub::HubClient& hub, QSettings& settings, std::vector<docks::PageEntry> pages,
               QWidget* parent = nullptr);
    ~MainWindow() override;
    Q_DISABLE_COPY_MOVE(MainWindow)

    void open(const QString& page, const QVariantMap& arguments = {}) override;
    void setHeldBack(std::optional<quint64> rows) override;
    [[nodiscard]] bool isPaused() const override;

    /// The engine does not start: an error state takes the place of the pages until the hub is connected. `reason` is
    /// plain text; the first action is the primary one.
    void showFault(const QString& title, const QString& reason, const QStringList& steps,
                   const std::vector<FaultAction>& actions);
    /// Another engine follows: nothing of the former stays, and `title` is shown until the hub is connected again.
    void leaveEngine(const QString& title, const QString& fact);
    /// The profile that is open has changed.
    void showProfile();
    /// The same place while something is repaired.
    void showRepair(const QString& title, const QString& fact);

    [[nodiscard]] models::NoticeBoard& notices();
    [[nodiscard]] views::ToastHost& toasts();
    [[nodiscard]] QString currentPage() const;

signals:
    void firstPainted(); ///< once, after the first frame is on the screen: open the hub now
    void languageWanted(const QString& code); ///< "de", "en", "es"; main() installs the translator

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace window
