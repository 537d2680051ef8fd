#pragma once

#include <functional>
#include <mutex>
#include <utility>

namespace serving {

/// The way back to the serving thread for whoever answers later: workers, the engine, demo traffic. Any thread. Closed
/// when the server goes; what is posted afterwards is dropped.
class Mailbox final
{
public:
    explicit Mailbox(std::function<void(std::function<void()>)> deliver)
        : m_deliver(std::move(deliver))
    {
    }

    void post(std::function<void()> job)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_deliver)
            m_deliver(std::move(job));
    }
    void close()
    {
        const std::scoped_lock lock(m_mutex);
        m_deliver = {};
    }

private:
    std::mutex m_mutex; ///< protects m_deliver
    std::function<void(std::function<void()>)> m_deliver;
};

} // namespace serving
