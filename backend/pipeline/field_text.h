#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pipeline {

/// Compact JSON as our own serializer writes it, worked on as text: a rebuild merges a million small objects, and
/// building trees of them costs five times as much. Equal to domain::evolve byte for byte (a test compares them). Pure.

/// The text of a member's value at the top level of `object`; none when it is not there or the text is no object.
[[nodiscard]] std::optional<std::string_view> memberText(std::string_view object, std::string_view key);
/// JSON merge of the top level: members of `patch` replace, null removes, new ones are appended. False: not compact
/// objects; `target` is unchanged then. An empty `target` counts as {}.
[[nodiscard]] bool mergeFields(std::string& target, std::string_view patch);

/// Memory that many merges share.
struct MergeRoom
{
    struct Member
    {
        std::string_view key; ///< with its quotes, as it stands there
        std::string_view value;
    };
    std::vector<Member> changes;
    std::string merged;
};
[[nodiscard]] bool mergeFields(std::string& target, std::string_view patch, MergeRoom& room);

} // namespace pipeline
