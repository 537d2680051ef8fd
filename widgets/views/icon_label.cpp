#include "views/icon_label.h"

#include "style/icons.h"

#include <QLineEdit>
#include <QPainter>

namespace views {

IconLabel::IconLabel(const QString& icon, style::Token tint, int size, QWidget* parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_tint(tint)
{
    setFixedSize(size, size);
}

void IconLabel::setIcon(const QString& icon, style::Token tint)
{
    m_icon = icon;
    m_tint = tint;
    update();
}

void IconLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    style::paintIcon(painter, rect(), m_icon, isEnabled() ? m_tint : style::Token::Disabled,
                     std::min(width(), height()));
}

void leadIcon(QLineEdit& line, const QString& icon)
{
    constexpr auto size = style::measure::icon;
    constexpr auto left = 8;
    auto* shown = new IconLabel(icon, style::Token::Text2, size, &line);
    shown->setAttribute(Qt::WA_TransparentForMouseEvents);
    shown->move(left, (line.maximumHeight() - size) / 2);
    line.setTextMargins(left + size, 0, 0, 0);
}

namespace {
constexpr auto turnMs = 900;
constexpr auto turnSteps = 18;
} // namespace

Spinner::Spinner(QWidget* parent, int size)
    : QWidget(parent)
{
    setFixedSize(size, size);
}

void Spinner::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(style::color(style::Token::Accent), 1.5, Qt::SolidLine, Qt::RoundCap));
    const auto inset = 2.0;
    constexpr auto sixteenths = 16; // QPainter counts angles so.
    painter.drawArc(QRectF(rect()).adjusted(inset, inset, -inset, -inset), -m_step * (360 / turnSteps) * sixteenths,
                    270 * sixteenths);
}

void Spinner::showEvent(QShowEvent*)
{
    if (m_timer == 0)
        m_timer = startTimer(turnMs / turnSteps);
}

void Spinner::hideEvent(QHideEvent*)
{
    if (m_timer != 0)
        killTimer(m_timer);
    m_timer = 0;
}

void Spinner::timerEvent(QTimerEvent*)
{
    m_step = (m_step + 1) % turnSteps;
    update();
}

} // namespace views
