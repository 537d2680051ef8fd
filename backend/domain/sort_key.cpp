#include "domain/sort_key.h"

#include <algorithm>
#include <cmath>

namespace domain {

namespace {

/// U+00C0 to U+017F without their accents; * and / stand for the signs of multiplication and division.
constexpr std::string_view plainLatin = "aaaaaaaceeeeiiiidnooooo*ouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
                                        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllll"
                                        "nnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(plainLatin.size() == 0x180 - 0xC0);

std::string folded(std::string_view text)
{
    std::string plain;
    plain.reserve(std::min(text.size(), SortKey::longestText));
    for (std::size_t i = 0; i < text.size() && plain.size() < SortKey::longestText; ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 'A' && c <= 'Z') {
            plain += static_cast<char>(c - 'A' + 'a');
        } else if (c >= 0xC3 && c <= 0xC5 && i + 1 < text.size()) {
            const auto point = (c & 0x1FU) << 6 | (static_cast<unsigned char>(text[++i]) & 0x3FU);
            plain += plainLatin[point - 0xC0];
        } else {
            plain += static_cast<char>(c);
        }
    }
    while (!plain.empty() && (static_cast<unsigned char>(plain.back()) & 0x80U) != 0
           && plain.size() >= SortKey::longestText)
        plain.pop_back(); // not in the middle of a letter
    return plain;
}

std::partial_ordering compared(const SortKey& a, const SortKey& b)
{
    if (a.rank != b.rank)
        return a.rank <=> b.rank;
    if (a.rank == SortKey::Rank::Number)
        return a.number <=> b.number;
    return a.text <=> b.text;
}

} // namespace

SortKey sortKeyOf(const base::json::value& value)
{
    SortKey key;
    if (value.is_null())
        return key;
    key.rank = SortKey::Rank::Number;
    if (value.is_bool()) {
        key.number = value.get_bool() ? 1 : 0;
    } else if (value.is_int64()) {
        key.number = static_cast<long double>(value.get_int64());
    } else if (value.is_uint64()) {
        key.number = static_cast<long double>(value.get_uint64());
    } else if (value.is_double()) {
        key.number = value.get_double();
    } else {
        key.rank = SortKey::Rank::Text;
        const auto* text = value.if_string();
        key.text = folded(text != nullptr ? std::string(text->data(), text->size()) : base::json::serialize(value));
    }
    return key;
}

SortKey sortKeyOf(const EntityState& state, std::string_view by)
{
    if (by == sortById)
        return sortKeyOf(base::json::value(state.entity));
    if (by == sortByVersion)
        return sortKeyOf(base::json::value(state.version.value));
    if (by == sortByChange)
        return sortKeyOf(base::json::value(state.head.value));
    const auto* value = state.fields.if_contains(by);
    return value == nullptr ? SortKey {} : sortKeyOf(*value);
}

base::json::value valueOf(const SortKey& key)
{
    if (key.rank == SortKey::Rank::Nothing)
        return nullptr;
    if (key.rank == SortKey::Rank::Text)
        return base::json::value(key.text);
    constexpr long double beyond = 9'223'372'036'854'775'808.0L; // 2^63
    if (key.number == std::floor(key.number) && key.number >= -beyond && key.number < beyond)
        return static_cast<std::int64_t>(key.number);
    if (key.number == std::floor(key.number) && key.number >= beyond && key.number < 2 * beyond)
        return static_cast<std::uint64_t>(key.number);
    return static_cast<double>(key.number);
}

bool isBefore(const SortPlace& a, const SortPlace& b, bool descending)
{
    const bool aIsNothing = a.key.rank == SortKey::Rank::Nothing;
    const bool bIsNothing = b.key.rank == SortKey::Rank::Nothing;
    if (aIsNothing != bIsNothing)
        return bIsNothing;
    const auto order = compared(a.key, b.key);
    if (order != 0)
        return descending ? order > 0 : order < 0;
    return descending ? a.created > b.created : a.created < b.created;
}

} // namespace domain
