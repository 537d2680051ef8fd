#include "serving/connection_list.h"

#include <algorithm>

namespace serving {

void ConnectionList::add(Watched& connection)
{
    if (m_all.size() - m_authenticated >= m_mostUnknown) {
        const auto oldest = std::ranges::find_if(m_all, [](const auto* other) { return !other->isAuthenticated; });
        if (oldest != m_all.end()) {
            auto* evicted = *oldest;
            m_all.erase(oldest);
            evicted->evict();
        }
    }
    m_all.push_back(&connection);
}

void ConnectionList::remove(Watched& connection)
{
    if (std::erase(m_all, &connection) > 0 && connection.isAuthenticated)
        --m_authenticated;
}

bool ConnectionList::authenticate(Watched& connection)
{
    if (connection.isAuthenticated)
        return true;
    if (m_authenticated >= m_mostAuthenticated || std::ranges::find(m_all, &connection) == m_all.end())
        return false;
    connection.isAuthenticated = true;
    ++m_authenticated;
    return true;
}

std::chrono::steady_clock::time_point ConnectionList::expireDue(std::chrono::steady_clock::time_point now)
{
    auto next = std::chrono::steady_clock::time_point::max();
    for (auto* connection : m_all) {
        if (connection->deadline <= now) {
            connection->deadline = std::chrono::steady_clock::time_point::max();
            connection->expire();
        }
        next = std::min(next, connection->deadline);
    }
    return next;
}

void ConnectionList::forEach(const std::function<void(Watched&)>& use)
{
    const auto all = m_all; // `use` may close one, and so change the list
    for (auto* connection : all)
        use(*connection);
}

} // namespace serving
