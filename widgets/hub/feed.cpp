#include "hub/feed.h"

namespace hub {

namespace {
constexpr qint64 frameMs = 33; // 16 ms doubles the processor time of a live table and shows nothing more
constexpr qint64 hiddenFrameMs = 250;
} // namespace

Feed::Feed(std::function<void()> deliver, QObject* parent)
    : QObject(parent)
    , m_deliver(std::move(deliver))
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Feed::deliver);
}

void Feed::arrived()
{
    if (m_timer.isActive())
        return;
    const auto waited = m_sinceDelivery.isValid() ? m_sinceDelivery.elapsed() : interval();
    if (waited >= interval())
        deliver();
    else
        m_timer.start(static_cast<int>(interval() - waited));
}

void Feed::setHidden(bool hidden)
{
    m_hidden = hidden;
    if (!hidden && m_timer.isActive())
        m_timer.start(0); // what a hidden window kept waiting is shown at once
}

void Feed::deliver()
{
    m_sinceDelivery.start();
    m_deliver();
}

qint64 Feed::interval() const
{
    return m_hidden ? hiddenFrameMs : frameMs;
}

} // namespace hub
