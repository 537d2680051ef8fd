#include "views/live_table.h"

#include "style/tokens.h"
#include "views/header_corner.h"
#include "views/live_table_accessible.h"
#include "views/live_table_cells.h"
#include "views/live_table_header.h"
#include "views/row_window.h"

#include <QApplication>
#include <QClipboard>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace views {

namespace {

using style::Token;

constexpr int rowHeight = RowWindow::rowHeight;

} // namespace

struct LiveTable::Private
{
    Private(LiveTable& owner, models::RowSource& rows)
        : q(owner)
        , source(rows)
        , header(new LiveTableHeader(rows, &owner))
        , window(owner, rows)
        , cells(owner)
    {
    }

    [[nodiscard]] int columnAt(int x) const
    {
        for (const auto& place : header->places()) {
            if (x >= place.x && x < place.x + place.width)
                return place.column;
        }
        return 0;
    }

    void select(std::optional<quint64> key)
    {
        if (key == current)
            return;
        current = key;
        q.viewport()->update();
        emit q.currentChanged();
        announce();
    }

    void announce()
    {
        if (!QAccessible::isActive())
            return;
        QAccessibleEvent event(&q, QAccessible::Focus);
        QAccessible::updateAccessibility(&event);
    }

    void move(qint64 to)
    {
        if (source.rowCount() == 0)
            return;
        to = std::clamp<qint64>(to, 0, source.rowCount() - 1);
        select(source.keyAt(to));
        window.show(to);
    }

    LiveTable& q;
    models::RowSource& source;
    LiveTableHeader* header;
    QWidget* corner = nullptr; ///< above the scroll bar
    RowWindow window;
    LiveTableCells cells;
    std::optional<quint64> current;
    qint64 hovered = -1;
};

LiveTable::LiveTable(models::RowSource& source, QWidget* parent)
    : QAbstractScrollArea(parent)
    , d(std::make_unique<Private>(*this, source))
{
    installLiveTableAccessibility();
    d->corner = continueHeader(*this);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportMargins(0, style::measure::small, 0, 0);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(1);
    connect(&source, &models::RowSource::changed, this, [this] { d->window.rowsChanged(); });
    connect(&source, &models::RowSource::reset, this, [this] {
        d->header->update();
        const auto keep = d->current;
        d->window.updateRange();
        // The selected row stays in sight when the new rows have it; else the view begins at the newest.
        if (const auto row = keep && !d->window.isFollowing() ? d->source.rowOf(*keep) : -1; row >= 0)
            verticalScrollBar()->setValue(static_cast<int>(std::max<qint64>(0, row - d->window.visible() / 2)));
        else
            scrollToNewest();
        d->window.scrolled();
    });
    connect(d->header, &LiveTableHeader::changed, this, [this] { viewport()->update(); });
}

LiveTable::~LiveTable() = default;

models::RowSource& LiveTable::source() const
{
    return d->source;
}
std::optional<quint64> LiveTable::currentKey() const
{
    return d->current;
}
bool LiveTable::isFollowing() const
{
    return d->window.isFollowing();
}
int LiveTable::visibleRows() const
{
    return d->window.visible();
}
qint64 LiveTable::firstVisibleRow() const
{
    return d->window.top();
}

void LiveTable::setCurrentKey(std::optional<quint64> key)
{
    d->select(key);
    if (const auto row = key ? d->source.rowOf(*key) : -1; row >= 0)
        d->window.show(row);
}

void LiveTable::scrollToNewest()
{
    d->window.scrollToNewest();
}

void LiveTable::setHeaderShown(bool shown)
{
    d->header->setVisible(shown);
    d->corner->setVisible(shown);
    setViewportMargins(0, shown ? style::measure::small : 0, 0, 0);
}

void LiveTable::setColumnHidden(int column, bool hidden)
{
    d->header->setHidden(column, hidden);
}
bool LiveTable::isColumnHidden(int column) const
{
    return d->header->isHidden(column);
}
QByteArray LiveTable::saveColumns() const
{
    return d->header->save();
}
void LiveTable::restoreColumns(const QByteArray& saved)
{
    d->header->restore(saved);
}
void LiveTable::resetColumns()
{
    d->header->resetWidths();
}
int LiveTable::columnCount() const
{
    return static_cast<int>(d->header->columns().size());
}
QString LiveTable::columnTitle(int column) const
{
    return d->header->columns()[static_cast<std::size_t>(column)].title;
}

QRect LiveTable::cellRect(qint64 row, int column) const
{
    const auto line = row - d->window.top();
    if (line < 0 || line >= d->window.visible())
        return {};
    for (const auto& place : d->header->places()) {
        if (place.column == column)
            return {place.x, static_cast<int>(line) * rowHeight, place.width, rowHeight};
    }
    return {};
}

void LiveTable::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), style::color(Token::Base));
    const auto& columns = d->header->columns();
    const auto rows = d->source.rowCount();
    const bool focused = hasFocus();
    int y = 0;
    for (auto row = d->window.top(); row < rows && y < viewport()->height(); ++row, y += rowHeight) {
        const bool selected = d->current && d->source.keyAt(row) == *d->current;
        const QRect line(0, y, viewport()->width(), rowHeight);
        if (selected)
            painter.fillRect(line, style::color(focused ? Token::Sel : Token::SelIdle));
        else if (row == d->hovered)
            painter.fillRect(line, style::color(Token::Hover));
        for (const auto& place : d->header->places()) {
            const QRect area(place.x, y, place.width, rowHeight);
            d->cells.draw(painter, area, columns[static_cast<std::size_t>(place.column)],
                          d->source.cell(row, place.column), selected && focused);
        }
    }
    emit painted();
}

void LiveTable::resizeEvent(QResizeEvent*)
{
    d->header->setGeometry(0, 0, viewport()->width(), style::measure::small);
    d->window.rowsChanged();
}

void LiveTable::scrollContentsBy(int, int)
{
    d->window.scrolled();
}

void LiveTable::mousePressEvent(QMouseEvent* event)
{
    if (const auto row = d->window.rowAt(event->position().toPoint()); row >= 0)
        d->select(d->source.keyAt(row));
}

void LiveTable::mouseMoveEvent(QMouseEvent* event)
{
    const auto row = d->window.rowAt(event->position().toPoint());
    if (row != d->hovered) {
        d->hovered = row;
        viewport()->update();
    }
}

void LiveTable::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const auto row = d->window.rowAt(event->position().toPoint()); row >= 0)
        emit rowActivated(d->source.keyAt(row));
}

void LiveTable::contextMenuEvent(QContextMenuEvent* event)
{
    auto point = viewport()->mapFromGlobal(event->globalPos());
    auto row = d->window.rowAt(point);
    int column = d->columnAt(point.x());
    auto global = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard && d->current) {
        row = d->source.rowOf(*d->current);
        column = d->header->places().empty() ? 0 : d->header->places().front().column;
        global = viewport()->mapToGlobal(cellRect(row, column).bottomLeft());
    }
    if (row < 0)
        return;
    d->select(d->source.keyAt(row));
    emit menuRequested(d->source.keyAt(row), column, global);
}

void LiveTable::keyPressEvent(QKeyEvent* event)
{
    const auto row = d->current ? d->source.rowOf(*d->current) : -1;
    const auto from = row < 0 ? d->window.top() - 1 : row;
    if (event->matches(QKeySequence::Copy) && row >= 0) {
        QStringList cells;
        for (const auto& place : d->header->places())
            cells << d->source.text(row, place.column);
        QApplication::clipboard()->setText(cells.join(u'\t'));
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
        d->move(from - 1);
        break;
    case Qt::Key_Down:
        d->move(from + 1);
        break;
    case Qt::Key_PageUp:
        d->move(from - d->window.visible());
        break;
    case Qt::Key_PageDown:
        d->move(from + d->window.visible());
        break;
    case Qt::Key_Home:
        d->move(0);
        break;
    case Qt::Key_End:
        d->move(d->source.rowCount() - 1);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (row >= 0)
            emit rowActivated(*d->current);
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void LiveTable::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void LiveTable::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool LiveTable::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave && d->hovered >= 0) {
        d->hovered = -1;
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void LiveTable::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        d->header->reload();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        d->cells.forgetIcons();
        viewport()->update();
        d->header->update();
    }
    QAbstractScrollArea::changeEvent(event);
}

} // namespace views
