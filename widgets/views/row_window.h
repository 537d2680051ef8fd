#pragma once

#include "style/tokens.h"

#include <QAbstractScrollArea>

#include <optional>

namespace models {
class RowSource;
}

namespace views {

/// Which rows of a live stream a scroll area shows. The first one is kept by its key, so that it stays under the user's
/// eyes while rows arrive; at its newest end the window follows the stream. GUI thread.
class RowWindow final
{
public:
    static constexpr int rowHeight = style::measure::small; ///< pixels

    /// Both outlive it.
    RowWindow(QAbstractScrollArea& area, const models::RowSource& rows);
    Q_DISABLE_COPY_MOVE(RowWindow)

    [[nodiscard]] int visible() const; ///< rows that fit
    [[nodiscard]] qint64 top() const; ///< the first row on screen
    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    [[nodiscard]] qint64 rowAt(const QPoint& point) const; ///< of the viewport; -1: none

    void updateRange(); ///< of the scroll bar
    void rowsChanged(); ///< rows came or went, or there is more room
    void scrolled(); ///< the scroll bar moved
    void show(qint64 row); ///< scrolls no more than it takes
    void scrollToNewest();

private:
    [[nodiscard]] bool newestIsFirst() const;
    void rememberTop();

    QAbstractScrollArea& m_area;
    const models::RowSource& m_rows;
    std::optional<quint64> m_topKey; ///< of the first row on screen
    bool m_isFollowing = true;
};

} // namespace views
