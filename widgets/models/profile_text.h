#pragma once

#include <QString>

namespace models {

/// What is wrong with a profile's file, in the language of the user: the engine's sentence about it is English. What is
/// not known stays as it is; one line. GUI thread.
[[nodiscard]] QString profileText(const QString& problem);

} // namespace models
