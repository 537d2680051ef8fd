#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>

namespace models {

/// "Create purchase", "Transfer money", "Unpark account": what a user calls a command. `kind` as on the wire
/// (domain::CommandKind), `plural` the entity type; types of foreign packs keep their own word. GUI thread.
[[nodiscard]] QString commandText(std::uint8_t kind, const QString& plural);

/// The names of commands that the packs which come with the program make possible: as wide as a column begins.
[[nodiscard]] QStringList usualCommandTexts();

} // namespace models
