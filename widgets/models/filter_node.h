#pragma once

#include "models/filter.h"

#include <cstdint>
#include <string>
#include <vector>

namespace models {

/// A step of a filter that was parsed: a comparison of one field, or how two others are joined. Immutable once it is
/// part of a Filter: any thread.
struct Filter::Node
{
    enum class Compare : std::uint8_t
    {
        And,
        Or,
        Not,
        Equal,
        NotEqual,
        Less,
        LessEqual,
        Greater,
        GreaterEqual,
        Contains,
        Starts,
        Exists,
        Anywhere
    };
    struct Literal
    {
        std::string text;
        std::string lowered;
        bool isNumber = false;
        double number = 0;
    };
    Compare compare = Compare::And;
    int left = -1;
    int right = -1;
    int column = -1; ///< −1: a field of the payload, by `name`
    std::string name;
    std::vector<Literal> values; ///< one of them
    bool negated = false; ///< not in, not contains
    std::size_t position = 0;
    std::size_t length = 0;

    [[nodiscard]] bool isJoint() const
    {
        return compare == Compare::And || compare == Compare::Or || compare == Compare::Not;
    }
    [[nodiscard]] FilterValue read(const FilterSubject& row) const; ///< of a comparison
    [[nodiscard]] bool passes(const FilterSubject& row) const; ///< the same
};

/// Letters that a filter takes for the same are the same in this form.
[[nodiscard]] char filterLower(char c);

} // namespace models
