#include "views/json_tree.h"

#include "models/json_tree_model.h"
#include "style/controls.h"
#include "style/fonts.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace views {

namespace {

using models::JsonTreeModel;
constexpr auto openedRows = 40; // Containers above this stay closed.

style::Token tint(JsonTreeModel::Kind kind)
{
    switch (kind) {
    case JsonTreeModel::Kind::Text:
        return style::Token::JsonText;
    case JsonTreeModel::Kind::Number:
        return style::Token::JsonNumber;
    case JsonTreeModel::Kind::Literal:
        return style::Token::JsonLiteral;
    case JsonTreeModel::Kind::Object:
    case JsonTreeModel::Kind::Array:
        break;
    }
    return style::Token::Text3;
}

class JsonDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        using style::Token;
        const bool isSelected = option.state.testFlag(QStyle::State_Selected);
        const bool isActive = isSelected && option.state.testFlag(QStyle::State_Active);
        if (isSelected)
            painter->fillRect(option.rect, style::color(isActive ? Token::Sel : Token::SelIdle));
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, style::color(Token::Hover));
        static const auto mono = style::monoFont(style::textPixels);
        painter->setFont(mono);
        const auto metrics = painter->fontMetrics();
        const auto kind = static_cast<JsonTreeModel::Kind>(index.data(JsonTreeModel::KindRole).toInt());
        auto area = option.rect.adjusted(2, 0, -8, 0);
        const auto key = metrics.elidedText(style::visible(index.data(JsonTreeModel::KeyRole).toString()),
                                            Qt::ElideRight, area.width());
        painter->setPen(style::color(isActive ? Token::SelText : Token::JsonKey));
        painter->drawText(area, Qt::AlignVCenter | Qt::TextSingleLine, key);
        area.setLeft(area.left() + metrics.horizontalAdvance(key) + metrics.horizontalAdvance(u' '));
        if (area.width() <= 0)
            return;
        const bool isContainer = kind == JsonTreeModel::Kind::Object || kind == JsonTreeModel::Kind::Array;
        auto value = isContainer ? index.data(JsonTreeModel::CountRole).toString()
                                 : style::visible(index.data(JsonTreeModel::ValueRole).toString());
        if (kind == JsonTreeModel::Kind::Text)
            value = u'"' + value + u'"';
        painter->setPen(style::color(isActive ? Token::SelText : tint(kind)));
        painter->drawText(area, Qt::AlignVCenter | Qt::TextSingleLine,
                          metrics.elidedText(value, Qt::ElideRight, area.width()));
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {200, style::measure::small};
    }
};

} // namespace

JsonTree::JsonTree(const QString& objectName, const QString& accessibleName, QWidget* parent)
    : QTreeView(parent)
    , m_model(new JsonTreeModel(this))
{
    setObjectName(objectName);
    setAccessibleName(accessibleName);
    setHeaderHidden(true);
    setUniformRowHeights(true);
    setIndentation(16);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    setModel(m_model);
    setItemDelegate(new JsonDelegate(this));
}

void JsonTree::setValue(base::json::value value)
{
    m_model->setValue(std::move(value));
    for (int row = 0; row < m_model->rowCount({}); ++row) {
        const auto index = m_model->index(row, 0, {});
        if (const auto count = index.data(JsonTreeModel::CountRole).toInt(); count > 0 && count <= openedRows)
            expand(index);
    }
}

void JsonTree::clear()
{
    m_model->setValue(nullptr);
}

void JsonTree::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy) && currentIndex().isValid()) {
        QApplication::clipboard()->setText(currentIndex().data(JsonTreeModel::FullTextRole).toString());
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace views
