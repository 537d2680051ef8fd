#pragma once

#include "hub/hub_client.h"
#include "style/tokens.h"

#include <QFrame>

#include <optional>

class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace window {

/// The bar above everything: menu, back, forward, page title, profile, layout; search in the window's centre; live or
/// paused with the clock, notices, settings. GUI thread.
class TopBar final : public QFrame
{
    Q_OBJECT
public:
    explicit TopBar(QWidget* parent);
    Q_DISABLE_COPY_MOVE(TopBar)

    void setTitle(const QString& title);
    /// `isMarked`: its colour is somebody's warning, so an edge of it runs along the bar.
    void setProfile(const QString& name, const QColor& colour, bool isMarked);
    void setProfileMenu(QMenu* menu);
    void setHistory(bool canGoBack, bool canGoForward);
    void setConnection(hub::HubClient::State state, const QString& reason);
    void setSilent(bool silent); ///< connected, but nothing is heard
    void setHeldBack(std::optional<quint64> rows);
    void setUnread(int count);
    void setMenu(QMenu* menu);
    void setLayoutMenu(QMenu* menu, const QString& chosen);
    void retranslate();

    [[nodiscard]] QToolButton* noticesButton() const { return m_notices; }

signals:
    void backWanted();
    void forwardWanted();
    void searchWanted();
    void resumeWanted();
    void noticesWanted();
    void settingsWanted();
    void reconnectWanted();

protected:
    bool event(QEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void placeSearch();
    void showState();
    void showClock();

    QToolButton* m_menu;
    QToolButton* m_back;
    QToolButton* m_forward;
    QLabel* m_title;
    QToolButton* m_profile;
    QToolButton* m_layout;
    QPushButton* m_search;
    QWidget* m_live;
    QWidget* m_dot;
    QLabel* m_liveWord;
    QLabel* m_clock;
    QPushButton* m_paused;
    QPushButton* m_offline;
    QToolButton* m_notices;
    QToolButton* m_settings;
    hub::HubClient::State m_state = hub::HubClient::State::Offline;
    std::optional<quint64> m_heldBack;
    bool m_isSilent = false;
    QString m_profileName;
    QColor m_edge; ///< invalid: none
    QString m_pausedAt;
    QString m_reason;
};

} // namespace window
