#include "pipeline/text_fold.h"

#include <algorithm>

namespace pipeline {

namespace {

base::Result<void> damaged(const eventlog::EventView& event)
{
    return base::fail(base::Error::Code::Storage,
                      "The event at position " + std::to_string(event.position.value)
                          + " does not continue its entity; the log is damaged. Check it with 'verify'.");
}

} // namespace

std::uint32_t TextFold::placeOf(base::Position position) const
{
    if (position < m_first || position.value - m_first.value >= m_places.size())
        return nowhere;
    return m_places[static_cast<std::size_t>(position.value - m_first.value)];
}

void TextFold::mark(const eventlog::EventView& event)
{
    if (m_mark == nullptr || m_mark->domain != event.domain) {
        auto found = m_marks.find(event.domain);
        if (found == m_marks.end()) {
            found = m_marks.emplace(event.domain, persistence::Mark {}).first;
            found->second.domain = event.domain;
        }
        m_mark = &found->second;
    }
    m_mark->position = event.position;
}

void TextFold::fetchState(const eventlog::EventView& event) const
{
    if (const auto place = placeOf(event.previous); place != nowhere) {
        const auto& state = m_states[place];
        __builtin_prefetch(&state);
        __builtin_prefetch(&state.entity);
        __builtin_prefetch(&state.fields);
    }
}

void TextFold::fetchTexts(const eventlog::EventView& event) const
{
    if (const auto place = placeOf(event.previous); place != nowhere) {
        constexpr std::size_t line = 64;
        const auto& state = m_states[place];
        __builtin_prefetch(state.entity.data());
        for (std::size_t at = 0; at < std::min(state.fields.size(), 4 * line); at += line)
            __builtin_prefetch(state.fields.data() + at, 1);
    }
}

base::Result<void> TextFold::add(const eventlog::EventView& event)
{
    if (m_events == 0)
        m_first = event.position;
    else if (event.position.value != m_first.value + m_events)
        return damaged(event); // positions rise by one
    ++m_events;
    mark(event);
    if (event.version.value == 0) {
        m_places.push_back(nowhere);
        if (event.value.find(R"("rule":"UNREADABLE")") != std::string_view::npos)
            m_unreadable[{std::string(event.entityType), std::string(event.entity)}].push_back(event.position);
        return {};
    }
    auto place = placeOf(event.previous);
    if (place == nowhere) {
        if (event.previous.value != 0)
            return damaged(event);
        place = static_cast<std::uint32_t>(m_states.size());
        auto& fresh = m_states.emplace_back();
        fresh.type = event.entityType;
        fresh.entity = event.entity;
        fresh.created = event.position;
    }
    m_places.push_back(place);
    auto& state = m_states[place];
    const auto fields = memberText(event.value, "fields");
    if (state.version.value + 1 != event.version.value || state.head != event.previous || state.entity != event.entity
        || state.type != event.entityType || (fields && !mergeFields(state.fields, *fields, m_room)))
        return damaged(event);
    if (!fields && state.fields.empty())
        state.fields = "{}";
    state.version = event.version;
    state.head = event.position;
    if (event.type.ends_with("Unparked"))
        m_unreadable.erase({std::string(event.entityType), std::string(event.entity)});
    // As in domain::evolve.
    if (event.type.ends_with("Deleted"))
        state.deleted = true;
    else if (event.type.ends_with("Restored"))
        state.deleted = false;
    return {};
}

std::vector<persistence::Mark> TextFold::marks() const
{
    std::vector<persistence::Mark> all;
    for (const auto& [domain, mark] : m_marks)
        all.push_back(mark);
    return all;
}

std::vector<persistence::Park> TextFold::parks() const
{
    std::vector<persistence::Park> all;
    if (m_unreadable.empty())
        return all;
    for (const auto& state : m_states) {
        const auto found = m_unreadable.find({state.type, state.entity});
        if (found == m_unreadable.end())
            continue;
        std::uint32_t failures = 0;
        for (const auto position : found->second)
            failures += position > state.created ? 1U : 0U;
        if (failures > 0)
            all.push_back({state.type, state.entity, failures});
    }
    return all;
}

} // namespace pipeline
