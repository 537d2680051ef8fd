#include "domain/decide.h"

#include <cstdint>
#include <cstdlib>
#include <string_view>

/// Readers of an event's value: what is read can be written and read again as the same, and folded into any state.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string text(data, data + size);
    auto event = domain::parseEventValue(text);
    if (!event)
        return 0;
    const auto again = domain::parseEventValue(domain::eventValue(*event));
    if (!again || again->type != event->type || again->fields != event->fields || again->data != event->data)
        std::abort();
    (void)domain::recordedRejection(*event).has_value();
    event->version = {1};
    const auto first = domain::evolve(nullptr, *event, {1});
    event->version = {2};
    const auto second = domain::evolve(first, *event, {2});
    if (!second || second->version.value != 2 || second->created.value != 1 || second->head.value != 2)
        std::abort();
    for (const auto& member : second->fields) {
        if (member.value().is_null())
            std::abort();
    }
    return 0;
}
