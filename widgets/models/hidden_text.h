#pragma once

#include <QString>

/// Text in which nothing is invisible or turns the direction of what stands beside it; for fields that are edited line
/// ends and tabs stay. Pure; any thread.
namespace models {

/// The word that stands for such a character: \uXXXX.
[[nodiscard]] QString hiddenWord(QChar character);
[[nodiscard]] bool hasHidden(QStringView text);
/// Each hidden character as \uXXXX. For text in which such words mean the character already: JSON, or what
/// `showHidden` made.
[[nodiscard]] QString escapeHidden(QStringView text);
/// The same for any text: a backslash that could be taken for the begin of such a word becomes \u005C, so that
/// readHidden(showHidden(text)) is `text`, whatever it holds.
[[nodiscard]] QString showHidden(QStringView text);
[[nodiscard]] QString readHidden(QStringView text);

} // namespace models
