#pragma once

#include "base/queue_probe.h"
#include "domain/command.h"

#include <cstddef>
#include <list>
#include <string>
#include <string_view>
#include <unordered_map>

namespace pipeline {

/// "type/entity": neither plural names nor ids hold a slash.
[[nodiscard]] std::string entityKey(std::string_view type, std::string_view entity);

/// The newest committed states, least recently used ones leave first. One thread; its probe may be read by any.
class StateCache final
{
public:
    explicit StateCache(std::size_t capacity);

    /// Null: not in the cache, which says nothing about the store.
    [[nodiscard]] domain::StatePointer find(const std::string& key);
    void put(std::string key, domain::StatePointer state);
    void clear();

private:
    using Order = std::list<std::pair<std::string, domain::StatePointer>>;
    base::QueueProbe m_probe;
    Order m_order; ///< newest use first
    std::unordered_map<std::string_view, Order::iterator> m_index; ///< views into m_order
};

} // namespace pipeline
