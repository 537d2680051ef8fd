#include "models/stats_feed.h"

#include "serving/wire_frame.h"

namespace models {

StatsFeed::StatsFeed(QObject* parent)
    : QObject(parent)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMs);
    connect(&m_quiet, &QTimer::timeout, this, [this] { setSilent(true); });
}

StatsFeed::~StatsFeed() = default;

void StatsFeed::start(hub::HubClient& hub)
{
    if (m_subscription)
        return;
    m_subscription = hub.subscribe({{"stream", "stats"}}, [this](const std::vector<hub::Batch>& batches) {
        for (const auto& batch : batches) {
            const auto frame = serving::wire::readFrame(batch.bytes);
            if (!frame || frame->kind != serving::wire::Kind::Stats)
                continue;
            for (const auto item : frame->items) {
                if (auto parsed = base::json::parse(item); parsed && parsed->is_object())
                    apply(std::move(parsed->get_object()));
            }
        }
    });
}

void StatsFeed::reset()
{
    m_subscription.reset();
    m_items.clear();
    setConnected(false);
}

void StatsFeed::apply(base::json::object item)
{
    m_items.push_back(std::move(item));
    if (m_items.size() > capacity)
        m_items.pop_front();
    m_quiet.start();
    setSilent(false);
    emit arrived();
}

void StatsFeed::setConnected(bool connected)
{
    setSilent(false);
    if (connected)
        m_quiet.start();
    else
        m_quiet.stop();
}

void StatsFeed::setSilent(bool silent)
{
    if (std::exchange(m_isSilent, silent) != silent)
        emit silenceChanged(silent);
}

double StatsFeed::number(const base::json::object& item, std::initializer_list<std::string_view> path)
{
    const base::json::object* level = &item;
    const base::json::value* found = nullptr;
    for (const auto step : path) {
        if (level == nullptr)
            return 0;
        found = level->if_contains(step);
        if (found == nullptr)
            return 0;
        level = found->if_object();
    }
    if (found == nullptr || !found->is_number())
        return 0;
    return found->to_number<double>();
}

} // namespace models
