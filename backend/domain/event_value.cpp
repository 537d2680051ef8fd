#include "domain/decide.h"

#include <algorithm>
#include <utility>

namespace domain {

namespace {

/// What eventValue() can write without escapes: a pack's names are checked, the verbs are ours.
bool isEventName(std::string_view name)
{
    return std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    });
}

} // namespace

std::string eventValue(const Event& event)
{
    const auto fields = base::json::serialize(event.fields);
    std::string value;
    const auto data = event.data.empty() ? std::string() : base::json::serialize(event.data);
    value.reserve(event.type.size() + fields.size() + data.size() + 32);
    value += R"({"type":")";
    value += event.type;
    value += R"(","fields":)";
    value += fields;
    if (!data.empty()) {
        value += R"(,"data":)";
        value += data;
    }
    value += '}';
    return value;
}

base::Result<Event> parseEventValue(std::string_view value)
{
    const auto invalid = [](const char* what) { return base::fail(base::Error::Code::Invalid, what); };
    auto parsed = base::json::parseOwn(value); // eventValue() wrote it, and a rebuild meets every event
    if (!parsed)
        return tl::unexpected(std::move(parsed.error()));
    auto* const root = parsed->if_object();
    if (root == nullptr)
        return invalid("The value of an event is not a JSON object.");
    Event event;
    std::size_t known = 0;
    if (base::json::textAt(*root, "type") != "") {
        event.type = base::json::textAt(*root, "type");
        ++known;
    }
    if (auto* const fields = root->if_contains("fields"); fields != nullptr && fields->is_object()) {
        event.fields = std::move(fields->get_object());
        ++known;
    }
    if (known != 2 || !isEventName(event.type))
        return invalid("The value of an event needs the members type (letters and digits) and fields (an object).");
    if (auto* const data = root->if_contains("data"); data != nullptr) {
        if (!data->is_object())
            return invalid("The member data of an event's value must be an object.");
        event.data = std::move(data->get_object());
        ++known;
    }
    if (known != root->size())
        return invalid("The value of an event has an unknown member.");
    return event;
}

} // namespace domain
