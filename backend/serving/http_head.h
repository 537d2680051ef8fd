#pragma once

#include "serving/problem.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace serving {

/// Request line and fields of one HTTP/1 request. A value.
struct RequestHead
{
    std::string method;
    std::string target;
    int version = 11; ///< 10 or 11
    std::vector<std::pair<std::string, std::string>> fields; ///< names in lower case, values without outer blanks
    std::string peer = "127.0.0.1"; ///< address of the client

    /// The values of every field of that (lower-case) name, in order.
    [[nodiscard]] std::vector<std::string_view> all(std::string_view name) const;
    /// The only field of that name; none when it is missing or there twice.
    [[nodiscard]] std::optional<std::string_view> one(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const { return !all(name).empty(); }
    /// Does a comma-separated field hold this word (in any case)?
    [[nodiscard]] bool hasWord(std::string_view name, std::string_view word) const;
};

struct HeadLimits
{
    std::size_t requestLineBytes = 4 * 1024;
    std::size_t headBytes = 16 * 1024;
    std::size_t fields = 64;
};

/// Strict reader of RFC 9112 section 2 to 5: only CRLF, no folded lines, no blank before the colon, no control
/// characters, version 1.0 or 1.1. `text` ends with the empty line. What two readers could read in two ways is refused
/// with 400.
[[nodiscard]] tl::expected<RequestHead, Problem> parseHead(std::string_view text, const HeadLimits& limits = {});
/// Is the part of a head that has arrived refused already: too large (414, 431), a bare LF, not HTTP at all (400)? So
/// that nobody waits for a deadline.
[[nodiscard]] std::optional<Problem> checkPartialHead(std::string_view text, const HeadLimits& limits = {});

[[nodiscard]] std::string lowerCase(std::string_view text);
/// Without blanks and tabs at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);
/// The members of a comma-separated list, trimmed, empty ones left out.
[[nodiscard]] std::vector<std::string_view> commaList(std::string_view text);

} // namespace serving
