#pragma once

#include <QStyledItemDelegate>

namespace views {

/// A row of a tree or a short list: icon, name, and a count in text3 at the right end. Texts are drawn as plain text.
/// GUI thread.
class CountDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role
    {
        IconRole = Qt::UserRole + 1, ///< name of an icon
        CountRole, ///< text
        HeadingRole, ///< bool: a group of a tree, in 600
        FirstFreeRole,
    };

    [[nodiscard]] static int widthOf(const QModelIndex& index); ///< of a cell that cuts nothing
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;
};

} // namespace views
