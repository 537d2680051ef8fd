#pragma once

#include "hub/hub_client.h"
#include "models/field_text.h"
#include "views/entity_form.h"

namespace docks {

/// The entity of an answer in the shape that forms take.
[[nodiscard]] inline views::EntityForm::Saved savedOf(const base::json::object& entity)
{
    views::EntityForm::Saved saved;
    saved.id = models::fromUtf8(base::json::textAt(entity, "id"));
    const auto& version = models::memberOf(entity, "version");
    saved.version = version.is_number() ? version.to_number<quint64>() : 0;
    if (const auto* fields = models::memberOf(entity, "fields").if_object())
        saved.fields = *fields;
    return saved;
}

/// Null when the answer is a problem.
[[nodiscard]] inline const base::json::object* entityOf(const hub::Reply& reply)
{
    const auto* body = reply.body.if_object();
    return reply.ok && body != nullptr ? models::memberOf(*body, "entity").if_object() : nullptr;
}

} // namespace docks
