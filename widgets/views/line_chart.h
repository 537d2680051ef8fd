#pragma once

#include "models/metric_curves.h"
#include "style/tokens.h"
#include "views/chart_scale.h"

#include <QtCharts/QChartView>

#include <optional>
#include <vector>

class QLineSeries;

namespace views {

/// Something that happened at a moment, drawn as a tick at the top of a chart with its text in the tip.
struct ChartMark
{
    qint64 time = 0;
    QString text;
};

/// Curves over time by Qt Charts: at most two points a pixel column, without antialiasing, both axes fixed at 0 to 1,
/// so that a refresh is one `replace` a curve. Grid, axes, marks and crosshair are painted around it. Dragging zooms,
/// the wheel too; Left and Right move the crosshair, Escape drops it. GUI thread.
class LineChart final : public QChartView
{
    Q_OBJECT
public:
    explicit LineChart(QWidget* parent);
    ~LineChart() override;
    Q_DISABLE_COPY_MOVE(LineChart)

    void setUnit(const std::string& unit, bool isLogarithmic);
    /// A dashed line with its name; 0: none.
    void setLimit(double value, const QString& name);
    /// What is drawn. `pinned` are curves of another time, moved to this one: drawn thin and dotted.
    void show(const std::vector<models::Curve>& curves, const std::vector<models::Curve>& pinned,
              const models::TimeRange& range);
    void setMarks(std::vector<ChartMark> marks);
    void setCrosshair(std::optional<qint64> time);

    /// Series 1 to 8, then from the start; percentiles have theirs, the slowest the strongest.
    [[nodiscard]] static style::Token tintOf(std::size_t curve, const QString& label = {});
    [[nodiscard]] int columns() const; ///< pixels from left to right: what is worth asking for
    [[nodiscard]] int pointsDrawn() const; ///< of all curves; for tests and the benchmark
    [[nodiscard]] const ChartScale& scale() const { return m_scale; }

signals:
    void hovered(std::optional<qint64> time); ///< nullopt: the mouse left
    void zoomWanted(qint64 from, qint64 to);
    void zoomOutWanted();

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Line;
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] qint64 timeAt(double x) const;
    [[nodiscard]] double xOf(qint64 time) const;
    void place();
    void draw();
    void drawLine(Line& line, const models::Curve& curve, bool isPinned);
    void paintCrosshair(QPainter& painter) const;
    void paintMarks(QPainter& painter) const;

    std::vector<models::Curve> m_curves;
    std::vector<models::Curve> m_pinned;
    std::vector<Line> m_lines; ///< of the curves, then of the pinned ones
    models::TimeRange m_range;
    ChartScale m_scale;
    std::string m_unit;
    bool m_isLogarithmic = false;
    double m_limit = 0;
    QString m_limitName;
    std::vector<ChartMark> m_marks;
    std::optional<qint64> m_cross;
    std::optional<double> m_dragFrom; ///< x in the viewport
    double m_dragTo = 0;
    int m_left = 48; ///< room for the numbers of the axis
};

} // namespace views
