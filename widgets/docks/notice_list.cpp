#include "docks/notice_list.h"

#include "models/field_text.h"
#include "style/controls.h"
#include "style/fonts.h"
#include "style/icons.h"
#include "views/severity.h"

#include <QDateTime>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;
using models::NoticeBoard;
using style::Token;

namespace docks {

namespace {

constexpr int noticeHeight = 56;

/// A notice: icon, title and fact in two lines, clock time and action at the right.
class NoticeDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        const auto area = option.rect;
        if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(area, style::color(Token::Hover));
        const auto look = views::look(static_cast<models::Severity>(index.data(NoticeBoard::SeverityRole).toInt()));
        style::paintIcon(*painter, QRect(area.left() + 12, area.top() + 8, 16, 16), look.icon, look.tint, 16);
        const auto right = area.right() - 12;
        const auto time = index.data(NoticeBoard::TimeRole).toDateTime().toLocalTime().toString(u"HH:mm:ss"_s);
        const auto action = index.data(NoticeBoard::ActionRole).toString();
        const auto drawLine = [&](int top, const QString& text, const QString& side, Token tint, Token sideTint,
                                  QFont::Weight weight) {
            painter->setFont(style::uiFont());
            const auto width = painter->fontMetrics().horizontalAdvance(side);
            painter->setPen(style::color(sideTint));
            painter->drawText(QRect(right - width, top, width, 18), Qt::AlignVCenter | Qt::TextSingleLine, side);
            painter->setFont(style::uiFont(style::textPixels, weight));
            painter->setPen(style::color(tint));
            const QRect room(area.left() + 38, top, right - width - area.left() - 48, 18);
            painter->drawText(room, Qt::AlignVCenter | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(models::oneLine(text), Qt::ElideRight, room.width()));
        };
        drawLine(area.top() + 7, index.data(NoticeBoard::TitleRole).toString(), time, Token::Text, Token::Text3,
                 QFont::DemiBold);
        drawLine(area.top() + 26, index.data(NoticeBoard::FactRole).toString(), action, Token::Text2, Token::Accent,
                 QFont::Normal);
        painter->setPen(style::color(Token::Line));
        painter->drawLine(area.bottomLeft(), area.bottomRight());
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(style::color(Token::Focus), 2));
            painter->drawRect(area.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {200, noticeHeight};
    }
};

} // namespace

NoticeList::NoticeList(NoticeBoard& board, QWidget* parent)
    : QListView(parent)
    , m_board(board)
{
    style::identify(*this, {u"noticeList"_s, tr("Notices of this run")});
    setModel(&board);
    setItemDelegate(new NoticeDelegate(this));
    setUniformItemSizes(true);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    connect(this, &QListView::activated, this, &NoticeList::runAction);
}

void NoticeList::mouseReleaseEvent(QMouseEvent* event)
{
    QListView::mouseReleaseEvent(event);
    const auto index = indexAt(event->pos());
    const auto action = index.data(NoticeBoard::ActionRole).toString();
    const auto width = QFontMetrics(style::uiFont()).horizontalAdvance(action) + 16;
    if (!action.isEmpty() && event->pos().x() > viewport()->width() - width
        && event->pos().y() > visualRect(index).top() + 22)
        runAction(index);
}

void NoticeList::runAction(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const auto run = m_board.notice(index.row()).run; // a copy: the action may add a notice
    if (run)
        run();
}

} // namespace docks
