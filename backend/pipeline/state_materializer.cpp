#include "pipeline/state_materializer.h"

#include "pipeline/references.h"

#include <map>
#include <utility>

namespace pipeline {

base::Result<void> StateMaterializer::process(const Batch& batch, persistence::SnapshotStore& store,
                                              const persistence::Mark& reached)
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
        marks[last.domain] = {last.domain,  last.sequence,   last.position, last.commandPosition,
                              last.command, reached.reading, reached.log};
    }
    std::vector<persistence::Mark> moved;
    for (auto& [domain, mark] : marks)
        moved.push_back(std::move(mark));
    // A park is a fold of the log too: the number of UNREADABLE outcomes of its entity since it was last unparked. It
    // goes first, because the mark tells that the batch is done, and a repeated park is the same park.
    for (const auto& park : batch.parks) {
        if (auto done = store.setPark(park); !done)
            return done;
    }
    return store.apply(changes, moved);
}

} // namespace pipeline
