#include "models/filter_parser.h"

#include "models/json_scan.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <utility>

namespace models {

namespace {

using Node = Filter::Node;
using Compare = Node::Compare;
using Token = FilterToken;

constexpr int deepest = 32;

/// Slips of the finger between two names.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t {0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        auto diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const auto above = row[j];
            row[j] = std::min(
                {row[j] + 1, row[j - 1] + 1, diagonal + (filterLower(a[i - 1]) == filterLower(b[j - 1]) ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

FilterParser::FilterParser(std::string_view text, const FilterVocabulary& vocabulary, std::vector<Node>& nodes,
                           FilterProblem& problem)
    : m_text(text)
    , m_tokens(filterTokens(text))
    , m_vocabulary(vocabulary)
    , m_nodes(nodes)
    , m_problem(problem)
{
}

int FilterParser::all()
{
    const auto root = either(0);
    if (root >= 0 && m_next < m_tokens.size())
        return fail(peek() == ")" ? FilterProblem::Kind::OpenBracket : FilterProblem::Kind::ExpectedAnd);
    return root;
}

std::string_view FilterParser::peek() const
{
    return ended() ? std::string_view {} : m_text.substr(m_tokens[m_next].position, m_tokens[m_next].length);
}

bool FilterParser::isKeyword(std::string_view word) const
{
    return !ended() && m_tokens[m_next].kind == Token::Kind::Keyword && peek() == word;
}

bool FilterParser::takeKeyword(std::string_view word)
{
    const bool taken = isKeyword(word);
    m_next += taken ? 1 : 0;
    return taken;
}

bool FilterParser::takeBracket(std::string_view bracket)
{
    const bool taken = !ended() && m_tokens[m_next].kind == Token::Kind::Bracket && peek() == bracket;
    m_next += taken ? 1 : 0;
    return taken;
}

int FilterParser::fail(FilterProblem::Kind kind)
{
    m_problem.kind = !ended() && m_tokens[m_next].kind == Token::Kind::Bad && peek().starts_with('"')
        ? FilterProblem::Kind::OpenText
        : kind;
    m_problem.position = ended() ? m_text.size() : m_tokens[m_next].position;
    m_problem.length = ended() ? 0 : m_tokens[m_next].length;
    return -1;
}

int FilterParser::add(Node node)
{
    m_nodes.push_back(std::move(node));
    return static_cast<int>(m_nodes.size()) - 1;
}

int FilterParser::join(Compare compare, int left, int right)
{
    Node node;
    node.compare = compare;
    node.left = left;
    node.right = right;
    return add(std::move(node));
}

int FilterParser::either(int depth)
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

int FilterParser::both(int depth)
{
    auto left = unary(depth);
    while (left >= 0 && takeKeyword("and")) {
        const auto right = unary(depth);
        left = right < 0 ? -1 : join(Compare::And, left, right);
    }
    return left;
}

int FilterParser::unary(int depth)
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

int FilterParser::comparison()
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

int FilterParser::list(Node node)
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

bool FilterParser::takeOperator(Compare& compare)
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

bool FilterParser::value(Node& node)
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
    std::transform(literal.lowered.begin(), literal.lowered.end(), literal.lowered.begin(), filterLower);
    node.values.push_back(std::move(literal));
    ++m_next;
    return true;
}

bool FilterParser::resolve(Node& node)
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

int FilterParser::finish(Node node)
{
    const auto& last = m_tokens[m_next - 1];
    node.length = last.position + last.length - node.position;
    return add(std::move(node));
}

} // namespace models
