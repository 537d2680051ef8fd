#include "docks/parked_entities.h"

#include "hub/hub_client.h"
#include "models/field_text.h"

using namespace Qt::StringLiterals;

namespace docks {

ParkedEntities::ParkedEntities(hub::HubClient& hub, QObject* parent)
    : QObject(parent)
    , m_hub(hub)
{
}

ParkedEntities::Set ParkedEntities::read(const hub::Reply& reply)
{
    Set read;
    const auto* body = reply.ok ? reply.body.if_object() : nullptr;
    const auto* items = body == nullptr ? nullptr : models::memberOf(*body, "items").if_array();
    if (items == nullptr)
        return read;
    for (const auto& item : *items) {
        if (const auto* parked = item.if_object())
            read.emplace(models::fromUtf8(base::json::textAt(*parked, "type")),
                         models::fromUtf8(base::json::textAt(*parked, "id")));
    }
    return read;
}

void ParkedEntities::refresh()
{
    if (std::exchange(m_isAsking, true))
        return;
    m_hub.request(u"entities.parked"_s, {}, this, [this](const hub::Reply& reply) {
        m_isAsking = false;
        if (!reply.ok)
            return;
        auto now = read(reply);
        const auto before = std::exchange(m_all, now);
        m_isKnown = true;
        for (const auto& one : now) {
            if (!before.contains(one))
                emit parked(one.first, one.second);
        }
    });
}

} // namespace docks
