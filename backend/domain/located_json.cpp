#include "domain/located_json.h"

#include "domain/text_formats.h"

#include <charconv>
#include <system_error>

namespace domain {

namespace {

constexpr int maxDepth = 16; // a pack needs six levels

/// Length of the UTF-8 sequence at the start of `text` (RFC 3629), 0 when it is not valid.
std::size_t sequenceLength(std::string_view text)
{
    const auto byte = [text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto continues = [&byte](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const auto first = byte(0);
    if (first < 0x80U)
        return 1;
    if (first >= 0xC2U && first <= 0xDFU)
        return continues(1) ? 2 : 0;
    if (first >= 0xE0U && first <= 0xEFU) {
        const bool overlong = first == 0xE0U && byte(1) < 0xA0U;
        const bool surrogate = first == 0xEDU && byte(1) > 0x9FU;
        return continues(1) && continues(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (first >= 0xF0U && first <= 0xF4U) {
        const bool overlong = first == 0xF0U && byte(1) < 0x90U;
        const bool beyond = first == 0xF4U && byte(1) > 0x8FU;
        return continues(1) && continues(2) && continues(3) && !overlong && !beyond ? 4 : 0;
    }
    return 0;
}

void appendCodePoint(std::string& out, std::uint32_t point)
{
    const auto put = [&out](std::uint32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (point < 0x80) {
        put(point);
    } else if (point < 0x800) {
        put(0xC0 | (point >> 6));
        put(0x80 | (point & 0x3F));
    } else if (point < 0x10000) {
        put(0xE0 | (point >> 12));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
    } else {
        put(0xF0 | (point >> 18));
        put(0x80 | ((point >> 12) & 0x3F));
        put(0x80 | ((point >> 6) & 0x3F));
        put(0x80 | (point & 0x3F));
    }
}

/// One pass over the text; the first fault ends it.
class Reader final
{
public:
    explicit Reader(std::string_view text)
        : m_text(text)
    {
    }

    tl::expected<LocatedJson, JsonFault> read()
    {
        LocatedJson root;
        if (m_text.starts_with("\xEF\xBB\xBF"))
            fail(0, "the file begins with a byte order mark: save it as UTF-8 without one");
        else if (readValue(root, 0)) {
            skipSpace();
            if (m_at < m_text.size())
                fail(m_at, "something follows the end of the JSON value");
        }
        if (m_failed)
            return tl::unexpected(m_fault);
        return root;
    }

private:
    bool fail(std::size_t offset, std::string reason)
    {
        if (!m_failed)
            m_fault = {offset, std::move(reason)};
        m_failed = true;
        return false;
    }

    [[nodiscard]] char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void skipSpace()
    {
        while (m_at < m_text.size() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r'))
            ++m_at;
    }

    bool readValue(LocatedJson& node, int depth)
    {
        skipSpace();
        node.offset = m_at;
        if (depth > maxDepth)
            return fail(m_at, "nested too deeply: at most 16 levels");
        if (m_at >= m_text.size())
            return fail(m_at, "the file ends where a value must stand");
        switch (peek()) {
        case '{':
            return readObject(node, depth);
        case '[':
            return readArray(node, depth);
        case '"':
            node.kind = LocatedJson::Kind::String;
            return readString(node.text);
        case 't':
            node.boolean = true;
            return readWord("true", node, LocatedJson::Kind::Boolean);
        case 'f':
            return readWord("false", node, LocatedJson::Kind::Boolean);
        case 'n':
            return readWord("null", node, LocatedJson::Kind::Null);
        default:
            return readNumber(node);
        }
    }

    bool readWord(std::string_view word, LocatedJson& node, LocatedJson::Kind kind)
    {
        if (m_text.substr(m_at, word.size()) != word)
            return fail(m_at, "not a JSON value: true, false and null are the only bare words");
        m_at += word.size();
        node.kind = kind;
        return true;
    }

    bool readNumber(LocatedJson& node)
    {
        const auto start = m_at;
        const auto digits = [this] {
            const auto from = m_at;
            while (isDigit(peek()))
                ++m_at;
            return m_at - from;
        };
        if (peek() == '-')
            ++m_at;
        const bool zero = peek() == '0';
        const auto whole = digits();
        if (whole == 0)
            return fail(start, "not a JSON value");
        if (zero && whole > 1)
            return fail(start, "a number must not begin with a zero");
        bool integer = true;
        if (peek() == '.') {
            integer = false;
            ++m_at;
            if (digits() == 0)
                return fail(start, "digits must follow the decimal point");
        }
        if (peek() == 'e' || peek() == 'E') {
            integer = false;
            ++m_at;
            if (peek() == '+' || peek() == '-')
                ++m_at;
            if (digits() == 0)
                return fail(start, "digits must follow the exponent");
        }
        const auto* const first = m_text.data() + start;
        const auto* const last = m_text.data() + m_at;
        if (std::from_chars(first, last, node.number).ec != std::errc {})
            return fail(start, "the number does not fit into 64 bits");
        node.kind = LocatedJson::Kind::Number;
        if (integer && std::from_chars(first, last, node.integer).ec == std::errc {})
            node.kind = LocatedJson::Kind::Integer;
        return true;
    }

    bool readHex(std::uint32_t& unit)
    {
        if (m_at + 4 > m_text.size())
            return fail(m_at, "four hexadecimal digits must follow \\u");
        const auto* const first = m_text.data() + m_at;
        const auto read = std::from_chars(first, first + 4, unit, 16);
        if (read.ec != std::errc {} || read.ptr != first + 4)
            return fail(m_at, "four hexadecimal digits must follow \\u");
        m_at += 4;
        return true;
    }

    bool readEscape(std::string& out)
    {
        constexpr std::string_view letters = "\"\\/bfnrt";
        constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
        const auto start = m_at;
        ++m_at;
        const auto letter = peek();
        if (letter != 'u') {
            const auto index = letters.find(letter);
            if (letter == '\0' || index == std::string_view::npos)
                return fail(start, "not an escape of JSON");
            out += meanings[index];
            ++m_at;
            return true;
        }
        ++m_at;
        std::uint32_t point = 0;
        if (!readHex(point))
            return false;
        if (point >= 0xDC00 && point <= 0xDFFF)
            return fail(start, "a lone surrogate is not text");
        if (point >= 0xD800 && point <= 0xDBFF) {
            std::uint32_t low = 0;
            if (m_text.substr(m_at, 2) != "\\u")
                return fail(start, "a lone surrogate is not text");
            m_at += 2;
            if (!readHex(low))
                return false;
            if (low < 0xDC00 || low > 0xDFFF)
                return fail(start, "a lone surrogate is not text");
            point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
        }
        appendCodePoint(out, point);
        return true;
    }

    bool readString(std::string& out)
    {
        const auto start = m_at;
        ++m_at;
        while (m_at < m_text.size()) {
            const auto c = peek();
            if (c == '"') {
                ++m_at;
                return true;
            }
            if (c == '\\') {
                if (!readEscape(out))
                    return false;
                continue;
            }
            if (static_cast<unsigned char>(c) < 0x20)
                return fail(m_at, "a control character inside a string must be escaped");
            const auto length = sequenceLength(m_text.substr(m_at));
            if (length == 0)
                return fail(m_at, "the text is not valid UTF-8");
            out += m_text.substr(m_at, length);
            m_at += length;
        }
        return fail(start, "the string has no closing quote");
    }

    bool readArray(LocatedJson& node, int depth)
    {
        node.kind = LocatedJson::Kind::Array;
        ++m_at;
        skipSpace();
        if (peek() == ']') {
            ++m_at;
            return true;
        }
        for (;;) {
            if (!readValue(node.children.emplace_back(), depth + 1))
                return false;
            skipSpace();
            const auto separator = peek();
            if (separator != ',' && separator != ']')
                return fail(m_at, "a comma or ] must follow the item of an array");
            ++m_at;
            if (separator == ']')
                return true;
        }
    }

    bool readObject(LocatedJson& node, int depth)
    {
        node.kind = LocatedJson::Kind::Object;
        ++m_at;
        skipSpace();
        if (peek() == '}') {
            ++m_at;
            return true;
        }
        for (;;) {
            skipSpace();
            if (peek() != '"')
                return fail(m_at, "a name in quotes must stand here");
            auto& child = node.children.emplace_back();
            child.keyOffset = m_at;
            if (!readString(child.key))
                return false;
            skipSpace();
            if (peek() != ':')
                return fail(m_at, "a colon must follow the name of a member");
            ++m_at;
            if (!readValue(child, depth + 1))
                return false;
            skipSpace();
            const auto separator = peek();
            if (separator != ',' && separator != '}')
                return fail(m_at, "a comma or } must follow the member of an object");
            ++m_at;
            if (separator == '}')
                return true;
        }
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    bool m_failed = false;
    JsonFault m_fault;
};

} // namespace

const LocatedJson* LocatedJson::member(std::string_view name) const
{
    for (const auto& child : children) {
        if (child.key == name)
            return &child;
    }
    return nullptr;
}

tl::expected<LocatedJson, JsonFault> readLocatedJson(std::string_view text)
{
    return Reader(text).read();
}

TextPlace placeOf(std::string_view text, std::size_t offset)
{
    TextPlace place;
    for (const auto c : text.substr(0, offset)) {
        if (c == '\n') {
            ++place.line;
            place.column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
            ++place.column;
        }
    }
    return place;
}

std::string_view kindInWords(LocatedJson::Kind kind)
{
    switch (kind) {
    case LocatedJson::Kind::Null:
        return "null";
    case LocatedJson::Kind::Boolean:
        return "true or false";
    case LocatedJson::Kind::Integer:
        return "a whole number";
    case LocatedJson::Kind::Number:
        return "a number";
    case LocatedJson::Kind::String:
        return "a string";
    case LocatedJson::Kind::Array:
        return "an array";
    case LocatedJson::Kind::Object:
        break;
    }
    return "an object";
}

} // namespace domain
