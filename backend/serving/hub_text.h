#pragma once

#include "serving/operations.h"

#include <string>
#include <string_view>

/// The hub's text frames: {id, op, args} → {id, result} or {id, problem}. Pure.
namespace serving {

struct HubCall
{
    std::uint64_t id = 0;
    std::string operation;
    base::json::object args;
};

/// Why a text frame could not be read; the id as far as it was there.
struct HubRefusal
{
    base::json::value id;
    Problem problem;
};

[[nodiscard]] tl::expected<HubCall, HubRefusal> readHubCall(std::string_view text);
[[nodiscard]] std::string hubAnswer(const base::json::value& id, const AnswerOrProblem& answer);

} // namespace serving
