#pragma once

#include "base/queue_probe.h"
#include "domain/command.h"
#include "persistence/stores.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

namespace pipeline {

/// Snapshots that were what their events said when they were compared, as fingerprints: one that says something else
/// at the same event was changed by somebody. Bounded; what does not fit is compared by its events alone. One thread.
class SeenStates final
{
public:
    explicit SeenStates(std::size_t capacity = 100'000);

    /// It was compared with its events and is right.
    void add(const domain::EntityState& state);
    void forget(const persistence::Reference& entity);
    [[nodiscard]] std::size_t size() const { return m_order.size(); } ///< also those that were forgotten
    [[nodiscard]] bool has(const persistence::Reference& entity) const;
    /// The next ones in turn, at most `most`, each once; not those that were forgotten.
    [[nodiscard]] std::vector<persistence::Reference> next(std::size_t most);
    /// Is this what was seen? Newer ones are for the next round to compare.
    [[nodiscard]] bool isSound(const persistence::Reference& entity, const domain::StatePointer& now) const;

private:
    struct Seen
    {
        bool isRight = false; ///< false: it was, and is no more; the round looks at it
        std::uint64_t head = 0;
        std::size_t print = 0;
    };
    base::QueueProbe m_probe;
    std::unordered_map<std::string, Seen> m_states; ///< by entityKey()
    std::vector<persistence::Reference> m_order;
    std::size_t m_at = 0;
};

} // namespace pipeline
