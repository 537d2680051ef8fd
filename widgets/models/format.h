#pragma once

#include <QString>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

/// How numbers, times and ids look in tables. GUI thread.
namespace models::format {

[[nodiscard]] QString fromUtf8(std::string_view text);
[[nodiscard]] QString count(std::uint64_t number); ///< 1,604,711
[[nodiscard]] QString rate(double perSecond); ///< 527/s, 5.9/s
[[nodiscard]] QString millis(double micros); ///< 6.4; 1,035 from a second on
/// Local time with milliseconds; with the date when it is not today.
[[nodiscard]] QString clock(std::int64_t timeMicros);
[[nodiscard]] std::int64_t nowMicros(); ///< wall time, as the wire counts it; any thread
[[nodiscard]] std::string isoUtc(std::int64_t timeMicros); ///< 2026-11-24T16:42:45.123456Z; any thread
[[nodiscard]] QString uuid(const std::array<std::uint8_t, 16>& id);
[[nodiscard]] QString shortId(std::string_view id); ///< the last eight characters of a generated id
/// Text of the log as a screen may show it: without control, direction and invisible characters (CVE-2021-42574).
[[nodiscard]] QString safe(QString text);

} // namespace models::format
