#include "pipeline/state_cache.h"

#include <utility>

namespace pipeline {

namespace {

/// Of a value in memory, without allocator and spare room.
std::size_t weightOfValue(const base::json::value& value)
{
    auto bytes = sizeof(base::json::value);
    if (const auto* text = value.if_string())
        bytes += text->size();
    else if (const auto* items = value.if_array())
        for (const auto& item : *items)
            bytes += weightOfValue(item);
    else if (const auto* members = value.if_object())
        for (const auto& member : *members)
            bytes += 2 * sizeof(void*) + member.key().size() + weightOfValue(member.value());
    return bytes;
}

std::size_t weightOfState(const domain::StatePointer& state)
{
    auto bytes = sizeof(domain::EntityState);
    if (state)
        for (const auto& member : state->fields)
            bytes += 2 * sizeof(void*) + member.key().size() + weightOfValue(member.value());
    return bytes;
}

} // namespace

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
    return found->second->state;
}

void StateCache::put(std::string key, domain::StatePointer state)
{
    const auto bytes = weightOfState(state);
    m_bytes += bytes;
    if (const auto found = m_index.find(key); found != m_index.end()) {
        auto& entry = *found->second;
        m_bytes -= std::exchange(entry.bytes, bytes);
        entry.state = std::move(state);
        m_order.splice(m_order.begin(), m_order, found->second);
    } else {
        m_order.push_front({std::move(key), std::move(state), bytes});
        m_index.emplace(m_order.front().key, m_order.begin());
    }
    shrink();
    m_probe.setDepth(m_order.size());
}

void StateCache::shrink()
{
    const auto mostBytes = m_probe.capacity() * bytesPerState;
    while (m_order.size() > 1 && (m_order.size() > m_probe.capacity() || m_bytes > mostBytes)) {
        m_bytes -= m_order.back().bytes;
        m_index.erase(m_order.back().key);
        m_order.pop_back();
    }
}

void StateCache::clear()
{
    m_index.clear();
    m_order.clear();
    m_bytes = 0;
    m_probe.setDepth(0);
}

} // namespace pipeline
