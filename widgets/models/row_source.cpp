#include "models/row_source.h"

namespace models {

RowSource::~RowSource() = default;

QString RowSource::text(std::int64_t row, int column) const
{
    const auto shown = cell(row, column);
    auto text = shown.text;
    for (const auto& span : shown.spans)
        text += span.text;
    return text;
}

} // namespace models
