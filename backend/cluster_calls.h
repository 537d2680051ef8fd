#pragma once

#include "cluster_desk.h"
#include "serving/call_arguments.h"
#include "serving/operations.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

/// How the operations of a cluster are answered: arguments are read at once, the cluster is asked on the desk's
/// threads.
namespace cluster_calls {

using Session = std::shared_ptr<ClusterDesk::Session>;
using Job = std::function<serving::AnswerOrProblem(const Session&)>;
/// Reads the arguments and returns what to do; with a problem in `args` it is not done.
using Prepare = std::function<Job(serving::Arguments& args)>;

void add(serving::OperationTable& table, ClusterDesk& desk, std::string name, std::string summary, Prepare prepare);

[[nodiscard]] serving::AnswerOrProblem answer(base::json::value body);
[[nodiscard]] serving::AnswerOrProblem failure(const base::Error& error);
/// The text `name`, or the bytes `name`Base64 (base64url); nothing when both are absent.
[[nodiscard]] std::optional<std::string> bytes(serving::Arguments& args, const std::string& name);

} // namespace cluster_calls
