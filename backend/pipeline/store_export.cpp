#include "pipeline/store_export.h"

#include "base/clock.h"
#include "base/files.h"
#include "base/json.h"
#include "pipeline/drift_sentinel.h"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <fstream>
#include <functional>

namespace pipeline {

namespace {

using Code = base::Error::Code;
using persistence::StoreKind;

constexpr std::size_t pieces = 500; // events or states of one read

using Take = std::function<void(base::json::object&& line)>;

base::Result<void> eventsOnlyThere(OpenStore& store, const std::string& domain, const Take& take)
{
    base::PartitionSequence after;
    for (;;) {
        const auto events = store.stores.events->eventsAfter(domain, after, pieces);
        if (!events && events.error().retriable)
            return base::Failure(events.error());
        if (!events)
            return {}; // what follows cannot be read; the step says so
        for (const auto& event : *events) {
            after = event.sequence;
            const auto same = isInLog(store, event);
            if (!same)
                return base::Failure(same.error());
            if (!*same)
                take({{"domain", event.domain},
                      {"sequence", event.sequence.value},
                      {"command", event.command.toString()},
                      {"type", event.type},
                      {"entityType", event.entityType},
                      {"entity", event.entity},
                      {"version", event.version.value},
                      {"user", event.user},
                      {"value", event.value}});
        }
        if (events->size() < pieces)
            return {};
    }
}

/// Does the log hold an event at this place, and is it so?
base::Result<bool> holds(OpenStore& store, const std::string& domain, base::PartitionSequence sequence,
                         const std::function<bool(const eventlog::EventRecord&)>& isSo)
{
    const auto position = store.index->positionOf(domain, sequence);
    if (!position)
        return position.error().code == Code::NotFound ? base::Result<bool>(false) : base::Failure(position.error());
    const auto event = store.log->event(*position);
    if (!event)
        return event.error().code == Code::NotFound ? base::Result<bool>(false) : base::Failure(event.error());
    return isSo(*event);
}

/// Is there an event of this entity at the place that the state names?
base::Result<bool> hasEvent(OpenStore& store, const std::string& domain, const domain::EntityState& state)
{
    return holds(store, domain, {state.head.value}, [&state](const eventlog::EventRecord& event) {
        return event.entityType == state.type && event.entity == state.entity;
    });
}

base::Result<void> statesOnlyThere(const domain::Catalog& catalog, OpenStore& store, const std::string& domain,
                                   const Take& take)
{
    for (const auto& pack : catalog.packs()) {
        if (pack.domain != domain)
            continue;
        for (const auto& type : pack.types) {
            std::uint64_t after = 0;
            for (;;) {
                const auto page = store.stores.snapshots->list(type.plural, pieces, after, false, {});
                if (!page)
                    return base::Failure(page.error());
                for (const auto& each : *page) {
                    after = each.cursor;
                    const auto known = hasEvent(store, domain, *each.state);
                    if (!known)
                        return base::Failure(known.error());
                    if (!*known)
                        take({{"type", each.state->type},
                              {"entity", each.state->entity},
                              {"version", each.state->version.value},
                              {"fields", each.state->fields}});
                }
                if (page->size() < pieces)
                    break;
            }
        }
    }
    return {};
}

base::Result<void> onlyThere(const domain::Catalog& catalog, OpenStore& store, const std::string& domain,
                             StoreKind kind, const Take& take)
{
    return kind == StoreKind::Events ? eventsOnlyThere(store, domain, take)
                                     : statesOnlyThere(catalog, store, domain, take);
}

} // namespace

base::Result<bool> isInLog(OpenStore& store, const eventlog::EventRecord& copy)
{
    return holds(store, copy.domain, copy.sequence,
                 [&copy](const eventlog::EventRecord& event) { return isCopyOf(copy, event); });
}

base::Result<std::uint64_t> countOnlyInStore(const domain::Catalog& catalog, OpenStore& store,
                                             const std::string& domain, StoreKind kind)
{
    std::uint64_t count = 0;
    if (auto done = onlyThere(catalog, store, domain, kind, [&count](base::json::object&&) { ++count; }); !done)
        return base::Failure(std::move(done.error()));
    return count;
}

base::Result<std::filesystem::path> exportFromStore(const domain::Catalog& catalog, OpenStore& store,
                                                    const std::string& domain, StoreKind kind,
                                                    const std::filesystem::path& folder)
{
    if (auto made = base::files::makePrivateFolder(folder); !made)
        return base::Failure(std::move(made.error()));
    const auto now = std::chrono::system_clock::now();
    const auto stamp = fmt::format("{:%Y%m%d-%H%M%S}", fmt::gmtime(std::chrono::system_clock::to_time_t(now)));
    const char* const what = kind == StoreKind::Events ? "events" : "snapshots";
    auto file = folder / fmt::format("repair-{}-{}-{}.jsonl", domain, what, stamp);
    for (int number = 2; std::filesystem::exists(file); ++number)
        file = folder / fmt::format("repair-{}-{}-{}-{}.jsonl", domain, what, stamp, number);
    std::ofstream out(file, std::ios::binary);
    std::filesystem::permissions(file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    auto done = onlyThere(catalog, store, domain, kind,
                          [&out](base::json::object&& line) { out << base::json::serialize(line) << '\n'; });
    out.flush();
    if (!done)
        return base::Failure(std::move(done.error()));
    if (!out)
        return base::fail(
            Code::Storage,
            fmt::format("'{}' cannot be written; nothing was repaired. Name another folder with --export.",
                        file.string()));
    return file;
}

} // namespace pipeline
