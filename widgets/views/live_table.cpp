#include "views/live_table.h"

#include "style/fonts.h"
#include "style/icons.h"
#include "style/tokens.h"
#include "views/glyph_text.h"
#include "views/live_table_accessible.h"
#include "views/live_table_header.h"

#include <QApplication>
#include <QClipboard>
#include <QHash>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace views {

namespace {

using style::Token;

constexpr int rowHeight = style::measure::small;

Token tokenOf(models::Tone tone)
{
    switch (tone) {
    case models::Tone::Label:
        return Token::Text2;
    case models::Tone::Muted:
        return Token::Text3;
    case models::Tone::Ok:
        return Token::Ok;
    case models::Tone::Updated:
        return Token::Info;
    case models::Tone::Deleted:
        return Token::Error;
    case models::Tone::Rejected:
        return Token::Rejected;
    case models::Tone::Key:
        return Token::JsonKey;
    case models::Tone::Text:
        return Token::JsonText;
    case models::Tone::Number:
        return Token::JsonNumber;
    case models::Tone::Literal:
        return Token::JsonLiteral;
    case models::Tone::Plain:
        break;
    }
    return Token::Text;
}

} // namespace

struct LiveTable::Private
{
    Private(LiveTable& owner, models::RowSource& rows)
        : q(owner)
        , source(rows)
        , header(new LiveTableHeader(rows, &owner))
    {
    }

    [[nodiscard]] int visible() const { return std::max(1, q.viewport()->height() / rowHeight); }
    [[nodiscard]] bool newestIsFirst() const { return source.sortOrder() == Qt::DescendingOrder; }
    [[nodiscard]] qint64 top() const { return q.verticalScrollBar()->value(); }

    void updateRange()
    {
        auto& bar = *q.verticalScrollBar();
        const auto most = std::max<qint64>(0, source.rowCount() - visible());
        const QSignalBlocker quiet(bar);
        bar.setPageStep(visible());
        bar.setRange(0, static_cast<int>(std::min<qint64>(most, std::numeric_limits<int>::max())));
    }

    /// Rows came or went: the ones under the user's eyes stay there, unless the newest end is shown.
    void rowsChanged()
    {
        updateRange();
        auto& bar = *q.verticalScrollBar();
        const QSignalBlocker quiet(bar);
        if (following) {
            bar.setValue(newestIsFirst() ? 0 : bar.maximum());
        } else if (topKey) {
            if (const auto row = source.rowOf(*topKey); row >= 0)
                bar.setValue(static_cast<int>(row));
        }
        rememberTop();
        q.viewport()->update();
    }

    void rememberTop()
    {
        const auto row = top();
        topKey = row < source.rowCount() ? std::optional<quint64>(source.keyAt(row)) : std::nullopt;
    }

    void scrolled()
    {
        const auto& bar = *q.verticalScrollBar();
        following = newestIsFirst() ? bar.value() == bar.minimum() : bar.value() == bar.maximum();
        rememberTop();
        q.viewport()->update();
    }

    [[nodiscard]] qint64 rowAt(const QPoint& point) const
    {
        const auto row = top() + point.y() / rowHeight;
        return point.y() >= 0 && row < source.rowCount() ? row : -1;
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

    void show(qint64 row)
    {
        auto& bar = *q.verticalScrollBar();
        if (row < top())
            bar.setValue(static_cast<int>(row));
        else if (row >= top() + visible())
            bar.setValue(static_cast<int>(row - visible() + 1));
    }

    void move(qint64 to)
    {
        if (source.rowCount() == 0)
            return;
        to = std::clamp<qint64>(to, 0, source.rowCount() - 1);
        select(source.keyAt(to));
        show(to);
    }

    void drawIcon(QPainter& painter, const QRect& area, const char* name, const QColor& tint)
    {
        const auto key = qMakePair(QLatin1String(name), tint.rgba());
        auto found = icons.find(key);
        if (found == icons.end())
            found = icons.insert(
                key, style::iconPixmap(QString::fromLatin1(name), tint, area.width(), q.devicePixelRatioF()));
        painter.drawPixmap(area.topLeft(), *found);
    }

    void drawCell(QPainter& painter, const QRect& area, const models::ColumnSpec& column, const models::Cell& cell,
                  bool whitened)
    {
        auto room = area.adjusted(style::measure::cellPadding, 0, -style::measure::cellPadding, 0);
        const auto colorOf = [whitened](models::Tone tone) {
            return style::color(whitened ? Token::SelText : tokenOf(tone));
        };
        if (cell.icon != nullptr) {
            constexpr int size = style::measure::rowIcon;
            drawIcon(painter, QRect(room.left(), room.top() + (rowHeight - size) / 2, size, size), cell.icon,
                     colorOf(cell.iconTone));
            room.setLeft(room.left() + size + 6);
        }
        auto& text = column.mono ? mono : plain;
        const auto baseline = room.top() + (rowHeight - text.height()) / 2 + text.ascent();
        if (!cell.spans.empty()) {
            qreal x = room.left();
            for (const auto& span : cell.spans) {
                const auto left = room.right() + 1 - x;
                if (left <= 4)
                    break;
                painter.setPen(colorOf(span.tone));
                x += text.draw(painter, x, baseline, span.text, left);
            }
            return;
        }
        painter.setPen(colorOf(cell.tone));
        const auto width = column.right ? std::min<qreal>(text.width(cell.text), room.width()) : 0;
        const qreal x = column.right ? room.right() + 1 - width : room.left();
        text.draw(painter, std::round(x), baseline, cell.text, room.width() + 0.5);
    }

    LiveTable& q;
    models::RowSource& source;
    LiveTableHeader* header;
    GlyphText plain {style::uiFont(style::textPixels)};
    GlyphText mono {style::monoFont(style::smallPixels)};
    QHash<QPair<QLatin1String, QRgb>, QPixmap> icons;
    std::optional<quint64> current;
    std::optional<quint64> topKey; ///< of the first row on screen
    qint64 hovered = -1;
    bool following = true;
};

LiveTable::LiveTable(models::RowSource& source, QWidget* parent)
    : QAbstractScrollArea(parent)
    , d(std::make_unique<Private>(*this, source))
{
    installLiveTableAccessibility();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportMargins(0, style::measure::small, 0, 0);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(1);
    connect(&source, &models::RowSource::changed, this, [this] { d->rowsChanged(); });
    connect(&source, &models::RowSource::reset, this, [this] {
        d->header->update();
        const auto keep = d->current;
        d->updateRange();
        // The selected row stays in sight when the new rows have it; else the view begins at the newest.
        if (const auto row = keep && !d->following ? d->source.rowOf(*keep) : -1; row >= 0)
            verticalScrollBar()->setValue(static_cast<int>(std::max<qint64>(0, row - d->visible() / 2)));
        else
            scrollToNewest();
        d->scrolled();
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
    return d->following;
}
int LiveTable::visibleRows() const
{
    return d->visible();
}
qint64 LiveTable::firstVisibleRow() const
{
    return d->top();
}

void LiveTable::setCurrentKey(std::optional<quint64> key)
{
    d->select(key);
    if (const auto row = key ? d->source.rowOf(*key) : -1; row >= 0)
        d->show(row);
}

void LiveTable::scrollToNewest()
{
    d->following = true;
    auto& bar = *verticalScrollBar();
    bar.setValue(d->newestIsFirst() ? 0 : bar.maximum());
    d->scrolled();
}

void LiveTable::setHeaderShown(bool shown)
{
    d->header->setVisible(shown);
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
    const auto line = row - d->top();
    if (line < 0 || line >= d->visible())
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
    for (auto row = d->top(); row < rows && y < viewport()->height(); ++row, y += rowHeight) {
        const bool selected = d->current && d->source.keyAt(row) == *d->current;
        const QRect line(0, y, viewport()->width(), rowHeight);
        if (selected)
            painter.fillRect(line, style::color(focused ? Token::Sel : Token::SelIdle));
        else if (row == d->hovered)
            painter.fillRect(line, style::color(Token::Hover));
        for (const auto& place : d->header->places()) {
            const QRect area(place.x, y, place.width, rowHeight);
            d->drawCell(painter, area, columns[static_cast<std::size_t>(place.column)],
                        d->source.cell(row, place.column), selected && focused);
        }
    }
    emit painted();
}

void LiveTable::resizeEvent(QResizeEvent*)
{
    d->header->setGeometry(0, 0, viewport()->width(), style::measure::small);
    d->rowsChanged();
}

void LiveTable::scrollContentsBy(int, int)
{
    d->scrolled();
}

void LiveTable::mousePressEvent(QMouseEvent* event)
{
    if (const auto row = d->rowAt(event->position().toPoint()); row >= 0)
        d->select(d->source.keyAt(row));
}

void LiveTable::mouseMoveEvent(QMouseEvent* event)
{
    const auto row = d->rowAt(event->position().toPoint());
    if (row != d->hovered) {
        d->hovered = row;
        viewport()->update();
    }
}

void LiveTable::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const auto row = d->rowAt(event->position().toPoint()); row >= 0)
        emit rowActivated(d->source.keyAt(row));
}

void LiveTable::contextMenuEvent(QContextMenuEvent* event)
{
    auto point = viewport()->mapFromGlobal(event->globalPos());
    auto row = d->rowAt(point);
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
    const auto from = row < 0 ? d->top() - 1 : row;
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
        d->move(from - d->visible());
        break;
    case Qt::Key_PageDown:
        d->move(from + d->visible());
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
        d->icons.clear();
        viewport()->update();
        d->header->update();
    }
    QAbstractScrollArea::changeEvent(event);
}

} // namespace views
