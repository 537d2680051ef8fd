#include "serving/http_head.h"

#include <algorithm>

namespace serving {

namespace {

constexpr std::string_view lineEnd = "\r\n";

bool isTokenCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
}

bool isToken(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, isTokenCharacter);
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

Problem lineTooLong(const HeadLimits& limits)
{
    return problem(414, "target-too-long", "The request line is too long",
                   "The request line may have at most " + std::to_string(limits.requestLineBytes) + " bytes.");
}

Problem headTooLarge(const HeadLimits& limits)
{
    return problem(431, "headers-too-large", "The header fields are too large",
                   "A request may have at most " + std::to_string(limits.fields) + " header fields with "
                       + std::to_string(limits.headBytes) + " bytes together.");
}

std::optional<Problem> readRequestLine(std::string_view line, RequestHead& head)
{
    const auto refuse = [](std::string detail) { return malformed(std::move(detail)); };
    const auto first = line.find(' ');
    const auto last = line.rfind(' ');
    if (first == std::string_view::npos || first == last)
        return refuse("The request line must be METHOD TARGET HTTP/1.1 with one blank between them.");
    const auto method = line.substr(0, first);
    const auto target = line.substr(first + 1, last - first - 1);
    const auto version = line.substr(last + 1);
    if (!isToken(method))
        return refuse("The method of the request line is not a token.");
    const auto isVisible = [](char c) { return c > ' ' && static_cast<unsigned char>(c) < 0x7f; };
    if (target.empty() || !std::ranges::all_of(target, isVisible))
        return refuse("The target of the request line is empty or has characters that must be percent-encoded.");
    if (version == "HTTP/1.1")
        head.version = 11;
    else if (version == "HTTP/1.0")
        head.version = 10;
    else
        return refuse("The version of the request line must be HTTP/1.1 or HTTP/1.0.");
    head.method = method;
    head.target = target;
    return std::nullopt;
}

std::optional<Problem> readField(std::string_view line, RequestHead& head)
{
    const auto refuse = [](std::string detail) { return malformed(std::move(detail)); };
    if (line.front() == ' ' || line.front() == '\t')
        return refuse("A header field is folded over two lines; write it on one line.");
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
        return refuse("A header field must be NAME: VALUE without a blank before the colon.");
    const auto value = trimmed(line.substr(colon + 1));
    if (std::ranges::any_of(value, [](char c) { return isControl(c) && c != '\t'; }))
        return refuse("A header field has control characters.");
    head.fields.emplace_back(lowerCase(line.substr(0, colon)), value);
    return std::nullopt;
}

} // namespace

std::string lowerCase(std::string_view text)
{
    std::string lower(text);
    for (auto& c : lower)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return lower;
}

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::vector<std::string_view> commaList(std::string_view text)
{
    std::vector<std::string_view> members;
    while (!text.empty()) {
        const auto comma = text.find(',');
        const auto member = trimmed(text.substr(0, comma));
        if (!member.empty())
            members.push_back(member);
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
    }
    return members;
}

std::vector<std::string_view> RequestHead::all(std::string_view name) const
{
    std::vector<std::string_view> values;
    for (const auto& [fieldName, value] : fields)
        if (fieldName == name)
            values.push_back(value);
    return values;
}

std::optional<std::string_view> RequestHead::one(std::string_view name) const
{
    const auto values = all(name);
    return values.size() == 1 ? std::optional(values.front()) : std::nullopt;
}

bool RequestHead::hasWord(std::string_view name, std::string_view word) const
{
    for (const auto value : all(name))
        for (const auto member : commaList(value))
            if (lowerCase(member) == word)
                return true;
    return false;
}

std::optional<Problem> checkPartialHead(std::string_view text, const HeadLimits& limits)
{
    if (text.substr(0, limits.requestLineBytes + lineEnd.size()).find(lineEnd) == std::string_view::npos
        && text.size() > limits.requestLineBytes)
        return lineTooLong(limits);
    if (text.size() > limits.headBytes)
        return headTooLarge(limits);
    if (!text.empty() && !isTokenCharacter(text.front()))
        return malformed("This is not an HTTP request.");
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        if (at == 0 || text[at - 1] != '\r')
            return malformed("A line ends with LF alone; every line ends with CR LF.");
    return std::nullopt;
}

tl::expected<RequestHead, Problem> parseHead(std::string_view text, const HeadLimits& limits)
{
    if (auto tooLarge = checkPartialHead(text, limits))
        return tl::unexpected(std::move(*tooLarge));
    RequestHead head;
    bool first = true;
    while (true) {
        const auto end = text.find(lineEnd);
        if (end == std::string_view::npos)
            return tl::unexpected(malformed("The request ends inside its head; every line ends with CR LF."));
        const auto line = text.substr(0, end);
        text.remove_prefix(end + lineEnd.size());
        if (first) {
            if (auto refused = readRequestLine(line, head))
                return tl::unexpected(std::move(*refused));
            first = false;
            continue;
        }
        if (line.empty())
            break;
        if (head.fields.size() == limits.fields)
            return tl::unexpected(headTooLarge(limits));
        if (auto refused = readField(line, head))
            return tl::unexpected(std::move(*refused));
    }
    if (!text.empty())
        return tl::unexpected(malformed("There are bytes after the empty line that ends the head."));
    return head;
}

} // namespace serving
