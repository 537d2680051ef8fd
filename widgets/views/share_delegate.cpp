#include "views/share_delegate.h"

#include "style/scheme.h"

#include <QPainter>

#include <algorithm>

namespace views {

namespace {

constexpr int barHeight = 4;

} // namespace

ShareDelegate::ShareDelegate(const Roles& roles, int shareRole, QObject* parent)
    : TableDelegate(roles, parent)
    , m_shareRole(shareRole)
{
}

void ShareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    TableDelegate::paint(painter, option, index);
    const auto share = index.data(m_shareRole);
    if (!share.isValid() || share.toDouble() < 0)
        return;
    auto track = option.rect.adjusted(8, 0, -8, 0);
    track.moveTop(option.rect.center().y() - barHeight / 2);
    track.setHeight(barHeight);
    painter->save();
    painter->fillRect(track, style::color(style::Token::LineStrong));
    track.setWidth(static_cast<int>(std::clamp(share.toDouble(), 0.0, 1.0) * track.width()));
    painter->fillRect(track, style::color(style::Token::Series1));
    painter->restore();
}

} // namespace views
