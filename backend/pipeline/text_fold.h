#pragma once

#include "base/result.h"
#include "eventlog/event_log.h"
#include "persistence/stores.h"
#include "pipeline/field_text.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pipeline {

/// Folds the events of a log, all of them in order, into the states of their entities: as domain::evolve does, but on
/// the texts of their fields. An event finds its entity by the position of the entity's event before it, so no key is
/// hashed. Needs memory for the states, and four bytes an event. One thread at a time.
class TextFold final
{
public:
    [[nodiscard]] base::Result<void> add(const eventlog::EventView& event);
    /// Ask for the memory that add(event) will touch, some events ahead of it: the entities come in any order, and
    /// waiting for their memory is most of the work. First the state, then its texts.
    void fetchState(const eventlog::EventView& event) const;
    void fetchTexts(const eventlog::EventView& event) const;

    [[nodiscard]] std::uint64_t events() const { return m_events; }
    /// In the order of creation; `references` are left empty.
    [[nodiscard]] std::vector<persistence::SnapshotText>& states() { return m_states; }
    /// One a domain, with the position of its last event and nothing else.
    [[nodiscard]] std::vector<persistence::Mark> marks() const;
    /// Entities with events that could not be read.
    [[nodiscard]] std::vector<persistence::Park> parks() const;

private:
    static constexpr std::uint32_t nowhere = 0xFFFFFFFF;
    [[nodiscard]] std::uint32_t placeOf(base::Position position) const;
    void mark(const eventlog::EventView& event);

    std::uint64_t m_events = 0;
    base::Position m_first; ///< of the log
    std::vector<std::uint32_t> m_places; ///< by position, from m_first on: the entity in m_states, or nowhere
    std::vector<persistence::SnapshotText> m_states;
    std::map<std::string, persistence::Mark, std::less<>> m_marks;
    persistence::Mark* m_mark = nullptr; ///< of the last event
    std::map<std::pair<std::string, std::string>, std::vector<base::Position>> m_unreadable;
    MergeRoom m_room;
};

} // namespace pipeline
