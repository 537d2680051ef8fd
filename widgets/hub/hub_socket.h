#pragma once

#include "hub/hub_channel.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QWebSocket>

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace serving::wire {
struct Frame;
}

namespace hub {

/// The worker behind HubClient: lives on the socket's thread and is called there only. It connects with back-off,
/// numbers requests, watches their deadlines, renews subscriptions and hands frames over by the channel.
class HubSocket final : public QObject
{
    Q_OBJECT
public:
    /// `wakeAnswers` and `wakeArrivals` post to the GUI thread; they carry nothing.
    HubSocket(Channel& channel, std::function<void()> wakeAnswers, std::function<void()> wakeArrivals);
    ~HubSocket() override;
    Q_DISABLE_COPY_MOVE(HubSocket)

    void takeOrders();
    void roomAgain(); ///< the queue of frames was emptied after it had been full
    void close();

private:
    struct Wanted ///< a subscription as the GUI asked for it
    {
        base::json::object arguments;
        std::uint32_t remote = 0; ///< the server's number; 0 until it answered
        std::uint64_t lastPosition = 0; ///< of the last frame that was handed over
        bool resumes = true; ///< false once the server refused to resume where we were
        bool starved = false; ///< has to be renewed when there is room again
    };
    struct Pending
    {
        std::uint64_t id = 0; ///< of the GUI's request; 0: one of our own
        std::uint64_t subscription = 0; ///< key, for answers to `subscribe`
        qint64 deadline = 0;
        bool isHello = false;
    };

    void open(const Address& address, std::uint64_t number);
    void leave(std::uint64_t number);
    void forgetConnection();
    void makeSocket();
    void connectSocket();
    void connected();
    void disconnected();
    [[nodiscard]] Trouble troubleOfEnd() const;
    void received(const QString& text);
    void receivedFrame(const QByteArray& bytes);
    void receivedAnswer(const serving::wire::Frame& frame, std::string bytes);
    void deliverFrame(std::uint64_t key, Wanted& wanted, const serving::wire::Frame& frame, std::string bytes);
    void subscribed(std::uint64_t key, const Reply& reply);
    void sendSubscribe(std::uint64_t key);
    void sendHello();
    void greeted(const Reply& reply);
    void renew(std::uint64_t key);
    void send(const std::string& operation, base::json::object arguments, const Pending& pending);
    void answer(std::uint64_t id, Reply reply);
    void failPending(const Reply& reply);
    void setState(HubClient::State state, Trouble trouble);
    void checkDeadlines();

    Channel& m_channel;
    std::function<void()> m_wakeAnswers;
    std::function<void()> m_wakeArrivals;
    Address m_address;
    std::uint64_t m_number = 0; ///< of the address
    QWebSocket* m_socket = nullptr; ///< made on the thread, by the first connection: it loads TLS, and the window waits
    QTimer m_retry;
    QTimer m_watch;
    QElapsedTimer m_clock;
    HubClient::State m_state = HubClient::State::Offline;
    int m_attempts = 0;
    bool m_wasSilent = false; ///< we hung up, because nothing was heard
    bool m_wasRefused = false; ///< the engine does not know our token
    qint64 m_lastSign = 0; ///< of life from the server
    std::uint64_t m_nextId = 1;
    std::unordered_map<std::uint64_t, Pending> m_pending;
    std::vector<Order> m_early; ///< requests from before the first connection
    std::map<std::uint64_t, Wanted> m_wanted;
    std::unordered_map<std::uint32_t, std::uint64_t> m_keys; ///< server's number → key
    std::vector<std::string> m_strays; ///< frames that overtook the answer to their `subscribe`
};

} // namespace hub
