#pragma once

#include "base/json.h"
#include "serving/problem.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace serving {

class WorkPool;

/// What a face asks for, whatever the face: REST fills `args` from path, query, headers and body; the hub takes `args`
/// as sent.
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
    std::string frame {}; ///< for the hub: a frame of kind Answer with the body and more, sent instead of it
};
using AnswerOrProblem = tl::expected<Answer, Problem>;
/// Called exactly once, on any thread.
using Respond = std::function<void(AnswerOrProblem)>;

/// A query parameter that REST takes; any other one is refused.
struct Parameter
{
    enum class Kind
    {
        Text,
        Number
    };
    std::string name;
    Kind kind = Kind::Text;
};

/// What REST does with the entity tag of If-Match: it becomes the argument `version` (a number, "*", or a list of
/// numbers).
enum class Precondition
{
    None,
    Optional,
    Required
};

/// One row of the table: every face is a rendering of it.
struct Operation
{
    std::string name; ///< "entities.create"
    std::string method; ///< "POST"; empty: only on the hub
    std::string path; ///< "/api/v1/{type}"; empty: only on the hub
    bool writes = false; ///< takes an Idempotency-Key; its answers carry Eventscope-Command-Id
    std::string summary; ///< technical English, one line
    /// Called on the serving thread and must not block it: what reads from the engine goes through
    /// OperationTable::workers().
    std::function<void(const Call&, Respond)> handler;
    std::vector<Parameter> query {};
    Precondition precondition = Precondition::None;
    bool fieldsFromBody = false; ///< REST: the body is a JSON object and becomes the argument `fields`
    std::string restMember {}; ///< REST sends this member of the body alone; empty: the whole body
    std::string alias {}; ///< a second path, "/health"; may be empty
    /// What the path alone decides (unknown type, method that the type does not allow); asked before the body is read.
    /// The handler refuses the same. May be empty. Any thread, does not block.
    std::function<std::optional<Problem>(const base::json::object& args)> refuses {};
};

class OperationTable final
{
public:
    OperationTable();
    ~OperationTable(); ///< waits for the job that runs; jobs that still wait are dropped
    OperationTable(const OperationTable&) = delete;
    OperationTable& operator=(const OperationTable&) = delete;

    void add(Operation operation);
    [[nodiscard]] const Operation* find(std::string_view name) const;
    [[nodiscard]] const std::vector<std::unique_ptr<Operation>>& all() const { return m_operations; }
    /// `ending` answers what a handler still waits for; called by end(), on any thread, and must not block.
    void addEnding(std::function<void()> ending);
    /// The server goes and will not wait longer: whoever still waits is answered now.
    void end() const;
    /// Where handlers do what may block. Any thread.
    [[nodiscard]] const std::shared_ptr<WorkPool>& workers() const { return m_workers; }

private:
    std::vector<std::unique_ptr<Operation>> m_operations;
    std::vector<std::function<void()>> m_endings;
    std::shared_ptr<WorkPool> m_workers; ///< the last member: its threads use the rest; completions look at it weakly
};

} // namespace serving
