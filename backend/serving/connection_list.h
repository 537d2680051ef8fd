#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <list>
#include <memory>

namespace serving {

/// What the list must know of a connection. Serving thread.
class Watched
{
public:
    virtual ~Watched() = default;
    /// The deadline has passed: stop what waits, so that the coroutine goes on and can answer 408.
    virtual void expire() = 0;
    /// Give the place to somebody else.
    virtual void evict() = 0;

    std::chrono::steady_clock::time_point deadline = std::chrono::steady_clock::time_point::max();
    bool isAuthenticated = false;
};

/// The open connections, at most so many of peers that have not shown the token and so many of those that have.
/// Half-open connections cannot keep others out: a new one takes the place of the oldest that has shown nothing. Knows
/// no sockets.
class ConnectionList final
{
public:
    ConnectionList(std::size_t mostUnknown, std::size_t mostAuthenticated)
        : m_mostUnknown(mostUnknown)
        , m_mostAuthenticated(mostAuthenticated)
    {
    }

    void add(Watched& connection);
    void remove(Watched& connection);
    /// False: there are as many as may be.
    [[nodiscard]] bool authenticate(Watched& connection);
    /// Expires what is due; says when to look again (max: nothing to watch).
    [[nodiscard]] std::chrono::steady_clock::time_point expireDue(std::chrono::steady_clock::time_point now);
    [[nodiscard]] std::size_t size() const { return m_all.size(); }
    void forEach(const std::function<void(Watched&)>& use);

private:
    std::size_t m_mostUnknown;
    std::size_t m_mostAuthenticated;
    std::size_t m_authenticated = 0;
    std::list<Watched*> m_all; ///< oldest first
};

} // namespace serving
