#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace models {

/// What a row says about one field.
struct FilterValue
{
    enum class Kind : std::uint8_t
    {
        None,
        Text,
        Number
    };
    Kind kind = Kind::None;
    std::string_view text; ///< of a number: as it stands
    std::string_view prefix; ///< "purchases" of "purchases/hN4wZr7t", where a field has two parts
    double number = 0;
    bool escaped = false; ///< `text` still carries JSON escapes

    [[nodiscard]] static FilterValue of(std::string_view text) { return {Kind::Text, text, {}, 0, false}; }
    [[nodiscard]] static FilterValue of(double number) { return {Kind::Number, {}, {}, number, false}; }
};

/// A row as a filter sees it. `column` are the fields of the row itself, `field` those of its payload.
class FilterSubject
{
public:
    virtual ~FilterSubject() = default;
    [[nodiscard]] virtual FilterValue column(int number) const = 0;
    [[nodiscard]] virtual FilterValue field(std::string_view path) const = 0;
    [[nodiscard]] virtual std::string_view allText() const = 0; ///< for a lone text
};

/// Which fields there are: the row's own by number, the payload's by name.
struct FilterVocabulary
{
    struct Column
    {
        std::string name;
        int number = 0;
    };
    std::vector<Column> columns;
    std::vector<std::string> fields; ///< seen in payloads or known from packs
    bool open = false; ///< nothing has been seen yet: any name may turn out right
};

struct FilterProblem
{
    enum class Kind
    {
        UnknownField,
        ExpectedField,
        ExpectedOperator,
        ExpectedValue,
        ExpectedAnd,
        OpenText,
        OpenBracket,
        TooDeep,
        TooLong
    };
    Kind kind = Kind::ExpectedField;
    std::size_t position = 0; ///< bytes from the start
    std::size_t length = 0; ///< of what is wrong
    std::string what; ///< the unknown field
    std::string suggestion; ///< a field that is spelled almost so, or empty
};

/// One comparison of a filter and where it stands in the text; for "why this row matches".
struct FilterTerm
{
    std::size_t position = 0;
    std::size_t length = 0;
    bool matches = false;
    std::string actual; ///< what the row has there; empty: nothing
    std::string name;
};

/// The language of filter lines, for example
///   domain in (shop, bank) and type = PurchaseCreated and total > 100 and not entity contains "abc"
/// Comparisons: = != < <= > >= , in (…), not in (…), contains, starts, exists; and, or, not, brackets; a lone text is
/// looked for everywhere. Nothing is evaluated but these. Immutable: any thread.
class Filter final
{
public:
    /// The filter, or nothing and the first problem. Empty text is a filter that everything passes.
    [[nodiscard]] static std::shared_ptr<const Filter> parse(std::string_view text, const FilterVocabulary& vocabulary,
                                                             FilterProblem& problem);
    ~Filter();

    [[nodiscard]] bool matches(const FilterSubject& row) const;
    [[nodiscard]] std::vector<FilterTerm> explain(const FilterSubject& row) const;
    [[nodiscard]] const std::string& text() const { return m_text; }
    [[nodiscard]] bool isEmpty() const { return m_root < 0; }

    struct Node;

private:
    Filter();
    [[nodiscard]] bool test(int node, const FilterSubject& row) const;

    std::string m_text;
    std::vector<Node> m_nodes;
    int m_root = -1;
};

/// Pieces of a filter line for colouring: words of the language, fields, operators, texts, numbers.
struct FilterToken
{
    enum class Kind : std::uint8_t
    {
        Word,
        Keyword,
        Operator,
        Text,
        Number,
        Bracket,
        Bad
    };
    Kind kind = Kind::Word;
    std::size_t position = 0;
    std::size_t length = 0;
};
[[nodiscard]] std::vector<FilterToken> filterTokens(std::string_view text);

/// What may be typed at the end of `text`, and what a choice replaces.
struct FilterPlace
{
    enum class Expects
    {
        Field,
        Operator,
        Value,
        Joint
    };
    Expects expects = Expects::Field;
    std::size_t start = 0; ///< of the word that is being typed
    std::string field; ///< the field before an operator or a value
};
[[nodiscard]] FilterPlace filterPlace(std::string_view text);

} // namespace models
