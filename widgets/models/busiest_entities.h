#pragma once

#include <QtGlobal>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace models {

/// Which entities changed most in the last minute: counts in six windows of ten seconds, so that nothing is kept per
/// event. GUI thread.
class BusiestEntities final
{
public:
    struct Entry
    {
        std::string type;
        std::string id;
        quint32 changes = 0;
    };

    void add(std::string_view type, std::string_view id, qint64 timeMicros);
    /// The busiest first, at most `most`.
    [[nodiscard]] std::vector<Entry> top(std::size_t most, qint64 nowMicros);

private:
    static constexpr std::size_t windows = 6;
    static constexpr qint64 windowMicros = 10'000'000;
    static constexpr std::size_t mostIds = 50'000; ///< a window; more are not counted, they are not the busy ones
    void advance(qint64 window);

    std::array<std::unordered_map<std::string, quint32>, windows> m_counts; ///< "type/id" → changes
    qint64 m_window = 0;
};

} // namespace models
