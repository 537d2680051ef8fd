#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace base {

/// What anybody may see of a queue, buffer or cache: name, limit, depth, high-water mark, drops. Registers itself for
/// QueueProbe::all() while it lives. Any thread.
class QueueProbe final
{
public:
    QueueProbe(std::string name, std::size_t capacity);
    ~QueueProbe();
    QueueProbe(const QueueProbe&) = delete;
    QueueProbe& operator=(const QueueProbe&) = delete;

    struct Reading
    {
        std::string name;
        std::uint64_t capacity = 0;
        std::uint64_t depth = 0;
        std::uint64_t highWater = 0;
        std::uint64_t drops = 0; ///< dropped or rejected
    };

    [[nodiscard]] std::size_t capacity() const { return m_capacity; }
    [[nodiscard]] std::size_t depth() const { return m_depth.load(std::memory_order_relaxed); }
    void setDepth(std::size_t depth);
    void countDrop(std::uint64_t count = 1) { m_drops.fetch_add(count, std::memory_order_relaxed); }
    [[nodiscard]] Reading read() const;
    /// A reading of every probe that lives now, in the order of their creation.
    [[nodiscard]] static std::vector<Reading> all();

private:
    const std::string m_name;
    const std::size_t m_capacity;
    std::atomic<std::size_t> m_depth {0};
    std::atomic<std::size_t> m_highWater {0};
    std::atomic<std::uint64_t> m_drops {0};
};

} // namespace base
