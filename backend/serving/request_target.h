#pragma once

#include "serving/problem.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace serving {

/// A request target in parts, percent-decoded once.
struct Target
{
    std::vector<std::string> segments; ///< "/api/v1/products/x" → api, v1, products, x
    std::vector<std::pair<std::string, std::string>> query; ///< in order
};

/// Strict: two hexadecimal digits after every %, valid UTF-8, no NUL or control character, no empty segment (an encoded
/// slash stays inside its segment), no "." or "..", every query parameter NAME=VALUE and named once.
[[nodiscard]] tl::expected<Target, Problem> parseTarget(std::string_view target);

/// Decodes %XX; none when an escape is broken or the result is not clean UTF-8. A plus stays a plus.
[[nodiscard]] std::optional<std::string> percentDecode(std::string_view text);
/// Encodes everything but unreserved characters (RFC 3986 section 2.3).
[[nodiscard]] std::string percentEncode(std::string_view text);

} // namespace serving
