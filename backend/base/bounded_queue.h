#pragma once

#include "base/queue_probe.h"

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace base {

enum class Overflow
{
    Block, ///< between stages: back-pressure is the flow control
    DropOldest, ///< towards displays and slow clients; every drop is counted and shown
    Reject, ///< at the gateway: the caller is told to come back later
};

/// The one door between threads: values only, bounded, counted. Any thread may call everything.
template <typename T>
class BoundedQueue final
{
public:
    BoundedQueue(std::string name, std::size_t capacity, Overflow overflow)
        : m_probe(std::move(name), capacity)
        , m_overflow(overflow)
    {
    }

    /// False when the value was not taken: full (Reject), closed, or stop requested while it waited (Block).
    [[nodiscard]] bool push(T value, std::stop_token stop = {})
    {
        std::unique_lock lock(m_mutex);
        if (m_values.size() >= m_probe.capacity()) {
            if (m_overflow == Overflow::Reject) {
                m_probe.countDrop();
                return false;
            }
            if (m_overflow == Overflow::DropOldest) {
                m_values.pop_front();
                m_probe.countDrop();
            } else if (!m_room.wait(lock, stop, [this] { return m_closed || m_values.size() < m_probe.capacity(); })) {
                return false;
            }
        }
        if (m_closed)
            return false;
        m_values.push_back(std::move(value));
        m_probe.setDepth(m_values.size());
        lock.unlock();
        m_filled.notify_one();
        return true;
    }

    /// Waits for at least one value, then takes up to `most` of them. Empty: closed and drained, or stop requested.
    [[nodiscard]] std::vector<T> takeAll(std::stop_token stop, std::size_t most = static_cast<std::size_t>(-1))
    {
        std::unique_lock lock(m_mutex);
        m_filled.wait(lock, stop, [this] { return m_closed || !m_values.empty(); });
        return takeLocked(lock, most);
    }

    /// Like takeAll, but gives up after `patience`.
    template <typename Duration>
    [[nodiscard]] std::vector<T> takeFor(std::stop_token stop, Duration patience,
                                         std::size_t most = static_cast<std::size_t>(-1))
    {
        std::unique_lock lock(m_mutex);
        m_filled.wait_for(lock, stop, patience, [this] { return m_closed || !m_values.empty(); });
        return takeLocked(lock, most);
    }

    /// Never waits.
    [[nodiscard]] std::vector<T> takeNow(std::size_t most = static_cast<std::size_t>(-1))
    {
        std::unique_lock lock(m_mutex);
        return takeLocked(lock, most);
    }

    /// Wakes everybody; later pushes fail, what is inside can still be taken.
    void close()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_closed = true;
        }
        m_filled.notify_all();
        m_room.notify_all();
    }

    [[nodiscard]] const QueueProbe& probe() const { return m_probe; }

private:
    std::vector<T> takeLocked(std::unique_lock<std::mutex>& lock, std::size_t most)
    {
        std::vector<T> taken;
        const auto count = m_values.size() < most ? m_values.size() : most;
        taken.reserve(count);
        for (std::size_t i = 0; i < count; ++i) {
            taken.push_back(std::move(m_values.front()));
            m_values.pop_front();
        }
        m_probe.setDepth(m_values.size());
        lock.unlock();
        if (count > 0)
            m_room.notify_all();
        return taken;
    }

    QueueProbe m_probe;
    const Overflow m_overflow;
    std::mutex m_mutex; ///< protects m_values and m_closed
    std::condition_variable_any m_filled;
    std::condition_variable_any m_room;
    std::deque<T> m_values;
    bool m_closed = false;
};

} // namespace base
