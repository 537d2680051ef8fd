#pragma once

#include "serving/operations.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace serving {

struct Route
{
    const Operation* operation = nullptr;
    std::vector<std::pair<std::string, std::string>> parameters; ///< from {braces} of the path
};

/// Finds operations by method and path. A literal segment wins over a placeholder, whatever the method: POST to
/// /api/v1/health is 405, not the creation of a "health". Immutable after construction; any thread.
class Router final
{
public:
    explicit Router(const OperationTable& table);

    /// HEAD finds what GET finds. Problems: 404; 405 with Allow.
    [[nodiscard]] tl::expected<Route, Problem> find(std::string_view method,
                                                    const std::vector<std::string>& segments) const;
    /// "GET, HEAD, OPTIONS, POST" for the path; empty when there is no such path.
    [[nodiscard]] std::string allowed(const std::vector<std::string>& segments) const;

private:
    struct Pattern
    {
        std::vector<std::string> segments;
        std::vector<const Operation*> operations;
    };
    void add(std::string_view path, const Operation& operation);
    [[nodiscard]] const Pattern* match(const std::vector<std::string>& segments) const;

    std::vector<Pattern> m_patterns; ///< more literal ones first
};

} // namespace serving
