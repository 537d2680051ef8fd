#include "hub/hub_socket.h"
#include "serving/wire_frame.h"

#include <algorithm>
#include <utility>

/// What the server says: answers, and frames of the streams. The rest of HubSocket is connection and orders.
namespace hub {

namespace {

constexpr std::size_t mostStrays = 64; // frames that came before the answer to their subscription

std::uint64_t lastPositionOf(const serving::wire::Frame& frame)
{
    if (frame.items.empty())
        return frame.firstPosition;
    switch (frame.kind) {
    case serving::wire::Kind::Events:
        if (const auto item = serving::wire::readEventItem(frame.items.back()))
            return item->position;
        break;
    case serving::wire::Kind::Commands:
        if (const auto item = serving::wire::readCommandItem(frame.items.back()))
            return item->position;
        break;
    case serving::wire::Kind::Entities:
        if (const auto item = serving::wire::readEntityItem(frame.items.back()))
            return item->position;
        break;
    case serving::wire::Kind::Stats:
    case serving::wire::Kind::Resync:
    case serving::wire::Kind::Answer:
        return 0;
    }
    return frame.firstPosition;
}

} // namespace

void HubSocket::received(const QString& text)
{
    m_lastSign = m_clock.elapsed();
    const auto utf8 = text.toUtf8();
    auto parsed = base::json::parse({utf8.constData(), static_cast<std::size_t>(utf8.size())}, 256);
    if (!parsed || !parsed->is_object()) {
        ++m_channel.damagedFrames;
        return;
    }
    auto& message = parsed->as_object();
    const auto* const id = message.if_contains("id");
    if (id == nullptr || !id->is_number())
        return;
    const auto found = m_pending.find(id->to_number<std::uint64_t>());
    if (found == m_pending.end())
        return; // it came after its deadline
    const auto pending = found->second;
    m_pending.erase(found);
    Reply reply;
    if (auto* const result = message.if_contains("result")) {
        reply = {true, std::move(*result)};
    } else if (auto* const problem = message.if_contains("problem")) {
        reply = {false, std::move(*problem)};
    } else {
        reply = problemReply("malformed", "The answer was not understood", "Result and problem are both missing.");
    }
    if (pending.isHello)
        greeted(reply);
    else if (pending.subscription != 0)
        subscribed(pending.subscription, reply);
    else if (pending.id != 0)
        answer(pending.id, std::move(reply));
}

void HubSocket::receivedFrame(const QByteArray& bytes)
{
    m_lastSign = m_clock.elapsed();
    std::string copy(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    const auto frame = serving::wire::readFrame(copy);
    if (!frame) {
        ++m_channel.damagedFrames;
        return;
    }
    if (frame->kind == serving::wire::Kind::Answer) {
        receivedAnswer(*frame, std::move(copy));
        return;
    }
    const auto key = m_keys.find(frame->subscription);
    if (key == m_keys.end()) {
        if (m_strays.size() < mostStrays)
            m_strays.push_back(std::move(copy));
        return;
    }
    if (const auto wanted = m_wanted.find(key->second); wanted != m_wanted.end())
        deliverFrame(wanted->first, wanted->second, *frame, std::move(copy));
}

void HubSocket::receivedAnswer(const serving::wire::Frame& frame, std::string bytes)
{
    auto body = frame.items.empty() ? base::fail(base::Error::Code::Invalid, "it is empty")
                                    : base::json::parse(frame.items.front(), 256);
    if (!body) {
        ++m_channel.damagedFrames;
        return;
    }
    const auto pending = m_pending.extract(frame.firstPosition); // none: it came after its deadline
    if (!pending.empty() && pending.mapped().id != 0)
        answer(pending.mapped().id, {true, std::move(*body), std::make_shared<const std::string>(std::move(bytes))});
}

void HubSocket::deliverFrame(std::uint64_t key, Wanted& wanted, const serving::wire::Frame& frame, std::string bytes)
{
    if (wanted.starved)
        return; // it comes again when the subscription is renewed
    if (frame.kind == serving::wire::Kind::Resync) {
        ++m_channel.resyncs;
        if (wanted.lastPosition == 0)
            wanted.lastPosition = frame.firstPosition;
        renew(key);
    }
    const auto position = lastPositionOf(frame);
    const auto remote = frame.subscription;
    if (!m_channel.arrivals.push({key, {remote, std::move(bytes)}})) {
        // The window is slower than the stream: read on from here when it has caught up, instead of losing rows.
        ++m_channel.resyncs;
        wanted.starved = true;
        m_channel.starved = true;
    } else {
        wanted.lastPosition = std::max(wanted.lastPosition, position);
    }
    if (!m_channel.arrivalsPosted.exchange(true))
        m_wakeArrivals();
}

} // namespace hub
