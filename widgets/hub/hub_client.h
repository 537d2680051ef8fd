#pragma once

#include "base/json.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QUrl>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace hub {

/// Where the hub is. The token never appears in a log, a title or an error text.
struct Address
{
    QUrl url; ///< ws://127.0.0.1:PORT/api/v1/hub
    QByteArray token;
};

/// The answer to a request: `ok` with `body` = result, or not with `body` = problem details (type, title, detail,
/// status, rule, field, …). A lost connection is a problem of type "disconnected".
struct Reply
{
    bool ok = false;
    base::json::value body;
    std::shared_ptr<const std::string>
        frame {}; ///< of kind Answer, where the operation packs; `body` is its first item

    [[nodiscard]] QString problemText() const; ///< title and detail as plain text, translated where the type is known
};

/// A frame as it came, decoded no further: models read the items with serving::wire.
struct Batch
{
    std::uint32_t subscription = 0;
    std::string bytes; ///< a whole binary frame; read it with serving::wire::readFrame
};

/// What keeps a window from its engine: each kind is mended in another way.
enum class Fault
{
    None, ///< connected, or nothing was tried yet
    Unreachable, ///< nobody answers at the address
    UnknownHost,
    TokenRefused,
    Ended, ///< the engine hung up
    Silent ///< connected, but no sign of life
};

struct Trouble
{
    Fault fault = Fault::None;
    QString reason; ///< in the user's language, with the address

    bool operator==(const Trouble&) const = default;
};

/// Ends its subscription when it is destroyed. GUI thread.
class Subscription final
{
public:
    explicit Subscription(std::function<void()> end);
    ~Subscription();
    Subscription(const Subscription&) = delete;
    Subscription& operator=(const Subscription&) = delete;

private:
    std::function<void()> m_end;
};

/// The GUI's only way to the engine: QWebSocket on its own thread, reconnects by itself (0.25 s doubling to 30 s,
/// jitter), renews subscriptions at the position after the last frame it has seen. All functions: GUI thread.
class HubClient final : public QObject
{
    Q_OBJECT
public:
    enum class State
    {
        Offline,
        Connecting,
        Connected
    };

    explicit HubClient(QObject* parent = nullptr);
    ~HubClient() override;
    Q_DISABLE_COPY_MOVE(HubClient)

    /// Also another address while one is connected: the former is left, its requests are answered as disconnected.
    void open(const Address& address);
    /// Leaves the hub until the next open(). No state of the former address is told afterwards.
    void close();
    void connectNow(); ///< skips the wait before the next attempt
    [[nodiscard]] State state() const;
    /// What the last attempt failed of; Fault::None from the first answer of the engine on.
    [[nodiscard]] const Trouble& trouble() const;
    /// This window's `id` among the `clients` of the stream "stats"; 0 until the server has said it.
    [[nodiscard]] std::uint64_t clientId() const;

    /// A window that is minimised or covered says so: batches then come four times a second instead of 30 times.
    void setHidden(bool hidden);

    struct Counters
    {
        std::uint64_t resyncs = 0; ///< times the server or this window was too slow and rows were read again
        std::uint64_t reconnects = 0;
        std::uint64_t damagedFrames = 0; ///< could not be read and were left out
    };
    [[nodiscard]] Counters counters() const;

    /// `answer` runs on the GUI thread, exactly once, unless `context` is gone by then.
    void request(const QString& operation, base::json::object arguments, QObject* context,
                 std::function<void(const Reply&)> answer);

    /// `arguments`: {"stream": "events"|"commands"|"entities"|"stats", "filter": …, "from": …, "maxRate": …} as for the
    /// operation `subscribe`. `batches` runs on the GUI thread from the feed timer: once a frame with all that arrived
    /// since.
    [[nodiscard]] std::unique_ptr<Subscription> subscribe(base::json::object arguments,
                                                          std::function<void(std::vector<Batch>)> batches);

signals:
    void stateChanged(hub::HubClient::State state, const QString& reason);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace hub
