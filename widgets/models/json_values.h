#pragma once

#include "base/json.h"
#include "models/format.h"

#include <QString>

#include <optional>
#include <string_view>

/// Members of an answer, read without trust: what is missing or of another kind is its fallback. Any thread.
namespace models::values {

[[nodiscard]] inline std::optional<double> real(const base::json::object& from, std::string_view key)
{
    const auto* const value = from.if_contains(key);
    return value != nullptr && value->is_number() ? std::optional(value->to_number<double>()) : std::nullopt;
}

[[nodiscard]] inline std::optional<qint64> whole(const base::json::object& from, std::string_view key)
{
    const auto* const value = from.if_contains(key);
    if (value == nullptr)
        return std::nullopt;
    if (const auto* signedNumber = value->if_int64())
        return *signedNumber;
    if (const auto* number = value->if_uint64(); number != nullptr && *number <= INT64_MAX)
        return static_cast<qint64>(*number);
    return std::nullopt;
}

[[nodiscard]] inline bool flag(const base::json::object& from, std::string_view key)
{
    const auto* const value = from.if_contains(key);
    return value != nullptr && value->is_bool() && value->get_bool();
}

/// For a screen: no invisible or direction-changing characters.
[[nodiscard]] inline QString text(const base::json::object& from, std::string_view key)
{
    return format::safe(format::fromUtf8(base::json::textAt(from, key)));
}

[[nodiscard]] inline const base::json::array& list(const base::json::object& from, std::string_view key)
{
    static const base::json::array none;
    const auto* const value = from.if_contains(key);
    return value != nullptr && value->is_array() ? value->get_array() : none;
}

[[nodiscard]] inline const base::json::object& object(const base::json::value& from)
{
    static const base::json::object none;
    return from.is_object() ? from.get_object() : none;
}

[[nodiscard]] inline const base::json::object& object(const base::json::object& from, std::string_view key)
{
    const auto* const value = from.if_contains(key);
    return value == nullptr ? object(base::json::value()) : object(*value);
}

} // namespace models::values
