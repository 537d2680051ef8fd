#pragma once

#include <QHeaderView>

#include <functional>

namespace views {

/// A header of 24 px: the name at the side of its column's values, the sort arrow right behind the name. The model's
/// tool tips are shown. GUI thread.
class HeaderView final : public QHeaderView
{
    Q_OBJECT
public:
    explicit HeaderView(QWidget* parent);
    Q_DISABLE_COPY_MOVE(HeaderView)

    /// Columns that `canSort` refuses are no buttons: they neither light up nor take a click, but still move and
    /// resize.
    void setSortable(std::function<bool(int column)> canSort) { m_canSort = std::move(canSort); }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] bool isButton(int column) const;

    std::function<bool(int)> m_canSort; ///< none: every column
};

} // namespace views
