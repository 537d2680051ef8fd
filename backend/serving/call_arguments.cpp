#include "serving/call_arguments.h"

#include <algorithm>

namespace serving {

namespace {

std::string quoted(std::string_view name)
{
    return "The argument '" + std::string(name) + "'";
}

/// Whole numbers from 0; 1.0 is one, 1.5 and -1 are none.
std::optional<std::uint64_t> wholeNumber(const base::json::value& value)
{
    if (const auto* number = value.if_uint64())
        return *number;
    if (const auto* number = value.if_int64(); number && *number >= 0)
        return static_cast<std::uint64_t>(*number);
    return std::nullopt;
}

} // namespace

void Arguments::refuse(std::string detail)
{
    if (!m_problem)
        m_problem = malformed(std::move(detail));
}

std::string Arguments::text(std::string_view name)
{
    if (!m_args.contains(name))
        refuse(quoted(name) + " is missing.");
    return textOr(name, {});
}

std::string Arguments::textOr(std::string_view name, std::string fallback)
{
    const auto* value = m_args.if_contains(name);
    if (!value)
        return fallback;
    if (const auto* text = value->if_string())
        return {text->data(), text->size()};
    refuse(quoted(name) + " must be a string.");
    return fallback;
}

std::optional<std::uint64_t> Arguments::number(std::string_view name)
{
    const auto* value = m_args.if_contains(name);
    if (!value || value->is_null())
        return std::nullopt;
    const auto number = wholeNumber(*value);
    if (!number)
        refuse(quoted(name) + " must be a whole number.");
    return number;
}

std::uint64_t Arguments::required(std::string_view name)
{
    if (!m_args.contains(name))
        refuse(quoted(name) + " is missing.");
    return number(name).value_or(0);
}

std::uint64_t Arguments::numberBetween(std::string_view name, std::uint64_t fallback, std::uint64_t least,
                                       std::uint64_t most)
{
    const auto value = number(name).value_or(fallback);
    if (value < least || value > most) {
        refuse(quoted(name) + " must be between " + std::to_string(least) + " and " + std::to_string(most) + ".");
        return fallback;
    }
    return value;
}

base::json::object Arguments::object(std::string_view name)
{
    const auto* value = m_args.if_contains(name);
    if (value && value->is_object())
        return value->get_object();
    refuse(quoted(name) + (value ? " must be an object." : " is missing."));
    return {};
}

std::vector<std::string> Arguments::texts(std::string_view name)
{
    std::vector<std::string> made;
    const auto* value = m_args.if_contains(name);
    if (!value)
        return made;
    const auto* array = value->if_array();
    if (!array || !std::ranges::all_of(*array, [](const auto& member) { return member.is_string(); })) {
        refuse(quoted(name) + " must be an array of strings.");
        return made;
    }
    for (const auto& member : *array)
        made.emplace_back(member.get_string().data(), member.get_string().size());
    return made;
}

void Arguments::allowOnly(std::initializer_list<std::string_view> names)
{
    for (const auto& member : m_args) {
        const std::string_view name(member.key().data(), member.key().size());
        if (std::ranges::find(names, name) == names.end())
            refuse(quoted(name) + " is unknown here.");
    }
}

} // namespace serving
