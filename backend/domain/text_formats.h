#pragma once

#include <cstdint>
#include <string_view>

namespace domain {

/// Does the text have one of the formats of field vocabulary (uuid, email, uri, date, date-time, iban)? An unknown or
/// empty format accepts everything. Pure; any thread.
[[nodiscard]] bool hasFormat(std::string_view format, std::string_view text);
/// 0 to 9 of ASCII.
[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
/// Length of valid UTF-8 in code points.
[[nodiscard]] std::int64_t codePoints(std::string_view text);

} // namespace domain
