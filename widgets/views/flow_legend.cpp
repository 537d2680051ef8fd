#include "views/flow_legend.h"

#include "style/tokens.h"

#include <QPainter>

#include <array>
#include <tuple>

using style::Token;

namespace views {

namespace {

constexpr int lineWidth = 28;
constexpr int flowGap = 14;

std::array<std::tuple<QString, Token, int>, 3> entries()
{
    return {{{FlowLegend::tr("live"), Token::Accent, 2},
             {FlowLegend::tr("idle"), Token::LineStrong, 2},
             {FlowLegend::tr("over 80 % full"), Token::Warn, 3}}};
}

} // namespace

FlowLegend::FlowLegend(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(style::measure::title - 2);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize FlowLegend::sizeHint() const
{
    int width = 0;
    for (const auto& entry : entries())
        width += lineWidth + fontMetrics().horizontalAdvance(std::get<QString>(entry)) + flowGap;
    return {width, height()};
}

void FlowLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    int x = 0;
    const int y = height() / 2;
    for (const auto& [name, tint, width] : entries()) {
        painter.setPen(QPen(style::color(tint), width));
        painter.drawLine(x, y, x + 22, y);
        if (tint == Token::Accent) {
            painter.setBrush(style::color(Token::Chrome));
            painter.drawEllipse(QPointF(x + 11, y), 3, 3);
        }
        painter.setPen(style::color(Token::Text2));
        const auto room = painter.fontMetrics().horizontalAdvance(name);
        painter.drawText(QRect(x + lineWidth, 0, room + 4, height()), Qt::AlignVCenter | Qt::TextSingleLine, name);
        x += lineWidth + room + flowGap;
    }
}

} // namespace views
