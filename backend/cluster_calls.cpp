#include "cluster_calls.h"

#include "base/crypto.h"

#include <utility>

namespace cluster_calls {

void add(serving::OperationTable& table, ClusterDesk& desk, std::string name, std::string summary, Prepare prepare)
{
    table.add({std::move(name), "", "", false, std::move(summary),
               [&desk, prepare = std::move(prepare)](const serving::Call& call, const serving::Respond& respond) {
                   serving::Arguments args(call.args);
                   auto job = prepare(args);
                   if (args.problem()) {
                       respond(tl::unexpected(*args.problem()));
                       return;
                   }
                   const bool isTaken = desk.post([&desk, respond, job = std::move(job)] {
                       const auto session = desk.session();
                       respond(session ? job(*session) : failure(session.error()));
                   });
                   if (!isTaken)
                       respond(tl::unexpected(serving::problem(503, "busy", "Too many requests wait for the cluster",
                                                               "Try again in a moment.")));
               }});
}

serving::AnswerOrProblem answer(base::json::value body)
{
    return serving::Answer {200, std::move(body), {}, {}};
}

serving::AnswerOrProblem failure(const base::Error& error)
{
    auto problem = serving::problemOf(error);
    // The titles of problems speak of the engine; these are the cluster's.
    if (error.code == base::Error::Code::Network)
        problem.title = "The Kafka cluster is not available";
    else if (error.code == base::Error::Code::TooLarge)
        problem.title = "Too large for the topic";
    return tl::unexpected(std::move(problem));
}

std::optional<std::string> bytes(serving::Arguments& args, const std::string& name)
{
    if (args.has(name))
        return args.text(name);
    const auto encoded = name + "Base64";
    if (!args.has(encoded))
        return std::nullopt;
    auto decoded = base::crypto::fromBase64Url(args.text(encoded));
    if (!decoded) {
        args.refuse("The argument '" + encoded + "' is not base64url without padding.");
        return std::nullopt;
    }
    return std::move(*decoded);
}

} // namespace cluster_calls
