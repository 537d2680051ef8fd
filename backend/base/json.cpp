#include "base/json.h"

#include "base/limits.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>
#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <system_error>
#include <type_traits>
#include <unordered_set>
#include <utility>
#include <vector>

namespace base::json {

namespace {

/// Boost.JSON's own value builder keeps the last of duplicate keys, so keys are watched beside it; and it reads doubles
/// only nearly, so that what is written and read again would differ.
template <bool watchKeys>
struct Builder
{
    constexpr static std::size_t max_object_size = static_cast<std::size_t>(-1);
    constexpr static std::size_t max_array_size = static_cast<std::size_t>(-1);
    constexpr static std::size_t max_key_size = static_cast<std::size_t>(-1);
    constexpr static std::size_t max_string_size = static_cast<std::size_t>(-1);
    using Code = boost::system::error_code;
    using Text = boost::json::string_view;

    boost::json::value_stack stack;
    std::vector<std::unordered_set<std::string>> keys;
    std::string key;
    std::string digits; ///< of a number whose text came in parts
    std::string problem;

    bool refuse(Code& code, std::string why)
    {
        problem = std::move(why);
        code = boost::json::error::syntax;
        return false;
    }

    bool on_document_begin(Code&)
    {
        stack.reset();
        return true;
    }
    bool on_document_end(Code&) { return true; }
    bool on_object_begin(Code&)
    {
        if constexpr (watchKeys)
            keys.emplace_back();
        return true;
    }
    bool on_object_end(std::size_t count, Code&)
    {
        if constexpr (watchKeys)
            keys.pop_back();
        stack.push_object(count);
        return true;
    }
    bool on_array_begin(Code&) { return true; }
    bool on_array_end(std::size_t count, Code&)
    {
        stack.push_array(count);
        return true;
    }
    bool on_key_part(Text part, std::size_t, Code&)
    {
        if constexpr (watchKeys)
            key.append(part.data(), part.size());
        stack.push_chars(part);
        return true;
    }
    bool on_key(Text part, std::size_t, Code& code)
    {
        if constexpr (watchKeys) {
            key.append(part.data(), part.size());
            if (!keys.back().insert(key).second)
                return refuse(code, "the key \"" + key + "\" stands twice in one object");
            key.clear();
        }
        stack.push_key(part);
        return true;
    }
    bool on_string_part(Text part, std::size_t, Code&)
    {
        stack.push_chars(part);
        return true;
    }
    bool on_string(Text part, std::size_t, Code&)
    {
        stack.push_string(part);
        return true;
    }
    bool on_number_part(Text part, Code&)
    {
        digits.append(part.data(), part.size());
        return true;
    }
    bool on_int64(std::int64_t number, Text, Code&)
    {
        digits.clear();
        stack.push_int64(number);
        return true;
    }
    bool on_uint64(std::uint64_t number, Text, Code&)
    {
        digits.clear();
        stack.push_uint64(number);
        return true;
    }
    bool on_double(double number, Text part, Code& code)
    {
        digits.append(part.data(), part.size());
        double exact = 0;
        const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), exact);
        digits.clear();
        if (read.ec == std::errc::result_out_of_range)
            exact = std::copysign(std::abs(number) < 1 ? 0.0 : HUGE_VAL, number);
        if (!std::isfinite(exact))
            return refuse(code, "a number is too large");
        stack.push_double(exact);
        return true;
    }
    bool on_bool(bool truth, Code&)
    {
        stack.push_bool(truth);
        return true;
    }
    bool on_null(Code&)
    {
        stack.push_null();
        return true;
    }
    bool on_comment_part(Text, Code&) { return true; }
    bool on_comment(Text, Code&) { return true; }
};

void write(std::string& out, std::string_view text)
{
    constexpr std::string_view hex = "0123456789abcdef";
    out += '"';
    std::size_t done = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (c >= 0x20 && c != '"' && c != '\\')
            continue;
        out.append(text, done, i - done);
        done = i + 1;
        constexpr std::string_view special = "\"\\\b\f\n\r\t";
        constexpr std::string_view letters = "\"\\bfnrt";
        out += '\\';
        if (const auto index = special.find(text[i]); index != std::string_view::npos) {
            out += letters[index];
        } else {
            out += "u00";
            out += hex[c >> 4U];
            out += hex[c & 0xFU];
        }
    }
    out.append(text, done);
    out += '"';
}

template <typename Number>
void writeNumber(std::string& out, Number number)
{
    std::array<char, 32> digits; // the longest double has 24 characters
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    const std::string_view text(digits.data(), static_cast<std::size_t>(end - digits.data()));
    out += text;
    if (std::is_floating_point_v<Number> && text.find_first_of(".en") == std::string_view::npos)
        out += ".0"; // it stays a double when it is read again
}

void write(std::string& out, const value& v);

void write(std::string& out, const object& o)
{
    out += '{';
    bool first = true;
    for (const auto& member : o) {
        if (!std::exchange(first, false))
            out += ',';
        write(out, std::string_view(member.key().data(), member.key().size()));
        out += ':';
        write(out, member.value());
    }
    out += '}';
}

/// Boost.JSON's own writer says 5E-1 for 0.5; people read these texts.
void write(std::string& out, const value& v)
{
    switch (v.kind()) {
    case kind::null:
        out += "null";
        return;
    case kind::bool_:
        out += v.get_bool() ? "true" : "false";
        return;
    case kind::int64:
        return writeNumber(out, v.get_int64());
    case kind::uint64:
        return writeNumber(out, v.get_uint64());
    case kind::double_:
        return writeNumber(out, v.get_double());
    case kind::string:
        return write(out, std::string_view(v.get_string().data(), v.get_string().size()));
    case kind::object:
        return write(out, v.get_object());
    case kind::array:
        break;
    }
    out += '[';
    bool first = true;
    for (const auto& item : v.get_array()) {
        if (!std::exchange(first, false))
            out += ',';
        write(out, item);
    }
    out += ']';
}

Failure malformed(std::string_view text, std::size_t offset, const std::string& why)
{
    std::size_t line = 1;
    std::size_t lineStart = 0;
    for (std::size_t i = 0; i < offset && i < text.size(); ++i) {
        if (text[i] == '\n') {
            ++line;
            lineStart = i + 1;
        }
    }
    return fail(Error::Code::Invalid,
                fmt::format("Malformed JSON at line {}, column {}: {}.", line, offset - lineStart + 1, why));
}

/// What the parser stumbled over, in words.
std::string inWords(boost::system::error_code code, std::string_view text, std::size_t offset, std::size_t maxDepth)
{
    using boost::json::error;
    if (code == error::too_deep)
        return fmt::format("nested deeper than {} levels", maxDepth);
    if (code == error::incomplete || (code == error::syntax && offset >= text.size()))
        return "the text ends too early";
    if (code == error::illegal_leading_surrogate || code == error::illegal_trailing_surrogate
        || code == error::expected_utf16_escape)
        return "half of a surrogate pair in a \\u escape";
    if (code == error::expected_hex_digit)
        return "a \\u escape needs four hexadecimal digits";
    if (code == error::exponent_overflow)
        return "a number is too large";
    if (code != error::syntax)
        return code.message();
    const auto before = text.substr(0, offset);
    if (before.size() >= 6
        && (before.substr(before.size() - 6, 3) == "\\ud" || before.substr(before.size() - 6, 3) == "\\uD")
        && std::string_view("89abAB").find(before[before.size() - 3]) != std::string_view::npos)
        return "half of a surrogate pair in a \\u escape";
    const auto byte = static_cast<unsigned char>(text[offset]);
    if (byte >= 0x80)
        return "bytes that are not UTF-8, or not inside a string";
    if (byte < 0x20 || byte == 0x7f)
        return fmt::format("unexpected byte 0x{:02X}", byte);
    return fmt::format("unexpected '{}'", text[offset]);
}

template <bool watchKeys>
Result<value> parseAs(std::string_view text, std::size_t maxDepth)
{
    boost::json::parse_options options;
    options.max_depth = maxDepth;
    boost::json::basic_parser<Builder<watchKeys>> parser(options);
    boost::system::error_code code;
    const auto read = parser.write_some(false, text.data(), text.size(), code);
    if (!code && read < text.size())
        return malformed(text, read, "text after the end of the value");
    if (code) {
        const auto& why = parser.handler().problem;
        return malformed(text, read, why.empty() ? inWords(code, text, read, maxDepth) : why);
    }
    return parser.handler().stack.release();
}

} // namespace

Result<value> parse(std::string_view text, std::size_t maxDepth)
{
    return parseAs<true>(text, maxDepth);
}

Result<value> parseOwn(std::string_view text)
{
    return parseAs<false>(text, limits::maxJsonDepth);
}

std::string serialize(const value& v)
{
    std::string out;
    write(out, v);
    return out;
}

std::string serialize(const object& v)
{
    std::string out;
    write(out, v);
    return out;
}

std::string_view textAt(const object& o, std::string_view key)
{
    const auto* found = o.if_contains(key);
    if (found == nullptr || !found->is_string())
        return {};
    const auto& text = found->get_string();
    return {text.data(), text.size()};
}

} // namespace base::json
