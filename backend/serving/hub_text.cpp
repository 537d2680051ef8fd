#include "serving/hub_text.h"

#include "base/limits.h"
#include "serving/call_arguments.h"

namespace serving {

tl::expected<HubCall, HubRefusal> readHubCall(std::string_view text)
{
    auto parsed = base::json::parse(text, base::limits::maxJsonDepth);
    if (!parsed)
        return tl::unexpected(HubRefusal {
            nullptr, problem(400, "malformed", "The message is not valid JSON", std::move(parsed.error().message))});
    auto* message = parsed->if_object();
    if (!message)
        return tl::unexpected(HubRefusal {
            nullptr,
            problem(400, "malformed", "The message is malformed", "A message must be {\"id\", \"op\", \"args\"}.")});
    Arguments arguments(*message);
    HubCall call;
    call.id = arguments.required("id");
    call.operation = arguments.text("op");
    arguments.allowOnly({"id", "op", "args"});
    auto* args = message->if_contains("args");
    if (args && args->is_object())
        call.args = std::move(args->get_object());
    else if (args)
        arguments.refuse("The member 'args' must be an object.");
    if (!arguments.problem())
        return call;
    const auto* id = message->if_contains("id");
    return tl::unexpected(
        HubRefusal {id && id->is_number() ? *id : base::json::value(), std::move(*arguments.problem())});
}

std::string hubAnswer(const base::json::value& id, const AnswerOrProblem& answer)
{
    base::json::object message {{"id", id}};
    if (answer)
        message["result"] = answer->body;
    else
        message["problem"] = toJson(answer.error());
    return base::json::serialize(message);
}

} // namespace serving
