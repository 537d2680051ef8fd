#include "persistence/stores.h"

#include "persistence/stored_text.h"

#include <array>
#include <utility>

namespace persistence {

base::Result<std::vector<domain::StatePointer>> SnapshotStore::findMany(std::span<const Reference> entities)
{
    std::vector<domain::StatePointer> states;
    states.reserve(entities.size());
    for (const auto& [type, entity] : entities) {
        auto state = find(type, entity);
        if (!state)
            return base::Failure(std::move(state.error()));
        states.push_back(std::move(*state));
    }
    return states;
}

base::Result<std::string> SnapshotStore::stored(std::string_view type, std::string_view entity)
{
    const auto state = find(type, entity);
    if (!state)
        return base::Failure(state.error());
    return *state ? textOf(**state, (*state)->created) : std::string();
}

base::Result<std::vector<Reference>> SnapshotStore::storedEntities(std::string_view domain, std::uint64_t& cursor,
                                                                   std::size_t limit)
{
    static_cast<void>(domain);
    static_cast<void>(limit);
    cursor = 0;
    return std::vector<Reference>();
}

base::Result<bool> SnapshotStore::repair(const SnapshotChange& change, std::string_view seen)
{
    const auto now = stored(change.after->type, change.after->entity);
    if (!now)
        return base::Failure(now.error());
    if (*now != seen)
        return false;
    if (auto done = apply(std::array {change}, {}); !done)
        return base::Failure(std::move(done.error()));
    return true;
}

} // namespace persistence
