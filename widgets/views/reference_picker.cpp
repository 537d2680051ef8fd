#include "views/reference_picker.h"

#include "models/field_text.h"
#include "style/controls.h"
#include "style/fonts.h"
#include "views/icon_label.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace views {

namespace {

constexpr int idRole = Qt::UserRole + 1;
constexpr int searchPauseMs = 120; // a request a word, not a request a key
constexpr int mostChoices = 8; ///< more are scrolled to

/// Title at the left, the end of the id at the right.
class CandidateDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        using style::Token;
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        if (isSelected || option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, style::color(isSelected ? Token::Sel : Token::Hover));
        auto area = option.rect.adjusted(12, 0, -12, 0);
        const auto id = models::shortId(index.data(idRole).toString());
        painter->setFont(style::monoFont(style::smallPixels));
        painter->setPen(style::color(isSelected ? Token::SelText : Token::Text3));
        painter->drawText(area, Qt::AlignRight | Qt::AlignVCenter, id);
        area.setRight(area.right() - painter->fontMetrics().horizontalAdvance(id) - 12);
        painter->setFont(style::uiFont());
        painter->setPen(style::color(isSelected ? Token::SelText : Token::Text));
        const auto title = index.data().toString();
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(title, Qt::ElideRight, area.width()));
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {style::measure::small, style::measure::small};
    }
};

} // namespace

ReferencePicker::ReferencePicker(const QString& targetPlural, QWidget* parent)
    : QLineEdit(parent)
    , m_target(targetPlural)
    , m_candidates(new QStandardItemModel(this))
    , m_pause(new QTimer(this))
{
    setFixedHeight(style::measure::title);
    setPlaceholderText(tr("Search %1").arg(targetPlural));
    leadIcon(*this, u"search"_s);
    m_pause->setSingleShot(true);
    m_pause->setInterval(searchPauseMs);
    connect(m_pause, &QTimer::timeout, this, [this] { emit searchWanted(text().trimmed()); });
    connect(this, &QLineEdit::textEdited, this, [this] {
        if (!m_id.isEmpty() && text() != m_chosenText) {
            m_id.clear();
            emit idChanged();
        } else if (m_id.isEmpty()) {
            emit idChanged();
        }
        m_pause->start();
    });
}

ReferencePicker::~ReferencePicker()
{
    delete m_list;
}

void ReferencePicker::setId(const QString& id, const QString& title)
{
    m_id = id;
    m_chosenText = id.isEmpty() ? QString() : models::oneLine(title.isEmpty() ? models::shortId(id) : title, 80);
    setText(m_chosenText);
    setCursorPosition(0);
    style::setToolTip(*this, id.isEmpty() ? accessibleName() : m_target + u'/' + id);
}

void ReferencePicker::offer(const QString& asked, const std::vector<std::pair<QString, QString>>& candidates)
{
    if (asked != text().trimmed() || !m_id.isEmpty())
        return;
    m_candidates->clear();
    for (const auto& [id, title] : candidates) {
        auto* item = new QStandardItem(models::oneLine(title, 80));
        item->setData(id, idRole);
        item->setEditable(false);
        m_candidates->appendRow(item);
    }
    if (hasFocus() && !candidates.empty())
        showList();
    else
        hideList();
}

void ReferencePicker::makeList()
{
    // A child of the window and no window of its own: it neither takes the focus from the line nor swallows the click
    // that goes to the next field, and screen readers find it.
    m_list = new QListView(window());
    style::identify(*m_list, {u"referenceCandidates"_s, tr("Found for %1").arg(accessibleName())});
    m_list->setToolTip({});
    m_list->setProperty("surface", u"popup"_s);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setModel(m_candidates);
    m_list->setItemDelegate(new CandidateDelegate(m_list));
    connect(m_list, &QListView::clicked, this, &ReferencePicker::choose);
}

void ReferencePicker::showList()
{
    if (m_list == nullptr)
        makeList();
    else if (m_list->parentWidget() != window())
        m_list->setParent(window()); // the form has moved to a window of its own, or back
    m_list->setCurrentIndex(m_candidates->index(0, 0));
    const auto rows = std::min(mostChoices, m_candidates->rowCount());
    const auto high = rows * style::measure::small + 10;
    auto corner = mapTo(window(), QPoint(0, height() + 2));
    if (corner.y() + high > window()->height())
        corner.setY(mapTo(window(), QPoint(0, 0)).y() - high - 2);
    m_list->setGeometry(corner.x(), corner.y(), width(), high);
    m_list->show();
    m_list->raise();
}

void ReferencePicker::hideList()
{
    if (m_list != nullptr)
        m_list->hide();
}

bool ReferencePicker::isListOpen() const
{
    return m_list != nullptr && m_list->isVisible();
}

void ReferencePicker::choose(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    m_pause->stop();
    setId(index.data(idRole).toString(), index.data().toString());
    hideList();
    emit idChanged();
}

void ReferencePicker::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (m_id.isEmpty() && !isReadOnly() && event->reason() != Qt::PopupFocusReason)
        m_pause->start();
}

void ReferencePicker::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    hideList();
}

void ReferencePicker::hideEvent(QHideEvent* event)
{
    QLineEdit::hideEvent(event);
    hideList();
}

void ReferencePicker::keyPressEvent(QKeyEvent* event)
{
    if (!isListOpen()) {
        if (event->key() == Qt::Key_Down && m_id.isEmpty() && !isReadOnly())
            emit searchWanted(text().trimmed());
        QLineEdit::keyPressEvent(event);
        return;
    }
    const auto rows = m_candidates->rowCount();
    const auto row = m_list->currentIndex().row();
    switch (event->key()) {
    case Qt::Key_Down:
        m_list->setCurrentIndex(m_candidates->index((row + 1) % rows, 0));
        break;
    case Qt::Key_Up:
        m_list->setCurrentIndex(m_candidates->index((row + rows - 1) % rows, 0));
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentIndex());
        break;
    case Qt::Key_Escape:
        hideList();
        break;
    default:
        QLineEdit::keyPressEvent(event);
        break;
    }
}

bool ReferencePicker::focusNextPrevChild(bool next)
{
    // Tab takes what is offered for a typed text and goes on; an untouched field stays empty.
    if (next && isListOpen() && !text().trimmed().isEmpty())
        choose(m_list->currentIndex());
    return QLineEdit::focusNextPrevChild(next);
}

} // namespace views
