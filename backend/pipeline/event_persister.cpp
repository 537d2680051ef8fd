#include "pipeline/event_persister.h"

namespace pipeline {

base::Result<void> EventPersister::process(const Batch& batch, persistence::EventStore& store)
{
    std::vector<persistence::Group> groups;
    groups.reserve(batch.commands.size());
    for (const auto& pending : batch.commands)
        groups.emplace_back(pending.events);
    return store.append(groups);
}

} // namespace pipeline
