#pragma once

#include "style/tokens.h"

#include <QWidget>

#include <vector>

namespace views {

/// A small curve without axes: line 1.5, area 10 %, a dot at the newest value. GUI thread.
class Sparkline final : public QWidget
{
    Q_OBJECT
public:
    explicit Sparkline(QWidget* parent, style::Token tint = style::Token::Series1);
    Q_DISABLE_COPY_MOVE(Sparkline)

    /// Oldest first; the scale starts at 0. At most `capacity` values are drawn, spread over the width.
    void setValues(std::vector<double> values);
    void setTint(style::Token tint);
    void setCapacity(std::size_t capacity); ///< values that fill the width; fewer stand at the right end

    [[nodiscard]] QSize sizeHint() const override { return {160, 24}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<double> m_values;
    std::size_t m_capacity = 60;
    style::Token m_tint;
};

} // namespace views
