#include "serving/hub_catch_up.h"

#include "serving/hub_items.h"

#include <algorithm>
#include <map>

namespace serving {

namespace {

constexpr std::size_t pageRows = 500;
constexpr std::size_t entityRows = 50; ///< an entity may bring 64 KB: a page stays below what a client may owe us

void addEvents(const pipeline::Engine& engine, Stream stream, const HubFilter& filter, LogPage& page,
               const std::vector<pipeline::CommittedEvent>& events)
{
    if (stream == Stream::Events) {
        for (const auto& event : events)
            if (filter.passes(event))
                page.items.emplace_back(event.position.value, eventItem(event, 0));
        return;
    }
    // Entities: one item for each that the page touches, with the state it has now; a newer state is never wrong.
    std::map<std::pair<std::string_view, std::string_view>, const pipeline::CommittedEvent*> touched;
    for (const auto& event : events)
        if (event.version.value > 0 && filter.passes(event))
            touched[{event.entityType, event.entity}] = &event;
    for (const auto& [key, event] : touched)
        if (const auto state = engine.entity(event->entityType, event->entity); state && *state)
            page.items.emplace_back(event->position.value, entityItem(engine.catalog(), **state, *event));
    std::ranges::sort(page.items, {}, [](const auto& item) { return item.first; });
}

} // namespace

std::uint64_t positionOfLast(const pipeline::Engine& engine, Stream stream, std::uint64_t count)
{
    auto end = engine.totals().position.value;
    if (stream == Stream::Commands) {
        const auto newest = engine.commands(base::CommandPosition {0}, 1);
        end = newest && !newest->empty() ? newest->front().position.value : 0;
    }
    return end - std::min(end, count);
}

LogPage readLogPage(const pipeline::Engine& engine, Stream stream, const HubFilter& filter, std::uint64_t after,
                    std::uint64_t live)
{
    LogPage page;
    page.last = after;
    if (stream != Stream::Commands) {
        const auto events = engine.events(base::Position {after}, stream == Stream::Entities ? entityRows : pageRows);
        if (!events) {
            page.failed = true;
            return page;
        }
        page.looked = events->size();
        page.last = events->empty() ? std::max(after, live) : events->back().position.value;
        addEvents(engine, stream, filter, page, *events);
        return page;
    }
    // The engine lists commands from the newest down; positions have no gaps, so a window of them is a page.
    const auto commands = engine.commands(base::CommandPosition {after + pageRows + 1}, pageRows);
    if (!commands) {
        page.failed = true;
        return page;
    }
    for (auto command = commands->rbegin(); command != commands->rend(); ++command) {
        if (command->position.value <= after)
            continue;
        ++page.looked;
        page.last = command->position.value;
        if (filter.passes(*command))
            page.items.emplace_back(command->position.value, commandItem(*command));
    }
    if (page.looked == 0)
        page.last = std::max(after, std::min(after + pageRows, live));
    return page;
}

} // namespace serving
