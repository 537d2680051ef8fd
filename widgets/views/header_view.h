#pragma once

#include <QHeaderView>

namespace views {

/// A header of 24 px: the name at the side of its column's values, the sort arrow right behind the name. GUI thread.
class HeaderView final : public QHeaderView
{
    Q_OBJECT
public:
    explicit HeaderView(QWidget* parent);
    Q_DISABLE_COPY_MOVE(HeaderView)

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;
};

} // namespace views
