#pragma once

#include "base/bounded_queue.h"
#include "base/json.h"
#include "hub/hub_client.h"

#include <QString>

#include <atomic>
#include <cstdint>
#include <string>

/// What crosses between the GUI thread and the thread of the hub's socket: values in bounded queues, nothing else.
namespace hub {

/// From the GUI: a request, a new subscription or the end of one.
struct Order
{
    enum class Kind
    {
        Request,
        Subscribe,
        Unsubscribe,
        Open,
        Close,
        ConnectNow
    };
    Kind kind = Kind::Request;
    std::uint64_t id = 0; ///< request id, key of the subscription, or (Open, Close) the address' number
    std::string operation;
    base::json::object arguments;
    Address address; ///< of Open
};

struct Answer
{
    std::uint64_t id = 0;
    Reply reply;
};

struct Arrival
{
    std::uint64_t key = 0;
    Batch batch;
};

struct StateChange
{
    HubClient::State state = HubClient::State::Offline;
    Trouble trouble;
    std::uint64_t address = 0; ///< number of the address that it is about: what is late belongs to a former one
};

struct Channel
{
    static constexpr std::size_t orderCapacity = 1'024;
    // 512 frames of at most 64 KB: 32 MB, the share of the socket in the memory budget of the window.
    static constexpr std::size_t frameCapacity = 512;

    base::BoundedQueue<Order> orders {"hub orders", orderCapacity, base::Overflow::Reject};
    base::BoundedQueue<Answer> answers {"hub answers", 4 * orderCapacity, base::Overflow::DropOldest};
    base::BoundedQueue<Arrival> arrivals {"hub frames", frameCapacity, base::Overflow::Reject};
    base::BoundedQueue<StateChange> states {"hub states", 64, base::Overflow::DropOldest};

    std::atomic<bool> ordersPosted {false};
    std::atomic<bool> answersPosted {false};
    std::atomic<bool> arrivalsPosted {false};
    std::atomic<bool> starved {false}; ///< a frame found the queue full: tell the socket when there is room again

    std::atomic<std::uint64_t> client {0}; ///< what the server calls this connection; 0: it has not said
    std::atomic<std::uint64_t> resyncs {0};
    std::atomic<std::uint64_t> reconnects {0};
    std::atomic<std::uint64_t> damagedFrames {0};
};

[[nodiscard]] Reply problemReply(std::string_view type, std::string_view title, std::string_view detail);

} // namespace hub
