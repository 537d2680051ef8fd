#include "views/table_delegate.h"

#include "style/controls.h"
#include "style/fonts.h"
#include "style/icons.h"
#include "views/pointer.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace views {

namespace {

using style::Token;

bool flag(const QModelIndex& index, int role)
{
    return role >= 0 && index.data(role).toBool();
}

int number(const QModelIndex& index, int role)
{
    if (role < 0)
        return -1;
    const auto value = index.data(role);
    return value.isValid() ? value.toInt() : -1;
}

bool isRowHovered(const QStyleOptionViewItem& option, const QModelIndex& index)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return false;
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (view == nullptr || !view->underMouse())
        return option.state.testFlag(QStyle::State_MouseOver);
    const auto position = view->viewport()->mapFromGlobal(pointerPosition());
    return position.y() >= option.rect.top() && position.y() <= option.rect.bottom()
        && view->viewport()->rect().contains(position) && index.isValid();
}

/// A view beside the main one (property "idleSelection") shows its selection in grey while it has no focus.
bool hasActiveSelection(const QStyleOptionViewItem& option)
{
    if (!option.state.testFlag(QStyle::State_Active))
        return false;
    return option.widget == nullptr || option.widget->hasFocus() || !option.widget->property("idleSelection").toBool();
}

const QFont& cachedMono()
{
    static const auto font = style::monoFont();
    return font;
}

const QFont& cachedUi(bool isStrong)
{
    static const auto normal = style::uiFont();
    static const auto strong = style::uiFont(style::textPixels, QFont::DemiBold);
    return isStrong ? strong : normal;
}

} // namespace

TableDelegate::TableDelegate(Roles roles, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_roles(roles)
{
    watchPointer();
}

void TableDelegate::setColumnTint(int column, Token tint)
{
    const auto at = static_cast<std::size_t>(column);
    if (m_columns.size() <= at)
        m_columns.resize(at + 1, Token::Count);
    m_columns[at] = tint;
}

QColor TableDelegate::textColor(const QStyleOptionViewItem& option, const QModelIndex& index, bool isSelected) const
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return style::color(Token::Disabled);
    if (isSelected && hasActiveSelection(option))
        return style::color(Token::SelText);
    if (const auto tint = number(index, m_roles.tint); tint >= 0)
        return style::color(static_cast<Token>(tint));
    const auto column = static_cast<std::size_t>(index.column());
    if (column < m_columns.size() && m_columns[column] != Token::Count)
        return style::color(m_columns[column]);
    if (flag(index, m_roles.secondary))
        return style::color(Token::Text2);
    if (flag(index, m_roles.faint))
        return style::color(Token::Text3);
    return style::color(Token::Text);
}

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isActive = isSelected && hasActiveSelection(option);
    if (isSelected)
        painter->fillRect(option.rect, style::color(isActive ? Token::Sel : Token::SelIdle));
    else if (const auto background = number(index, m_roles.background); background >= 0)
        painter->fillRect(option.rect, style::color(static_cast<Token>(background)));
    else if (isRowHovered(option, index))
        painter->fillRect(option.rect, style::color(Token::Hover));

    const auto ink = textColor(option, index, isSelected);
    auto area = option.rect.adjusted(style::measure::cellPadding, 0, -style::measure::cellPadding, 0);
    if (qobject_cast<const QTreeView*>(option.widget) != nullptr)
        area.setLeft(option.rect.left() + 2);
    if (m_roles.icon >= 0) {
        if (const auto icon = index.data(m_roles.icon).toString(); !icon.isEmpty()) {
            const auto tint = number(index, m_roles.iconTint);
            const bool isOwn = tint >= 0 && !(isSelected && isActive);
            const QRect place(area.left(), area.top(), style::measure::rowIcon, area.height());
            style::paintIcon(*painter, place, icon, isOwn ? style::color(static_cast<Token>(tint)) : ink,
                             style::measure::rowIcon);
            area.setLeft(area.left() + style::measure::rowIcon + 6);
        }
    }
    const auto value = index.data(Qt::DisplayRole);
    if (!value.isValid() || area.width() <= 0)
        return;
    painter->setFont(flag(index, m_roles.mono) || flag(index, m_roles.json) ? cachedMono()
                                                                            : cachedUi(flag(index, m_roles.strong)));
    const auto text = style::visible(value.toString());
    if (flag(index, m_roles.json)) {
        paintJson(*painter, area, text, ink, !(isSelected && isActive));
        return;
    }
    const auto given = index.data(Qt::TextAlignmentRole);
    const auto side = given.isValid() ? given.toInt() : static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter);
    painter->setPen(ink);
    const auto shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width());
    painter->drawText(area, (side & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(QPen(style::color(Token::Focus), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto text = index.data(Qt::DisplayRole).toString();
    const QFontMetrics metrics(flag(index, m_roles.mono) ? cachedMono() : option.font);
    constexpr auto longest = 200; // A hint needs no more of a text than a screen can show.
    return {metrics.horizontalAdvance(text.left(longest)) + 2 * style::measure::cellPadding
                + (m_roles.icon >= 0 ? 20 : 0),
            style::measure::small};
}

void paintJson(QPainter& painter, const QRect& area, const QString& text, const QColor& plain, bool isColoured)
{
    const auto metrics = painter.fontMetrics();
    auto x = area.left();
    const auto ellipsis = u"…"_s;
    const auto room = area.right() - metrics.horizontalAdvance(ellipsis);
    const bool fits = metrics.horizontalAdvance(text) <= area.width();
    const auto draw = [&](const QString& piece, Token token) {
        painter.setPen(isColoured && token != Token::Count ? style::color(token) : plain);
        const auto wide = metrics.horizontalAdvance(piece);
        if (!fits && x + wide > room) {
            painter.drawText(QRect(x, area.top(), area.right() - x + 1, area.height()),
                             Qt::AlignVCenter | Qt::TextSingleLine,
                             metrics.elidedText(piece + u"………"_s, Qt::ElideRight, area.right() - x));
            return false;
        }
        painter.drawText(QRect(x, area.top(), wide + 2, area.height()), Qt::AlignVCenter | Qt::TextSingleLine, piece);
        x += wide;
        return true;
    };
    qsizetype i = 0;
    const auto size = text.size();
    while (i < size) {
        const auto c = text[i];
        auto end = i + 1;
        auto token = Token::Text3;
        if (c == u'"') {
            while (end < size && text[end] != u'"')
                end += text[end] == u'\\' ? 2 : 1;
            end = std::min(end + 1, size);
            auto after = end;
            while (after < size && text[after] == u' ')
                ++after;
            token = after < size && text[after] == u':' ? Token::JsonKey : Token::JsonText;
        } else if (c.isDigit() || c == u'-') {
            while (end < size
                   && (text[end].isLetterOrNumber() || text[end] == u'.' || text[end] == u'+' || text[end] == u'-'))
                ++end;
            token = Token::JsonNumber;
        } else if (c.isLetter()) {
            while (end < size && text[end].isLetterOrNumber())
                ++end;
            token = end < size && text[end] == u':' ? Token::JsonKey : Token::JsonLiteral;
        } else {
            while (end < size && text[end] != u'"' && !text[end].isLetterOrNumber() && text[end] != u'-')
                ++end;
        }
        if (!draw(text.mid(i, end - i), token))
            return;
        i = end;
    }
}

} // namespace views
