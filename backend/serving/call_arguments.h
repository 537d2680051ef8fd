#pragma once

#include "base/json.h"
#include "serving/problem.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace serving {

/// Reads the arguments of a call, whatever face they came through. The first wrong one is kept in `problem`; later
/// reads go on with defaults, so that a handler checks once.
class Arguments final
{
public:
    explicit Arguments(const base::json::object& args)
        : m_args(args)
    {
    }

    [[nodiscard]] std::string text(std::string_view name); ///< required
    [[nodiscard]] std::string textOr(std::string_view name, std::string fallback);
    [[nodiscard]] std::optional<std::uint64_t> number(std::string_view name);
    [[nodiscard]] std::uint64_t required(std::string_view name);
    /// Between `least` and `most`, both allowed.
    [[nodiscard]] std::uint64_t numberBetween(std::string_view name, std::uint64_t fallback, std::uint64_t least,
                                              std::uint64_t most);
    [[nodiscard]] base::json::object object(std::string_view name); ///< required
    [[nodiscard]] std::vector<std::string> texts(std::string_view name); ///< an array of strings; empty when absent
    [[nodiscard]] bool has(std::string_view name) const { return m_args.contains(name); }
    /// Arguments with other names are refused.
    void allowOnly(std::initializer_list<std::string_view> names);

    void refuse(std::string detail);
    [[nodiscard]] std::optional<Problem>& problem() { return m_problem; }

private:
    const base::json::object& m_args;
    std::optional<Problem> m_problem;
};

} // namespace serving
