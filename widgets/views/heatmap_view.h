#pragma once

#include "models/heat_data.h"
#include "models/time_range.h"

#include <QPixmap>
#include <QWidget>

#include <optional>

namespace views {

/// Latency by stage over time: a band for each stage, the slow at the top, the more commands the stronger. A cell under
/// the mouse tells itself; a click, or Enter on the chosen one, opens it. GUI thread.
class HeatmapView final : public QWidget
{
    Q_OBJECT
public:
    struct Cell
    {
        std::size_t column = 0; ///< of the data
        std::size_t stage = 0;
        std::size_t row = 0;
        friend bool operator==(const Cell&, const Cell&) = default;
    };

    explicit HeatmapView(QWidget* parent);
    Q_DISABLE_COPY_MOVE(HeatmapView)

    void show(models::HeatData data, const models::TimeRange& range);
    void setFacts(const QStringList& facts); ///< below the name of each stage: "p99 0.9 ms"
    void setCrosshair(std::optional<qint64> time);
    [[nodiscard]] const models::HeatData& data() const { return m_data; }
    [[nodiscard]] int columns() const; ///< how many columns are worth asking for
    [[nodiscard]] QRect rectOf(const Cell& cell) const;
    [[nodiscard]] static QString stageName(std::size_t stage);

signals:
    void hovered(std::optional<qint64> time);
    void cellChosen(const views::HeatmapView::Cell& cell);
    void zoomWanted(qint64 from, qint64 to);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QRect band(std::size_t stage) const;
    [[nodiscard]] int xOf(qint64 time) const;
    [[nodiscard]] int rowTop(const QRect& area, std::size_t row) const;
    [[nodiscard]] std::optional<Cell> cellAt(const QPoint& point) const;
    void paintCells();
    void paintTip(QPainter& painter) const;
    void move(int columns, int rows);

    models::HeatData m_data;
    models::TimeRange m_range;
    QStringList m_facts;
    QPixmap m_cells; ///< empty: to be painted
    std::optional<Cell> m_cell; ///< under the mouse, or chosen by keys
    std::optional<qint64> m_cross;
};

/// "1 ▇▇▇▇ 1,480 commands per cell", for a title bar. GUI thread.
class HeatScale final : public QWidget
{
    Q_OBJECT
public:
    explicit HeatScale(QWidget* parent);
    Q_DISABLE_COPY_MOVE(HeatScale)
    void setMost(std::uint32_t most);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString text() const;
    std::uint32_t m_most = 0;
};

} // namespace views
