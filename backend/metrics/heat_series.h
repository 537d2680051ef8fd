#pragma once

#include "base/clock.h"
#include "metrics/heat.h"
#include "metrics/time_series.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

namespace metrics {

/// The history of the heatmap in all tiers, like TimeSeries: each tier takes each column as it comes. Columns without
/// commands are not kept. For one thread at a time.
class HeatSeries final
{
public:
    struct Point
    {
        base::SteadyTime from;
        HeatColumn column;
    };
    struct Answer
    {
        std::chrono::seconds width {0}; ///< of each point
        std::vector<Point> points; ///< rising; spans without commands are left out
    };

    void add(base::SteadyTime at, const HeatColumn& column);
    /// As TimeSeries::restore.
    void restore(std::size_t tier, std::int64_t bucket, const HeatColumn& column);
    [[nodiscard]] HeatColumn bucket(std::size_t tier, std::int64_t number) const;
    /// [from, to) in at most `most` columns, from the finest tier that reaches back to `from`. Columns begin at
    /// multiples of their width.
    [[nodiscard]] Answer query(base::SteadyTime from, base::SteadyTime to, std::size_t most) const;

private:
    struct Kept
    {
        std::int64_t bucket;
        std::string bytes;
    };
    struct Ring
    {
        std::deque<Kept> kept; ///< rising
        std::int64_t first = 0; ///< the first bucket ever
        std::int64_t newest = 0;
        HeatColumn open; ///< of `newest`
        bool isBegun = false;
    };
    void enter(std::size_t tier, std::int64_t bucket);

    std::array<Ring, tiers.size()> m_rings;
};

} // namespace metrics
