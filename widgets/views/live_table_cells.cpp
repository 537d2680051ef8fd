#include "views/live_table_cells.h"

#include "style/fonts.h"
#include "style/icons.h"
#include "style/tokens.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace views {

namespace {

using style::Token;

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

LiveTableCells::LiveTableCells(const QWidget& on)
    : m_on(on)
    , m_plain(style::uiFont(style::textPixels))
    , m_mono(style::monoFont(style::smallPixels))
{
}

void LiveTableCells::forgetIcons()
{
    m_icons.clear();
}

void LiveTableCells::drawIcon(QPainter& painter, const QRect& area, const char* name, const QColor& tint)
{
    const auto key = qMakePair(QLatin1String(name), tint.rgba());
    auto found = m_icons.find(key);
    if (found == m_icons.end())
        found = m_icons.insert(
            key, style::iconPixmap(QString::fromLatin1(name), tint, area.width(), m_on.devicePixelRatioF()));
    painter.drawPixmap(area.topLeft(), *found);
}

void LiveTableCells::draw(QPainter& painter, const QRect& area, const models::ColumnSpec& column,
                          const models::Cell& cell, bool isWhite)
{
    auto room = area.adjusted(style::measure::cellPadding, 0, -style::measure::cellPadding, 0);
    const auto colorOf = [isWhite](models::Tone tone) {
        return style::color(isWhite ? Token::SelText : tokenOf(tone));
    };
    if (cell.icon != nullptr) {
        constexpr int size = style::measure::rowIcon;
        drawIcon(painter, QRect(room.left(), room.top() + (area.height() - size) / 2, size, size), cell.icon,
                 colorOf(cell.iconTone));
        room.setLeft(room.left() + size + 6);
    }
    auto& text = column.mono ? m_mono : m_plain;
    const auto baseline = room.top() + (area.height() - text.height()) / 2 + text.ascent();
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

} // namespace views
