#include "docks/hub_poll.h"

#include "hub/hub_client.h"

namespace docks {

namespace {

constexpr int soonMilliseconds = 50;

} // namespace

HubPoll::HubPoll(hub::HubClient& hub, QString operation, Arguments arguments, int milliseconds, QObject* parent)
    : QObject(parent)
    , m_hub(hub)
    , m_operation(std::move(operation))
    , m_arguments(std::move(arguments))
{
    m_timer.setInterval(milliseconds);
    connect(&m_timer, &QTimer::timeout, this, [this] { ask(); });
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, [this] { ask(); });
    connect(&m_hub, &hub::HubClient::stateChanged, this, [this](hub::HubClient::State state) {
        if (state == hub::HubClient::State::Connected && m_timer.isActive())
            askNow();
    });
}

void HubPoll::setActive(bool active)
{
    if (!active) {
        m_timer.stop();
        m_soon.stop();
    } else if (!m_timer.isActive()) {
        m_timer.start();
        askNow();
    }
}

void HubPoll::askNow()
{
    m_isAsking = false;
    ask();
}

void HubPoll::askSoon()
{
    if (m_timer.isActive())
        m_soon.start();
}

void HubPoll::ask()
{
    if (m_isAsking || m_hub.state() != hub::HubClient::State::Connected)
        return;
    auto arguments = m_arguments();
    if (!arguments)
        return;
    m_isAsking = true;
    const auto number = ++m_asked;
    m_hub.request(m_operation, std::move(*arguments), this, [this, number](const hub::Reply& reply) {
        if (number != m_asked)
            return;
        m_isAsking = false;
        if (reply.ok && reply.body.is_object())
            emit answered(reply.body.get_object());
        else
            emit failed(reply.problemText());
    });
}

} // namespace docks
