#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace test {

/// Stands between Kafka clients and a broker on this machine: it passes every request and reply on until it is told to
/// cut, to hold or to lie. A broker sends clients to the addresses that it advertises, so it must advertise this one
/// for the listener behind it. Any thread.
class KafkaProxy final
{
public:
    explicit KafkaProxy(std::uint16_t broker);
    ~KafkaProxy();
    KafkaProxy(const KafkaProxy&) = delete;
    KafkaProxy& operator=(const KafkaProxy&) = delete;

    [[nodiscard]] std::uint16_t port() const { return m_port; }

    /// Connections end at once and new ones are ended too, until it is taken back: the broker is away.
    void refuse(bool isAway);
    /// Nothing passes in either direction, but connections stay: the network or this process stands still.
    void freeze(bool isFrozen) { m_isFrozen = isFrozen; }
    /// Writes to this topic wait here, and so does what follows them on their connection; empty: nothing waits.
    void holdWrites(const std::string& topic);
    /// The next write to this topic reaches the broker; its reply goes nowhere and the connection ends.
    void cutNextReply(const std::string& topic);
    /// The next write to this topic succeeds, and its reply says this error of the protocol.
    void failNextReply(const std::string& topic, std::int16_t error);

    [[nodiscard]] int cuts() const { return m_cuts; } ///< replies that were cut or changed
    [[nodiscard]] bool hasHeld() const { return m_hasHeld; } ///< a write waits, or waited

private:
    struct Link;
    enum class Fate
    {
        Pass,
        Hold,
        Cut,
        Fail
    };

    void serve(const std::stop_token& stop);
    void run(Link& link, const std::stop_token& stop);
    [[nodiscard]] bool passRequests(Link& link);
    [[nodiscard]] bool passReplies(Link& link);
    [[nodiscard]] Fate fateOf(const std::string& request);

    const std::uint16_t m_broker;
    int m_listener = -1;
    std::uint16_t m_port = 0;
    std::atomic<bool> m_isAway = false;
    std::atomic<bool> m_isFrozen = false;
    std::atomic<int> m_cuts = 0;
    std::atomic<bool> m_hasHeld = false;
    std::mutex m_mutex; ///< protects the four below
    std::string m_holds;
    std::string m_cutsOn;
    std::string m_failsOn;
    std::int16_t m_error = 0;
    std::jthread m_thread; ///< last: it uses the others
};

} // namespace test
