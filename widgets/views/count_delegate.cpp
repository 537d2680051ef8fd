#include "views/count_delegate.h"

#include "style/fonts.h"
#include "style/icons.h"
#include "style/tokens.h"

#include <QPainter>
#include <QWidget>

namespace views {

namespace {

constexpr int headingLeft = 12; ///< of the cell: after the chevron
constexpr int entryLeft = -4; ///< of the cell of a tree's second level, whose indentation is wider than the icon needs
constexpr int listLeft = 13; ///< of the cell of a list without levels
constexpr int rightMargin = 12;
constexpr int afterIcon = 22;
constexpr int beforeCount = 8;

int leftOf(const QModelIndex& index)
{
    return index.data(CountDelegate::HeadingRole).toBool() ? headingLeft
        : index.parent().isValid()                         ? entryLeft
                                                           : listLeft;
}

QRect areaOf(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    return option.rect.adjusted(leftOf(index), 0, -rightMargin, 0);
}

QFont nameFont(const QModelIndex& index)
{
    return style::uiFont(style::textPixels,
                         index.data(CountDelegate::HeadingRole).toBool() ? QFont::DemiBold : QFont::Normal);
}

} // namespace

void CountDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    using style::Token;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool active = option.state.testFlag(QStyle::State_Active) && option.state.testFlag(QStyle::State_HasFocus);
    const bool isHeading = index.data(HeadingRole).toBool();
    painter->save();
    // The whole row, indentation included.
    const QRect row(0, option.rect.top(), option.rect.right() + 1, option.rect.height());
    if (selected)
        painter->fillRect(row, style::color(active ? Token::Sel : Token::SelIdle));
    else if (option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(row, style::color(Token::Hover));
    auto area = areaOf(option, index);
    if (isHeading) // In place of the tree's own, which would stand 7 px too far left ("ownBranches").
        style::paintIcon(*painter, QRect(7, area.top(), style::measure::icon, area.height()),
                         option.state.testFlag(QStyle::State_Open) ? QStringLiteral("chevron-down")
                                                                   : QStringLiteral("chevron-right"),
                         Token::Text2, style::measure::rowIcon);
    if (const auto icon = index.data(IconRole).toString(); !icon.isEmpty()) {
        style::paintIcon(*painter, QRect(area.left(), area.top(), style::measure::icon, area.height()), icon,
                         selected && active ? Token::SelText : Token::Text2, style::measure::icon);
        area.setLeft(area.left() + afterIcon);
    }
    const auto count = index.data(CountRole).toString();
    painter->setFont(style::uiFont());
    const auto countWidth = count.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(count) + beforeCount;
    painter->setPen(style::color(selected && active ? Token::SelText : Token::Text3));
    painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, count);
    painter->setFont(nameFont(index));
    painter->setPen(style::color(selected && active ? Token::SelText : Token::Text));
    painter->drawText(
        area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, area.width() - countWidth));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(style::color(Token::Focus), 2));
        painter->drawRect(row.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

int CountDelegate::widthOf(const QModelIndex& index)
{
    const auto count = index.data(CountRole).toString();
    return leftOf(index) + (index.data(IconRole).toString().isEmpty() ? 0 : afterIcon)
        + QFontMetrics(nameFont(index)).horizontalAdvance(index.data().toString()) + 1
        + (count.isEmpty() ? 0 : QFontMetrics(style::uiFont()).horizontalAdvance(count) + beforeCount) + rightMargin;
}

QSize CountDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, style::measure::small};
}

void CountDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                         const QModelIndex& index) const
{
    auto area = areaOf(option, index);
    area.setLeft(area.left() + afterIcon - 4);
    editor->setGeometry(area);
}

} // namespace views
