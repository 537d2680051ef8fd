#include "window/bar_button.h"

#include "style/controls.h"
#include "style/fonts.h"
#include "style/icons.h"

#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace window {

namespace {
constexpr auto chevronRoom = 24;
} // namespace

BarButton::BarButton(std::optional<style::Token> square, QString icon, QWidget* parent)
    : QToolButton(parent)
    , m_square(square)
    , m_icon(std::move(icon))
{
    setFocusPolicy(Qt::TabFocus);
    setPopupMode(QToolButton::InstantPopup);
}

void BarButton::setSquare(style::Token token, const QColor& colour)
{
    m_square = token;
    m_colour = colour;
    update();
}

QSize BarButton::sizeHint() const
{
    const QFontMetrics metrics(style::uiFont(style::textPixels, QFont::Medium));
    const auto after = menu() != nullptr ? chevronRoom : 10;
    return {metrics.horizontalAdvance(text()) + textLeft() + after, style::measure::title};
}

void BarButton::paintEvent(QPaintEvent*)
{
    using style::Token;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (underMouse() || isDown()) {
        painter.setBrush(style::color(isDown() ? Token::Press : Token::Hover));
        painter.drawRoundedRect(rect(), style::measure::radius, style::measure::radius);
    }
    if (m_square) {
        painter.setBrush(m_colour.isValid() ? m_colour : style::color(*m_square));
        painter.drawRoundedRect(QRect(8, height() / 2 - 5, 10, 10), 2, 2);
    } else {
        style::paintIcon(painter, {8, 0, 14, height()}, m_icon, Token::Text2, style::measure::rowIcon);
    }
    painter.setFont(style::uiFont(style::textPixels, QFont::Medium));
    painter.setPen(style::color(m_square ? Token::Text : Token::Text2));
    painter.drawText(rect().adjusted(textLeft(), 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                     style::visible(text()));
    if (menu() != nullptr)
        style::paintIcon(painter, {width() - 20, 0, 14, height()}, u"chevron-down"_s,
                         m_square ? Token::Text : Token::Text2, style::measure::rowIcon);
}

} // namespace window
