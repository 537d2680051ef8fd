#pragma once

#include "base/json.h"
#include "domain/pack.h"

#include <QString>

#include <vector>

/// The versions of one entity, folded from the events of the operation `entities.history`. Pure; any thread.
namespace models {

struct HistoryEntry
{
    quint64 position = 0;
    quint64 version = 0;
    QString time; ///< ISO 8601, UTC, microseconds
    QString user;
    QString type; ///< of the event: "ProductUpdated"
    QString command;
    base::json::object fields; ///< what the event changed, null = removed
    base::json::object state; ///< all fields after it
    bool deleted = false; ///< the entity is gone after it
};

/// Oldest first, as the operation answers; later pages are appended.
void appendHistory(std::vector<HistoryEntry>& history, const base::json::array& items);

struct DiffRow
{
    QString field; ///< its label in the pack; the name of one that the pack does not know
    QString before;
    QString after;
    bool changed = false;
};

/// Field by field between two states, the changed ones first, then in the order of the pack; fields that the pack no
/// longer knows come last.
[[nodiscard]] std::vector<DiffRow> diffRows(const domain::EntityType& type, const base::json::object& before,
                                            const base::json::object& after);

/// Labels of the fields that an event changed, "created" for the first version, in words for the column Fields.
[[nodiscard]] QString changedFields(const domain::EntityType& type, const HistoryEntry& entry);

} // namespace models
