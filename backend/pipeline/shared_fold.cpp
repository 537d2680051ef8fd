#include "pipeline/shared_fold.h"

#include "domain/decide.h"
#include "pipeline/command_value.h"

#include <unordered_set>
#include <utility>

namespace pipeline {

SharedFold::SharedFold(const domain::Catalog& catalog, std::size_t cacheCapacity)
    : m_catalog(catalog)
    , m_cache(cacheCapacity)
{
}

base::Result<void> SharedFold::reset(persistence::SnapshotStore& snapshots)
{
    m_cache.clear();
    m_failures.clear();
    const auto parks = snapshots.parks();
    if (!parks)
        return base::Failure(parks.error());
    for (const auto& park : *parks)
        m_failures.emplace(entityKey(park.type, park.entity), park.failures);
    return {};
}

base::Result<void> SharedFold::read(PendingCommand& pending)
{
    pending.rejection = readRejection(pending.events);
    pending.entity = pending.command.entity;
    pending.read.clear();
    pending.read.reserve(pending.events.size());
    for (auto& event : pending.events) {
        auto parsed = domain::parseEventValue(event.value);
        if (!parsed)
            return base::Failure(std::move(parsed.error()));
        event.type = parsed->type;
        parsed->entityType = event.entityType;
        parsed->entity = event.entity;
        parsed->version = event.version;
        pending.read.push_back(std::move(*parsed));
        // A generated key (IBAN) is fixed by the decision, so the event knows the entity better than the command.
        if (pending.command.kind == domain::CommandKind::Create && event.entityType == pending.command.type)
            pending.entity = event.entity;
    }
    return {};
}

/// What the events follow, in one question for all of them.
base::Result<void> SharedFold::prefetch(const Batch& batch, persistence::SnapshotStore& snapshots)
{
    std::vector<persistence::Reference> wanted;
    std::unordered_set<std::string> keys;
    for (const auto& pending : batch.commands) {
        for (const auto& event : pending.events) {
            if (event.version.value < 2 || m_catalog.find(event.entityType) == nullptr)
                continue;
            auto key = entityKey(event.entityType, event.entity);
            if (!m_cache.find(key) && keys.insert(std::move(key)).second)
                wanted.push_back({event.entityType, event.entity});
        }
    }
    if (wanted.size() < 2)
        return {};
    auto states = snapshots.findMany(wanted);
    if (!states)
        return base::Failure(std::move(states.error()));
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        if ((*states)[i])
            m_cache.put(entityKey(wanted[i].type, wanted[i].entity), std::move((*states)[i]));
    }
    return {};
}

base::Result<void> SharedFold::fold(Batch& batch, persistence::SnapshotStore& snapshots)
{
    if (auto done = prefetch(batch, snapshots); !done)
        return done;
    std::unordered_map<std::string, std::size_t> touched;
    auto failures = m_failures;
    const auto find = [&](const std::string& key,
                          const eventlog::EventRecord& event) -> base::Result<domain::StatePointer> {
        if (event.version.value == 1)
            return domain::StatePointer(); // it begins here
        if (const auto known = touched.find(key); known != touched.end())
            return batch.touched[known->second].after;
        if (auto cached = m_cache.find(key))
            return cached;
        if (m_catalog.find(event.entityType) == nullptr)
            return domain::StatePointer();
        return snapshots.find(event.entityType, event.entity);
    };
    for (auto& pending : batch.commands) {
        pending.states.clear();
        pending.states.reserve(pending.events.size());
        const bool isUnreadable = pending.rejection && pending.rejection->rule == "UNREADABLE";
        for (std::size_t i = 0; i < pending.events.size(); ++i) {
            const auto& event = pending.events[i];
            if (event.version.value == 0 && !isUnreadable) {
                pending.states.push_back(nullptr);
                continue;
            }
            const auto key = entityKey(event.entityType, event.entity);
            auto before = find(key, event);
            // What cannot be read is there; that commands on it are UNREADABLE must not keep the others waiting.
            const bool isDamaged = !before && before.error().code == base::Error::Code::Invalid;
            if (!before && !(isDamaged && event.version.value == 0))
                return base::Failure(std::move(before.error()));
            if (event.version.value == 0) {
                pending.states.push_back(nullptr);
                if (isDamaged || *before)
                    batch.parks.push_back({event.entityType, event.entity, ++failures[key]});
                continue;
            }
            auto after = domain::evolve(*before, pending.read[i], event.position);
            const auto [place, isFirst] = touched.emplace(key, batch.touched.size());
            if (isFirst)
                batch.touched.push_back({*before, after});
            else
                batch.touched[place->second].after = after;
            if (event.type.ends_with("Unparked") && failures.erase(key) > 0)
                batch.parks.push_back({event.entityType, event.entity, 0});
            if (event.entityType == pending.command.type && event.entity == pending.entity)
                pending.after = after;
            pending.states.push_back(std::move(after));
        }
    }
    m_staged = std::move(failures);
    return {};
}

void SharedFold::materialized(const Batch& batch)
{
    m_failures = std::move(m_staged);
    m_staged.clear();
    for (const auto& touched : batch.touched)
        m_cache.put(entityKey(touched.after->type, touched.after->entity), touched.after);
}

} // namespace pipeline
