#pragma once

#include "base/json.h"
#include "serving/problem.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace serving {

/// What a face asks for, whatever the face: REST fills `args` from path, query, headers and body; the hub takes `args` as sent.
struct Call
{
    base::json::object args;
    std::string principal; ///< "operator" for the file token
};

struct Answer
{
    int status = 200; ///< HTTP status; the hub sends only the body
    base::json::value body;
    std::vector<std::pair<std::string, std::string>> headers; ///< Location, ETag, Eventscope-Command-Id, …
    std::string text; ///< for /metrics: sent as is instead of the body
};
using AnswerOrProblem = tl::expected<Answer, Problem>;
/// Called exactly once, on any thread.
using Respond = std::function<void(AnswerOrProblem)>;

/// One row of the table: every face is a rendering of it.
struct Operation
{
    std::string name; ///< "entities.create"
    std::string method; ///< "POST"; empty: only on the hub
    std::string path; ///< "/api/v1/{type}"; empty: only on the hub
    bool writes = false;
    std::string summary; ///< technical English, one line
    std::function<void(const Call&, Respond)> handler;
};

class OperationTable final
{
public:
    void add(Operation operation);
    [[nodiscard]] const Operation* find(std::string_view name) const;
    [[nodiscard]] const std::vector<std::unique_ptr<Operation>>& all() const { return m_operations; }

private:
    std::vector<std::unique_ptr<Operation>> m_operations;
};

} // namespace serving
