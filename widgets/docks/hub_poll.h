#pragma once

#include "base/json.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace hub {
class HubClient;
}

namespace docks {

/// Asks one operation again and again while it is active, never twice at once. GUI thread.
class HubPoll final : public QObject
{
    Q_OBJECT
public:
    /// `arguments` at the time of each request; none: nothing to ask now.
    using Arguments = std::function<std::optional<base::json::object>()>;

    HubPoll(hub::HubClient& hub, QString operation, Arguments arguments, int milliseconds, QObject* parent);
    Q_DISABLE_COPY_MOVE(HubPoll)

    void setActive(bool active); ///< asks at once
    void askNow(); ///< the answer to an earlier request no longer counts
    void askSoon(); ///< in a moment, once: what is awaited is not there yet

signals:
    void answered(const base::json::object& body);
    void failed(const QString& reason);

private:
    void ask();

    hub::HubClient& m_hub;
    const QString m_operation;
    const Arguments m_arguments;
    QTimer m_timer;
    QTimer m_soon;
    quint64 m_asked = 0;
    bool m_isAsking = false;
};

} // namespace docks
