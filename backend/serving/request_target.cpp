#include "serving/request_target.h"

#include "base/utf8.h"

#include <algorithm>

namespace serving {

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool isUnreserved(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.'
        || c == '_' || c == '~';
}

} // namespace

std::optional<std::string> percentDecode(std::string_view text)
{
    std::string decoded;
    decoded.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '%') {
            decoded.push_back(text[at]);
            continue;
        }
        if (at + 2 >= text.size() || hexValue(text[at + 1]) < 0 || hexValue(text[at + 2]) < 0)
            return std::nullopt;
        decoded.push_back(static_cast<char>(hexValue(text[at + 1]) * 16 + hexValue(text[at + 2])));
        at += 2;
    }
    const auto isControl = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; };
    if (std::ranges::any_of(decoded, isControl) || !base::isValidUtf8(decoded))
        return std::nullopt;
    return decoded;
}

std::string percentEncode(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const auto c : text) {
        if (isUnreserved(c)) {
            encoded.push_back(c);
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        encoded.push_back('%');
        encoded.push_back(digits[byte >> 4U]);
        encoded.push_back(digits[byte & 0x0fU]);
    }
    return encoded;
}

tl::expected<Target, Problem> parseTarget(std::string_view target)
{
    Target parsed;
    if (!target.starts_with('/'))
        return tl::unexpected(malformed("The target must be a path that begins with a slash."));
    if (target.find('#') != std::string_view::npos)
        return tl::unexpected(malformed("The target has a fragment."));
    const auto question = target.find('?');
    auto path = target.substr(1, question == std::string_view::npos ? std::string_view::npos : question - 1);
    while (!path.empty()) {
        const auto slash = path.find('/');
        auto segment = percentDecode(path.substr(0, slash));
        if (!segment)
            return tl::unexpected(
                malformed("The path has a broken percent escape, a control character or bytes that are not UTF-8."));
        if (segment->empty() || *segment == "." || *segment == "..")
            return tl::unexpected(malformed("The path has an empty segment or dots."));
        parsed.segments.push_back(std::move(*segment));
        if (slash == path.size() - 1)
            return tl::unexpected(malformed("The path ends with a slash."));
        path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
    }
    if (question == std::string_view::npos)
        return parsed;
    auto query = target.substr(question + 1);
    while (!query.empty()) {
        const auto ampersand = query.find('&');
        const auto pair = query.substr(0, ampersand);
        const auto equals = pair.find('=');
        if (equals == 0 || equals == std::string_view::npos)
            return tl::unexpected(malformed("A query parameter must be NAME=VALUE."));
        auto name = percentDecode(pair.substr(0, equals));
        auto value = percentDecode(pair.substr(equals + 1));
        if (!name || !value)
            return tl::unexpected(
                malformed("The query has a broken percent escape, a control character or bytes that are not UTF-8."));
        if (std::ranges::any_of(parsed.query, [&name](const auto& other) { return other.first == *name; }))
            return tl::unexpected(malformed("The query parameter '" + *name + "' is there twice."));
        parsed.query.emplace_back(std::move(*name), std::move(*value));
        query.remove_prefix(ampersand == std::string_view::npos ? query.size() : ampersand + 1);
    }
    return parsed;
}

} // namespace serving
