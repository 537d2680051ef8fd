#pragma once

#include "base/result.h"

#include <chrono>
#include <cstddef>
#include <stop_token>
#include <string>
#include <string_view>

namespace base {

struct HttpAnswer
{
    int status = 0; ///< as the server said, whatever it is
    std::string body;
};

/// GET of an http:// or https:// address. Follows no redirect and takes no proxy from the environment. Blocks, at most
/// `patience`, and ends at once with `stop` (Error Closed). Errors: Network (with the address, the reason and what to
/// do), TooLarge, Invalid. Any thread that may wait.
[[nodiscard]] Result<HttpAnswer> httpGet(const std::string& url, std::chrono::milliseconds patience,
                                         std::size_t maxBytes, const std::stop_token& stop);
/// For a value in the query of an address.
[[nodiscard]] std::string percentEncoded(std::string_view text);

} // namespace base
