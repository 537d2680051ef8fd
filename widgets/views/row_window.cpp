#include "views/row_window.h"

#include "models/row_source.h"

#include <QScrollBar>

#include <algorithm>
#include <limits>

namespace views {

RowWindow::RowWindow(QAbstractScrollArea& area, const models::RowSource& rows)
    : m_area(area)
    , m_rows(rows)
{
}

int RowWindow::visible() const
{
    return std::max(1, m_area.viewport()->height() / rowHeight);
}

bool RowWindow::newestIsFirst() const
{
    return m_rows.sortOrder() == Qt::DescendingOrder;
}

qint64 RowWindow::top() const
{
    return m_area.verticalScrollBar()->value();
}

void RowWindow::updateRange()
{
    auto& bar = *m_area.verticalScrollBar();
    const auto most = std::max<qint64>(0, m_rows.rowCount() - visible());
    const QSignalBlocker quiet(bar);
    bar.setPageStep(visible());
    bar.setRange(0, static_cast<int>(std::min<qint64>(most, std::numeric_limits<int>::max())));
}

/// Rows came or went: the ones under the user's eyes stay there, unless the newest end is shown.
void RowWindow::rowsChanged()
{
    updateRange();
    auto& bar = *m_area.verticalScrollBar();
    const QSignalBlocker quiet(bar);
    if (m_isFollowing) {
        bar.setValue(newestIsFirst() ? 0 : bar.maximum());
    } else if (m_topKey) {
        if (const auto row = m_rows.rowOf(*m_topKey); row >= 0)
            bar.setValue(static_cast<int>(row));
    }
    rememberTop();
    m_area.viewport()->update();
}

void RowWindow::rememberTop()
{
    const auto row = top();
    m_topKey = row < m_rows.rowCount() ? std::optional<quint64>(m_rows.keyAt(row)) : std::nullopt;
}

void RowWindow::scrolled()
{
    const auto& bar = *m_area.verticalScrollBar();
    m_isFollowing = newestIsFirst() ? bar.value() == bar.minimum() : bar.value() == bar.maximum();
    rememberTop();
    m_area.viewport()->update();
}

qint64 RowWindow::rowAt(const QPoint& point) const
{
    const auto row = top() + point.y() / rowHeight;
    return point.y() >= 0 && row < m_rows.rowCount() ? row : -1;
}

void RowWindow::show(qint64 row)
{
    auto& bar = *m_area.verticalScrollBar();
    if (row < top())
        bar.setValue(static_cast<int>(row));
    else if (row >= top() + visible())
        bar.setValue(static_cast<int>(row - visible() + 1));
}

void RowWindow::scrollToNewest()
{
    m_isFollowing = true;
    auto& bar = *m_area.verticalScrollBar();
    bar.setValue(newestIsFirst() ? 0 : bar.maximum());
    scrolled();
}

} // namespace views
