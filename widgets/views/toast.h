#pragma once

#include "models/notice_board.h"

#include <QFrame>
#include <QPointer>

class QTimer;

namespace views {

/// Shows toasts at the lower right of `area`: icon, title, fact, one action; they leave after 6 s and stay while
/// hovered. Every toast is also written to the notice board. At most three at a time; the oldest leaves first. GUI
/// thread.
class ToastHost final : public QObject
{
    Q_OBJECT
public:
    ToastHost(QWidget& area, models::NoticeBoard& board);
    ~ToastHost() override;
    Q_DISABLE_COPY_MOVE(ToastHost)

    /// `bottomMargin`: space of the area that toasts must leave free (the status bar).
    void setBottomMargin(int pixels);
    /// Toasts stand at the left of this part of the area while it is shown: it holds what a hand is on its way to.
    void keepClearOf(QWidget& part);
    void show(models::Notice notice);
    void dismissAll();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    QWidget& m_area;
    models::NoticeBoard& m_board;
    std::vector<QPointer<QWidget>> m_toasts; ///< oldest first
    QPointer<QWidget> m_clear;
    int m_bottomMargin = 24;
};

} // namespace views
