// How the list of commands goes into a file.
#include "models/command_stream.h"
#include "models/format.h"

#include <fmt/format.h>

#include <algorithm>

namespace models {

ExportTable CommandStream::exportTable()
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
    table.columns = {"time", "outcome", "kind",  "type",   "id",     "entity",
                     "user", "rule",    "field", "reason", "events", "ms"};
    table.next = [source](std::vector<ExportCell>& cells, std::string&, const std::stop_token&) {
        while (source->row < source->shown.count) {
            const auto key = source->shown.keyAt(source->row++);
            auto place = Ring::findIn(*source->blocks, key);
            if (!place && source->sorted)
                place = Ring::findIn(*source->sorted, key);
            if (!place)
                continue;
            static constexpr std::array<const char*, 5> kinds {"", "create", "update", "delete", "restore"};
            const auto& row = place.row();
            const auto& names = *source->names;
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
            cells.push_back(
                text(std::string(place.block->textAt(row.textOffset + row.entityLength, row.reasonLength))));
            cells.push_back({std::to_string(row.eventCount), ExportCell::Number});
            cells.push_back({fmt::format("{:.3f}", total / 1000.0), ExportCell::Number});
            return true;
        }
        return false;
    };
    return table;
}

} // namespace models
