#pragma once

#include <QString>
#include <QStringList>

#include <cstdint>

namespace domain {
struct EntityType;
}

namespace models {

/// "Create purchase", "Transfer money", "Unpark account": what a user calls a command. `kind` as on the wire
/// (domain::CommandKind), `plural` the entity type. Types of a user's pack are called as the pack says in `type`
/// (null: not known yet, so their plural has to do). GUI thread.
[[nodiscard]] QString commandText(std::uint8_t kind, const QString& plural, const domain::EntityType* type);

/// The names of commands that the packs which come with the program make possible: as wide as a column begins.
[[nodiscard]] QStringList usualCommandTexts();

} // namespace models
