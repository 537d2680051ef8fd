#pragma once

#include <string_view>

namespace base {

/// RFC 3629: shortest form, no surrogates, nothing beyond U+10FFFF. A NUL and other control characters are valid.
[[nodiscard]] bool isValidUtf8(std::string_view text);

} // namespace base
