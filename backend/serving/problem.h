#pragma once

#include "base/json.h"
#include "base/result.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace serving {

/// RFC 9457 problem details. `extra` carries rule, field, command, expected, actual, diff.
struct Problem
{
    int status = 500;
    std::string type; ///< short code: "malformed", "stale", "schema", "rule", "key-reused", "busy", …
    std::string title;
    std::string detail; ///< what happened and what to do next
    base::json::object extra;
    std::optional<int> retryAfterSeconds;
    std::vector<std::pair<std::string, std::string>> headers;
};

[[nodiscard]] Problem problem(int status, std::string type, std::string title, std::string detail);
[[nodiscard]] Problem problemOf(const base::Error& error);
/// 400: what arrived is not a request that anybody could answer.
[[nodiscard]] Problem malformed(std::string detail);
/// 428: a write that could undo somebody else's change.
[[nodiscard]] Problem versionMissing();
[[nodiscard]] base::json::object toJson(const Problem& problem);

} // namespace serving
