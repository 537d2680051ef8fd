#pragma once

#include "models/cluster_columns.h"
#include "models/object_table.h"

#include <QString>

#include <vector>

class QTableView;
class QWidget;

namespace docks {

inline constexpr int kafkaPollMilliseconds = 2'000; ///< how often a panel asks while it is shown

[[nodiscard]] const models::ClusterColumns& clusterColumns(); ///< tinted by the tokens of the look
[[nodiscard]] QString widestStatus(); ///< of a group, with room for its icon: no language has the same longest word

/// A table of an answer's objects as the look wants it. `widths` are texts that a column must have room for; the column
/// `stretched` takes what is left.
[[nodiscard]] QTableView* makeObjectTable(models::ObjectTable& model, const QString& objectName,
                                          const QString& accessibleName, const std::vector<QString>& widths,
                                          int stretched, QWidget* parent);
/// Where the column `stretched` has less room than `text` in mono needs, columns of `order` are hidden, first the
/// first; they come back with the room. The column `shared` is as wide as the cells in sight, as far as `stretched` can
/// do without it; −1: none is.
void giveRoom(QTableView& table, int stretched, const QString& text, std::vector<int> order, int shared = -1);

} // namespace docks
