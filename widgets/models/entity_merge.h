#pragma once

#include "base/json.h"
#include "domain/pack.h"

#include <map>
#include <string>
#include <vector>

/// Three-way merge of an entity that somebody else saved while it was being edited. Pure; any thread.
namespace models {

enum class MergeState
{
    Same, ///< nobody changed it, or both to the same value
    Yours, ///< only you changed it: it is kept
    Theirs, ///< only they changed it: it is taken over
    Conflict, ///< both changed it, differently: somebody has to choose
};

struct MergedField
{
    const domain::Field* field = nullptr;
    base::json::value was; ///< in the version you started from; null when absent
    base::json::value theirs; ///< in the version that is saved now
    base::json::value yours; ///< in the form
    MergeState state = MergeState::Same;
};

/// All fields of the type that a form may change, in the order of the pack. The fields outlive the result.
[[nodiscard]] std::vector<MergedField> mergeFields(const domain::EntityType& type, const base::json::object& was,
                                                   const base::json::object& theirs, const base::json::object& yours);

/// The JSON merge that turns `before` into `after`: changed members, null for removed ones; read-only fields never.
[[nodiscard]] base::json::object patchBetween(const domain::EntityType& type, const base::json::object& before,
                                              const base::json::object& after);

/// How far a number moved, as "+4.0 %"; empty for other values and where `from` is 0.
[[nodiscard]] std::string changeInPercent(const base::json::value& from, const base::json::value& to);

} // namespace models
