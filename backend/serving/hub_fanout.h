#pragma once

#include "pipeline/engine.h"
#include "serving/hub_filter.h"
#include "serving/hub_peer.h"
#include "serving/wire_frame.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace serving {

/// A frame on its way to one client: the bytes are shared by all clients, the header with the subscription is its own.
struct HubFrame
{
    std::uint32_t subscription = 0;
    std::uint64_t before = 0; ///< where the subscription stood before this frame
    std::string header;
    std::shared_ptr<const std::string> frame;

    [[nodiscard]] std::string_view items() const { return std::string_view(*frame).substr(header.size()); }
    [[nodiscard]] std::size_t bytes() const { return frame->size(); }
};

/// One connected client as the fan-out sees it. All calls on the serving thread.
class HubPort
{
public:
    virtual ~HubPort() = default;
    virtual void send(HubFrame frame) = 0;
    /// Bytes of frames that were not yet written.
    [[nodiscard]] virtual std::size_t backlogBytes() const = 0;
    /// Frees the frames whose writing has not begun; says for each subscription where it stood before the first of
    /// them.
    [[nodiscard]] virtual std::map<std::uint32_t, std::uint64_t> dropFrames() = 0;
    [[nodiscard]] virtual const HubPeer& peer() const = 0;
};

/// Subscriptions of all clients: filter, one encoding for all that see everything, sampling to `maxRate`, reading the
/// log until a subscription meets the live batches (no gap, no double), one resync for a client that is too slow. Knows
/// no sockets. Everything runs on the serving thread; only `Hands::work` leaves it.
class HubFanout final
{
public:
    struct Hands
    {
        /// Runs the job on a worker; false: no room now.
        std::function<bool(std::function<void()>)> work;
        /// From a worker back to the serving thread; silently nothing once the server has gone.
        std::function<void(std::function<void()>)> back;
    };
    HubFanout(pipeline::Engine& engine, Hands hands);
    ~HubFanout();
    HubFanout(const HubFanout&) = delete;
    HubFanout& operator=(const HubFanout&) = delete;

    /// 400 for a position beyond the end of the log.
    [[nodiscard]] tl::expected<std::uint32_t, Problem> subscribe(HubPort& port, HubRequest request);
    [[nodiscard]] bool unsubscribe(HubPort& port, std::uint32_t subscription);
    void forget(HubPort& port);

    /// Committed batches in their order. `lostSome`: the queue dropped batches before these; everybody reads the log
    /// for them.
    void take(const std::vector<std::shared_ptr<const pipeline::CommittedBatch>>& batches, bool lostSome);
    /// A port has written much of its backlog: what waits for that goes on.
    void drained(HubPort& port);
    /// One JSON text for every subscription to `stats`; a port with a backlog misses it.
    void sendStats(const std::string& text);
    /// Once a second: whoever found the workers busy, or the store unreadable, gets another chance.
    void tick();
    [[nodiscard]] bool hasStatsSubscription() const;
    /// [{name, subscriptions, rate, backlogBytes, resyncs, dropped}]; `rate` are items a second since the last call.
    [[nodiscard]] base::json::array clients(double secondsSinceLast);

private:
    struct Subscription;
    struct Client;
    struct CatchUp;
    class Flush;

    void deliver(Subscription& subscription, std::uint64_t before, std::shared_ptr<const std::string> frame,
                 std::uint64_t items);
    void resync(HubPort& port);
    void readOn(Subscription& subscription);
    void keepRecent(const std::vector<std::shared_ptr<const pipeline::CommittedBatch>>& batches, bool lostSome);
    /// Gives a subscription what it lacks from the batches that are kept; false: it lacks more than that.
    [[nodiscard]] bool bridge(Subscription& subscription);
    void arrived(std::uint32_t id, CatchUp read);
    [[nodiscard]] std::uint64_t livePosition(Stream stream) const;

    pipeline::Engine& m_engine;
    Hands m_hands;
    std::uint64_t m_liveEvent = 0; ///< position of the last event that take() has seen
    std::uint64_t m_liveCommand = 0;
    /// The last live batches with the positions before them. A subscription that reads the log would never meet the
    /// live batches under steady load: there are always some that came while it read.
    struct Recent
    {
        std::shared_ptr<const pipeline::CommittedBatch> batch;
        std::size_t bytes = 0; ///< roughly
        std::uint64_t beforeEvent = 0;
        std::uint64_t beforeCommand = 0;
    };
    std::deque<Recent> m_recent;
    std::size_t m_recentBytes = 0;
    std::uint32_t m_nextId = 1;
    std::map<std::uint32_t, std::unique_ptr<Subscription>> m_subscriptions;
    std::map<HubPort*, std::unique_ptr<Client>> m_clients;
    std::shared_ptr<bool> m_isAlive = std::make_shared<bool>(true); ///< read on the serving thread only
};

} // namespace serving
