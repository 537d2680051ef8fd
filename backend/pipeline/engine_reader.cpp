#include "pipeline/engine_reader.h"

#include "domain/decide.h"
#include "pipeline/command_validator.h"
#include "pipeline/command_value.h"

#include <algorithm>
#include <chrono>
#include <exception>
#include <utility>

namespace pipeline {

namespace {

constexpr std::size_t maxLimit = 10'000; // of one answer, whatever a face asks for
constexpr std::size_t rowsAtOnce = 1'000; // of a search
constexpr std::chrono::seconds longestSort {15}; // then something is wrong with the disk, and the reader is needed

std::string lowered(std::string_view text)
{
    std::string low(text);
    std::transform(low.begin(), low.end(), low.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return low;
}

/// As the text stands inside a JSON string.
std::string escaped(const std::string& text)
{
    const auto quoted = base::json::serialize(base::json::value(text));
    return quoted.substr(1, quoted.size() - 2);
}

bool valueContains(const base::json::value& v, std::string_view low)
{
    if (const auto* const text = v.if_string())
        return lowered({text->data(), text->size()}).find(low) != std::string::npos;
    if (const auto* const items = v.if_array())
        return std::any_of(items->begin(), items->end(), [low](const auto& item) { return valueContains(item, low); });
    if (v.is_object() || v.is_null())
        return false;
    return base::json::serialize(v).find(low) != std::string::npos;
}

std::vector<CommittedEvent> committedEvents(std::vector<eventlog::EventRecord> records)
{
    std::vector<CommittedEvent> events;
    events.reserve(records.size());
    for (auto& record : records)
        events.push_back(committedEvent(std::move(record), nullptr));
    return events;
}

class StoredView final : public domain::StateView
{
public:
    explicit StoredView(persistence::SnapshotStore& store)
        : m_store(store)
    {
    }
    [[nodiscard]] domain::StatePointer find(std::string_view type, std::string_view entity) const override
    {
        auto state = m_store.find(type, entity);
        if (state)
            return *state;
        m_error = std::move(state.error());
        return nullptr;
    }
    [[nodiscard]] bool isReferredTo(std::string_view type, std::string_view entity) const override
    {
        const auto referrers = m_store.referrers(type, entity, 1, 0);
        if (!referrers)
            m_error = referrers.error();
        return referrers && !referrers->empty();
    }
    [[nodiscard]] const std::optional<base::Error>& error() const { return m_error; }

private:
    persistence::SnapshotStore& m_store;
    mutable std::optional<base::Error> m_error;
};

} // namespace

bool containsText(const base::json::object& fields, std::string_view low)
{
    return std::any_of(fields.begin(), fields.end(),
                       [low](const auto& member) { return valueContains(member.value(), low); });
}

EngineReader::EngineReader(const domain::Catalog& catalog, StoreOpener opener, const SubscriberNotifier& traces)
    : m_catalog(catalog)
    , m_pool(std::move(opener))
    , m_traces(traces)
{
}

base::Result<domain::StatePointer> EngineReader::entity(std::string_view type, std::string_view id)
{
    return m_pool.with([&](OpenStore& store) -> base::Result<domain::StatePointer> {
        auto state = store.stores.snapshots->find(type, id);
        if (state && !*state)
            return base::fail(base::Error::Code::NotFound,
                              "There is no entity '" + std::string(id) + "' in " + std::string(type) + ".");
        if (!state && state.error().code == base::Error::Code::Invalid)
            state.error().code = base::Error::Code::Internal; // what was asked is right, what is stored is not
        return state;
    });
}

/// The snapshot says at which event an entity changed; the event knows when.
base::Result<Page> EngineReader::withTimes(Page page, OpenStore& store) const
{
    page.times.reserve(page.items.size());
    for (const auto& state : page.items) {
        auto position = state->head;
        if (store.index) { // there it says the place in its partition
            const auto* const type = m_catalog.find(state->type);
            const auto found = store.index->positionOf(type == nullptr ? "" : type->domain, {state->head.value});
            if (!found && found.error().code != base::Error::Code::NotFound)
                return base::Failure(found.error());
            if (!found) { // the store is ahead of what this process has read; a moment later it is not
                page.times.emplace_back();
                continue;
            }
            position = *found;
        }
        const auto event = store.log->event(position);
        if (!event)
            return base::Failure(event.error());
        page.times.push_back(event->time);
    }
    return page;
}

base::Result<Page> EngineReader::listSorted(const ListQuery& query)
{
    const auto limit = std::clamp<std::size_t>(query.limit, 1, maxLimit);
    const auto low = lowered(query.contains);
    persistence::SortedQuery sorted;
    sorted.type = query.type;
    sorted.by = query.sortBy;
    sorted.descending = query.descending;
    sorted.after = query.afterPlace;
    sorted.contains = low.empty() ? low : escaped(low);
    sorted.limit = low.empty() ? limit + 1 : std::max(limit + 1, rowsAtOnce);
    sorted.goOn = [until = std::chrono::steady_clock::now() + longestSort] {
        return std::chrono::steady_clock::now() < until;
    };
    return m_pool.with([&](OpenStore& store) -> base::Result<Page> {
        Page page;
        domain::SortPlace last;
        for (;;) {
            auto rows = store.stores.snapshots->listSorted(sorted);
            if (!rows)
                return base::Failure(std::move(rows.error()));
            for (auto& row : *rows) {
                domain::SortPlace place {domain::sortKeyOf(*row.state, query.sortBy), row.cursor};
                sorted.after = place;
                if (!low.empty() && !containsText(row.state->fields, low))
                    continue;
                if (page.items.size() == limit) {
                    page.nextPlace = std::move(last);
                    return query.withTimes ? withTimes(std::move(page), store) : std::move(page);
                }
                last = std::move(place);
                page.items.push_back(std::move(row.state));
            }
            if (rows->size() < sorted.limit)
                return query.withTimes ? withTimes(std::move(page), store) : std::move(page);
        }
    });
}

base::Result<Page> EngineReader::list(const ListQuery& query)
{
    if (!query.sortBy.empty())
        return listSorted(query);
    const auto limit = std::clamp<std::size_t>(query.limit, 1, maxLimit);
    const auto low = lowered(query.contains);
    const auto sieve = low.empty() ? low : escaped(low);
    const auto step = low.empty() ? limit + 1 : rowsAtOnce;
    return m_pool.with([&](OpenStore& store) -> base::Result<Page> {
        Page page;
        std::uint64_t cursor = query.after.value_or(0);
        std::uint64_t lastTaken = 0;
        for (;;) {
            auto rows = store.stores.snapshots->list(query.type, step, cursor, query.newestFirst, sieve);
            if (!rows)
                return base::Failure(std::move(rows.error()));
            for (auto& row : *rows) {
                cursor = row.cursor;
                if (!low.empty() && !containsText(row.state->fields, low))
                    continue;
                if (page.items.size() == limit) { // one more is there: that is all `next` has to know
                    page.next = lastTaken;
                    return query.withTimes ? withTimes(std::move(page), store) : std::move(page);
                }
                lastTaken = row.cursor;
                page.items.push_back(std::move(row.state));
            }
            if (rows->size() < step)
                return query.withTimes ? withTimes(std::move(page), store) : std::move(page);
        }
    });
}

base::Result<std::vector<CommittedEvent>> EngineReader::history(std::string_view type, std::string_view id,
                                                                base::Version from, std::size_t limit)
{
    return m_pool.with([&](OpenStore& store) -> base::Result<std::vector<CommittedEvent>> {
        auto events = store.stores.events->history(type, id, from, std::min(limit, maxLimit));
        if (!events)
            return base::Failure(std::move(events.error()));
        if (store.index) {
            for (auto& event : *events) // the store is as far as the log; this process may not have read it yet
                event.position = store.index->positionOf(event.domain, event.sequence).value_or(base::Position());
        }
        return committedEvents(std::move(*events));
    });
}

base::Result<std::vector<domain::StatePointer>> EngineReader::referrers(std::string_view type, std::string_view id,
                                                                        std::size_t limit)
{
    return m_pool.with([&](OpenStore& store) -> base::Result<std::vector<domain::StatePointer>> {
        auto rows = store.stores.snapshots->referrers(type, id, std::min(limit, maxLimit), 0);
        if (!rows)
            return base::Failure(std::move(rows.error()));
        std::vector<domain::StatePointer> states;
        states.reserve(rows->size());
        for (auto& row : *rows)
            states.push_back(std::move(row.state));
        return states;
    });
}

base::Result<CommittedCommand> EngineReader::withOutcome(OpenStore& store, const eventlog::CommandRecord& record,
                                                         bool withValues) const
{
    auto group = store.log->outcome(record.position);
    if (!group)
        return base::Failure(std::move(group.error()));
    auto command = committedCommand(record, std::move(*group), withValues);
    if (command)
        command->stages = m_traces.timesOf(record.position);
    return command;
}

base::Result<CommittedCommand> EngineReader::command(const base::Uuid& id)
{
    return m_pool.with([&](OpenStore& store) -> base::Result<CommittedCommand> {
        auto record = store.log->findCommand(id);
        if (!record)
            return base::Failure(std::move(record.error()));
        if (!*record)
            return base::fail(base::Error::Code::NotFound, "There is no command " + id.toString() + ".");
        return withOutcome(store, **record, true);
    });
}

base::Result<std::vector<CommittedCommand>> EngineReader::commands(base::CommandPosition before, std::size_t limit)
{
    return m_pool.with([&](OpenStore& store) -> base::Result<std::vector<CommittedCommand>> {
        auto records = store.log->commandsBefore(before, std::min(limit, maxLimit));
        if (!records)
            return base::Failure(std::move(records.error()));
        std::vector<CommittedCommand> commands;
        commands.reserve(records->size());
        for (const auto& record : *records) {
            auto command = withOutcome(store, record, false);
            if (!command)
                return base::Failure(std::move(command.error()));
            commands.push_back(std::move(*command));
        }
        return commands;
    });
}

base::Result<CommittedEvent> EngineReader::event(base::Position position)
{
    return m_pool.with([&](OpenStore& store) -> base::Result<CommittedEvent> {
        auto record = store.log->event(position);
        if (!record)
            return base::Failure(std::move(record.error()));
        return committedEvent(std::move(*record), nullptr);
    });
}

base::Result<std::vector<ParkedEntity>> EngineReader::parked()
{
    return m_pool.with([](OpenStore& store) -> base::Result<std::vector<ParkedEntity>> {
        auto parks = store.stores.snapshots->parks();
        if (!parks)
            return base::Failure(std::move(parks.error()));
        std::vector<ParkedEntity> parked;
        for (auto& park : *parks)
            if (park.failures >= CommandValidator::failuresToPark)
                parked.push_back({std::move(park.type), std::move(park.entity), park.failures});
        return parked;
    });
}

base::Result<std::vector<CommittedEvent>> EngineReader::events(base::Position after, std::size_t limit)
{
    return m_pool.with([&](OpenStore& store) -> base::Result<std::vector<CommittedEvent>> {
        auto records = store.log->eventsAfter(after, std::min(limit, maxLimit));
        if (!records)
            return base::Failure(std::move(records.error()));
        return committedEvents(std::move(*records));
    });
}

base::Result<domain::Decision> EngineReader::dryRun(const domain::Command& command)
{
    return m_pool.with([&](OpenStore& store) -> base::Result<domain::Decision> {
        const StoredView view(*store.stores.snapshots);
        try {
            auto decision = domain::decide(m_catalog, view, command);
            if (view.error())
                return base::Failure(*view.error());
            return decision;
        } catch (const std::exception& exception) {
            return base::fail(base::Error::Code::Internal,
                              std::string("The command could not be decided: ") + exception.what());
        }
    });
}

} // namespace pipeline
