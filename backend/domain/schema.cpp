#include "base/limits.h"
#include "domain/decide.h"
#include "domain/text_formats.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <re2/re2.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace domain {

namespace {

using base::json::kind;
using base::json::object;
using base::json::value;

/// The pattern of a text that is more than blanks. It is refused in words.
constexpr std::string_view somethingVisible = R"([^\s\p{Z}])";

/// What is wrong, without the name of the field; empty when nothing is.
using Reason = std::string;

std::string_view kindInWords(const value& v)
{
    switch (v.kind()) {
    case kind::null:
        return "null";
    case kind::bool_:
        return "true or false";
    case kind::int64:
    case kind::uint64:
        return "a whole number";
    case kind::double_:
        return "a number with a fraction or an exponent";
    case kind::string:
        return "a string";
    case kind::array:
        return "an array";
    case kind::object:
        break;
    }
    return "an object";
}

Reason wrongKind(std::string_view expected, const value& v)
{
    return fmt::format("must be {}, not {}", expected, kindInWords(v));
}

std::string_view textOf(const value& v)
{
    const auto& text = v.get_string();
    return {text.data(), text.size()};
}

Reason checkString(const Field& field, const value& v)
{
    if (!v.is_string())
        return wrongKind("a string", v);
    const auto text = textOf(v);
    if (field.minLength || field.maxLength) {
        const auto length = codePoints(text);
        if (field.minLength && length < *field.minLength)
            return *field.minLength == 1
                ? Reason("must not be empty")
                : fmt::format("must have at least {} characters, not {}", *field.minLength, length);
        if (field.maxLength && length > *field.maxLength)
            return fmt::format("must have at most {} characters, not {}", *field.maxLength, length);
    }
    if (!field.enumeration.empty()
        && std::find(field.enumeration.begin(), field.enumeration.end(), text) == field.enumeration.end())
        return fmt::format("must be one of: {}", fmt::join(field.enumeration, ", "));
    if (field.compiledPattern
        && !re2::RE2::PartialMatch(re2::StringPiece(text.data(), text.size()), *field.compiledPattern))
        return field.pattern == somethingVisible ? Reason("must not be blank")
                                                 : fmt::format("must match the pattern {}", field.pattern);
    if (!field.format.empty() && !hasFormat(field.format, text))
        return fmt::format("is not of the format {}", field.format);
    return {};
}

Reason checkInteger(const Field& field, const value& v)
{
    if (v.is_uint64() && v.get_uint64() > static_cast<std::uint64_t>(INT64_MAX))
        return fmt::format("must be at most {}", field.maximumInteger.value_or(INT64_MAX));
    if (!v.is_int64() && !v.is_uint64()) {
        if (v.is_double() && std::abs(v.get_double()) >= 0x1p63)
            return v.get_double() > 0 ? fmt::format("must be at most {}", field.maximumInteger.value_or(INT64_MAX))
                                      : fmt::format("must be at least {}", field.minimumInteger.value_or(INT64_MIN));
        return wrongKind(
            field.type == FieldType::Money ? "a whole number of minor units (1999 for 19.99)" : "a whole number", v);
    }
    const auto number = v.is_int64() ? v.get_int64() : static_cast<std::int64_t>(v.get_uint64());
    if (field.minimumInteger && number < *field.minimumInteger)
        return fmt::format("must be at least {}", *field.minimumInteger);
    if (field.maximumInteger && number > *field.maximumInteger)
        return fmt::format("must be at most {}", *field.maximumInteger);
    return {};
}

Reason checkNumber(const Field& field, const value& v)
{
    if (!v.is_number())
        return wrongKind("a number", v);
    const auto number = v.to_number<double>();
    if (!std::isfinite(number))
        return "must be a number that a double can hold";
    if (field.minimumNumber && number < *field.minimumNumber)
        return fmt::format("must be at least {}", *field.minimumNumber);
    if (field.maximumNumber && number > *field.maximumNumber)
        return fmt::format("must be at most {}", *field.maximumNumber);
    return {};
}

Reason checkReference(const Field& field, const value& v)
{
    if (!v.is_string())
        return wrongKind(fmt::format("the id of one of the {} as a string", field.to), v);
    if (v.get_string().empty() || v.get_string().size() > base::limits::maxIdBytes)
        return fmt::format("must be an id of 1 to {} bytes", base::limits::maxIdBytes);
    return {};
}

Reason checkValue(const Field& field, const value& v);

Reason checkArray(const Field& field, const value& v)
{
    if (!v.is_array())
        return wrongKind("an array", v);
    std::size_t number = 0;
    for (const auto& item : v.get_array()) {
        ++number;
        if (auto reason = checkValue(*field.items, item); !reason.empty())
            return fmt::format("item {}: {}", number, reason);
    }
    return {};
}

Reason checkValue(const Field& field, const value& v)
{
    switch (field.type) {
    case FieldType::String:
        return checkString(field, v);
    case FieldType::Integer:
    case FieldType::Money:
        return checkInteger(field, v);
    case FieldType::Number:
        return checkNumber(field, v);
    case FieldType::Boolean:
        return v.is_bool() ? Reason {} : wrongKind("true or false", v);
    case FieldType::Reference:
        return checkReference(field, v);
    case FieldType::Array:
        break;
    }
    return checkArray(field, v);
}

constexpr std::string_view refusedKey = "refused";

/// The reason in {"refused": text}; empty when it is none.
Reason refusalIn(const value& v)
{
    const auto* const holder = v.if_object();
    if (holder == nullptr || holder->size() != 1)
        return {};
    return Reason(base::json::textAt(*holder, refusedKey));
}

Rejection schemaProblem(std::string_view field, std::string reason)
{
    return {"SCHEMA", std::string(field), std::move(reason), {}};
}

/// One field that a command names.
Reason checkNamed(const Field& field, const value& v, bool partial, Secrets secrets)
{
    const bool sealed = secrets == Secrets::Sealed && field.secret && isSealed(v);
    if (field.readOnly)
        return sealed && !partial ? Reason {} : Reason("is set by the rules only, not by a command");
    if (v.is_null())
        return field.required ? Reason(partial ? "is required and cannot be removed" : "is required") : Reason {};
    if (secrets == Secrets::Sealed && field.secret)
        if (auto reason = refusalIn(v); !reason.empty())
            return reason;
    return sealed ? Reason {} : checkValue(field, v);
}

} // namespace

base::json::value refusedSecret(std::string_view reason)
{
    return base::json::object {{refusedKey, reason}};
}

bool isSealed(const base::json::value& v)
{
    const auto* const sealed = v.if_object();
    if (sealed == nullptr || sealed->size() != 2)
        return false;
    const auto* const mac = sealed->if_contains("mac");
    const auto* const box = sealed->if_contains("box");
    return mac != nullptr && box != nullptr && mac->is_string() && box->is_string();
}

std::optional<Rejection> checkField(const Field& field, const base::json::value& value)
{
    auto reason = value.is_null() ? Reason(field.required ? "is required" : "") : checkValue(field, value);
    if (reason.empty())
        return std::nullopt;
    return schemaProblem(field.name, std::move(reason));
}

std::optional<Rejection> checkSchema(const EntityType& type, const base::json::object& fields, bool partial,
                                     Secrets secrets)
{
    std::size_t known = 0;
    for (const auto& field : type.fields) {
        const auto* const value = fields.if_contains(field.name);
        if (value == nullptr) {
            if (field.required && !partial)
                return schemaProblem(field.name, "is required");
            continue;
        }
        ++known;
        if (auto reason = checkNamed(field, *value, partial, secrets); !reason.empty())
            return schemaProblem(field.name, std::move(reason));
    }
    if (known == fields.size())
        return std::nullopt;
    for (const auto& member : fields) {
        const std::string_view name(member.key().data(), member.key().size());
        if (type.field(name) == nullptr)
            return schemaProblem(name, fmt::format("is not a field of {}", type.plural));
    }
    return std::nullopt;
}

base::json::object withoutSecrets(const EntityType& type, const base::json::object& fields)
{
    auto open = fields;
    for (const auto& field : type.fields) {
        if (field.secret) {
            if (const auto found = open.find(field.name); found != open.end())
                open.stable_erase(found);
        }
    }
    return open;
}

} // namespace domain
