#pragma once

namespace base {

/// A UTF-16 unit that is invisible or turns the direction of the text around it (CVE-2021-42574): control characters,
/// line and paragraph separators, bidirectional marks, blanks without width. A screen shows it as \uXXXX, or in other
/// words that are seen. Joiners (U+200C, U+200D) are none of them: names of several languages need those.
[[nodiscard]] constexpr bool isHiddenCharacter(char16_t unit)
{
    return unit < 0x20 || (unit >= 0x7F && unit < 0xA0) || unit == 0x61C || unit == 0x200B || unit == 0x200E
        || unit == 0x200F || (unit >= 0x2028 && unit <= 0x202E) || (unit >= 0x2060 && unit <= 0x2069) || unit == 0xFEFF;
}

} // namespace base
