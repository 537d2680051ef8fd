#pragma once

#include <QElapsedTimer>
#include <QTimer>

#include <algorithm>
#include <ctime>
#include <vector>

namespace bench {

/// How late the event loop of this thread is, and what it costs, from its making on. GUI thread.
class LoopProbe final
{
public:
    /// A millisecond costs the loop a third of a busy table, and asks so often that late answers drown among the
    /// others.
    static constexpr int everyMs = 4;

    LoopProbe()
    {
        m_clock.start();
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, [this] {
            const auto now = m_clock.nsecsElapsed();
            m_late.push_back(std::max(0.0, static_cast<double>(now - m_last) / 1e6 - everyMs));
            m_last = now;
        });
        m_timer.start(everyMs);
    }

    struct Reading
    {
        double p99 = 0; ///< milliseconds
        double most = 0;
        double cpu = 0; ///< of this thread, as part of one core
    };
    [[nodiscard]] Reading read() const
    {
        Reading reading;
        auto late = m_late;
        std::sort(late.begin(), late.end());
        reading.cpu = (threadSeconds() - m_before) / (static_cast<double>(m_clock.nsecsElapsed()) / 1e9);
        reading.p99 = late.empty() ? 0 : late[late.size() * 99 / 100];
        reading.most = late.empty() ? 0 : late.back();
        return reading;
    }

private:
    [[nodiscard]] static double threadSeconds()
    {
        timespec time {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
    }

    std::vector<double> m_late;
    QElapsedTimer m_clock;
    QTimer m_timer;
    qint64 m_last = 0;
    double m_before = threadSeconds();
};

} // namespace bench
