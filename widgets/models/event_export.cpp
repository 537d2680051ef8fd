// How the live tail goes into a file.
#include "models/event_stream.h"
#include "models/format.h"

#include <fmt/format.h>

namespace models {

ExportTable EventStream::exportTable()
{
    struct Source
    {
        Shown shown;
        std::shared_ptr<const Ring::Snapshot> blocks;
        std::shared_ptr<const Ring::Snapshot> sorted; ///< rows of a sorted view that were pushed out meanwhile
        std::shared_ptr<const Names::Table> names;
        std::uint64_t row = 0;
    };
    auto source = std::make_shared<Source>();
    source->shown = shown();
    source->blocks = std::make_shared<const Ring::Snapshot>(m_ring.snapshot());
    source->sorted = std::static_pointer_cast<const Ring::Snapshot>(sortedRows());
    source->names = m_names.snapshot();
    ExportTable table;
    table.columns = {"time", "position", "type",      "entityType", "entity",      "version",
                     "user", "command",  "commandMs", "payload",    "payloadBytes"};
    table.next = [source](std::vector<ExportCell>& cells, std::string&, const std::stop_token&) {
        while (source->row < source->shown.count) {
            const auto key = source->shown.keyAt(source->row++);
            auto place = Ring::findIn(*source->blocks, key);
            if (!place && source->sorted)
                place = Ring::findIn(*source->sorted, key);
            if (!place)
                continue;
            const auto& row = place.row();
            const auto& names = *source->names;
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
        }
        return false;
    };
    return table;
}

} // namespace models
