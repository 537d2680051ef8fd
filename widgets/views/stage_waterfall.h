#pragma once

#include "style/tokens.h"

#include <QWidget>

#include <vector>

namespace views {

/// Where the time of one command went: a bar a stage, hollow where it waited, a whisker to the stage's p99, the value
/// at the right. Times in µs since the submit. GUI thread.
class StageWaterfall final : public QWidget
{
    Q_OBJECT
public:
    struct Bar
    {
        QString name;
        double from = 0;
        double to = 0;
        double p99 = 0; ///< moment of this stage's end at p99; 0: not known
        style::Token tint = style::Token::Series1;
        bool hollow = false; ///< it only waited
    };

    explicit StageWaterfall(QWidget* parent);
    Q_DISABLE_COPY_MOVE(StageWaterfall)

    void setBars(std::vector<Bar> bars);
    [[nodiscard]] QString asText() const; ///< a line a stage: name and milliseconds, parted by a tab

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Bar> m_bars;
};

} // namespace views
