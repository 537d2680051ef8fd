#pragma once

#include "models/row_source.h"

#include <QWidget>

#include <vector>

namespace views {

/// The header of a LiveTable: titles, the sort arrow, and borders that can be dragged. It owns the widths. GUI thread.
class LiveTableHeader final : public QWidget
{
    Q_OBJECT
public:
    LiveTableHeader(models::RowSource& source, QWidget* parent);
    Q_DISABLE_COPY_MOVE(LiveTableHeader)

    struct Place
    {
        int column = 0;
        int x = 0;
        int width = 0;
    };
    /// The columns that are shown at the present width, from left to right.
    [[nodiscard]] const std::vector<Place>& places() const { return m_places; }
    [[nodiscard]] const std::vector<models::ColumnSpec>& columns() const { return m_columns; }

    void setHidden(int column, bool hidden);
    [[nodiscard]] bool isHidden(int column) const { return m_hidden[static_cast<std::size_t>(column)]; }
    [[nodiscard]] QByteArray save() const;
    void restore(const QByteArray& saved);
    void resetWidths();
    void reload(); ///< titles and columns of the source changed

signals:
    void changed(); ///< widths or order

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void arrange();
    void measure();
    void spread(int spare); ///< over the places, or takes from the widest of them where it is negative
    [[nodiscard]] int widthOf(std::size_t column) const;
    [[nodiscard]] int borderAt(int x) const; ///< column whose right border is there, or −1
    [[nodiscard]] int columnAt(int x) const;

    models::RowSource& m_source;
    std::vector<models::ColumnSpec> m_columns;
    std::vector<int> m_natural; ///< that titles and typical cells need
    std::vector<int> m_own; ///< that the user chose; 0: natural
    std::vector<bool> m_hidden;
    std::vector<Place> m_places;
    int m_dragged = -1;
    int m_hovered = -1;
};

} // namespace views
