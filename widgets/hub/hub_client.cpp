#include "hub/hub_client.h"

#include "hub/feed.h"
#include "hub/hub_channel.h"
#include "hub/hub_socket.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThread>

#include <map>
#include <unordered_map>

namespace hub {

QString Reply::problemText() const
{
    if (ok || !body.is_object())
        return {};
    const auto& problem = body.as_object();
    const auto text = [&problem](std::string_view key) {
        const auto found = base::json::textAt(problem, key);
        return QString::fromUtf8(found.data(), static_cast<qsizetype>(found.size()));
    };
    if (base::json::textAt(problem, "type") == "disconnected")
        return QCoreApplication::translate("hub", "Not connected to the engine. The window reconnects by itself.");
    if (base::json::textAt(problem, "type") == "timeout")
        return QCoreApplication::translate("hub",
                                           "No answer in time. The outcome is not known; look before you try again.");
    const auto title = text("title");
    const auto detail = text("detail");
    if (title.isEmpty() || detail.isEmpty())
        return title + detail;
    return QCoreApplication::translate("hub", "%1: %2").arg(title, detail);
}

Subscription::Subscription(std::function<void()> end)
    : m_end(std::move(end))
{
}

Subscription::~Subscription()
{
    m_end();
}

struct HubClient::Private
{
    struct Question
    {
        QPointer<QObject> context;
        std::function<void(const Reply&)> answer;
    };

    explicit Private(HubClient& owner)
        : q(owner)
        , feed([this] { deliverArrivals(); })
    {
    }

    void order(Order value)
    {
        const auto id = value.kind == Order::Kind::Request ? value.id : 0;
        if (!channel->orders.push(std::move(value))) {
            if (id != 0)
                answerLater(id);
            return;
        }
        if (!channel->ordersPosted.exchange(true))
            QMetaObject::invokeMethod(
                socket, [worker = socket] { worker->takeOrders(); }, Qt::QueuedConnection);
    }

    // The answer never comes from inside request(), so that callers need no second thought about re-entrance.
    void answerLater(std::uint64_t id)
    {
        QMetaObject::invokeMethod(
            &q,
            [this, id] {
                answer({id, problemReply("busy", "Too many requests wait", "Try again in a moment.")});
            },
            Qt::QueuedConnection);
    }

    void answer(const Answer& value)
    {
        const auto node = questions.extract(value.id);
        if (!node.empty() && !node.mapped().context.isNull())
            node.mapped().answer(value.reply);
    }

    void deliverAnswers()
    {
        channel->answersPosted = false;
        const QPointer<HubClient> alive(&q);
        for (const auto& change : channel->states.takeNow()) {
            if (change.address != address)
                continue;
            state = change.state;
            if (state != State::Connecting)
                trouble = change.trouble;
            emit q.stateChanged(change.state, change.trouble.reason);
        }
        for (const auto& value : channel->answers.takeNow())
            answer(value);
    }

    void deliverArrivals()
    {
        channel->arrivalsPosted = false;
        std::map<std::uint64_t, std::vector<Batch>> byKey;
        for (auto& arrival : channel->arrivals.takeNow())
            byKey[arrival.key].push_back(std::move(arrival.batch));
        if (channel->starved.exchange(false))
            QMetaObject::invokeMethod(
                socket, [worker = socket] { worker->roomAgain(); }, Qt::QueuedConnection);
        for (auto& [key, batches] : byKey) {
            if (const auto found = receivers.find(key); found != receivers.end()) {
                const auto receiver = found->second; // it may end its own subscription
                receiver(std::move(batches));
            }
        }
    }

    HubClient& q;
    State state = State::Offline;
    Trouble trouble;
    std::uint64_t nextId = 1;
    std::uint64_t address = 0; ///< counts open() and close()
    std::unordered_map<std::uint64_t, Question> questions;
    std::map<std::uint64_t, std::function<void(std::vector<Batch>)>> receivers;
    Feed feed;
    std::shared_ptr<Channel> channel = std::make_shared<Channel>();
    HubSocket* socket = nullptr; ///< lives and dies on `thread`
    QThread thread;
};

HubClient::HubClient(QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this))
{
    d->socket = new HubSocket(
        *d->channel,
        [this] {
            QMetaObject::invokeMethod(
                this, [this] { d->deliverAnswers(); }, Qt::QueuedConnection);
        },
        [this] {
            QMetaObject::invokeMethod(
                this, [this] { d->feed.arrived(); }, Qt::QueuedConnection);
        });
    d->socket->moveToThread(&d->thread);
    d->thread.setObjectName(QStringLiteral("hub-client"));
    connect(&d->thread, &QThread::finished, d->socket, &QObject::deleteLater);
}

HubClient::~HubClient()
{
    if (d->thread.isRunning()) {
        QMetaObject::invokeMethod(
            d->socket, [worker = d->socket] { worker->close(); }, Qt::BlockingQueuedConnection);
        d->thread.quit();
        d->thread.wait();
    } else {
        delete d->socket;
    }
}

void HubClient::open(const Address& address)
{
    // The thread starts here and not in the constructor: a window paints its first frame before it connects.
    if (!d->thread.isRunning())
        d->thread.start();
    d->state = State::Connecting;
    d->trouble = {};
    d->order({Order::Kind::Open, ++d->address, {}, {}, address});
}

void HubClient::close()
{
    if (!d->thread.isRunning())
        return;
    d->order({Order::Kind::Close, ++d->address, {}, {}, {}});
    d->state = State::Offline;
    d->trouble = {};
    emit stateChanged(State::Offline, {});
}

void HubClient::connectNow()
{
    d->order({Order::Kind::ConnectNow, 0, {}, {}, {}});
}

HubClient::State HubClient::state() const
{
    return d->state;
}

const Trouble& HubClient::trouble() const
{
    return d->trouble;
}

std::uint64_t HubClient::clientId() const
{
    return d->channel->client;
}

void HubClient::setHidden(bool hidden)
{
    d->feed.setHidden(hidden);
}

HubClient::Counters HubClient::counters() const
{
    return {d->channel->resyncs, d->channel->reconnects, d->channel->damagedFrames};
}

void HubClient::request(const QString& operation, base::json::object arguments, QObject* context,
                        std::function<void(const Reply&)> answer)
{
    const auto id = d->nextId++;
    d->questions.emplace(id, Private::Question {context, std::move(answer)});
    d->order({Order::Kind::Request, id, operation.toStdString(), std::move(arguments), {}});
}

std::unique_ptr<Subscription> HubClient::subscribe(base::json::object arguments,
                                                   std::function<void(std::vector<Batch>)> batches)
{
    const auto key = d->nextId++;
    d->receivers.emplace(key, std::move(batches));
    d->order({Order::Kind::Subscribe, key, {}, std::move(arguments), {}});
    return std::make_unique<Subscription>([client = QPointer<HubClient>(this), key] {
        if (client.isNull())
            return;
        client->d->receivers.erase(key);
        client->d->order({Order::Kind::Unsubscribe, key, {}, {}, {}});
    });
}

} // namespace hub
