#pragma once

#include "hub/hub_client.h"

#include <QObject>
#include <QTimer>

#include <deque>
#include <memory>

namespace models {

/// The one subscription to the hub's stream "stats" and its last five minutes. GUI thread.
class StatsFeed final : public QObject
{
    Q_OBJECT
public:
    static constexpr int quietMs = 4'000; ///< without an item for so long the engine is slow, or held up
    static constexpr std::size_t capacity = 300; ///< items kept; one arrives a second

    explicit StatsFeed(QObject* parent = nullptr);
    ~StatsFeed() override;
    Q_DISABLE_COPY_MOVE(StatsFeed)

    /// Subscribes; a second call is ignored.
    void start(hub::HubClient& hub);
    /// Forgets everything, the subscription too: the next start() is for another engine.
    void reset();
    /// What a frame's item does; also the door for tests.
    void apply(base::json::object item);

    [[nodiscard]] bool isEmpty() const { return m_items.empty(); }
    [[nodiscard]] const base::json::object& last() const { return m_items.back(); } ///< not when empty
    [[nodiscard]] const std::deque<base::json::object>& items() const { return m_items; } ///< oldest first

    /// A number below the item, by path ("rates", "commands"); 0 where there is none.
    [[nodiscard]] static double number(const base::json::object& item, std::initializer_list<std::string_view> path);

    /// The connection stands, but items that should come once a second do not.
    [[nodiscard]] bool isSilent() const { return m_isSilent; }
    /// Without a connection there is nothing to wait for.
    void setConnected(bool connected);

signals:
    void arrived(); ///< `last()` is new
    void silenceChanged(bool silent);

private:
    void setSilent(bool silent);

    std::deque<base::json::object> m_items;
    QTimer m_quiet;
    bool m_isSilent = false;
    std::unique_ptr<hub::Subscription> m_subscription;
};

} // namespace models
