#include "domain/iban.h"

#include "domain/text_formats.h"

#include <algorithm>
#include <cstdint>

namespace domain {

namespace {

constexpr std::string_view country = "NL";
constexpr std::string_view bankCode = "OPEN";
constexpr std::size_t digitCount = 10;
constexpr std::size_t ownLength = 18;

bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}
bool isSmall(char c)
{
    return c >= 'a' && c <= 'z';
}

/// Continues the remainder modulo 97 over more characters; letters stand for 10 to 35 (ISO 13616).
std::uint32_t remainder97(std::uint32_t start, std::string_view text)
{
    auto rest = start;
    for (const auto c : text) {
        if (isDigit(c))
            rest = (rest * 10 + static_cast<std::uint32_t>(c - '0')) % 97;
        else
            rest = (rest * 100 + static_cast<std::uint32_t>(c - 'A') + 10) % 97;
    }
    return rest;
}

} // namespace

std::string ownIban(std::string_view digits)
{
    if (digits.size() != digitCount || !std::all_of(digits.begin(), digits.end(), isDigit))
        return {};
    const auto check = 98 - remainder97(remainder97(remainder97(remainder97(0, bankCode), digits), country), "00");
    std::string iban;
    iban.reserve(ownLength);
    iban += country;
    iban += static_cast<char>('0' + check / 10);
    iban += static_cast<char>('0' + check % 10);
    iban += bankCode;
    iban += digits;
    return iban;
}

bool isOwnIban(std::string_view text)
{
    return text.size() == ownLength && ownIban(text.substr(ownLength - digitCount)) == text;
}

std::string normalizedIban(std::string_view text)
{
    std::string normalized;
    normalized.reserve(text.size());
    for (const auto c : text) {
        if (c != ' ')
            normalized += isSmall(c) ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return normalized;
}

bool isIbanShaped(std::string_view text)
{
    std::size_t place = 0;
    for (const auto c : text) {
        if (c == ' ')
            continue;
        const bool letter = isCapital(c) || isSmall(c);
        const bool fits = place < 2 ? letter : place < 4 ? isDigit(c) : (letter || isDigit(c));
        if (!fits)
            return false;
        ++place;
    }
    return place >= 15 && place <= 34;
}

bool isValidIban(std::string_view text)
{
    const auto plain = [](char c) { return isDigit(c) || isCapital(c); };
    if (!std::all_of(text.begin(), text.end(), plain) || !isIbanShaped(text))
        return false;
    return remainder97(remainder97(0, text.substr(4)), text.substr(0, 4)) == 1;
}

bool namesOwnBank(std::string_view normalized)
{
    return normalized.starts_with(country) && normalized.size() > 8
        && normalized.substr(4, bankCode.size()) == bankCode;
}

} // namespace domain
