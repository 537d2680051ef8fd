#include "base/json.h"

#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>
#include <fmt/format.h>

#include <cmath>
#include <unordered_set>
#include <vector>

namespace base::json {

namespace {

/// Boost.JSON's own value builder keeps the last of duplicate keys, so keys are watched beside it.
struct KeyWatch
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
        keys.emplace_back();
        return true;
    }
    bool on_object_end(std::size_t count, Code&)
    {
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
        key.append(part.data(), part.size());
        stack.push_chars(part);
        return true;
    }
    bool on_key(Text part, std::size_t, Code& code)
    {
        key.append(part.data(), part.size());
        if (!keys.back().insert(key).second)
            return refuse(code, "the key \"" + key + "\" stands twice in one object");
        key.clear();
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
    bool on_number_part(Text, Code&) { return true; }
    bool on_int64(std::int64_t number, Text, Code&)
    {
        stack.push_int64(number);
        return true;
    }
    bool on_uint64(std::uint64_t number, Text, Code&)
    {
        stack.push_uint64(number);
        return true;
    }
    bool on_double(double number, Text, Code& code)
    {
        if (!std::isfinite(number))
            return refuse(code, "a number is too large");
        stack.push_double(number);
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

} // namespace

Result<value> parse(std::string_view text, std::size_t maxDepth)
{
    boost::json::parse_options options;
    options.max_depth = maxDepth;
    boost::json::basic_parser<KeyWatch> parser(options);
    boost::system::error_code code;
    const auto read = parser.write_some(false, text.data(), text.size(), code);
    if (!code && read < text.size())
        return malformed(text, read, "text after the end of the value");
    if (code) {
        const auto& why = parser.handler().problem;
        return malformed(text, read, why.empty() ? code.message() : why);
    }
    return parser.handler().stack.release();
}

std::string serialize(const value& v)
{
    return boost::json::serialize(v);
}
std::string serialize(const object& v)
{
    return boost::json::serialize(v);
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
