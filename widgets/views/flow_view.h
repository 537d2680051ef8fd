#pragma once

#include "models/flow_facts.h"

#include <QPixmap>
#include <QWidget>

class QTimer;

namespace views {

/// The way of a command through the engine, painted by hand: stages above, stores below, arrows with rate and p99. The
/// still part is painted once for each item of the stats; dots travel at 4 frames a second, and only while traffic
/// flows. GUI thread.
class FlowView final : public QWidget
{
    Q_OBJECT
public:
    explicit FlowView(QWidget* parent);
    ~FlowView() override;
    Q_DISABLE_COPY_MOVE(FlowView)

    void setFacts(const models::FlowFacts& facts);
    void setPaused(bool paused); ///< the dots stand still
    [[nodiscard]] QSize sizeHint() const override { return {1208, 280}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {770, 200}; }
    /// What the picture says, for screen readers and tests.
    [[nodiscard]] QString description() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Geometry;
    /// Below 1 where the picture is smaller than what stands in it needs.
    [[nodiscard]] qreal scale() const;
    [[nodiscard]] QSizeF room() const; ///< in the units of the picture
    [[nodiscard]] Geometry geometryOf() const;
    void paintStill(QPainter& painter, const Geometry& at) const;
    void paintStages(QPainter& painter, const Geometry& at) const;
    void paintStores(QPainter& painter, const Geometry& at) const;
    void paintArrows(QPainter& painter, const Geometry& at) const;
    void paintSubscribers(QPainter& painter, const Geometry& at) const;
    void paintDimension(QPainter& painter) const;
    void updateTimer();

    models::FlowFacts m_facts;
    QPixmap m_still;
    QTimer* m_timer;
    int m_step = 0;
    bool m_isPaused = false;
};

} // namespace views
