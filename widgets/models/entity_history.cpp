#include "models/entity_history.h"

#include "models/field_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace models {

namespace {

struct HistoryText
{
    Q_DECLARE_TR_FUNCTIONS(HistoryText)
};

void merge(base::json::object& state, const base::json::object& fields)
{
    for (const auto& member : fields) {
        if (member.value().is_null())
            state.erase(member.key());
        else
            state[member.key()] = member.value();
    }
}

DiffRow rowOf(const QString& name, const domain::Field& field, const base::json::value& before,
              const base::json::value& after)
{
    return {name, oneLine(valueText(field, before)), oneLine(valueText(field, after)), !sameValue(before, after)};
}

} // namespace

void appendHistory(std::vector<HistoryEntry>& history, const base::json::array& items)
{
    for (const auto& value : items) {
        const auto* item = value.if_object();
        if (item == nullptr)
            continue;
        HistoryEntry entry;
        entry.position = unsignedAt(*item, "position");
        entry.version = unsignedAt(*item, "version");
        entry.time = fromUtf8(base::json::textAt(*item, "time"));
        entry.user = fromUtf8(base::json::textAt(*item, "user"));
        entry.type = fromUtf8(base::json::textAt(*item, "type"));
        entry.command = fromUtf8(base::json::textAt(*item, "command"));
        if (const auto* fields = memberOf(*item, "fields").if_object())
            entry.fields = *fields;
        if (!history.empty())
            entry.state = history.back().state;
        entry.deleted = entry.type.endsWith(QLatin1String("Deleted"));
        merge(entry.state, entry.fields);
        history.push_back(std::move(entry));
    }
}

std::vector<DiffRow> diffRows(const domain::EntityType& type, const base::json::object& before,
                              const base::json::object& after)
{
    std::vector<DiffRow> rows;
    for (const auto& field : type.fields) {
        if (!field.secret)
            rows.push_back(rowOf(fieldLabel(field), field, memberOf(before, field.name), memberOf(after, field.name)));
    }
    const domain::Field unknown;
    for (const auto* side : {&before, &after}) {
        for (const auto& member : *side) {
            const bool seen = type.field(member.key()) != nullptr || (side == &after && before.contains(member.key()));
            if (!seen)
                rows.push_back(rowOf(oneLine(fromUtf8(member.key())), unknown, memberOf(before, member.key()),
                                     memberOf(after, member.key())));
        }
    }
    std::stable_partition(rows.begin(), rows.end(), [](const DiffRow& row) { return row.changed; });
    return rows;
}

QString changedFields(const domain::EntityType& type, const HistoryEntry& entry)
{
    if (entry.deleted)
        return HistoryText::tr("deleted");
    if (entry.type.endsWith(QLatin1String("Restored")))
        return HistoryText::tr("restored");
    if (entry.version == 1)
        return HistoryText::tr("created");
    QStringList names;
    for (const auto& member : entry.fields) {
        const auto* const field = type.field(member.key());
        names += field != nullptr ? fieldLabel(*field) : oneLine(fromUtf8(member.key()));
    }
    return names.join(QStringLiteral(", "));
}

} // namespace models
