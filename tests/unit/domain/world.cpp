#include "unit/domain/world.h"

#include <utility>

namespace test {

namespace {

bool holds(const base::json::value& value, std::string_view entity)
{
    if (const auto* const text = value.if_string())
        return *text == entity;
    if (const auto* const items = value.if_array()) {
        for (const auto& item : *items) {
            if (holds(item, entity))
                return true;
        }
    }
    return false;
}

} // namespace

const domain::Catalog& shippedCatalog()
{
    static const auto catalog = domain::Catalog::loadFolders({EVENTSCOPE_SOURCE_DIR "/resources/domains"});
    return catalog;
}

World::World(const domain::Catalog& catalog)
    : m_catalog(catalog)
{
}

domain::StatePointer World::find(std::string_view type, std::string_view entity) const
{
    const auto found = m_states.find(std::pair {std::string(type), std::string(entity)});
    return found == m_states.end() ? nullptr : found->second;
}

bool World::isReferredTo(std::string_view type, std::string_view entity) const
{
    for (const auto& [referrer, field] : m_catalog.referrersOf(type)) {
        for (const auto& [key, state] : m_states) {
            const auto* const value = state->fields.if_contains(field->name);
            if (key.first == referrer->plural && !state->deleted && value != nullptr && holds(*value, entity))
                return true;
        }
    }
    return false;
}

void World::put(domain::EntityState state)
{
    auto key = std::pair {state.type, state.entity};
    m_states[std::move(key)] = std::make_shared<const domain::EntityState>(std::move(state));
}

domain::Decision World::submit(const domain::Command& command)
{
    auto decision = domain::decide(m_catalog, *this, command);
    for (const auto& event : decision.events) {
        m_log.push_back(event);
        auto after = domain::evolve(find(event.entityType, event.entity), event, base::Position {m_log.size()});
        if (after)
            m_states[std::pair {event.entityType, event.entity}] = std::move(after);
    }
    return decision;
}

std::uint64_t World::allMoney() const
{
    std::uint64_t sum = 0;
    for (const auto& [key, state] : m_states) {
        if (key.first == "accounts")
            sum += static_cast<std::uint64_t>(state->fields.at("balance").to_number<std::int64_t>());
    }
    for (const auto& event : m_log) {
        if (const auto* const counter = event.data.if_contains("counter"))
            sum += static_cast<std::uint64_t>(counter->at("changedBy").to_number<std::int64_t>());
    }
    return sum;
}

bool World::everyAccountKeepsItsLimit() const
{
    for (const auto& [key, state] : m_states) {
        if (key.first == "accounts"
            && state->fields.at("balance").to_number<std::int64_t>()
                < state->fields.at("limit").to_number<std::int64_t>())
            return false;
    }
    return true;
}

base::json::object sealed(std::string_view secret)
{
    const std::string text(secret);
    return {{"mac", "mac-of-" + text}, {"box", "box-of-" + text}};
}

base::Uuid commandId(std::uint64_t number)
{
    return base::Uuid::derive(base::Uuid {}, std::to_string(number));
}

} // namespace test
