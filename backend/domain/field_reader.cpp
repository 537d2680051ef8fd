#include "domain/field_reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <limits>

namespace domain {

namespace {

using Kind = LocatedJson::Kind;

constexpr std::int64_t maxTextLength = 900'000; // no value is longer than a payload (base/limits.h)
constexpr std::int64_t patternMemoryBytes = 1
    << 20; // a pattern comes from outside: RE2 keeps it linear, this keeps it small

constexpr unsigned bit(FieldType type)
{
    return 1U << static_cast<unsigned>(type);
}
constexpr unsigned anyType = ~0U;

struct Word
{
    std::string_view text;
    unsigned types;
    bool inItems;
};
constexpr std::array words {
    Word {"type", anyType, true},
    Word {"required", anyType, false},
    Word {"readOnly", anyType, false},
    Word {"label", anyType, false},
    Word {"help", anyType, false},
    Word {"labels", anyType, false},
    Word {"secret", bit(FieldType::String), false},
    Word {"minLength", bit(FieldType::String), true},
    Word {"maxLength", bit(FieldType::String), true},
    Word {"pattern", bit(FieldType::String), true},
    Word {"format", bit(FieldType::String), true},
    Word {"enum", bit(FieldType::String), true},
    Word {"minimum", bit(FieldType::Integer) | bit(FieldType::Number) | bit(FieldType::Money), true},
    Word {"maximum", bit(FieldType::Integer) | bit(FieldType::Number) | bit(FieldType::Money), true},
    Word {"to", bit(FieldType::Reference), true},
    Word {"items", bit(FieldType::Array), true},
};

constexpr std::array<std::string_view, 7> typeNames {"string", "integer",   "number", "boolean",
                                                     "money",  "reference", "array"};
constexpr std::array<std::string_view, 6> formats {"uuid", "email", "uri", "date", "date-time", "iban"};

std::optional<FieldType> fieldTypeOf(std::string_view name)
{
    const auto* const found = std::find(typeNames.begin(), typeNames.end(), name);
    if (found == typeNames.end())
        return std::nullopt;
    return static_cast<FieldType>(found - typeNames.begin());
}

/// Complains about words that are unknown, repeated, or at home in another type of field.
void checkFieldWords(const LocatedJson& node, FieldType type, bool asItem, Complaints& complaints)
{
    for (const auto& child : node.children) {
        const auto* const word =
            std::find_if(words.begin(), words.end(), [&child](const Word& w) { return w.text == child.key; });
        if (word == words.end())
            complaints.add(child.keyOffset, fmt::format("unknown word \"{}\" in a field", child.key));
        else if (node.member(child.key) != &child)
            complaints.add(child.keyOffset, fmt::format("the word \"{}\" stands twice", child.key));
        else if (asItem && !word->inItems)
            complaints.add(child.keyOffset,
                           fmt::format("the word \"{}\" belongs to the field, not to its items", child.key));
        else if ((word->types & bit(type)) == 0)
            complaints.add(child.keyOffset,
                           fmt::format("the word \"{}\" has no meaning in a field of type {}", child.key,
                                       typeNames[static_cast<std::size_t>(type)]));
    }
}

void readPattern(const LocatedJson& node, Field& field, Complaints& complaints)
{
    field.pattern = complaints.textMember(node, "pattern", false);
    if (field.pattern.empty())
        return;
    re2::RE2::Options options;
    options.set_log_errors(false);
    options.set_max_mem(patternMemoryBytes);
    auto compiled = std::make_shared<const re2::RE2>(field.pattern, options);
    if (compiled->ok())
        field.compiledPattern = std::move(compiled);
    else
        complaints.add(node.member("pattern")->offset,
                       fmt::format("\"pattern\" is not a regular expression of RE2: {}", compiled->error()));
}

void readEnumeration(const LocatedJson& node, Field& field, Complaints& complaints)
{
    const auto* values = node.member("enum");
    if (values == nullptr || !complaints.isKind(*values, Kind::Array, "\"enum\""))
        return;
    if (values->children.empty())
        complaints.add(values->offset, "\"enum\" is empty: no value could ever be right");
    for (const auto& item : values->children) {
        if (!complaints.isKind(item, Kind::String, "an item of \"enum\""))
            continue;
        if (std::find(field.enumeration.begin(), field.enumeration.end(), item.text) != field.enumeration.end())
            complaints.add(item.offset, fmt::format("\"{}\" stands twice in \"enum\"", item.text));
        field.enumeration.push_back(item.text);
    }
}

void readStringWords(const LocatedJson& node, Field& field, Complaints& complaints)
{
    field.minLength = complaints.integerMember(node, "minLength", 0, maxTextLength);
    field.maxLength = complaints.integerMember(node, "maxLength", 0, maxTextLength);
    if (field.minLength && field.maxLength && *field.minLength > *field.maxLength)
        complaints.add(node.member("maxLength")->offset, "\"maxLength\" is smaller than \"minLength\"");
    readPattern(node, field, complaints);
    field.format = complaints.textMember(node, "format", false);
    if (!field.format.empty() && std::find(formats.begin(), formats.end(), field.format) == formats.end())
        complaints.add(node.member("format")->offset,
                       fmt::format("unknown format \"{}\": {} are known", field.format, fmt::join(formats, ", ")));
    readEnumeration(node, field, complaints);
}

std::optional<double> numberMember(const LocatedJson& node, std::string_view word, Complaints& complaints)
{
    const auto* value = node.member(word);
    if (value == nullptr)
        return std::nullopt;
    if (value->kind != Kind::Integer && value->kind != Kind::Number) {
        complaints.add(value->offset, fmt::format("\"{}\" must be a number, not {}", word, kindInWords(value->kind)));
        return std::nullopt;
    }
    return value->number;
}

void readBounds(const LocatedJson& node, Field& field, Complaints& complaints)
{
    bool crossed = false;
    if (field.type == FieldType::Number) {
        field.minimumNumber = numberMember(node, "minimum", complaints);
        field.maximumNumber = numberMember(node, "maximum", complaints);
        crossed = field.minimumNumber && field.maximumNumber && *field.minimumNumber > *field.maximumNumber;
    } else {
        using Limits = std::numeric_limits<std::int64_t>;
        field.minimumInteger = complaints.integerMember(node, "minimum", Limits::min(), Limits::max());
        field.maximumInteger = complaints.integerMember(node, "maximum", Limits::min(), Limits::max());
        crossed = field.minimumInteger && field.maximumInteger && *field.minimumInteger > *field.maximumInteger;
    }
    if (crossed)
        complaints.add(node.member("maximum")->offset, "\"maximum\" is smaller than \"minimum\"");
}

void readItems(const LocatedJson& node, Field& field, Complaints& complaints)
{
    const auto* items = node.member("items");
    if (items == nullptr) {
        complaints.add(node.offset, "\"items\" is missing: an array says what its items are");
        return;
    }
    auto item = readField(*items, true, complaints);
    if (item.type == FieldType::Array) {
        const auto* type = items->member("type");
        complaints.add((type != nullptr ? *type : *items).offset, "an array of arrays is not possible");
    }
    field.items = std::make_shared<const Field>(std::move(item));
}

/// Two or three small letters, then perhaps a dash and two to eight letters or digits.
bool isLanguage(std::string_view code)
{
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto any = [&](char c) { return small(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); };
    const auto first = code.substr(0, code.find('-'));
    if (first.size() < 2 || first.size() > 3 || !std::all_of(first.begin(), first.end(), small))
        return false;
    if (first.size() == code.size())
        return true;
    const auto rest = code.substr(first.size() + 1);
    return rest.size() >= 2 && rest.size() <= 8 && std::all_of(rest.begin(), rest.end(), any);
}

} // namespace

std::vector<JsonFault> Complaints::take()
{
    const auto earlier = [](const JsonFault& a, const JsonFault& b) { return a.offset < b.offset; };
    std::stable_sort(m_faults.begin(), m_faults.end(), earlier);
    return std::move(m_faults);
}

void Complaints::checkWords(const LocatedJson& object, std::initializer_list<std::string_view> known,
                            std::string_view what)
{
    for (const auto& child : object.children) {
        if (std::find(known.begin(), known.end(), child.key) == known.end())
            add(child.keyOffset,
                fmt::format("unknown word \"{}\" in {}: {} are known", child.key, what, fmt::join(known, ", ")));
        else if (object.member(child.key) != &child)
            add(child.keyOffset, fmt::format("the word \"{}\" stands twice", child.key));
    }
}

bool Complaints::isKind(const LocatedJson& value, LocatedJson::Kind kind, std::string_view what)
{
    if (value.kind == kind)
        return true;
    add(value.offset, fmt::format("{} must be {}, not {}", what, kindInWords(kind), kindInWords(value.kind)));
    return false;
}

std::string Complaints::textMember(const LocatedJson& object, std::string_view word, bool required)
{
    const auto* value = object.member(word);
    if (value == nullptr) {
        if (required)
            add(object.offset, fmt::format("\"{}\" is missing", word));
        return {};
    }
    if (!isKind(*value, Kind::String, fmt::format("\"{}\"", word)))
        return {};
    if (value->text.empty())
        add(value->offset, fmt::format("\"{}\" is empty", word));
    return value->text;
}

std::optional<std::int64_t> Complaints::integerMember(const LocatedJson& object, std::string_view word,
                                                      std::int64_t least, std::int64_t most)
{
    const auto* value = object.member(word);
    if (value == nullptr || !isKind(*value, Kind::Integer, fmt::format("\"{}\"", word)))
        return std::nullopt;
    if (value->integer < least || value->integer > most) {
        add(value->offset, fmt::format("\"{}\" must be between {} and {}", word, least, most));
        return std::nullopt;
    }
    return value->integer;
}

bool Complaints::booleanMember(const LocatedJson& object, std::string_view word)
{
    const auto* value = object.member(word);
    return value != nullptr && isKind(*value, Kind::Boolean, fmt::format("\"{}\"", word)) && value->boolean;
}

bool isName(std::string_view text, Case first)
{
    constexpr std::size_t maxNameLength = 50;
    const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.empty() || text.size() > maxNameLength)
        return false;
    const auto begins = [&](char c) {
        return (first != Case::Capital && small(c)) || (first != Case::Lower && capital(c));
    };
    const auto goesOn = [&](char c) {
        return small(c) || digit(c) || (first == Case::Lower ? c == '-' : capital(c))
            || (first == Case::Mixed && c == '_');
    };
    return begins(text.front()) && std::all_of(text.begin(), text.end(), goesOn);
}

void readLabels(const LocatedJson& node, std::initializer_list<std::string_view> known, Complaints& complaints,
                const std::function<void(const std::string& language, const LocatedJson& words)>& read)
{
    const auto* labels = node.member("labels");
    if (labels == nullptr || !complaints.isKind(*labels, Kind::Object, "\"labels\""))
        return;
    for (const auto& language : labels->children) {
        if (!isLanguage(language.key))
            complaints.add(
                language.keyOffset,
                fmt::format("\"labels\" is by language, a code like \"de\" or \"pt-BR\", not \"{}\"", language.key));
        else if (labels->member(language.key) != &language)
            complaints.add(language.keyOffset, fmt::format("the language \"{}\" stands twice", language.key));
        else if (complaints.isKind(language, Kind::Object, fmt::format("the labels of \"{}\"", language.key))) {
            complaints.checkWords(language, known, "labels");
            read(language.key, language);
        }
    }
}

Field readField(const LocatedJson& node, bool asItem, Complaints& complaints)
{
    Field field;
    const std::string_view what = asItem ? "\"items\"" : "a field";
    if (!complaints.isKind(node, Kind::Object, what))
        return field;
    const auto typeName = complaints.textMember(node, "type", true);
    const auto type = fieldTypeOf(typeName);
    if (!type) {
        if (const auto* named = node.member("type"); named != nullptr && !typeName.empty())
            complaints.add(named->offset,
                           fmt::format("unknown type \"{}\": {} are known", typeName, fmt::join(typeNames, ", ")));
        return field;
    }
    field.type = *type;
    checkFieldWords(node, field.type, asItem, complaints);
    field.required = complaints.booleanMember(node, "required");
    field.readOnly = complaints.booleanMember(node, "readOnly");
    field.secret = complaints.booleanMember(node, "secret");
    field.label = complaints.textMember(node, "label", false);
    field.help = complaints.textMember(node, "help", false);
    readLabels(node, {"label", "help"}, complaints, [&](const std::string& language, const LocatedJson& said) {
        field.labels[language] = {complaints.textMember(said, "label", true),
                                  complaints.textMember(said, "help", false)};
    });
    if (field.required && field.readOnly)
        complaints.add(node.member("readOnly")->offset,
                       "\"required\" and \"readOnly\" contradict: no command could set the field");
    if (field.type == FieldType::String)
        readStringWords(node, field, complaints);
    else if (field.type == FieldType::Reference)
        field.to = complaints.textMember(node, "to", true);
    else if (field.type == FieldType::Array)
        readItems(node, field, complaints);
    else if (field.type != FieldType::Boolean)
        readBounds(node, field, complaints);
    return field;
}

} // namespace domain
