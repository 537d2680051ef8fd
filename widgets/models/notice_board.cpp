#include "models/notice_board.h"

#include "models/format.h"

namespace models {

void NoticeBoard::add(Notice notice)
{
    for (auto* text : {&notice.title, &notice.fact, &notice.action})
        *text = format::safe(*text);
    if (!notice.time.isValid())
        notice.time = QDateTime::currentDateTimeUtc();
    if (m_notices.size() == capacity) {
        const auto last = static_cast<int>(capacity) - 1;
        beginRemoveRows({}, last, last);
        m_notices.pop_back();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_notices.insert(m_notices.begin(), std::move(notice));
    endInsertRows();
    m_unread = std::min(m_unread + 1, static_cast<int>(m_notices.size()));
    emit unreadChanged(m_unread);
}

void NoticeBoard::clear()
{
    beginResetModel();
    m_notices.clear();
    endResetModel();
    markRead();
}

void NoticeBoard::markRead()
{
    if (m_unread == 0)
        return;
    m_unread = 0;
    emit unreadChanged(0);
}

int NoticeBoard::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_notices.size());
}

QVariant NoticeBoard::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const auto& notice = m_notices.at(static_cast<std::size_t>(index.row()));
    switch (role) {
    case TitleRole:
        return notice.title;
    case Qt::AccessibleTextRole:
        return notice.fact.isEmpty() ? notice.title : tr("%1: %2").arg(notice.title, notice.fact);
    case FactRole:
        return notice.fact;
    case SeverityRole:
        return static_cast<int>(notice.severity);
    case ActionRole:
        return notice.action;
    case TimeRole:
        return notice.time;
    default:
        return {};
    }
}

} // namespace models
