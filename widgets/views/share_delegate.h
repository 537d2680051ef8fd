#pragma once

#include "views/table_delegate.h"

namespace views {

/// A TableDelegate whose cells may hold a share from 0 to 1, painted as a bar; a negative one is a cell like others.
/// GUI thread.
class ShareDelegate final : public TableDelegate
{
    Q_OBJECT
public:
    ShareDelegate(const Roles& roles, int shareRole, QObject* parent);
    Q_DISABLE_COPY_MOVE(ShareDelegate)

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const int m_shareRole;
};

} // namespace views
