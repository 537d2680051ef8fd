#pragma once

#include "models/time_range.h"

#include <QString>

#include <string>
#include <vector>

namespace views {

/// The vertical axis of a chart: from 0 to a round number above the highest value, or decades. GUI thread.
class ChartScale final
{
public:
    struct Tick
    {
        double at = 0; ///< 0 (bottom) to 1
        QString text;
    };

    /// `low` and `high` of what is drawn; `low` counts on a logarithmic axis only.
    void fit(double low, double high, const std::string& unit, bool isLogarithmic);
    [[nodiscard]] double at(double value) const; ///< 0 to 1, clamped
    [[nodiscard]] double top() const { return m_top; }
    [[nodiscard]] const std::vector<Tick>& ticks() const { return m_ticks; }

private:
    double m_bottom = 0;
    double m_top = 1;
    bool m_isLogarithmic = false;
    std::vector<Tick> m_ticks;
};

/// Places of the labels on a time axis, at round local times; `most` of them at most. `at` is 0 to 1.
[[nodiscard]] std::vector<ChartScale::Tick> timeTicks(const models::TimeRange& range, int most);
/// "14:25:44", with the day in long ranges.
[[nodiscard]] QString timeFlag(qint64 micros, const models::TimeRange& range);

} // namespace views
