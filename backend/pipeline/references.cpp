#include "pipeline/references.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

namespace pipeline {

std::vector<persistence::Reference> referencesOf(const domain::Catalog& catalog, const domain::StatePointer& state)
{
    std::vector<persistence::Reference> references;
    const auto* const type = state && !state->deleted ? catalog.find(state->type) : nullptr;
    if (type == nullptr)
        return references;
    const auto add = [&references](const std::string& to, const base::json::value& v) {
        if (const auto* const text = v.if_string())
            references.push_back({to, std::string(text->data(), text->size())});
    };
    for (const auto& field : type->fields) {
        const bool isList =
            field.type == domain::FieldType::Array && field.items && field.items->type == domain::FieldType::Reference;
        if (!isList && field.type != domain::FieldType::Reference)
            continue;
        const auto* const found = state->fields.if_contains(field.name);
        if (found == nullptr)
            continue;
        if (!isList) {
            add(field.to, *found);
        } else if (const auto* const items = found->if_array()) {
            for (const auto& item : *items)
                add(field.items->to, item);
        }
    }
    std::sort(references.begin(), references.end());
    references.erase(std::unique(references.begin(), references.end()), references.end());
    return references;
}

persistence::SnapshotChange changeOf(const domain::Catalog& catalog, domain::StatePointer before,
                                     domain::StatePointer after)
{
    persistence::SnapshotChange change;
    const auto old = referencesOf(catalog, before);
    const auto now = referencesOf(catalog, after);
    std::set_difference(now.begin(), now.end(), old.begin(), old.end(), std::back_inserter(change.added));
    std::set_difference(old.begin(), old.end(), now.begin(), now.end(), std::back_inserter(change.removed));
    change.before = std::move(before);
    change.after = std::move(after);
    return change;
}

} // namespace pipeline
