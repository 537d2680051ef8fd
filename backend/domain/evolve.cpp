#include "domain/decide.h"

#include <memory>
#include <string_view>

namespace domain {

StatePointer evolve(const StatePointer& before, const Event& event, base::Position position)
{
    if (event.version.value == 0) // a rejection is recorded beside its entity and changes nothing
        return before;
    std::shared_ptr<EntityState> after;
    if (before) {
        after = std::make_shared<EntityState>(*before);
        for (const auto& member : event.fields) {
            if (member.value().is_null()) {
                if (const auto found = after->fields.find(member.key()); found != after->fields.end())
                    after->fields.stable_erase(found);
            } else {
                after->fields.insert_or_assign(member.key(), member.value());
            }
        }
    } else {
        after = std::make_shared<EntityState>();
        after->type = event.entityType;
        after->entity = event.entity;
        after->created = position;
        after->fields.reserve(event.fields.size());
        for (const auto& member : event.fields) {
            if (!member.value().is_null())
                after->fields.emplace(member.key(), member.value());
        }
    }
    after->version = event.version;
    after->head = position;
    // The verb ends the name of an event; the bank's own names end in neither of the two.
    const std::string_view type = event.type;
    if (type.ends_with("Deleted"))
        after->deleted = true;
    else if (type.ends_with("Restored"))
        after->deleted = false;
    return after;
}

} // namespace domain
