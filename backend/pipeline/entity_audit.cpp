#include "pipeline/entity_audit.h"

#include "domain/decide.h"
#include "pipeline/references.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace pipeline {

namespace {

using Code = base::Error::Code;

constexpr std::size_t eventsAtOnce = 500;
constexpr int mostTries = 3; // of an entity that somebody writes at the same time
constexpr std::size_t mostText = 200; // bytes of a value in a finding

/// Which event wrote something last.
struct Writer
{
    base::Version version;
    base::PartitionSequence sequence;
};

/// The fold of an entity's events that the read model has reached.
struct Folded
{
    domain::StatePointer state; ///< null: no event
    std::map<std::string, Writer, std::less<>> writers; ///< by field, removed ones included
    Writer first;
    Writer last;
    Writer deletion; ///< of the last change between living and deleted
};

std::string shortText(const base::json::value& value)
{
    auto text = base::json::serialize(value);
    if (text.size() <= mostText)
        return text;
    auto end = mostText;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    text.resize(end);
    return text + "…";
}

/// Up to the event of sequence `until`. Error Internal: what the store holds is no history.
base::Result<Folded> fold(persistence::EventStore& events, std::string_view type, std::string_view entity,
                          base::PartitionSequence until, const std::stop_token& stop)
{
    Folded folded;
    for (;;) {
        if (stop.stop_requested())
            return base::fail(Code::Closed, "The engine is shutting down.");
        const auto next = base::Version {folded.last.version.value + 1};
        auto chunk = events.history(type, entity, next, eventsAtOnce);
        if (!chunk)
            return base::Failure(std::move(chunk.error()));
        for (const auto& record : *chunk) {
            if (record.sequence > until)
                return folded;
            if (record.version.value != folded.last.version.value + 1)
                return base::fail(Code::Internal,
                                  fmt::format("version {} of {}/{} follows version {} in the event store",
                                              record.version.value, type, entity, folded.last.version.value));
            auto event = domain::parseEventValue(record.value);
            if (!event)
                return base::Failure(std::move(event.error()));
            event->entityType = record.entityType;
            event->entity = record.entity;
            event->version = record.version;
            folded.last = {record.version, record.sequence};
            if (folded.first.version.value == 0)
                folded.first = folded.last;
            for (const auto& member : event->fields)
                folded.writers.insert_or_assign(std::string(member.key()), folded.last);
            const bool wasDeleted = folded.state && folded.state->deleted;
            folded.state = domain::evolve(folded.state, *event, base::Position {record.sequence.value});
            if (folded.state->deleted != wasDeleted)
                folded.deletion = folded.last;
        }
        if (chunk->size() < eventsAtOnce)
            return folded;
    }
}

/// Gathers what differs.
class Differences final
{
public:
    Differences(const domain::EntityType* type, Drift& drift)
        : m_type(type)
        , m_drift(drift)
    {
    }
    void add(std::string field, std::optional<std::string> expected, std::optional<std::string> seen, Writer writer)
    {
        if (m_drift.fields.size() >= Drift::mostFields) {
            ++m_drift.moreFields;
            return;
        }
        const auto* const known = m_type != nullptr ? m_type->field(field) : nullptr;
        if (known != nullptr && known->secret) {
            expected.reset();
            seen.reset();
        }
        m_drift.fields.push_back(
            {std::move(field), std::move(expected), std::move(seen), writer.version, writer.sequence});
    }

private:
    const domain::EntityType* m_type;
    Drift& m_drift;
};

void compareFields(const Folded& folded, const domain::EntityState& seen, Differences& into)
{
    const auto& expected = folded.state->fields;
    for (const auto& member : expected) {
        const auto* const found = seen.fields.if_contains(member.key());
        if (found != nullptr && *found == member.value())
            continue;
        const auto writer = folded.writers.find(std::string_view(member.key()));
        into.add(std::string(member.key()), shortText(member.value()),
                 found != nullptr ? std::optional(shortText(*found)) : std::nullopt,
                 writer != folded.writers.end() ? writer->second : Writer {});
    }
    for (const auto& member : seen.fields) {
        if (expected.contains(member.key()))
            continue;
        const auto writer = folded.writers.find(std::string_view(member.key())); // an event removed it
        into.add(std::string(member.key()), std::nullopt, shortText(member.value()),
                 writer != folded.writers.end() ? writer->second : Writer {});
    }
}

/// None: the same. Whose they are is for the caller to say.
std::optional<Drift> compare(const domain::Catalog& catalog, const Folded& folded, const domain::StatePointer& seen,
                             const std::string& stored)
{
    Drift drift;
    drift.foundAt = base::systemClock().utc();
    Differences into(folded.state ? catalog.find(folded.state->type) : nullptr, drift);
    if (folded.state)
        drift.version = folded.state->version;
    if (!folded.state) {
        if (stored.empty())
            return std::nullopt;
        into.add("$snapshot", std::nullopt, "true", {});
        return drift;
    }
    if (!seen) {
        into.add("$snapshot", "true", stored.empty() ? std::nullopt : std::optional<std::string>("false"), folded.last);
        return drift;
    }
    const auto& expected = *folded.state;
    if (seen->version != expected.version)
        into.add("$version", std::to_string(expected.version.value), std::to_string(seen->version.value), folded.last);
    if (seen->deleted != expected.deleted)
        into.add("$deleted", expected.deleted ? "true" : "false", seen->deleted ? "true" : "false", folded.deletion);
    compareFields(folded, *seen, into);
    if (seen->head != expected.head)
        into.add("$head", std::to_string(expected.head.value), std::to_string(seen->head.value), folded.last);
    if (seen->created != expected.created)
        into.add("$created", std::to_string(expected.created.value), std::to_string(seen->created.value), folded.first);
    if (seen->type != expected.type || seen->entity != expected.entity)
        into.add("$snapshot", expected.type + "/" + expected.entity, seen->type + "/" + seen->entity, folded.first);
    if (drift.fields.empty())
        return std::nullopt;
    return drift;
}

/// None: it changed while it was looked at.
base::Result<std::optional<EntityComparison>> compareOnce(const domain::Catalog& catalog, persistence::Stores& stores,
                                                          const std::string& domain, std::string_view type,
                                                          std::string_view entity, const std::stop_token& stop)
{
    // The mark first: whatever the snapshot is a moment later, it holds all events up to there.
    const auto mark = stores.snapshots->mark(domain);
    if (!mark)
        return base::Failure(mark.error());
    EntityComparison found;
    auto stored = stores.snapshots->stored(type, entity);
    if (!stored)
        return base::Failure(std::move(stored.error()));
    found.seen = std::move(*stored);
    auto seen = stores.snapshots->find(type, entity);
    if (!seen && seen.error().code == Code::Network)
        return base::Failure(std::move(seen.error()));
    const auto state = seen ? *seen : nullptr; // else it is no state any more
    found.state = state;
    auto until = mark->sequence;
    if (state && state->head.value > until.value) { // it was written meanwhile, or somebody says so
        const auto later = stores.snapshots->mark(domain);
        if (!later)
            return base::Failure(later.error());
        until.value = std::max(until.value, std::min(state->head.value, later->sequence.value));
    }
    const auto folded = fold(*stores.events, type, entity, until, stop);
    if (!folded)
        return base::Failure(folded.error());
    found.drift = compare(catalog, *folded, state, found.seen);
    if (!found.drift)
        return found;
    // A difference counts once nothing moved while it was seen.
    const auto again = stores.snapshots->stored(type, entity);
    if (!again)
        return base::Failure(again.error());
    const auto markAgain = stores.snapshots->mark(domain);
    if (!markAgain)
        return base::Failure(markAgain.error());
    const auto events = stores.events->mark(domain);
    if (!events)
        return base::Failure(events.error());
    if (*again != found.seen || markAgain->sequence < mark->sequence || events->sequence < mark->sequence)
        return std::optional<EntityComparison>();
    found.drift->type = type;
    found.drift->entity = entity;
    if (folded->state)
        found.change = changeOf(catalog, state, folded->state);
    return found;
}

} // namespace

base::Result<EntityComparison> compareEntity(const domain::Catalog& catalog, persistence::Stores& stores,
                                             std::string_view type, std::string_view entity,
                                             const std::stop_token& stop)
{
    const auto* const known = catalog.find(type);
    if (known == nullptr)
        return base::fail(Code::NotFound, fmt::format("There is no type '{}'.", type));
    for (int i = 0; i < mostTries; ++i) {
        auto found = compareOnce(catalog, stores, known->domain, type, entity, stop);
        if (!found)
            return base::Failure(std::move(found.error()));
        if (*found)
            return std::move(**found);
    }
    return base::fail(Code::Busy, fmt::format("{}/{} is written while it is compared; try again.", type, entity), true);
}

base::Result<Repair> repairEntity(const domain::Catalog& catalog, persistence::Stores& stores, std::string_view type,
                                  std::string_view entity)
{
    auto found = compareEntity(catalog, stores, type, entity);
    if (!found)
        return base::Failure(std::move(found.error()));
    if (!found->drift && found->seen.empty())
        return base::fail(Code::NotFound, fmt::format("There is no {}/{}.", type, entity));
    if (!found->drift)
        return Repair {};
    if (!found->change.after)
        return base::fail(Code::Invalid,
                          fmt::format("No event made {}/{}: there is nothing that its snapshot could be. Rebuild the "
                                      "read model.",
                                      type, entity));
    const auto done = stores.snapshots->repair(found->change, found->seen);
    if (!done)
        return base::Failure(done.error());
    if (!*done)
        return base::fail(Code::Busy, fmt::format("{}/{} was changed meanwhile; try again.", type, entity), true);
    return Repair {std::move(found->drift)};
}

} // namespace pipeline
