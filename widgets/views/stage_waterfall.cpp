#include "views/stage_waterfall.h"

#include "style/fonts.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace views {

namespace {

using style::Token;

constexpr int stageBarHeight = style::measure::small;
constexpr int axisHeight = 28;
constexpr int nameWidth = 208;
constexpr int valueWidth = 64;
constexpr int waterfallMargin = 12;
constexpr double microsPerMilli = 1000.0;

constexpr int axisWordWidth = 72; ///< of a word on the axis, with what parts it from the next

/// 1, 2 or 5 times a power of ten, so that about eight lines stand on the axis, and fewer where their words would meet.
double stepFor(double span, int pixels)
{
    const auto rough = std::max(span / std::clamp(pixels / axisWordWidth, 2, 8), 1.0);
    const auto power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const auto factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough)
            return factor * power;
    }
    return 10 * power;
}

} // namespace

StageWaterfall::StageWaterfall(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void StageWaterfall::setBars(std::vector<Bar> bars)
{
    m_bars = std::move(bars);
    QStringList lines;
    for (const auto& bar : m_bars)
        lines << tr("%1: %2 ms").arg(bar.name, QLocale().toString((bar.to - bar.from) / microsPerMilli, 'f', 2));
    setAccessibleDescription(lines.join(u'\n'));
    updateGeometry();
    update();
}

QString StageWaterfall::asText() const
{
    QString text;
    for (const auto& bar : m_bars)
        text += bar.name + u'\t' + QLocale().toString((bar.to - bar.from) / 1000.0, 'f', 3) + u'\n';
    return text;
}

QSize StageWaterfall::sizeHint() const
{
    return {600, axisHeight + static_cast<int>(m_bars.size()) * stageBarHeight + 8};
}

QSize StageWaterfall::minimumSizeHint() const
{
    return {300, axisHeight + 4 * stageBarHeight};
}

void StageWaterfall::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), style::color(Token::Base));
    if (m_bars.empty())
        return;
    // The bars fill a third of the width at least: a whisker that would make them hairs leaves at the right edge.
    double total = 1;
    double whiskers = 1;
    for (const auto& bar : m_bars) {
        total = std::max(total, bar.to);
        whiskers = std::max(whiskers, bar.p99);
    }
    double span = std::clamp(whiskers, total, 3 * total);
    const int left = waterfallMargin + nameWidth;
    const int right = width() - waterfallMargin - valueWidth;
    const auto step = stepFor(span, right - left);
    span = std::ceil(span * 1.02 / step) * step;
    const auto x = [&](double micros) { return left + static_cast<int>(std::lround(micros / span * (right - left))); };

    painter.setFont(style::uiFont(style::smallPixels));
    const int bottom = axisHeight + static_cast<int>(m_bars.size()) * stageBarHeight;
    const bool small = step < microsPerMilli / 10;
    for (double at = 0; at <= span + step / 2; at += step) {
        painter.fillRect(QRect(x(at), axisHeight - 2, 1, bottom - axisHeight + 2), style::color(Token::Grid));
        painter.setPen(style::color(Token::Text3));
        const auto text = small ? tr("%1 µs").arg(QLocale().toString(at, 'f', 0))
                                : tr("%1 ms").arg(QLocale().toString(at / microsPerMilli, 'g', 4));
        painter.drawText(QRect(x(at) - 40, 0, 80, axisHeight - 4), Qt::AlignHCenter | Qt::AlignVCenter, text);
    }
    painter.setPen(style::color(Token::Text3));
    painter.drawText(QRect(right, 0, valueWidth, axisHeight - 4), static_cast<int>(Qt::AlignRight | Qt::AlignVCenter),
                     tr("ms"));

    const auto longest = std::max_element(m_bars.begin(), m_bars.end(),
                                          [](const Bar& a, const Bar& b) { return a.to - a.from < b.to - b.from; });
    int y = axisHeight;
    for (auto bar = m_bars.begin(); bar != m_bars.end(); ++bar, y += stageBarHeight) {
        if (bar == longest)
            painter.fillRect(QRect(0, y, width(), stageBarHeight), style::color(Token::Hover));
        painter.setFont(style::uiFont());
        painter.setPen(style::color(bar->hollow ? Token::Text2 : Token::Text));
        painter.drawText(QRect(waterfallMargin, y, nameWidth - 8, stageBarHeight), Qt::AlignVCenter, bar->name);
        if (bar->p99 > bar->to) {
            const auto end = x(std::min(bar->p99, span));
            painter.fillRect(QRect(x(bar->to), y + stageBarHeight / 2, end - x(bar->to), 1),
                             style::color(Token::Control));
            if (bar->p99 <= span)
                painter.fillRect(QRect(end, y + stageBarHeight / 2 - 4, 1, 9), style::color(Token::Control));
        }
        const QRect area(x(bar->from), y + 6, std::max(2, x(bar->to) - x(bar->from)), stageBarHeight - 12);
        painter.setRenderHint(QPainter::Antialiasing);
        if (bar->hollow) {
            painter.setPen(style::color(Token::Text2));
            painter.setBrush(style::color(Token::Base));
            painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(style::color(bar->tint));
            painter.drawRoundedRect(area, 2, 2);
        }
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setFont(style::uiFont(style::textPixels, QFont::DemiBold));
        painter.setPen(style::color(Token::Text));
        painter.drawText(QRect(right, y, valueWidth, stageBarHeight),
                         static_cast<int>(Qt::AlignRight | Qt::AlignVCenter),
                         QLocale().toString((bar->to - bar->from) / microsPerMilli, 'f', 2));
    }
}

} // namespace views
