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

/// The newest committed states, least recently used ones leave first: bounded in number, and in memory for when they
/// are large. One thread; its probe may be read by any.
class StateCache final
{
public:
    /// Memory for each place: as many states fit as the capacity says while they weigh no more than this on average.
    static constexpr std::size_t bytesPerState = 1'024;

    explicit StateCache(std::size_t capacity);

    /// Null: not in the cache, which says nothing about the store.
    [[nodiscard]] domain::StatePointer find(const std::string& key);
    void put(std::string key, domain::StatePointer state);
    void clear();
    [[nodiscard]] std::size_t bytes() const { return m_bytes; } ///< what the states weigh, roughly

private:
    struct Entry
    {
        std::string key;
        domain::StatePointer state;
        std::size_t bytes;
    };
    using Order = std::list<Entry>;
    void shrink(); ///< the newest one stays, however large

    base::QueueProbe m_probe;
    std::size_t m_bytes = 0;
    Order m_order; ///< newest use first
    std::unordered_map<std::string_view, Order::iterator> m_index; ///< views into m_order
};

} // namespace pipeline
