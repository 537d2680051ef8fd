#pragma once

#include "base/clock.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace metrics {

/// What is known of the values of a span of time. Without a value it is a gap.
struct Summary
{
    double min = 0;
    double max = 0;
    double mean = 0;
    double last = 0;
    std::uint64_t count = 0; ///< of values; 0 is a gap, and the others mean nothing then

    void add(double value);
    void add(const Summary& later);

    friend bool operator==(const Summary&, const Summary&) = default;
};

/// One resolution of the history: the newest `capacity` buckets of `width`.
struct Tier
{
    std::chrono::seconds width;
    std::int64_t capacity;
};

inline constexpr std::array<Tier, 3> tiers {{
    {std::chrono::seconds(1), 3'600}, // an hour
    {std::chrono::seconds(10), 8'640}, // a day
    {std::chrono::minutes(1), 43'200}, // 30 days
}};

/// Rounded down, also below zero: the number of the bucket that holds `value`.
[[nodiscard]] constexpr std::int64_t floorDivide(std::int64_t value, std::int64_t divisor)
{
    return value / divisor - (value % divisor < 0 ? 1 : 0);
}

/// The history of one series in all tiers. Each tier takes each value as it comes, so a minute is exact and nothing has
/// to be swept. Monotonic time alone decides where a value belongs; the wall's is the label of a point, so that a clock
/// that is set moves labels and loses no value. For one thread at a time. Memory: rings grow with what they hold, to
/// 55,440 buckets of 20 bytes, 1.1 MB for a series that is 30 days old (0.1 MB after an hour, 0.3 after a day). A
/// closed bucket keeps seven significant digits: enough for a chart, not for accounts.
class TimeSeries final
{
public:
    struct Point
    {
        base::SteadyTime from; ///< start of what it covers; the answer's `width` long
        base::UtcTime label; ///< the wall's time at `from`, within a second of what the clock said then
        Summary values;
    };
    struct Answer
    {
        std::size_t tier = 0; ///< an index of `tiers`
        std::chrono::seconds width {0}; ///< of each point: a multiple of the tier's
        std::vector<Point> points; ///< rising, one `width` after the other: a gap is a point without values
    };

    /// A value that is no number, or beyond a float, is none and leaves a gap. A time before that of an earlier value
    /// counts as that one's; one that is far ahead leaves a gap.
    void add(base::SteadyTime at, base::UtcTime wall, double value);

    /// What is known of [from, to) in the finest tier that reaches back to `from`, or else farthest: never more than
    /// `mostPoints` points, with as many buckets to each as that takes. Points begin at multiples of their width
    /// (unless one is all that is asked), so that a chart that moves on keeps its points: the first and the last may
    /// reach beyond what was asked. They begin with the oldest and end with the newest bucket that is known; empty when
    /// there is none.
    [[nodiscard]] Answer query(base::SteadyTime from, base::SteadyTime to, std::size_t mostPoints) const;

    /// Puts back a bucket that `bucket()` told in an earlier life, before the first add(): rising within each tier.
    /// What falls into the newest bucket joins it. `label` is the wall's time at its start.
    void restore(std::size_t tier, std::int64_t bucket, base::UtcTime label, const Summary& values);
    /// The number of the bucket of a tier that holds `time`.
    [[nodiscard]] static std::int64_t bucketAt(std::size_t tier, base::SteadyTime time);
    /// What is known of one bucket; a gap when it is not there.
    [[nodiscard]] Summary bucket(std::size_t tier, std::int64_t number) const;
    /// The wall's time at the start of a bucket; not before the first value.
    [[nodiscard]] base::UtcTime labelOf(std::size_t tier, std::int64_t number) const;

    /// Memory behind this object.
    [[nodiscard]] std::size_t bytes() const;

private:
    /// A bucket that takes no more values.
    struct Slot
    {
        float min = 0;
        float max = 0;
        float mean = 0;
        float last = 0;
        std::uint32_t count = 0;
    };
    /// The newest buckets of a tier; a bucket is monotonic time in whole widths.
    struct Ring
    {
        std::vector<Slot> kept; ///< bucket b at (b - first) modulo capacity
        std::int64_t first = 0; ///< the very first bucket, kept or not
        std::int64_t newest = 0;
        Summary open; ///< the newest bucket, which has no slot yet
        bool isBegun = false; ///< `first` is known

        [[nodiscard]] std::int64_t oldest(const Tier& tier) const;
        void enter(const Tier& tier, std::int64_t bucket);
        void advance(const Tier& tier, std::int64_t bucket);
        [[nodiscard]] Summary at(const Tier& tier, std::int64_t bucket) const;
    };
    /// From when on the wall was how far from monotonic time.
    struct WallStep
    {
        base::SteadyTime from;
        std::chrono::microseconds offset {0};
    };

    void noteWall(base::SteadyTime at, base::UtcTime wall);
    [[nodiscard]] base::UtcTime wallAt(base::SteadyTime time) const;

    std::array<Ring, tiers.size()> m_rings;
    std::vector<WallStep> m_wall; ///< rising and few; empty until the first value
    base::SteadyTime m_newest;
};

} // namespace metrics
