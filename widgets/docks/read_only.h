#pragma once

#include "base/json.h"

#include <QString>

class QWidget;

namespace docks {

/// Why what writes is off on a profile that is only looked at.
[[nodiscard]] QString onlyLookedAt();
/// Off, with the reason as its tip; on, with the tip it had.
void allowWriting(QWidget& control, bool isAllowed, const QString& reason = onlyLookedAt());
/// Why the engine takes no commands now, by an item of the stream "stats"; empty: it takes them.
[[nodiscard]] QString writeRefusal(const base::json::object& stats);

} // namespace docks
