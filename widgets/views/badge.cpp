#include "views/badge.h"

#include "style/fonts.h"
#include "style/icons.h"
#include "views/severity.h"

#include <QPainter>

namespace views {

namespace {
constexpr auto badgeHeight = 18;
constexpr auto iconSize = 12;
constexpr auto badgePadding = 6;
constexpr auto badgeGap = 4;

QFont badgeFont()
{
    return style::uiFont(style::smallPixels, QFont::Medium);
}

int widthOf(const QString& word)
{
    return 2 * badgePadding + iconSize + badgeGap + QFontMetrics(badgeFont()).horizontalAdvance(word);
}
} // namespace

Badge::Badge(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Badge::setStatus(models::Severity severity, const QString& word, const QString& icon)
{
    m_severity = severity;
    m_word = word;
    m_icon = icon;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return {widthOf(m_word), badgeHeight};
}

void Badge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBadge(painter, rect(), m_severity, m_word, m_icon);
}

int paintBadge(QPainter& painter, const QRect& area, models::Severity severity, const QString& word,
               const QString& icon)
{
    const auto shown = look(severity);
    const QRect box(area.left(), area.top() + (area.height() - badgeHeight) / 2, std::min(widthOf(word), area.width()),
                    badgeHeight);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(style::color(shown.background));
    painter.drawRoundedRect(box, 3, 3);
    style::paintIcon(painter, {box.left() + badgePadding, box.top(), iconSize, box.height()},
                     icon.isEmpty() ? shown.icon : icon, shown.tint, iconSize);
    painter.setFont(badgeFont());
    painter.setPen(style::color(shown.tint));
    painter.drawText(box.adjusted(badgePadding + iconSize + badgeGap, 0, -badgePadding + 2, 0),
                     Qt::AlignVCenter | Qt::TextSingleLine, word);
    painter.restore();
    return box.width();
}

} // namespace views
