#include "models/stats_feed.h"

#include "serving/wire_frame.h"

namespace models {

StatsFeed::StatsFeed(QObject* parent)
    : QObject(parent)
{
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

void StatsFeed::apply(base::json::object item)
{
    m_items.push_back(std::move(item));
    if (m_items.size() > capacity)
        m_items.pop_front();
    emit arrived();
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
