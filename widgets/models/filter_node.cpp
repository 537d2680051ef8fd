#include "models/filter_node.h"

#include "models/json_scan.h"

#include <algorithm>
#include <cctype>

namespace models {

char filterLower(char c)
{
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

namespace {

using Compare = Filter::Node::Compare;
using Literal = Filter::Node::Literal;

bool containsNoCase(std::string_view text, std::string_view needle)
{
    return std::search(text.begin(), text.end(), needle.begin(), needle.end(),
                       [](char a, char b) { return filterLower(a) == b; })
        != text.end();
}

bool startsNoCase(std::string_view text, std::string_view needle)
{
    return text.size() >= needle.size()
        && std::equal(needle.begin(), needle.end(), text.begin(), [](char a, char b) { return a == filterLower(b); });
}

int order(const FilterValue& value, const Literal& literal)
{
    if (value.kind == FilterValue::Kind::Number && literal.isNumber)
        return value.number < literal.number ? -1 : value.number > literal.number ? 1 : 0;
    const std::string_view wanted = literal.text;
    if (!value.prefix.empty()) {
        if (const auto slash = wanted.find('/');
            slash != std::string_view::npos && wanted.substr(0, slash) == value.prefix)
            return value.text.compare(wanted.substr(slash + 1));
    }
    return value.text.compare(wanted);
}

bool fits(const FilterValue& value, Compare compare, const Literal& literal)
{
    // "amount > abc" is never true, whatever the letters are worth.
    const bool comparable = (value.kind == FilterValue::Kind::Number) == literal.isNumber;
    switch (compare) {
    case Compare::Contains:
        return containsNoCase(value.text, literal.lowered) || containsNoCase(value.prefix, literal.lowered);
    case Compare::Starts:
        return startsNoCase(value.text, literal.lowered)
            || (!value.prefix.empty() && startsNoCase(value.prefix, literal.lowered));
    case Compare::Equal:
        return order(value, literal) == 0;
    case Compare::NotEqual:
        return order(value, literal) != 0;
    case Compare::Less:
        return comparable && order(value, literal) < 0;
    case Compare::LessEqual:
        return comparable && order(value, literal) <= 0;
    case Compare::Greater:
        return comparable && order(value, literal) > 0;
    case Compare::GreaterEqual:
        return comparable && order(value, literal) >= 0;
    case Compare::And:
    case Compare::Or:
    case Compare::Not:
    case Compare::Exists:
    case Compare::Anywhere:
        break;
    }
    return false;
}

} // namespace

FilterValue Filter::Node::read(const FilterSubject& row) const
{
    return column >= 0 ? row.column(column) : row.field(name);
}

bool Filter::Node::passes(const FilterSubject& row) const
{
    if (compare == Compare::Anywhere)
        return containsNoCase(row.allText(), values.front().lowered);
    auto value = read(row);
    std::string plain;
    if (value.escaped && value.text.find('\\') != std::string_view::npos) {
        plain = json::unescaped(value.text);
        value.text = plain;
    }
    if (compare == Compare::Exists)
        return (value.kind != FilterValue::Kind::None) != negated;
    if (value.kind == FilterValue::Kind::None)
        return negated || compare == Compare::NotEqual;
    const auto one = [&](const Literal& literal) { return fits(value, compare, literal); };
    return std::any_of(values.begin(), values.end(), one) != negated;
}

} // namespace models
