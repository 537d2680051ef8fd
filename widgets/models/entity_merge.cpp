#include "models/entity_merge.h"

#include "models/field_text.h"

#include <cmath>

namespace models {

namespace {

/// Absent and null mean the same to a JSON merge.
MergeState stateOf(const MergedField& field)
{
    if (sameValue(field.theirs, field.yours))
        return MergeState::Same;
    const bool theyChanged = !sameValue(field.was, field.theirs);
    const bool youChanged = !sameValue(field.was, field.yours);
    if (theyChanged && youChanged)
        return MergeState::Conflict;
    return youChanged ? MergeState::Yours : MergeState::Theirs;
}

} // namespace

std::vector<MergedField> mergeFields(const domain::EntityType& type, const base::json::object& was,
                                     const base::json::object& theirs, const base::json::object& yours)
{
    std::vector<MergedField> merged;
    for (const auto& field : type.fields) {
        if (field.readOnly || field.secret)
            continue;
        MergedField one {&field, memberOf(was, field.name), memberOf(theirs, field.name), memberOf(yours, field.name),
                         MergeState::Same};
        one.state = stateOf(one);
        merged.push_back(std::move(one));
    }
    return merged;
}

base::json::object patchBetween(const domain::EntityType& type, const base::json::object& before,
                                const base::json::object& after)
{
    base::json::object patch;
    for (const auto& field : type.fields) {
        if (field.readOnly)
            continue;
        const auto& value = memberOf(after, field.name);
        if (!sameValue(memberOf(before, field.name), value))
            patch[field.name] = value;
    }
    return patch;
}

std::string changeInPercent(const base::json::value& from, const base::json::value& to)
{
    if (!from.is_number() || !to.is_number() || from.to_number<double>() == 0)
        return {};
    const double percent =
        (to.to_number<double>() - from.to_number<double>()) / std::abs(from.to_number<double>()) * 100;
    if (!std::isfinite(percent) || std::abs(percent) >= 100'000)
        return {};
    const auto tenths = static_cast<long long>(std::llround(percent * 10));
    const auto size = tenths < 0 ? -tenths : tenths;
    return std::string(tenths < 0 ? "\u2212" : "+") + std::to_string(size / 10) + "." + std::to_string(size % 10)
        + " %";
}

} // namespace models
