#include "window/notices_popup.h"

#include "models/notice_board.h"
#include "style/controls.h"
#include "style/fonts.h"
#include "style/icons.h"
#include "views/dock_title.h"
#include "views/severity.h"
#include "views/state_page.h"

#include <QDateTime>
#include <QEvent>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window {

namespace {

using models::NoticeBoard;
constexpr auto rowHeight = 56;
constexpr auto popupWidth = 416;
constexpr auto popupHeight = 28 + 6 * rowHeight;

class NoticeDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        using style::Token;
        const auto& rect = option.rect;
        if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(rect, style::color(Token::Hover));
        if (option.state.testFlag(QStyle::State_HasFocus)) { // the one that Enter runs
            painter->setPen(QPen(style::color(Token::Focus), 2));
            painter->drawRect(rect.adjusted(1, 1, -1, -2));
        }
        painter->setPen(style::color(Token::Line));
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        const auto shown = views::look(static_cast<models::Severity>(index.data(NoticeBoard::SeverityRole).toInt()));
        style::paintIcon(*painter, {rect.left() + 12, rect.top() + 8, style::measure::icon, style::measure::icon},
                         shown.icon, shown.tint);
        auto upper = QRect(rect.left() + 38, rect.top() + 7, rect.width() - 50, 18);
        auto lower = upper.translated(0, 19);
        painter->setFont(style::uiFont(style::smallPixels));
        painter->setPen(style::color(Token::Text3));
        const auto time = index.data(NoticeBoard::TimeRole).toDateTime().toLocalTime().toString(u"HH:mm:ss"_s);
        painter->drawText(upper, Qt::AlignRight | Qt::AlignVCenter, time);
        upper.setRight(upper.right() - painter->fontMetrics().horizontalAdvance(time) - 8);
        const auto action = index.data(NoticeBoard::ActionRole).toString();
        painter->setPen(style::color(Token::Accent));
        painter->drawText(lower, Qt::AlignRight | Qt::AlignVCenter, action);
        lower.setRight(lower.right() - painter->fontMetrics().horizontalAdvance(action) - 8);
        painter->setPen(style::color(Token::Text2));
        const auto fact = style::visible(index.data(NoticeBoard::FactRole).toString());
        painter->drawText(lower, Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(fact, Qt::ElideRight, lower.width()));
        painter->setFont(style::uiFont(style::textPixels, QFont::DemiBold));
        painter->setPen(style::color(Token::Text));
        const auto title = style::visible(index.data().toString());
        painter->drawText(upper, Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(title, Qt::ElideRight, upper.width()));
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {popupWidth - 2, rowHeight};
    }
};

} // namespace

NoticesPopup::NoticesPopup(NoticeBoard& board, QWidget* window)
    : QFrame(window)
    , m_board(board)
    , m_list(new QListView(this))
{
    setObjectName(u"popup"_s);
    auto* title = new views::DockTitle(tr("Notices"), this);
    title->setActive(true);
    auto* clear = title->addButton(u"trash"_s, u"noticesClear"_s, tr("Clear all notices"));
    auto* empty = new views::StatePage(this);
    empty->showEmpty(u"bell"_s, tr("No notices"), tr("What happens while you look elsewhere appears here."));
    m_empty = empty;
    style::identify(*m_list,
                    {u"noticesList"_s, tr("List of notices"), tr("Click a notice to run its action, or press Enter")});
    m_list->setModel(&board);
    m_list->setItemDelegate(new NoticeDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(title);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    const auto show = [this] {
        m_list->setVisible(m_board.rowCount() > 0);
        m_empty->setVisible(m_board.rowCount() == 0);
    };
    connect(&board, &QAbstractItemModel::rowsInserted, this, show);
    connect(&board, &QAbstractItemModel::modelReset, this, show);
    connect(clear, &QToolButton::clicked, this, [this] { m_board.clear(); });
    connect(m_list, &QListView::clicked, this, &NoticesPopup::run);
    window->installEventFilter(this);
    m_list->installEventFilter(this);
    show();
    hide();
}

void NoticesPopup::toggle()
{
    if (isVisible()) {
        hide();
        return;
    }
    place();
    show();
    raise();
    m_board.markRead();
    m_list->setFocus(Qt::PopupFocusReason);
    m_list->setCurrentIndex(m_board.index(0));
}

void NoticesPopup::run(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    const auto action = m_board.notice(index.row()).run;
    hide();
    if (action)
        action();
}

void NoticesPopup::place()
{
    const auto height =
        std::min(popupHeight, parentWidget()->height() - style::measure::toolBar - style::measure::small - 8);
    setGeometry(parentWidget()->width() - popupWidth - 8, style::measure::toolBar + 2, popupWidth, height);
}

bool NoticesPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (isVisible() && watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    if (isVisible() && watched == parentWidget() && event->type() == QEvent::MouseButtonPress)
        hide();
    if (isVisible() && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        hide();
        return true;
    }
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            run(m_list->currentIndex());
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace window
