#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>

namespace hub {

/// The only timer that brings live data to the window. The first arrival after a pause is delivered at once, later ones
/// one interval after the last delivery; nothing runs while nothing arrives. GUI thread.
class Feed final : public QObject
{
    Q_OBJECT
public:
    explicit Feed(std::function<void()> deliver, QObject* parent = nullptr);

    void arrived(); ///< something waits to be delivered
    void setHidden(bool hidden); ///< a hidden window is brought up to date four times a second
    [[nodiscard]] bool isIdle() const { return !m_timer.isActive(); }

private:
    void deliver();
    [[nodiscard]] qint64 interval() const;

    std::function<void()> m_deliver;
    QTimer m_timer;
    QElapsedTimer m_sinceDelivery; ///< invalid before the first one
    bool m_hidden = false;
};

} // namespace hub
