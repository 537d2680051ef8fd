#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace domain {

/// A JSON value that knows where it stands in its text, so that every problem of a file can be reported with its place.
struct LocatedJson
{
    enum class Kind
    {
        Null,
        Boolean,
        Integer,
        Number,
        String,
        Array,
        Object
    };

    Kind kind = Kind::Null;
    std::size_t offset = 0; ///< bytes from the start of the text
    bool boolean = false;
    std::int64_t integer = 0; ///< Integer
    double number = 0; ///< Integer and Number
    std::string text; ///< String
    std::string key; ///< of a member of an object
    std::size_t keyOffset = 0;
    std::vector<LocatedJson>
        children; ///< items of an array; members of an object in their order, repeated keys included

    /// The first member with this key, or null.
    [[nodiscard]] const LocatedJson* member(std::string_view name) const;
};

struct JsonFault
{
    std::size_t offset = 0;
    std::string reason;
};

struct TextPlace
{
    int line = 1;
    int column = 1; ///< in code points
};

/// Strict RFC 8259: valid UTF-8, no lone surrogates, no numbers beyond double, depth at most 16. Repeated keys are the
/// caller's business. Pure; any thread.
[[nodiscard]] tl::expected<LocatedJson, JsonFault> readLocatedJson(std::string_view text);
[[nodiscard]] TextPlace placeOf(std::string_view text, std::size_t offset);
/// "a string", "a whole number", …: for sentences about what was found.
[[nodiscard]] std::string_view kindInWords(LocatedJson::Kind kind);

} // namespace domain
