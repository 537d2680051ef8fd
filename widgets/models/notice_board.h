#pragma once

#include <QAbstractListModel>
#include <QDateTime>
#include <QString>

#include <functional>
#include <vector>

namespace models {

/// How a notice, a toast or a banner is meant. Each has its icon and colour (style/icons.h, style/tokens.h).
enum class Severity
{
    Ok,
    Info,
    Warning,
    Error,
    Rejected
};

/// Something the user should be able to read again later.
struct Notice
{
    Severity severity = Severity::Info;
    QString title; ///< what happened, one line
    QString fact; ///< to what, how much; one line, may be empty
    QString action; ///< text of its one action, may be empty
    std::function<void()> run; ///< what the action does
    QDateTime time; ///< filled in when invalid
};

/// The notices of this run, newest first, at most `capacity` (the oldest fall out). GUI thread.
class NoticeBoard final : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr std::size_t capacity = 200;
    enum Role
    {
        TitleRole = Qt::DisplayRole,
        FactRole = Qt::UserRole + 1,
        SeverityRole,
        ActionRole,
        TimeRole
    };

    using QAbstractListModel::QAbstractListModel;

    void add(Notice notice);
    void clear();
    void markRead();
    [[nodiscard]] int unread() const { return m_unread; }
    [[nodiscard]] const Notice& notice(int row) const { return m_notices.at(static_cast<std::size_t>(row)); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

signals:
    void unreadChanged(int unread);

private:
    std::vector<Notice> m_notices; ///< newest first
    int m_unread = 0;
};

} // namespace models
