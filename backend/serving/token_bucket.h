#pragma once

#include <algorithm>
#include <chrono>

namespace serving {

/// `perSecond` on the average, `burst` at once. One thread.
class TokenBucket final
{
public:
    TokenBucket(double perSecond, double burst)
        : m_perSecond(perSecond)
        , m_burst(burst)
        , m_tokens(burst)
    {
    }

    [[nodiscard]] bool take(std::chrono::steady_clock::time_point now)
    {
        m_tokens = std::min(m_burst, m_tokens + std::chrono::duration<double>(now - m_last).count() * m_perSecond);
        m_last = now;
        if (m_tokens < 1)
            return false;
        m_tokens -= 1;
        return true;
    }

private:
    double m_perSecond;
    double m_burst;
    double m_tokens;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
};

} // namespace serving
