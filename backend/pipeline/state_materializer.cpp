#include "pipeline/state_materializer.h"

#include "pipeline/references.h"

#include <map>
#include <utility>

namespace pipeline {

base::Result<void> StateMaterializer::process(const Batch& batch, persistence::SnapshotStore& store)
{
    std::vector<persistence::SnapshotChange> changes;
    changes.reserve(batch.touched.size());
    for (const auto& touched : batch.touched)
        changes.push_back(changeOf(m_catalog, touched.before, touched.after));

    std::map<std::string_view, persistence::Mark> marks;
    for (const auto& pending : batch.commands) {
        if (pending.events.empty())
            continue;
        const auto& last = pending.events.back();
        marks[last.domain] = {last.domain, last.sequence, last.position, last.commandPosition, last.command};
    }
    std::vector<persistence::Mark> moved;
    for (auto& [domain, mark] : marks)
        moved.push_back(std::move(mark));
    if (auto done = store.apply(changes, moved); !done || batch.failures.empty())
        return done;

    // A park is a fold of the log too: the number of UNREADABLE outcomes of its entity.
    auto parks = store.parks();
    if (!parks)
        return base::Failure(std::move(parks.error()));
    std::map<std::pair<std::string, std::string>, std::uint32_t> failures;
    for (auto& park : *parks)
        failures.emplace(std::pair(std::move(park.type), std::move(park.entity)), park.failures);
    for (const auto& failure : batch.failures)
        ++failures[failure];
    for (const auto& failure : batch.failures) {
        if (auto done = store.setPark({failure.first, failure.second, failures[failure]}); !done)
            return done;
    }
    return {};
}

} // namespace pipeline
