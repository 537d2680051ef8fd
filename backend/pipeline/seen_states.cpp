#include "pipeline/seen_states.h"

#include "base/json.h"
#include "pipeline/state_cache.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace pipeline {

namespace {

std::size_t printOf(const domain::EntityState& state)
{
    return std::hash<std::string>()(fmt::format("{} {} {} {}", state.version.value, state.deleted ? 1 : 0,
                                                state.created.value, base::json::serialize(state.fields)));
}

} // namespace

SeenStates::SeenStates(std::size_t capacity)
    : m_probe("sentinel cache", capacity)
{
}

void SeenStates::add(const domain::EntityState& state)
{
    const Seen seen {true, state.head.value, printOf(state)};
    auto key = entityKey(state.type, state.entity);
    if (const auto known = m_states.find(key); known != m_states.end()) {
        known->second = seen;
        return;
    }
    if (m_states.size() >= m_probe.capacity())
        return;
    m_states.emplace(std::move(key), seen);
    m_order.push_back({state.type, state.entity});
    m_probe.setDepth(m_order.size());
}

void SeenStates::forget(const persistence::Reference& entity)
{
    if (const auto known = m_states.find(entityKey(entity.type, entity.entity)); known != m_states.end())
        known->second.isRight = false;
}

bool SeenStates::has(const persistence::Reference& entity) const
{
    const auto known = m_states.find(entityKey(entity.type, entity.entity));
    return known != m_states.end() && known->second.isRight;
}

std::vector<persistence::Reference> SeenStates::next(std::size_t most)
{
    std::vector<persistence::Reference> taken;
    for (auto left = std::min(most, m_order.size()); left > 0; --left) {
        if (m_at >= m_order.size())
            m_at = 0;
        if (const auto& entity = m_order[m_at++]; has(entity))
            taken.push_back(entity);
    }
    return taken;
}

bool SeenStates::isSound(const persistence::Reference& entity, const domain::StatePointer& now) const
{
    const auto known = m_states.find(entityKey(entity.type, entity.entity));
    if (known == m_states.end() || !known->second.isRight)
        return true;
    return now
        && (now->head.value > known->second.head
            || (now->head.value == known->second.head && printOf(*now) == known->second.print));
}

} // namespace pipeline
