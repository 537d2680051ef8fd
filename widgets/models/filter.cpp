#include "models/filter.h"

#include "models/filter_node.h"
#include "models/filter_parser.h"

#include <QString>

#include <algorithm>

namespace models {

namespace {

constexpr std::size_t longestText = 4'096;

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
    FilterParser parser(text, vocabulary, filter->m_nodes, problem);
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
    case Node::Compare::And:
        return test(n.left, row) && test(n.right, row);
    case Node::Compare::Or:
        return test(n.left, row) || test(n.right, row);
    case Node::Compare::Not:
        return !test(n.left, row);
    default:
        return n.passes(row);
    }
}

std::vector<FilterTerm> Filter::explain(const FilterSubject& row) const
{
    std::vector<FilterTerm> terms;
    for (const auto& node : m_nodes) {
        if (node.isJoint())
            continue;
        FilterTerm term {node.position, node.length, node.passes(row), {}, node.name};
        if (node.compare != Node::Compare::Anywhere) {
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
