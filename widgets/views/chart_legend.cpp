#include "views/chart_legend.h"

#include "style/controls.h"
#include "style/fonts.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace views {

namespace {

constexpr int legendMargin = 12;
constexpr int dash = 11;
constexpr int entryGap = 13; // between entries

} // namespace

ChartLegend::ChartLegend(QWidget* parent)
    : QWidget(parent)
{
    setFixedHeight(style::measure::title);
    setMinimumWidth(80);
}

void ChartLegend::show(const QString& moment, std::vector<Entry> entries)
{
    m_moment = moment;
    m_entries = std::move(entries);
    QStringList all;
    for (const auto& each : m_entries)
        all += each.label + u"  "_s + each.value;
    style::setToolTip(*this, all.join(u'\n'));
    update();
}

QString ChartLegend::text() const
{
    QStringList parts {m_moment};
    for (const auto& each : m_entries)
        parts += each.value.isEmpty() ? each.label : each.label + u' ' + each.value;
    return parts.join(u", "_s);
}

void ChartLegend::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const auto small = style::uiFont(style::smallPixels);
    const auto plain = style::uiFont(style::smallPixels);
    const auto strong = style::uiFont(style::smallPixels, QFont::DemiBold);
    int x = legendMargin;
    const auto write = [&](const QString& text, const QFont& font, style::Token tint, int width) {
        painter.setFont(font);
        painter.setPen(style::color(tint));
        painter.drawText(QRect(x, 0, width, height()), Qt::AlignLeft | Qt::AlignVCenter, text);
    };
    const auto widthOf = [](const QFont& font, const QString& text) {
        return QFontMetrics(font).horizontalAdvance(text);
    };
    if (!m_moment.isEmpty()) {
        write(m_moment, small, style::Token::Text2, widthOf(small, m_moment) + 2);
        x += widthOf(small, m_moment) + entryGap;
    }
    std::size_t shown = 0;
    for (const auto& each : m_entries) {
        const auto label = QFontMetrics(plain).elidedText(each.label, Qt::ElideMiddle, 180);
        const auto labelWidth = widthOf(plain, label);
        const auto valueWidth = each.value.isEmpty() ? 0 : widthOf(strong, each.value) + 6;
        const auto needed = dash + 5 + labelWidth + valueWidth;
        const auto left = m_entries.size() - shown;
        const auto more = tr("+%1 more").arg(left);
        const auto rest = left > 1 ? widthOf(plain, more) + legendMargin : legendMargin;
        if (x + needed > width() - rest) {
            write(more, plain, style::Token::Text3, width() - x - 4);
            break;
        }
        painter.fillRect(x, height() / 2 - 1, dash, 2, style::color(each.tint));
        x += dash + 5;
        write(label, plain, style::Token::Text2, labelWidth + 2);
        x += labelWidth + 6;
        if (!each.value.isEmpty()) {
            write(each.value, strong, style::Token::Text, valueWidth + 2);
            x += valueWidth - 6;
        }
        x += entryGap;
        ++shown;
    }
}

} // namespace views
