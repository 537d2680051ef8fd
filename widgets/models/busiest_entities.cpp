#include "models/busiest_entities.h"

#include <algorithm>

namespace models {

void BusiestEntities::advance(qint64 window)
{
    if (window <= m_window)
        return;
    const auto steps = std::min<qint64>(window - m_window, static_cast<qint64>(windows));
    for (qint64 step = 0; step < steps; ++step)
        m_counts[static_cast<std::size_t>(window - step) % windows].clear();
    m_window = window;
}

void BusiestEntities::add(std::string_view type, std::string_view id, qint64 timeMicros)
{
    const auto window = timeMicros / windowMicros;
    advance(window);
    if (window <= m_window - static_cast<qint64>(windows))
        return;
    auto& counts = m_counts[static_cast<std::size_t>(window) % windows];
    std::string key;
    key.reserve(type.size() + id.size() + 1);
    key.append(type).append("/").append(id);
    if (counts.size() < mostIds || counts.contains(key))
        ++counts[key];
}

std::vector<BusiestEntities::Entry> BusiestEntities::top(std::size_t most, qint64 nowMicros)
{
    advance(nowMicros / windowMicros);
    std::unordered_map<std::string_view, quint32> sums;
    for (const auto& counts : m_counts) {
        for (const auto& [key, count] : counts)
            sums[key] += count;
    }
    std::vector<std::pair<std::string_view, quint32>> sorted(sums.begin(), sums.end());
    const auto end = sorted.begin() + static_cast<std::ptrdiff_t>(std::min(most, sorted.size()));
    std::partial_sort(sorted.begin(), end, sorted.end(), [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    std::vector<Entry> entries;
    for (auto one = sorted.begin(); one != end; ++one) {
        const auto slash = one->first.find('/');
        entries.push_back(
            {std::string(one->first.substr(0, slash)), std::string(one->first.substr(slash + 1)), one->second});
    }
    return entries;
}

} // namespace models
