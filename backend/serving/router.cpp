#include "serving/router.h"

#include <algorithm>
#include <set>

namespace serving {

namespace {

bool isPlaceholder(std::string_view segment)
{
    return segment.starts_with('{');
}

std::vector<std::string> split(std::string_view path)
{
    std::vector<std::string> segments;
    while (path.starts_with('/')) {
        path.remove_prefix(1);
        const auto slash = path.find('/');
        segments.emplace_back(path.substr(0, slash));
        path.remove_prefix(slash == std::string_view::npos ? path.size() : slash);
    }
    return segments;
}

std::string allowOf(const std::vector<const Operation*>& operations)
{
    std::set<std::string> methods {"OPTIONS"};
    for (const auto* operation : operations) {
        methods.insert(operation->method);
        if (operation->method == "GET")
            methods.insert("HEAD");
    }
    std::string list;
    for (const auto& method : methods)
        list += (list.empty() ? "" : ", ") + method;
    return list;
}

} // namespace

Router::Router(const OperationTable& table)
{
    for (const auto& operation : table.all()) {
        if (!operation->path.empty())
            add(operation->path, *operation);
        if (!operation->alias.empty())
            add(operation->alias, *operation);
    }
    // Literal before placeholder, compared from the left.
    std::ranges::stable_sort(m_patterns, [](const Pattern& a, const Pattern& b) {
        return std::ranges::lexicographical_compare(a.segments, b.segments, [](const auto& left, const auto& right) {
            return !isPlaceholder(left) && isPlaceholder(right);
        });
    });
}

void Router::add(std::string_view path, const Operation& operation)
{
    auto segments = split(path);
    for (auto& pattern : m_patterns)
        if (pattern.segments == segments) {
            pattern.operations.push_back(&operation);
            return;
        }
    m_patterns.push_back({std::move(segments), {&operation}});
}

const Router::Pattern* Router::match(const std::vector<std::string>& segments) const
{
    const auto fits = [&segments](const Pattern& pattern) {
        return std::ranges::equal(pattern.segments, segments, [](const auto& expected, const auto& segment) {
            return isPlaceholder(expected) || expected == segment;
        });
    };
    const auto found = std::ranges::find_if(m_patterns, fits);
    return found == m_patterns.end() ? nullptr : &*found;
}

std::string Router::allowed(const std::vector<std::string>& segments) const
{
    const auto* pattern = match(segments);
    return pattern ? allowOf(pattern->operations) : std::string();
}

tl::expected<Route, Problem> Router::find(std::string_view method, const std::vector<std::string>& segments) const
{
    const auto* pattern = match(segments);
    if (!pattern)
        return tl::unexpected(
            problem(404, "not-found", "Not found", "There is nothing at this path; see /api/v1/TYPE."));
    const auto wanted = method == "HEAD" ? std::string_view("GET") : method;
    const auto found = std::ranges::find_if(pattern->operations,
                                            [wanted](const auto* operation) { return operation->method == wanted; });
    if (found == pattern->operations.end()) {
        auto refused = problem(405, "method-not-allowed", "The method is not allowed",
                               "This path allows " + allowOf(pattern->operations) + ".");
        refused.headers.emplace_back("Allow", allowOf(pattern->operations));
        return tl::unexpected(std::move(refused));
    }
    Route route {*found, {}};
    for (std::size_t i = 0; i < segments.size(); ++i)
        if (const auto& name = pattern->segments[i]; isPlaceholder(name))
            route.parameters.emplace_back(name.substr(1, name.size() - 2), segments[i]);
    return route;
}

} // namespace serving
