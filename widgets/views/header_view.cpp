#include "views/header_view.h"

#include "style/controls.h"
#include "style/fonts.h"
#include "style/icons.h"
#include "views/pointer.h"

#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace views {

HeaderView::HeaderView(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    watchPointer();
    setSectionsClickable(true);
    setHighlightSections(false);
    setStretchLastSection(true);
    setMinimumSectionSize(28);
    setFixedHeight(style::measure::small);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setTextElideMode(Qt::ElideRight);
}

void HeaderView::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    using style::Token;
    const auto pointer = mapFromGlobal(pointerPosition());
    const bool isHovered = underMouse() && rect.contains(pointer) && isButton(logicalIndex);
    painter->save();
    painter->fillRect(rect, style::color(isHovered ? Token::Hover : Token::Chrome));
    painter->setPen(style::color(Token::Line));
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    const bool isLast = visualIndex(logicalIndex) == count() - 1;
    if (!isLast)
        painter->drawLine(rect.topRight(), rect.bottomRight());

    const auto given = model()->headerData(logicalIndex, Qt::Horizontal, Qt::TextAlignmentRole);
    const bool isRight = given.isValid() && (given.toInt() & Qt::AlignRight) != 0;
    const auto text = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    const bool isSorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    constexpr auto arrow = style::measure::rowIcon;
    auto area = rect.adjusted(style::measure::cellPadding, 0, -style::measure::cellPadding, -1);
    painter->setFont(style::uiFont(style::textPixels, QFont::Medium));
    painter->setPen(style::color(isSorted || isHovered ? Token::Text : Token::Text2));
    const auto room = std::max(0, area.width() - (isSorted ? arrow + 4 : 0));
    const auto shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, room);
    const auto width = painter->fontMetrics().horizontalAdvance(shown);
    const auto total = width + (isSorted ? arrow + 4 : 0);
    const auto left = isRight ? area.right() - total + 1 : area.left();
    painter->drawText(QRect(left, area.top(), width + 2, area.height()), Qt::AlignVCenter | Qt::TextSingleLine, shown);
    if (isSorted) {
        const auto name = sortIndicatorOrder() == Qt::DescendingOrder ? u"chevron-down"_s : u"chevron-up"_s;
        style::paintIcon(*painter, QRect(left + width + 4, area.top(), arrow, area.height()), name, Token::Text2,
                         arrow);
    }
    painter->restore();
}

QSize HeaderView::sectionSizeFromContents(int logicalIndex) const
{
    const auto text = model()->headerData(logicalIndex, Qt::Horizontal).toString();
    const QFontMetrics metrics(style::uiFont(style::textPixels, QFont::Medium));
    return {metrics.horizontalAdvance(text) + 2 * style::measure::cellPadding + style::measure::rowIcon + 4,
            style::measure::small};
}

bool HeaderView::isButton(int column) const
{
    return sectionsClickable() && (!m_canSort || m_canSort(column));
}

void HeaderView::mouseReleaseEvent(QMouseEvent* event)
{
    const bool wasClickable = sectionsClickable();
    if (const auto column = logicalIndexAt(event->pos()); column >= 0 && !isButton(column))
        setSectionsClickable(false); // while the base class looks what the click was
    QHeaderView::mouseReleaseEvent(event);
    setSectionsClickable(wasClickable);
}

} // namespace views
