#include "models/filter.h"

#include "models/json_scan.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <numeric>

namespace models {

namespace {

constexpr std::size_t longestText = 4'096;
constexpr int deepest = 32;

char lower(char c)
{
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

bool containsNoCase(std::string_view text, std::string_view needle)
{
    return std::search(text.begin(), text.end(), needle.begin(), needle.end(),
                       [](char a, char b) { return lower(a) == b; })
        != text.end();
}

bool startsNoCase(std::string_view text, std::string_view needle)
{
    return text.size() >= needle.size()
        && std::equal(needle.begin(), needle.end(), text.begin(), [](char a, char b) { return a == lower(b); });
}

std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t {0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto above = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (lower(a[i - 1]) == lower(b[j - 1]) ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

struct Filter::Node
{
    enum class Compare : std::uint8_t
    {
        And,
        Or,
        Not,
        Equal,
        NotEqual,
        Less,
        LessEqual,
        Greater,
        GreaterEqual,
        Contains,
        Starts,
        Exists,
        Anywhere
    };
    struct Literal
    {
        std::string text;
        std::string lowered;
        bool isNumber = false;
        double number = 0;
    };
    Compare compare = Compare::And;
    int left = -1;
    int right = -1;
    int column = -1; ///< −1: a field of the payload, by `name`
    std::string name;
    std::vector<Literal> values; ///< one of them
    bool negated = false; ///< not in, not contains
    std::size_t position = 0;
    std::size_t length = 0;

    [[nodiscard]] FilterValue read(const FilterSubject& row) const
    {
        return column >= 0 ? row.column(column) : row.field(name);
    }
    [[nodiscard]] bool passes(const FilterSubject& row) const
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
        const auto one = [&](const Literal& literal) { return passes(value, literal); };
        return std::any_of(values.begin(), values.end(), one) != negated;
    }
    [[nodiscard]] bool passes(const FilterValue& value, const Literal& literal) const
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
    [[nodiscard]] static int order(const FilterValue& value, const Literal& literal)
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
};

namespace {

using Node = Filter::Node;
using Compare = Node::Compare;
using Token = FilterToken;

class Parser
{
public:
    Parser(std::string_view text, const FilterVocabulary& vocabulary, std::vector<Node>& nodes, FilterProblem& problem)
        : m_text(text)
        , m_tokens(filterTokens(text))
        , m_vocabulary(vocabulary)
        , m_nodes(nodes)
        , m_problem(problem)
    {
    }

    /// −1: see the problem.
    int all()
    {
        const auto root = either(0);
        if (root >= 0 && m_next < m_tokens.size())
            return fail(peek() == ")" ? FilterProblem::Kind::OpenBracket : FilterProblem::Kind::ExpectedAnd);
        return root;
    }
    [[nodiscard]] bool isEmpty() const { return m_tokens.empty(); }

private:
    [[nodiscard]] bool ended() const { return m_next >= m_tokens.size(); }
    [[nodiscard]] std::string_view peek() const
    {
        return ended() ? std::string_view {} : m_text.substr(m_tokens[m_next].position, m_tokens[m_next].length);
    }
    [[nodiscard]] bool isKeyword(std::string_view word) const
    {
        return !ended() && m_tokens[m_next].kind == Token::Kind::Keyword && peek() == word;
    }
    bool takeKeyword(std::string_view word)
    {
        const bool taken = isKeyword(word);
        m_next += taken ? 1 : 0;
        return taken;
    }
    bool takeBracket(std::string_view bracket)
    {
        const bool taken = !ended() && m_tokens[m_next].kind == Token::Kind::Bracket && peek() == bracket;
        m_next += taken ? 1 : 0;
        return taken;
    }

    int fail(FilterProblem::Kind kind)
    {
        m_problem.kind = !ended() && m_tokens[m_next].kind == Token::Kind::Bad && peek().starts_with('"')
            ? FilterProblem::Kind::OpenText
            : kind;
        m_problem.position = ended() ? m_text.size() : m_tokens[m_next].position;
        m_problem.length = ended() ? 0 : m_tokens[m_next].length;
        return -1;
    }
    int add(Node node)
    {
        m_nodes.push_back(std::move(node));
        return static_cast<int>(m_nodes.size()) - 1;
    }
    int join(Compare compare, int left, int right)
    {
        Node node;
        node.compare = compare;
        node.left = left;
        node.right = right;
        return add(std::move(node));
    }

    int either(int depth)
    {
        if (depth > deepest)
            return fail(FilterProblem::Kind::TooDeep);
        auto left = both(depth);
        while (left >= 0 && takeKeyword("or")) {
            const auto right = both(depth);
            left = right < 0 ? -1 : join(Compare::Or, left, right);
        }
        return left;
    }
    int both(int depth)
    {
        auto left = unary(depth);
        while (left >= 0 && takeKeyword("and")) {
            const auto right = unary(depth);
            left = right < 0 ? -1 : join(Compare::And, left, right);
        }
        return left;
    }
    int unary(int depth)
    {
        if (depth > deepest)
            return fail(FilterProblem::Kind::TooDeep);
        if (takeKeyword("not")) {
            const auto inner = unary(depth + 1);
            return inner < 0 ? -1 : join(Compare::Not, inner, -1);
        }
        if (takeBracket("(")) {
            const auto inner = either(depth + 1);
            if (inner >= 0 && !takeBracket(")"))
                return fail(ended() ? FilterProblem::Kind::OpenBracket : FilterProblem::Kind::ExpectedAnd);
            return inner;
        }
        return comparison();
    }

    int comparison()
    {
        Node node;
        if (ended())
            return fail(FilterProblem::Kind::ExpectedField);
        const auto first = m_tokens[m_next];
        node.position = first.position;
        if (first.kind == Token::Kind::Text) {
            node.compare = Compare::Anywhere;
            if (!value(node))
                return -1;
            return finish(std::move(node));
        }
        if (first.kind != Token::Kind::Word)
            return fail(FilterProblem::Kind::ExpectedField);
        node.name = peek();
        if (!resolve(node))
            return -1;
        ++m_next;
        node.negated = takeKeyword("not");
        if (takeKeyword("exists")) {
            node.compare = Compare::Exists;
            return finish(std::move(node));
        }
        if (takeKeyword("in"))
            return list(std::move(node));
        if (takeKeyword("contains"))
            node.compare = Compare::Contains;
        else if (takeKeyword("starts"))
            node.compare = Compare::Starts;
        else if (node.negated || !takeOperator(node.compare))
            return fail(FilterProblem::Kind::ExpectedOperator);
        return value(node) ? finish(std::move(node)) : -1;
    }

    int list(Node node)
    {
        node.compare = Compare::Equal;
        if (!takeBracket("("))
            return fail(FilterProblem::Kind::ExpectedValue);
        do {
            if (!value(node))
                return -1;
        } while (takeBracket(","));
        if (!takeBracket(")"))
            return fail(FilterProblem::Kind::OpenBracket);
        return finish(std::move(node));
    }

    bool takeOperator(Compare& compare)
    {
        if (ended() || m_tokens[m_next].kind != Token::Kind::Operator)
            return false;
        const auto sign = peek();
        compare = sign == "=" || sign == "==" ? Compare::Equal
            : sign == "!="                    ? Compare::NotEqual
            : sign == "<"                     ? Compare::Less
            : sign == "<="                    ? Compare::LessEqual
            : sign == ">"                     ? Compare::Greater
                                              : Compare::GreaterEqual;
        ++m_next;
        return true;
    }

    bool value(Node& node)
    {
        if (ended())
            return fail(FilterProblem::Kind::ExpectedValue) >= 0;
        const auto kind = m_tokens[m_next].kind;
        Node::Literal literal;
        if (kind == Token::Kind::Text) {
            const auto quoted = peek();
            literal.text = json::unescaped(quoted.substr(1, quoted.size() - 2));
        } else if (kind == Token::Kind::Word || kind == Token::Kind::Number) {
            literal.text = peek();
        } else {
            return fail(FilterProblem::Kind::ExpectedValue) >= 0;
        }
        if (kind == Token::Kind::Number) {
            const auto start = literal.text.data() + (literal.text[0] == '+' ? 1 : 0);
            const auto [end, error] = std::from_chars(start, literal.text.data() + literal.text.size(), literal.number);
            literal.isNumber = error == std::errc {};
        }
        literal.lowered = literal.text;
        std::transform(literal.lowered.begin(), literal.lowered.end(), literal.lowered.begin(), lower);
        node.values.push_back(std::move(literal));
        ++m_next;
        return true;
    }

    bool resolve(Node& node)
    {
        for (const auto& column : m_vocabulary.columns) {
            if (column.name == node.name) {
                node.column = column.number;
                return true;
            }
        }
        const auto root = std::string_view(node.name).substr(0, node.name.find('.'));
        const auto& fields = m_vocabulary.fields;
        if (m_vocabulary.open || std::find(fields.begin(), fields.end(), node.name) != fields.end()
            || (root != node.name && std::find(fields.begin(), fields.end(), root) != fields.end()))
            return true;
        m_problem.what = node.name;
        std::size_t best = 3; // two slips of the finger, not another word
        const auto consider = [&](const std::string& name) {
            if (const auto slips = distance(name, node.name); slips < best) {
                best = slips;
                m_problem.suggestion = name;
            }
        };
        for (const auto& column : m_vocabulary.columns)
            consider(column.name);
        for (const auto& name : fields)
            consider(name);
        return fail(FilterProblem::Kind::UnknownField) >= 0;
    }

    int finish(Node node)
    {
        const auto& last = m_tokens[m_next - 1];
        node.length = last.position + last.length - node.position;
        return add(std::move(node));
    }

    std::string_view m_text;
    std::vector<Token> m_tokens;
    const FilterVocabulary& m_vocabulary;
    std::vector<Node>& m_nodes;
    FilterProblem& m_problem;
    std::size_t m_next = 0;
};

} // namespace

Filter::Filter() = default;
Filter::~Filter() = default;

std::shared_ptr<const Filter> Filter::parse(std::string_view text, const FilterVocabulary& vocabulary,
                                            FilterProblem& problem)
{
    if (text.size() > longestText) {
        problem = {FilterProblem::Kind::TooLong, longestText, text.size() - longestText, {}, {}};
        return nullptr;
    }
    const std::shared_ptr<Filter> filter(new Filter);
    filter->m_text = text;
    Parser parser(text, vocabulary, filter->m_nodes, problem);
    if (!parser.isEmpty()) {
        filter->m_root = parser.all();
        if (filter->m_root < 0)
            return nullptr;
    }
    return filter;
}

bool Filter::matches(const FilterSubject& row) const
{
    return m_root < 0 || test(m_root, row);
}

bool Filter::test(int node, const FilterSubject& row) const
{
    const auto& n = m_nodes[static_cast<std::size_t>(node)];
    switch (n.compare) {
    case Compare::And:
        return test(n.left, row) && test(n.right, row);
    case Compare::Or:
        return test(n.left, row) || test(n.right, row);
    case Compare::Not:
        return !test(n.left, row);
    default:
        return n.passes(row);
    }
}

std::vector<FilterTerm> Filter::explain(const FilterSubject& row) const
{
    std::vector<FilterTerm> terms;
    for (const auto& node : m_nodes) {
        if (node.compare == Compare::And || node.compare == Compare::Or || node.compare == Compare::Not)
            continue;
        FilterTerm term {node.position, node.length, node.passes(row), {}, node.name};
        if (node.compare != Compare::Anywhere) {
            const auto value = node.read(row);
            if (value.kind == FilterValue::Kind::Number && value.text.empty())
                term.actual = QString::number(value.number, 'g', 15).toStdString();
            else
                term.actual =
                    (value.prefix.empty() ? std::string() : std::string(value.prefix) + '/') + std::string(value.text);
        }
        terms.push_back(std::move(term));
    }
    std::sort(terms.begin(), terms.end(), [](const auto& a, const auto& b) { return a.position < b.position; });
    return terms;
}

} // namespace models
