#pragma once

#include "style/tokens.h"

#include <QStyledItemDelegate>

namespace views {

/// Paints every cell of tables and trees: 24 px rows without lines, icon, elided plain text, mono for ids, tints for
/// the unusual, hover and selection. Knows roles, no model; a role of -1 is not asked for. GUI thread.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    struct Roles
    {
        int icon = -1; ///< QString: name of an icon
        int iconTint = -1; ///< int(style::Token) of the icon, else text3
        int tint = -1; ///< int(style::Token) of the text, else text
        int mono = -1; ///< bool
        int secondary = -1; ///< bool: text2
        int faint = -1; ///< bool: text3
        int background = -1; ///< int(style::Token) behind an unselected cell, below zero: none
        int strong = -1; ///< bool: weight 600
        int json = -1; ///< bool: the text is compact JSON, coloured by kind
    };
    explicit TableDelegate(Roles roles, QObject* parent);
    Q_DISABLE_COPY_MOVE(TableDelegate)

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// Cells in this column are painted in text2/text3 without asking the model; cheap for streams.
    void setColumnTint(int column, style::Token tint);

private:
    [[nodiscard]] QColor textColor(const QStyleOptionViewItem& option, const QModelIndex& index, bool isSelected) const;

    Roles m_roles;
    std::vector<style::Token> m_columns;
};

/// Paints compact JSON in the colours of its kinds, elided at the end of `area`. For previews of at most a few hundred
/// bytes; text that is no JSON is painted as it is.
void paintJson(QPainter& painter, const QRect& area, const QString& text, const QColor& plain, bool isColoured);

} // namespace views
