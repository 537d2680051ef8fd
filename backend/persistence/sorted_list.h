#pragma once

#include "domain/sort_key.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace persistence {

/// Keeps the first `limit` places of a scan in any order, behind `after` if there is one: a bounded heap with the last
/// of them on top. What a store without an index of values needs for a sorted list. One thread.
class FirstPlaces final
{
public:
    FirstPlaces(std::size_t limit, bool descending, const domain::SortPlace* after)
        : m_limit(limit)
        , m_descending(descending)
        , m_after(after)
    {
    }

    void offer(domain::SortPlace place)
    {
        const auto before = [this](const auto& a, const auto& b) { return domain::isBefore(a, b, m_descending); };
        if (m_after != nullptr && !before(*m_after, place))
            return;
        if (m_places.size() < m_limit) {
            m_places.push_back(std::move(place));
            std::push_heap(m_places.begin(), m_places.end(), before);
        } else if (!m_places.empty() && before(place, m_places.front())) {
            std::pop_heap(m_places.begin(), m_places.end(), before);
            m_places.back() = std::move(place);
            std::push_heap(m_places.begin(), m_places.end(), before);
        }
    }

    /// In their order.
    [[nodiscard]] std::vector<domain::SortPlace> take()
    {
        std::sort_heap(m_places.begin(), m_places.end(),
                       [this](const auto& a, const auto& b) { return domain::isBefore(a, b, m_descending); });
        return std::move(m_places);
    }

private:
    std::size_t m_limit;
    bool m_descending;
    const domain::SortPlace* m_after;
    std::vector<domain::SortPlace> m_places;
};

} // namespace persistence
