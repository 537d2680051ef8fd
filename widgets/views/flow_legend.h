#pragma once

#include <QWidget>

namespace views {

/// What the colours of the flow's arrows mean. GUI thread.
class FlowLegend final : public QWidget
{
    Q_OBJECT
public:
    explicit FlowLegend(QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace views
