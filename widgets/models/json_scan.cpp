#include "models/json_scan.h"

#include <charconv>

namespace models::json {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// A cursor over text that may end anywhere.
struct Scanner
{
    std::string_view text;
    std::size_t at = 0;

    void spaces()
    {
        while (at < text.size() && isSpace(text[at]))
            ++at;
    }
    [[nodiscard]] bool ended() const { return at >= text.size(); }
    bool take(char c)
    {
        spaces();
        if (ended() || text[at] != c)
            return false;
        ++at;
        return true;
    }

    /// At a quote: the text between the quotes; `at` is behind it.
    std::string_view string()
    {
        const auto start = ++at;
        while (at < text.size() && text[at] != '"')
            at += text[at] == '\\' ? 2U : 1U;
        const auto end = std::min(at, text.size());
        at = std::min(at + 1, text.size());
        return text.substr(start, end - start);
    }

    /// Any value; `at` is behind it.
    Found value()
    {
        spaces();
        if (ended())
            return {};
        const auto start = at;
        const char c = text[at];
        if (c == '"')
            return {Kind::Text, string()};
        if (c == '{' || c == '[') {
            std::size_t depth = 0;
            while (at < text.size()) {
                const char next = text[at];
                if (next == '"') {
                    string();
                    continue;
                }
                ++at;
                if (next == '{' || next == '[')
                    ++depth;
                else if ((next == '}' || next == ']') && --depth == 0)
                    break;
            }
            return {c == '{' ? Kind::Object : Kind::Array, text.substr(start, at - start)};
        }
        while (at < text.size() && text[at] != ',' && text[at] != '}' && text[at] != ']' && !isSpace(text[at]))
            ++at;
        const bool number = c == '-' || (c >= '0' && c <= '9');
        return {number ? Kind::Number : Kind::Literal, text.substr(start, at - start)};
    }
};

/// Calls `each(name, value)` for the members of an object until it returns true.
template <typename Each>
void walk(std::string_view object, Each&& each)
{
    Scanner scanner {object};
    if (!scanner.take('{'))
        return;
    while (true) {
        scanner.spaces();
        if (scanner.ended() || scanner.text[scanner.at] != '"')
            return;
        const auto name = scanner.string();
        if (!scanner.take(':'))
            return;
        const auto value = scanner.value();
        if (value.kind == Kind::Missing || each(name, value) || !scanner.take(','))
            return;
    }
}

Found member(std::string_view object, std::string_view name)
{
    Found found;
    walk(object, [&](std::string_view key, const Found& value) {
        if (key == name)
            found = value;
        return key == name;
    });
    return found;
}

Found atPath(std::string_view object, std::string_view path)
{
    auto found = member(object, path);
    if (const auto dot = path.find('.'); found.kind == Kind::Missing && dot != std::string_view::npos) {
        found = member(object, path.substr(0, dot));
        return found.kind == Kind::Object ? atPath(found.raw, path.substr(dot + 1)) : Found {};
    }
    return found;
}

struct Parts
{
    Found fields;
    Found data;
};

Parts partsOf(std::string_view preview)
{
    Parts parts;
    walk(preview, [&](std::string_view key, const Found& value) {
        if (key == "fields")
            parts.fields = value;
        else if (key == "data")
            parts.data = value;
        return false;
    });
    return parts;
}

bool isEmptyObject(const Found& found)
{
    Scanner scanner {found.raw};
    return found.kind != Kind::Object || (scanner.take('{') && scanner.take('}'));
}

QString shown(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace

Found field(std::string_view preview, std::string_view path)
{
    const auto parts = partsOf(preview);
    for (const auto& part : {parts.fields, parts.data}) {
        if (part.kind != Kind::Object)
            continue;
        if (const auto found = atPath(part.raw, path); found.kind != Kind::Missing)
            return found;
    }
    return atPath(preview, path);
}

void members(std::string_view preview, const std::function<void(std::string_view, const Found&)>& each)
{
    const auto parts = partsOf(preview);
    for (const auto& part : {parts.fields, parts.data}) {
        walk(part.raw, [&](std::string_view name, const Found& value) {
            each(name, value);
            return false;
        });
    }
}

std::vector<Span> spans(std::string_view preview, std::size_t mostCharacters)
{
    const auto parts = partsOf(preview);
    const auto& object = !isEmptyObject(parts.fields) ? parts.fields : parts.data;
    if (isEmptyObject(object))
        return {{Tone::Label, QStringLiteral("{}")}};
    std::vector<Span> result;
    std::size_t length = 1;
    auto glue = QStringLiteral("{");
    walk(object.raw, [&](std::string_view name, const Found& value) {
        result.push_back({Tone::Label, glue});
        result.push_back({Tone::Key, shown(name)});
        result.push_back({Tone::Label, QStringLiteral(": ")});
        switch (value.kind) {
        case Kind::Text:
            result.push_back({Tone::Text, u'"' + shown(value.raw) + u'"'});
            break;
        case Kind::Number:
            result.push_back({Tone::Number, shown(value.raw)});
            break;
        case Kind::Literal:
            result.push_back({Tone::Literal, shown(value.raw)});
            break;
        case Kind::Object:
        case Kind::Array:
        case Kind::Missing:
            result.push_back({Tone::Label, shown(value.raw)});
            break;
        }
        glue = QStringLiteral(", ");
        length += name.size() + value.raw.size() + 6;
        return length > mostCharacters;
    });
    const bool whole = !object.raw.empty() && object.raw.back() == '}' && length <= mostCharacters;
    result.push_back({Tone::Label, whole ? QStringLiteral("}") : QStringLiteral("…")});
    return result;
}

std::string unescaped(std::string_view raw)
{
    std::string text;
    text.reserve(raw.size());
    for (std::size_t i = 0; i < raw.size(); ++i) {
        if (raw[i] != '\\' || i + 1 >= raw.size()) {
            text += raw[i];
            continue;
        }
        const char c = raw[++i];
        unsigned code = 0;
        if (c == 'n') {
            text += '\n';
        } else if (c == 't') {
            text += '\t';
        } else if (c == 'u' && i + 4 < raw.size()
                   && std::from_chars(raw.data() + i + 1, raw.data() + i + 5, code, 16).ptr == raw.data() + i + 5) {
            text += QString(QChar(static_cast<char16_t>(code))).toStdString();
            i += 4;
        } else {
            text += c;
        }
    }
    return text;
}

} // namespace models::json
