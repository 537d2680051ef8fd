#include "pipeline/state_cache.h"

#include <utility>

namespace pipeline {

std::string entityKey(std::string_view type, std::string_view entity)
{
    std::string key;
    key.reserve(type.size() + 1 + entity.size());
    key.append(type).append(1, '/').append(entity);
    return key;
}

StateCache::StateCache(std::size_t capacity)
    : m_probe("entity cache", capacity)
{
}

domain::StatePointer StateCache::find(const std::string& key)
{
    const auto found = m_index.find(key);
    if (found == m_index.end())
        return nullptr;
    m_order.splice(m_order.begin(), m_order, found->second);
    return found->second->second;
}

void StateCache::put(std::string key, domain::StatePointer state)
{
    if (const auto found = m_index.find(key); found != m_index.end()) {
        found->second->second = std::move(state);
        m_order.splice(m_order.begin(), m_order, found->second);
        return;
    }
    m_order.emplace_front(std::move(key), std::move(state));
    m_index.emplace(m_order.front().first, m_order.begin());
    if (m_order.size() > m_probe.capacity()) {
        m_index.erase(m_order.back().first);
        m_order.pop_back();
    }
    m_probe.setDepth(m_order.size());
}

void StateCache::clear()
{
    m_index.clear();
    m_order.clear();
    m_probe.setDepth(0);
}

} // namespace pipeline
