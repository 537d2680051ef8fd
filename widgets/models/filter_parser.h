#pragma once

#include "models/filter.h"
#include "models/filter_node.h"

#include <string_view>
#include <vector>

namespace models {

/// Reads a filter line into nodes, by recursive descent. It goes on where it stopped: used once. One thread.
class FilterParser final
{
public:
    /// All four outlive it.
    FilterParser(std::string_view text, const FilterVocabulary& vocabulary, std::vector<Filter::Node>& nodes,
                 FilterProblem& problem);
    FilterParser(const FilterParser&) = delete;
    FilterParser& operator=(const FilterParser&) = delete;

    [[nodiscard]] bool isEmpty() const { return m_tokens.empty(); }
    [[nodiscard]] int all(); ///< the root among the nodes; -1: see the problem

private:
    [[nodiscard]] bool ended() const { return m_next >= m_tokens.size(); }
    [[nodiscard]] std::string_view peek() const;
    [[nodiscard]] bool isKeyword(std::string_view word) const;
    bool takeKeyword(std::string_view word);
    bool takeBracket(std::string_view bracket);
    int fail(FilterProblem::Kind kind);
    int add(Filter::Node node);
    int join(Filter::Node::Compare compare, int left, int right);
    int either(int depth);
    int both(int depth);
    int unary(int depth);
    int comparison();
    int list(Filter::Node node);
    bool takeOperator(Filter::Node::Compare& compare);
    bool value(Filter::Node& node);
    bool resolve(Filter::Node& node);
    int finish(Filter::Node node);

    std::string_view m_text;
    std::vector<FilterToken> m_tokens;
    const FilterVocabulary& m_vocabulary;
    std::vector<Filter::Node>& m_nodes;
    FilterProblem& m_problem;
    std::size_t m_next = 0;
};

} // namespace models
