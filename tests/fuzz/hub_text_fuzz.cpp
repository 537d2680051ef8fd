#include "serving/hub_filter.h"
#include "serving/hub_text.h"

#include <cstdlib>

/// Text frames of the hub and the arguments of `subscribe`.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace serving;
    const std::string text(data, data + size);
    const auto call = readHubCall(text);
    if (!call) {
        // Every refusal can be sent.
        if (!base::json::parse(hubAnswer(call.error().id, tl::unexpected(call.error().problem))))
            std::abort();
        return 0;
    }
    if (const auto request = readHubRequest(call->args); request && request->start.last > 10'000)
        std::abort();
    return 0;
}
