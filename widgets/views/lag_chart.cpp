#include "views/lag_chart.h"

#include "models/format.h"
#include "style/fonts.h"
#include "style/scheme.h"

#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace views {

namespace {

constexpr int lines = 4;
constexpr int labelWidth = 56;
constexpr int lagBottom = 20;
constexpr int lagTop = 10;

/// The next of 1, 2, 5, 10, 20, … that is not smaller.
double roundUp(double value)
{
    if (value <= 0)
        return 1;
    const auto power = std::pow(10.0, std::floor(std::log10(value)));
    constexpr std::array<double, 4> steps {1, 2, 5, 10};
    for (const auto step : steps)
        if (step * power >= value)
            return step * power;
    return 10 * power;
}

QString shortText(double value)
{
    const QLocale locale;
    if (value >= 1e6)
        return locale.toString(value / 1e6, 'g', 3) + QStringLiteral(" M");
    if (value >= 1e4)
        return locale.toString(value / 1e3, 'g', 3) + QStringLiteral(" k");
    return locale.toString(value, 'g', 4);
}

} // namespace

LagChart::LagChart(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void LagChart::setPoints(std::vector<Point> points, const QString& unit)
{
    m_points = std::move(points);
    m_unit = unit;
    describe();
    update();
}

void LagChart::describe()
{
    setAccessibleDescription(m_points.empty()
                                 ? QString()
                                 : tr("now %1 %2, at most %3 %2")
                                       .arg(shortText(m_points.back().value), m_unit,
                                            shortText(std::ranges::max(m_points, {}, &Point::value).value)));
}

void LagChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), style::color(style::Token::Base));
    painter.setFont(style::uiFont(style::smallPixels));
    const QRectF area(labelWidth, lagTop, std::max(10, width() - labelWidth - 12),
                      std::max(10, height() - lagTop - lagBottom));
    double most = 0;
    for (const auto& point : m_points)
        most = std::max(most, point.value);
    const auto step = roundUp(most / lines);
    const auto scale = step * lines;
    for (int i = 0; i <= lines; ++i) {
        const auto y = std::round(area.bottom() - area.height() * i / lines) + 0.5;
        painter.setPen(style::color(i == 0 ? style::Token::Axis : style::Token::Grid));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(style::color(style::Token::Text3));
        painter.drawText(QRectF(0, y - 8, labelWidth - 8, 16), Qt::AlignRight | Qt::AlignVCenter,
                         i == 0 ? QStringLiteral("0 %1").arg(m_unit) : shortText(step * i));
    }
    if (m_points.size() < 2)
        return;
    const auto from = m_points.front().time;
    const auto span = std::max<qint64>(m_points.back().time - from, 1);
    const auto place = [&](const Point& point) {
        return QPointF(area.left() + area.width() * static_cast<double>(point.time - from) / static_cast<double>(span),
                       area.bottom() - area.height() * point.value / scale);
    };
    for (int i = 0; i < 3; ++i) {
        const auto at = QDateTime::fromMSecsSinceEpoch(from + span * i / 2).time();
        const auto x = area.left() + area.width() * i / 2;
        const QRectF box(i == 0 ? x : i == 1 ? x - 40 : x - 80, area.bottom() + 3, 80, 16);
        const auto side = i == 0 ? Qt::AlignLeft : i == 1 ? Qt::AlignHCenter : Qt::AlignRight;
        painter.drawText(box, static_cast<int>(side | Qt::AlignVCenter), at.toString(QStringLiteral("HH:mm:ss")));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath line(place(m_points.front()));
    for (const auto& point : m_points)
        line.lineTo(place(point));
    auto under = line;
    under.lineTo(area.right(), area.bottom());
    under.lineTo(area.left(), area.bottom());
    under.closeSubpath();
    const auto ink = style::color(style::Token::Series2);
    auto wash = ink;
    wash.setAlphaF(0.10F);
    painter.fillPath(under, wash);
    painter.setPen(QPen(ink, 1.5));
    painter.drawPath(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawEllipse(place(m_points.back()), 3, 3);
}

SampleBars::SampleBars(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SampleBars::setValues(std::vector<qint64> values)
{
    m_values = std::move(values);
    QStringList words;
    for (const auto value : m_values)
        words << QString::number(value);
    setAccessibleDescription(words.join(QLatin1Char(' ')));
    update();
}

void SampleBars::paintEvent(QPaintEvent*)
{
    if (m_values.empty())
        return;
    QPainter painter(this);
    painter.setFont(style::uiFont(style::smallPixels));
    const auto most = std::max<qint64>(*std::ranges::max_element(m_values), 1);
    const auto count = static_cast<int>(m_values.size());
    const auto width = std::clamp((this->width() - 4 * (count - 1)) / count, 8, 40);
    const auto heights = height() - 16;
    for (int i = 0; i < count; ++i) {
        const auto value = m_values[static_cast<std::size_t>(i)];
        const auto tall = std::max<int>(value > 0 ? 2 : 1, static_cast<int>(heights * value / most));
        const QRect bar(i * (width + 4), height() - tall, width, tall);
        auto ink = style::color(style::Token::Series2);
        if (i + 1 < count)
            ink.setAlphaF(0.6F);
        painter.fillRect(bar, ink);
        painter.setPen(style::color(style::Token::Text2));
        painter.drawText(QRect(bar.left() - 6, bar.top() - 16, width + 12, 16), Qt::AlignCenter,
                         shortText(static_cast<double>(value)));
    }
}

} // namespace views
