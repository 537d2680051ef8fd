#pragma once

#include <QFrame>

class QListView;

namespace models {
class NoticeBoard;
}

namespace window {

/// The notices of this run below the bell: icon, title, fact, clock time, its one action. GUI thread.
class NoticesPopup final : public QFrame
{
    Q_OBJECT
public:
    NoticesPopup(models::NoticeBoard& board, QWidget* window);
    Q_DISABLE_COPY_MOVE(NoticesPopup)

    void toggle();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void run(const QModelIndex& index);

    models::NoticeBoard& m_board;
    QListView* m_list;
    QWidget* m_empty;
};

} // namespace window
