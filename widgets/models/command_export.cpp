// How the list of commands goes into a file.
#include "models/command_stream.h"
#include "models/export_rows.h"
#include "models/format.h"

#include <fmt/format.h>

#include <algorithm>

namespace models {

ExportTable CommandStream::exportTable()
{
    auto rows = std::make_shared<ExportRows<Ring>>(shown(), ring(), sortedRows(), names());
    ExportTable table;
    table.columns = {"time", "outcome", "kind",  "type",   "id",     "entity",
                     "user", "rule",    "field", "reason", "events", "ms"};
    table.next = [rows](std::vector<ExportCell>& cells, std::string&, const std::stop_token&) {
        const auto place = rows->next();
        if (!place)
            return false;
        static constexpr std::array<const char*, 6> kinds {"", "create", "update", "delete", "restore", "unpark"};
        const auto& row = place.row();
        const auto& names = rows->names();
        const auto text = [](std::string value) { return ExportCell {std::move(value), ExportCell::Text}; };
        const auto total = *std::max_element(row.stages.begin(), row.stages.end());
        cells.clear();
        cells.push_back(text(format::isoUtc(row.timeMicros)));
        cells.push_back(text(row.accepted ? "accepted" : "rejected"));
        cells.push_back(text(row.kind < kinds.size() ? kinds[row.kind] : ""));
        cells.push_back(text(names[row.type]));
        cells.push_back(text(format::uuid(row.id).toStdString()));
        cells.push_back(text(std::string(place.block->textAt(row.textOffset, row.entityLength))));
        cells.push_back(text(names[row.user]));
        cells.push_back(text(names[row.rule]));
        cells.push_back(text(names[row.field]));
        cells.push_back(text(std::string(place.block->textAt(row.textOffset + row.entityLength, row.reasonLength))));
        cells.push_back({std::to_string(row.eventCount), ExportCell::Number});
        cells.push_back({fmt::format("{:.3f}", total / 1000.0), ExportCell::Number});
        return true;
    };
    return table;
}

} // namespace models
