#include "views/live_table_header.h"

#include "style/fonts.h"
#include "style/icons.h"
#include "style/tokens.h"

#include <QDataStream>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace views {

namespace {
constexpr int narrowest = 32;
constexpr int grip = 4; // pixels on each side of a border
constexpr int arrowRoom = 17; // beside the title of the column that sorts
constexpr quint32 magic = 0x65734832; // "esH2": widths are those of the user, 0 where there is none
} // namespace

LiveTableHeader::LiveTableHeader(models::RowSource& source, QWidget* parent)
    : QWidget(parent)
    , m_source(source)
{
    setObjectName(QStringLiteral("liveTableHeader"));
    setMouseTracking(true);
    setFixedHeight(style::measure::small);
    reload();
}

void LiveTableHeader::reload()
{
    m_columns = m_source.columns();
    m_hidden.resize(m_columns.size(), false);
    m_own.resize(m_columns.size(), 0);
    measure();
    arrange();
}

void LiveTableHeader::resetWidths()
{
    m_own.assign(m_columns.size(), 0);
    m_hidden.assign(m_columns.size(), false);
    arrange();
}

/// Titles are as long as their language makes them, and so are words in cells.
void LiveTableHeader::measure()
{
    const QFontMetrics titles(style::uiFont(style::textPixels, QFont::Medium));
    const QFontMetrics plain(style::uiFont(style::textPixels));
    const QFontMetrics mono(style::monoFont(style::smallPixels));
    m_natural.clear();
    for (const auto& column : m_columns) {
        int content = titles.horizontalAdvance(column.title) + (column.sortable ? arrowRoom : 0);
        for (const auto& text : column.typical)
            content = std::max(content,
                               (column.mono ? mono : plain).horizontalAdvance(text) + 1
                                   + (column.icon ? style::measure::rowIcon + 6 : 0));
        m_natural.push_back(std::max(column.width, content + 2 * style::measure::cellPadding));
    }
}

int LiveTableHeader::widthOf(std::size_t column) const
{
    return m_own[column] > 0 ? m_own[column] : m_natural[column];
}

void LiveTableHeader::spread(int spare)
{
    // What the user set stays as it is while there are others.
    const auto isText = [this](const Place& place) { return !m_columns[static_cast<std::size_t>(place.column)].right; };
    const auto isFree = [&](const Place& place) {
        return isText(place) && m_own[static_cast<std::size_t>(place.column)] == 0;
    };
    const bool anyFree = std::any_of(m_places.begin(), m_places.end(), isFree);
    const auto isElastic = [&](const Place& place) { return anyFree ? isFree(place) : isText(place); };
    int elastic = 0;
    for (const auto& place : m_places)
        elastic += isElastic(place) ? place.width : 0;
    if (elastic == 0)
        return;
    // In proportion to what they have, so that a wide window does not tear one column away from the others.
    int given = 0;
    for (auto& place : m_places) {
        if (spare <= 0 || !isElastic(place))
            continue;
        const int part = static_cast<int>(static_cast<qint64>(spare) * place.width / elastic);
        place.width += part;
        given += part;
    }
    // What does not divide, and what is missing: a pixel at a time, to or from the widest.
    for (int left = spare - given; left != 0; left += left > 0 ? -1 : 1) {
        auto* widest = &m_places.front();
        for (auto& place : m_places) {
            if (isElastic(place) && (!isElastic(*widest) || place.width > widest->width))
                widest = &place;
        }
        if (left < 0 && widest->width <= narrowest)
            break;
        widest->width += left > 0 ? 1 : -1;
    }
}

void LiveTableHeader::arrange()
{
    m_places.clear();
    int needed = 0;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        if (m_hidden[i] || width() < m_columns[i].hideBelow)
            continue;
        m_places.push_back({static_cast<int>(i), 0, widthOf(i)});
        needed += widthOf(i);
    }
    if (!m_places.empty()) {
        auto& last = m_places.back();
        // A column of numbers at the end stays narrow, the others share; else the last one has the rest.
        if (m_columns[static_cast<std::size_t>(last.column)].right)
            spread(width() - needed);
        else
            last.width = std::max(narrowest, last.width + width() - needed);
    }
    int x = 0;
    for (auto& place : m_places) {
        place.x = x;
        x += place.width;
    }
    update();
    emit changed();
}

void LiveTableHeader::setHidden(int column, bool hidden)
{
    m_hidden[static_cast<std::size_t>(column)] = hidden;
    arrange();
}

QByteArray LiveTableHeader::save() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << magic << static_cast<quint32>(m_own.size());
    for (std::size_t i = 0; i < m_own.size(); ++i)
        stream << static_cast<qint32>(m_own[i]) << static_cast<bool>(m_hidden[i]);
    return bytes;
}

void LiveTableHeader::restore(const QByteArray& saved)
{
    QDataStream stream(saved);
    quint32 mark = 0;
    quint32 count = 0;
    stream >> mark >> count;
    if (mark != magic || count != m_own.size())
        return;
    auto widths = m_own;
    auto hidden = m_hidden;
    for (std::size_t i = 0; i < count; ++i) {
        qint32 width = 0;
        bool isHidden = false;
        stream >> width >> isHidden;
        widths[i] = width == 0 ? 0 : std::clamp(width, narrowest, 4'000);
        hidden[i] = isHidden;
    }
    if (stream.status() != QDataStream::Ok)
        return;
    m_own = widths;
    m_hidden = hidden;
    arrange();
}

int LiveTableHeader::borderAt(int x) const
{
    for (std::size_t i = 0; i + 1 < m_places.size(); ++i) {
        if (std::abs(m_places[i].x + m_places[i].width - x) <= grip)
            return m_places[i].column;
    }
    return -1;
}

int LiveTableHeader::columnAt(int x) const
{
    for (const auto& place : m_places) {
        if (x >= place.x && x < place.x + place.width)
            return place.column;
    }
    return -1;
}

void LiveTableHeader::paintEvent(QPaintEvent*)
{
    using style::Token;
    QPainter painter(this);
    painter.fillRect(rect(), style::color(Token::Chrome));
    painter.setFont(style::uiFont(style::textPixels, QFont::Medium));
    const QFontMetrics metrics(painter.font());
    for (const auto& place : m_places) {
        const auto& column = m_columns[static_cast<std::size_t>(place.column)];
        const QRect area(place.x, 0, place.width, height());
        if (place.column == m_hovered && column.sortable)
            painter.fillRect(area, style::color(Token::Hover));
        const auto room = area.adjusted(style::measure::cellPadding, 0, -style::measure::cellPadding, 0);
        const bool sorted = place.column == m_source.sortColumn();
        constexpr int arrow = 14;
        const auto title =
            metrics.elidedText(column.title, Qt::ElideRight, room.width() - (sorted && column.right ? arrow + 2 : 0));
        painter.setPen(style::color(Token::Text2));
        painter.drawText(room, static_cast<int>((column.right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter),
                         title);
        if (sorted) {
            const auto width = metrics.horizontalAdvance(title);
            const int x = column.right ? room.right() - width - arrow - 2 : room.left() + width + 3;
            style::paintIcon(painter, QRect(x, (height() - arrow) / 2, arrow, arrow),
                             m_source.sortOrder() == Qt::DescendingOrder ? QStringLiteral("chevron-down")
                                                                         : QStringLiteral("chevron-up"),
                             Token::Text2, arrow);
        }
        if (&place != &m_places.back())
            painter.fillRect(QRect(place.x + place.width - 1, 0, 1, height()), style::color(Token::Line));
    }
    painter.fillRect(QRect(0, height() - 1, width(), 1), style::color(Token::Line));
}

void LiveTableHeader::resizeEvent(QResizeEvent*)
{
    arrange();
}

void LiveTableHeader::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const int x = static_cast<int>(event->position().x());
    m_dragged = borderAt(x);
    if (m_dragged >= 0)
        return;
    const auto column = columnAt(x);
    if (column < 0 || !m_columns[static_cast<std::size_t>(column)].sortable)
        return;
    const bool again = column == m_source.sortColumn();
    m_source.sortBy(column,
                    again && m_source.sortOrder() == Qt::DescendingOrder ? Qt::AscendingOrder : Qt::DescendingOrder);
    update();
}

void LiveTableHeader::mouseMoveEvent(QMouseEvent* event)
{
    const int x = static_cast<int>(event->position().x());
    if (m_dragged >= 0) {
        const auto place =
            std::find_if(m_places.begin(), m_places.end(), [this](const Place& p) { return p.column == m_dragged; });
        if (place != m_places.end()) {
            m_own[static_cast<std::size_t>(m_dragged)] = std::max(narrowest, x - place->x);
            arrange();
        }
        return;
    }
    const bool border = borderAt(x) >= 0;
    setCursor(border ? Qt::SplitHCursor : Qt::ArrowCursor);
    const auto hovered = border ? -1 : columnAt(x);
    if (hovered != m_hovered) {
        m_hovered = hovered;
        update();
    }
}

void LiveTableHeader::mouseReleaseEvent(QMouseEvent*)
{
    m_dragged = -1;
}

void LiveTableHeader::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

} // namespace views
