#include "serving/hub_fanout.h"

#include "base/limits.h"
#include "serving/hub_catch_up.h"
#include "serving/hub_items.h"
#include "serving/hub_packing.h"

#include <algorithm>
#include <chrono>

namespace serving {

namespace {

constexpr std::size_t headerBytes = 1 + 4 + 8 + 4;
/// Reading the log goes on below this backlog, so that a subscription that is behind never overruns its client.
constexpr std::size_t readOnBelow = 512 * 1024;
constexpr std::ptrdiff_t mostSubscriptions = 256; ///< of one client
constexpr std::size_t recentBytes = 4 * 1024 * 1024; ///< of live batches that are kept for those who catch up

/// What a batch weighs that is kept: its values, and the state after each of them.
std::size_t weightOf(const pipeline::CommittedBatch& batch)
{
    std::size_t bytes = 0;
    for (const auto& command : batch)
        for (const auto& event : command.events)
            bytes += 500 + 2 * event.value.size();
    return bytes;
}

} // namespace

struct HubFanout::Client
{
    std::uint64_t items = 0; ///< since the last reading
    std::uint64_t resyncs = 0;
    std::uint64_t dropped = 0; ///< left out for maxRate
};

struct HubFanout::Subscription
{
    enum class State
    {
        Live,
        Reading,
        Waiting
    };

    std::uint32_t id;
    HubPort& port;
    Client& client;
    HubRequest request;
    Sampler sampler;
    State state = State::Live;
    bool isStarting = false; ///< where it begins is not known yet
    std::uint64_t position = 0; ///< everything up to here was sent, or was not wanted

    [[nodiscard]] bool takesAll() const { return request.filter.isEmpty() && !sampler.isOn(); }
    [[nodiscard]] bool isBehind() const { return state != State::Live; }
};

struct HubFanout::CatchUp
{
    std::uint64_t after = 0; ///< where the page begins
    LogPage page;
};

/// One turn of live batches: every item is encoded at most once, every full set of frames made at most once.
class HubFanout::Flush final
{
public:
    Flush(const pipeline::Engine& engine, const std::vector<std::shared_ptr<const pipeline::CommittedBatch>>& batches)
        : m_engine(engine)
    {
        for (const auto& batch : batches)
            for (const auto& command : *batch) {
                m_commands.push_back({&command, nullptr, command.position.value, {}});
                for (const auto& event : command.events)
                    m_events.push_back({&command, &event, event.position.value, {}});
            }
        std::map<std::pair<std::string_view, std::string_view>, std::size_t> newest;
        for (std::size_t i = 0; i < m_events.size(); ++i)
            if (m_events[i].event->after)
                newest[{m_events[i].event->entityType, m_events[i].event->entity}] = i;
        for (const auto& [key, index] : newest)
            m_entities.push_back({m_events[index].command, m_events[index].event, m_events[index].position, {}});
        std::ranges::sort(m_entities, {}, &Row::position);
    }

    struct Row
    {
        const pipeline::CommittedCommand* command;
        const pipeline::CommittedEvent* event;
        std::uint64_t position;
        std::string bytes;
    };

    [[nodiscard]] std::vector<Row>& rows(Stream stream)
    {
        return stream == Stream::Commands ? m_commands : stream == Stream::Entities ? m_entities : m_events;
    }

    [[nodiscard]] const std::string& bytes(Stream stream, Row& row) const
    {
        if (row.bytes.empty()) {
            if (stream == Stream::Commands)
                row.bytes = commandItem(*row.command);
            else if (stream == Stream::Entities)
                row.bytes = entityItem(m_engine.catalog(), *row.event->after, *row.event);
            else
                row.bytes = eventItem(*row.event, row.command->stages.committed);
        }
        return row.bytes;
    }

    /// What everybody gets who takes all.
    [[nodiscard]] const std::vector<SharedFrame>& sharedFrames(Stream stream)
    {
        auto& made = m_shared[static_cast<std::size_t>(stream)];
        if (!made) {
            Packer packer(stream);
            for (auto& row : rows(stream))
                packer.add(row.position, bytes(stream, row));
            made = packer.take();
        }
        return *made;
    }

    [[nodiscard]] std::vector<SharedFrame> framesFor(Subscription& subscription)
    {
        const auto stream = subscription.request.stream;
        const auto& filter = subscription.request.filter;
        Packer packer(stream);
        for (auto& row : rows(stream)) {
            const bool isWanted = stream == Stream::Commands ? filter.passes(*row.command) : filter.passes(*row.event);
            if (row.position <= subscription.position || !isWanted)
                continue;
            if (stream != Stream::Entities && !subscription.sampler.lets())
                ++subscription.client.dropped;
            else
                packer.add(row.position, bytes(stream, row));
        }
        return packer.take();
    }

private:
    const pipeline::Engine& m_engine;
    std::vector<Row> m_commands;
    std::vector<Row> m_events;
    std::vector<Row> m_entities;
    std::array<std::optional<std::vector<SharedFrame>>, 4> m_shared;
};

HubFanout::HubFanout(pipeline::Engine& engine, Hands hands)
    : m_engine(engine)
    , m_hands(std::move(hands))
    , m_liveEvent(engine.totals().position.value)
{
    if (const auto newest = engine.commands(base::CommandPosition {0}, 1); newest && !newest->empty())
        m_liveCommand = newest->front().position.value;
}

HubFanout::~HubFanout()
{
    *m_isAlive = false;
}

std::uint64_t HubFanout::livePosition(Stream stream) const
{
    return stream == Stream::Commands ? m_liveCommand : m_liveEvent;
}

tl::expected<std::uint32_t, Problem> HubFanout::subscribe(HubPort& port, HubRequest request)
{
    const auto live = livePosition(request.stream);
    auto position = live;
    if (request.start.above) {
        position = *request.start.above;
        if (position > std::max(live, m_engine.totals().position.value))
            return tl::unexpected(
                problem(400, "beyond-end", "The position is not there",
                        "The log ends before the position; subscribe from \"now\" or from {\"last\": N}."));
    }
    const auto isOfPort = [&port](const auto& entry) { return &entry.second->port == &port; };
    if (std::ranges::count_if(m_subscriptions, isOfPort) >= mostSubscriptions) {
        auto full = problem(429, "too-many-subscriptions", "Too many subscriptions",
                            "A client may have " + std::to_string(mostSubscriptions)
                                + " subscriptions; end one with the operation unsubscribe.");
        full.retryAfterSeconds = 1;
        return tl::unexpected(std::move(full));
    }
    auto& client = m_clients[&port];
    if (!client)
        client = std::make_unique<Client>();
    const auto id = m_nextId++;
    const auto rate = request.maxRate;
    auto made = std::make_unique<Subscription>(Subscription {id, port, *client, std::move(request), Sampler(rate)});
    made->position = position;
    auto& subscription = *made;
    m_subscriptions.emplace(id, std::move(made));
    const bool wantsLast = subscription.request.start.last > 0 && !subscription.request.start.above;
    if (subscription.request.stream != Stream::Stats && (wantsLast || position < live)) {
        subscription.isStarting = wantsLast; // the worker finds out where the last ones begin
        readOn(subscription);
    }
    return id;
}

bool HubFanout::unsubscribe(HubPort& port, std::uint32_t subscription)
{
    const auto found = m_subscriptions.find(subscription);
    if (found == m_subscriptions.end() || &found->second->port != &port)
        return false;
    m_subscriptions.erase(found);
    return true;
}

void HubFanout::forget(HubPort& port)
{
    std::erase_if(m_subscriptions, [&port](const auto& entry) { return &entry.second->port == &port; });
    m_clients.erase(&port);
}

void HubFanout::deliver(Subscription& subscription, std::uint64_t before, std::shared_ptr<const std::string> frame,
                        std::uint64_t items)
{
    auto header = frame->substr(0, headerBytes);
    wire::patchSubscription(header, subscription.id);
    subscription.client.items += items;
    subscription.port.send({subscription.id, before, std::move(header), std::move(frame)});
}

/// The client was too slow: what it has not got is freed, and it is told once. From there on it is fed from the log at
/// the speed at which it reads.
void HubFanout::resync(HubPort& port)
{
    const auto dropped = port.dropFrames();
    for (auto& [id, subscription] : m_subscriptions) {
        if (&subscription->port != &port || subscription->request.stream == Stream::Stats)
            continue;
        const auto found = dropped.find(id);
        if (found == dropped.end() && subscription->isBehind())
            continue;
        if (found != dropped.end())
            subscription->position = std::min(subscription->position, found->second);
        if (subscription->state == Subscription::State::Live)
            subscription->state = Subscription::State::Waiting;
        ++subscription->client.resyncs;
        wire::FrameWriter writer(wire::Kind::Resync, subscription->position);
        deliver(*subscription, subscription->position, std::make_shared<const std::string>(writer.take()), 0);
    }
}

void HubFanout::take(const std::vector<std::shared_ptr<const pipeline::CommittedBatch>>& batches, bool lostSome)
{
    Flush flush(m_engine, batches);
    keepRecent(batches, lostSome);
    std::vector<HubPort*> overrun;
    std::vector<Subscription*> behind;
    for (auto& [id, subscription] : m_subscriptions) {
        const auto stream = subscription->request.stream;
        if (stream == Stream::Stats || subscription->isBehind())
            continue;
        if (lostSome) {
            behind.push_back(subscription.get());
            continue;
        }
        const auto& rows = flush.rows(stream);
        const bool isShared =
            subscription->takesAll() && (rows.empty() || subscription->position < rows.front().position);
        const auto own = isShared ? std::vector<SharedFrame>() : flush.framesFor(*subscription);
        for (const auto& frame : isShared ? flush.sharedFrames(stream) : own) {
            if (subscription->port.backlogBytes() + frame.bytes->size() > base::limits::clientBacklogBytes) {
                overrun.push_back(&subscription->port);
                break;
            }
            deliver(*subscription, subscription->position, frame.bytes, frame.items);
            subscription->position = frame.last;
        }
        if (std::ranges::find(overrun, &subscription->port) == overrun.end())
            subscription->position = std::max(subscription->position, livePosition(stream));
    }
    for (auto* subscription : behind)
        readOn(*subscription);
    std::ranges::sort(overrun);
    const auto [first, last] = std::ranges::unique(overrun);
    overrun.erase(first, last);
    for (auto* port : overrun)
        resync(*port);
}

void HubFanout::keepRecent(const std::vector<std::shared_ptr<const pipeline::CommittedBatch>>& batches, bool lostSome)
{
    if (lostSome) {
        m_recent.clear();
        m_recentBytes = 0;
    }
    for (const auto& batch : batches) {
        m_recent.push_back({batch, weightOf(*batch), m_liveEvent, m_liveCommand});
        m_recentBytes += m_recent.back().bytes;
        for (const auto& command : *batch) {
            m_liveCommand = std::max(m_liveCommand, command.position.value);
            for (const auto& event : command.events)
                m_liveEvent = std::max(m_liveEvent, event.position.value);
        }
    }
    while (m_recent.size() > 1 && m_recentBytes > recentBytes) {
        m_recentBytes -= m_recent.front().bytes;
        m_recent.pop_front();
    }
}

bool HubFanout::bridge(Subscription& subscription)
{
    const auto stream = subscription.request.stream;
    const auto before = [stream](const Recent& recent) {
        return stream == Stream::Commands ? recent.beforeCommand : recent.beforeEvent;
    };
    if (m_recent.empty() || subscription.position < before(m_recent.front()))
        return false;
    std::vector<std::shared_ptr<const pipeline::CommittedBatch>> batches;
    for (auto recent = m_recent.rbegin(); recent != m_recent.rend(); ++recent) {
        batches.push_back(recent->batch);
        if (before(*recent) <= subscription.position)
            break;
    }
    std::ranges::reverse(batches);
    Flush flush(m_engine, batches);
    for (const auto& frame : flush.framesFor(subscription)) {
        deliver(subscription, subscription.position, frame.bytes, frame.items);
        subscription.position = frame.last;
    }
    subscription.position = std::max(subscription.position, livePosition(stream));
    return true;
}

void HubFanout::drained(HubPort& port)
{
    if (port.backlogBytes() >= readOnBelow)
        return;
    for (auto& [id, subscription] : m_subscriptions)
        if (&subscription->port == &port && subscription->state == Subscription::State::Waiting)
            readOn(*subscription);
}

/// Reads one page of the log for a subscription that is behind. It meets the live batches when it has looked at
/// everything that take() has seen: both run on this thread, so nothing lies between and nothing comes twice.
void HubFanout::readOn(Subscription& subscription)
{
    subscription.state = Subscription::State::Reading;
    const auto stream = subscription.request.stream;
    const auto last = subscription.isStarting ? subscription.request.start.last : 0;
    auto job = [this, alive = m_isAlive, last, id = subscription.id, stream, filter = subscription.request.filter,
                after = subscription.position, live = livePosition(stream), back = m_hands.back, &engine = m_engine] {
        const auto begin = last > 0 ? positionOfLast(engine, stream, last) : after;
        auto page = std::make_shared<CatchUp>(CatchUp {begin, readLogPage(engine, stream, filter, begin, live)});
        back([this, alive, id, page] {
            if (*alive)
                arrived(id, std::move(*page));
        });
    };
    if (!m_hands.work(std::move(job)))
        subscription.state = Subscription::State::Waiting; // take() or drained() tries again
}

void HubFanout::arrived(std::uint32_t id, CatchUp read)
{
    const auto found = m_subscriptions.find(id);
    if (found == m_subscriptions.end())
        return;
    auto& subscription = *found->second;
    const auto stream = subscription.request.stream;
    if (read.page.failed) {
        subscription.state = Subscription::State::Waiting;
        return;
    }
    if (std::exchange(subscription.isStarting, false))
        subscription.position = read.after;
    if (read.after != subscription.position) { // a resync in between has set it back
        readOn(subscription);
        return;
    }
    Packer packer(stream);
    for (const auto& [position, bytes] : read.page.items) {
        if (stream != Stream::Entities && !subscription.sampler.lets())
            ++subscription.client.dropped;
        else
            packer.add(position, bytes);
    }
    for (const auto& frame : packer.take()) {
        deliver(subscription, subscription.position, frame.bytes, frame.items);
        subscription.position = frame.last;
    }
    subscription.position = std::max(subscription.position, read.page.last);
    const bool hasRoom = subscription.port.backlogBytes() < readOnBelow;
    if (subscription.position >= livePosition(stream) || (hasRoom && bridge(subscription)))
        subscription.state = Subscription::State::Live;
    else if (hasRoom)
        readOn(subscription);
    else
        subscription.state = Subscription::State::Waiting;
}

void HubFanout::sendStats(const std::string& text)
{
    wire::FrameWriter writer(wire::Kind::Stats, m_liveEvent);
    writer.add(text);
    const auto frame = std::make_shared<const std::string>(writer.take());
    for (auto& [id, subscription] : m_subscriptions) {
        if (subscription->request.stream != Stream::Stats)
            continue;
        if (subscription->port.backlogBytes() > readOnBelow)
            ++subscription->client.dropped;
        else
            deliver(*subscription, m_liveEvent, frame, 1);
    }
}

void HubFanout::tick()
{
    // Whoever found the workers busy, or the store unreadable, gets another chance.
    for (auto& [id, subscription] : m_subscriptions)
        if (subscription->state == Subscription::State::Waiting && subscription->port.backlogBytes() < readOnBelow)
            readOn(*subscription);
}

bool HubFanout::hasStatsSubscription() const
{
    return std::ranges::any_of(m_subscriptions,
                               [](const auto& entry) { return entry.second->request.stream == Stream::Stats; });
}

base::json::array HubFanout::clients(double secondsSinceLast)
{
    base::json::array made;
    for (auto& [port, client] : m_clients) {
        const auto isOwn = [port = port](const auto& entry) { return &entry.second->port == port; };
        const auto rate = secondsSinceLast > 0 ? static_cast<double>(client->items) / secondsSinceLast : 0.0;
        const auto& peer = port->peer();
        made.push_back({{"id", peer.id},
                        {"name", peer.name},
                        {"host", peer.host},
                        {"subscriptions", std::ranges::count_if(m_subscriptions, isOwn)},
                        {"rate", rate},
                        {"backlogBytes", port->backlogBytes()},
                        {"resyncs", client->resyncs},
                        {"dropped", client->dropped}});
        client->items = 0;
    }
    return made;
}

} // namespace serving
