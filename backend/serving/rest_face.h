#pragma once

#include "serving/http_head.h"
#include "serving/router.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace serving {

/// An answer as HTTP sends it, without the fields that every answer has.
struct RestAnswer
{
    int status = 200;
    std::string contentType; ///< empty: no body
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
};

struct RestRequest
{
    Route route;
    Call call;
};

/// Makes a call of a request that has passed the gate: path, query, If-Match, Idempotency-Key and body become
/// arguments. Pure.
[[nodiscard]] tl::expected<RestRequest, Problem> readRestRequest(const Router& router, const RequestHead& head,
                                                                 std::string_view target, std::string_view body);
/// `operation` may be null (no route). Every answer to a write carries Eventscope-Command-Id: where the engine never
/// saw the command, an id of which nothing is recorded.
[[nodiscard]] RestAnswer renderRest(const Operation* operation, const AnswerOrProblem& answer);
[[nodiscard]] RestAnswer renderProblem(const Problem& problem);
/// The answer to OPTIONS: 204 with Allow, nothing about other origins.
[[nodiscard]] RestAnswer renderOptions(const Router& router, std::string_view target);

} // namespace serving
