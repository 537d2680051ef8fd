#pragma once

#include "base/queue_probe.h"
#include "pipeline/batch.h"

#include <mutex>
#include <unordered_map>
#include <vector>

namespace pipeline {

/// Those who wait for the outcome of a command that is on its way through a shared log. Any thread.
class SharedWaiters final
{
public:
    explicit SharedWaiters(std::size_t capacity);

    enum class Added
    {
        First, ///< the command has to be written
        Another, ///< it is on its way already
        Full
    };
    /// Takes `pending` unless it is full.
    [[nodiscard]] Added add(PendingCommand& pending);
    /// All who wait for this command, the first one first.
    [[nodiscard]] std::vector<PendingCommand> take(const base::Uuid& command);
    [[nodiscard]] std::vector<PendingCommand> takeAll();
    [[nodiscard]] bool isEmpty() const;

private:
    mutable std::mutex m_mutex; ///< protects the two below
    std::unordered_map<base::Uuid, std::vector<PendingCommand>> m_waiting;
    std::size_t m_size = 0;
    base::QueueProbe m_probe;
};

} // namespace pipeline
