#include "views/sparkline.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace views {

Sparkline::Sparkline(QWidget* parent, style::Token tint)
    : QWidget(parent)
    , m_tint(tint)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Sparkline::setValues(std::vector<double> values)
{
    if (values.size() > m_capacity)
        values.erase(values.begin(), values.end() - static_cast<std::ptrdiff_t>(m_capacity));
    m_values = std::move(values);
    update();
}

void Sparkline::setTint(style::Token tint)
{
    m_tint = tint;
    update();
}

void Sparkline::setCapacity(std::size_t capacity)
{
    m_capacity = std::max<std::size_t>(capacity, 2);
}

void Sparkline::paintEvent(QPaintEvent*)
{
    if (m_values.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto ink = style::color(m_tint);
    const auto top = *std::max_element(m_values.begin(), m_values.end());
    const auto area = QRectF(rect()).adjusted(1, 3, -4, -1);
    const auto step = area.width() / static_cast<double>(m_capacity - 1);
    const auto point = [&](std::size_t i) {
        const auto fromEnd = static_cast<double>(m_values.size() - 1 - i);
        const auto share = top > 0 ? m_values[i] / top : 0;
        return QPointF(area.right() - fromEnd * step, area.bottom() - share * area.height());
    };
    QPainterPath line(point(0));
    for (std::size_t i = 1; i < m_values.size(); ++i)
        line.lineTo(point(i));
    auto under = line;
    under.lineTo(area.right(), area.bottom() + 1);
    under.lineTo(point(0).x(), area.bottom() + 1);
    under.closeSubpath();
    auto wash = ink;
    wash.setAlphaF(0.16F);
    painter.fillPath(under, wash);
    painter.setPen(QPen(ink, 1.5));
    painter.drawPath(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(point(m_values.size() - 1), 2.5, 2.5);
}

} // namespace views
