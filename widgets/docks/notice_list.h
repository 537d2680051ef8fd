#pragma once

#include "models/notice_board.h"

#include <QListView>

namespace docks {

/// The notices of this run, two lines each: icon, title and fact, clock time and action at the right. The action runs
/// on a click into the lower right corner, or by Enter. GUI thread.
class NoticeList final : public QListView
{
    Q_OBJECT
public:
    NoticeList(models::NoticeBoard& board, QWidget* parent);
    Q_DISABLE_COPY_MOVE(NoticeList)

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void runAction(const QModelIndex& index);

    models::NoticeBoard& m_board;
};

} // namespace docks
