#pragma once

#include "base/json.h"
#include "domain/command.h"

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace domain {

/// What a value is worth in an order that people understand: numbers (no and yes as 0 and 1) before texts, texts
/// without regard to case and accents of Latin letters. Nothing stands last, whatever the direction. Engine and window
/// compare by the same key, so that a page and the changes that arrive live agree. Pure; any thread.
struct SortKey
{
    enum class Rank : std::uint8_t
    {
        Number,
        Text,
        Nothing
    };
    static constexpr std::size_t longestText = 120; ///< bytes; texts that agree so far stand by their creation

    Rank rank = Rank::Nothing;
    long double number = 0; ///< holds every int64 and every double
    std::string text; ///< folded
};

[[nodiscard]] SortKey sortKeyOf(const base::json::value& value);
/// Of an entity by `by`: the name of a field, or one of these.
constexpr std::string_view sortById = "$id";
constexpr std::string_view sortByVersion = "$version";
constexpr std::string_view sortByChange = "$changed";
[[nodiscard]] SortKey sortKeyOf(const EntityState& state, std::string_view by);
/// The value whose key this is: sortKeyOf(valueOf(key)) is the same key.
[[nodiscard]] base::json::value valueOf(const SortKey& key);

/// A place in a sorted list.
struct SortPlace
{
    SortKey key;
    std::uint64_t created = 0; ///< a number that rises in the order of creation; parts what has the same key
};
/// Does `a` stand before `b`?
[[nodiscard]] bool isBefore(const SortPlace& a, const SortPlace& b, bool descending);

} // namespace domain
