#include "views/filter_line.h"

#include "style/controls.h"
#include "style/fonts.h"
#include "style/icons.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTextCharFormat>

using namespace Qt::StringLiterals;

namespace views {

namespace {

constexpr auto leftRoom = 22;
constexpr auto popupWidth = 336;
constexpr auto mostSuggestions = 8;
enum ProposalRole
{
    TypeRole = Qt::UserRole + 1,
    ShareRole
};

class ProposalDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        using style::Token;
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        if (isSelected)
            painter->fillRect(option.rect, style::color(Token::Sel));
        const auto faint = style::color(isSelected ? Token::SelText : Token::Text3);
        auto area = option.rect.adjusted(12, 0, -12, 0);
        painter->setFont(style::uiFont(style::smallPixels));
        painter->setPen(faint);
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, index.data(ShareRole).toString());
        area.setRight(area.right() - 48);
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, index.data(TypeRole).toString());
        painter->setFont(style::monoFont(style::textPixels));
        painter->setPen(style::color(isSelected ? Token::SelText : Token::Text));
        const auto text = painter->fontMetrics().elidedText(style::visible(index.data().toString()), Qt::ElideRight,
                                                            area.width() / 2 + 40);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter, text);
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {popupWidth, style::measure::small};
    }
};

} // namespace

FilterLine::FilterLine(const QString& objectName, const QString& accessibleName, const QString& placeholder,
                       QWidget* parent)
    : QLineEdit(parent)
{
    style::identify(*this, {objectName, accessibleName});
    setPlaceholderText(placeholder);
    setFixedHeight(style::measure::title);
    setFont(style::monoFont(style::textPixels));
    setProperty("mono", true);
    setClearButtonEnabled(false);
    reserve();
    connect(this, &QLineEdit::textEdited, this, &FilterLine::propose);
    connect(this, &QLineEdit::textChanged, this, &FilterLine::colour);
}

FilterLine::~FilterLine()
{
    delete m_popup;
}

void FilterLine::setLanguage(Highlight highlight, Propose propose)
{
    m_highlight = std::move(highlight);
    m_propose = std::move(propose);
    colour();
}

void FilterLine::setVerdict(bool isValid, const QString& reason)
{
    m_verdict = isValid ? Verdict::Valid : Verdict::Invalid;
    m_reason = reason;
    style::setState(*this, isValid ? "" : "error");
    setAccessibleDescription(verdictText());
    style::setToolTip(*this, isValid ? accessibleName() : style::visible(reason));
    reserve();
    update();
}

void FilterLine::clearVerdict()
{
    m_verdict = Verdict::None;
    m_reason.clear();
    style::setState(*this, "");
    setAccessibleDescription({});
    reserve();
    update();
}

QString FilterLine::verdictText() const
{
    if (m_verdict == Verdict::None)
        return {};
    return m_verdict == Verdict::Valid && m_reason.isEmpty() ? tr("Valid") : m_reason;
}

void FilterLine::reserve()
{
    const auto text = verdictText();
    const QFontMetrics metrics(style::uiFont());
    const auto right = text.isEmpty() ? 4 : std::min(metrics.horizontalAdvance(text) + 28, width() / 2);
    setTextMargins(leftRoom, 0, right, 0);
}

void FilterLine::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    style::paintIcon(painter, {9, 0, 16, height()}, u"filter"_s, style::Token::Text2, style::measure::rowIcon);
    if (m_verdict == Verdict::None)
        return;
    const bool isValid = m_verdict == Verdict::Valid;
    const auto tint = isValid ? style::Token::Ok : style::Token::Error;
    painter.setFont(style::uiFont());
    const auto room = textMargins().right() - 26;
    const auto text =
        painter.fontMetrics().elidedText(style::visible(verdictText()), Qt::ElideRight, std::max(room, 0));
    const auto wide = painter.fontMetrics().horizontalAdvance(text);
    const QRect area(width() - wide - 10, 0, wide + 2, height());
    painter.setPen(style::color(tint));
    painter.drawText(area, Qt::AlignVCenter | Qt::TextSingleLine, text);
    style::paintIcon(painter, {area.left() - 18, 0, 14, height()}, isValid ? u"circle-check"_s : u"circle-x"_s, tint,
                     style::measure::rowIcon);
}

void FilterLine::colour()
{
    // A line edit has no highlighter; text formats reach it as attributes of an empty input method event.
    QList<QInputMethodEvent::Attribute> attributes;
    if (m_highlight) {
        for (const auto& span : m_highlight(text())) {
            QTextCharFormat format;
            format.setForeground(style::color(span.tint));
            attributes.append({QInputMethodEvent::TextFormat, span.start - cursorPosition(), span.length, format});
        }
    }
    QInputMethodEvent event({}, attributes);
    QCoreApplication::sendEvent(this, &event);
}

void FilterLine::changeEvent(QEvent* event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

void FilterLine::propose()
{
    m_proposals = m_propose ? m_propose(text(), cursorPosition()) : std::vector<Proposal> {};
    if (m_proposals.empty() || !hasFocus()) {
        hidePopup();
        return;
    }
    if (m_popup == nullptr) {
        // A child of the window and no window of its own: it never takes the focus from the line.
        m_popup = new QListView(window());
        style::identify(*m_popup, {u"filterProposals"_s, tr("Proposals for the filter")});
        m_popup->setProperty("surface", u"popup"_s);
        m_popup->setFocusPolicy(Qt::NoFocus);
        m_popup->setEditTriggers(QAbstractItemView::NoEditTriggers);
        m_popup->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_popup->setUniformItemSizes(true);
        m_rows = new QStandardItemModel(m_popup);
        m_popup->setModel(m_rows);
        m_popup->setItemDelegate(new ProposalDelegate(m_popup));
        connect(m_popup, &QListView::clicked, this, &FilterLine::insertProposal);
    }
    m_rows->clear();
    for (const auto& proposal : m_proposals) {
        auto* item = new QStandardItem(proposal.insert);
        item->setData(proposal.type, TypeRole);
        item->setData(proposal.share, ShareRole);
        m_rows->appendRow(item);
    }
    m_popup->setCurrentIndex(m_rows->index(0, 0));
    const auto rows = std::min<int>(mostSuggestions, static_cast<int>(m_proposals.size()));
    const auto corner = mapTo(window(), QPoint(cursorRect().left(), height() + 4));
    const auto left = std::max(0, std::min(corner.x(), window()->width() - popupWidth - 8));
    m_popup->setGeometry(left, corner.y(), popupWidth, rows * style::measure::small + 10);
    m_popup->show();
    m_popup->raise();
}

void FilterLine::insertProposal()
{
    const auto row = m_popup == nullptr ? -1 : m_popup->currentIndex().row();
    if (row < 0 || static_cast<std::size_t>(row) >= m_proposals.size())
        return;
    const auto proposal = m_proposals[static_cast<std::size_t>(row)];
    setSelection(proposal.from, cursorPosition() - proposal.from);
    insert(proposal.insert + u' ');
    setFocus();
    hidePopup();
}

void FilterLine::hidePopup()
{
    if (m_popup != nullptr)
        m_popup->hide();
}

void FilterLine::keyPressEvent(QKeyEvent* event)
{
    const bool isOpen = m_popup != nullptr && m_popup->isVisible();
    if (isOpen) {
        const auto rows = m_rows->rowCount();
        const auto row = m_popup->currentIndex().row();
        switch (event->key()) {
        case Qt::Key_Down:
            m_popup->setCurrentIndex(m_rows->index((row + 1) % rows, 0));
            return;
        case Qt::Key_Up:
            m_popup->setCurrentIndex(m_rows->index((row + rows - 1) % rows, 0));
            return;
        case Qt::Key_Tab:
            insertProposal();
            return;
        case Qt::Key_Escape:
            hidePopup();
            return;
        default:
            break;
        }
    } else if (event->key() == Qt::Key_Down) {
        propose();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        hidePopup();
        emit submitted();
    }
    QLineEdit::keyPressEvent(event);
}

bool FilterLine::focusNextPrevChild(bool next)
{
    return (m_popup == nullptr || !m_popup->isVisible()) && QLineEdit::focusNextPrevChild(next);
}

void FilterLine::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    hidePopup();
}

void FilterLine::resizeEvent(QResizeEvent* event)
{
    QLineEdit::resizeEvent(event);
    reserve();
}

} // namespace views
