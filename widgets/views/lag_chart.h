#pragma once

#include <QWidget>

#include <vector>

namespace views {

/// A value over time: four lines of a grid with their values, times below, the area under the curve, the newest value
/// as a dot. Half an hour of readings is a few hundred points, so it needs no chart library. GUI thread.
class LagChart final : public QWidget
{
    Q_OBJECT
public:
    struct Point
    {
        qint64 time = 0; ///< ms since 1970
        double value = 0;
    };
    explicit LagChart(QWidget* parent);
    Q_DISABLE_COPY_MOVE(LagChart)

    void setPoints(std::vector<Point> points, const QString& unit); ///< oldest first
    [[nodiscard]] QSize sizeHint() const override { return {320, 140}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 90}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    std::vector<Point> m_points;
    QString m_unit;
};

/// The readings that decided a status as bars, the newest at the right end, each with its value above. GUI thread.
class SampleBars final : public QWidget
{
    Q_OBJECT
public:
    explicit SampleBars(QWidget* parent);
    Q_DISABLE_COPY_MOVE(SampleBars)

    void setValues(std::vector<qint64> values); ///< oldest first
    [[nodiscard]] QSize sizeHint() const override { return {220, 64}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {120, 48}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<qint64> m_values;
};

} // namespace views
