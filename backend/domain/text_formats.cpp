#include "domain/text_formats.h"

#include "base/uuid.h"
#include "domain/iban.h"

#include <algorithm>

namespace domain {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
bool isVisible(char c)
{
    return static_cast<unsigned char>(c) > 0x20 && c != 0x7F;
}

/// Digits at a fixed place; −1 when they are not all digits.
int number(std::string_view text, std::size_t from, std::size_t count)
{
    int value = 0;
    for (std::size_t i = from; i < from + count; ++i) {
        if (i >= text.size() || !isDigit(text[i]))
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

/// RFC 3339 section 5.6, full-date, with the real length of the month.
bool isDate(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return false;
    const auto year = number(text, 0, 4);
    const auto month = number(text, 5, 2);
    const auto day = number(text, 8, 2);
    if (year < 0 || month < 1 || month > 12 || day < 1)
        return false;
    constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= lengths[month - 1] + (leap && month == 2 ? 1 : 0);
}

/// RFC 3339 section 5.6, date-time; the offset is required, a leap second allowed.
bool isDateTime(std::string_view text)
{
    if (text.size() < 20 || !isDate(text.substr(0, 10)) || (text[10] != 'T' && text[10] != 't'))
        return false;
    const auto between = [](int value, int most) { return value >= 0 && value <= most; };
    if (text[13] != ':' || text[16] != ':' || !between(number(text, 11, 2), 23) || !between(number(text, 14, 2), 59)
        || !between(number(text, 17, 2), 60))
        return false;
    auto rest = text.substr(19);
    if (rest.front() == '.') {
        const auto end = std::find_if_not(rest.begin() + 1, rest.end(), isDigit);
        if (end == rest.begin() + 1)
            return false;
        rest.remove_prefix(static_cast<std::size_t>(end - rest.begin()));
    }
    if (rest == "Z" || rest == "z")
        return true;
    return rest.size() == 6 && (rest[0] == '+' || rest[0] == '-') && rest[3] == ':' && between(number(rest, 1, 2), 23)
        && between(number(rest, 4, 2), 59);
}

/// What a browser's input of type email asks for: one @, a local part, a host of labels.
bool isEmail(std::string_view text)
{
    constexpr std::size_t maxLength = 254; // RFC 5321 section 4.5.3.1
    const auto at = text.find('@');
    if (at == std::string_view::npos || at == 0 || at > 64 || text.size() > maxLength)
        return false;
    constexpr std::string_view marks = ".!#$%&'*+/=?^_`{|}~-";
    const auto local = [marks](char c) { return isLetter(c) || isDigit(c) || marks.find(c) != std::string_view::npos; };
    if (!std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), local))
        return false;
    auto host = text.substr(at + 1);
    while (!host.empty()) {
        const auto label = host.substr(0, host.find('.'));
        const auto inLabel = [](char c) { return isLetter(c) || isDigit(c) || c == '-'; };
        if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-'
            || !std::all_of(label.begin(), label.end(), inLabel))
            return false;
        if (label.size() == host.size())
            return true;
        host.remove_prefix(label.size() + 1);
    }
    return false;
}

/// An absolute URI (RFC 3986): a scheme, a colon and something without spaces behind it.
bool isUri(std::string_view text)
{
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon == 0 || colon + 1 == text.size() || !isLetter(text.front()))
        return false;
    const auto inScheme = [](char c) { return isLetter(c) || isDigit(c) || c == '+' || c == '-' || c == '.'; };
    const auto middle = text.begin() + static_cast<std::ptrdiff_t>(colon);
    return std::all_of(text.begin(), middle, inScheme) && std::all_of(middle, text.end(), isVisible);
}

} // namespace

bool hasFormat(std::string_view format, std::string_view text)
{
    if (format == "uuid")
        return base::Uuid::parse(text).has_value();
    if (format == "email")
        return isEmail(text);
    if (format == "uri")
        return isUri(text);
    if (format == "date")
        return isDate(text);
    if (format == "date-time")
        return isDateTime(text);
    if (format == "iban")
        return isValidIban(text);
    return true;
}

std::int64_t codePoints(std::string_view text)
{
    return std::count_if(text.begin(), text.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

} // namespace domain
