#pragma once

#include "models/row_source.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// Reads the previews that hub frames carry: JSON that may be cut off anywhere. Nothing is built and nothing is
/// trusted: depth and length are bounded by the preview itself. Any thread.
namespace models::json {

enum class Kind : std::uint8_t
{
    Missing,
    Text,
    Number,
    Literal,
    Object,
    Array
};

struct Found
{
    Kind kind = Kind::Missing;
    std::string_view
        raw; ///< of a text: between the quotes, still escaped; else the JSON itself (cut off where the preview is)
};

/// The member `path` ("total", "address.city") of the value's `fields`, else of its `data`, else of the value itself.
[[nodiscard]] Found field(std::string_view preview, std::string_view path);

/// Each member of `fields` and `data`, in order, without nested ones.
void members(std::string_view preview, const std::function<void(std::string_view name, const Found& value)>& each);

/// What a table shows of a value: its fields (or its data when it has no fields) as `{name: "Ada", total: 498}`.
[[nodiscard]] std::vector<Span> spans(std::string_view preview, std::size_t mostCharacters);

/// A text without its escapes.
[[nodiscard]] std::string unescaped(std::string_view raw);

} // namespace models::json
