#pragma once

#include "base/bounded_queue.h"
#include "base/json.h"
#include "base/worker.h"
#include "hub/hub_client.h"

#include <QObject>

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

namespace docks {

/// The value of one event, whole.
struct Payload
{
    std::string text;
    base::json::value value; ///< null when it could not be read
    std::string problem; ///< why it could not be read, with line and column
};

/// Fetches the body of the event that is looked at, slice by slice, and reads it on a thread of its own. A newer call
/// cancels an older one. GUI thread.
class PayloadLoader final : public QObject
{
    Q_OBJECT
public:
    explicit PayloadLoader(hub::HubClient& hub, QObject* parent);
    ~PayloadLoader() override;
    Q_DISABLE_COPY_MOVE(PayloadLoader)

    /// `preview` is used instead of a request when it is the whole value already.
    void load(std::uint64_t position, std::uint32_t valueBytes, const std::string& preview);
    void cancel() { ++m_generation; }

signals:
    void progressed(qint64 bytes, qint64 total);
    void failed(const QString& reason);
    void loaded(std::shared_ptr<const docks::Payload> payload);

private:
    struct Text
    {
        std::uint64_t generation = 0;
        std::string text;
    };
    struct Result
    {
        std::uint64_t generation = 0;
        std::shared_ptr<const Payload> payload;
    };
    void fetch(std::uint64_t position, std::uint64_t offset, std::uint64_t generation);
    void read(std::string text);
    void take();

    hub::HubClient& m_hub;
    std::uint64_t m_generation = 0;
    std::string m_text;
    base::BoundedQueue<Text> m_texts {"payload texts", 2, base::Overflow::DropOldest};
    base::BoundedQueue<Result> m_results {"payloads read", 2, base::Overflow::DropOldest};
    base::Worker m_worker; ///< last: stops first
};

} // namespace docks
