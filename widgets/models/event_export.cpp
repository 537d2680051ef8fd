// How the live tail goes into a file.
#include "models/event_stream.h"
#include "models/export_rows.h"
#include "models/format.h"

#include <fmt/format.h>

namespace models {

ExportTable EventStream::exportTable()
{
    auto rows = std::make_shared<ExportRows<Ring>>(shown(), ring(), sortedRows(), names());
    ExportTable table;
    table.columns = {"time", "position", "type",      "entityType", "entity",      "version",
                     "user", "command",  "commandMs", "payload",    "payloadBytes"};
    table.next = [rows](std::vector<ExportCell>& cells, std::string&, const std::stop_token&) {
        const auto place = rows->next();
        if (!place)
            return false;
        const auto& row = place.row();
        const auto& names = rows->names();
        const auto number = [](auto value) { return ExportCell {std::to_string(value), ExportCell::Number}; };
        const auto preview = place.block->textAt(row.textOffset + row.entityLength, row.previewLength);
        cells.clear();
        cells.push_back({format::isoUtc(row.timeMicros), ExportCell::Text});
        cells.push_back(number(row.position));
        cells.push_back({names[row.type], ExportCell::Text});
        cells.push_back({names[row.entityType], ExportCell::Text});
        cells.push_back({std::string(place.block->textAt(row.textOffset, row.entityLength)), ExportCell::Text});
        cells.push_back(number(row.version));
        cells.push_back({names[row.user], ExportCell::Text});
        cells.push_back({format::uuid(row.command).toStdString(), ExportCell::Text});
        cells.push_back({fmt::format("{:.3f}", row.latencyMicros / 1000.0), ExportCell::Number});
        cells.push_back(
            {std::string(preview), row.previewLength == row.valueBytes ? ExportCell::Json : ExportCell::CutText});
        cells.push_back(number(row.valueBytes));
        return true;
    };
    return table;
}

} // namespace models
