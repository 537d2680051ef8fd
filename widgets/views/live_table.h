#pragma once

#include "models/row_source.h"

#include <QAbstractScrollArea>

#include <memory>
#include <optional>

namespace views {

/// A table over a live stream that paints the rows that can be seen and nothing else: 24 px rows, a header that sorts
/// and resizes. Selection and scroll position are keys of rows, so that they stay where the user put them while rows
/// arrive. At its newest end it follows the stream. GUI thread.
class LiveTable final : public QAbstractScrollArea
{
    Q_OBJECT
public:
    /// The source outlives the table.
    LiveTable(models::RowSource& source, QWidget* parent);
    ~LiveTable() override;
    Q_DISABLE_COPY_MOVE(LiveTable)

    [[nodiscard]] models::RowSource& source() const;
    [[nodiscard]] std::optional<quint64> currentKey() const;
    void setCurrentKey(std::optional<quint64> key); ///< selects and scrolls to it
    [[nodiscard]] bool isFollowing() const; ///< shows the newest rows as they come
    void scrollToNewest();
    [[nodiscard]] int visibleRows() const;
    [[nodiscard]] qint64 firstVisibleRow() const;

    void setHeaderShown(bool shown); ///< without it the rows begin at the top, in their order
    void setColumnHidden(int column, bool hidden);
    [[nodiscard]] bool isColumnHidden(int column) const;
    [[nodiscard]] QByteArray saveColumns() const;
    void restoreColumns(const QByteArray& saved); ///< foreign bytes are ignored
    void resetColumns();

    [[nodiscard]] QRect cellRect(qint64 row, int column) const; ///< in viewport coordinates; empty when not visible

    /// For QAccessible.
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] QString columnTitle(int column) const;

signals:
    void currentChanged(); ///< another row, or none
    void rowActivated(quint64 key); ///< double click or Enter
    void menuRequested(quint64 key, int column, const QPoint& globalPosition);
    void painted(); ///< a frame was painted; for measurements

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
    friend class LiveTableHeader;
};

} // namespace views
