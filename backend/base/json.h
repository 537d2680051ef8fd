#pragma once

#include "base/result.h"

#include <boost/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>

/// The one wrapper around Boost.JSON: key order and 64-bit integers are kept.
namespace base::json {

using boost::json::array;
using boost::json::kind;
using boost::json::object;
using boost::json::string;
using boost::json::value;

/// Strict RFC 8259 reader for text from outside: UTF-8 checked, no duplicate keys, no lone surrogates, no numbers
/// beyond double, depth at most `maxDepth`. The message names line and column and what is wrong. Any thread.
[[nodiscard]] Result<value> parse(std::string_view text, std::size_t maxDepth = 64);

/// The same for texts that serialize() wrote: nobody looks for duplicate keys (the last one counts). Faster.
[[nodiscard]] Result<value> parseOwn(std::string_view text);

/// Compact text. Numbers keep their kind; strings are valid UTF-8 when the value came from parse().
[[nodiscard]] std::string serialize(const value& v);
[[nodiscard]] std::string serialize(const object& v);

/// The string member `key`, or empty.
[[nodiscard]] std::string_view textAt(const object& o, std::string_view key);

} // namespace base::json
