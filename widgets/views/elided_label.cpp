#include "views/elided_label.h"

#include "style/controls.h"
#include "style/fonts.h"

#include <QPainter>

namespace views {

ElidedLabel::ElidedLabel(QWidget* parent, style::Token tint)
    : QWidget(parent)
    , m_tint(tint)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(style::uiFont());
}

void ElidedLabel::setFullText(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(style::visible(text));
    style::setToolTip(*this, style::visible(text));
    updateGeometry();
    update();
}

void ElidedLabel::setMono(bool mono)
{
    setFont(mono ? style::monoFont() : style::uiFont());
    updateGeometry();
}

void ElidedLabel::setTint(style::Token tint)
{
    m_tint = tint;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    constexpr auto widest = 400;
    return {std::min(widest, fontMetrics().horizontalAdvance(m_text) + 2), style::measure::small};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {24, style::measure::small};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(style::color(isEnabled() ? m_tint : style::Token::Disabled));
    const auto shown = painter.fontMetrics().elidedText(style::visible(m_text), Qt::ElideRight, width());
    painter.drawText(rect(), Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

} // namespace views
