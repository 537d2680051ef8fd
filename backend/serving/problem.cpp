#include "serving/problem.h"

#include "base/limits.h"

namespace serving {

Problem problem(int status, std::string type, std::string title, std::string detail)
{
    Problem made;
    made.status = status;
    made.type = std::move(type);
    made.title = std::move(title);
    made.detail = std::move(detail);
    return made;
}

Problem malformed(std::string detail)
{
    return problem(400, "malformed", "The request is malformed", std::move(detail));
}

Problem problemOf(const base::Error& error)
{
    using Code = base::Error::Code;
    switch (error.code) {
    case Code::Invalid:
        return malformed(error.message);
    case Code::TooLarge:
        return problem(413, "too-large", "The body is too large", error.message);
    case Code::NotFound:
        return problem(404, "not-found", "Not found", error.message);
    case Code::Busy: {
        auto busy = problem(429, "busy", "The engine is busy", error.message);
        busy.retryAfterSeconds = 1;
        return busy;
    }
    case Code::Storage: {
        auto storage = problem(503, "storage", "The store takes no writes", error.message);
        storage.retryAfterSeconds = static_cast<int>(base::limits::storageRetry.count());
        return storage;
    }
    case Code::Network:
    case Code::Fenced:
    case Code::Rewound:
    case Code::Closed: {
        auto closed = problem(503, "unavailable", "The engine is not available", error.message);
        closed.retryAfterSeconds = 1;
        return closed;
    }
    case Code::Internal:
        break;
    }
    return problem(500, "internal", "Internal error", error.message);
}

Problem versionMissing()
{
    return problem(428, "precondition-required", "The version is missing",
                   "Read the entity and send the version that you have seen, so that no change of somebody else is "
                   "lost: its ETag as If-Match, or the argument 'version'.");
}

base::json::object toJson(const Problem& problem)
{
    base::json::object body;
    body["type"] = problem.type;
    body["title"] = problem.title;
    body["status"] = problem.status;
    body["detail"] = problem.detail;
    for (const auto& member : problem.extra)
        body[member.key()] = member.value();
    return body;
}

} // namespace serving
