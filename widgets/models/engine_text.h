#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace models {

/// What the engine says of its servers, a broker, a Redis, a step of a connection test, or in an answer that says no,
/// in the user's language; text that has no words there stays as it is. A line of plain text. Any thread.
[[nodiscard]] QString engineText(const QString& reason);

/// The engine says that it writes nothing because its profile is only looked at, which somebody chose.
[[nodiscard]] bool isOnlyLookedAt(const QString& reason);

/// What `reason` says between the fixed words of a shape: "must be at least {}" on "must be at least 3" gives "3".
[[nodiscard]] std::optional<QStringList> capturedBy(const QString& reason, const QString& shape);

} // namespace models
