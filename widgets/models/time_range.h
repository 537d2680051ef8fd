#pragma once

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

/// Spans of time as users choose and type them. Times are µs since 1970. GUI thread.
namespace models {

inline constexpr qint64 oneSecond = 1'000'000;

struct TimeRange
{
    qint64 from = 0;
    qint64 to = 0;
    bool isLive = false; ///< its end is now, and goes on

    [[nodiscard]] qint64 length() const { return to - from; }
    friend bool operator==(const TimeRange&, const TimeRange&) = default;
};

/// A typed range: "90m", "2h 30m", "14:00 to 14:30", "14:00", "yesterday", "2026-11-29 10:00 to now-1h", "now-6h to
/// now". Both the words of the window's language and the English ones are understood; " to ", ".." and a dash between
/// two times part them. Nullopt: `problem` says, as a sentence, what is wrong or what would be right.
[[nodiscard]] std::optional<TimeRange> readTimeRange(const QString& text, const QDateTime& now, QString& problem);

/// "14:17:07 to 14:32:07"; with the day where it is another one than today's.
[[nodiscard]] QString rangeText(const TimeRange& range, const QDateTime& now);
/// "1 s steps", "10 s steps", "1 min steps".
[[nodiscard]] QString stepText(qint64 seconds);
/// "15 min", "6 h", "30 d".
[[nodiscard]] QString lengthText(qint64 seconds);

/// Where the zoom has been. The newest step is the current one.
class RangeHistory final
{
public:
    static constexpr std::size_t mostSteps = 50;
    explicit RangeHistory(TimeRange first) { m_steps.push_back(first); }

    [[nodiscard]] const TimeRange& current() const { return m_steps[m_at]; }
    void go(const TimeRange& range); ///< forgets what was ahead
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_steps.size(); }
    void back();
    void forward();
    /// A live range has moved on: no step of its own.
    void follow(qint64 now);

private:
    std::vector<TimeRange> m_steps;
    std::size_t m_at = 0;
};

} // namespace models
