#pragma once

#include "models/object_table.h"

#include <QString>

#include <optional>

/// Cells of an ObjectTable, by how they look. Any thread.
namespace models::cells {

[[nodiscard]] QString dash(); ///< where nothing is known
[[nodiscard]] QString decimal(double value); ///< "0.03", "4.2", "480": as many digits as tell something

[[nodiscard]] ObjectTable::Cell number(std::optional<qint64> value); ///< none: a faint dash
[[nodiscard]] ObjectTable::Cell plain(const QString& value);
[[nodiscard]] ObjectTable::Cell mono(const QString& value); ///< all of it in the tool tip
[[nodiscard]] ObjectTable::Cell second(const QString& value); ///< beside what matters more
[[nodiscard]] ObjectTable::Cell faint(const QString& value);

} // namespace models::cells
